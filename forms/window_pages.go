package forms

import (
	"fyne.io/fyne/v2"

	"wardcount/forms/kit"
	"wardcount/reconcile/setup"
)

// The keys of the pages that are no ward's; a ward's page has the key of its contest.
const (
	voterIDKey   = "voter_id"
	doorKey      = "door"
	differedKey  = "differed"
	elsewhereKey = "published/" // and the contest
)

// lookAt shows the page that a row of the left pane stands for, and leaves the
// keyboard where it is.
func (w *window) lookAt(key string) {
	w.say("")
	s := w.pageOf(key)
	w.put(s)
	w.wards.list.Enable()
	w.wards.list.MoveTo(key)
	s.refresh()
	w.lookAgain()
	w.trace.Event(append([]string{"screen"}, s.name()...)...)
}

// pageOf makes the page of a key.
func (w *window) pageOf(key string) screen {
	if contest, ok := w.state.Election.Contest(setup.ContestID(key)); ok {
		w.ward = contest.ID
		return newWardPage(w, contest.ID)
	}
	w.ward = ""
	for _, p := range w.state.Election.PublishedFor {
		if key == elsewhereKey+string(p.Contest) {
			return newElsewherePage(w, p)
		}
	}
	switch key {
	case doorKey:
		return newDoorPage(w)
	case differedKey:
		return newDifferedPage(w)
	default: // voterIDKey
		return newVoterIDPage(w)
	}
}

// openPage shows a page and takes the keyboard there, at the first of the rows
// named that it has.
func (w *window) openPage(key string, at ...string) {
	w.lookAt(key)
	if l, ok := w.screen.home().(*kit.List); ok {
		for _, key := range at {
			if l.MoveTo(key) {
				break
			}
		}
	}
	w.win.Canvas().Focus(w.screen.home())
}

// listPage is a screen that is one list of rows. Its own kind says what stands
// in it; where it answers a question as well, or leads elsewhere, it says so itself.
type listPage struct {
	w    *window
	list *kit.List
}

func newListPage(w *window) listPage {
	l := kit.NewList()
	l.OnKey, l.OnShortcut = w.key, w.shortcut
	return listPage{w: w, list: l}
}

func (p listPage) content() fyne.CanvasObject { return p.list }
func (p listPage) home() fyne.Focusable       { return p.list }
func (p listPage) leave(then func())          { then() }
func (p listPage) escape()                    { p.w.toWards() }
func (p listPage) aside() aside               { return aside{} }
