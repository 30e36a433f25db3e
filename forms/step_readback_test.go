package forms

import (
	"maps"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app"
	"wardcount/app/practice"
	"wardcount/forms/formstest"
	"wardcount/forms/kit/keys"
	"wardcount/forms/steps"
	"wardcount/reconcile"
	"wardcount/reconcile/sheet"
)

func TestAHeldEnterReadsBackOneLine(t *testing.T) {
	d := sit(t)
	d.quickly(d.first().ID, reconcile.StepConsult)
	d.goTo(d.first().Name)
	d.Press(fyne.KeyF9)
	r := d.w.Screen.(*steps.ReadBack)
	formstest.Swap(t, &keys.PressesReported, func(fyne.CanvasObject) bool { return true })
	for want := 1; want <= 2; want++ {
		r.Entry.KeyDown(&fyne.KeyEvent{Name: fyne.KeyReturn})
		d.Press(fyne.KeyReturn, fyne.KeyReturn, fyne.KeyReturn)
		if r.Ticked != want {
			t.Errorf("%d lines were ticked by %d presses", r.Ticked, want)
		}
	}
}

func TestEachLineOfTheReadBackIsTickedAndEscapeRecordsNothing(t *testing.T) {
	d := sit(t)
	d.quickly(d.first().ID, reconcile.StepConsult)
	d.goTo(d.first().Name)
	d.Press(fyne.KeyF9)
	r := d.w.Screen.(*steps.ReadBack)
	for _, c := range d.first().Candidates {
		if !strings.Contains(d.texts(), c.PaperName()) {
			t.Errorf("%s is not read back", c.PaperName())
		}
	}
	for i := range len(r.Lines) {
		d.Press(fyne.KeyEnter)
		if r.Ticked != i+1 || d.count.State().Ward(d.first().ID).ReadBack != nil {
			t.Fatalf("%d lines ticked after %d", r.Ticked, i+1)
		}
	}
	d.Press(fyne.KeyEscape)
	if d.count.State().Ward(d.first().ID).ReadBack != nil {
		t.Error("Escape recorded the reading")
	}
	d.Press(fyne.KeyF9)
	for range len(r.Lines) + 1 {
		d.Press(fyne.KeyEnter)
	}
	if d.count.State().Ward(d.first().ID).ReadBack == nil {
		t.Errorf("not recorded; said: %q", d.said())
	}
}

func TestALineIsKeyedAgainAndAnotherFigureIsNotTicked(t *testing.T) {
	d := sit(t)
	d.quickly(d.first().ID, reconcile.StepConsult)
	d.goTo(d.first().Name)
	d.Press(fyne.KeyF9)
	r := d.w.Screen.(*steps.ReadBack)
	d.Write("823") // the sheet says 832
	d.Press(fyne.KeyReturn)
	if r.Ticked != 0 || !strings.Contains(d.said(), "You keyed 823, and 832 would be certified.") || r.Entry.Text() != "823" {
		t.Fatalf("%d ticked; said: %q", r.Ticked, d.said())
	}
	d.Press(fyne.KeyBackspace, fyne.KeyBackspace)
	d.Write("32")
	d.Press(fyne.KeyReturn)
	if r.Ticked != 1 || r.Entry.Text() != "" || !strings.Contains(lines(d.texts()), "\n832\nkeyed") {
		t.Fatalf("%d ticked, %q in the field:\n%s", r.Ticked, r.Entry.Text(), d.texts())
	}
	d.Press(fyne.KeyReturn, fyne.KeyUp, fyne.KeyUp, fyne.KeyUp) // one more ticked, both taken back, and no further
	if r.Ticked != 0 || strings.Contains(d.texts(), "\nkeyed") || strings.Contains(d.texts(), "\nticked") {
		t.Fatalf("%d ticked:\n%s", r.Ticked, d.texts())
	}
	for _, l := range r.Lines {
		d.Write(strconv.Itoa(l.N))
		d.Press(fyne.KeyEnter)
	}
	if len(r.Keyed) != len(r.Lines) {
		t.Errorf("%d of %d lines were keyed", len(r.Keyed), len(r.Lines))
	}
	d.Write("7")
	d.Press(fyne.KeyEnter)
	if d.count.State().Ward(d.first().ID).ReadBack == nil {
		t.Errorf("not recorded; said: %q", d.said())
	}
}

// Khan 832 and Parker 276 are read back, while elsewhere the ward is counted again with 831 and 277.
func TestAWardThatChangedWhileItWasReadBackIsNotRecordedAsReadBack(t *testing.T) {
	d := sit(t)
	d.quickly(d.first().ID, reconcile.StepConsult)
	d.goTo(d.first().Name)
	d.Press(fyne.KeyF9)
	r := d.w.Screen.(*steps.ReadBack)
	for range r.Lines {
		d.Press(fyne.KeyReturn)
	}
	officer, err := d.count.Person(practice.Officer)
	if err == nil {
		err = d.count.Step(officer, app.Stepping{Contest: d.first().ID, Step: reconcile.StepRecount, Reason: "An agent asked."})
	}
	if err != nil {
		d.t.Fatal(err)
	}
	result := sheet.ID{Contest: d.first().ID, Form: sheet.CountResult, Subject: string(d.first().ID)}
	again := maps.Clone(stored(d, result).Counts[0])
	again["votes.1"], again["votes.2"] = 831, 277
	clerk, err := d.count.Person(practice.ClerkA)
	if err == nil {
		err = d.count.Key(clerk, app.Keying{Sheet: result, Count: 2, Figures: again})
	}
	if err != nil {
		d.t.Fatal(err)
	}
	d.take(d.first().ID, reconcile.StepProvisional, reconcile.StepConsult)
	d.Press(fyne.KeyReturn)
	if w := d.ward(d.first().Name); w.ReadBack != nil || !strings.Contains(d.texts()+d.said(), "The figures read back are not those of the ward") {
		t.Fatalf("read back: %v; said: %q", w.ReadBack, d.said())
	}
	d.goTo(d.first().Name)
	d.Press(fyne.KeyF9)
	if !strings.Contains(d.texts(), "\n831\n") {
		t.Fatalf("it is not read anew:\n%s", d.texts())
	}
	d.readBackAll()
	if d.ward(d.first().Name).ReadBack == nil {
		t.Errorf("not recorded; said: %q", d.said())
	}
}
