package forms

import (
	"strings"

	"fyne.io/fyne/v2/theme"

	"wardcount/app"
	"wardcount/reconcile"
)

// statementColumns are: the box, expected, the counts, found, the variance, what explains it.
var statementColumns = []column{{ems: 7}, {ems: 5, right: true}, {ems: 7.5, right: true}, {ems: 4.5, right: true}, {ems: 5, right: true}, {wrap: true}}

// statementRows are the statement as to the result of verification, box by
// box, once something of it is keyed.
func statementRows(ward reconcile.Ward) []row {
	stations, postal := ward.StatementLines()
	var lines []row
	for _, b := range append(stations, postal...) {
		if b.Verified.IsKeyed() || b.Expected.IsKeyed() {
			lines = append(lines, statementRow(ward, b))
		}
	}
	if len(lines) == 0 {
		return nil
	}
	rows := []row{headingRow(wordStatement), {columns: statementColumns, cells: []cell{
		caption(wordBox), caption(wordExpected), caption(wordCounts), caption(wordFound), caption(wordVariance), caption(wordExplanation)}}}
	rows = append(rows, lines...)
	total, complete := ward.VerifiedTotal()
	label := wordTotalSoFar
	if complete {
		label = wordTotal
	}
	return append(rows, row{columns: statementColumns, above: 0.2, cells: []cell{{text: label, bold: true}, {}, {}, {text: reconcile.Grouped(int(total)), bold: true}, {}, {}}})
}

// moveRows are the papers that were found in another contest's box, or came
// from one, and were taken where they belong.
func moveRows(e reconcile.Election, ward reconcile.Ward) []row {
	if len(ward.Moves) == 0 {
		return nil
	}
	rows := []row{headingRow(wordMoved)}
	for _, m := range ward.Moves {
		rows = append(rows, row{columns: glyphColumns, cells: []cell{{glyph: theme.MailForwardIcon(), colour: ColorNameNoteText}, {text: wordMoveDone(e, m)}}})
	}
	return rows
}

func statementRow(ward reconcile.Ward, b reconcile.CertifiedBox) row {
	var counts []string
	for _, n := range b.Counts {
		counts = append(counts, reconcile.Grouped(int(n)))
	}
	var boxes []string
	for _, id := range b.Boxes {
		boxes = append(boxes, string(id))
	}
	variance := cell{}
	if b.Expected.IsKeyed() && b.Verified.IsKeyed() {
		variance.text = wordSigned(int(b.Variance))
		if b.Variance != 0 {
			variance.colour, variance.bold = ColorNameWarningText, true
		}
	}
	return row{columns: statementColumns, cells: []cell{{text: wordBoxes(strings.Join(boxes, " + "), len(b.Stations) == 0)},
		{text: figure(b.Expected)}, {text: strings.Join(counts, ", ")}, {text: figure(b.Verified)}, variance, {text: wordStatementNote(b.Moved, explanationOf(ward, boxes[0])), size: theme.SizeNameCaptionText}}}
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
var resultColumns = []column{{ems: 1.6, right: true}, {wrap: true}, {wrap: true}, {ems: 4.5, right: true}, {ems: 9, wrap: true}}

// resultRows are the ward's result as its figures stand.
func resultRows(ward reconcile.Ward) []row {
	result, ok := app.Result(ward)
	if !ok || ward.State == reconcile.Abandoned {
		return nil
	}
	rows := []row{headingRow(wordResult(ward))}
	for i, c := range ward.Contest.Candidates {
		s := result.Standings[i]
		votes, certain := reconcile.Grouped(int(s.Votes)), s.Elected && standsElected(ward)
		if result.Uncontested {
			votes = ""
		}
		rows = append(rows, row{columns: resultColumns, cells: []cell{{text: reconcile.Grouped(i + 1), colour: theme.ColorNamePlaceHolder}, {text: c.PaperName(), bold: certain},
			{text: c.Description}, {text: votes, bold: certain}, electedCell(ward, s)}})
	}
	if result.Vacant > 0 {
		rows = append(rows, row{columns: wholeWidth, above: 0.4, cells: []cell{{text: wordVacant(result.Vacant), bold: true}}})
	}
	if result.Uncontested {
		return rows
	}
	if text := wordNotCarried(ward.Contest, result); text != "" {
		rows = append(rows, row{columns: wholeWidth, above: 0.4, cells: []cell{{text: text, bold: true}}})
	}
	if margin, ok := result.Margin.Get(); ok {
		rows = append(rows, factRow(wordMajority, reconcile.Grouped(int(margin))))
	}
	return append(rows, paperRows(ward)...)
}

// standsElected tells whether who has the seats is beyond the count: before the
// result is certified the figures only say who would be elected.
func standsElected(ward reconcile.Ward) bool {
	return ward.State.Reached(reconcile.Certified) || ward.State == reconcile.Uncontested
}

func electedCell(ward reconcile.Ward, s reconcile.Standing) cell {
	switch {
	case !s.Elected:
		return cell{}
	case standsElected(ward):
		return cell{text: wordElected(ward.Contest, true, s), bold: true, colour: ColorNameOKText}
	}
	return cell{text: wordElected(ward.Contest, false, s)}
}

// factColumns are: what it is, the figure, what belongs to it.
var factColumns = []column{{}, {ems: 4.5, right: true}, {ems: 8}}

func factRow(label, figure string) row {
	return row{columns: factColumns, cells: []cell{{text: label}, {text: figure}, {}}}
}

// paperRows say how the papers of the ward add up, and the turnout with what it is of.
func paperRows(ward reconcile.Ward) []row {
	var rows []row
	if valid, ok := ward.Valid(); ok {
		rows = append(rows, factRow(wordValid, reconcile.Grouped(int(valid))))
	}
	if rejected, ok := ward.Rejected(); ok {
		rows = append(rows, headingRow(wordRejected))
		for _, h := range ward.RejectedByHead() {
			if h.Papers.IsKeyed() {
				rows = append(rows, factRow(h.Head.Label, figure(h.Papers)))
			}
		}
		rows = append(rows, factRow(wordRejectedTotal, reconcile.Grouped(int(rejected))))
	}
	verified, ok := ward.VerifiedTotal()
	electorate, known := ward.Contest.Electorate.Get()
	if ok && known {
		rows = append(rows, row{columns: wholeWidth, above: 0.4, cells: []cell{{text: wordTurnout(reconcile.Percentage(int(verified), int(electorate), 1), int(verified), int(electorate)), bold: true}}})
	}
	return rows
}
