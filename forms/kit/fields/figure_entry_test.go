package fields

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/formstest"
	"wardcount/forms/kit/look"
)

// sheetOf is a window with n figures, joined by Enter and Up as a form would join them.
func sheetOf(t *testing.T, n int) (formstest.Keyboard, []*FigureEntry) {
	test.NewTempApp(t)
	active := &ActiveField{}
	fields := make([]*FigureEntry, n)
	box := container.NewVBox()
	for i := range fields {
		fields[i] = NewFigureEntry(active)
		box.Add(fields[i])
	}
	w := test.NewTempWindow(t, box)
	for i, f := range fields {
		f.OnNext = func() { w.Canvas().Focus(fields[min(i+1, n-1)]) }
		f.OnPrevious = func() { w.Canvas().Focus(fields[max(i-1, 0)]) }
	}
	w.Canvas().Focus(fields[0])
	return formstest.Keyboard{Canvas: w.Canvas()}, fields
}

func wantText(t *testing.T, f *FigureEntry, want string) {
	t.Helper()
	if f.Text() != want {
		t.Errorf("in the field: %q, want %q", f.Text(), want)
	}
}

func TestTypedDigitsStandInTheFieldAndAreTold(t *testing.T) {
	k, f := sheetOf(t, 1)
	var told []string
	f[0].OnChanged = func(text string) { told = append(told, text) }
	k.Write("285")
	wantText(t, f[0], "285")
	k.Press(fyne.KeyDelete, fyne.KeyHome, fyne.KeyBackspace) // none of which changes anything
	if got := strings.Join(told, " "); got != "2 28 285" {
		t.Errorf("told: %s", got)
	}
}

func TestFullWidthDigitsBecomeOurs(t *testing.T) {
	k, f := sheetOf(t, 1)
	for _, r := range "０１９" {
		k.Char(r)
	}
	wantText(t, f[0], "019")
}

func TestAnEmptyFieldIsNotNought(t *testing.T) {
	k, f := sheetOf(t, 1)
	k.Write("0")
	wantText(t, f[0], "0")
	k.Press(fyne.KeyBackspace)
	wantText(t, f[0], "")
}

func TestWhatIsNoDigitIsRefusedAloudAndTheNextGoodKeyClearsIt(t *testing.T) {
	for _, r := range "x-+., é٣½" { // an Arabic three is a digit to Unicode, and none to us
		k, f := sheetOf(t, 1)
		var said []string
		f[0].OnRefused = func(why string) { said = append(said, why) }
		k.Write("12")
		k.Char(r)
		wantText(t, f[0], "12")
		if f[0].Refused() == "" || len(said) != 1 {
			t.Errorf("%q: refused %q, said %q", r, f[0].Refused(), said)
		}
		if _, signal := f[0].signal(); signal != theme.ColorNameError {
			t.Errorf("%q: not to be seen", r)
		}
		k.Write("3")
		wantText(t, f[0], "123")
		if f[0].Refused() != "" || said[len(said)-1] != "" {
			t.Errorf("%q: not cleared: %q", r, said)
		}
	}
}

func TestATenthDigitIsRefused(t *testing.T) {
	k, f := sheetOf(t, 1)
	k.Write("1234567890")
	wantText(t, f[0], "123456789")
	if f[0].Refused() == "" {
		t.Error("not refused")
	}
	k.Shortcut(&fyne.ShortcutSelectAll{})
	k.Write("7")
	wantText(t, f[0], "7")
}

func TestEnterKeypadEnterAndDownGoOnAndUpGoesBack(t *testing.T) {
	k, f := sheetOf(t, 4)
	for i, key := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyEnter, fyne.KeyDown} {
		k.Press(key)
		if k.Canvas.Focused() != fyne.Focusable(f[i+1]) {
			t.Errorf("%s did not go on to field %d", key, i+1)
		}
	}
	k.Press(fyne.KeyUp)
	if k.Canvas.Focused() != fyne.Focusable(f[2]) {
		t.Error("Up did not go back")
	}
}

func TestNothingWrapsRound(t *testing.T) {
	k, f := sheetOf(t, 1)
	k.Write("12")
	k.Press(fyne.KeyRight, fyne.KeyRight, fyne.KeyRight)
	k.Write("3")
	k.Press(fyne.KeyLeft, fyne.KeyLeft, fyne.KeyLeft, fyne.KeyLeft, fyne.KeyLeft)
	k.Write("0")
	wantText(t, f[0], "0123")
}

func TestTypingReplacesTheFigureOfAFieldComeToAnew(t *testing.T) {
	k, f := sheetOf(t, 2)
	k.Write("28")
	k.Press(fyne.KeyReturn, fyne.KeyUp)
	k.Write("5")
	wantText(t, f[0], "5")
}

func TestLookingAtAnotherWindowLeavesTheFigureAsItWas(t *testing.T) {
	k, f := sheetOf(t, 1)
	k.Write("28")
	f[0].FocusLost() // what the toolkit says when the window is deactivated, and activated again
	f[0].FocusGained()
	f[0].FocusGained() // at times it says so twice
	k.Write("5")
	wantText(t, f[0], "285")
}

func TestKeysMoveAndDelete(t *testing.T) {
	const back, del, left, right, home, end = fyne.KeyBackspace, fyne.KeyDelete, fyne.KeyLeft, fyne.KeyRight, fyne.KeyHome, fyne.KeyEnd
	for _, c := range []struct {
		what string
		keys []fyne.KeyName
		want string
	}{
		{"backspace at the end", []fyne.KeyName{back}, "123x"},
		{"delete at the end", []fyne.KeyName{del}, "1234x"},
		{"backspace inside", []fyne.KeyName{left, left, back}, "1x34"},
		{"delete inside", []fyne.KeyName{left, left, del}, "12x4"},
		{"backspace at the start", []fyne.KeyName{home, back}, "x1234"},
		{"delete at the start", []fyne.KeyName{home, del}, "x234"},
		{"home, right", []fyne.KeyName{home, right}, "1x234"},
		{"home, end", []fyne.KeyName{home, end}, "1234x"},
	} {
		k, f := sheetOf(t, 1)
		k.Write("1234")
		k.Press(c.keys...)
		k.Write("9")
		if want := strings.ReplaceAll(c.want, "x", "9"); f[0].Text() != want {
			t.Errorf("%s: %s, want %s", c.what, f[0].Text(), want)
		}
	}
}

func TestASelectedFigureIsDeletedWholeAndArrowsGoToItsEnds(t *testing.T) {
	for _, key := range []fyne.KeyName{fyne.KeyBackspace, fyne.KeyDelete} {
		k, f := sheetOf(t, 1)
		k.Write("1234")
		k.Shortcut(&fyne.ShortcutSelectAll{})
		k.Press(key)
		wantText(t, f[0], "")
	}
	k, f := sheetOf(t, 1)
	k.Write("12")
	k.Shortcut(&fyne.ShortcutSelectAll{})
	k.Press(fyne.KeyLeft)
	k.Write("3")
	wantText(t, f[0], "312")
}

func TestPasteTakesAFigureInAndRefusesAnythingElseWhole(t *testing.T) {
	k, f := sheetOf(t, 1)
	k.Write("12")
	clip := test.NewClipboard()
	clip.SetContent("12,3x4")
	k.Shortcut(&fyne.ShortcutPaste{Clipboard: clip})
	wantText(t, f[0], "12")
	if !strings.Contains(f[0].Refused(), `"12,3x4" is not a figure`) {
		t.Errorf("refused: %q", f[0].Refused())
	}
	clip.SetContent("1,234\r\n")
	k.Shortcut(&fyne.ShortcutPaste{Clipboard: clip})
	wantText(t, f[0], "121234")
	k.Shortcut(&fyne.ShortcutPaste{Clipboard: clip})
	wantText(t, f[0], "121234")
	if f[0].Refused() == "" {
		t.Error("ten digits were let in")
	}
	k.Shortcut(&fyne.ShortcutSelectAll{})
	k.Shortcut(&fyne.ShortcutPaste{Clipboard: clip})
	wantText(t, f[0], "1234")
}

func TestCopyAndCutTakeTheFigureWhole(t *testing.T) {
	k, f := sheetOf(t, 1)
	clip := test.NewClipboard()
	clip.SetContent("kept")
	k.Shortcut(&fyne.ShortcutCut{Clipboard: clip})
	if clip.Content() != "kept" {
		t.Error("an empty field overwrote the clipboard")
	}
	k.Write("285")
	k.Shortcut(&fyne.ShortcutCopy{Clipboard: clip})
	if clip.Content() != "285" {
		t.Errorf("copied %q", clip.Content())
	}
	clip.SetContent("")
	k.Shortcut(&fyne.ShortcutCut{Clipboard: clip})
	wantText(t, f[0], "")
	if clip.Content() != "285" {
		t.Errorf("cut %q", clip.Content())
	}
}

func TestCommandKeysAndShortcutsArePassedOn(t *testing.T) {
	k, f := sheetOf(t, 1)
	var heard []string
	f[0].OnCommand = func(key fyne.KeyName) { heard = append(heard, string(key)) }
	f[0].OnShortcut = func(s fyne.Shortcut) { heard = append(heard, s.ShortcutName()) }
	k.Press(fyne.KeyF1, fyne.KeyF12, fyne.KeyEscape, fyne.KeyPageUp, fyne.KeyPageDown)
	k.Shortcut(&desktop.CustomShortcut{KeyName: fyne.KeyE, Modifier: fyne.KeyModifierControl})
	k.Shortcut(&fyne.ShortcutRedo{})
	if got := strings.Join(heard, " "); got != "F1 F12 Escape Prior Next CustomDesktop:Control+E" {
		t.Errorf("heard: %s", got)
	}
}

func TestAKeypadDigitWithoutItsCharacterMeansNumLockIsOff(t *testing.T) {
	keypad2 := func(code int) *fyne.KeyEvent {
		return &fyne.KeyEvent{Name: fyne.Key2, Physical: fyne.HardwareKey{ScanCode: code}}
	}
	for _, c := range []struct {
		what    string
		keys    func(f *FigureEntry)
		refused bool
	}{
		{"off, released", func(f *FigureEntry) { f.TypedKey(keypad2(88)); f.KeyUp(keypad2(88)) }, true},
		{"off, Windows", func(f *FigureEntry) { f.TypedKey(keypad2(80)); f.KeyUp(keypad2(80)) }, true},
		{"off, another key follows", func(f *FigureEntry) { f.TypedKey(keypad2(88)); f.KeyDown(keypad2(88)) }, true},
		{"off, held", func(f *FigureEntry) { f.TypedKey(keypad2(88)); f.TypedKey(keypad2(88)) }, true},
		{"not yet known", func(f *FigureEntry) { f.TypedKey(keypad2(88)) }, false},
		{"on", func(f *FigureEntry) { f.TypedKey(keypad2(88)); f.TypedRune('2'); f.KeyUp(keypad2(88)) }, false},
		{"upper row, composing", func(f *FigureEntry) { f.TypedKey(keypad2(11)); f.KeyUp(keypad2(11)) }, false},
		{"off, but the character came late", func(f *FigureEntry) {
			f.TypedKey(keypad2(88))
			f.KeyUp(keypad2(88))
			f.TypedRune('2')
		}, false},
	} {
		_, fields := sheetOf(t, 1)
		c.keys(fields[0])
		if got := fields[0].Refused() == "Num Lock is off"; got != c.refused {
			t.Errorf("%s: refused %v", c.what, got)
		}
	}
}

func TestAReadOnlyFigureIsCopiedAndLeftButNotChanged(t *testing.T) {
	k, f := sheetOf(t, 2)
	_ = f[0].SetText("4070")
	f[0].SetReadOnly(true)
	clip := test.NewClipboard()
	clip.SetContent("5")
	for what, change := range map[string]func(){
		"digit":     func() { k.Write("1") },
		"backspace": func() { k.Press(fyne.KeyBackspace) },
		"paste":     func() { k.Shortcut(&fyne.ShortcutPaste{Clipboard: clip}) },
		"cut":       func() { k.Shortcut(&fyne.ShortcutCut{Clipboard: test.NewClipboard()}) },
	} {
		change()
		wantText(t, f[0], "4070")
		if f[0].Refused() == "" {
			t.Errorf("%s: not refused aloud", what)
		}
	}
	k.Shortcut(&fyne.ShortcutCopy{Clipboard: clip})
	if clip.Content() != "4070" {
		t.Errorf("copied %q", clip.Content())
	}
	k.Press(fyne.KeyReturn)
	if k.Canvas.Focused() != fyne.Focusable(f[1]) {
		t.Error("Enter did not lead on")
	}
}

func TestSetTextTakesFiguresOnlyAndIsSilent(t *testing.T) {
	_, f := sheetOf(t, 1)
	f[0].OnChanged = func(string) { t.Error("told of a change that the operator did not make") }
	for _, good := range []string{"", "0", "007", "123456789"} {
		if err := f[0].SetText(good); err != nil || f[0].Text() != good {
			t.Errorf("%q: %v", good, err)
		}
	}
	for _, bad := range []string{"x9", "1,234", " 1", "-1", "٣", "1234567890"} {
		if err := f[0].SetText(bad); err == nil || f[0].Text() != "123456789" {
			t.Errorf("%q was let in", bad)
		}
	}
}

func TestTypingReplacesWhatTheProgramPutIntoTheActiveField(t *testing.T) {
	k, f := sheetOf(t, 1)
	_ = f[0].SetText("28")
	k.Write("5")
	wantText(t, f[0], "5")
}

func TestAClickGoesToAFieldAndASecondMovesTheCaret(t *testing.T) {
	k, f := sheetOf(t, 2)
	_ = f[1].SetText("1234")
	f[1].Resize(f[1].MinSize())
	m, right := f[1].measures(), f[1].textRight()
	between := fyne.NewPos(right-2*m.width("0"), 5)
	test.TapAt(f[1], between)
	if k.Canvas.Focused() != fyne.Focusable(f[1]) || !f[1].now.selected {
		t.Fatal("the click did not come to the field anew")
	}
	test.TapAt(f[1], between)
	k.Write("9")
	wantText(t, f[1], "12934")
	test.TapAt(f[1], fyne.NewPos(0, 5))
	k.Press(fyne.KeyDelete)
	wantText(t, f[1], "2934")
}

func TestStateIsAShapeAndAWordBesideAColour(t *testing.T) {
	_, f := sheetOf(t, 1)
	f[0].Label = "Papers issued"
	seen := map[string]bool{}
	for _, s := range []FigureState{FigureNormal, FigureError, FigureWarning, FigureAgreed} {
		f[0].SetState(s)
		name := ""
		if glyph, _ := f[0].signal(); glyph != nil {
			name = glyph.Name()
		}
		if seen[name] {
			t.Errorf("%v has the glyph of another state", s)
		}
		seen[name] = true
		if want := strings.TrimSpace("Papers issued empty " + s.String()); f[0].AccessibilityLabel() != want {
			t.Errorf("read out: %q, want %q", f[0].AccessibilityLabel(), want)
		}
	}
}

func TestTheFieldHoldsNineDigitsAtEveryTextSize(t *testing.T) {
	for _, percent := range []int{100, 200} {
		_, f := sheetOf(t, 1)
		test.ApplyTheme(t, look.NewTheme(look.Light, percent))
		_ = f[0].SetText("888888888")
		f[0].Resize(f[0].MinSize())
		m := f[0].measures()
		if left := f[0].textRight() - m.width(f[0].Text()); left < m.pad {
			t.Errorf("%d %%: text begins at %v", percent, left)
		}
	}
}

func TestFiguresOfOneColumnEndAtOnePlaceWhateverTheirState(t *testing.T) {
	_, f := sheetOf(t, 2)
	f[1].SetState(FigureError)
	if a, b := f[0].textRight(), f[1].textRight(); a != b {
		t.Errorf("%v and %v", a, b)
	}
	if fmt.Sprint(f[0].MinSize()) != fmt.Sprint(f[1].MinSize()) {
		t.Error("the glyph moves the field")
	}
}
