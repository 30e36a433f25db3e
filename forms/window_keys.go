package forms

import (
	"fyne.io/fyne/v2"

	"wardcount/app"
	"wardcount/forms/kit/ask"
	"wardcount/forms/kit/keys"
	"wardcount/forms/kit/look"
	"wardcount/forms/words"
	"wardcount/reconcile"
)

// addCommands fills the registry: every way to do something leads through it.
func (w *window) addCommands() {
	open := func() bool { return w.count != nil }
	someone := func() bool { return open() && w.person.Name != "" }
	finding := func() bool { _, ok := w.finding(); _, record := w.awaitedRecord(); return ok || record }
	mayBegin := func() bool { return w.count == nil && !w.opening.running() }
	may := func(act app.Act) func() bool {
		return func() bool { return app.Allows(w.person.Role, act) }
	}
	for _, c := range []keys.Command{
		{Name: words.Help, Key: fyne.KeyF1, Run: w.help},
		{Name: words.Person, Key: fyne.KeyF2, Enabled: open, Run: func() { w.askPerson(nil) }},
		{Name: words.GoTo, Key: fyne.KeyF3, Enabled: open, Run: w.goTo},
		{Name: words.Wards, Key: fyne.KeyF4, Enabled: open, Run: w.toWards},
		{Name: words.NextSheet, Key: fyne.KeyF5, Enabled: open, Run: w.nextAwaited},
		{Name: words.NextFinding, Key: fyne.KeyF6, Enabled: open, Here: w.anyFinding, Run: w.nextFinding},
		{Name: words.Explain, Key: fyne.KeyF7, Enabled: finding, Why: noFinding, Run: w.explain},
		{Name: words.Accept, Key: fyne.KeyF8, Enabled: finding, Why: noFinding, Here: may(app.ActAccept), Run: w.accept},
		{Name: words.NextStep, Key: fyne.KeyF9, Enabled: someone, Why: nobodyThere, Here: w.mayStep, Says: w.stepWord, Run: w.nextStep},
		{Name: words.OtherSteps, Key: fyne.KeyF10, Enabled: someone, Why: nobodyThere, Here: func() bool { return len(w.offers()) > 0 }, Run: w.otherSteps},
		{Name: words.CountAgain, Key: fyne.KeyF11, Enabled: open, Here: w.mayCountAgain, Run: w.countAgain},
		{Name: words.Publish, Key: fyne.KeyF12, Enabled: someone, Why: nobodyThere, Here: w.mayPublish, Run: w.toPublish},
		{Name: words.MovePapers, Shortcut: withCtrl(fyne.KeyM), Enabled: someone, Why: nobodyThere, Run: w.movePapers},
		{Name: words.MoveSheet, Shortcut: withCtrl(fyne.KeyT), Enabled: someone, Why: nobodyThere, Run: w.moveSheet},
		{Name: words.VoidSheet, Shortcut: withCtrl(fyne.KeyK), Enabled: someone, Why: nobodyThere, Run: w.voidSheet},
		{Name: words.SideBySide, Shortcut: withCtrl(fyne.KeyI), Enabled: open, Run: w.sideBySide},
		{Name: words.DraftEmpty, Shortcut: withCtrl(fyne.KeyBackspace), Keys: "Ctrl+Backspace", Enabled: open, Run: w.emptyForm},
		{Name: words.Seal, Shortcut: withCtrl(fyne.KeyE), Enabled: someone, Why: nobodyThere, Run: w.seal},
		{Name: words.Reopen, Shortcut: withCtrl(fyne.KeyO), Enabled: someone, Why: nobodyThere, Run: w.reopen},
		{Name: words.Jump, Shortcut: withCtrl(fyne.KeyJ), Enabled: finding, Why: noFinding, Run: w.jump},
		{Name: words.SetupNew, Shortcut: withCtrl(fyne.KeyN), Enabled: mayBegin, Why: w.notBegun, Run: func() { w.leaveTo(func() { w.newCount() }) }},
		{Name: words.SetupByElection, Shortcut: withCtrlShift(fyne.KeyN), Enabled: mayBegin, Why: w.notBegun, Run: func() { w.leaveTo(w.byElection) }},
		{Name: words.LargerText, Shortcut: withCtrl(fyne.KeyEqual), Keys: "Ctrl++", Run: func() { w.zoom(w.percent + 10) }},
		{Name: words.SmallerText, Shortcut: withCtrl(fyne.KeyMinus), Keys: "Ctrl+-", Run: func() { w.zoom(w.percent - 10) }},
		{Name: words.UsualText, Shortcut: withCtrl(fyne.Key0), Run: func() { w.zoom(look.TextScaleMin) }},
		{Name: words.Look, Shortcut: withCtrl(fyne.KeyL), Run: w.chooseLook},
		{Name: words.Tour, Shortcut: withAlt(fyne.KeyT), Run: w.startTour},
		{Name: words.TourSkip, Shortcut: withAlt(fyne.KeyS), Enabled: w.tour().runs, Why: noTour, Run: w.tour().skip},
		{Name: words.TourLeave, Shortcut: withAlt(fyne.KeyL), Enabled: w.tour().runs, Why: noTour, Run: w.leaveTour},
		{Name: words.CloseCount, Shortcut: withCtrl(fyne.KeyW), Enabled: open, Run: w.closeToStart},
		{Name: words.Quit, Shortcut: withCtrl(fyne.KeyQ), Run: w.quit},
	} {
		w.keys.Add(c)
	}
	w.keys.Add(w.hallCommand())
	for _, r := range w.above.rooms(reconcile.Count{}) {
		if r.keys != "" {
			w.keys.Add(w.commandOf(r))
		}
	}
}

func noFinding() string { return words.FindingNone }

// notBegun says why no new count can be begun.
func (w *window) notBegun() string {
	if w.opening.running() {
		return words.OpenCountStays
	}
	return words.SetupCloseFirst
}

func nobodyThere() string { return words.PersonMissing }

func (w *window) help() {
	ask.TellRows(w.win, words.HelpTitle, w.helpRows())
	w.trace.Event("dialog", "tell", "title", words.HelpTitle)
}
