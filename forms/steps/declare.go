package steps

import (
	"fyne.io/fyne/v2/theme"

	"wardcount/app"
	"wardcount/app/result"
	"wardcount/export/spoken"
	"wardcount/forms/desk"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
)

// declaration is what the returning officer reads aloud, large, with names as
// commonly used. Enter records that it was declared; that is its only question.
type declaration struct{ stepPage }

func newDeclaration(w *desk.Window, contest setup.ContestID) *declaration {
	return &declaration{newStepPage(w, contest)}
}

func (d *declaration) Name() []string {
	return []string{"declare", "ward", d.ward().Contest.Name}
}
func (d *declaration) Hints() string { return words.HintsDeclare }

// Aside is empty: nothing stands beside what is read aloud.
func (d *declaration) Aside() desk.Aside { return desk.Aside{} }

func (d *declaration) enter() {
	do(d.W, app.Stepping{Contest: d.contest, Step: reconcile.StepDeclare})
}

// spokenColumns are: the words, the figure.
var spokenColumns = []lists.Column{{Wrap: true}, {Ems: 7, Right: true}, lists.Air}

func (d *declaration) Refresh() {
	ward, e := d.ward(), d.W.State.Election
	result, ok := result.Of(ward)
	if !ok {
		d.List.Set([]lists.Row{lists.TextRow(words.ResultNone)})
		return
	}
	large := theme.SizeNameSubHeadingText
	said := func(text string) lists.Row {
		return lists.Row{Columns: lists.WholeWidth, Above: 0.5, Cells: []lists.Cell{{Text: text, Size: large}}}
	}
	line := func(text, n string, bold bool) lists.Row {
		return lists.Row{Columns: spokenColumns, Above: 0.3, Cells: []lists.Cell{{Text: text, Size: large, Bold: bold}, {Text: n, Size: large, Bold: true}}}
	}
	rows := []lists.Row{lists.TitleRow(words.DeclareTitle(ward.Contest)), said(words.DeclareOpening(e, ward.Contest, result, d.W.Person.Role))}
	for i, c := range ward.Contest.Candidates {
		s := result.Standings[i]
		if !result.Uncontested {
			row := line(spoken.Candidate(c), text.Grouped(int(s.Votes)), s.Elected)
			if sayAs := e.SayAs(ward.Contest.ID, c.ID); sayAs != "" {
				row.Under = []lists.Row{{Columns: spokenColumns, Cells: []lists.Cell{{Text: spoken.SayAs(sayAs), Colour: look.ColorNameNoteText, Bold: true}, {}}}}
			}
			rows = append(rows, row)
		}
	}
	if !result.Uncontested {
		rows = append(rows, said(words.DeclareRejected))
		for _, h := range ward.RejectedByHead() {
			if h.Papers.IsKeyed() {
				rows = append(rows, line(words.SentenceCase(h.Head.Label), words.Figure(h.Papers), false))
			}
		}
		if n, ok := ward.Rejected(); ok {
			rows = append(rows, line(words.Total, text.Grouped(int(n)), false))
		}
	}
	for _, sentence := range words.DeclareClosing(e, ward.Contest, result) {
		closing := said(sentence)
		closing.Cells[0].Bold = true
		rows = append(rows, closing)
	}
	rows = append(rows, lists.Row{Columns: lists.WholeWidth, Key: "declare", Open: d.enter, Above: 1.2, Cells: []lists.Cell{{Text: words.DeclareEnter, Bold: true}}})
	d.List.Set(rows)
	d.List.ToTop()
}
