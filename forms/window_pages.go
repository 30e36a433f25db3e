package forms

import (
	"time"

	"fyne.io/fyne/v2"

	"wardcount/forms/kit/lists"
	"wardcount/reconcile/setup"
)

// lookAt shows the page that a row of the left pane stands for, and leaves the
// keyboard where it is.
func (w *window) lookAt(key string) {
	w.say("")
	s := w.pageOf(key)
	w.readMarks()
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
		return w.above.ward(w, contest.ID)
	}
	w.ward = ""
	if r, ok := w.roomOf(key); ok {
		return r.page(w)
	}
	return w.pageOf(w.firstPage())
}

// firstPage is the key of the page that stands when a count is opened, and where another has gone.
func (w *window) firstPage() string {
	if contests := w.state.Election.Contests; len(contests) > 0 {
		return string(contests[0].ID)
	}
	return differedKey // which every count has
}

// openPage shows a page and takes the keyboard there, at the first of the rows
// named that it has.
func (w *window) openPage(key string, at ...string) {
	w.lookAt(key)
	if l, ok := w.screen.home().(*lists.List); ok {
		for _, key := range at {
			if l.MoveTo(key) {
				break
			}
		}
	}
	w.focusPage()
}

// clockTick is how often the times on a page are shown anew.
const clockTick = 20 * time.Second

// listPage is a screen that is one list of rows. Its own kind says what stands
// in it; where it answers a question as well, or leads elsewhere, it says so itself.
type listPage struct {
	w    *window
	list *lists.List
}

func newListPage(w *window) listPage {
	l := lists.NewList()
	l.OnKey, l.OnShortcut = w.key, w.shortcut
	l.OnMove = func(lists.Row) { w.bottom.refresh() } // a key may do something at one row and nothing at another
	return listPage{w: w, list: l}
}

func (p listPage) content() fyne.CanvasObject { return p.list }
func (p listPage) home() fyne.Focusable       { return p.list }
func (p listPage) leave(then func())          { then() }
func (p listPage) escape()                    { p.w.toWards() }
func (p listPage) aside() aside               { return aside{} }
