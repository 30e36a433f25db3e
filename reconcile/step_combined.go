package reconcile

import (
	"slices"

	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// HeldUp looks at the boxes in which a contest's papers came: in a
// combined poll the verification of a box is finished for every contest before
// any of its papers is counted (Sch 3 to the 2006 Rules, r.45). A contest that
// has no poll, or stopped, is not waited for.
func (c Count) HeldUp(w ward.Ward) *Refusal {
	for _, b := range w.Boxes {
		if len(b.Contests) < 2 || !b.Live() {
			continue
		}
		for _, id := range b.Contests {
			other := c.Wards[id]
			if id == w.Contest.ID || !other.HasPoll() || other.State.Reached(ward.Verified) {
				continue
			}
			if why := unfinished(other, b); why != "" {
				return refuse("box_not_verified", "Box "+string(b.ID)+" is not verified for "+other.Contest.Name+" yet: "+why+". Its papers are counted for no contest before that.",
					"Finish the box for every contest, then count.")
			}
		}
	}
	return nil
}

// unfinished says what the box still waits for in this contest.
func unfinished(w ward.Ward, b setup.Box) string {
	if !w.Found(b.ID).IsKeyed() {
		return "its papers have not been counted"
	}
	if b.Postal() {
		return unfinishedPostal(w)
	}
	for _, g := range w.BoxAccounts() {
		if !slices.Contains(g.Boxes, b.ID) {
			continue
		}
		if _, ok := g.Variance(); !ok {
			return "a ballot paper account or another box of the station is awaited"
		}
		if blocked(w, "V3", g.Subject()) {
			return "it does not balance, and nobody has accepted that"
		}
		if blocked(w, "V10", g.Subject()) {
			return "one of the boxes that its papers are balanced with holds more than its stations put in, and nobody has accepted that"
		}
		for _, s := range g.Stations {
			if blocked(w, "V1", string(s)) {
				return "the ballot paper account of station " + string(s) + " does not add up"
			}
		}
	}
	return ""
}

// unfinishedPostal says what the postal boxes still wait for in this contest.
func unfinishedPostal(w ward.Ward) string {
	if _, complete := w.Sessions(); !complete {
		return "its last opening session is awaited"
	}
	if _, ok := w.VerifiedPostal(); ok && blocked(w, "P2", text.Joined(w.PostalBoxes())) {
		return "it does not hold what the opening sessions logged, and nobody has accepted that"
	}
	return ""
}

// blocked says whether a finding of that code stands there that nobody has
// accepted as it is now.
func blocked(w ward.Ward, code ward.Code, subject string) bool {
	return slices.ContainsFunc(rules.Check(w), func(f rules.Finding) bool { return f.Code == code && f.Subject == subject && f.Blocks() })
}
