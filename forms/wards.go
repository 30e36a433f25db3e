package forms

import (
	"fyne.io/fyne/v2/theme"

	"wardcount/reconcile"
)

// wardList is the left pane: every ward with its state, then what is not a
// ward's: voter identification, and results that are only shown.
type wardList struct {
	w    *window
	list *rowList
}

// The keys of the rows that are no ward's.
const (
	voterIDKey   = "voter_id"
	publishedKey = "published/"
)

func newWardList(w *window) *wardList {
	l := &wardList{w: w, list: newRowList()}
	l.list.onKey, l.list.onShortcut = w.key, w.shortcut
	l.list.onFocus = func() { w.bottom.refresh() }
	l.list.onTap = func(r row) { l.opener(r.key)() }
	l.list.onMove = func(r row) { w.look(r.key) }
	return l
}

// wardColumns are: a glyph, the name, what is to be looked at.
var wardColumns = []column{{ems: 1.4}, {}, {ems: 5.8, right: true}}

// stateColumns stand beneath: the state in words.
var stateColumns = []column{{ems: 1.4}, {}}

func (l *wardList) refresh() {
	w := l.w
	if w.count == nil {
		l.list.set(nil)
		return
	}
	var rows []row
	for _, ward := range w.state.InOrder() {
		rows = append(rows, wardRows(w.state, ward, combined(w.state.Election), l.opener(string(ward.Contest.ID)))...)
	}
	if door := w.state.DoorLog(); len(door) > 0 {
		rows = append(rows, doorRow(door, l.opener(doorKey)))
	}
	if w.state.VoterID.Form != "" {
		rows = append(rows, voterIDRow(w.state, l.opener(voterIDKey)))
	}
	for _, p := range w.state.Election.PublishedFor {
		key := publishedKey + string(p.Contest)
		rows = append(rows, row{columns: stateColumns, key: key, open: l.opener(key), cells: []cell{{glyph: theme.VisibilityIcon(), colour: theme.ColorNamePlaceHolder}, {text: p.Name, bold: true}},
			under: []row{{columns: stateColumns, cells: []cell{{}, caption(wordAsPublished)}}}})
	}
	l.list.set(rows)
}

// opener goes into the page that a row stands for, after asking if something
// typed would be lost.
func (l *wardList) opener(key string) func() {
	return func() {
		l.w.screen.leave(func() { l.w.openPage(key) })
	}
}

func wardRows(c reconcile.Count, ward reconcile.Ward, combined bool, open func()) []row {
	glyph, colour := stateGlyph(ward.State)
	awaited := awaitedIn(c, ward)
	wrong := levelsOf(reconcile.Check(ward))
	marks := cell{}
	switch {
	case wrong.Errors > 0:
		marks = cell{text: wordErrorsShort(wrong.Errors), colour: ColorNameErrorText, bold: true}
	case wrong.Warnings > 0:
		marks = cell{text: wordWarningsShort(wrong.Warnings), colour: ColorNameWarningText, bold: true}
	}
	columns := wardColumns
	if marks.text == "" {
		columns = stateColumns
	}
	text := wordKind(ward.Contest, combined) + sentenceCase(ward.State.Words())
	if awaited.open() > 0 {
		text += " · " + awaited.words("", "")
	}
	return []row{{columns: columns, key: string(ward.Contest.ID), open: open, cells: []cell{{glyph: glyph, colour: colour}, {text: ward.Contest.Name, bold: true}, marks},
		under: []row{{columns: glyphColumns, cells: []cell{{}, {text: text, colour: colour, size: theme.SizeNameCaptionText}}}}}}
}

// doorRow is the door: how many boxes are still out.
func doorRow(door []reconcile.DoorRow, open func()) row {
	out := stillOut(door)
	glyph, colour := theme.LoginIcon(), theme.ColorNamePrimary
	switch out {
	case len(door):
		colour = theme.ColorNamePlaceHolder
	case 0:
		colour = ColorNameOKText
	}
	return row{columns: stateColumns, key: doorKey, open: open, above: 0.6, cells: []cell{{glyph: glyph, colour: colour}, {text: wordDoor, bold: true}},
		under: []row{{columns: stateColumns, cells: []cell{{}, {text: wordStillOut(out, len(door)), colour: colour, size: theme.SizeNameCaptionText}}}}}
}

func voterIDRow(c reconcile.Count, open func()) row {
	t := c.VoterID.Totals(&c.Election)
	glyph, colour, text := theme.RadioButtonIcon(), theme.ColorNamePlaceHolder, wordRecordsIn(t.In, t.Expected)
	switch {
	case c.VoterID.Released != nil:
		glyph, colour, text = theme.VolumeUpIcon(), ColorNameOKText, wordReleased+" · "+text
	case t.In > 0:
		glyph, colour = theme.MediaPlayIcon(), theme.ColorNamePrimary
	}
	return row{columns: stateColumns, key: voterIDKey, open: open, above: 0.6, cells: []cell{{glyph: glyph, colour: colour}, {text: wordVoterID, bold: true}},
		under: []row{{columns: stateColumns, cells: []cell{{}, {text: text, colour: colour, size: theme.SizeNameCaptionText}}}}}
}
