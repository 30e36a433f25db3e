package overview

import (
	"strings"

	"fyne.io/fyne/v2/theme"

	"wardcount/forms/desk"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/words"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
)

// elsewherePage shows a result of the same day that is not counted here, as it
// was published.
type elsewherePage struct {
	desk.ListPage
	p setup.Published
}

// NewElsewhere is the page of one result that is only shown.
func NewElsewhere(w *desk.Window, p setup.Published) *elsewherePage {
	return &elsewherePage{ListPage: desk.NewListPage(w), p: p}
}

func (p *elsewherePage) Name() []string { return []string{"published", "contest", string(p.p.Contest)} }
func (p *elsewherePage) Hints() string  { return words.HintsElsewhere }

// elsewhereColumns are: the name, the party, first and final figures, elected.
var elsewhereColumns = []lists.Column{{Wrap: true}, {Wrap: true}, {Ems: 8, Right: true}, {Ems: 5, Right: true}, {Ems: 6}}

func (p *elsewherePage) Refresh() {
	notice := lists.Row{Columns: desk.SignLineColumns, Cells: []lists.Cell{{Glyph: theme.VisibilityIcon(), Colour: look.ColorNameNoteText}, {Text: words.ElsewhereNotCounted, Colour: look.ColorNameNoteText, Bold: true}}}
	rows := []lists.Row{lists.TitleRow(p.p.Name), notice, lists.QuietRow(words.SentenceCase(strings.TrimSpace(p.p.Why)) + "."),
		{Columns: elsewhereColumns, Above: 0.9, Ruled: true, Cells: []lists.Cell{lists.Caption(words.ElsewhereCandidate), lists.Caption(words.ElsewhereParty), lists.Caption(words.ElsewhereFirst), lists.Caption(words.ElsewhereFinal), {}}}}
	for _, c := range p.p.Candidates {
		mark, final := lists.Cell{}, ""
		if c.Final.IsKeyed() {
			final = words.Figure(c.Final)
		}
		if c.Elected {
			mark = lists.Cell{Text: words.ElsewhereElected, Bold: true, Colour: look.ColorNameOKText}
		}
		rows = append(rows, lists.Row{Columns: elsewhereColumns, Cells: []lists.Cell{{Text: c.Name, Bold: c.Elected}, {Text: c.Party}, {Text: text.Grouped(int(c.First))}, {Text: final}, mark}})
	}
	p.List.Set(rows)
}
