package forms

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// paletteLength is how many answers are shown; who wants another types a letter more.
const paletteLength = 12

// palette asks where to: a field in which one types, with the answers beneath.
// Arrows choose another than the first; Enter goes.
type palette struct {
	title, example, hint string
	trace                string // what the trace calls it
	answers              func(query string) []place
	chosen               func(place)
}

func (p palette) open(w *window) {
	d := newModal(w.win, p.title, "", nil)
	d.wide = true
	list := newRowList()
	list.least, list.onKey = paletteLength, d.key
	entry := newLineEntry()
	entry.PlaceHolder = p.example
	var shown []place
	choose := func() {
		if list.at >= 0 && list.at < len(shown) {
			to := shown[list.at]
			d.close(func() { p.chosen(to) })
		}
	}
	show := func(query string) {
		shown = p.answers(query)
		if len(shown) > paletteLength {
			shown = shown[:paletteLength]
		}
		rows := make([]row, len(shown))
		for i, to := range shown {
			rows[i] = row{columns: paletteColumns, key: to.key(), open: choose, cells: []cell{{text: to.label}, {text: to.detail, colour: theme.ColorNamePlaceHolder}}}
		}
		list.set(rows)
		list.move(0)
		if len(rows) == 0 {
			list.set([]row{quietRow(wordNothingFound)})
		}
	}
	entry.OnChanged = show
	entry.choose, entry.cancel, entry.step = choose, d.dismiss, list.step
	d.body = []fyne.CanvasObject{entry, list}
	d.hint = p.hint
	show("")
	d.open(entry)
	w.trace.event("dialog", p.trace)
}

// paletteColumns are: where, and how it stands there.
var paletteColumns = []column{{}, {ems: 17}}
