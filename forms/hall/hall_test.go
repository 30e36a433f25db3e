package hall_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"wardcount/forms/desk"
	"wardcount/forms/desktest"
	"wardcount/forms/hall"
	"wardcount/reconcile"
	"wardcount/reconcile/outcome"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// letters are the texts of the leaf that is shown, as they are drawn.
func letters(h *hall.Hall) (all []*canvas.Text) {
	desktest.Walk(h.Board, func(o fyne.CanvasObject) bool {
		if t, ok := o.(*canvas.Text); ok {
			all = append(all, t)
		}
		return true
	})
	return all
}

// texts are their words.
func texts(h *hall.Hall) (all []string) {
	for _, t := range letters(h) {
		all = append(all, t.Text)
	}
	return all
}

// allTexts are the words of every leaf; it stands where it stood.
func allTexts(h *hall.Hall) (all []string) {
	for range h.Board.Leaves() {
		all = append(all, texts(h)...)
		h.Board.Turn(1)
	}
	return all
}

func press(h *hall.Hall, keys ...fyne.KeyName) {
	for _, key := range keys {
		h.Win.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: key})
	}
}

var fullHD = fyne.NewSize(1920, 1080)

func TestTheHallTurnsByItsClockAndByHand(t *testing.T) {
	d := desktest.Sit(t)
	first, second := d.Script.Election.Contests[0], d.Script.Election.Contests[1]
	for _, c := range []setup.Contest{first, second} {
		d.Quickly(c.ID, reconcile.StepDeclare)
	}
	h := d.InHall(fullHD)
	if d.Clock.Last != 12*time.Second {
		t.Errorf("a leaf stands %v", d.Clock.Last)
	}
	var seen []string
	for range 4 {
		seen = append(seen, h.Board.Key())
		d.Clock.Tick()
	}
	if want := []string{"totals", string(first.ID), string(second.ID), "totals"}; !slices.Equal(seen, want) {
		t.Errorf("by the clock: %q", seen)
	}
	starts := d.Clock.Begun
	press(h, fyne.KeyRight)
	if h.Board.Key() != string(second.ID) || d.Clock.Begun != starts+1 {
		t.Errorf("Right leads to %s; the clock began %d times anew", h.Board.Key(), d.Clock.Begun-starts)
	}
	press(h, fyne.KeyLeft, fyne.KeySpace)
	d.Clock.Tick()
	if words := strings.Join(texts(h), "\n"); h.Board.Key() != string(first.ID) || !strings.Contains(words, "PAUSED") {
		t.Errorf("paused at %s:\n%s", h.Board.Key(), words)
	}
	press(h, fyne.KeyRight)
	if h.Board.Key() != string(second.ID) {
		t.Error("paused, it does not turn by hand")
	}
	press(h, fyne.KeySpace)
	d.Clock.Tick()
	if words := strings.Join(texts(h), "\n"); h.Board.Key() != "totals" || strings.Contains(words, "PAUSED") {
		t.Errorf("it does not go on:\n%s", words)
	}
}

func TestTheHallSaysPracticeAndTheTimeOnEveryLeaf(t *testing.T) {
	d := desktest.Sit(t)
	d.Quickly(d.Script.Election.Contests[0].ID, reconcile.StepDeclare)
	h := d.InHall(fullHD)
	h.Now = func() time.Time { return time.Date(2018, 5, 4, 1, 14, 0, 0, time.UTC) }
	for range h.Board.Leaves() {
		d.Clock.Tick()
		words := texts(h)
		for _, want := range []string{"PRACTICE", "As at 02:14", "1 of 12 wards declared"} { // British Summer Time
			if !slices.Contains(words, want) {
				t.Errorf("%q is not on the leaf of %s: %q", want, h.Board.Key(), words)
			}
		}
	}
	if !strings.Contains(h.Win.Title(), "PRACTICE") {
		t.Error(h.Win.Title())
	}
}

func TestTheHallFillsItsMonitorAndLeavesItByKey(t *testing.T) {
	d := desktest.Sit(t)
	h := d.InHall(fullHD)
	says := func(words string) bool { return strings.Contains(strings.Join(texts(h), "\n"), words) }
	if !says("F11 in this window: fill its monitor") {
		t.Error("it does not say F11")
	}
	press(h, fyne.KeyF11)
	if !h.Win.FullScreen() || says("F11") || !says("Esc: leave full screen") {
		t.Errorf("full: %v; %q", h.Win.FullScreen(), texts(h))
	}
	press(h, fyne.KeyEscape)
	if h.Win.FullScreen() || !says("F11 in this window: fill its monitor") {
		t.Errorf("full: %v; %q", h.Win.FullScreen(), texts(h))
	}
	if h.Win.Canvas().Overlays().Top() != nil {
		t.Error("a dialog is open in the hall")
	}
}

// F11 has a meaning in each of the two windows, and each says which.
func TestF11CountsAgainInTheMainWindowWhileTheHallIsOpenAndSaysWhereItFillsTheMonitor(t *testing.T) {
	d := desktest.Sit(t)
	d.Store(d.First().ID, sheet.BoxVerification, "1", sheet.Reading{"verified": 1381})
	d.GoTo("progress")
	d.Press(fyne.KeyF11)
	if strings.Contains(d.Said(), "hall") {
		t.Errorf("without a hall screen it says: %q", d.Said())
	}
	h := d.InHall(fullHD)
	d.SaidThat(t, "F11 pressed there fills its monitor; here it counts a sheet again.")
	d.Press(fyne.KeyF11)
	d.SaidThat(t, "F11 there fills its monitor.")
	if h.Win.FullScreen() {
		t.Error("a key of the main window fills the hall's monitor")
	}
	d.GoTo("box verification 1")
	d.Press(fyne.KeyF11)
	if f := d.Sheet(); f.Count != 2 || h.Win.FullScreen() {
		t.Errorf("F11 in the main window leads to count %d; full: %v", f.Count, h.Win.FullScreen())
	}
	press(h, fyne.KeyF11)
	if f := d.Sheet(); f.Count != 2 || !h.Win.FullScreen() {
		t.Errorf("F11 in the hall: count %d; full: %v", f.Count, h.Win.FullScreen())
	}
}

func TestClosingTheHallStopsItsClockAndItOpensAnew(t *testing.T) {
	d := desktest.Sit(t)
	h := d.InHall(fullHD)
	d.Shortcut(desk.WithCtrl(fyne.KeyH))
	if d.Hall() != h {
		t.Error("a second hall screen")
	}
	h.Win.Close()
	if d.Hall() != nil || len(d.Clock.Waiting) != 0 {
		t.Error("it is not let go of")
	}
	d.Quickly(d.Script.Election.Contests[0].ID, reconcile.StepDeclare) // nobody looks any more
	d.GoTo("hall screen")
	if d.Hall() == nil || d.Hall() == h {
		t.Fatal("go-to does not open it anew")
	}
	d.Shortcut(desk.WithCtrl(fyne.KeyQ))
	if d.Hall() != nil {
		t.Error("it outlives the count")
	}
}

// Every word of the hall is looked at after everything that happens to two wards.
func TestAWardComesToTheHallWithItsDeclarationAndNotBefore(t *testing.T) {
	d := desktest.Sit(t)
	first, second := d.Script.Election.Contests[0].ID, d.Script.Election.Contests[1].ID
	d.Quickly(second, reconcile.StepDeclare)
	h := d.InHall(fullHD)
	press(h, fyne.KeyRight)
	for _, act := range desktest.ActsOf(d.Script, first) {
		starts := d.Clock.Begun
		desktest.Perform(d, act)
		words := strings.Join(allTexts(h), "\n")
		w := d.Count.State().Wards[first]
		if step, _ := desktest.StepOf(act); step == reconcile.StepDeclare {
			if h.Board.Key() != string(first) || !strings.Contains(words, "STOTESBURY") || d.Clock.Begun != starts+1 {
				t.Errorf("declared, and the hall stands at %s, its clock begun %d times:\n%s", h.Board.Key(), d.Clock.Begun-starts, words)
			}
			break
		}
		if strings.Contains(words, w.Contest.Name) || strings.Contains(words, "STOTESBURY") || h.Board.Key() != string(second) || d.Clock.Begun != starts {
			t.Fatalf("%s, and in the hall at %s:\n%s", w.State.Words(), h.Board.Key(), words)
		}
	}
	if !outcome.IsDeclared(d.Count.State().Wards[first]) {
		t.Error("it was never declared")
	}
}

func TestLettersInTheHallAreATwentyFifthOfItsHeight(t *testing.T) {
	d := desktest.Sit(t)
	d.Quickly(d.Script.Election.Contests[0].ID, reconcile.StepDeclare)
	h := d.InHall(fullHD)
	for _, size := range []fyne.Size{fullHD, {Width: 1280, Height: 800}, {Width: 1024, Height: 768}} {
		h.Win.Resize(size)
		for range h.Board.Leaves() {
			d.Clock.Tick()
			for _, letters := range letters(h) {
				capital := letters.TextSize * 0.714 // of the toolkit's font
				if capital < size.Height/25 && !strings.HasPrefix(letters.Text, "Left, Right") {
					t.Errorf("%v: capitals of %q are %.1f high", size, letters.Text, capital)
				}
			}
		}
	}
}

func TestAWardOfEighteenIsFoldedAndNobodyIsLost(t *testing.T) {
	script, err := desktest.TowerHamlets()
	if err != nil {
		t.Fatal(err)
	}
	d := desktest.SitOn(t, script)
	d.Quickly(desktest.StPeters, reconcile.StepDeclare)
	h := d.InHall(fullHD)
	for _, size := range []fyne.Size{fullHD, {Width: 1280, Height: 800}} {
		h.Win.Resize(size)
		h.Board.TurnTo(string(desktest.StPeters))
		leaves, seen := 0, ""
		for ; h.Board.Key() == string(desktest.StPeters); leaves++ {
			seen += strings.Join(texts(h), "\n") + "\n"
			press(h, fyne.KeyRight)
		}
		if leaves < 2 || leaves > 3 {
			t.Errorf("%v: %d leaves", size, leaves)
		}
		for _, c := range d.Count.State().Wards[desktest.StPeters].Contest.Candidates {
			if words := strings.ReplaceAll(seen, "\n", " "); !strings.Contains(words, c.PaperSurname()) && !strings.Contains(words, strings.ToUpper(c.PaperSurname())) {
				t.Errorf("%v: %s is nowhere:\n%s", size, c.PaperName(), seen)
			}
		}
		if strings.Count(seen, "Elected\n") != 3 {
			t.Errorf("%v: not three are elected:\n%s", size, seen)
		}
	}
}

func TestTheHallClosesWithItsCountAndAFaultInItLeavesTheKeyboardAlone(t *testing.T) {
	d := desktest.Sit(t)
	d.Faulty = true
	d.InHall(fyne.NewSize(1280, 800))
	d.GoTo("account 1")
	d.Write("19")
	press(d.Hall(), fyne.KeyRight) // the leaf that it turns to has its whole time
	d.Hall().Board = nil           // whatever makes it fail
	for what, look := range map[string]func(){"news": d.W.Repaint, "the clock": d.Clock.Tick} {
		look()
		if !d.At("sheet") {
			t.Fatalf("%s: after a fault in the hall the screen is %v", what, d.W.Screen.Name())
		}
		if f := d.Sheet(); f.Fields[0].Entry.Text() != "19" || d.Canvas.Focused() != fyne.Focusable(f.Fields[0].Entry) || !d.Trace.Has("trace fault="+desk.BesideFault) {
			t.Errorf("%s: after a fault in the hall the screen is %v; said: %q", what, d.W.Screen.Name(), d.Said())
		}
	}
	d.Shortcut(desk.WithCtrl(fyne.KeyW))
	d.Shortcut(desk.WithCtrl(fyne.KeyW)) // the first says what would go with it
	if d.Hall() != nil || d.W.Count != nil {
		t.Errorf("closed to the start, the hall is open: %v", d.Hall() != nil)
	}
}

func TestBeforeThePublicNoKeysStand_ALeafIsFilledAndSaysTheMajority(t *testing.T) {
	d := desktest.Sit(t)
	d.Quickly(d.First().ID, reconcile.StepDeclare)
	h := d.InHall(fullHD)
	h.Board.TurnTo(string(d.First().ID))
	if all := strings.Join(texts(h), "\n"); !strings.Contains(all, "Majority 212") {
		t.Errorf("the leaf says\n%s", all)
	}
	lowest := float32(0)
	for _, t := range letters(h) {
		if t.Position().Y < fullHD.Height*0.85 {
			lowest = max(lowest, t.Position().Y+t.Size().Height)
		}
	}
	if lowest < fullHD.Height*0.7 {
		t.Errorf("the leaf ends at %v of %v", lowest, fullHD.Height)
	}
	press(h, fyne.KeyF11)
	if all := strings.Join(texts(h), "\n"); !strings.Contains(all, "Esc: leave full screen") {
		t.Errorf("just after a key the leaf says\n%s", all)
	}
	d.Clock.Tick()
	if all := strings.Join(texts(h), "\n"); strings.Contains(all, "Esc") || strings.Contains(all, "Space") {
		t.Errorf("before the public the leaf says\n%s", all)
	}
}
