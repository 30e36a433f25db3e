package forms

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"wardcount/app"
	"wardcount/forms/desk"
	"wardcount/forms/start"
	"wardcount/forms/words"
	"wardcount/reconcile/ward"
)

func TestTheGuidedTourIsPlayedByPressingWhatItSays(t *testing.T) {
	d := atTour(t)
	if d.Canvas.Overlays().Top() != nil || !strings.Contains(d.strip(), "step 1 of 10") {
		t.Fatalf("the tour begins with %q", d.strip())
	}
	for n := range start.TourOf(d.w).Steps {
		if want := words.TourHead(n+1, len(start.TourOf(d.w).Steps), start.TourOf(d.w).Steps[n].Title); !strings.HasPrefix(d.strip(), want) {
			t.Fatalf("the strip says %q, want %q; said %q", d.strip(), want, d.said())
		}
		d.asTold()
		if n == 2 && (len(d.w.Found.Now) == 0 || !strings.Contains(d.texts(), "the account does not add up")) {
			t.Errorf("the slip brings no finding:\n%s", d.texts())
		}
		if n == len(start.TourOf(d.w).Steps)-1 {
			d.trace.wait(t, "trace published=")
		}
	}
	if !strings.HasPrefix(d.strip(), words.TourEndHead) {
		t.Errorf("at the end the strip says %q", d.strip())
	}
	tour := start.TourOf(d.w).Tour
	if got := d.w.State.Sheet(tour.Account.Sheet); got.State() != ward.Agreed || got.Counts[0]["bp_spoilt"] != tour.Account.Figures["bp_spoilt"] {
		t.Errorf("the account is %s: %v", got.State(), got.Counts)
	}
	if got := d.w.State.Ward(tour.Ward.ID).State; got != ward.Declared {
		t.Errorf("%s is %s", tour.Ward.Name, got)
	}
	if files, _ := os.ReadDir(filepath.Join(filepath.Dir(d.count.Path()), "out")); len(files) == 0 {
		t.Error("nothing was published beside the count")
	}
	d.Press(fyne.KeyEscape)
	d.Shortcut(desk.WithCtrl(fyne.KeyW)) // which the end says
	if d.w.Count != nil || d.strip() != "" || start.TourOf(d.w).Runs() {
		t.Errorf("after the tour there is %v, and the strip says %q", d.w.Screen.Name(), d.strip())
	}
}

func TestAStepOfTheTourThatWentAnotherWayLeadsBack(t *testing.T) {
	d := atTour(t)
	d.asTold()
	d.asTold()
	d.asTold()
	d.Press(fyne.KeyReturn) // stored with the slip: it says how to come back
	for range 2 {
		if !strings.Contains(d.strip(), "step 4 of 10") || !strings.Contains(d.strip(), words.TourOpens(start.TourOf(d.w).Tour.Account.Sheet)+words.TourThen+"F6") {
			t.Fatalf("the strip says %q", d.strip())
		}
		d.Press(fyne.KeyF4)
	}
	d.asTold()
	if !strings.Contains(d.strip(), "step 5 of 10") {
		t.Errorf("mended, the strip says %q; said %q", d.strip(), d.said())
	}
}

func TestAStepCanBeSkippedAndTheTourLeft(t *testing.T) {
	d := atTour(t)
	for n := range start.TourOf(d.w).Steps {
		if !strings.Contains(d.strip(), start.TourOf(d.w).Steps[n].Title) {
			t.Fatalf("step %d: the strip says %q", n+1, d.strip())
		}
		d.Shortcut(desk.WithAlt(fyne.KeyS))
	}
	if !strings.HasPrefix(d.strip(), words.TourEndHead) {
		t.Errorf("after the last step the strip says %q", d.strip())
	}
	d.Shortcut(desk.WithAlt(fyne.KeyL))
	if d.strip() != "" || d.w.Count == nil {
		t.Errorf("the tour was left, and the strip says %q", d.strip())
	}
	d.saidThat(t, words.TourLeft)
	d.Shortcut(desk.WithAlt(fyne.KeyS))
	d.saidThat(t, words.TourNone)
}

func TestTheTourFromWithinACountKeepsWhatWasTyped_AndMakesACountOfItsOwn(t *testing.T) {
	d := sit(t)
	home := t.TempDir()
	t.Setenv("HOME", home)
	before := d.count.Path()
	d.goTo("account 1")
	d.Write("12")
	d.goTo("guided tour")
	d.trace.wait(t, "closed=\"to start\"")
	d.trace.wait(t, "busy=\""+words.TourBusy)
	d.trace.wait(t, "tour=begun")
	if got := d.w.Count.Path(); got == before || !strings.HasPrefix(got, filepath.Join(home, "wardcount-tour")) {
		t.Errorf("the tour is in %s", got)
	}
	left, err := app.Open(before)
	if err != nil {
		t.Fatal(err)
	}
	if half := left.Drafts(); len(half) != 1 || half[0].Paper.Sheet.Subject != "1" {
		t.Errorf("of what was typed is kept: %v", half)
	}
	_ = left.Close()
	_ = d.w.CloseCount()
}

func TestWhatTheTourSaysIsNeverCut(t *testing.T) {
	d := atTour(t)
	for _, size := range []struct {
		percent int
		window  fyne.Size
	}{{100, fyne.NewSize(1280, 690)}, {150, fyne.NewSize(1280, 770)}, {150, fyne.NewSize(1366, 740)}, {200, fyne.NewSize(1280, 770)}} {
		d.w.Win.Resize(size.window)
		d.w.Zoom(size.percent)
		for n := range start.TourOf(d.w).Steps {
			start.TourOf(d.w).At = n
			start.TourOf(d.w).Show()
			for _, v := range []fyne.Widget{start.TourOf(d.w).Text, start.TourOf(d.w).Press, start.TourOf(d.w).Paper} {
				walk(v, func(o fyne.CanvasObject) bool {
					if text, ok := o.(*canvas.Text); ok && strings.HasSuffix(text.Text, "…") {
						t.Errorf("step %d at %d %%, %v: %q", n+1, size.percent, size.window, text.Text)
					}
					return true
				})
			}
		}
	}
}
