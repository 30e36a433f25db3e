package overview

import (
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wardcount/app"
	"wardcount/app/store"
	"wardcount/forms/desk"
	"wardcount/forms/kit/fields"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/kit/work"
	"wardcount/forms/shown"
	"wardcount/forms/words"
)

// journalPage is the journal, the newest entry first: found by words that are
// typed, narrowed to a ward, a person or a kind, each entry opened where it
// stands, and the chain of all verified.
type journalPage struct {
	*desk.SlowPage
	Entry  *fields.LineEntry
	page   fyne.CanvasObject
	Lines  []*journalLine // of the records that were read, in their order; nil where not made yet
	making work.Background
	filter shown.JournalFilter
	most   int   // how many are listed at once
	Open   int64 // the entry that was opened; 0 is none

	Chain *store.Chain // what verifying found
	at    time.Time
	err   error
}

// journalAtOnce is how many entries are listed before one asks for more: a long
// night has thousands.
const journalAtOnce = 200

// Keys of the page's rows; an entry's is its number.
const (
	journalFilter = "journal/filter"
	journalVerify = "journal/verify"
	journalMore   = "journal/more"
)

// Journal is the journal of this count, shown anew from its beginning.
func Journal(w *desk.Window) *journalPage {
	return desk.KeptPage(w, desk.JournalKey, func(p *journalPage) { p.Begin(w) })
}

func (p *journalPage) Begin(w *desk.Window) {
	p.SlowPage, p.Entry, p.most = desk.NewSlowPage(w), fields.NewLineEntry(), journalAtOnce
	p.Entry.PlaceHolder = words.JournalExample
	p.Entry.OnChanged = func(string) { p.most, p.Open = journalAtOnce, 0; p.Refresh(); p.toNewest() }
	p.Entry.Choose, p.Entry.Cancel = p.choose, p.Escape
	p.List.OnTap = func(r lists.Row) { p.List.MoveTo(r.Key); p.choose() }
	field := p.LedBy(p.Entry, fields.Columns{Label: 5, Entry: 20, After: 1}, words.JournalSearch, lists.NewRowView(lists.Row{}))
	p.Entry.OnShortcut = p.shortcut
	p.page = container.NewBorder(look.Stack(lists.NewRowView(lists.TitleRow(words.Journal)), field), nil, nil, nil, p.Body)
}

func (p *journalPage) Name() []string             { return []string{"journal"} }
func (p *journalPage) Content() fyne.CanvasObject { return p.page }
func (p *journalPage) Home() fyne.Focusable       { return p.Entry }

func (p *journalPage) Hints() string {
	if p.Running() {
		return words.HintsWorking
	}
	return words.HintsJournal
}

// Escape stops verifying, closes what was opened, clears the search, shows
// everything again, and then goes back: one after the other.
func (p *journalPage) Escape() {
	switch {
	case p.Running():
		p.Stop()
	case p.Open != 0:
		p.Open = 0
		p.Refresh()
	case p.Entry.Text != "":
		p.Entry.SetText("")
	case p.filter != shown.JournalFilter{}:
		p.narrow(shown.JournalFilter{})
	default:
		p.W.ToWards()
	}
}

// shortcut verifies by the key that leads here.
func (p *journalPage) shortcut(s fyne.Shortcut) {
	if s.ShortcutName() == desk.WithCtrl(fyne.KeyR).ShortcutName() {
		p.verify()
		return
	}
	p.W.Shortcut(s)
}

// toNewest goes to the first entry that is listed.
func (p *journalPage) toNewest() {
	for _, v := range p.List.Shown() {
		if key := v.Says().Key; key != "" && !strings.HasPrefix(key, "journal/") {
			p.List.MoveTo(key)
			break
		}
	}
	p.List.ToTop()
}

func (p *journalPage) Refresh() {
	reading := p.Take()
	query := desk.WordsOf(p.Entry.Text)
	whole := len(query) == 0 && p.filter == shown.JournalFilter{}
	var rows []lists.Row
	found, day := 0, ""
	for i := len(p.Lines) - 1; i >= 0; i-- {
		if whole && found == p.most {
			found = len(p.Lines)
			break
		}
		l := p.Line(i, reading && !whole)
		if l == nil || !p.filter.Takes(l.JournalLine) || !l.answers(query) {
			continue
		}
		if found++; found > p.most {
			continue
		}
		if l.Day != day {
			day = l.Day
			rows = append(rows, lists.HeadingRow(day))
		}
		rows = append(rows, p.row(*l))
	}
	switch more := found - p.most; {
	case reading && !whole:
		rows = append(rows, lists.QuietRow(words.JournalReading))
	case found == 0:
		rows = append(rows, lists.QuietRow(words.JournalNothing))
	case more > 0:
		rows = append(rows, lists.Row{Columns: lists.GlyphColumns, Key: journalMore, Above: 0.5, Open: func() { p.most += journalAtOnce; p.Refresh() },
			Cells: []lists.Cell{{Glyph: theme.MoveDownIcon(), Colour: theme.ColorNamePrimary}, {Text: words.JournalMore(more)}}})
	}
	first := p.List.Key() == ""
	p.List.Set(append(p.head(found), rows...))
	if first {
		p.toNewest()
	}
}

// row is a line in the list, with its details if it was opened.
func (p *journalPage) row(l journalLine) lists.Row {
	r := shown.JournalRow(l.JournalLine, strconv.FormatInt(l.Seq, 10), func() { p.toggle(l.Seq) })
	if l.Seq == p.Open {
		r.Under = append(r.Under, p.details(l.Seq)...)
	}
	return r
}

// head is what stands above the entries: what is listed, and verifying.
func (p *journalPage) head(found int) []lists.Row {
	primary := func(glyph fyne.Resource) lists.Cell {
		return lists.Cell{Glyph: glyph, Colour: theme.ColorNamePrimary}
	}
	showing := words.JournalShowing(p.W.State, p.filter.Ward, p.filter.Person, p.filter.Kind, strings.TrimSpace(p.Entry.Text) != "") + " · " + words.JournalShown(found, len(p.Lines))
	rows := []lists.Row{shown.ActRow(journalFilter, primary(theme.SearchIcon()), showing, words.JournalFilterDoes, p.askFilter)}
	if p.Running() {
		return rows
	}
	rows = append(rows, shown.ActRow(journalVerify, primary(theme.MediaPlayIcon()), words.JournalVerify, words.JournalVerifyDoes, p.verify))
	switch {
	case p.err != nil:
		rows = append(rows, shown.Trouble(0.3, words.Error(p.err)))
	case p.Chain != nil:
		rows = append(rows, shown.Verified(*p.Chain, p.at)...)
	}
	return rows
}

// choose does what Enter does at the row that the list stands at.
func (p *journalPage) choose() {
	for _, v := range p.List.Shown() {
		if r := v.Says(); r.Key != "" && r.Key == p.List.Key() && r.Open != nil {
			r.Open()
			return
		}
	}
}

// toggle opens an entry where it stands, or closes it.
func (p *journalPage) toggle(seq int64) {
	if p.Open == seq {
		seq = 0
	}
	p.Open = seq
	p.Refresh()
	p.List.Reveal()
}

// details are the further lines of an entry, without what must not be seen yet.
func (p *journalPage) details(seq int64) []lists.Row {
	record, withheld := app.Withheld(p.W.Records, int(seq)-1, p.W.State)
	return shown.JournalDetails(p.W.State, record, withheld)
}
