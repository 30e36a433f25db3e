package forms

import (
	"fyne.io/fyne/v2"

	"wardcount/app"
	"wardcount/forms/desk"
	"wardcount/forms/hall"
	"wardcount/forms/kit/ask"
	"wardcount/forms/kit/keys"
	"wardcount/forms/kit/look"
	"wardcount/forms/paper"
	"wardcount/forms/publish"
	"wardcount/forms/setups"
	"wardcount/forms/start"
	"wardcount/forms/steps"
	"wardcount/forms/wards"
	"wardcount/forms/words"
	"wardcount/reconcile"
)

// addCommands fills the registry: every way to do something leads through it.
func addCommands(w *desk.Window) {
	open := func() bool { return w.Count != nil }
	someone := func() bool { return open() && w.Person.Name != "" }
	finding := func() bool { _, ok := w.Finding(); _, record := w.AwaitedRecord(); return ok || record }
	mayBegin := func() bool { return w.Count == nil && !w.Opening.Running() }
	may := func(act app.Act) func() bool {
		return func() bool { return app.Allows(w.Person.Role, act) }
	}
	for _, c := range []keys.Command{
		{Name: words.Help, Key: fyne.KeyF1, Run: func() { help(w) }},
		{Name: words.Person, Key: fyne.KeyF2, Enabled: open, Run: func() { w.AskPerson(nil) }},
		{Name: words.GoTo, Key: fyne.KeyF3, Enabled: open, Run: func() { goTo(w) }},
		{Name: words.Wards, Key: fyne.KeyF4, Enabled: open, Run: w.ToWards},
		{Name: words.NextSheet, Key: fyne.KeyF5, Enabled: open, Run: func() { paper.NextAwaited(w) }},
		{Name: words.NextFinding, Key: fyne.KeyF6, Enabled: open, Here: w.AnyFinding, Run: w.NextFinding},
		{Name: words.Explain, Key: fyne.KeyF7, Enabled: finding, Why: noFinding, Run: w.Explain},
		{Name: words.Accept, Key: fyne.KeyF8, Enabled: finding, Why: noFinding, Here: may(app.ActAccept), Run: w.Accept},
		{Name: words.NextStep, Key: fyne.KeyF9, Enabled: someone, Why: nobodyThere, Here: func() bool { return steps.May(w) }, Says: func() string { return steps.Word(w) }, Run: func() { steps.Next(w) }},
		{Name: words.OtherSteps, Key: fyne.KeyF10, Enabled: someone, Why: nobodyThere, Here: func() bool { return len(steps.Offers(w)) > 0 }, Run: func() { steps.Others(w) }},
		{Name: words.CountAgain, Key: fyne.KeyF11, Enabled: open, Here: func() bool { return paper.MayCountAgain(w) }, Run: func() { paper.CountAgain(w) }},
		{Name: words.Publish, Key: fyne.KeyF12, Enabled: someone, Why: nobodyThere, Here: func() bool { return publish.May(w) }, Run: func() { publish.Go(w) }},
		{Name: words.ToPapers, Shortcut: desk.WithCtrlShift(fyne.KeyP), Enabled: open, Run: func() { publish.ToPapers(w, w.Ward, "") }},
		{Name: words.MovePapers, Shortcut: desk.WithCtrl(fyne.KeyM), Enabled: someone, Why: nobodyThere, Run: func() { paper.MovePapers(w) }},
		{Name: words.MoveSheet, Shortcut: desk.WithCtrl(fyne.KeyT), Enabled: someone, Why: nobodyThere, Here: func() bool { return paper.MayTake(w, app.ActMoveSheet) }, Run: func() { paper.MoveSheet(w) }},
		{Name: words.VoidSheet, Shortcut: desk.WithCtrl(fyne.KeyK), Enabled: someone, Why: nobodyThere, Here: func() bool { return paper.MayTake(w, app.ActVoid) }, Run: func() { paper.VoidSheet(w) }},
		{Name: words.SideBySide, Shortcut: desk.WithCtrl(fyne.KeyI), Enabled: open, Run: func() { paper.SideBySide(w) }},
		{Name: words.DraftEmpty, Shortcut: desk.WithCtrl(fyne.KeyBackspace), Keys: "Ctrl+Backspace", Enabled: open, Run: w.EmptyForm},
		{Name: words.Seal, Shortcut: desk.WithCtrl(fyne.KeyE), Enabled: someone, Why: nobodyThere, Run: func() { wards.Seal(w) }},
		{Name: words.Reopen, Shortcut: desk.WithCtrl(fyne.KeyO), Enabled: someone, Why: nobodyThere, Run: func() { wards.Reopen(w) }},
		{Name: words.Jump, Shortcut: desk.WithCtrl(fyne.KeyJ), Enabled: finding, Why: noFinding, Run: w.Jump},
		{Name: words.SetupNew, Shortcut: desk.WithCtrl(fyne.KeyN), Enabled: mayBegin, Why: func() string { return notBegun(w) }, Run: func() { w.LeaveTo(func() { setups.NewCount(w) }) }},
		{Name: words.SetupByElection, Shortcut: desk.WithCtrlShift(fyne.KeyN), Enabled: mayBegin, Why: func() string { return notBegun(w) }, Run: func() { w.LeaveTo(func() { setups.ByElection(w) }) }},
		{Name: words.LargerText, Shortcut: desk.WithCtrl(fyne.KeyEqual), Keys: "Ctrl++", Run: func() { w.Zoom(w.Percent + 10) }},
		{Name: words.SmallerText, Shortcut: desk.WithCtrl(fyne.KeyMinus), Keys: "Ctrl+-", Run: func() { w.Zoom(w.Percent - 10) }},
		{Name: words.UsualText, Shortcut: desk.WithCtrl(fyne.Key0), Run: func() { w.Zoom(look.TextScaleMin) }},
		{Name: words.Look, Shortcut: desk.WithCtrl(fyne.KeyL), Run: w.ChooseLook},
		{Name: words.Tour, Shortcut: desk.WithAlt(fyne.KeyT), Run: func() { start.Tour(w) }},
		{Name: words.TourSkip, Shortcut: desk.WithAlt(fyne.KeyS), Enabled: start.TourOf(w).Runs, Why: start.NoTour, Run: start.TourOf(w).Skip},
		{Name: words.TourLeave, Shortcut: desk.WithAlt(fyne.KeyL), Enabled: start.TourOf(w).Runs, Why: start.NoTour, Run: func() { start.LeaveTour(w) }},
		{Name: words.CloseCount, Shortcut: desk.WithCtrl(fyne.KeyW), Enabled: open, Run: func() { start.Close(w) }},
		{Name: words.Quit, Shortcut: desk.WithCtrl(fyne.KeyQ), Run: w.Quit},
	} {
		w.Keys.Add(c)
	}
	w.Keys.Add(hall.Command(w))
	for _, r := range w.Above.Rooms(reconcile.Count{}) {
		if r.Keys != "" {
			w.Keys.Add(commandOf(w, r))
		}
	}
}

func noFinding() string { return words.FindingNone }

// notBegun says why no new count can be begun.
func notBegun(w *desk.Window) string {
	if w.Opening.Running() {
		return words.OpenCountStays
	}
	return words.SetupCloseFirst
}

func nobodyThere() string { return words.PersonMissing }

func help(w *desk.Window) {
	ask.TellRows(w.Win, words.HelpTitle, start.HelpRows(w))
	w.Trace.Event("dialog", "tell", "title", words.HelpTitle)
}
