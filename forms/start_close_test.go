package forms

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/forms/words"
)

func TestClosingTheCountGoesBackToTheStart_AndAsksWhereSomethingWasTyped(t *testing.T) {
	d := sit(t)
	d.goTo("account 1")
	d.Write("12")
	d.Shortcut(withCtrl(fyne.KeyW))
	d.Press(fyne.KeyEscape)
	if d.w.count == nil || d.sheet().fields[0].entry.Text() != "12" {
		t.Fatal("closed without an answer")
	}
	d.Shortcut(withCtrl(fyne.KeyW))
	d.Press(fyne.KeyRight, fyne.KeyReturn)
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
}

func TestEveryWayOfTheStartScreenHasALetterOfItsOwn_AndSaysOrAsksSomething(t *testing.T) {
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
			if k.Canvas.Overlays().Top() == nil && d.said() == "" {
				t.Errorf("%s does nothing", way.letter)
			}
		}
	}
}
