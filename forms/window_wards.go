package forms

import (
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit"
	"wardcount/forms/shown"
	"wardcount/forms/words"
	"wardcount/reconcile"
)

// wardList is the left pane: every ward with its state, then what is not a
// ward's: voter identification, and results that are only shown. Letters typed
// in it leave the wards that are called so.
type wardList struct {
	w       *window
	list    *kit.List
	typed   string
	missing bool // what lacks most stands first
}

func newWardList(w *window) *wardList {
	l := &wardList{w: w, list: kit.NewList()}
	l.list.OnKey, l.list.OnShortcut, l.list.OnRune = l.key, w.shortcut, l.rune
	l.list.OnFocus = l.focused
	l.list.InView = true
	l.list.OnTap = func(r kit.Row) { w.opener(r.Key)() }
	l.list.OnMove = func(r kit.Row) { w.lookAt(r.Key) }
	return l
}

// markedColumns are: the room of the glyph, what is to be looked at, how far the ward is.
var markedColumns = []kit.Column{{Ems: 1.4}, {Fit: true}, {Wrap: true}}

// signLineColumns are: a glyph, a line.
var signLineColumns = kit.GlyphColumns

// focused shows what the keys now do. Who leaves the list finds it whole the
// next time; and beside what is wide it stands only while the keyboard is in it.
func (l *wardList) focused() {
	if !l.list.HasFocus() && l.typed != "" {
		l.typed = ""
		l.refresh()
	}
	l.w.bottom.refresh()
	if _, wide := l.w.screen.(interface{ needs() float32 }); wide {
		l.w.body.Refresh()
	}
}

// rune takes a letter of a name, or + for the other order.
func (l *wardList) rune(r rune) {
	switch {
	case l.w.count == nil:
		return
	case r == '+':
		l.missing = !l.missing
		l.refresh()
		l.list.Reveal()
		return
	case !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != ' ':
		return
	}
	l.seek(l.typed + string(r))
}

// seek leaves the rows that are called so, and looks at the first.
func (l *wardList) seek(typed string) {
	l.typed = typed
	l.refresh()
	if typed != "" && l.list.Key() != "" {
		l.list.ToFirst()
		l.w.lookAt(l.list.Key())
	}
}

// key takes a letter back, or gives up the search; all other keys are the window's.
func (l *wardList) key(ev *fyne.KeyEvent) {
	switch {
	case l.typed != "" && ev.Name == fyne.KeyBackspace:
		runes := []rune(l.typed)
		l.seek(string(runes[:len(runes)-1]))
	case l.typed != "" && ev.Name == fyne.KeyEscape:
		l.seek("")
	default:
		l.w.key(ev)
	}
}

func (l *wardList) refresh() {
	w := l.w
	if w.count == nil {
		l.list.Set(nil)
		return
	}
	order, query := reconcile.OrderSetUp, wordsOf(l.typed)
	if l.missing {
		order = reconcile.OrderMissing
	}
	var rows []kit.Row
	if l.missing || l.typed != "" {
		rows = append(rows, kit.QuietRow(words.WardsLine(l.missing, l.typed)))
	}
	combined, from := words.PollCombined(w.state.Election), len(rows)
	for _, p := range w.progress.Listed(reconcile.WhichAll, order) {
		if named(p.Contest.Name, query) {
			rows = append(rows, wardRow(p, combined, w.opener(string(p.Contest.ID))))
		}
	}
	for _, r := range w.rooms() {
		if r.sign != nil && r.in(w.state) && named(r.name, query) {
			rows = append(rows, r.row(w.state, w.opener(r.key)))
		}
	}
	if len(rows) == from {
		rows = append(rows, kit.QuietRow(words.ProgressNoName))
	}
	l.list.Set(rows)
}

// opener goes into the page that a row stands for, after asking if something
// typed would be lost.
func (w *window) opener(key string) func() {
	return func() {
		w.screen.leave(func() { w.openPage(key) })
	}
}

func wardRow(p reconcile.WardProgress, combined bool, open func()) kit.Row {
	glyph, colour := shown.StateGlyph(p.State)
	text := words.ContestKind(p.Contest, combined) + words.SentenceCase(p.State.Words())
	if awaited := words.TallyIn(p.Awaits()); awaited.Open() > 0 {
		text += " · " + awaited.Short()
	}
	said := kit.Cell{Text: text, Colour: colour, Size: theme.SizeNameCaptionText}
	state := kit.Row{Columns: kit.GlyphColumns, Cells: []kit.Cell{{}, said}}
	marks := kit.Cell{Size: theme.SizeNameCaptionText, Bold: true}
	switch {
	case p.Errors > 0:
		marks.Text, marks.Colour = words.FindingErrors(p.Errors), kit.ColorNameErrorText
	case p.Warnings > 0:
		marks.Text, marks.Colour = words.FindingWarnings(p.Warnings), kit.ColorNameWarningText
	}
	if marks.Text != "" {
		state = kit.Row{Columns: markedColumns, Cells: []kit.Cell{{}, marks, said}}
	}
	return kit.Row{Columns: kit.GlyphColumns, Key: string(p.Contest.ID), Open: open,
		Cells: []kit.Cell{{Glyph: glyph, Colour: colour}, {Text: p.Contest.Name, Bold: true}}, Under: []kit.Row{state}}
}
