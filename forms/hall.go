package forms

import (
	"time"

	"fyne.io/fyne/v2"

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

// ticker is a clock that the hall turns by.
type ticker interface {
	Start(every time.Duration, do func())
	Stop()
}

// hall is the second window, for the projector. It shows declared wards alone, asks nobody who they are, and never
// opens a dialog.
type hall struct {
	w        *window
	win      fyne.Window
	board    *chart.Board
	clock    ticker
	now      func() time.Time
	declared map[setup.ContestID]bool // as of the last look
	paused   bool
}

// newTicker makes the clock of the hall. A variable, so that a test turns the leaves itself.
var newTicker = func() ticker { return &work.Ticker{} }

// openHall opens the hall screen, or takes the keyboard to the one that is open.
func (w *window) openHall() {
	if h, open := w.beside.(*hall); open {
		h.win.RequestFocus()
		return
	}
	h := &hall{w: w, win: w.app.NewWindow(words.HallTitle(w.state.Election)), board: chart.NewBoard(), clock: newTicker(), now: time.Now, declared: map[setup.ContestID]bool{}}
	w.beside = h
	h.board.Part = words.HallPart
	h.win.SetPadded(false)
	h.win.SetContent(h.board)
	h.win.Resize(hallSize) // what it goes back to from filling a monitor
	h.win.Canvas().SetOnTypedKey(func(ev *fyne.KeyEvent) { work.Guard(besideFault, func() { h.key(ev) }) })
	h.win.Canvas().AddShortcut(withCtrl(fyne.KeyH), func(fyne.Shortcut) { w.win.RequestFocus() })
	h.win.Canvas().AddShortcut(withCtrl(fyne.KeyW), func(fyne.Shortcut) { h.win.Close() })
	h.win.SetOnClosed(func() {
		h.clock.Stop()
		w.beside = nil
		if !w.closing {
			w.win.RequestFocus()
		}
		w.trace.Event("hall", "closed")
	})
	for _, ward := range outcome.Declared(w.state) { // these are no news
		h.declared[ward.Contest.ID] = true
	}
	h.refresh()
	h.win.Show()
	h.clock.Start(hallTurn, func() { work.Guard(besideFault, h.tick) })
	w.say(words.HallOpened)
	w.trace.Event("hall", "open")
}

// refresh shows the count as it stands now. A ward that has been declared since is turned to at once.
func (h *hall) refresh() {
	h.board.Set(shown.HallPages(h.w.state))
	h.frame()
	var latest setup.ContestID
	var at time.Time
	for _, ward := range outcome.Declared(h.w.state) {
		if !h.declared[ward.Contest.ID] && !ward.DeclaredAt.Before(at) {
			latest, at = ward.Contest.ID, ward.DeclaredAt
		}
		h.declared[ward.Contest.ID] = true
	}
	if latest != "" {
		h.board.TurnTo(string(latest))
		h.startAgain()
	}
}

// frame sets what stands on every leaf.
func (h *hall) frame() {
	badge := ""
	if h.w.state.Election.Practice {
		badge = words.PracticeBanner
	}
	h.board.Frame(badge, shown.HallProgress(h.w.state), words.HallAsAt(h.now()), words.HallKeys(h.win.FullScreen(), h.paused))
}

// tick turns a leaf when its time is over.
func (h *hall) tick() {
	if !h.paused {
		h.board.Turn(1)
	}
	h.frame()
}

// startAgain gives the leaf that was just turned to its whole time.
func (h *hall) startAgain() {
	h.clock.Stop()
	h.clock.Start(hallTurn, h.tick)
}

// key is every key that is pressed there.
func (h *hall) key(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyLeft, fyne.KeyPageUp, fyne.KeyUp:
		h.turn(-1)
	case fyne.KeyRight, fyne.KeyPageDown, fyne.KeyDown, fyne.KeyReturn, fyne.KeyEnter:
		h.turn(1)
	case fyne.KeyHome:
		h.board.TurnTo(shown.HallTotals)
		h.startAgain()
	case fyne.KeySpace:
		h.paused = !h.paused
		h.frame()
	case fyne.KeyF11:
		h.fill(!h.win.FullScreen())
	case fyne.KeyEscape:
		if !h.win.FullScreen() {
			h.w.win.RequestFocus()
			return
		}
		h.fill(false)
	}
}

// turn turns leaves by hand.
func (h *hall) turn(by int) {
	h.board.Turn(by)
	h.startAgain()
}

// fill fills the monitor that the window stands on, or leaves it.
func (h *hall) fill(full bool) {
	h.win.SetFullScreen(full)
	h.frame()
}

// hallPlace is the hall screen as go-to finds it.
func (w *window) hallPlace() place {
	c := w.keys.ByName(words.Hall)
	return place{label: c.Name, detail: c.Keys, words: wordsOf(c.Name), command: c.Name}
}

// hallCommand opens the hall screen.
func (w *window) hallCommand() keys.Command {
	return keys.Command{Name: words.Hall, Shortcut: withCtrl(fyne.KeyH), Enabled: func() bool { return w.count != nil }, Run: w.openHall}
}

// close closes the hall screen.
func (h *hall) close() { h.win.Close() }
