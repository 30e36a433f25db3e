package desk

import (
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/shown"
	"wardcount/forms/words"
	"wardcount/reconcile/progress"
	"wardcount/reconcile/sheet"
)

// wardList is the left pane: every ward with its state, then what is not a
// ward's: voter identification, and results that are only shown. Letters typed
// in it leave the wards that are called so.
type wardList struct {
	of      *openCount
	does    wardDoes
	list    *lists.List
	typed   string
	missing bool // what lacks most stands first
}

// wardDoes is what the window does for the list: it shows pages, and hears keys.
type wardDoes struct {
	look    func(key string)                               // shows the page of a row, with the keyboard where it is
	open    func(key string) func()                        // goes into it
	rooms   func(named func(name string) bool) []lists.Row // the rows of what is not a ward's
	key     func(*fyne.KeyEvent)                           // every key that the list does not use
	focused func()                                         // the keyboard came into the list, or left it
}

func newWardList(of *openCount, does wardDoes) *wardList {
	l := &wardList{of: of, does: does, list: lists.NewList()}
	l.list.OnKey, l.list.OnRune = l.key, l.rune
	l.list.OnFocus = l.focused
	l.list.InView = true
	l.list.OnTap = func(r lists.Row) { does.open(r.Key)() }
	l.list.OnMove = func(r lists.Row) { does.look(r.Key) }
	return l
}

// markedColumns are: the room of the glyph, what is to be looked at, how far the ward is.
var markedColumns = []lists.Column{{Ems: 1.4}, {Fit: true}, {Wrap: true}}

// SignLineColumns are: a glyph, a line.
var SignLineColumns = lists.GlyphColumns

// focused lets who leaves the list find it whole the next time.
func (l *wardList) focused() {
	if !l.list.HasFocus() && l.typed != "" {
		l.typed = ""
		l.refresh()
	}
	l.does.focused()
}

// rune takes a letter of a name, or + for the other order.
func (l *wardList) rune(r rune) {
	switch {
	case l.of.Count == nil:
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
		l.does.look(l.list.Key())
	}
}

// standAt marks the row of a page. Where the names that were typed leave it out, they are given up; a page that has no row
// leaves the list without a mark.
func (l *wardList) standAt(key string) {
	if l.list.MoveTo(key) {
		return
	}
	if l.typed != "" {
		l.seek("")
	}
	if !l.list.MoveTo(key) {
		l.list.Away()
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
		l.does.key(ev)
	}
}

func (l *wardList) refresh() {
	of := l.of
	if of.Count == nil {
		l.list.Set(nil)
		return
	}
	order, query := progress.OrderSetUp, WordsOf(l.typed)
	if l.missing {
		order = progress.OrderMissing
	}
	var rows []lists.Row
	if l.missing || l.typed != "" {
		rows = append(rows, lists.QuietRow(words.WardsLine(l.missing, l.typed)))
	}
	combined, from := words.PollCombined(of.State.Election), len(rows)
	for _, p := range of.Progress.Listed(progress.WhichAll, order) {
		if Named(p.Contest.Name, query) {
			rows = append(rows, l.wardRow(p, combined))
		}
	}
	rows = append(rows, l.does.rooms(func(name string) bool { return Named(name, query) })...)
	if len(rows) == from {
		rows = append(rows, lists.QuietRow(words.ProgressNoName))
	}
	l.list.Set(rows)
}

func (l *wardList) wardRow(p progress.Ward, combined bool) lists.Row {
	glyph, colour := shown.StateGlyph(p.State)
	text := words.ContestKind(p.Contest, combined) + words.SentenceCase(p.State.Words())
	if awaited := words.TallyIn(p.Awaits()); awaited.Open() > 0 {
		text += " · " + awaited.Short()
	}
	if p.State.Frozen() && len(l.of.State.Ward(p.Contest.ID).Awaited(sheet.StageFormK)) > 0 {
		text += " · " + words.FormKAwaited
	}
	if n := l.of.HalfIn(p.Contest.ID); n > 0 {
		text += " · " + words.DraftOwn(n)
	}
	said := lists.Cell{Text: text, Colour: colour, Size: theme.SizeNameCaptionText}
	state := lists.Row{Columns: lists.GlyphColumns, Cells: []lists.Cell{{}, said}}
	marks := lists.Cell{Size: theme.SizeNameCaptionText, Bold: true}
	switch {
	case p.Errors > 0:
		marks.Text, marks.Colour = words.FindingErrors(p.Errors), look.ColorNameErrorText
	case p.Warnings > 0:
		marks.Text, marks.Colour = words.FindingWarnings(p.Warnings), look.ColorNameWarningText
	}
	if marks.Text != "" {
		state = lists.Row{Columns: markedColumns, Cells: []lists.Cell{{}, marks, said}}
	}
	return lists.Row{Columns: lists.GlyphColumns, Key: string(p.Contest.ID), Open: l.does.open(string(p.Contest.ID)),
		Cells: []lists.Cell{{Glyph: glyph, Colour: colour}, {Text: p.Contest.Name, Bold: true}}, Under: []lists.Row{state}}
}
