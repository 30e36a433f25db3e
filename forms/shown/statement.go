package shown

import (
	"strings"

	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/words"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// statementColumns are: the box, expected, the counts, found, the variance, some air, what explains it.
var statementColumns = []lists.Column{{Ems: 7}, {Ems: 5, Right: true}, {Ems: 7.5, Right: true}, {Ems: 4.5, Right: true}, {Ems: 5, Right: true}, {Ems: 0.3}, {Wrap: true}}

// Statement is the statement as to the result of verification, box by
// box, once something of it is keyed.
func Statement(w ward.Ward) []lists.Row {
	stations, postal := w.VerificationLines()
	var lines []lists.Row
	found := rules.Check(w)
	for _, b := range append(stations, postal...) {
		if b.Verified.IsKeyed() || b.Expected.IsKeyed() {
			lines = append(lines, statementRow(found, b))
		}
	}
	if len(lines) == 0 {
		return nil
	}
	rows := []lists.Row{lists.HeadingRow(words.Statement), {Columns: statementColumns, Cells: []lists.Cell{
		lists.Caption(words.StatementBox), lists.Caption(words.StatementExpected), lists.Caption(words.StatementCounts), lists.Caption(words.StatementFound), lists.Caption(words.StatementVariance), {}, lists.Caption(words.StatementExplanation)}}}
	rows = append(rows, lines...)
	total, complete := w.VerifiedTotal()
	label := words.TotalSoFar
	if complete {
		label = words.Total
	}
	sum := lists.Row{Columns: statementColumns, Above: 0.2, Cells: []lists.Cell{{Text: label, Bold: true}, {}, {}, {Text: text.Grouped(int(total)), Bold: true}, {}, {}, {}}}
	if expected, known := ward.ExpectedIn(append(stations, postal...)).Get(); known && complete {
		sum.Cells[1] = lists.Cell{Text: text.Grouped(int(expected)), Bold: true}
		sum.Cells[4] = varianceCell(total - expected)
	}
	return append(rows, sum)
}

// Moves lists the papers that were found in another contest's box, or came
// from one, and were taken where they belong.
func Moves(e setup.Election, ward ward.Ward) []lists.Row {
	if len(ward.Moves) == 0 {
		return nil
	}
	rows := []lists.Row{lists.HeadingRow(words.MovePapersHeading)}
	for _, m := range ward.Moves {
		rows = append(rows, lists.SignRow(theme.MailForwardIcon(), look.ColorNameNoteText, lists.Cell{Text: words.MovePapersLine(e, m)}))
	}
	return rows
}

func statementRow(found []rules.Finding, b ward.CertifiedBox) lists.Row {
	var counts []string
	for _, n := range b.Counts {
		counts = append(counts, text.Grouped(int(n)))
	}
	var boxes []string
	for _, id := range b.Boxes {
		boxes = append(boxes, string(id))
	}
	variance := lists.Cell{}
	if b.Expected.IsKeyed() && b.Verified.IsKeyed() {
		variance = varianceCell(b.Variance)
	}
	return lists.Row{Columns: statementColumns, Cells: []lists.Cell{{Text: words.BoxNamed(strings.Join(boxes, " + "), len(b.Stations) == 0)},
		{Text: words.Figure(b.Expected)}, {Text: strings.Join(counts, ", ")}, {Text: words.Figure(b.Verified)}, variance, {}, {Text: words.StatementNote(b.Moved, explanationOf(found, boxes[0])), Size: theme.SizeNameCaptionText}}}
}

// varianceCell is a difference between what was found and what was expected.
func varianceCell(n figure.Papers) lists.Cell {
	c := lists.Cell{Text: words.WithSign(int(n))}
	if n != 0 {
		c.Colour, c.Bold = look.ColorNameWarningText, true
	}
	return c
}

// explanationOf is what was said about the variance of a box.
func explanationOf(found []rules.Finding, box string) string {
	for _, f := range found {
		about := (f.Form == sheet.BoxVerification || f.Form == sheet.PostalBox) && f.Subject == box
		if about && f.Explained != nil {
			return f.Explained.Reason
		}
	}
	return ""
}
