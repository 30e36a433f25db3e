package reconcile

import (
	"slices"
	"testing"
)

// threeOfTheMayors: three of the mayor's papers lie in Abbey's box X2.
var threeOfTheMayors = PapersMoved{Papers: 3, From: abbey, FromBox: "X2", To: mayor, ToBox: "X3", Reason: "found face down by table 4"}

var (
	abbeyX2 = SheetID{abbey, BoxVerification, "X2"}
	mayorX3 = SheetID{mayor, BoxVerification, "X3"}
)

// astray is the combined poll with the three papers counted where they lie.
func astray(t failer) *night {
	t.Helper()
	n := newNight(t, borough())
	n.keyBorough(StageVerification, allThree)
	n.rekey(abbeyX2, Reading{"verified": 53})
	n.rekey(mayorX3, Reading{"verified": 117})
	return n
}

func TestPapersMovedBalanceBothContestsAndPrint(t *testing.T) {
	n := astray(t)
	if a, m := n.codes(abbey), n.codes(mayor); a != " V3×1" || m != " V3×1" {
		t.Fatalf("before:%s and%s", a, m)
	}
	n.do(ada, threeOfTheMayors)
	if a, m := n.codes(abbey), n.codes(mayor); a != "" || m != "" {
		t.Fatalf("after:%s and%s", a, m)
	}
	for id, want := range map[ContestID]Papers{abbey: 170, brook: 80, mayor: 250} {
		if got, ok := n.count.Wards[id].VerifiedTotal(); got != want || !ok {
			t.Errorf("%s: %d papers, want %d", id, got, want)
		}
		n.stepsOf(id, StepVerify)
	}
	n.keyBorough(StageCount, allThree)
	for id, moved := range map[ContestID]Papers{abbey: -3, mayor: 3} {
		n.stepsOf(id, StepProvisional, StepConsult, StepReadBack, StepCertify)
		c := n.count.Wards[id].Certificate
		want := []CertifiedMove{{3, abbey, "X2", mayor, "X3", threeOfTheMayors.Reason, ada}}
		line := c.Boxes[1]
		if !slices.Equal(c.Moves, want) || line.Moved != moved || line.Variance != 0 || line.Verified != line.Expected || !slices.Equal(line.Counts, []Papers{line.Verified.N()}) {
			t.Errorf("%s: moves %+v, box %+v", id, c.Moves, line)
		}
		if c.Boxes[0].Moved != 0 {
			t.Errorf("%s: another box moved %d", id, c.Boxes[0].Moved)
		}
	}
	if c := n.count.Wards[brook]; len(c.Moves) != 0 {
		t.Errorf("Brook's moves: %+v", c.Moves)
	}
}

func TestAPostalPaperOfAnotherContestIsMovedAndPrintsOnThePostalLine(t *testing.T) {
	n := newNight(t, borough())
	n.keyBorough(StageVerification, allThree)
	n.rekey(SheetID{abbey, PostalBox, "PV"}, Reading{"papers_found": 22})
	n.rekey(SheetID{mayor, PostalBox, "PV"}, Reading{"papers_found": 28})
	if a, m := n.codes(abbey), n.codes(mayor); a != " P2×1" || m != " P2×1" {
		t.Fatalf("before:%s and%s", a, m)
	}
	n.do(ada, PapersMoved{Papers: 2, From: abbey, FromBox: "PV", To: mayor, ToBox: "PV", Reason: "in the wrong pile"})
	_, a := n.count.Wards[abbey].VerificationLines()
	_, m := n.count.Wards[mayor].VerificationLines()
	if a[0].Moved != -2 || m[0].Moved != 2 || a[0].Variance != 0 || n.codes(abbey)+n.codes(mayor) != "" {
		t.Errorf("%+v and %+v", a, m)
	}
}

func TestAMoveVoidsBothStatementsAndOnlyASupervisorMakesItThen(t *testing.T) {
	n := boroughVerified(t)
	n.stepsOf(abbey, StepCount)
	n.refused(ada, threeOfTheMayors, "signed")
	before := n.count.Wards[brook]
	n.do(sue, threeOfTheMayors)
	for _, id := range []ContestID{abbey, mayor} {
		if w := n.count.Wards[id]; w.State != Accounts || w.Statement != nil {
			t.Errorf("%s: %s, statement %v", id, w.State, w.Statement)
		}
	}
	if after := n.count.Wards[brook]; after.State != Verified || after.Version != before.Version {
		t.Errorf("Brook: %s", after.State)
	}
	n.refused(rob, n.bodyOf(abbey, StepVerify), "not_ready")
	if f := findingsOf(Check(n.count.Wards[abbey]), "V3")[0]; f.Numbers["variance"] != -3 {
		t.Errorf("%s", f.Clerk)
	}
}

// Who counts a box again finds the papers where they now are.
func TestALaterCountSupersedesTheMove(t *testing.T) {
	n := astray(t)
	n.do(ada, threeOfTheMayors)
	n.do(ada, SheetKeyed{SheetID: abbeyX2, Count: 2, Reading: 1, Figures: Reading{"verified": 50}}, SheetKeyed{SheetID: mayorX3, Count: 2, Reading: 1, Figures: Reading{"verified": 120}})
	for id, box := range map[ContestID]int{abbey: 1, mayor: 1} {
		account := n.count.Wards[id].BoxAccounts()[box]
		if v, ok := account.Variance(); v != 0 || !ok || !account.Agreed || account.Moved != 0 {
			t.Errorf("%s: %+v", id, account)
		}
	}
	// The count before the move stands as it was then, with what left it.
	if got := n.count.Wards[abbey].BoxAccounts()[1].Counts; !slices.Equal(got, []Papers{50, 50}) {
		t.Errorf("counts: %v", got)
	}
	n.do(ada, PapersMoved{Papers: 1, From: mayor, FromBox: "X3", To: abbey, ToBox: "X2", Reason: "one of them was Abbey's after all"})
	if a, m := n.count.Wards[abbey].found("X2"), n.count.Wards[mayor].found("X3"); a != Keyed[Papers](51) || m != Keyed[Papers](119) {
		t.Errorf("moved back: %v and %v", a, m)
	}
}

func TestPapersMovedToABoxThatIsStillToBeCountedAreFoundThere(t *testing.T) {
	n := newNight(t, borough())
	n.keyBorough(StageVerification, allThree, mayorX3.String())
	n.rekey(abbeyX2, Reading{"verified": 53})
	n.do(ada, threeOfTheMayors)
	if got := n.count.Wards[mayor].found("X3"); got.IsKeyed() {
		t.Errorf("a box that was not counted holds %v", got)
	}
	n.key(mayorX3, 1, Reading{"verified": 120})
	if a, m := n.codes(abbey), n.codes(mayor); a != "" || m != "" {
		t.Errorf("%s and%s", a, m)
	}
}

func TestPapersOfOneContestAreNotMovedBetweenItsBoxes(t *testing.T) {
	n := newNight(t, borough())
	n.keyBorough(StageVerification, allThree)
	n.rekey(abbeyX2, Reading{"verified": 48})
	n.rekey(SheetID{abbey, BoxVerification, "X1"}, Reading{"verified": 102})
	n.refused(ada, PapersMoved{Papers: 2, From: abbey, FromBox: "X1", To: abbey, ToBox: "X2", Reason: "S2's papers in S1's box"}, "same_contest")
	if n.codes(abbey) != " V3×2" {
		t.Errorf("%s", n.codes(abbey))
	}
}

func TestAMoveIsRefusedWithItsReason(t *testing.T) {
	for _, c := range []struct {
		what, code string
		change     func(*PapersMoved)
	}{
		{"without a reason", "no_reason", func(m *PapersMoved) { m.Reason = " " }},
		{"with an invisible character in the reason", "reason", func(m *PapersMoved) { m.Reason = "x\u200b" }},
		{"of no paper", "papers", func(m *PapersMoved) { m.Papers = 0 }},
		{"of fewer than none", "papers", func(m *PapersMoved) { m.Papers = -3 }},
		{"of more than any count holds", "papers", func(m *PapersMoved) { m.Papers = MaxFigure + 1 }},
		{"of more papers than were found", "papers", func(m *PapersMoved) { m.Papers = 54 }},
		{"into the same box", "same_contest", func(m *PapersMoved) { m.To, m.ToBox = abbey, "X2" }},
		{"from a contest that is not there", "no_such_contest", func(m *PapersMoved) { m.From = "elsewhere" }},
		{"to a contest that is not there", "no_such_contest", func(m *PapersMoved) { m.To = "elsewhere" }},
		{"from a box that is not there", "not_on_register", func(m *PapersMoved) { m.FromBox = "X9" }},
		{"from a box of another contest", "not_on_register", func(m *PapersMoved) { m.FromBox = "X3" }},
		{"to a box that holds none of its papers", "not_on_register", func(m *PapersMoved) { m.ToBox = "X2" }},
		{"every paper that was found", "", func(m *PapersMoved) { m.Papers = 53 }},
	} {
		n := astray(t)
		m := threeOfTheMayors
		c.change(&m)
		if r := n.try(ada, m); (r == nil) != (c.code == "") || r != nil && (r.Code != c.code || r.Message == "") {
			t.Errorf("%s: %v, want %q", c.what, r, c.code)
		}
	}
	n := newNight(t, borough())
	n.refused(ada, threeOfTheMayors, "papers") // nothing was counted
}

func TestAMoveIsRefusedWhileAContestsFiguresAreFixed(t *testing.T) {
	n := boroughVerified(t)
	n.keyBorough(StageCount, []ContestID{mayor})
	n.stepsOf(mayor, StepProvisional)
	n.refused(sue, threeOfTheMayors, "provisional")
	n.stepsOf(mayor, StepConsult, StepReadBack, StepCertify)
	n.refused(rob, threeOfTheMayors, "frozen")
	e := borough()
	e.Contests[2].Candidates = e.Contests[2].Candidates[:1]
	n = newNight(t, e)
	n.keyBorough(StageVerification, []ContestID{abbey, brook})
	n.refused(rob, threeOfTheMayors, "uncontested")
}

func TestACountIsNotCorrectedBelowWhatWasTakenOutOfItSince(t *testing.T) {
	n := astray(t)
	n.do(ada, threeOfTheMayors)
	n.refused(ada, SheetKeyed{SheetID: abbeyX2, Count: 1, Reading: 1, Figures: Reading{"verified": 2}}, "papers_moved")
	n.do(ada, SheetKeyed{SheetID: abbeyX2, Count: 1, Reading: 1, Figures: Reading{"verified": 3}})
	if got := n.count.Wards[abbey].found("X2"); got != Keyed[Papers](0) {
		t.Errorf("found: %v", got)
	}
	n.do(ada, SheetKeyed{SheetID: abbeyX2, Count: 2, Reading: 1, Figures: Reading{"verified": 2}}) // a new count is what it is
}

// A box that was merged and taken back is counted anew, without the papers that
// left it before.
func TestAVoidedCountTakesItsMoveWithIt(t *testing.T) {
	n := astray(t)
	abbeyX1 := SheetID{abbey, BoxVerification, "X1"}
	before, _ := n.count.Wards[abbey].Current(abbeyX1)
	n.do(ada, threeOfTheMayors)
	merge := func(into BoxID) func(*Election) {
		return func(e *Election) { e.Boxes[1].MergedInto = into }
	}
	n.mend(sue, merge("X1"))
	n.mend(sue, merge(""))
	n.key(abbeyX2, 1, Reading{"verified": 50})
	n.key(abbeyX1, 1, before) // the box into which the other was emptied is counted anew too
	if got := n.count.Wards[abbey].found("X2"); got != Keyed[Papers](50) || n.codes(abbey) != "" {
		t.Errorf("counted anew: %v%s", got, n.codes(abbey))
	}
	n = astray(t)
	n.do(ada, PapersMoved{Papers: 1, From: mayor, FromBox: "X1", To: abbey, ToBox: "X2", Reason: "one of Abbey's"})
	n.mend(sue, merge("X1"))
	n.mend(sue, merge(""))
	n.key(abbeyX2, 1, Reading{"verified": 51})
	if got := n.count.Wards[abbey].found("X2"); got != Keyed[Papers](51) {
		t.Errorf("counted anew with what came: %v", got)
	}
}
