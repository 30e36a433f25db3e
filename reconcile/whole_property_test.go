package reconcile

import (
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// onlyAwaited fails if anything but what has not come in is found in a contest.
func onlyAwaited(t *rapid.T, n *night, contest ContestID) {
	w := n.count.Wards[contest]
	for _, f := range Check(w) {
		_, in := w.Current(SheetID{contest, f.Form, f.Subject})
		if f.Level != Note && (f.Code != "V8" || in) {
			t.Fatalf("a right figure is found wrong: %s %s", f.Code, f.Clerk)
		}
	}
}

// drawLots records every lot that is due.
func drawLots(n *night, contest ContestID) {
	w := n.count.Wards[contest]
	for _, lot := range lotsDue(w, rand.New(rand.NewPCG(uint64(len(n.entries)), 2)).Perm(len(w.Contest.Candidates))) {
		n.do(rob, lot)
	}
}

// declared takes every contest of a whole count to its declaration.
func declared(t *rapid.T, n *night) {
	for _, c := range n.count.Election.Contests {
		if c.Uncontested() {
			drawLots(n, c.ID)
			n.stepsOf(c.ID, StepDeclare)
			continue
		}
		n.stepsOf(c.ID, StepProvisional, StepConsult)
		drawLots(n, c.ID)
		n.stepsOf(c.ID, StepReadBack, StepCertify, StepDeclare)
		cert := n.count.Wards[c.ID].Certificate
		seen := slices.Clone(cert.Candidates)
		slices.SortStableFunc(seen, func(a, b CertifiedCandidate) int { return int(b.Votes - a.Votes) })
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
		g := wholeCounts(t, MaxCandidates)
		if faults := append(g.election.Faults(), law().Faults(g.election)...); len(faults) > 0 {
			t.Fatalf("%+v", faults)
		}
		n := g.keyed(t, func(n *night, id ContestID) { onlyAwaited(t, n, id) })
		for _, w := range n.count.InOrder() {
			if left := w.Awaited(StageCount); len(left) > 0 {
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
		g := wholeCounts(t, 6)
		var boxes []int
		for i, p := range g.papers {
			if p.Form == BoxVerification {
				boxes = append(boxes, i)
			}
		}
		if len(boxes) < 2 {
			return
		}
		to, from := g.papers[rapid.SampledFrom(boxes).Draw(t, "to")], g.papers[rapid.SampledFrom(boxes).Draw(t, "from")]
		there := to.Reading["verified"]
		if to.Contest == from.Contest || there == 0 {
			return
		}
		k := rapid.IntRange(1, there).Draw(t, "papers")
		to.Reading["verified"] -= k
		from.Reading["verified"] += k
		n := newNight(t, g.election)
		for _, p := range g.inAnyOrder(StageVerification) {
			n.key(p.SheetID, 1, p.Reading)
		}
		move := PapersMoved{Papers: Papers(k), From: from.Contest, FromBox: BoxID(from.SheetID.Subject), To: to.Contest, ToBox: BoxID(to.SheetID.Subject), Reason: "found at the table"}
		if len(findingsOf(Check(n.count.Wards[from.Contest]), "V3")) != 1 || len(findingsOf(Check(n.count.Wards[to.Contest]), "V3")) != 1 {
			t.Fatalf("%d papers in the wrong box, and V3 is quiet", k)
		}
		if r := n.try(ada, PapersMoved{Papers: Papers(from.Reading["verified"] + 1), From: move.From, FromBox: move.FromBox, To: move.To, ToBox: move.ToBox, Reason: "x"}); r == nil || r.Code != "papers" {
			t.Fatalf("more papers than were found were moved: %v", r)
		}
		n.do(ada, move)
		moved++
		for _, id := range g.withPapers() {
			onlyAwaited(t, n, id)
			if n.count.Wards[id].State != Uncontested {
				n.stepsOf(id, StepVerify)
			}
		}
		for _, p := range g.inAnyOrder(StageCount) {
			n.key(p.SheetID, 1, p.Reading)
		}
		declared(t, n)
	})
	if moved == 0 {
		t.Error("nothing was moved")
	}
}
