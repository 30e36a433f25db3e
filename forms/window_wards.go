package forms

import (
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit"
	"wardcount/forms/shown"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/ward"
)

// wardList is the left pane: every ward with its state, then what is not a
// ward's: voter identification, and results that are only shown.
type wardList struct {
	w    *window
	list *kit.List
}

func newWardList(w *window) *wardList {
	l := &wardList{w: w, list: kit.NewList()}
	l.list.OnKey, l.list.OnShortcut = w.key, w.shortcut
	l.list.OnFocus = func() { w.bottom.refresh() }
	l.list.OnTap = func(r kit.Row) { l.opener(r.Key)() }
	l.list.OnMove = func(r kit.Row) { w.lookAt(r.Key) }
	return l
}

// markedColumns are: the room of the glyph, what is to be looked at, how far the ward is.
var markedColumns = []kit.Column{{Ems: 1.4}, {Fit: true}, {Wrap: true}}

// signLineColumns are: a glyph, a line.
var signLineColumns = kit.GlyphColumns

func (l *wardList) refresh() {
	w := l.w
	if w.count == nil {
		l.list.Set(nil)
		return
	}
	var rows []kit.Row
	for _, ward := range w.state.InOrder() {
		rows = append(rows, wardRows(w.state, ward, words.PollCombined(w.state.Election), l.opener(string(ward.Contest.ID)))...)
	}
	for _, r := range rooms(w.state) {
		if r.sign != nil && r.in(w.state) {
			rows = append(rows, r.row(w.state, l.opener(r.key)))
		}
	}
	l.list.Set(rows)
}

// opener goes into the page that a row stands for, after asking if something
// typed would be lost.
func (l *wardList) opener(key string) func() {
	return func() {
		l.w.screen.leave(func() { l.w.openPage(key) })
	}
}

func wardRows(c reconcile.Count, ward ward.Ward, combined bool, open func()) []kit.Row {
	glyph, colour := shown.StateGlyph(ward.State)
	awaited := awaitedIn(c, ward)
	wrong := words.FindingLevels(rules.Check(ward))
	marks := kit.Cell{}
	switch {
	case wrong.Errors > 0:
		marks = kit.Cell{Text: words.FindingErrors(wrong.Errors), Colour: kit.ColorNameErrorText, Bold: true}
	case wrong.Warnings > 0:
		marks = kit.Cell{Text: words.FindingWarnings(wrong.Warnings), Colour: kit.ColorNameWarningText, Bold: true}
	}
	text := words.ContestKind(ward.Contest, combined) + words.SentenceCase(ward.State.Words())
	if awaited.Open() > 0 {
		text += " · " + awaited.Short()
	}
	state := kit.Row{Columns: kit.GlyphColumns, Cells: []kit.Cell{{}, {Text: text, Colour: colour, Size: theme.SizeNameCaptionText}}}
	if marks.Text != "" {
		marks.Size = theme.SizeNameCaptionText
		state = kit.Row{Columns: markedColumns, Cells: []kit.Cell{{}, marks, state.Cells[1]}}
	}
	return []kit.Row{{Columns: kit.GlyphColumns, Key: string(ward.Contest.ID), Open: open,
		Cells: []kit.Cell{{Glyph: glyph, Colour: colour}, {Text: ward.Contest.Name, Bold: true}}, Under: []kit.Row{state}}}
}
