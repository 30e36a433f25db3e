package tables

import (
	"iter"
	"slices"
	"strings"

	"wardcount/export"
	"wardcount/export/spoken"
	"wardcount/export/workbook/layout"
	"wardcount/export/workbook/page"
	"wardcount/export/workbook/words"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// Headings of the statement over all contests that the read-back looks for again.
const (
	boxHead      = "Ballot box"
	eachHead     = "Papers found, each count"
	expectedHead = "Papers expected"
	boxFoundHead = "Papers found"
	varianceHead = "Variance"
	movedHead    = "Of these moved in, less moved out"
	saidHead     = "Explained and accepted"
)

// verificationPage is the statement as to the result of verification (r.45),
// box by box over all contests, each with what was said to it.
func verificationPage(r export.Results) page.Page {
	columns := append(wardColumnsOf(r),
		page.Column{Head: boxHead, Width: 12, Look: page.Text},
		page.Column{Head: "Kind", Width: 9, Look: page.Text},
		page.Column{Head: "Polling station", Width: 36, Look: page.Text},
		page.Column{Head: eachHead, Width: 15, Look: page.Right},
		page.Column{Head: expectedHead, Width: 12, Look: page.Number},
		page.Column{Head: boxFoundHead, Width: 11, Look: page.Number},
		page.Column{Head: varianceHead, Width: 12, Look: page.Sign},
		page.Column{Head: movedHead, Width: 15, Look: page.Sign},
		page.Column{Head: saidHead, Width: 52, Look: page.Text})
	return tablePage(r, words.VerificationName, "Verification by ballot box",
		"Of each box the papers that its ballot paper account, or the opening log of the postal votes, lets expect, those that were found, and the difference between the two. What concerns a whole contest stands in a row of its own, without figures.",
		columns, verificationLines(r, len(columns)))
}

func verificationLines(r export.Results, columns int) iter.Seq[[]page.Cell] {
	return func(yield func([]page.Cell) bool) {
		cells := make([]page.Cell, 0, columns)
		for _, w := range r.Wards {
			c := w.Certificate
			for _, b := range c.Boxes {
				if cells = boxCells(cells[:0], r, c, b, "station"); !yield(cells) {
					return
				}
			}
			for _, b := range c.PostalBoxes {
				if cells = boxCells(cells[:0], r, c, b, "postal"); !yield(cells) {
					return
				}
			}
			if said := saidOfWard(c); said != "" {
				none := page.Right.Words(words.NotKnown)
				cells = append(wardCells(cells[:0], c), page.Text.Words(words.NotKnown), page.Text.Words("contest"), page.Text.Words(""),
					none, none, none, none, none, page.Text.Words(said))
				if !yield(cells) {
					return
				}
			}
		}
	}
}

func boxCells(cells []page.Cell, r export.Results, c ward.Certificate, b ward.CertifiedBox, of string) []page.Cell {
	return append(wardCells(cells, c), page.Text.Words(text.Joined(b.Boxes)), page.Text.Words(of), page.Text.Words(spoken.Stations(r.Election, b.Stations...)),
		page.Right.Words(words.Counts(b)), layout.Figure(page.Number, b.Expected), layout.Figure(page.Number, b.Verified),
		layout.Variance(page.Sign, b.Variance, b.Expected, b.Verified), page.Sign.Number(int(b.Moved)), page.Text.Words(saidOfBox(c, b)))
}

// ofBox says whether a finding is about the box, or about a station whose box it is.
func ofBox(x ward.Exception, b ward.CertifiedBox) bool {
	return slices.Contains(b.Boxes, setup.BoxID(x.Subject)) || slices.Contains(b.Stations, setup.StationID(x.Subject))
}

// saidOfBox is what was found at a box, explained and accepted.
func saidOfBox(c ward.Certificate, b ward.CertifiedBox) string {
	var list []string
	for _, x := range c.Exceptions {
		if ofBox(x, b) {
			list = append(list, words.Exception(x))
		}
	}
	return strings.Join(list, "\n")
}

// saidOfWard is what was found in the verification of the whole contest.
func saidOfWard(c ward.Certificate) string {
	var list []string
	boxes := slices.Concat(c.Boxes, c.PostalBoxes)
	for _, x := range c.Exceptions {
		some := slices.ContainsFunc(boxes, func(b ward.CertifiedBox) bool { return ofBox(x, b) })
		if strings.HasPrefix(string(x.Code), "V") && !some {
			list = append(list, words.Exception(x))
		}
	}
	return strings.Join(list, "\n")
}
