package workbook

import (
	"fmt"

	"wardcount/export"
	"wardcount/reconcile"
)

// foundHead heads the table of papers moved; the read-back looks for it again.
const foundHead = "Found in"

// moves lists the papers that were found in another contest's box, or in
// another box of the same one, and were taken to where they belong: part of the
// statement, with the reason and who did it.
func moves(p *page, r export.Results, c reconcile.Certificate) {
	if len(c.Moves) == 0 {
		return
	}
	p.section("Papers moved between boxes")
	p.across(plainLook, "These papers were found in a box where they did not belong. The papers found, as the statement gives them, are those after the move.")
	p.add(words(headLook, ""), words(headLook, foundHead), words(headLook, "Taken to"), words(headLook, "Entered by").over(2),
		words(headRightLook, "Papers"), words(headRightLook, "In this contest"), words(headLook, ""))
	for _, m := range c.Moves {
		p.add(words(textLook, ""), words(textLook, boxOf(r, m.FromBox, m.From)), words(textLook, boxOf(r, m.ToBox, m.To)), words(textLook, m.By).over(2),
			number(numberLook, int(m.Papers)), number(signLook, moved(c, m)), words(textLook, ""))
		p.add(words(textLook, ""), words(textLook, "Reason: "+m.Reason).over(wardColumns-1))
	}
}

// moved is what a move changed in the contest's own papers: nothing where both
// boxes are its.
func moved(c reconcile.Certificate, m reconcile.CertifiedMove) int {
	net := 0
	if m.To == c.Contest {
		net += int(m.Papers)
	}
	if m.From == c.Contest {
		net -= int(m.Papers)
	}
	return net
}

func boxOf(r export.Results, box reconcile.BoxID, contest reconcile.ContestID) string {
	return fmt.Sprintf("Box %s, %s", box, r.Name(contest))
}
