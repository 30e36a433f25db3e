package mistakes_test

import (
	"slices"
	"testing"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// reasons say for one draw whether the reason of that letter is really why it
// gets through. What gets through for none of those that its kind names is a
// mistake that nobody has explained.
var reasons = map[string]func(d *draw) bool{
	restUnread: func(d *draw) bool {
		return d.only(func(id sheet.ID, line figure.ID) bool {
			switch id.Form {
			case sheet.PostalOpening:
				return line == "batches" || line == "packets_in" && d.now(id)["last"] == 0
			case sheet.PostalDay:
				return line == "postal_rejected"
			case sheet.DoubtfulPapers:
				return line == "objected_to"
			}
			return false
		})
	},
	restSeveral: func(d *draw) bool {
		r := d.now(d.sheet(sheet.CountResult))
		_, tallied := r[sheet.TallyFigure(1)]
		return d.contest.Seats > 1 && d.countedWhole() && !tallied && !d.balances(r)
	},
	restWhole: func(d *draw) bool { return d.countedWhole() && d.only(isVote) },
	restTogether: func(d *draw) bool {
		return slices.ContainsFunc(d.ward().BoxAccounts(), func(b ward.BoxAccount) bool {
			return d.only(func(id sheet.ID, _ figure.ID) bool {
				return slices.Contains(b.Boxes, setup.BoxID(id.Subject)) || slices.Contains(b.Stations, setup.StationID(id.Subject))
			})
		})
	},
	restAnyPapers: func(d *draw) bool { return d.only(isVote) },
	restCountOnly: func(d *draw) bool { return d.contest.CountOnly },
	restInPart: func(d *draw) bool {
		return d.only(func(id sheet.ID, line figure.ID) bool {
			part := slices.Contains([]figure.ID{"unused", "part_rejected_votes", "rej_part"}, line)
			return part || isVote(id, line) && !d.balances(d.now(id))
		})
	},
	restForgotten: func(d *draw) bool {
		logged := 0
		for _, id := range d.sheetsOf(d.contest.ID, sheet.PostalOpening) {
			if d.now(id) != nil {
				logged++
			}
		}
		return d.mended != nil && logged >= d.ward().Planned
	},
	restElectors: func(d *draw) bool { return d.mended != nil && len(d.changes) == 0 },
	restSame:     (*draw).samePapers,
	restOneSum: func(d *draw) bool {
		heads := []figure.ID{"rej_a", "rej_b", "rej_c", "rej_d"}
		for _, sum := range [][]figure.ID{heads, {"handed_in_office", "by_post_on_day"}, {"tend_unused", "tend_spoilt", "tend_used"}} {
			if d.only(func(_ sheet.ID, line figure.ID) bool { return slices.Contains(sum, line) }) {
				return true
			}
		}
		return false
	},
}

func isVote(_ sheet.ID, id figure.ID) bool {
	return slices.Contains([]figure.ID{"valid_ballots", "papers_on_sheet"}, id) || len(id) > 6 && id[:6] == "votes."
}

// only says whether the mistake is in such figures alone.
func (d *draw) only(such func(sheet.ID, figure.ID) bool) bool {
	for id, r := range d.changes {
		was, _ := d.right.count.Wards[id.Contest].Current(id)
		if slices.ContainsFunc(was.Differing(r), func(line figure.ID) bool { return !such(id, line) }) {
			return false
		}
	}
	return len(d.changes) > 0
}

// countedWhole says whether nothing but the ward's result has its votes.
func (d *draw) countedWhole() bool {
	return len(d.leaves()) == 1 && d.leaves()[0].Form == sheet.CountResult
}

// balances says whether every vote that the papers of a sheet can carry is accounted for on it.
func (d *draw) balances(r sheet.Reading) bool {
	_, unused := r["unused"]
	_, part := r["part_rejected_votes"]
	return unused && (part || d.ward().NoneInPart())
}

// samePapers says whether each account, and each box, stands for as many papers as the right one.
func (d *draw) samePapers() bool {
	for id, r := range d.changes {
		was, _ := d.right.count.Wards[id.Contest].Current(id)
		if was["bp_expected"] != r["bp_expected"] || was["verified"] != r["verified"] {
			return false
		}
	}
	return len(d.changes) > 0
}

// explain finds the reasons, of those that the kind names, for which a draw gets through.
func (r *tried) explain(t *testing.T, m mistake, d *draw) {
	t.Helper()
	explained := false
	for _, letter := range m.rest {
		if reasons[string(letter)](d) {
			r.reasons[string(letter)]++
			explained = true
		}
	}
	if explained {
		return
	}
	if r.unexplained++; r.unexplained == 1 {
		t.Errorf("%s: nothing speaks, and not for the reasons %q: %d seats, areas %v, %v", m.what, m.rest, d.contest.Seats, d.contest.Areas, d.changes)
	}
}
