package mistakes_test

import (
	"slices"
	"strconv"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// Why some of it gets through; the page says it under these letters.
const (
	restUnread    = "a"
	restSeveral   = "b"
	restWhole     = "c"
	restTogether  = "d"
	restAnyPapers = "e"
	restCountOnly = "f"
	restInPart    = "g"
	restForgotten = "h"
	restElectors  = "i"
	restSame      = "j"
	restOneSum    = "k"
)

var restWords = map[string]string{
	restUnread:    "Figures that are in no sum on the night: batches, packets of the earlier opening sessions, postal votes rejected at opening, which the statement as to postal votes holds against the count afterwards; and how many rejections were objected to.",
	restSeveral:   "Wards of several seats that keep neither count areas nor count sheets, do not tally unused votes and do not keep papers by their number of votes: the figures only have to stay within what the papers can carry.",
	restWhole:     "Wards that are counted whole: no candidate's votes are written down a second time anywhere.",
	restTogether:  "Boxes of one station, and boxes that stations share: their papers are balanced together.",
	restAnyPapers: "The paper itself was put wrong, and everything was counted rightly from there. Only who watches the bundles, and a recount, sees it.",
	restCountOnly: "Contests of which only the count is kept here: there is no verification to hold it against.",
	restInPart:    "Unused votes and votes rejected in part of wards that keep only one of the two, and the number of papers rejected in part: there are only bounds.",
	restForgotten: "It is in no log, in no box and in no count, and agents were told of no more sessions than are in the log: no figure of it is left. The register of boxes and the statement as to postal votes are what tells.",
	restElectors:  "An electorate that still covers the papers that came in.",
	restSame:      "Both stand for the same number of papers.",
	restOneSum:    "Two figures that are added up together: papers rejected under two heads, packets handed in and those by post, tendered papers spoilt and used. The sum is the same.",
}

// mistakes are the kinds that are tried, in the order of the page.
var mistakes = slices.Concat(boxMistakes, tableMistakes, batchMistakes, keyboardMistakes)

// boxMistakes are made at stations, at the postal openings and where boxes are emptied.
var boxMistakes = []mistake{
	{"A station's box was never brought to the table", onPaper, func(d *draw) bool {
		id, ok := d.one(sheet.BoxVerification)
		d.lose(id)
		return ok
	}, ""},
	{"A box was entered as empty and never opened", onPaper, func(d *draw) bool {
		id, ok := d.one(sheet.BoxVerification)
		return ok && d.set(id, "verified", 0)
	}, ""},
	{"A postal box was lost and struck off the register, its papers are in the log of the openings", onPaper, func(d *draw) bool {
		return d.loseBox(false)
	}, ""},
	{"A postal box was lost with the log of the session that filled it; agents had been told of every session", onPaper, func(d *draw) bool {
		return d.toldOfAll() && d.loseBox(true)
	}, ""},
	{"A postal box was lost with the log of the session that filled it; agents had not been told of every session", onPaper, func(d *draw) bool {
		return !d.toldOfAll() && d.loseBox(true)
	}, restForgotten},
	{"An opening session's log was left out, its papers are in the box", onPaper, leaveSessionOut, ""},
	{"The last session was not marked as the last", atKeyboard, func(d *draw) bool {
		for _, id := range d.sheetsOf(d.contest.ID, sheet.PostalOpening) {
			if d.now(id)["last"] == 1 {
				d.key(id, sheet.Reading{"last": 0})
				return true
			}
		}
		return false
	}, ""},
	{"Packets handed in at a station were not carried to the last session", onPaper, func(d *draw) bool {
		id, ok := d.one(sheet.BallotPaperAccount)
		packets := d.now(id)["pv_handed_in"]
		sessions := d.sheetsOf(d.contest.ID, sheet.PostalOpening)
		return ok && packets > 0 && len(sessions) > 0 && d.add(sessions[len(sessions)-1], "packets_in", -d.from(1, packets))
	}, ""},
	{"Spoilt papers were not taken off in the account", onPaper, func(d *draw) bool {
		id, ok := d.one(sheet.BallotPaperAccount)
		return ok && d.set(id, "bp_expected", d.now(id)["bp_issued"])
	}, ""},
	{"The unused papers were subtracted wrongly in the account", onPaper, func(d *draw) bool {
		id, ok := d.one(sheet.BallotPaperAccount)
		k := d.from(1, 100)
		return ok && d.add(id, "bp_issued", -k) && d.add(id, "bp_expected", -k)
	}, ""},
	{"Unused papers were miscounted and the account added up accordingly", onPaper, func(d *draw) bool {
		id, ok := d.one(sheet.BallotPaperAccount)
		k := d.from(1, 20)
		if !ok || d.now(id)["bp_expected"] < k {
			return false
		}
		return d.add(id, "bp_unused", k) && d.add(id, "bp_issued", -k) && d.add(id, "bp_expected", -k)
	}, ""},
	{"A bundle of papers lay in another of the contest's boxes", onPaper, func(d *draw) bool {
		a, b, ok := d.two(sheet.BoxVerification)
		return ok && d.bundle(a, b, "verified", "verified")
	}, restTogether},
	{"Papers of another contest were counted with the box", onPaper, func(d *draw) bool {
		if len(d.right.polls) < 2 {
			return false
		}
		other := d.right.polls[d.IntN(len(d.right.polls))]
		there := d.sheetsOf(other, sheet.BoxVerification)
		here, ok := d.one(sheet.BoxVerification)
		return ok && other != d.contest.ID && len(there) > 0 && d.bundle(there[d.IntN(len(there))], here, "verified", "verified")
	}, ""},
	{"The electorate in the set-up is that of a part of the ward", onPaper, func(d *draw) bool {
		part := d.contest.Electorate.N() * figure.Electors(d.from(20, 80)) / 100
		d.mended = func(e *setup.Election) {
			i := slices.IndexFunc(e.Contests, func(c setup.Contest) bool { return c.ID == d.contest.ID })
			e.Contests[i].Electorate = figure.Keyed(part)
		}
		return part > 0
	}, restElectors},
}

// set keys a figure as n; false where it is that already.
func (d *draw) set(id sheet.ID, line figure.ID, n int) bool {
	was, there := d.now(id)[line]
	if !there || was == n || n < 0 {
		return false
	}
	d.key(id, sheet.Reading{line: n})
	return true
}

func (d *draw) add(id sheet.ID, line figure.ID, k int) bool {
	return d.set(id, line, d.now(id)[line]+k)
}

// bundleOf is how many papers a slipped bundle has, when there are so many.
func (d *draw) bundleOf(most int) int {
	return min(most, []int{1, 2, 10, 20, 25, 50, 100}[d.IntN(7)])
}

// bundle takes a bundle from one figure to another.
func (d *draw) bundle(from, to sheet.ID, line, there figure.ID) bool {
	k := d.bundleOf(d.now(from)[line])
	return k > 0 && d.add(from, line, -k) && d.add(to, there, k)
}

// loseBox takes a postal box from the night: nobody counts its papers, and
// nobody remembers it. Without the log the session that filled it was not
// written down either, and those after it have the next lower numbers.
func (d *draw) loseBox(log bool) bool {
	boxes, sessions := d.sheetsOf(d.contest.ID, sheet.PostalBox), d.sheetsOf(d.contest.ID, sheet.PostalOpening)
	if len(boxes) == 0 {
		return false
	}
	box := boxes[d.IntN(len(boxes))]
	papers := d.now(box)["papers_found"]
	if log {
		if len(boxes) < 2 || len(sessions) < 2 {
			return false
		}
		lost := sessions[d.IntN(len(sessions)-1)]
		into := d.now(lost)["papers_to_box"]
		if into == 0 || into > papers {
			return false
		}
		// What more there is in this box came in other sessions: another box has it.
		other := boxes[(slices.Index(boxes, box)+1)%len(boxes)]
		d.key(other, sheet.Reading{"papers_found": d.now(other)["papers_found"] + papers - into})
		d.dropSession(sessions, slices.Index(sessions, lost))
		papers = into
	}
	if papers == 0 || !d.takePapers(papers) {
		return false
	}
	d.lose(box)
	d.mended = func(e *setup.Election) {
		i := slices.IndexFunc(e.Boxes, func(b setup.Box) bool { return string(b.ID) == box.Subject })
		e.Boxes[i].Struck = "nobody knows of it"
	}
	return true
}

// toldOfAll says whether agents were told of as many opening sessions as were held.
func (d *draw) toldOfAll() bool {
	return d.ward().Planned == len(d.sheetsOf(d.contest.ID, sheet.PostalOpening))
}

// dropSession leaves a session's log out; the later ones move up.
func (d *draw) dropSession(sessions []sheet.ID, i int) {
	for ; i+1 < len(sessions); i++ {
		d.whole(sessions[i], d.now(sessions[i+1]))
	}
	d.lose(sessions[i])
}

func leaveSessionOut(d *draw) bool {
	sessions := d.sheetsOf(d.contest.ID, sheet.PostalOpening)
	if len(sessions) < 2 {
		return false
	}
	i := d.IntN(len(sessions))
	if d.now(sessions[i])["papers_to_box"] == 0 {
		return false
	}
	d.dropSession(sessions, i)
	return true
}

// leaves are the smallest sheets on which the ward's votes stand.
func (d *draw) leaves() (ids []sheet.ID) {
	c := d.contest
	for _, a := range c.Areas {
		for n := range a.Sheets() {
			ids = append(ids, sheet.ID{Contest: c.ID, Form: sheet.CountSheet, Subject: strconv.Itoa(a.FirstSheet + n)})
		}
		if a.Sheets() == 0 && len(c.Areas) > 1 {
			ids = append(ids, sheet.ID{Contest: c.ID, Form: sheet.CountArea, Subject: a.ID})
		}
	}
	if len(ids) == 0 {
		ids = []sheet.ID{d.sheet(sheet.CountResult)}
	}
	return ids
}

// sumsOf are the sheets into whose sums a sheet of the count goes.
func (d *draw) sumsOf(leaf sheet.ID) (ids []sheet.ID) {
	if leaf.Form == sheet.CountSheet && len(d.contest.Areas) > 1 {
		a, _ := d.contest.AreaOf(leaf.Subject)
		ids = append(ids, sheet.ID{Contest: d.contest.ID, Form: sheet.CountArea, Subject: a.ID})
	}
	if leaf.Form != sheet.CountResult {
		ids = append(ids, d.sheet(sheet.CountResult))
	}
	return ids
}

// carried takes what changed on a leaf into every sum that it goes into.
func (d *draw) carried(leaf sheet.ID, by sheet.Reading) {
	for _, id := range append(d.sumsOf(leaf), leaf) {
		now, changed := d.now(id), sheet.Reading{}
		for line, k := range by {
			if line == "papers_on_sheet" && id.Form != sheet.CountSheet {
				line = "valid_ballots"
				if given, kept := now["papers"]; kept {
					changed["papers"] = given + k
				}
			}
			if n, kept := now[line]; kept {
				changed[line] = n + k
			}
		}
		d.key(id, changed)
	}
}

// papersOn is how many papers a sheet of the count has.
func (d *draw) papersOn(id sheet.ID) int {
	r := d.now(id)
	n, kept := r["papers_on_sheet"]
	if id.Form != sheet.CountSheet {
		n, kept = r["valid_ballots"]
	}
	if !kept { // one seat
		for _, line := range sheet.VotesFigures(d.contest) {
			n += r[line]
		}
	}
	return n
}

// takePapers takes valid papers out of the count, as if they had never lain on
// a table: what is counted of the rest is right.
func (d *draw) takePapers(k int) bool {
	for _, leaf := range d.leaves() {
		papers, r := d.papersOn(leaf), d.now(leaf)
		take := min(k, papers)
		if take == 0 || r["part_rejected_votes"] > 0 || d.now(d.sheet(sheet.RejectedPapers))["rej_part"] > 0 {
			continue // those rejected in part stay where they are
		}
		votes := make([]int, len(d.contest.Candidates))
		for i := range votes {
			votes[i] = r[sheet.VotesFigure(i+1)]
		}
		// Deal the votes out and take the first papers, with what is on them.
		by, next, left := sheet.Reading{"papers_on_sheet": -take}, 0, 0
		for i, v := range votes {
			gone := 0
			for range v {
				if next%papers < take {
					gone++
				}
				next++
			}
			by[sheet.VotesFigure(i+1)], left = -gone, left+gone
		}
		by["unused"] = -(d.contest.Seats*take - left)
		d.carried(leaf, by)
		k -= take
	}
	if k > 0 {
		return false
	}
	result := d.sheet(sheet.CountResult)
	if was, kept := d.now(result)["verified_total"]; kept {
		d.key(result, sheet.Reading{"verified_total": was - d.papersGone()})
	}
	d.key(result, d.tallied())
	return true
}

// papersGone is how many valid papers fewer the result has than it should.
func (d *draw) papersGone() int {
	right := draw{right: d.right, contest: d.contest}
	return right.papersOn(d.sheet(sheet.CountResult)) - d.papersOn(d.sheet(sheet.CountResult))
}

// tallied are the papers by their votes, when these are spread evenly.
func (d *draw) tallied() sheet.Reading {
	r, valid := d.now(d.sheet(sheet.CountResult)), d.papersOn(d.sheet(sheet.CountResult))
	tallies, votes := sheet.Reading{}, 0
	for _, line := range sheet.VotesFigures(d.contest) {
		votes += r[line]
	}
	if _, kept := r[sheet.TallyFigure(1)]; !kept {
		return tallies
	}
	for k := range d.contest.Seats {
		tallies[sheet.TallyFigure(k+1)] = 0
	}
	if valid > 0 {
		tallies[sheet.TallyFigure(votes/valid)] = valid - votes%valid
		if votes%valid > 0 {
			tallies[sheet.TallyFigure(votes/valid+1)] = votes % valid
		}
	}
	return tallies
}
