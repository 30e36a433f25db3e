package start_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app/practice"
	"wardcount/forms/desk"
	"wardcount/forms/desktest"
	"wardcount/forms/kit/work"
	"wardcount/forms/start"
	"wardcount/forms/words"
)

func TestClosingTheCountGoesBackToTheStart_AndWhatWasTypedIsBackForWhoTypedIt(t *testing.T) {
	d := desktest.Sit(t)
	d.GoTo("account 1")
	d.Write("12")
	d.Shortcut(desk.WithCtrl(fyne.KeyW))
	if d.W.Count == nil {
		t.Fatal("the first Ctrl+W closes the count in the middle of a sheet")
	}
	d.SaidThat(t, "Something is half keyed here, which is kept. Ctrl+W again closes the whole count")
	d.Shortcut(desk.WithCtrl(fyne.KeyW))
	if d.Canvas.Overlays().Top() != nil {
		t.Error("it asks although nothing would be lost")
	}
	if _, ok := d.W.Screen.(*start.StartScreen); !ok || d.W.Count != nil || d.W.Person.Name != "" {
		t.Fatalf("there is %v, and %q at the keyboard", d.W.Screen.Name(), d.W.Person.Name)
	}
	d.SaidThat(t, "is closed")
	if d.W.Win.Title() != words.AppName || strings.Contains(d.Part("top"), words.PracticeBanner) || d.Wards().Key() != "" {
		t.Errorf("the window is still of the count: %q", d.W.Win.Title())
	}
	before := len(d.Trace.String())
	d.Shortcut(desk.WithCtrl(fyne.KeyW)) // there is nothing to close
	if !strings.Contains(d.Trace.String()[before:], words.CloseCount) {
		t.Error("that no count is open is not said")
	}
	d.Trace = &desktest.TraceLog{}
	d.W.Trace = work.Tracer{To: d.Trace}
	d.W.Open(d.Count.Path())
	d.Trace.Wait(t, "dialog=choose")
	d.Write("2")
	d.GoTo("account 1")
	if d.W.Person.Name != practice.ClerkB || d.Sheet().Fields[0].Entry.Text() != "" {
		t.Errorf("%s finds %q", d.W.Person.Name, d.Sheet().Fields[0].Entry.Text())
	}
	d.Person(practice.ClerkA)
	d.GoTo("account 1")
	if got := d.Sheet().Fields[0].Entry.Text(); got != "12" {
		t.Errorf("in the field: %q", got)
	}
}

func TestTheFirstCtrlWLeavesTheHallScreenOpen_AndASecondThatComesLaterOnlySaysItAgain(t *testing.T) {
	d := desktest.Sit(t)
	d.InHall(fyne.NewSize(1280, 800))
	for range 2 {
		d.Shortcut(desk.WithCtrl(fyne.KeyW))
		d.SaidThat(t, "The hall screen is open. Ctrl+W again closes the whole count and the hall screen; Ctrl+H leads to the hall screen")
		if d.W.Count == nil || d.Hall() == nil {
			t.Fatal("Ctrl+W closed them")
		}
		d.GoTo("account 1") // something else is done in between
		d.Press(fyne.KeyEscape)
	}
	d.Shortcut(desk.WithCtrl(fyne.KeyW))
	d.Shortcut(desk.WithCtrl(fyne.KeyW))
	if d.W.Count != nil || d.Hall() != nil {
		t.Error("Ctrl+W twice does not close them")
	}
	d.SaidThat(t, "What was stored and what was half keyed is kept")
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
			w, k, _ := desktest.StartWindow(t)
			k.Char(rune(strings.ToLower(way.Letter)[0]))
			d := &desktest.Seat{Keyboard: k, T: t, W: w}
			opened := ""
			if d.At("setup") {
				opened = w.Screen.Name()[2]
			}
			if k.Canvas.Overlays().Top() == nil && d.Said() == "" && opened != way.Name {
				t.Errorf("%s does nothing", way.Letter)
			}
		}
	}
}
