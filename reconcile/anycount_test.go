package reconcile_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/night"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// Any whole count, of any number of contests of any kind, goes through Apply from its
// set-up to its declaration. What its rules see of one changed figure is tried beside them.

// onlyAwaited fails if anything but what has not come in is found in a contest.
func onlyAwaited(t *rapid.T, n *night.Night, contest setup.ContestID) {
	w := n.Count.Wards[contest]
	for _, f := range rules.Check(w) {
		_, in := w.Current(sheet.ID{Contest: contest, Form: f.Form, Subject: f.Subject})
		if f.Level != rules.Note && (f.Code != "V8" || in) {
			t.Fatalf("a right figure is found wrong: %s %s", f.Code, f.Clerk)
		}
	}
}

// drawLots records every lot that is due.
func drawLots(n *night.Night, contest setup.ContestID) {
	w := n.Count.Wards[contest]
	for _, lot := range night.LotsDue(w, rand.New(rand.NewPCG(uint64(len(n.Entries)), 2)).Perm(len(w.Contest.Candidates))) {
		n.Do(night.Rob, lot)
	}
}

// declared takes every contest of a whole count to its declaration.
func declared(t *rapid.T, n *night.Night) {
	for _, c := range n.Count.Election.Contests {
		if c.Uncontested() {
			drawLots(n, c.ID)
			n.StepsOf(c.ID, reconcile.StepDeclare)
			continue
		}
		n.StepsOf(c.ID, reconcile.StepProvisional, reconcile.StepConsult)
		drawLots(n, c.ID)
		n.StepsOf(c.ID, reconcile.StepReadBack, reconcile.StepCertify, reconcile.StepDeclare)
		cert := n.Count.Wards[c.ID].Certificate
		seen := slices.Clone(cert.Candidates)
		slices.SortStableFunc(seen, func(a, b ward.CertifiedCandidate) int { return int(b.Votes - a.Votes) })
		for i, line := range seen {
			clear := i < c.Seats && seen[c.Seats].Votes < line.Votes || i >= c.Seats && seen[c.Seats-1].Votes > line.Votes
			if clear && line.Elected != (i < c.Seats) {
				t.Fatalf("%s: %d votes, elected %v", line.ID, line.Votes, line.Elected)
			}
		}
		if len(cert.Exceptions) != 0 || len(cert.Attempts) != 1 {
			t.Fatalf("%s: exceptions %+v, counts %+v", c.ID, cert.Exceptions, cert.Attempts)
		}
	}
}

func TestAnyWholeCountIsQuietAtEveryPrefixAndGoesThroughToItsDeclaration(t *testing.T) {
	seen := map[string]int{}
	rapid.Check(t, func(t *rapid.T) {
		g := night.WholeCounts(t, setup.MaxCandidates)
		if faults := append(g.Election.Faults(), night.Law().Faults(g.Election)...); len(faults) > 0 {
			t.Fatalf("%+v", faults)
		}
		n := g.Keyed(t, func(n *night.Night, id setup.ContestID) { onlyAwaited(t, n, id) })
		for _, w := range n.Count.InOrder() {
			if left := w.Awaited(sheet.StageCount); len(left) > 0 {
				t.Fatalf("%s awaits %v", w.Contest.ID, left)
			}
			seen[w.Contest.Kind.Words()]++
			seen["areas"] += len(w.Contest.Areas)
			seen["seats"] = max(seen["seats"], w.Contest.Seats)
			seen["candidates"] = max(seen["candidates"], len(w.Contest.Candidates))
		}
		declared(t, n)
	})
	if seen["ward"] == 0 || seen["parish"] == 0 || seen["mayor"] == 0 || seen["question"] == 0 || seen["areas"] == 0 || seen["seats"] < 10 || seen["candidates"] < 30 {
		t.Errorf("not every shape was tried: %v", seen)
	}
}

// Papers of one contest counted in another's box make both wrong, whatever the
// count; the move makes both right, and no other contest is touched.
func TestPapersThatLayInAnotherContestsBoxAreRightOnceTheyAreMoved(t *testing.T) {
	moved := 0
	rapid.Check(t, func(t *rapid.T) {
		g := night.WholeCounts(t, 6)
		var boxes []int
		for i, p := range g.Papers {
			if p.Form == sheet.BoxVerification {
				boxes = append(boxes, i)
			}
		}
		if len(boxes) < 2 {
			return
		}
		to, from := g.Papers[rapid.SampledFrom(boxes).Draw(t, "to")], g.Papers[rapid.SampledFrom(boxes).Draw(t, "from")]
		there := to.Reading["verified"]
		if to.Contest == from.Contest || there == 0 {
			return
		}
		k := rapid.IntRange(1, there).Draw(t, "papers")
		to.Reading["verified"] -= k
		from.Reading["verified"] += k
		n := night.New(t, g.Election)
		for _, p := range g.InAnyOrder(sheet.StageVerification) {
			n.Key(p.ID, 1, p.Reading)
		}
		move := reconcile.PapersMoved{Papers: figure.Papers(k), From: from.Contest, FromBox: setup.BoxID(from.ID.Subject), To: to.Contest, ToBox: setup.BoxID(to.ID.Subject), Reason: "found at the table"}
		if len(night.FindingsOf(rules.Check(n.Count.Wards[from.Contest]), "V3")) != 1 || len(night.FindingsOf(rules.Check(n.Count.Wards[to.Contest]), "V3")) != 1 {
			t.Fatalf("%d papers in the wrong box, and V3 is quiet", k)
		}
		if r := n.Try(night.Ada, reconcile.PapersMoved{Papers: figure.Papers(from.Reading["verified"] + 1), From: move.From, FromBox: move.FromBox, To: move.To, ToBox: move.ToBox, Reason: "x"}); r == nil || r.Code != "papers" {
			t.Fatalf("more papers than were found were moved: %v", r)
		}
		n.Do(night.Ada, move)
		moved++
		for _, id := range g.WithPapers() {
			onlyAwaited(t, n, id)
			if n.Count.Wards[id].State != ward.Uncontested {
				n.StepsOf(id, reconcile.StepVerify)
			}
		}
		for _, p := range g.InAnyOrder(sheet.StageCount) {
			n.Key(p.ID, 1, p.Reading)
		}
		declared(t, n)
	})
	if moved == 0 {
		t.Error("nothing was moved")
	}
}
