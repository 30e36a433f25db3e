package shown

import (
	"fyne.io/fyne/v2/theme"

	"wardcount/app/result"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/words"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// resultColumns are: the place on the paper, the name, the description, the votes, elected.
var resultColumns = []lists.Column{{Ems: 1.6, Right: true}, {Wrap: true}, {Wrap: true}, {Ems: 4.5, Right: true}, {Ems: 9, Wrap: true}}

// Result is the ward's result as its figures stand.
func Result(w ward.Ward) []lists.Row {
	result, ok := result.Of(w)
	if !ok || w.State == ward.Abandoned {
		return nil
	}
	rows := []lists.Row{lists.HeadingRow(words.ResultTitle(w))}
	for i, c := range w.Contest.Candidates {
		s := result.Standings[i]
		votes, certain := text.Grouped(int(s.Votes)), s.Elected && standsElected(w)
		if result.Uncontested {
			votes = ""
		}
		rows = append(rows, lists.Row{Columns: resultColumns, Cells: []lists.Cell{{Text: text.Grouped(i + 1), Colour: theme.ColorNamePlaceHolder}, {Text: c.PaperName(), Bold: certain},
			{Text: c.Description}, {Text: votes, Bold: certain}, Elected(w, s)}})
	}
	if result.Vacant > 0 {
		rows = append(rows, lists.Row{Columns: lists.WholeWidth, Above: 0.4, Cells: []lists.Cell{{Text: words.SeatsVacant(result.Vacant), Bold: true}}})
	}
	if result.Uncontested {
		return rows
	}
	if text := words.NotCarried(w.Contest, result); text != "" {
		rows = append(rows, lists.Row{Columns: lists.WholeWidth, Above: 0.4, Cells: []lists.Cell{{Text: text, Bold: true}}})
	}
	if margin, ok := result.Margin.Get(); ok {
		rows = append(rows, factRow(words.Majority, text.Grouped(int(margin))))
	}
	return append(rows, paperRows(w)...)
}

// standsElected tells whether who has the seats is beyond the count: before the
// result is certified the figures only say who would be elected.
func standsElected(w ward.Ward) bool {
	return w.State.Reached(ward.Certified) || w.State == ward.Uncontested
}

// Elected marks who has a seat, or would have it as the figures stand.
func Elected(ward ward.Ward, s ward.Standing) lists.Cell {
	switch {
	case !s.Elected:
		return lists.Cell{}
	case standsElected(ward):
		return lists.Cell{Text: words.CandidateElected(ward.Contest, true, s), Bold: true, Colour: look.ColorNameOKText}
	}
	return lists.Cell{Text: words.CandidateElected(ward.Contest, false, s)}
}

// factColumns are: what it is, the figure, what belongs to it.
var factColumns = []lists.Column{{Wrap: true}, {Ems: 4.5, Right: true}, {Ems: 9}}

func factRow(label, figure string) lists.Row {
	return lists.Row{Columns: factColumns, Cells: []lists.Cell{{Text: label}, {Text: figure}, {}}}
}

// paperRows say how the papers of the ward add up, and the turnout with what it is of.
func paperRows(ward ward.Ward) []lists.Row {
	var rows []lists.Row
	if valid, ok := ward.Valid(); ok {
		rows = append(rows, factRow(words.PapersValid, text.Grouped(int(valid))))
	}
	if rejected, ok := ward.Rejected(); ok {
		rows = append(rows, lists.HeadingRow(words.RejectedHeading))
		for _, h := range ward.RejectedByHead() {
			if h.Papers.IsKeyed() {
				rows = append(rows, factRow(h.Head.Label, words.Figure(h.Papers)))
			}
		}
		rows = append(rows, factRow(words.RejectedTotal, text.Grouped(int(rejected))))
	}
	verified, ok := ward.VerifiedTotal()
	electorate, known := ward.Contest.Electorate.Get()
	if ok && known {
		rows = append(rows, lists.Row{Columns: lists.WholeWidth, Above: 0.4, Cells: []lists.Cell{{Text: words.Turnout(figure.Percentage(int(verified), int(electorate), 1), int(verified), int(electorate)), Bold: true}}})
	}
	return rows
}
