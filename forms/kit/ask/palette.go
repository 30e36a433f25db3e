package ask

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit/fields"
	"wardcount/forms/kit/lists"
)

// paletteLength is how many answers are shown; who wants another types a letter more.
const paletteLength = 12

// Palette asks where to: a field in which one types, with the answers beneath.
// Arrows choose another than the first; Enter goes.
type Palette struct {
	// Title is the question, Example stands in the empty field, Hint says what the keys do.
	Title, Example, Hint string
	// Nothing is said where nothing answers.
	Nothing string
	// Answers gives what answers a query, the best first.
	Answers func(query string) []Answer
}

// Answer is one answer of a palette; Chosen is called after the dialog has gone.
type Answer struct {
	Label, Detail string
	Chosen        func()
}

// Seek opens a palette.
func Seek(w fyne.Window, p Palette) {
	d := newModal(w, p.Title, "", nil)
	d.wide = true
	list := lists.NewList()
	list.Least, list.OnKey = paletteLength, d.key
	entry := fields.NewLineEntry()
	entry.PlaceHolder = p.Example
	var shown []Answer
	choose := func() {
		if list.At >= 0 && list.At < len(shown) {
			d.close(shown[list.At].Chosen)
		}
	}
	show := func(query string) {
		shown = p.Answers(query)
		shown = shown[:min(len(shown), paletteLength)]
		rows := make([]lists.Row, len(shown))
		for i, a := range shown {
			rows[i] = lists.Row{Columns: paletteColumns, Key: strconv.Itoa(i), Open: choose, Cells: []lists.Cell{{Text: a.Label}, {Text: a.Detail, Colour: theme.ColorNamePlaceHolder}}}
		}
		list.Set(rows)
		list.ToFirst()
		if len(rows) == 0 {
			list.Set([]lists.Row{lists.QuietRow(p.Nothing)})
		}
	}
	entry.OnChanged = show
	entry.Choose, entry.Cancel, entry.Step, entry.OnKey = choose, d.dismiss, list.Step, d.key
	d.body = []fyne.CanvasObject{entry, list}
	d.hint = p.Hint
	show("")
	d.open(entry)
}

// paletteColumns are: where, and how it stands there.
var paletteColumns = []lists.Column{{Wrap: true}, {Ems: 17, Wrap: true}}
