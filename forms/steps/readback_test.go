package steps_test

import (
	"maps"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app"
	"wardcount/app/practice"
	"wardcount/forms/desktest"
	"wardcount/forms/formstest"
	"wardcount/forms/kit/keys"
	"wardcount/forms/steps"
	"wardcount/reconcile"
	"wardcount/reconcile/sheet"
)

func TestAHeldEnterReadsBackOneLine(t *testing.T) {
	d := desktest.Sit(t)
	d.Quickly(d.First().ID, reconcile.StepConsult)
	d.GoTo(d.First().Name)
	d.Press(fyne.KeyF9)
	r := d.W.Screen.(*steps.ReadBack)
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
	d := desktest.Sit(t)
	d.Quickly(d.First().ID, reconcile.StepConsult)
	d.GoTo(d.First().Name)
	d.Press(fyne.KeyF9)
	r := d.W.Screen.(*steps.ReadBack)
	for _, c := range d.First().Candidates {
		if !strings.Contains(d.Texts(), c.PaperName()) {
			t.Errorf("%s is not read back", c.PaperName())
		}
	}
	for i := range len(r.Lines) {
		d.Press(fyne.KeyEnter)
		if r.Ticked != i+1 || d.Count.State().Ward(d.First().ID).ReadBack != nil {
			t.Fatalf("%d lines ticked after %d", r.Ticked, i+1)
		}
	}
	if n := strings.Count(d.Texts(), "All lines agree"); n != 1 {
		t.Errorf("that all lines agree is said %d times", n)
	}
	d.Press(fyne.KeyEscape)
	if d.Count.State().Ward(d.First().ID).ReadBack != nil {
		t.Error("Escape recorded the reading")
	}
	d.Press(fyne.KeyF9)
	for range len(r.Lines) + 1 {
		d.Press(fyne.KeyEnter)
	}
	if d.Count.State().Ward(d.First().ID).ReadBack == nil {
		t.Errorf("not recorded; said: %q", d.Said())
	}
}

func TestALineIsKeyedAgainAndAnotherFigureIsNotTicked(t *testing.T) {
	d := desktest.Sit(t)
	d.Quickly(d.First().ID, reconcile.StepConsult)
	d.GoTo(d.First().Name)
	d.Press(fyne.KeyF9)
	r := d.W.Screen.(*steps.ReadBack)
	d.Write("823") // the sheet says 832
	d.Press(fyne.KeyReturn)
	if r.Ticked != 0 || !strings.Contains(d.Said(), "You keyed 823, and 832 would be certified.") || r.Entry.Text() != "823" {
		t.Fatalf("%d ticked; said: %q", r.Ticked, d.Said())
	}
	d.Write("832") // which replaces what was not taken
	d.Press(fyne.KeyReturn)
	if r.Ticked != 1 || r.Entry.Text() != "" || !strings.Contains(desktest.Lines(d.Texts()), "\n832\nkeyed") {
		t.Fatalf("%d ticked, %q in the field:\n%s", r.Ticked, r.Entry.Text(), d.Texts())
	}
	d.Press(fyne.KeyReturn, fyne.KeyUp, fyne.KeyUp, fyne.KeyUp) // one more ticked, both taken back, and no further
	if r.Ticked != 0 || strings.Contains(d.Texts(), "\nkeyed") || strings.Contains(d.Texts(), "\nticked") {
		t.Fatalf("%d ticked:\n%s", r.Ticked, d.Texts())
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
	if d.Count.State().Ward(d.First().ID).ReadBack == nil {
		t.Errorf("not recorded; said: %q", d.Said())
	}
}

// Khan 832 and Parker 276 are read back, while elsewhere the ward is counted again with 831 and 277.
func TestAWardThatChangedWhileItWasReadBackIsNotRecordedAsReadBack(t *testing.T) {
	d := desktest.Sit(t)
	d.Quickly(d.First().ID, reconcile.StepConsult)
	d.GoTo(d.First().Name)
	d.Press(fyne.KeyF9)
	r := d.W.Screen.(*steps.ReadBack)
	for range r.Lines {
		d.Press(fyne.KeyReturn)
	}
	officer, err := d.Count.Person(practice.Officer)
	if err == nil {
		err = d.Count.Step(officer, app.Stepping{Contest: d.First().ID, Step: reconcile.StepRecount, Reason: "An agent asked."})
	}
	if err != nil {
		d.T.Fatal(err)
	}
	result := sheet.ID{Contest: d.First().ID, Form: sheet.CountResult, Subject: string(d.First().ID)}
	again := maps.Clone(desktest.Stored(d, result).Counts[0])
	again["votes.1"], again["votes.2"] = 831, 277
	clerk, err := d.Count.Person(practice.ClerkA)
	if err == nil {
		err = d.Count.Key(clerk, app.Keying{Sheet: result, Count: 2, Figures: again})
	}
	if err != nil {
		d.T.Fatal(err)
	}
	d.Take(d.First().ID, reconcile.StepProvisional, reconcile.StepConsult)
	d.Press(fyne.KeyReturn)
	if w := d.Ward(d.First().Name); w.ReadBack != nil || !strings.Contains(d.Texts()+d.Said(), "The figures read back are not those of the ward") {
		t.Fatalf("read back: %v; said: %q", w.ReadBack, d.Said())
	}
	d.GoTo(d.First().Name)
	d.Press(fyne.KeyF9)
	if !strings.Contains(d.Texts(), "\n831\n") {
		t.Fatalf("it is not read anew:\n%s", d.Texts())
	}
	d.ReadBackAll()
	if d.Ward(d.First().Name).ReadBack == nil {
		t.Errorf("not recorded; said: %q", d.Said())
	}
}
