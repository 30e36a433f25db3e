package start_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"wardcount/app"
	"wardcount/forms/desk"
	"wardcount/forms/desktest"
	"wardcount/forms/start"
	"wardcount/forms/words"
	"wardcount/reconcile/ward"
)

func TestTheGuidedTourIsPlayedByPressingWhatItSays(t *testing.T) {
	d := desktest.AtTour(t)
	if d.Canvas.Overlays().Top() != nil || !strings.Contains(d.Strip(), "step 1 of 10") {
		t.Fatalf("the tour begins with %q", d.Strip())
	}
	for n := range start.TourOf(d.W).Steps {
		if want := words.TourHead(n+1, len(start.TourOf(d.W).Steps), start.TourOf(d.W).Steps[n].Title); !strings.HasPrefix(d.Strip(), want) {
			t.Fatalf("the strip says %q, want %q; said %q", d.Strip(), want, d.Said())
		}
		d.AsTold()
		if n == 2 && (len(d.W.Screen.Aside().Findings) == 0 || !strings.Contains(d.Texts(), "the account does not add up")) {
			t.Errorf("the mistake brings no finding:\n%s", d.Texts())
		}
		if n == len(start.TourOf(d.W).Steps)-1 {
			d.Trace.Wait(t, "trace published=")
		}
	}
	if !strings.HasPrefix(d.Strip(), words.TourEndHead) {
		t.Errorf("at the end the strip says %q", d.Strip())
	}
	tour := start.TourOf(d.W).Tour
	if got := d.W.State.Sheet(tour.Account.Sheet); got.State() != ward.Agreed || got.Counts[0]["bp_spoilt"] != tour.Account.Figures["bp_spoilt"] {
		t.Errorf("the account is %s: %v", got.State(), got.Counts)
	}
	if got := d.W.State.Ward(tour.Ward.ID).State; got != ward.Declared {
		t.Errorf("%s is %s", tour.Ward.Name, got)
	}
	if files, _ := os.ReadDir(filepath.Join(filepath.Dir(d.Count.Path()), "out")); len(files) == 0 {
		t.Error("nothing was published beside the count")
	}
	d.Press(fyne.KeyEscape)
	d.Shortcut(desk.WithCtrl(fyne.KeyW)) // which the end says
	if d.W.Count != nil || d.Strip() != "" || start.TourOf(d.W).Runs() {
		t.Errorf("after the tour there is %v, and the strip says %q", d.W.Screen.Name(), d.Strip())
	}
}

func TestAStepOfTheTourThatWentAnotherWayLeadsBack(t *testing.T) {
	d := desktest.AtTour(t)
	d.AsTold()
	d.AsTold()
	d.AsTold()
	d.Press(fyne.KeyReturn, fyne.KeyReturn) // stored with the mistake, although it was said: it says how to come back
	for range 2 {
		if !strings.Contains(d.Strip(), "step 4 of 10") || !strings.Contains(d.Strip(), words.TourOpens(start.TourOf(d.W).Tour.Account.Sheet)+words.TourThen+"F6") {
			t.Fatalf("the strip says %q", d.Strip())
		}
		d.Press(fyne.KeyF4)
	}
	d.AsTold()
	if !strings.Contains(d.Strip(), "step 5 of 10") {
		t.Errorf("mended, the strip says %q; said %q", d.Strip(), d.Said())
	}
}

func TestAStepCanBeSkippedAndTheTourLeft(t *testing.T) {
	d := desktest.AtTour(t)
	for n := range start.TourOf(d.W).Steps {
		if !strings.Contains(d.Strip(), start.TourOf(d.W).Steps[n].Title) {
			t.Fatalf("step %d: the strip says %q", n+1, d.Strip())
		}
		d.Shortcut(desk.WithAlt(fyne.KeyS))
	}
	if !strings.HasPrefix(d.Strip(), words.TourEndHead) {
		t.Errorf("after the last step the strip says %q", d.Strip())
	}
	d.Shortcut(desk.WithAlt(fyne.KeyL))
	if d.Strip() != "" || d.W.Count == nil {
		t.Errorf("the tour was left, and the strip says %q", d.Strip())
	}
	d.SaidThat(t, words.TourLeft)
	d.Shortcut(desk.WithAlt(fyne.KeyS))
	d.SaidThat(t, words.TourNone)
}

func TestTheTourFromWithinACountKeepsWhatWasTyped_AndMakesACountOfItsOwn(t *testing.T) {
	d := desktest.Sit(t)
	home := t.TempDir()
	t.Setenv("HOME", home)
	before := d.Count.Path()
	d.GoTo("account 1")
	d.Write("12")
	d.GoTo("guided tour")
	d.SaidThat(t, "Alt+T again closes the whole count") // as Ctrl+W does
	d.GoTo("guided tour")
	d.Trace.Wait(t, "closed=\"to start\"")
	d.Trace.Wait(t, "busy=\""+words.TourBusy)
	d.Trace.Wait(t, "tour=begun")
	if got := d.W.Count.Path(); got == before || !strings.HasPrefix(got, filepath.Join(home, "wardcount-tour")) {
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
	_ = d.W.CloseCount()
}

func TestWhatTheTourSaysIsNeverCut(t *testing.T) {
	d := desktest.AtTour(t)
	for _, size := range []struct {
		percent int
		window  fyne.Size
	}{{100, fyne.NewSize(1280, 690)}, {150, fyne.NewSize(1280, 770)}, {150, fyne.NewSize(1366, 740)}, {200, fyne.NewSize(1280, 770)}} {
		d.W.Win.Resize(size.window)
		d.W.Zoom(size.percent)
		for n := range start.TourOf(d.W).Steps {
			start.TourOf(d.W).At = n
			start.TourOf(d.W).Show()
			for _, v := range []fyne.Widget{start.TourOf(d.W).Text, start.TourOf(d.W).Press, start.TourOf(d.W).Paper} {
				desktest.Walk(v, func(o fyne.CanvasObject) bool {
					if text, ok := o.(*canvas.Text); ok && strings.HasSuffix(text.Text, "…") {
						t.Errorf("step %d at %d %%, %v: %q", n+1, size.percent, size.window, text.Text)
					}
					return true
				})
			}
		}
	}
}
