package forms

import (
	"strings"

	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/words"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
)

// elsewherePage shows a result of the same day that is not counted here, as it
// was published.
type elsewherePage struct {
	listPage
	p setup.Published
}

func newElsewherePage(w *window, p setup.Published) *elsewherePage {
	return &elsewherePage{listPage: newListPage(w), p: p}
}

func (p *elsewherePage) name() []string { return []string{"published", "contest", string(p.p.Contest)} }
func (p *elsewherePage) hints() string  { return words.HintsElsewhere }

// elsewhereColumns are: the name, the party, first and final figures, elected.
var elsewhereColumns = []lists.Column{{Wrap: true}, {Wrap: true}, {Ems: 8, Right: true}, {Ems: 5, Right: true}, {Ems: 6}}

func (p *elsewherePage) refresh() {
	notice := lists.Row{Columns: signLineColumns, Cells: []lists.Cell{{Glyph: theme.VisibilityIcon(), Colour: look.ColorNameNoteText}, {Text: words.ElsewhereNotCounted, Colour: look.ColorNameNoteText, Bold: true}}}
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
	p.list.Set(rows)
}
