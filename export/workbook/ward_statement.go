package workbook

import (
	"fmt"
	"slices"
	"strings"

	"wardcount/export"
	"wardcount/reconcile"
)

// statement is the statement as to the result of verification (r.45), box by box.
func statement(p *page, r export.Results, w export.Ward) {
	c := w.Certificate
	if c.CountOnly {
		p.section("Verification")
		p.across(plainLook, "No papers of polling stations were kept here: no box was verified in this count, and there is no statement as to the result of verification. Only the count's own result and its rejected papers were keyed.")
		return
	}
	p.section("Statement as to the result of verification")
	if w.Statement != nil {
		p.across(plainLook, "Signed by "+signed(*w.Statement)+".")
	}
	p.add(words(headLook, ""), words(headLook, "Ballot box"), words(headLook, "Polling station"), words(headLook, "Papers found, each count").over(2),
		words(headRightLook, "Papers expected"), words(headRightLook, "Papers found"), words(headRightLook, "Variance"))
	for _, b := range c.Boxes {
		boxRow(p, b, join(b.Boxes), places(r, b.Stations))
	}
	sumRow(p, "Station boxes", c.Boxes, c.Stations)
	for _, b := range c.PostalBoxes {
		boxRow(p, b, join(b.Boxes), "Postal: expected by the opening log")
	}
	if len(c.PostalBoxes) > 0 {
		sumRow(p, "Postal boxes", c.PostalBoxes, c.Postal)
	}
	sumRow(p, "All ballot papers", append(slices.Clone(c.Boxes), c.PostalBoxes...), c.Verified)
	offRegister(p, c.OffRegister)
	moves(p, r, c)
}

// offRegister names what was taken off the register, and why.
func offRegister(p *page, list []reconcile.OffRegister) {
	for _, o := range list {
		text := o.Status
		if o.Reason != "" {
			text += ": " + o.Reason
		}
		p.add(words(textLook, ""), words(textLook, o.What+" "+o.ID), words(textLook, text).over(wardColumns-2))
	}
}

func boxRow(p *page, b reconcile.CertifiedBox, boxes, stations string) {
	counts := make([]string, len(b.Counts))
	for i, n := range b.Counts {
		counts[i] = reconcile.Grouped(int(n))
	}
	each := strings.Join(counts, ", ")
	if each == "" {
		each = notKnown
	}
	p.add(words(textLook, ""), words(textLook, boxes), words(textLook, stations), words(textLook, each).over(2),
		figure(numberLook, b.Expected), figure(numberLook, b.Verified), variance(signLook, b.Variance, b.Expected, b.Verified))
	if b.Moved != 0 {
		p.add(words(textLook, ""), words(textLook, "of the papers found: moved into the box less moved out of it").over(5), number(signLook, int(b.Moved)), words(textLook, ""))
	}
}

// variance is a difference that is known only where both its sides are.
func variance(l look, v reconcile.Papers, expected, found reconcile.Figure[reconcile.Papers]) cell {
	if !expected.IsKeyed() || !found.IsKeyed() {
		return words(l, notKnown)
	}
	return number(l, int(v))
}

// sumRow adds up what was expected and sets it against what was certified as found.
func sumRow(p *page, label string, boxes []reconcile.CertifiedBox, found reconcile.Figure[reconcile.Papers]) {
	expected := reconcile.Figure[reconcile.Papers]{}
	for i, b := range boxes {
		expected = plus(i == 0, expected, b.Expected)
	}
	should, _ := expected.Get()
	was, _ := found.Get()
	p.add(words(totalLook, ""), words(totalLook, label).over(4), figure(totalNumberLook, expected), figure(totalNumberLook, found),
		variance(totalSignLook, was-should, expected, found))
}

// places names the stations of a box with the buildings that they are in.
func places(r export.Results, ids []reconcile.StationID) string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = string(id)
		if s, ok := r.Election.StationOf(id); ok && s.Place != "" {
			names[i] += ", " + s.Place
		}
	}
	return strings.Join(names, "; ")
}

func join[T ~string](ids []T) string {
	texts := make([]string, len(ids))
	for i, id := range ids {
		texts[i] = string(id)
	}
	return strings.Join(texts, ", ")
}

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

// stationWords names a station with the building that it is in.
func stationWords(r export.Results, id reconcile.StationID) string {
	return "Station " + places(r, []reconcile.StationID{id})
}
