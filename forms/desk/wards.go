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
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// wardList is the left pane: every ward with its state, then what is not a
// ward's: voter identification, and results that are only shown. Letters typed
// in it leave the wards that are called so.
type wardList struct {
	w       *Window
	list    *lists.List
	typed   string
	missing bool // what lacks most stands first
}

func newWardList(w *Window) *wardList {
	l := &wardList{w: w, list: lists.NewList()}
	l.list.OnKey, l.list.OnShortcut, l.list.OnRune = l.key, w.Shortcut, l.rune
	l.list.OnFocus = l.focused
	l.list.InView = true
	l.list.OnTap = func(r lists.Row) { w.Opener(r.Key)() }
	l.list.OnMove = func(r lists.Row) { w.LookAt(r.Key) }
	return l
}

// markedColumns are: the room of the glyph, what is to be looked at, how far the ward is.
var markedColumns = []lists.Column{{Ems: 1.4}, {Fit: true}, {Wrap: true}}

// SignLineColumns are: a glyph, a line.
var SignLineColumns = lists.GlyphColumns

// focused shows what the keys now do. Who leaves the list finds it whole the
// next time; and beside what is wide it stands only while the keyboard is in it.
func (l *wardList) focused() {
	if !l.list.HasFocus() && l.typed != "" {
		l.typed = ""
		l.refresh()
	}
	l.w.bottom.refresh()
	if _, wide := l.w.Screen.(interface{ Needs() float32 }); wide {
		l.w.body.Refresh()
	}
}

// rune takes a letter of a name, or + for the other order.
func (l *wardList) rune(r rune) {
	switch {
	case l.w.Count == nil:
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
		l.w.LookAt(l.list.Key())
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
		l.w.Key(ev)
	}
}

func (l *wardList) refresh() {
	w := l.w
	if w.Count == nil {
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
	combined, from := words.PollCombined(w.State.Election), len(rows)
	for _, p := range w.Progress.Listed(progress.WhichAll, order) {
		if Named(p.Contest.Name, query) {
			rows = append(rows, w.wardRow(p, combined))
		}
	}
	for _, r := range w.rooms() {
		if r.Sign != nil && r.In(w.State) && Named(r.Name, query) {
			rows = append(rows, r.row(w.State, w.Opener(r.Key)))
		}
	}
	if len(rows) == from {
		rows = append(rows, lists.QuietRow(words.ProgressNoName))
	}
	l.list.Set(rows)
}

// Opener goes into the page that a row stands for, after asking if something
// typed would be lost.
func (w *Window) Opener(key string) func() {
	return func() {
		w.Screen.Leave(func() { w.OpenPage(key) })
	}
}

// HalfIn is how many papers of a ward who is at the keyboard has half keyed.
func (w *Window) HalfIn(contest setup.ContestID) int {
	n := 0
	for _, marks := range w.Half {
		for _, d := range marks {
			if d.By == w.Person.Name && d.Paper.Box == "" && d.Paper.Sheet.Contest == contest {
				n++
			}
		}
	}
	return n
}

func (w *Window) wardRow(p progress.Ward, combined bool) lists.Row {
	glyph, colour := shown.StateGlyph(p.State)
	text := words.ContestKind(p.Contest, combined) + words.SentenceCase(p.State.Words())
	if awaited := words.TallyIn(p.Awaits()); awaited.Open() > 0 {
		text += " · " + awaited.Short()
	}
	if p.State.Frozen() && len(w.State.Ward(p.Contest.ID).Awaited(sheet.StageFormK)) > 0 {
		text += " · " + words.FormKAwaited
	}
	if n := w.HalfIn(p.Contest.ID); n > 0 {
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
	return lists.Row{Columns: lists.GlyphColumns, Key: string(p.Contest.ID), Open: w.Opener(string(p.Contest.ID)),
		Cells: []lists.Cell{{Glyph: glyph, Colour: colour}, {Text: p.Contest.Name, Bold: true}}, Under: []lists.Row{state}}
}
