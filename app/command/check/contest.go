package check

import (
	"wardcount/app/result"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/ward"
)

// checkedWard is what a ward's figures come to. Who is elected is not asked
// here: of a count the tally says it, of a published file its marks. Where the
// number of seats is not known, neither are the valid papers.
func checkedWard(path, date string, w ward.Ward, findings []rules.Finding) checkedContest {
	c := checkedContest{File: path, Contest: w.Contest.ID, Area: w.Contest.Name, Date: date,
		Electorate: w.Contest.Electorate, Candidates: len(w.Contest.Candidates), Worst: worst(w, findings)}
	if w.Contest.Seats > 0 {
		c.Seats = figure.Keyed(w.Contest.Seats)
	}
	if n, ok := w.VerifiedTotal(); ok && w.State != ward.Uncontested && (w.Contest.CountOnly || len(w.Boxes) > 0) {
		c.Papers = figure.Keyed(n)
	}
	if n, ok := w.Valid(); ok && c.Seats.IsKeyed() {
		c.Valid = figure.Keyed(n)
	}
	if n, ok := w.Rejected(); ok {
		c.Rejected.Total = figure.Keyed(n)
	}
	for _, h := range w.RejectedByHead() {
		switch h.Head.Figure {
		case "rej_a":
			c.Rejected.OfficialMark = h.Papers
		case "rej_b":
			c.Rejected.TooMany = h.Papers
		case "rej_c":
			c.Rejected.Identifiable = h.Papers
		case "rej_d":
			c.Rejected.Unmarked = h.Papers
		case "rej_part":
			c.Rejected.InPart = h.Papers
		}
	}
	if votes, ok := w.Votes(); ok {
		total := figure.Votes(0)
		for _, v := range votes {
			total += v
		}
		c.Votes = figure.Keyed(total)
	}
	return c
}

// electedNow is how many are elected by the figures as they stand.
func electedNow(w ward.Ward) (n int) {
	result, _ := result.Of(w)
	for _, s := range result.Standings {
		if s.Elected {
			n++
		}
	}
	return n
}

// worst is the worst level that stands in a ward; unchecked while figures or
// the number of seats are missing, so that no sum could be tried.
func worst(w ward.Ward, findings []rules.Finding) string {
	level := "clean"
	for _, f := range findings {
		switch {
		case f.Accepted != nil:
		case f.Level == rules.Error:
			return "error"
		case f.Level == rules.Warning:
			level = "warning"
		case level == "clean":
			level = "note"
		}
	}
	_, counted := w.Votes()
	_, rejected := w.Rejected()
	if _, verified := w.VerifiedTotal(); level == "clean" && w.State != ward.Uncontested && !(counted && rejected && verified && w.Contest.Seats > 0) {
		return "unchecked"
	}
	return level
}
