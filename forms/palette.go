package forms

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// paletteLength is how many answers are shown; who wants another types a letter more.
const paletteLength = 12

// openPalette opens a field in which one types where to go, with the answers
// beneath. Arrows choose another than the first; Enter goes.
func openPalette(w *window, answers func(query string) []place, goThere func(place)) {
	d := newModal(w.win, wordGoTo, "", nil)
	list := newRowList()
	list.least, list.onKey = paletteLength, d.key
	entry := newPaletteEntry()
	entry.PlaceHolder = wordGoToExample
	var shown []place
	choose := func() {
		if list.at >= 0 && list.at < len(shown) {
			p := shown[list.at]
			d.close(func() { goThere(p) })
		}
	}
	show := func(query string) {
		shown = answers(query)
		if len(shown) > paletteLength {
			shown = shown[:paletteLength]
		}
		rows := make([]row, len(shown))
		for i, p := range shown {
			rows[i] = row{columns: paletteColumns, key: p.page + p.sheet.String() + wordCountNumber(p.count), open: choose, cells: []cell{{text: p.label}, {text: p.detail, colour: theme.ColorNamePlaceHolder}}}
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
	d.hint = wordGoToHint
	show("")
	d.open(entry)
	w.trace.event("dialog", "goto")
}

// paletteColumns are: where, and how it stands there.
var paletteColumns = []column{{}, {ems: 11}}

// paletteEntry is the field: what is typed stays in it while the arrows move in the list.
type paletteEntry struct {
	widget.Entry
	choose, cancel func()
	step           func(by int)
	press          newPress
}

func newPaletteEntry() *paletteEntry {
	e := &paletteEntry{}
	e.ExtendBaseWidget(e)
	return e
}

// FocusGained begins anew.
func (e *paletteEntry) FocusGained() {
	e.press.reset()
	e.Entry.FocusGained()
}

// KeyDown notes a new press.
func (e *paletteEntry) KeyDown(key *fyne.KeyEvent) {
	e.press.note()
	e.Entry.KeyDown(key)
}

// TypedKey chooses, moves in the list, or edits.
func (e *paletteEntry) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyEscape:
		e.cancel()
	case fyne.KeyReturn, fyne.KeyEnter:
		if e.press.isNew(e) {
			e.choose()
		}
	case fyne.KeyUp:
		e.step(-1)
	case fyne.KeyDown:
		e.step(1)
	default:
		e.Entry.TypedKey(key)
	}
}
