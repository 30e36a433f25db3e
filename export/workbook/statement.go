package workbook

import (
	"maps"
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

// exceptions prints every finding that stands and was accepted: what it said,
// its figures, the explanation and the reason, and by whom.
func exceptions(p *page, r export.Results, c reconcile.Certificate) {
	if len(c.Exceptions) == 0 {
		return
	}
	p.section("Explained and accepted")
	for _, x := range c.Exceptions {
		subject := x.Subject
		if subject == string(c.Contest) {
			subject = c.Ward
		}
		exceptionRows(p, r, x, subject, wardColumns-2)
	}
}

// exceptionRows prints one exception; its text covers so many columns.
func exceptionRows(p *page, r export.Results, x reconcile.Exception, subject string, over int) {
	p.add(words(electedLook, string(x.Code)), words(electedLook, subject), words(textLook, x.Text).over(over))
	exceptionWords(p, r, x, []cell{words(textLook, "")}, over)
}

// exceptionWords prints an exception's figures and what was said to it, beside
// the cells that stand before them.
func exceptionWords(p *page, r export.Results, x reconcile.Exception, before []cell, over int) {
	said := func(label, text string) {
		p.add(append(slices.Clone(before), words(textLook, label), words(textLook, text).over(over))...)
	}
	if len(x.Numbers) > 0 {
		said("Figures", numbersWords(r, x.Numbers))
	}
	if x.Explanation != "" || x.ExplainedBy != "" {
		said("Explained by "+x.ExplainedBy, x.Explanation)
	}
	reason := x.Reason
	if reason == "" {
		reason = "Accepted as explained."
	}
	said("Accepted by "+x.AcceptedBy+", "+x.Role.Words(), reason)
}

// numbersWords prints the figures of a finding by their names; a figure that
// several boxes or contests have is followed by which one's it is.
func numbersWords(r export.Results, numbers map[string]int) string {
	var parts []string
	for _, name := range slices.Sorted(maps.Keys(numbers)) {
		what, whose, several := strings.Cut(name, ".")
		label := strings.ReplaceAll(what, "_", " ")
		if several {
			label += " (" + r.Name(reconcile.ContestID(whose)) + ")"
		}
		parts = append(parts, label+" "+reconcile.Grouped(numbers[name]))
	}
	return strings.Join(parts, " · ")
}
