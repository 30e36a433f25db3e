package desk

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wardcount/forms/kit/fields"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/work"
	"wardcount/reconcile/setup"
)

// LookAt shows the page that a row of the left pane stands for, and leaves the
// keyboard where it is.
func (w *Window) LookAt(key string) {
	w.Say("")
	s := w.pageOf(key)
	if w.readHalf() { // a sheet was left half keyed, and its ward says so
		work.Guard(wardsFault, w.wards.refresh)
	}
	w.put(s)
	w.wards.list.Enable()
	w.wards.standAt(key)
	s.Refresh()
	w.LookAgain()
	w.Trace.Event(append([]string{"screen"}, s.Name()...)...)
}

// pageOf makes the page of a key.
func (w *Window) pageOf(key string) Screen {
	if contest, ok := w.State.Election.Contest(setup.ContestID(key)); ok {
		w.Ward = contest.ID
		return w.Above.Ward(w, contest.ID)
	}
	w.Ward = ""
	if r, ok := w.roomOf(key); ok {
		return r.Page(w)
	}
	return w.pageOf(w.firstPage())
}

// firstPage is the key of the page that stands when a count is opened, and where another has gone.
func (w *Window) firstPage() string {
	if contests := w.State.Election.Contests; len(contests) > 0 {
		return string(contests[0].ID)
	}
	return DifferedKey // which every count has
}

// OpenPage shows a page and takes the keyboard there, at the first of the rows
// named that it has.
func (w *Window) OpenPage(key string, at ...string) {
	w.LookAt(key)
	if l, ok := w.Screen.Home().(*lists.List); ok {
		for _, key := range at {
			if l.MoveTo(key) {
				break
			}
		}
	}
	w.FocusPage()
}

// Opener goes into the page that a row stands for, after asking if something
// typed would be lost.
func (w *Window) Opener(key string) func() {
	return func() {
		w.Screen.Leave(func() { w.OpenPage(key) })
	}
}

// ClockTick is how often the times on a page are shown anew.
const ClockTick = 20 * time.Second

// ListPage is a screen that is one list of rows. Its own kind says what stands
// in it; where it answers a question as well, or leads elsewhere, it says so itself.
type ListPage struct {
	W    *Window
	List *lists.List
}

// NewListPage is a page with nothing in its list yet.
func NewListPage(w *Window) ListPage {
	l := lists.NewList()
	l.OnKey, l.OnShortcut = w.Key, w.Shortcut
	l.OnMove = func(lists.Row) { w.ShowKeys() } // a key may do something at one row and nothing at another
	return ListPage{W: w, List: l}
}

// LedBy lets a field above the list lead through it, and is the line in which the field stands between its label and what
// follows. The arrows and the paging keys go on in the list; what the field does not use itself is the window's.
func (p ListPage) LedBy(e *fields.LineEntry, widths fields.Columns, label string, after *lists.RowView) *fyne.Container {
	e.Step, e.OnShortcut = p.List.Step, p.W.Shortcut
	e.OnKey = func(ev *fyne.KeyEvent) {
		if !p.List.Paged(ev) {
			p.W.Key(ev)
		}
	}
	p.List.Disable()
	before := lists.NewRowView(lists.Row{Columns: lists.WholeWidth, Cells: []lists.Cell{{Text: label, Bold: true}}})
	return container.New(&widths, before, e, after)
}

// Content is the list.
func (p ListPage) Content() fyne.CanvasObject { return p.List }

// Home is the list.
func (p ListPage) Home() fyne.Focusable { return p.List }

// Leave goes on at once: nothing is typed there.
func (p ListPage) Leave(then func()) { then() }

// Escape leads to the list of wards.
func (p ListPage) Escape() { p.W.ToWards() }

// Aside is empty.
func (p ListPage) Aside() Aside { return Aside{} }
