package workbook

import (
	"fmt"
	"iter"
	"strings"

	"wardcount/export"
	"wardcount/export/workbook/page"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// Headings of the table of wards that the read-back looks for again.
const (
	vacantHead      = "Seats vacant"
	stationsHead    = "Verified in station boxes"
	postalHead      = "Verified in postal boxes"
	unusedHead      = "Votes not used"
	partVotesHead   = "Votes rejected in part"
	marginHead      = "Majority, last elected over next"
	certificateHead = "Certificate"
)

// wardsPage is one row a contest, where there are too many for a sheet each.
func wardsPage(r export.Results) page.Page {
	columns := append(wardColumnsOf(r),
		page.Column{Head: "Kind", Width: 10, Look: page.Text},
		page.Column{Head: seatsHead, Width: 8, Look: page.Number},
		page.Column{Head: vacantHead, Width: 9, Look: page.Number},
		page.Column{Head: electorateHead, Width: 13, Look: page.Number},
		page.Column{Head: stationsHead, Width: 12, Look: page.Number},
		page.Column{Head: postalHead, Width: 12, Look: page.Number},
		page.Column{Head: verifiedHead, Width: 12, Look: page.Number},
		page.Column{Head: validHead, Width: 10, Look: page.Number},
		page.Column{Head: rejectedHead, Width: 11, Look: page.Number},
		page.Column{Head: unusedHead, Width: 11, Look: page.Number},
		page.Column{Head: partVotesHead, Width: 11, Look: page.Number},
		page.Column{Head: marginHead, Width: 14, Look: page.Number},
		page.Column{Head: "Remark", Width: 20, Look: page.Text},
		page.Column{Head: "Certified by", Width: 38, Look: page.Text},
		page.Column{Head: "Declared", Width: 38, Look: page.Text},
		page.Column{Head: certificateHead, Width: 22, Look: page.Text})
	return tablePage(r, wardsName, "Wards",
		fmt.Sprintf("There are more than %d contests: each is a row, here and on the sheets that follow, and has no sheet of its own.", manyWards),
		columns, eachWard(r, len(columns), wardLine))
}

func wardLine(cells []page.Cell, w export.Ward) []page.Cell {
	c := w.Certificate
	seats, vacant := page.Number.Number(c.Seats), page.Number.Number(c.Vacant)
	if !hasSeats(c.Kind) {
		seats, vacant = page.Right.Words(notKnown), page.Right.Words(notKnown)
	}
	remark := ""
	switch {
	case c.Uncontested:
		remark = "no poll"
	case lot(c):
		remark = "equal votes; lot"
	case isQuestion(c) && len(c.Elected()) == 0:
		remark = "equal votes; no answer carried"
	}
	return append(wardCells(cells, c), page.Text.Words(c.Kind.Words()), seats, vacant, figureCell(page.Number, c.Electorate),
		figureCell(page.Number, c.Stations), figureCell(page.Number, c.Postal), figureCell(page.Number, c.Verified),
		figureCell(page.Number, c.Valid), figureCell(page.Number, c.Rejected), figureCell(page.Number, c.Unused), figureCell(page.Number, c.PartRejected),
		figureCell(page.Number, c.Margin), page.Text.Words(remark), page.Text.Words(signed(w.CertifiedBy)), page.Text.Words(declaredWords(w)),
		page.Text.Words(c.ShortHash()))
}

// notesPage is all else that a contest's own sheet would say, a row each: what
// was accepted, asked for, moved, counted more than once and noted.
func notesPage(r export.Results) page.Page {
	columns := append(wardColumnsOf(r),
		page.Column{Head: "What", Width: 24, Look: page.Text},
		page.Column{Head: "About", Width: 30, Look: page.Text},
		page.Column{Head: "Words", Width: 110, Look: page.Text})
	return tablePage(r, notesName, "Notes on the wards",
		"What was explained and accepted, every count where there was more than one, recounts that were asked for, count areas, papers moved between boxes, what was taken off the register, and notes after the declaration.",
		columns, noteLines(r, len(columns)))
}

// note is one row of the notes.
type note struct{ what, about, words string }

func noteLines(r export.Results, columns int) iter.Seq[[]page.Cell] {
	return func(yield func([]page.Cell) bool) {
		cells := make([]page.Cell, 0, columns)
		for _, w := range r.Wards {
			for _, n := range notesOf(r, w) {
				cells = append(wardCells(cells[:0], w.Certificate), page.Text.Words(n.what), page.Text.Words(n.about), page.Text.Words(n.words))
				if !yield(cells) {
					return
				}
			}
		}
	}
}

func notesOf(r export.Results, w export.Ward) []note {
	c := w.Certificate
	var list []note
	if w.Statement != nil {
		list = append(list, note{"Statement of verification", "", "Signed by " + signed(*w.Statement) + "."})
	}
	for _, x := range c.Exceptions {
		subject := x.Subject
		if subject == string(c.Contest) {
			subject = c.Ward
		}
		list = append(list, note{"Explained and accepted", subject, exceptionLine(x)})
	}
	list = append(list, countNotes(c)...)
	for _, m := range c.Moves {
		list = append(list, note{"Papers moved", boxOf(r, m.FromBox, m.From) + " → " + boxOf(r, m.ToBox, m.To),
			text.Plural(int(m.Papers), "paper", "papers") + ", entered by " + m.By + ". Reason: " + m.Reason})
	}
	for _, o := range c.OffRegister {
		words := o.Status
		if o.Reason != "" {
			words += ": " + o.Reason
		}
		list = append(list, note{"Off the register", o.What + " " + o.ID, words})
	}
	for _, a := range c.Adjudged {
		d, _ := sheet.ByForm(a.Form)
		list = append(list, note{"Settled from the paper", d.Title + " " + a.Subject,
			"Count " + text.Grouped(a.Count) + ": " + figuresOf(c, d, a.Figures) + ". " + export.Signed(a.By, a.Role) + ": " + a.Reason})
	}
	for _, a := range w.Annotations {
		list = append(list, note{"Noted after the declaration", "", a.Text + " " + signed(a.Signature)})
	}
	return list
}

// countNotes are the counts where there was more than one, the recounts asked for, and the areas.
func countNotes(c ward.Certificate) []note {
	var list []note
	if len(c.Attempts) > 1 {
		for i, a := range c.Attempts {
			list = append(list, note{"Count", strings.ReplaceAll(countTitle(c, i, " "), "\n", ": "),
				votesWords(c, a.Votes) + "; valid papers " + text.Grouped(int(a.Valid)) + ", rejected " + text.Grouped(int(a.Rejected))})
		}
	}
	for _, a := range c.Recounts {
		about := "of " + recountOf(c, a)
		if a.AskedBy != "" {
			about += ", asked for by " + a.AskedBy
		}
		said := "Refused by "
		if a.Granted {
			said = "Granted by "
		}
		words := said + export.Signed(a.By, a.Role) + ": " + a.Reason
		if a.Withdrawn != "" {
			words += " Withdrawn: " + a.Withdrawn
		}
		list = append(list, note{"Recount", about, words})
	}
	for _, a := range c.Areas {
		list = append(list, note{"Count area", areaTitle(a), votesWords(c, a.Votes) + "; valid papers " + shown(a.Valid) + ", rejected " + shown(a.Rejected) +
			"; " + text.Plural(a.Sheets, "count sheet", "count sheets") + " in"})
	}
	return list
}

// votesWords are the votes of each candidate in a line.
func votesWords(c ward.Certificate, votes []figure.Votes) string {
	parts := make([]string, len(c.Candidates))
	for i, line := range c.Candidates {
		given := notKnown
		if i < len(votes) {
			given = text.Grouped(int(votes[i]))
		}
		parts[i] = line.PaperName() + " " + given
	}
	return strings.Join(parts, ", ")
}

// shown is a figure in a sentence.
func shown(f figure.Of[figure.Papers]) string {
	if n, ok := f.Get(); ok {
		return text.Grouped(int(n))
	}
	return notKnown
}

// hasNotes says whether the sheet of notes has anything to say.
func hasNotes(r export.Results) bool {
	for _, w := range r.Wards {
		if len(notesOf(r, w)) > 0 {
			return true
		}
	}
	return false
}
