package shown

import (
	"strings"

	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit"
	"wardcount/forms/words"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// statementColumns are: the box, expected, the counts, found, the variance, what explains it.
var statementColumns = []kit.Column{{Ems: 7}, {Ems: 5, Right: true}, {Ems: 7.5, Right: true}, {Ems: 4.5, Right: true}, {Ems: 5, Right: true}, {Wrap: true}}

// Statement is the statement as to the result of verification, box by
// box, once something of it is keyed.
func Statement(ward ward.Ward) []kit.Row {
	stations, postal := ward.VerificationLines()
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
	return append(rows, kit.Row{Columns: statementColumns, Above: 0.2, Cells: []kit.Cell{{Text: label, Bold: true}, {}, {}, {Text: text.Grouped(int(total)), Bold: true}, {}, {}}})
}

// Moves lists the papers that were found in another contest's box, or came
// from one, and were taken where they belong.
func Moves(e setup.Election, ward ward.Ward) []kit.Row {
	if len(ward.Moves) == 0 {
		return nil
	}
	rows := []kit.Row{kit.HeadingRow(words.MovePapersHeading)}
	for _, m := range ward.Moves {
		rows = append(rows, kit.SignRow(theme.MailForwardIcon(), kit.ColorNameNoteText, kit.Cell{Text: words.MovePapersLine(e, m)}))
	}
	return rows
}

func statementRow(ward ward.Ward, b ward.CertifiedBox) kit.Row {
	var counts []string
	for _, n := range b.Counts {
		counts = append(counts, text.Grouped(int(n)))
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
	return kit.Row{Columns: statementColumns, Cells: []kit.Cell{{Text: words.BoxNamed(strings.Join(boxes, " + "), len(b.Stations) == 0)},
		{Text: words.Figure(b.Expected)}, {Text: strings.Join(counts, ", ")}, {Text: words.Figure(b.Verified)}, variance, {Text: words.StatementNote(b.Moved, explanationOf(ward, boxes[0])), Size: theme.SizeNameCaptionText}}}
}

// explanationOf is what was said about the variance of a box.
func explanationOf(ward ward.Ward, box string) string {
	for _, f := range rules.Check(ward) {
		about := (f.Form == sheet.BoxVerification || f.Form == sheet.PostalBox) && f.Subject == box
		if about && f.Explained != nil {
			return f.Explained.Reason
		}
	}
	return ""
}
