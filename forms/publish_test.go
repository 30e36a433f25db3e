package forms

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app/practice"
	"wardcount/forms/kit"
	"wardcount/reconcile"
	"wardcount/reconcile/ward"
)

func TestASecondPublicationIsRefusedAndQuittingWaitsForTheFirst(t *testing.T) {
	d := sit(t)
	for _, act := range actsOf(d.script, d.first().ID) {
		if err := practice.Perform(d.count, []practice.Act{act}, func(int) {}); err != nil {
			t.Fatal(err)
		}
	}
	stopped := make(chan struct{})
	p := &publishing{listPage: newListPage(d.w)}
	d.w.publication = p
	p.work.Start(func(ctx context.Context, _ kit.ProgressFunc) error {
		<-ctx.Done()
		<-stopped
		return ctx.Err()
	}, nil, func(error) { p.then() })
	d.Press(fyne.KeyF12)
	if d.Canvas.Overlays().Top() != nil || !strings.Contains(d.said(), "still being published") {
		t.Errorf("said: %q", d.said())
	}
	d.Shortcut(withCtrl(fyne.KeyQ))
	if d.w.closing {
		t.Fatal("closed while documents were written")
	}
	close(stopped)
	d.trace.wait(t, "trace closed=cleanly")
}

func TestNothingOfAWardThatIsNotDeclaredLeaves(t *testing.T) {
	d := sit(t)
	publish := func(folder, end string) *publishing {
		d.Press(fyne.KeyF12)
		for _, r := range folder {
			d.Char(r)
		}
		d.Press(fyne.KeyReturn)
		p, ok := d.w.screen.(*publishing)
		if !ok {
			t.Fatalf("not publishing; said: %q", d.said())
		}
		d.trace.wait(t, end)
		return p
	}
	d.Press(fyne.KeyF12)
	if d.Canvas.Overlays().Top() != nil || !strings.Contains(d.said(), "Nothing is declared yet") {
		t.Errorf("before anything is declared: %q", d.said())
	}
	first := d.script.Election.Contests[0]
	for _, act := range actsOf(d.script, first.ID) {
		d.do(act)
	}
	second := d.script.Election.Contests[1]
	for _, act := range actsOf(d.script, second.ID) {
		if s, ok := act.Do.(practice.Step); ok && s.Step == reconcile.StepDeclare {
			break
		}
		d.do(act)
	}
	if s := d.count.State().Ward(second.ID).State; s != ward.Certified {
		t.Fatalf("%s is %s", second.Name, s)
	}
	folder := filepath.Join(t.TempDir(), "out")
	p := publish(folder, "trace published=")
	if p.err != nil || p.result == nil || len(p.result.Files) != 2 {
		t.Fatalf("published: %+v, %v", p.result, p.err)
	}
	for _, f := range p.result.Files {
		if f.Contests != 1 {
			t.Errorf("%s holds %d wards", f.Path, f.Contests)
		}
	}
	feed, err := os.ReadFile(p.result.Files[1].Path)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(feed), string(first.ID)) || strings.Contains(string(feed), string(second.ID)) {
		t.Errorf("the feed holds:\n%s", feed)
	}
	if !strings.Contains(d.texts(), second.Name+": it is still to be declared") {
		t.Errorf("the screen does not say what was left out:\n%s", d.texts())
	}
}
