package forms

import (
	"strings"

	"fyne.io/fyne/v2/theme"

	"wardcount/app"
	"wardcount/forms/kit"
	"wardcount/forms/words"
	"wardcount/reconcile"
)

// statementColumns are: the box, expected, the counts, found, the variance, what explains it.
var statementColumns = []kit.Column{{Ems: 7}, {Ems: 5, Right: true}, {Ems: 7.5, Right: true}, {Ems: 4.5, Right: true}, {Ems: 5, Right: true}, {Wrap: true}}

// statementRows are the statement as to the result of verification, box by
// box, once something of it is keyed.
func statementRows(ward reconcile.Ward) []kit.Row {
	stations, postal := ward.StatementLines()
	var lines []kit.Row
	for _, b := range append(stations, postal...) {
		if b.Verified.IsKeyed() || b.Expected.IsKeyed() {
			lines = append(lines, statementRow(ward, b))
		}
	}
	if len(lines) == 0 {
		return nil
	}
	rows := []kit.Row{kit.HeadingRow(words.Statement), {Columns: statementColumns, Cells: []kit.Cell{
		kit.Caption(words.StatementBox), kit.Caption(words.StatementExpected), kit.Caption(words.StatementCounts), kit.Caption(words.StatementFound), kit.Caption(words.StatementVariance), kit.Caption(words.StatementExplanation)}}}
	rows = append(rows, lines...)
	total, complete := ward.VerifiedTotal()
	label := words.TotalSoFar
	if complete {
		label = words.Total
	}
	return append(rows, kit.Row{Columns: statementColumns, Above: 0.2, Cells: []kit.Cell{{Text: label, Bold: true}, {}, {}, {Text: reconcile.Grouped(int(total)), Bold: true}, {}, {}}})
}

// moveRows are the papers that were found in another contest's box, or came
// from one, and were taken where they belong.
func moveRows(e reconcile.Election, ward reconcile.Ward) []kit.Row {
	if len(ward.Moves) == 0 {
		return nil
	}
	rows := []kit.Row{kit.HeadingRow(words.Moved)}
	for _, m := range ward.Moves {
		rows = append(rows, kit.Row{Columns: kit.GlyphColumns, Cells: []kit.Cell{{Glyph: theme.MailForwardIcon(), Colour: kit.ColorNameNoteText}, {Text: words.MoveLine(e, m)}}})
	}
	return rows
}

func statementRow(ward reconcile.Ward, b reconcile.CertifiedBox) kit.Row {
	var counts []string
	for _, n := range b.Counts {
		counts = append(counts, reconcile.Grouped(int(n)))
	}
	var boxes []string
	for _, id := range b.Boxes {
		boxes = append(boxes, string(id))
	}
	variance := kit.Cell{}
	if b.Expected.IsKeyed() && b.Verified.IsKeyed() {
		variance.Text = words.WithSign(int(b.Variance))
		if b.Variance != 0 {
			variance.Colour, variance.Bold = kit.ColorNameWarningText, true
		}
	}
	return kit.Row{Columns: statementColumns, Cells: []kit.Cell{{Text: words.BoxNames(strings.Join(boxes, " + "), len(b.Stations) == 0)},
		{Text: words.Figure(b.Expected)}, {Text: strings.Join(counts, ", ")}, {Text: words.Figure(b.Verified)}, variance, {Text: words.StatementNote(b.Moved, explanationOf(ward, boxes[0])), Size: theme.SizeNameCaptionText}}}
}

// explanationOf is what was said about the variance of a box.
func explanationOf(ward reconcile.Ward, box string) string {
	for _, f := range reconcile.Check(ward) {
		about := (f.Form == reconcile.BoxVerification || f.Form == reconcile.PostalBox) && f.Subject == box
		if about && f.Explained != nil {
			return f.Explained.Reason
		}
	}
	return ""
}

// resultColumns are: the place on the paper, the name, the description, the votes, elected.
var resultColumns = []kit.Column{{Ems: 1.6, Right: true}, {Wrap: true}, {Wrap: true}, {Ems: 4.5, Right: true}, {Ems: 9, Wrap: true}}

// resultRows are the ward's result as its figures stand.
func resultRows(ward reconcile.Ward) []kit.Row {
	result, ok := app.Result(ward)
	if !ok || ward.State == reconcile.Abandoned {
		return nil
	}
	rows := []kit.Row{kit.HeadingRow(words.ResultTitle(ward))}
	for i, c := range ward.Contest.Candidates {
		s := result.Standings[i]
		votes, certain := reconcile.Grouped(int(s.Votes)), s.Elected && standsElected(ward)
		if result.Uncontested {
			votes = ""
		}
		rows = append(rows, kit.Row{Columns: resultColumns, Cells: []kit.Cell{{Text: reconcile.Grouped(i + 1), Colour: theme.ColorNamePlaceHolder}, {Text: c.PaperName(), Bold: certain},
			{Text: c.Description}, {Text: votes, Bold: certain}, electedCell(ward, s)}})
	}
	if result.Vacant > 0 {
		rows = append(rows, kit.Row{Columns: kit.WholeWidth, Above: 0.4, Cells: []kit.Cell{{Text: words.Vacant(result.Vacant), Bold: true}}})
	}
	if result.Uncontested {
		return rows
	}
	if text := words.NotCarried(ward.Contest, result); text != "" {
		rows = append(rows, kit.Row{Columns: kit.WholeWidth, Above: 0.4, Cells: []kit.Cell{{Text: text, Bold: true}}})
	}
	if margin, ok := result.Margin.Get(); ok {
		rows = append(rows, factRow(words.Majority, reconcile.Grouped(int(margin))))
	}
	return append(rows, paperRows(ward)...)
}

// standsElected tells whether who has the seats is beyond the count: before the
// result is certified the figures only say who would be elected.
func standsElected(ward reconcile.Ward) bool {
	return ward.State.Reached(reconcile.Certified) || ward.State == reconcile.Uncontested
}

func electedCell(ward reconcile.Ward, s reconcile.Standing) kit.Cell {
	switch {
	case !s.Elected:
		return kit.Cell{}
	case standsElected(ward):
		return kit.Cell{Text: words.Elected(ward.Contest, true, s), Bold: true, Colour: kit.ColorNameOKText}
	}
	return kit.Cell{Text: words.Elected(ward.Contest, false, s)}
}

// factColumns are: what it is, the figure, what belongs to it.
var factColumns = []kit.Column{{}, {Ems: 4.5, Right: true}, {Ems: 8}}

func factRow(label, figure string) kit.Row {
	return kit.Row{Columns: factColumns, Cells: []kit.Cell{{Text: label}, {Text: figure}, {}}}
}

// paperRows say how the papers of the ward add up, and the turnout with what it is of.
func paperRows(ward reconcile.Ward) []kit.Row {
	var rows []kit.Row
	if valid, ok := ward.Valid(); ok {
		rows = append(rows, factRow(words.Valid, reconcile.Grouped(int(valid))))
	}
	if rejected, ok := ward.Rejected(); ok {
		rows = append(rows, kit.HeadingRow(words.Rejected))
		for _, h := range ward.RejectedByHead() {
			if h.Papers.IsKeyed() {
				rows = append(rows, factRow(h.Head.Label, words.Figure(h.Papers)))
			}
		}
		rows = append(rows, factRow(words.RejectedTotal, reconcile.Grouped(int(rejected))))
	}
	verified, ok := ward.VerifiedTotal()
	electorate, known := ward.Contest.Electorate.Get()
	if ok && known {
		rows = append(rows, kit.Row{Columns: kit.WholeWidth, Above: 0.4, Cells: []kit.Cell{{Text: words.Turnout(reconcile.Percentage(int(verified), int(electorate), 1), int(verified), int(electorate)), Bold: true}}})
	}
	return rows
}
