package forms

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"

	"wardcount/reconcile"
)

// withCtrl is a key held with Ctrl.
func withCtrl(key fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierControl}
}

// addCommands fills the registry: every way to do something leads through it.
func (w *window) addCommands() {
	open := func() bool { return w.count != nil }
	someone := func() bool { return open() && w.person.Name != "" }
	finding := func() bool { _, ok := w.found.current(); return ok || w.onAwaitedRecord() }
	for _, c := range []Command{
		{Name: wordHelp, Key: fyne.KeyF1, Run: w.help},
		{Name: wordPerson, Key: fyne.KeyF2, Enabled: open, Run: func() { w.askPerson(nil) }},
		{Name: wordGoTo, Key: fyne.KeyF3, Enabled: open, Run: w.goTo},
		{Name: wordWards, Key: fyne.KeyF4, Enabled: open, Run: w.toWards},
		{Name: wordNextSheet, Key: fyne.KeyF5, Enabled: open, Run: w.nextAwaited},
		{Name: wordFinding, Key: fyne.KeyF6, Enabled: open, Run: w.nextFinding},
		{Name: wordExplain, Key: fyne.KeyF7, Enabled: finding, Why: noFinding, Run: w.explain},
		{Name: wordAccept, Key: fyne.KeyF8, Enabled: finding, Why: noFinding, Run: w.accept},
		{Name: wordNextStep, Key: fyne.KeyF9, Enabled: someone, Why: nobodyThere, Run: w.nextStep},
		{Name: wordMore, Key: fyne.KeyF10, Enabled: someone, Why: nobodyThere, Run: w.otherSteps},
		{Name: wordAgain, Key: fyne.KeyF11, Enabled: open, Run: w.countAgain},
		{Name: wordPublish, Key: fyne.KeyF12, Enabled: someone, Why: nobodyThere, Run: w.askPublish},
		{Name: wordToDoor, Shortcut: withCtrl(fyne.KeyD), Enabled: open, Run: func() { w.screen.leave(func() { w.toDoor("") }) }},
		{Name: wordMovePapers, Shortcut: withCtrl(fyne.KeyM), Enabled: someone, Why: nobodyThere, Run: w.movePapers},
		{Name: wordMoveSheet, Shortcut: withCtrl(fyne.KeyT), Enabled: someone, Why: nobodyThere, Run: w.moveSheet},
		{Name: wordVoidSheet, Shortcut: withCtrl(fyne.KeyK), Enabled: someone, Why: nobodyThere, Run: w.voidSheet},
		{Name: wordDiffered, Shortcut: withCtrl(fyne.KeyG), Enabled: open, Run: func() { w.screen.leave(func() { w.openPage(differedKey) }) }},
		{Name: wordSeal, Shortcut: withCtrl(fyne.KeyE), Enabled: someone, Why: nobodyThere, Run: w.seal},
		{Name: wordReopen, Shortcut: withCtrl(fyne.KeyO), Enabled: someone, Why: nobodyThere, Run: w.reopen},
		{Name: wordJump, Shortcut: withCtrl(fyne.KeyJ), Enabled: finding, Why: noFinding, Run: w.jump},
		{Name: wordLarger, Shortcut: withCtrl(fyne.KeyEqual), Keys: "Ctrl++", Run: func() { w.zoom(w.percent + 10) }},
		{Name: wordSmaller, Shortcut: withCtrl(fyne.KeyMinus), Keys: "Ctrl+-", Run: func() { w.zoom(w.percent - 10) }},
		{Name: wordUsual, Shortcut: withCtrl(fyne.Key0), Run: func() { w.zoom(TextScaleMin) }},
		{Name: wordLook, Shortcut: withCtrl(fyne.KeyL), Run: w.chooseLook},
		{Name: wordQuit, Shortcut: withCtrl(fyne.KeyQ), Run: w.quit},
	} {
		w.keys.Add(c)
	}
	// The plus of the number pad is another key than that of the upper row.
	w.win.Canvas().AddShortcut(withCtrl(fyne.KeyPlus), w.shortcut)
}

func noFinding() string { return wordNoFinding }

func nobodyThere() string { return wordSayWho }

// shortcut is what is held with Ctrl while something has the focus.
func (w *window) shortcut(s fyne.Shortcut) {
	if s.ShortcutName() == withCtrl(fyne.KeyPlus).ShortcutName() {
		w.zoom(w.percent + 10)
		return
	}
	w.keys.RunShortcut(s)
}

func (w *window) help() {
	var b strings.Builder
	for _, c := range w.keys.All() {
		fmt.Fprintf(&b, "%s:  %s\n", c.Keys, c.Name)
	}
	w.tellAll(wordHelpTitle, b.String()+"\n"+wordHelpText)
}

// zoom sets the size of the text.
func (w *window) zoom(percent int) {
	w.percent = min(max(percent, TextScaleMin), TextScaleMax)
	look := FollowSystem
	if t, ok := w.app.Settings().Theme().(*Theme); ok {
		look = t.Appearance()
	}
	w.app.Settings().SetTheme(NewTheme(look, w.percent))
	if f, ok := w.screen.(*sheetForm); ok {
		later(func() { Reveal(f.active.Scroll, f.active.Now()) })
	}
	w.say(wordTextSize(w.percent))
}

// chooseLook offers light, dark and high contrast.
func (w *window) chooseLook() {
	var choices []Choice
	for _, a := range Appearances() {
		choices = append(choices, Choice{Label: a.String()})
	}
	w.choose(wordLook, choices, func(i int) {
		w.app.Settings().SetTheme(NewTheme(Appearances()[i], w.percent))
	})
}

// toWards takes the keyboard to the list of wards.
func (w *window) toWards() {
	w.screen.leave(func() {
		if f, sheet := w.screen.(*sheetForm); sheet {
			w.look(f.pageKey())
		}
		w.win.Canvas().Focus(w.wards.list)
		w.bottom.refresh()
		w.trace.event("focus", "wards")
	})
}

// keyLine is the foot of the window: what was last said, and what the keys do.
type keyLine struct {
	w       *window
	content fyne.CanvasObject
	said    *rowView
	screen  *rowView
	keys    *rowView
}

func newKeyLine(w *window) *keyLine {
	k := &keyLine{w: w, said: newRowView(row{}), screen: newRowView(row{}), keys: newRowView(row{})}
	k.say("", "")
	lines := container.New(stackedRows{}, container.New(&twoLines{}, k.said), newPainted(theme.ColorNameSeparator, fyne.NewSize(0, 1)), k.screen, k.keys)
	k.content = container.New(stackedRows{}, newPainted(theme.ColorNameSeparator, fyne.NewSize(0, 1)),
		container.NewStack(newPainted(theme.ColorNameHeaderBackground, fyne.NewSize(0, 0)), lines))
	return k
}

// say shows a sentence, in at most two lines.
func (k *keyLine) say(sentence string, colour fyne.ThemeColorName) {
	glyph := cell{}
	switch colour {
	case ColorNameErrorText:
		glyph = cell{glyph: theme.ErrorIcon(), colour: colour}
	case ColorNameWarningText:
		glyph = cell{glyph: theme.WarningIcon(), colour: colour}
	case ColorNameOKText:
		glyph = cell{glyph: theme.ConfirmIcon(), colour: colour}
	}
	k.said.set(row{columns: footColumns, cells: []cell{glyph, {text: sentence, colour: colour, bold: colour == ColorNameErrorText}}})
}

// refresh says what the keys do here and now.
func (k *keyLine) refresh() {
	hints := ""
	if k.w.screen != nil {
		hints = k.w.screen.hints()
	}
	if k.w.wards.list.hasFocus() && k.w.count != nil {
		hints = wordHintsWards
	}
	k.screen.set(row{columns: []column{{}}, cells: []cell{{text: hints, bold: true, size: theme.SizeNameCaptionText}}})
	k.keys.set(row{columns: []column{{}}, cells: []cell{{text: k.w.keyWords(), size: theme.SizeNameCaptionText}}})
}

// keyWords are the function keys in one line; F9 says which step it would do.
func (w *window) keyWords() string {
	if w.count == nil {
		return wordKeysStart
	}
	var parts []string
	for _, c := range w.keys.All() {
		if c.Key == "" {
			continue
		}
		name := wordShort(c.Name)
		if c.Key == fyne.KeyF9 {
			name = w.stepWord()
		}
		parts = append(parts, c.Keys+" "+name)
	}
	if slices.ContainsFunc(w.state.Election.Boxes, func(b reconcile.Box) bool { return !b.Postal() }) {
		parts = append(parts, "Ctrl+D "+wordDoorShort)
	}
	return strings.Join(append(parts, "Ctrl+Q "+wordQuitShort), "   ")
}
