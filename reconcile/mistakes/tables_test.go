package mistakes_test

import (
	"errors"
	"maps"
	"slices"

	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/night"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// tableMistakes are made where papers are counted, marked and added up.
var tableMistakes = []mistake{
	{"A count area's sheet never came in", onPaper, func(d *draw) bool {
		id, ok := d.one(sheet.CountArea)
		d.lose(id)
		return ok
	}, ""},
	{"A count sheet never came in", onPaper, func(d *draw) bool {
		id, ok := d.one(sheet.CountSheet)
		d.lose(id)
		return ok
	}, ""},
	{"A count area was left out of the ward's sum", onPaper, func(d *draw) bool {
		id, ok := d.one(sheet.CountArea)
		return ok && d.sumAgain(id, -1, d.sheet(sheet.CountResult))
	}, ""},
	{"A count sheet is in the sum twice", onPaper, func(d *draw) bool {
		id, ok := d.one(sheet.CountSheet)
		return ok && d.sumAgain(id, 1, d.sumsOf(id)...)
	}, ""},
	{"A count sheet was topped up after it was added", onPaper, func(d *draw) bool {
		id, ok := d.one(sheet.CountSheet)
		k := d.from(1, 25)
		return ok && d.add(id, "papers_on_sheet", k) && d.add(id, d.candidates()[0], k)
	}, ""},
	{"A bundle was put to another candidate at the table, and counted there", onPaper, func(d *draw) bool {
		leaves, who := d.leaves(), d.candidates()
		leaf := leaves[d.IntN(len(leaves))]
		k := d.bundleOf(d.now(leaf)[who[0]])
		if k == 0 {
			return false
		}
		d.carried(leaf, sheet.Reading{who[0]: -k, who[1]: k})
		return true
	}, restAnyPapers},
	{"A bundle was put to another candidate when the sum was made", onPaper, func(d *draw) bool {
		who := d.candidates()
		return d.bundle(d.sheet(sheet.CountResult), d.sheet(sheet.CountResult), who[0], who[1])
	}, restWhole},
	{"A block of straight papers was added once more for one candidate", onPaper, func(d *draw) bool {
		k := d.bundleOf(d.papersOn(d.sheet(sheet.CountResult)))
		return k > 0 && d.contest.Seats > 1 && d.add(d.sheet(sheet.CountResult), d.candidates()[0], k)
	}, restSeveral},
	{"A block of straight papers was added once more for each of its candidates", onPaper, func(d *draw) bool {
		k := d.bundleOf(d.papersOn(d.sheet(sheet.CountResult)))
		if k == 0 || d.contest.Seats < 2 {
			return false
		}
		for _, line := range d.candidates()[:d.contest.Seats] {
			d.add(d.sheet(sheet.CountResult), line, k)
		}
		return true
	}, restSeveral},
	{"A block of straight papers was counted as one vote a paper", onPaper, func(d *draw) bool {
		if d.contest.Seats < 2 {
			return false
		}
		who, result := d.candidates()[:d.contest.Seats], d.sheet(sheet.CountResult)
		k := d.bundleOf(d.now(result)[who[0]])
		for _, line := range who {
			k = min(k, d.now(result)[line])
		}
		for _, line := range who[1:] {
			d.add(result, line, -k)
		}
		return k > 0
	}, restSeveral},
	{"Votes were written down as valid papers", onPaper, func(d *draw) bool {
		votes := 0
		for _, line := range sheet.VotesFigures(d.contest) {
			votes += d.now(d.sheet(sheet.CountResult))[line]
		}
		return d.contest.Seats > 1 && d.set(d.sheet(sheet.CountResult), "valid_ballots", votes)
	}, restCountOnly},
	{"The papers rejected under one head were left out", onPaper, func(d *draw) bool {
		return d.set(d.sheet(sheet.RejectedPapers), d.head(), 0)
	}, restCountOnly},
	{"Rejected papers were entered under two heads", onPaper, func(d *draw) bool {
		a, b := d.head(), d.head()
		k := d.now(d.sheet(sheet.RejectedPapers))[a]
		return a != b && k > 0 && d.add(d.sheet(sheet.RejectedPapers), b, d.from(1, k))
	}, restCountOnly},
	{"Papers rejected in part were entered as rejected as well", onPaper, func(d *draw) bool {
		k := d.now(d.sheet(sheet.RejectedPapers))["rej_part"]
		return k > 0 && d.add(d.sheet(sheet.RejectedPapers), d.head(), d.from(1, k))
	}, restCountOnly},
	{"A recount was keyed over the count before it", onPaper, func(d *draw) bool {
		c, w := d.right.count, d.ward()
		w.AtRecount = w.CountsNow()
		c.Wards = maps.Clone(c.Wards)
		c.Wards[w.Contest.ID] = w
		_, err := c.Apply(reconcile.Entry{Actor: night.Ada, Role: setup.Clerk, Body: reconcile.SheetKeyed{ID: d.sheet(sheet.CountResult), Count: 1, Reading: 1, Figures: d.now(d.sheet(sheet.CountResult))}})
		var r *reconcile.Refusal
		if errors.As(err, &r) && r.Code == "earlier_count" {
			d.refusal = refusedCount
		}
		d.isRecount = true
		return true
	}, ""},
}

// head is the figure of one of the heads under which a paper is rejected whole.
func (d *draw) head() figure.ID {
	var ids []figure.ID
	for _, h := range d.ward().Heads {
		if !h.InPart {
			ids = append(ids, h.Figure)
		}
	}
	return ids[d.IntN(len(ids))]
}

// sumAgain adds a sheet to sums once more, or takes it out of them.
func (d *draw) sumAgain(id sheet.ID, times int, sums ...sheet.ID) bool {
	papers := d.papersOn(id)
	figures := append(sheet.VotesFigures(d.contest), "unused", "part_rejected_votes")
	for _, sum := range sums {
		r := night.Plus(d.now(sum), d.now(id), times, figures...)
		if _, kept := r["valid_ballots"]; kept {
			r["valid_ballots"] += times * papers
		}
		d.whole(sum, r)
	}
	return papers > 0
}

// keyboardMistakes are made by one typist; the paper is right.
var keyboardMistakes = slices.Concat(typos, []mistake{
	{"A count sheet was keyed again under the number of another", atKeyboard, func(d *draw) bool {
		a, b, ok := d.two(sheet.CountSheet)
		d.whole(b, d.now(a))
		return ok
	}, ""},
	{"The accounts of two stations were keyed at each other's station", atKeyboard, func(d *draw) bool {
		a, b, ok := d.two(sheet.BallotPaperAccount)
		return ok && d.exchange(a, b)
	}, restTogether + restSame},
	{"The sheets of two boxes were keyed at each other's box", atKeyboard, func(d *draw) bool {
		a, b, ok := d.two(sheet.BoxVerification)
		return ok && d.exchange(a, b)
	}, restTogether},
	{"A station's accounts of two contests were keyed in each other's contest", atKeyboard, func(d *draw) bool {
		id, ok := d.one(sheet.BallotPaperAccount)
		other := id
		other.Contest = d.right.polls[d.IntN(len(d.right.polls))]
		return ok && other != id && d.now(other) != nil && d.exchange(id, other)
	}, restSame},
	{"The total from verification was copied from another contest", atKeyboard, func(d *draw) bool {
		other := d.right.count.Wards[d.right.polls[d.IntN(len(d.right.polls))]]
		total, ok := other.VerifiedTotal()
		return ok && d.set(d.sheet(sheet.CountResult), "verified_total", int(total))
	}, ""},
	{"Two candidates' votes were exchanged on a count sheet or at a table", atKeyboard, func(d *draw) bool {
		id, ok := d.part()
		return ok && d.order(id, d.candidates()[:2])
	}, ""},
	{"The candidates of a count sheet or table were keyed in another order", atKeyboard, func(d *draw) bool {
		id, ok := d.part()
		return ok && d.order(id, d.candidates())
	}, ""},
	{"A bundle was keyed to another candidate on a count sheet or at a table", atKeyboard, func(d *draw) bool {
		id, ok := d.part()
		who := d.candidates()
		return ok && d.bundle(id, id, who[0], who[1])
	}, ""},
	{"Two candidates' votes were exchanged in the ward's result", atKeyboard, func(d *draw) bool {
		return d.order(d.sheet(sheet.CountResult), d.candidates()[:2])
	}, restWhole},
	{"The candidates of the ward's result were keyed in another order", atKeyboard, func(d *draw) bool {
		return d.order(d.sheet(sheet.CountResult), d.candidates())
	}, restWhole},
})

// part is one of the sheets that go into the ward's result.
func (d *draw) part() (sheet.ID, bool) {
	if d.IntN(2) == 0 {
		if id, ok := d.one(sheet.CountSheet); ok {
			return id, true
		}
	}
	return d.one(sheet.CountArea)
}

func (d *draw) exchange(a, b sheet.ID) bool {
	r := d.now(a)
	d.whole(a, d.now(b))
	d.whole(b, r)
	return true
}

// order keys the figures at each other's place: the first at the second's, and so on.
func (d *draw) order(id sheet.ID, figures []figure.ID) bool {
	r, otherwise := d.now(id), sheet.Reading{}
	for i, line := range figures {
		otherwise[figures[(i+1)%len(figures)]] = r[line]
	}
	d.key(id, otherwise)
	return true
}
