package forms

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app/practice"
	"wardcount/forms/desk"
	"wardcount/forms/kit/work"
	"wardcount/forms/setups"
	"wardcount/forms/start"
	"wardcount/forms/words"
)

func TestClosingTheCountGoesBackToTheStart_AndWhatWasTypedIsBackForWhoTypedIt(t *testing.T) {
	d := sit(t)
	d.goTo("account 1")
	d.Write("12")
	d.Shortcut(desk.WithCtrl(fyne.KeyW))
	if d.Canvas.Overlays().Top() != nil {
		t.Error("it asks although nothing would be lost")
	}
	if _, ok := d.w.Screen.(*start.StartScreen); !ok || d.w.Count != nil || d.w.Person.Name != "" {
		t.Fatalf("there is %v, and %q at the keyboard", d.w.Screen.Name(), d.w.Person.Name)
	}
	d.saidThat(t, "is closed")
	if d.w.Win.Title() != words.AppName || d.w.Top.Frame.Visible() || d.w.Wards.List.Key() != "" {
		t.Errorf("the window is still of the count: %q", d.w.Win.Title())
	}
	before := len(d.trace.lines.String())
	d.Shortcut(desk.WithCtrl(fyne.KeyW)) // there is nothing to close
	if !strings.Contains(d.trace.lines.String()[before:], words.CloseCount) {
		t.Error("that no count is open is not said")
	}
	d.trace = &traceLog{}
	d.w.Trace = work.Tracer{To: d.trace}
	d.w.Open(d.count.Path())
	d.trace.wait(t, "dialog=choose")
	d.Write("2")
	d.goTo("account 1")
	if d.w.Person.Name != practice.ClerkB || d.sheet().Fields[0].Entry.Text() != "" {
		t.Errorf("%s finds %q", d.w.Person.Name, d.sheet().Fields[0].Entry.Text())
	}
	d.person(practice.ClerkA)
	d.goTo("account 1")
	if got := d.sheet().Fields[0].Entry.Text(); got != "12" {
		t.Errorf("in the field: %q", got)
	}
}

func TestEveryWayOfTheStartScreenHasALetterOfItsOwn_AndSaysOrAsksSomethingOrOpensItsPage(t *testing.T) {
	t.Setenv("HOME", t.TempDir())
	seen := map[string]bool{}
	for _, g := range start.StartGroups() {
		for _, way := range g.Ways {
			if seen[way.Letter] || len(way.Letter) != 1 {
				t.Errorf("%s: the letter %q", way.Name, way.Letter)
			}
			seen[way.Letter] = true
			if way.Name == words.Tour {
				continue // which makes a count
			}
			w, k, _ := startWindow(t)
			k.Char(rune(strings.ToLower(way.Letter)[0]))
			d := &seat{Keyboard: k, t: t, w: w}
			opened := ""
			if p, ok := w.Screen.(*setups.SetupPage); ok {
				opened = p.Title()
			}
			if k.Canvas.Overlays().Top() == nil && d.said() == "" && opened != way.Name {
				t.Errorf("%s does nothing", way.Letter)
			}
		}
	}
}
