package forms

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/forms/formstest"
	"wardcount/forms/kit"
	"wardcount/reconcile"
)

func TestAHeldEnterReadsBackOneLine(t *testing.T) {
	d := sit(t)
	d.quickly(d.first().ID, reconcile.StepConsult)
	d.goTo(d.first().Name)
	d.Press(fyne.KeyF9)
	r := d.w.screen.(*readBack)
	formstest.Swap(t, &kit.PressesReported, func(fyne.CanvasObject) bool { return true })
	for want := 1; want <= 2; want++ {
		r.list.KeyDown(&fyne.KeyEvent{Name: fyne.KeyReturn})
		d.Press(fyne.KeyReturn, fyne.KeyReturn, fyne.KeyReturn)
		if r.ticked != want {
			t.Errorf("%d lines were ticked by %d presses", r.ticked, want)
		}
	}
}

func TestEachLineOfTheReadBackIsTickedAndEscapeRecordsNothing(t *testing.T) {
	d := sit(t)
	d.quickly(d.first().ID, reconcile.StepConsult)
	d.goTo(d.first().Name)
	d.Press(fyne.KeyF9)
	r := d.w.screen.(*readBack)
	for _, c := range d.first().Candidates {
		if !strings.Contains(d.texts(), c.PaperName()) {
			t.Errorf("%s is not read back", c.PaperName())
		}
	}
	for i := range len(r.lines) {
		d.Press(fyne.KeyEnter)
		if r.ticked != i+1 || d.count.State().Ward(d.first().ID).ReadBack != nil {
			t.Fatalf("%d lines ticked after %d", r.ticked, i+1)
		}
	}
	d.Press(fyne.KeyEscape)
	if d.count.State().Ward(d.first().ID).ReadBack != nil {
		t.Error("Escape recorded the reading")
	}
	d.Press(fyne.KeyF9)
	for range len(r.lines) + 1 {
		d.Press(fyne.KeyEnter)
	}
	if d.count.State().Ward(d.first().ID).ReadBack == nil {
		t.Errorf("not recorded; said: %q", d.said())
	}
}
