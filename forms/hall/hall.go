package hall

import (
	"time"

	"fyne.io/fyne/v2"

	"wardcount/forms/desk"
	"wardcount/forms/kit/chart"
	"wardcount/forms/kit/keys"
	"wardcount/forms/kit/work"
	"wardcount/forms/shown"
	"wardcount/forms/words"
	"wardcount/reconcile/outcome"
	"wardcount/reconcile/setup"
)

// hallTurn is how long a leaf stands before the next.
const hallTurn = 12 * time.Second

// hallSize is the hall's window until it fills a monitor.
var hallSize = fyne.NewSize(1024, 576)

// hall is the second window, for the projector. It shows declared wards alone, asks nobody who they are, and never
// opens a dialog.
type hall struct {
	w        *desk.Window
	Win      fyne.Window
	Board    *chart.Board
	clock    work.Ticker
	Now      func() time.Time
	declared map[setup.ContestID]bool // as of the last look
	paused   bool
	pressed  bool // a key was pressed since the last turn: for a while it is said what the keys do
}

// openHall opens the hall screen, or takes the keyboard to the one that is open.
func openHall(w *desk.Window) {
	if h, open := w.Beside.(*hall); open {
		h.Win.RequestFocus()
		return
	}
	h := &hall{w: w, Win: w.App.NewWindow(words.HallTitle(w.State.Election)), Board: chart.NewBoard(), Now: w.Count.Now, declared: map[setup.ContestID]bool{}}
	w.Beside = h
	h.Board.Part = words.HallPart
	h.Win.SetPadded(false)
	h.Win.SetContent(h.Board)
	h.Win.Resize(hallSize) // what it goes back to from filling a monitor
	h.Win.Canvas().SetOnTypedKey(func(ev *fyne.KeyEvent) { work.Guard(desk.BesideFault, func() { h.key(ev) }) })
	h.Win.Canvas().AddShortcut(desk.WithCtrl(fyne.KeyH), func(fyne.Shortcut) { w.Win.RequestFocus() })
	h.Win.Canvas().AddShortcut(desk.WithCtrl(fyne.KeyW), func(fyne.Shortcut) { h.Win.Close() })
	h.Win.SetOnClosed(func() {
		h.clock.Stop()
		w.Beside = nil
		if !w.Closing {
			w.Win.RequestFocus()
		}
		w.Trace.Event("hall", "closed")
	})
	for _, ward := range outcome.Declared(w.State) { // these are no news
		h.declared[ward.Contest.ID] = true
	}
	h.Refresh()
	h.Win.Show()
	h.startAgain()
	w.Say(words.HallOpened)
	w.Trace.Event("hall", "open")
}

// Refresh shows the count as it stands now. A ward that has been declared since is turned to at once.
func (h *hall) Refresh() {
	h.Board.Set(shown.HallPages(h.w.State))
	h.Frame()
	var latest setup.ContestID
	var at time.Time
	for _, ward := range outcome.Declared(h.w.State) {
		if !h.declared[ward.Contest.ID] && !ward.DeclaredAt.Before(at) {
			latest, at = ward.Contest.ID, ward.DeclaredAt
		}
		h.declared[ward.Contest.ID] = true
	}
	if latest != "" {
		h.Board.TurnTo(string(latest))
		h.startAgain()
	}
}

// Frame sets what stands on every leaf.
func (h *hall) Frame() {
	badge := ""
	if h.w.State.Election.Practice {
		badge = words.PracticeBanner
	}
	h.Board.Frame(badge, shown.HallProgress(h.w.State), words.HallAsAt(h.Now()), words.HallKeys(h.Win.FullScreen(), h.paused, h.pressed))
}

// tick turns a leaf when its time is over.
func (h *hall) tick() {
	if !h.paused {
		h.Board.Turn(1)
	}
	h.pressed = false
	h.Frame()
}

// startAgain gives the leaf that was just turned to its whole time.
func (h *hall) startAgain() {
	h.clock.Start(hallTurn, func() { work.Guard(desk.BesideFault, h.tick) })
}

// key is every key that is pressed there.
func (h *hall) key(ev *fyne.KeyEvent) {
	h.pressed = true
	defer h.Frame()
	switch ev.Name {
	case fyne.KeyLeft, fyne.KeyPageUp, fyne.KeyUp:
		h.turn(-1)
	case fyne.KeyRight, fyne.KeyPageDown, fyne.KeyDown, fyne.KeyReturn, fyne.KeyEnter:
		h.turn(1)
	case fyne.KeyHome:
		h.Board.TurnTo(shown.HallTotals)
		h.startAgain()
	case fyne.KeySpace:
		h.paused = !h.paused
		h.Frame()
	case fyne.KeyF11:
		h.fill(!h.Win.FullScreen())
	case fyne.KeyEscape:
		if !h.Win.FullScreen() {
			h.w.Win.RequestFocus()
			return
		}
		h.fill(false)
	}
}

// turn turns leaves by hand.
func (h *hall) turn(by int) {
	h.Board.Turn(by)
	h.startAgain()
}

// fill fills the monitor that the window stands on, or leaves it.
func (h *hall) fill(full bool) {
	h.Win.SetFullScreen(full)
	h.Frame()
}

// Place is the hall screen as go-to finds it.
func Place(w *desk.Window) desk.Place {
	c := w.Keys.ByName(words.Hall)
	return desk.Place{Label: c.Name, Detail: c.Keys, Words: desk.WordsOf(c.Name), Command: c.Name}
}

// Command opens the hall screen.
func Command(w *desk.Window) keys.Command {
	return keys.Command{Name: words.Hall, Shortcut: desk.WithCtrl(fyne.KeyH), Enabled: func() bool { return w.Count != nil }, Run: func() { openHall(w) }}
}

// Close closes the hall screen.
func (h *hall) Close() { h.Win.Close() }
