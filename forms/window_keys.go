package forms

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"wardcount/forms/kit"
	"wardcount/forms/words"
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
	for _, c := range []kit.Command{
		{Name: words.Help, Key: fyne.KeyF1, Run: w.help},
		{Name: words.Person, Key: fyne.KeyF2, Enabled: open, Run: func() { w.askPerson(nil) }},
		{Name: words.GoTo, Key: fyne.KeyF3, Enabled: open, Run: w.goTo},
		{Name: words.Wards, Key: fyne.KeyF4, Enabled: open, Run: w.toWards},
		{Name: words.NextSheet, Key: fyne.KeyF5, Enabled: open, Run: w.nextAwaited},
		{Name: words.NextFinding, Key: fyne.KeyF6, Enabled: open, Run: w.nextFinding},
		{Name: words.Explain, Key: fyne.KeyF7, Enabled: finding, Why: noFinding, Run: w.explain},
		{Name: words.Accept, Key: fyne.KeyF8, Enabled: finding, Why: noFinding, Run: w.accept},
		{Name: words.NextStep, Key: fyne.KeyF9, Enabled: someone, Why: nobodyThere, Run: w.nextStep},
		{Name: words.OtherSteps, Key: fyne.KeyF10, Enabled: someone, Why: nobodyThere, Run: w.otherSteps},
		{Name: words.CountAgain, Key: fyne.KeyF11, Enabled: open, Run: w.countAgain},
		{Name: words.Publish, Key: fyne.KeyF12, Enabled: someone, Why: nobodyThere, Run: w.askPublish},
		{Name: words.MovePapers, Shortcut: withCtrl(fyne.KeyM), Enabled: someone, Why: nobodyThere, Run: w.movePapers},
		{Name: words.MoveSheet, Shortcut: withCtrl(fyne.KeyT), Enabled: someone, Why: nobodyThere, Run: w.moveSheet},
		{Name: words.VoidSheet, Shortcut: withCtrl(fyne.KeyK), Enabled: someone, Why: nobodyThere, Run: w.voidSheet},
		{Name: words.Seal, Shortcut: withCtrl(fyne.KeyE), Enabled: someone, Why: nobodyThere, Run: w.seal},
		{Name: words.Reopen, Shortcut: withCtrl(fyne.KeyO), Enabled: someone, Why: nobodyThere, Run: w.reopen},
		{Name: words.Jump, Shortcut: withCtrl(fyne.KeyJ), Enabled: finding, Why: noFinding, Run: w.jump},
		{Name: words.SetupNew, Shortcut: withCtrl(fyne.KeyN), Enabled: func() bool { return w.count == nil }, Why: countOpen, Run: func() { w.leaveTo(func() { w.newCount() }) }},
		{Name: words.SetupByElection, Shortcut: withCtrl(fyne.KeyB), Enabled: func() bool { return w.count == nil }, Why: countOpen, Run: func() { w.leaveTo(w.byElection) }},
		{Name: words.LargerText, Shortcut: withCtrl(fyne.KeyEqual), Keys: "Ctrl++", Run: func() { w.zoom(w.percent + 10) }},
		{Name: words.SmallerText, Shortcut: withCtrl(fyne.KeyMinus), Keys: "Ctrl+-", Run: func() { w.zoom(w.percent - 10) }},
		{Name: words.UsualText, Shortcut: withCtrl(fyne.Key0), Run: func() { w.zoom(kit.TextScaleMin) }},
		{Name: words.Look, Shortcut: withCtrl(fyne.KeyL), Run: w.chooseLook},
		{Name: words.Quit, Shortcut: withCtrl(fyne.KeyQ), Run: w.quit},
	} {
		w.keys.Add(c)
	}
	for _, r := range rooms(reconcile.Count{}) {
		if r.keys != "" {
			w.keys.Add(w.commandOf(r))
		}
	}
	// The plus of the number pad is another key than that of the upper row.
	w.win.Canvas().AddShortcut(withCtrl(fyne.KeyPlus), w.shortcut)
}

func noFinding() string { return words.FindingNone }

func countOpen() string { return words.SetupCloseFirst }

// leaveTo goes on with then once the screen that stands may go.
func (w *window) leaveTo(then func()) {
	if w.screen == nil {
		return
	}
	w.screen.leave(then)
}

func nobodyThere() string { return words.PersonMissing }

// shortcut is what is held with Ctrl while something has the focus.
func (w *window) shortcut(s fyne.Shortcut) {
	if s.ShortcutName() == withCtrl(fyne.KeyPlus).ShortcutName() {
		w.zoom(w.percent + 10)
		return
	}
	w.keys.RunShortcut(s)
}

// figureEntry is a field for a figure whose function keys and shortcuts lead to
// the window, and which says there what it refuses.
func (w *window) figureEntry(active *kit.ActiveField, label string) *kit.FigureEntry {
	e := kit.NewFigureEntry(active)
	e.Label = label
	e.OnCommand = func(key fyne.KeyName) { w.key(&fyne.KeyEvent{Name: key}) }
	e.OnShortcut = w.shortcut
	e.OnRefused = func(why string) {
		if why != "" {
			w.tell(words.FigureRefused(label, why), kit.ColorNameErrorText)
		} else {
			w.say("")
		}
	}
	return e
}

func (w *window) help() {
	var b strings.Builder
	for _, c := range w.keys.All() {
		fmt.Fprintf(&b, "%s:  %s\n", c.Keys, c.Name)
	}
	w.tellAll(words.HelpTitle, b.String()+"\n"+words.HelpText)
}

// zoom sets the size of the text.
func (w *window) zoom(percent int) {
	w.percent = min(max(percent, kit.TextScaleMin), kit.TextScaleMax)
	look := kit.FollowSystem
	if t, ok := w.app.Settings().Theme().(*kit.Theme); ok {
		look = t.Appearance()
	}
	w.app.Settings().SetTheme(kit.NewTheme(look, w.percent))
	if f, ok := w.screen.(*sheetForm); ok {
		kit.Later(func() { kit.Reveal(f.active.Scroll, f.active.Now()) })
	}
	w.say(words.TextSize(w.percent))
}

// chooseLook offers light, dark and high contrast.
func (w *window) chooseLook() {
	var choices []kit.Choice
	for _, a := range kit.Appearances() {
		choices = append(choices, kit.Choice{Label: a.String()})
	}
	w.choose(words.Look, choices, func(i int) {
		w.app.Settings().SetTheme(kit.NewTheme(kit.Appearances()[i], w.percent))
	})
}

// toWards takes the keyboard to the list of wards.
func (w *window) toWards() {
	w.screen.leave(func() {
		if f, sheet := w.screen.(*sheetForm); sheet {
			w.lookAt(f.pageKey())
		} else if w.alone() {
			w.lookAt(w.firstPage()) // the list does not stand beside such a page
		}
		w.win.Canvas().Focus(w.wards.list)
		w.bottom.refresh()
		w.trace.Event("focus", "wards")
	})
}
