package forms

import (
	"strings"

	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit"
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
var elsewhereColumns = []kit.Column{{Wrap: true}, {Wrap: true}, {Ems: 8, Right: true}, {Ems: 5, Right: true}, {Ems: 6}}

func (p *elsewherePage) refresh() {
	notice := kit.Row{Columns: signLineColumns, Cells: []kit.Cell{{Glyph: theme.VisibilityIcon(), Colour: kit.ColorNameNoteText}, {Text: words.ElsewhereNotCounted, Colour: kit.ColorNameNoteText, Bold: true}}}
	rows := []kit.Row{kit.TitleRow(p.p.Name), notice, kit.QuietRow(words.SentenceCase(strings.TrimSpace(p.p.Why)) + "."),
		{Columns: elsewhereColumns, Above: 0.9, Ruled: true, Cells: []kit.Cell{kit.Caption(words.ElsewhereCandidate), kit.Caption(words.ElsewhereParty), kit.Caption(words.ElsewhereFirst), kit.Caption(words.ElsewhereFinal), {}}}}
	for _, c := range p.p.Candidates {
		mark, final := kit.Cell{}, ""
		if c.Final.IsKeyed() {
			final = words.Figure(c.Final)
		}
		if c.Elected {
			mark = kit.Cell{Text: words.ElsewhereElected, Bold: true, Colour: kit.ColorNameOKText}
		}
		rows = append(rows, kit.Row{Columns: elsewhereColumns, Cells: []kit.Cell{{Text: c.Name, Bold: c.Elected}, {Text: c.Party}, {Text: text.Grouped(int(c.First))}, {Text: final}, mark}})
	}
	p.list.Set(rows)
}
