package desk

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/shown"
	"wardcount/forms/words"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
)

// findingsPane is the right pane: what does not hold, in words, and what was
// said about it. One finding is selected; F7, F8 and Ctrl+J mean that one.
type findingsPane struct {
	of   *openCount
	open func() // the sheet that the selected finding is about
	list *lists.List
	now  []rules.Finding

	// folded stands in the place of the list where there is no room for it: how many there are, and from the first F6
	// on the selected one.
	folded *fyne.Container
	scroll *container.Scroll // of the line, where it is longer than its place
	line   *lists.RowView
	summed lists.Row
	spoken bool // a finding was come to by F6
	long   bool // the line is longer than its place, and F6 reads on in it
}

func newFindingsPane(of *openCount, open func()) *findingsPane {
	p := &findingsPane{of: of, open: open, list: lists.NewList()}
	p.list.Disable() // F6 leads here from wherever one is; Tab does not
	p.line = lists.NewRowView(lists.Row{})
	p.scroll = container.NewVScroll(p.line)
	p.folded = look.Between(look.NewLine(), look.Stack(), look.Shaded(p.scroll))
	return p
}

// speaks tells whether there is anything to show.
func (p *findingsPane) speaks() bool { return len(p.list.Shown()) > 0 }

// findingKey tells every finding from every other: one rule may speak at many
// figures of one sheet, as where a count area was left out of the ward's sum.
func findingKey(f rules.Finding) string { return fmt.Sprint(f.ID(), f.Form, f.Figures) }

// show lists findings.
func (p *findingsPane) show(a Aside) {
	p.now = slices.Clone(a.Findings)
	slices.SortStableFunc(p.now, func(x, y rules.Finding) int { return urgency(x) - urgency(y) })
	if a.Title == "" {
		p.list.Set(nil)
		p.spoken = false
		return
	}
	line := words.FindingsLine(words.FindingLevels(a.Findings), a.Awaited, a.Again)
	rows := []lists.Row{
		{Columns: lists.WholeWidth, Cells: []lists.Cell{{Text: a.Title, Bold: true}}},
	}
	rows = append(rows, a.Rows...)
	if !a.OnlyRows {
		rows = append(rows, lists.QuietRow(line))
	}
	for _, f := range p.now {
		rows = append(rows, p.row(f))
	}
	p.list.Set(rows)
	if len(p.now) > 0 {
		p.summed = shown.FoldedFindings(p.now[0], line)
	}
	p.spoken = p.spoken && len(p.now) > 0
	p.fold()
}

// fold says in the line what the list would say.
func (p *findingsPane) fold() {
	f, ok := p.current()
	if !p.spoken || !ok {
		p.line.Set(p.summed)
		return
	}
	row := p.row(f)
	row.Key, row.Open, row.Above = "", nil, 0
	if len(row.Under) > 2 { // what it says and what is to be done; the rest is for a window with room
		row.Under = []lists.Row{row.Under[0], row.Under[len(row.Under)-1]}
	}
	at := slices.IndexFunc(p.now, func(x rules.Finding) bool { return findingKey(x) == findingKey(f) })
	row.Cells[1].Text += words.FindingAt(at+1, len(p.now), p.long && p.left() >= 1)
	p.line.Set(row)
}

// left is how much of the line is still below its place.
func (p *findingsPane) left() float32 {
	return p.line.MinSize().Height - p.scroll.Size().Height - p.scroll.Offset.Y
}

// fits hears whether the line is longer than its place, and says which key reads on.
func (p *findingsPane) fits(long bool) {
	if p.long != long {
		p.long = long
		p.fold()
	}
}

// readOn scrolls on in the folded finding, and tells whether there was more of it to read.
func (p *findingsPane) readOn() bool {
	view := p.scroll.Size().Height
	if !p.folded.Visible() || !p.spoken || view <= 0 || p.left() < 1 {
		return false
	}
	p.scroll.ScrollToOffset(p.scroll.Offset.AddXY(0, min(p.left(), view*0.8))) // a line of it stays
	p.fold()
	return true
}

// urgency puts what is open above what is only asked, and that above what was accepted.
func urgency(f rules.Finding) int {
	switch {
	case f.Accepted != nil:
		return 4
	case f.Level == rules.Error:
		return 0
	case f.Level == rules.Warning:
		return 1
	case words.FindingAsks(f):
		return 2
	}
	return 3
}

func (p *findingsPane) row(f rules.Finding) lists.Row {
	glyph, colour := shown.FindingGlyph(f)
	line := func(c lists.Cell) lists.Row {
		return lists.Row{Columns: lists.GlyphColumns, Cells: []lists.Cell{{}, c}}
	}
	r := lists.Row{Columns: lists.GlyphColumns, Key: findingKey(f), Open: p.open, Above: 0.3, Cells: []lists.Cell{
		{Glyph: glyph, Colour: colour}, {Text: words.FindingHead(p.of.State, f), Bold: true, Colour: colour}}}
	r.Under = append(r.Under, line(lists.Cell{Text: f.Clerk}))
	if f.Accepted == nil {
		for _, hint := range f.Hints {
			r.Under = append(r.Under, line(lists.Cell{Text: words.FindingAsk + hint, Colour: look.ColorNameNoteText, Size: theme.SizeNameCaptionText}))
		}
	}
	if Decides(p.of.Person.Role) && f.Accepted == nil && f.Super != "" {
		r.Under = append(r.Under, line(lists.Caption(f.Super)))
	}
	if f.Level == rules.Note {
		return r
	}
	if f.Explained != nil {
		r.Under = append(r.Under, line(lists.Cell{Text: words.FindingExplainedBy(*f.Explained), Size: theme.SizeNameCaptionText}))
	}
	switch {
	case f.Accepted != nil:
		r.Under = append(r.Under, line(lists.Cell{Text: words.FindingAcceptedBy(*f.Accepted), Size: theme.SizeNameCaptionText, Colour: look.ColorNameOKText}))
	default:
		r.Under = append(r.Under, line(lists.Cell{Text: words.FindingWayOut(p.of.State, f, p.of.Person.Name), Bold: true, Size: theme.SizeNameCaptionText, Colour: colour}))
	}
	return r
}

// Decides tells who reads the supervisor's text beside the clerk's.
func Decides(r setup.Role) bool {
	return r == setup.Supervisor || r == setup.Deputy || r == setup.ReturningOfficer
}

// unread tells that the findings are folded and F6 has shown none of them yet.
func (p *findingsPane) unread() bool { return p.list.Hidden && !p.spoken && len(p.now) > 0 }

// current is the selected finding; of those that are not read yet the first, whose sign the line under the page bears.
func (p *findingsPane) current() (rules.Finding, bool) {
	if p.unread() {
		return p.now[0], true
	}
	key := p.list.Key()
	for _, f := range p.now {
		if findingKey(f) == key {
			return f, true
		}
	}
	return rules.Finding{}, false
}

// next selects the finding after the selected one, and after the last the first.
func (p *findingsPane) next() (rules.Finding, bool) {
	for i, f := range p.now {
		if findingKey(f) == p.list.Key() {
			n := p.now[(i+1)%len(p.now)]
			p.list.MoveTo(findingKey(n))
			return n, true
		}
	}
	return p.current()
}
