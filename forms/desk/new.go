package desk

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wardcount/forms/kit/keys"
	"wardcount/forms/kit/look"
	"wardcount/forms/kit/work"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
)

// New is the window with nothing in it yet: what it has is made and tied together here.
func New(a fyne.App, pages Above) *Window {
	w := &Window{Above: pages, App: a, Win: a.NewWindow(words.AppName), Trace: work.NewTracer(), Unfolded: map[string]bool{}}
	w.openCount = &openCount{Refused: map[setup.ContestID]*reconcile.Refusal{}}
	w.said = newSaid(&w.Trace, func() { w.arrange(); w.lookOn() })
	w.questions = &questions{win: w.Win, kept: a.Preferences(), trace: &w.Trace}
	w.drafts = &drafts{of: w.openCount, said: w.said, trace: &w.Trace}
	w.recents = &recents{kept: a.Preferences()}
	w.viewer = &viewer{OpenURL: a.OpenURL, said: w.said, trace: &w.Trace}
	w.appearance = newAppearance(a, w.said, w.questions)
	w.Keys = keys.NewRegistry(w.Win.Canvas(), w.Say)
	work.OnFault = w.fault
	w.lay()
	w.listen()
	return w
}

// lay makes the parts of the window, and sets each in its place.
func (w *Window) lay() {
	w.guided = newGuided()
	w.top = newTopBar(w.openCount, func() { w.Keys.RunKey(fyne.KeyF2) }, func() { w.Win.Content().Refresh() })
	w.wards = newWardList(w.openCount, wardDoes{look: w.LookAt, open: w.Opener, rooms: w.roomRows, key: w.Key, focused: w.wardsFocused})
	w.found = newFindingsPane(w.openCount, w.Jump)
	w.foot = newFoot(w.said.sentence)
	w.middle = container.NewStack()
	w.body = container.New(panes{&w.page, w.found}, w.wards.list, look.NewLine(), w.middle, look.NewLine(), w.found.list, w.found.folded)
	w.root = look.WindowOf(look.Stack(w.top.content, w.Strip), w.foot.content, w.body)
	w.Win.SetContent(w.root)
	w.Win.SetPadded(false)
	w.Win.Resize(fyne.NewSize(1280, 690))
	w.Win.SetMaster()
}

// listen lets the window hear the keys that nothing else uses, and that it is to be closed.
func (w *Window) listen() {
	w.wards.list.OnShortcut = w.Shortcut
	w.found.list.OnKey, w.found.list.OnShortcut = w.Key, w.Shortcut
	w.Win.Canvas().SetOnTypedKey(w.strayKey)
	w.Win.SetCloseIntercept(w.Quit)
	for _, plus := range pluses {
		w.Win.Canvas().AddShortcut(plus, func(s fyne.Shortcut) { work.Guard("a shortcut", func() { w.Shortcut(s) }) })
	}
}
