package forms

import (
	"context"
	"errors"
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wardcount/app"
	"wardcount/app/store"
	"wardcount/forms/kit/fields"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/kit/work"
	"wardcount/forms/shown"
	"wardcount/forms/words"
	"wardcount/reconcile/text"
)

// journalPage is the journal, the newest entry first: found by words that are
// typed, narrowed to a ward, a person or a kind, each entry opened where it
// stands, and the chain of all verified.
type journalPage struct {
	*slowPage
	entry  *fields.LineEntry
	page   fyne.CanvasObject
	lines  []*journalLine // of the records that were read, in their order; nil where not made yet
	making work.Background
	filter shown.JournalFilter
	most   int   // how many are listed at once
	open   int64 // the entry that was opened; 0 is none

	chain *store.Chain // what verifying found
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

// journalRoom is the journal of this count, shown anew from its beginning.
func (w *window) journalRoom() *journalPage {
	p := kept[journalPage](w, journalKey)
	if p.slowPage == nil {
		p.begin(w)
	}
	return p
}

func (p *journalPage) begin(w *window) {
	p.slowPage, p.entry, p.most = newSlowPage(w), fields.NewLineEntry(), journalAtOnce
	p.entry.PlaceHolder = words.JournalExample
	p.entry.OnChanged = func(string) { p.most, p.open = journalAtOnce, 0; p.refresh(); p.toNewest() }
	p.entry.Choose, p.entry.Cancel, p.entry.Step = p.choose, p.escape, p.list.Step
	p.entry.OnKey, p.entry.OnShortcut = p.key, p.shortcut
	p.list.OnTap = func(r lists.Row) { p.list.MoveTo(r.Key); p.choose() }
	p.list.Disable() // the arrows lead through it from the field above
	field := container.New(&fields.Columns{Label: 5, Entry: 20, After: 1},
		lists.NewRowView(lists.Row{Columns: lists.WholeWidth, Cells: []lists.Cell{{Text: words.JournalSearch, Bold: true}}}), p.entry, lists.NewRowView(lists.Row{}))
	p.page = container.NewBorder(look.Stack(lists.NewRowView(lists.TitleRow(words.Journal)), field), nil, nil, nil, p.body)
}

func (p *journalPage) name() []string             { return []string{"journal"} }
func (p *journalPage) content() fyne.CanvasObject { return p.page }
func (p *journalPage) home() fyne.Focusable       { return p.entry }

func (p *journalPage) hints() string {
	if p.running() {
		return words.HintsWorking
	}
	return words.HintsJournal
}

// escape stops verifying, closes what was opened, clears the search, shows
// everything again, and then goes back: one after the other.
func (p *journalPage) escape() {
	switch {
	case p.running():
		p.stop()
	case p.open != 0:
		p.open = 0
		p.refresh()
	case p.entry.Text != "":
		p.entry.SetText("")
	case p.filter != shown.JournalFilter{}:
		p.narrow(shown.JournalFilter{})
	default:
		p.w.toWards()
	}
}

// key is every key that the field does not use: the list is paged.
func (p *journalPage) key(ev *fyne.KeyEvent) {
	if ev.Name == fyne.KeyPageUp || ev.Name == fyne.KeyPageDown {
		p.list.TypedKey(ev)
		return
	}
	p.w.key(ev)
}

// shortcut verifies by the key that leads here.
func (p *journalPage) shortcut(s fyne.Shortcut) {
	if s.ShortcutName() == withCtrl(fyne.KeyR).ShortcutName() {
		p.verify()
		return
	}
	p.w.shortcut(s)
}

// toNewest goes to the first entry that is listed.
func (p *journalPage) toNewest() {
	for _, v := range p.list.Shown() {
		if key := v.Says().Key; key != "" && !strings.HasPrefix(key, "journal/") {
			p.list.MoveTo(key)
			break
		}
	}
	p.list.ToTop()
}

func (p *journalPage) refresh() {
	reading := p.take()
	query := wordsOf(p.entry.Text)
	whole := len(query) == 0 && p.filter == shown.JournalFilter{}
	var rows []lists.Row
	found, day := 0, ""
	for i := len(p.lines) - 1; i >= 0; i-- {
		if whole && found == p.most {
			found = len(p.lines)
			break
		}
		l := p.line(i, reading && !whole)
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
		rows = append(rows, lists.Row{Columns: lists.GlyphColumns, Key: journalMore, Above: 0.5, Open: func() { p.most += journalAtOnce; p.refresh() },
			Cells: []lists.Cell{{Glyph: theme.MoveDownIcon(), Colour: theme.ColorNamePrimary}, {Text: words.JournalMore(more)}}})
	}
	first := p.list.Key() == ""
	p.list.Set(append(p.head(found), rows...))
	if first {
		p.toNewest()
	}
}

// row is a line in the list, with its details if it was opened.
func (p *journalPage) row(l journalLine) lists.Row {
	r := shown.JournalRow(l.JournalLine, strconv.FormatInt(l.Seq, 10), func() { p.toggle(l.Seq) })
	if l.Seq == p.open {
		r.Under = append(r.Under, p.details(l.Seq)...)
	}
	return r
}

// head is what stands above the entries: what is listed, and verifying.
func (p *journalPage) head(found int) []lists.Row {
	primary := func(glyph fyne.Resource) lists.Cell {
		return lists.Cell{Glyph: glyph, Colour: theme.ColorNamePrimary}
	}
	showing := words.JournalShowing(p.w.state, p.filter.Ward, p.filter.Person, p.filter.Kind) + " · " + words.JournalShown(found, len(p.lines))
	rows := []lists.Row{shown.ActRow(journalFilter, primary(theme.SearchIcon()), showing, words.JournalFilterDoes, p.askFilter)}
	if p.running() {
		return rows
	}
	rows = append(rows, shown.ActRow(journalVerify, primary(theme.MediaPlayIcon()), words.JournalVerify, words.JournalVerifyDoes, p.verify))
	switch {
	case p.err != nil:
		rows = append(rows, shown.Trouble(0.3, words.Error(p.err)))
	case p.chain != nil:
		rows = append(rows, shown.Verified(*p.chain, p.at)...)
	}
	return rows
}

// choose does what Enter does at the row that the list stands at.
func (p *journalPage) choose() {
	for _, v := range p.list.Shown() {
		if r := v.Says(); r.Key != "" && r.Key == p.list.Key() && r.Open != nil {
			r.Open()
			return
		}
	}
}

// toggle opens an entry where it stands, or closes it.
func (p *journalPage) toggle(seq int64) {
	if p.open == seq {
		seq = 0
	}
	p.open = seq
	p.refresh()
	p.list.Reveal()
}

// details are the further lines of an entry, without what must not be seen yet.
func (p *journalPage) details(seq int64) []lists.Row {
	record, withheld := app.Withheld(p.w.records, int(seq)-1, p.w.state)
	return shown.JournalDetails(p.w.state, record, withheld)
}

// narrow lists something else.
func (p *journalPage) narrow(f shown.JournalFilter) {
	p.filter, p.most, p.open = f, journalAtOnce, 0
	p.refresh()
	p.toNewest()
}

// askFilter asks for a ward, a person or a kind, which are found by their words.
func (p *journalPage) askFilter() {
	type choice struct {
		place
		filter shown.JournalFilter
	}
	var all []choice
	offer := func(label, detail string, f shown.JournalFilter) {
		all = append(all, choice{place{label: label, detail: detail, words: wordsOf(label + " " + detail), number: strconv.Itoa(len(all))}, f})
	}
	if (p.filter != shown.JournalFilter{}) {
		offer(words.SentenceCase(words.JournalEverything), "", shown.JournalFilter{})
	}
	for _, person := range p.w.state.Election.People {
		f := p.filter
		f.Person = person.Name
		offer(person.Name, person.Role.Words(), f)
	}
	for _, k := range words.JournalKinds {
		f := p.filter
		f.Kind = k
		offer(words.SentenceCase(words.JournalKind(k)), "", f)
	}
	for _, ward := range p.w.state.InOrder() {
		f := p.filter
		f.Ward = ward.Contest.ID
		offer(ward.Contest.Name, words.JournalWard, f)
	}
	p.w.search(search{title: words.JournalFilterWhat, example: words.JournalFilterExample, hint: words.JournalFilterHint, trace: "journal_filter",
		answers: func(query string) []place {
			var places []place
			for _, c := range all {
				if (journalLine{words: c.words}).answers(wordsOf(query)) {
					places = append(places, c.place)
				}
			}
			return places
		},
		chosen: func(chosen place) {
			if i, err := strconv.Atoi(chosen.number); err == nil {
				p.narrow(all[i].filter)
			}
		}})
}

// verify reads the journal anew from its file and walks its chain.
func (p *journalPage) verify() {
	w := p.w
	if p.running() {
		w.say(words.JournalVerifyStill)
		return
	}
	path := w.count.Path()
	var chain store.Chain
	p.chain, p.err = nil, nil
	p.start(words.JournalProgress, func(ctx context.Context, progress work.ProgressFunc) error {
		var err error
		chain, err = app.VerifyJournal(ctx, path, func(done, total int) { progress(done, total, "") })
		return err
	}, func(err error) {
		p.at = time.Now()
		switch {
		case errors.Is(err, context.Canceled):
			w.repaint()
			w.say(words.JournalNotVerified)
			return
		case err != nil:
			p.err = err
			w.repaint()
			w.fail(err)
			return
		}
		p.chain = &chain
		w.repaint()
		p.list.ToTop()
		if chain.Whole {
			w.done(words.JournalWhole(chain, p.at))
		} else {
			w.tell(words.JournalBroken(chain), look.ColorNameErrorText)
		}
		w.trace.Event("verified", text.Grouped(int(chain.Entries)), "whole", strconv.FormatBool(chain.Whole))
	})
}
