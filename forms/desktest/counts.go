package desktest

import (
	"io"
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wardcount/app"
	"wardcount/app/practice"
	"wardcount/forms"
	"wardcount/forms/desk"
	"wardcount/forms/formstest"
	"wardcount/forms/kit/look"
	"wardcount/forms/kit/work"
	"wardcount/forms/start"
	"wardcount/reconcile"
	"wardcount/reconcile/sheet"
)

// Windows and counts that many tests begin with.

// Crashed is a new window on what the disc holds at this moment: the file and its
// log are copied away under the running program.
func (d *Seat) Crashed(t *testing.T) *Seat {
	t.Helper()
	d.W.Saver.Wait()
	path := filepath.Join(t.TempDir(), "practice.wardcount")
	for _, suffix := range []string{"", "-wal"} {
		copyFile(t, d.Count.Path()+suffix, path+suffix)
	}
	c, err := app.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Close() })
	return SitAt(t, c, d.Script)
}

// InSetUp is a desk whose supervisor looks at the set-up.
func InSetUp(t *testing.T) *Maker {
	t.Helper()
	d := Sit(t)
	d.Person(practice.Supervisor)
	m := &Maker{Seat: d, Folder: t.TempDir()}
	d.Shortcut(desk.WithCtrl(fyne.KeyS))
	if !d.At("setup", "mode", "register") {
		t.Fatalf("no set-up but %v; said: %q", d.W.Screen.Name(), d.Said())
	}
	return m
}

// ReadBackDone is a desk at the page of the first ward, whose figures were read
// back, with the returning officer at the keyboard.
func ReadBackDone(t *testing.T) *Seat {
	d := Sit(t)
	d.Quickly(d.First().ID, reconcile.StepReadBack)
	d.Person(practice.Officer)
	d.GoTo(d.First().Name)
	return d
}

// StartWindow is the window as it stands before a count is open.
func StartWindow(t *testing.T) (*desk.Window, formstest.Keyboard, *TraceLog) {
	t.Helper()
	formstest.Swap(t, &work.Patience, time.Minute)
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.NewTheme(look.Light, look.TextScaleMin))
	w := forms.New(a)
	trace := &TraceLog{}
	w.Trace = work.Tracer{To: trace}
	w.Win.Show()
	w.Show(start.New(w, nil))
	t.Cleanup(func() { _ = w.CloseCount() })
	return w, formstest.Keyboard{Canvas: w.Win.Canvas()}, trace
}

// WithFindings has an account that does not add up, and a box that held less than was expected.
func WithFindings(t *testing.T) *Seat {
	t.Helper()
	d := Sit(t)
	d.Store(d.First().ID, sheet.BallotPaperAccount, "1", Odd())
	d.Store(d.First().ID, sheet.BoxVerification, "1", sheet.Reading{"verified": 1390})
	return d
}

func copyFile(t *testing.T, from, to string) {
	t.Helper()
	in, err := os.Open(from)
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	out, err := os.Create(to)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.Copy(out, in); err != nil {
		t.Fatal(err)
	}
	if err := out.Close(); err != nil {
		t.Fatal(err)
	}
}
