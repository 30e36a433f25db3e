package forms

import (
	"strings"

	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit"
	"wardcount/forms/words"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
)

// publishedPage shows a result of the same day that is not counted here, as it
// was published.
type publishedPage struct {
	listPage
	p setup.Published
}

func newPublishedPage(w *window, p setup.Published) *publishedPage {
	return &publishedPage{listPage: newListPage(w), p: p}
}

func (p *publishedPage) name() []string { return []string{"published", "contest", string(p.p.Contest)} }
func (p *publishedPage) hints() string  { return words.HintsPublished }

// publishedColumns are: the name, the party, first and final figures, elected.
var publishedColumns = []kit.Column{{}, {Wrap: true}, {Ems: 8, Right: true}, {Ems: 5, Right: true}, {Ems: 6}}

func (p *publishedPage) refresh() {
	notice := kit.Row{Columns: stateColumns, Cells: []kit.Cell{{Glyph: theme.VisibilityIcon(), Colour: kit.ColorNameNoteText}, {Text: words.NotCountedHere, Colour: kit.ColorNameNoteText, Bold: true}}}
	rows := []kit.Row{kit.TitleRow(p.p.Name), notice, kit.QuietRow(words.SentenceCase(strings.TrimSpace(p.p.Why)) + "."),
		{Columns: publishedColumns, Above: 0.9, Ruled: true, Cells: []kit.Cell{kit.Caption(words.PublishedCandidate), kit.Caption(words.PublishedParty), kit.Caption(words.PublishedFirst), kit.Caption(words.PublishedFinal), {}}}}
	for _, c := range p.p.Candidates {
		mark, final := kit.Cell{}, ""
		if c.Final.IsKeyed() {
			final = words.Figure(c.Final)
		}
		if c.Elected {
			mark = kit.Cell{Text: words.PublishedElected, Bold: true, Colour: kit.ColorNameOKText}
		}
		rows = append(rows, kit.Row{Columns: publishedColumns, Cells: []kit.Cell{{Text: c.Name, Bold: c.Elected}, {Text: c.Party}, {Text: text.Grouped(int(c.First))}, {Text: final}, mark}})
	}
	p.list.Set(rows)
}
