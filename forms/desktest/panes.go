package desktest

import (
	"strings"

	"fyne.io/fyne/v2"

	"wardcount/forms/kit/lists"
)

// The parts of the window, found where they stand in it: above all the top and the strip of the tour, below all the
// foot, and between them the wards, the page and the findings.

func within(o fyne.CanvasObject, at int) fyne.CanvasObject { return o.(*fyne.Container).Objects[at] }

func (d *Seat) whole() fyne.CanvasObject { return d.W.Win.Content() }
func (d *Seat) body() fyne.CanvasObject  { return within(d.whole(), 2) }
func (d *Seat) top() fyne.CanvasObject   { return within(within(d.whole(), 0), 0) }
func (d *Seat) foot() fyne.CanvasObject  { return within(d.whole(), 1) }

// Wards is the list of wards at the left.
func (d *Seat) Wards() *lists.List { return within(d.body(), 0).(*lists.List) }

// Middle is where the page stands.
func (d *Seat) Middle() fyne.CanvasObject { return within(d.body(), 2) }

// Found is the list of findings at the right.
func (d *Seat) Found() *lists.List { return within(d.body(), 4).(*lists.List) }

// TopLines are the banner, the election, how far it is, who is at the keyboard, as what, and that it is closed.
func (d *Seat) TopLines() []*lists.RowView { return rowsOf(d.top()) }

// FootLines are what was said, the keys of the page, and those of the window.
func (d *Seat) FootLines() []*lists.RowView { return rowsOf(d.foot()) }

// KeyWords are the keys of the window that do something now, in one line.
func (d *Seat) KeyWords() string {
	d.W.ShowKeys()
	var all []string
	for _, p := range d.FootLines()[2].Says().Cells[0].Parts {
		all = append(all, p.Text)
	}
	return strings.Join(all, "   ")
}

func rowsOf(o fyne.CanvasObject) (rows []*lists.RowView) {
	Walk(o, func(o fyne.CanvasObject) bool {
		v, row := o.(*lists.RowView)
		if row {
			rows = append(rows, v)
		}
		return !row
	})
	return rows
}
