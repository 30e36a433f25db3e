package forms

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app/practice"
	"wardcount/forms/kit/work"
	"wardcount/forms/words"
)

func TestClosingTheCountGoesBackToTheStart_AndWhatWasTypedIsBackForWhoTypedIt(t *testing.T) {
	d := sit(t)
	d.goTo("account 1")
	d.Write("12")
	d.Shortcut(withCtrl(fyne.KeyW))
	if d.Canvas.Overlays().Top() != nil {
		t.Error("it asks although nothing would be lost")
	}
	if _, ok := d.w.screen.(*startScreen); !ok || d.w.count != nil || d.w.person.Name != "" {
		t.Fatalf("there is %v, and %q at the keyboard", d.w.screen.name(), d.w.person.Name)
	}
	d.saidThat(t, "is closed")
	if d.w.win.Title() != words.AppName || d.w.top.frame.Visible() || d.w.wards.list.Key() != "" {
		t.Errorf("the window is still of the count: %q", d.w.win.Title())
	}
	before := len(d.trace.lines.String())
	d.Shortcut(withCtrl(fyne.KeyW)) // there is nothing to close
	if !strings.Contains(d.trace.lines.String()[before:], words.CloseCount) {
		t.Error("that no count is open is not said")
	}
	d.trace = &traceLog{}
	d.w.trace = work.Tracer{To: d.trace}
	d.w.open(d.count.Path())
	d.trace.wait(t, "dialog=choose")
	d.Write("2")
	d.goTo("account 1")
	if d.w.person.Name != practice.ClerkB || d.sheet().fields[0].entry.Text() != "" {
		t.Errorf("%s finds %q", d.w.person.Name, d.sheet().fields[0].entry.Text())
	}
	d.person(practice.ClerkA)
	d.goTo("account 1")
	if got := d.sheet().fields[0].entry.Text(); got != "12" {
		t.Errorf("in the field: %q", got)
	}
}

func TestEveryWayOfTheStartScreenHasALetterOfItsOwn_AndSaysOrAsksSomethingOrOpensItsPage(t *testing.T) {
	t.Setenv("HOME", t.TempDir())
	seen := map[string]bool{}
	for _, g := range startGroups() {
		for _, way := range g.ways {
			if seen[way.letter] || len(way.letter) != 1 {
				t.Errorf("%s: the letter %q", way.name, way.letter)
			}
			seen[way.letter] = true
			if way.name == words.Tour {
				continue // which makes a count
			}
			w, k, _ := startWindow(t)
			k.Char(rune(strings.ToLower(way.letter)[0]))
			d := &desk{Keyboard: k, t: t, w: w}
			opened := ""
			if p, ok := w.screen.(*setupPage); ok {
				opened = p.title()
			}
			if k.Canvas.Overlays().Top() == nil && d.said() == "" && opened != way.name {
				t.Errorf("%s does nothing", way.letter)
			}
		}
	}
}
