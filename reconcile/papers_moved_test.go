package reconcile_test

import (
	"slices"
	"testing"

	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/night"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// threeOfTheMayors: three of the mayor's papers lie in Abbey's box X2.
var threeOfTheMayors = reconcile.PapersMoved{Papers: 3, From: night.Abbey, FromBox: "X2", To: night.Mayor, ToBox: "X3", Reason: "found face down by table 4"}

var (
	abbeyX2 = sheet.ID{Contest: night.Abbey, Form: sheet.BoxVerification, Subject: "X2"}
	mayorX3 = sheet.ID{Contest: night.Mayor, Form: sheet.BoxVerification, Subject: "X3"}
)

// astray is the combined poll with the three papers counted where they lie.
func astray(t night.Failer) *night.Night {
	t.Helper()
	n := night.New(t, night.Borough())
	n.KeyBorough(sheet.StageVerification, night.AllThree)
	n.Rekey(abbeyX2, sheet.Reading{"verified": 53})
	n.Rekey(mayorX3, sheet.Reading{"verified": 117})
	return n
}

func TestPapersMovedBalanceBothContestsAndPrint(t *testing.T) {
	n := astray(t)
	if a, m := n.Codes(night.Abbey), n.Codes(night.Mayor); a != " V3×1" || m != " V3×1" {
		t.Fatalf("before:%s and%s", a, m)
	}
	n.Do(night.Ada, threeOfTheMayors)
	if a, m := n.Codes(night.Abbey), n.Codes(night.Mayor); a != "" || m != "" {
		t.Fatalf("after:%s and%s", a, m)
	}
	for id, want := range map[setup.ContestID]figure.Papers{night.Abbey: 170, night.Brook: 80, night.Mayor: 250} {
		if got, ok := n.Count.Wards[id].VerifiedTotal(); got != want || !ok {
			t.Errorf("%s: %d papers, want %d", id, got, want)
		}
		n.StepsOf(id, reconcile.StepVerify)
	}
	n.KeyBorough(sheet.StageCount, night.AllThree)
	for id, moved := range map[setup.ContestID]figure.Papers{night.Abbey: -3, night.Mayor: 3} {
		n.StepsOf(id, reconcile.StepProvisional, reconcile.StepConsult, reconcile.StepReadBack, reconcile.StepCertify)
		c := n.Count.Wards[id].Certificate
		want := []ward.CertifiedMove{{Papers: 3, From: night.Abbey, FromBox: "X2", To: night.Mayor, ToBox: "X3", Reason: threeOfTheMayors.Reason, By: night.Ada}}
		line := c.Boxes[1]
		if !slices.Equal(c.Moves, want) || line.Moved != moved || line.Variance != 0 || line.Verified != line.Expected || !slices.Equal(line.Counts, []figure.Papers{line.Verified.N()}) {
			t.Errorf("%s: moves %+v, box %+v", id, c.Moves, line)
		}
		if c.Boxes[0].Moved != 0 {
			t.Errorf("%s: another box moved %d", id, c.Boxes[0].Moved)
		}
	}
	if c := n.Count.Wards[night.Brook]; len(c.Moves) != 0 {
		t.Errorf("Brook's moves: %+v", c.Moves)
	}
}

func TestAPostalPaperOfAnotherContestIsMovedAndPrintsOnThePostalLine(t *testing.T) {
	n := night.New(t, night.Borough())
	n.KeyBorough(sheet.StageVerification, night.AllThree)
	n.Rekey(sheet.ID{Contest: night.Abbey, Form: sheet.PostalBox, Subject: "PV"}, sheet.Reading{"papers_found": 22})
	n.Rekey(sheet.ID{Contest: night.Mayor, Form: sheet.PostalBox, Subject: "PV"}, sheet.Reading{"papers_found": 28})
	if a, m := n.Codes(night.Abbey), n.Codes(night.Mayor); a != " P2×1" || m != " P2×1" {
		t.Fatalf("before:%s and%s", a, m)
	}
	n.Do(night.Ada, reconcile.PapersMoved{Papers: 2, From: night.Abbey, FromBox: "PV", To: night.Mayor, ToBox: "PV", Reason: "in the wrong pile"})
	_, a := n.Count.Wards[night.Abbey].VerificationLines()
	_, m := n.Count.Wards[night.Mayor].VerificationLines()
	if a[0].Moved != -2 || m[0].Moved != 2 || a[0].Variance != 0 || n.Codes(night.Abbey)+n.Codes(night.Mayor) != "" {
		t.Errorf("%+v and %+v", a, m)
	}
}

func TestAMoveVoidsBothStatementsAndOnlyASupervisorMakesItThen(t *testing.T) {
	n := night.BoroughVerified(t)
	n.StepsOf(night.Abbey, reconcile.StepCount)
	n.Refused(night.Ada, threeOfTheMayors, "signed")
	before := n.Count.Wards[night.Brook]
	n.Do(night.Sue, threeOfTheMayors)
	for _, id := range []setup.ContestID{night.Abbey, night.Mayor} {
		if w := n.Count.Wards[id]; w.State != ward.Accounts || w.VerifiedBy != nil {
			t.Errorf("%s: %s, statement %v", id, w.State, w.VerifiedBy)
		}
	}
	if after := n.Count.Wards[night.Brook]; after.State != ward.Verified || after.Version != before.Version {
		t.Errorf("Brook: %s", after.State)
	}
	n.Refused(night.Rob, n.BodyOf(night.Abbey, reconcile.StepVerify), "not_ready")
	if f := night.FindingsOf(rules.Check(n.Count.Wards[night.Abbey]), "V3")[0]; f.Numbers["variance"] != -3 {
		t.Errorf("%s", f.Clerk)
	}
}

// Who counts a box again finds the papers where they now are.
func TestALaterCountSupersedesTheMove(t *testing.T) {
	n := astray(t)
	n.Do(night.Ada, threeOfTheMayors)
	n.Do(night.Ada, reconcile.SheetKeyed{ID: abbeyX2, Count: 2, Reading: 1, Figures: sheet.Reading{"verified": 50}}, reconcile.SheetKeyed{ID: mayorX3, Count: 2, Reading: 1, Figures: sheet.Reading{"verified": 120}})
	for id, box := range map[setup.ContestID]int{night.Abbey: 1, night.Mayor: 1} {
		account := n.Count.Wards[id].BoxAccounts()[box]
		if v, ok := account.Variance(); v != 0 || !ok || !account.Agreed || account.Moved != 0 {
			t.Errorf("%s: %+v", id, account)
		}
	}
	// The count before the move stands as it was then, with what left it.
	if got := n.Count.Wards[night.Abbey].BoxAccounts()[1].Counts; !slices.Equal(got, []figure.Papers{50, 50}) {
		t.Errorf("counts: %v", got)
	}
	n.Do(night.Ada, reconcile.PapersMoved{Papers: 1, From: night.Mayor, FromBox: "X3", To: night.Abbey, ToBox: "X2", Reason: "one of them was Abbey's after all"})
	if a, m := n.Count.Wards[night.Abbey].Found("X2"), n.Count.Wards[night.Mayor].Found("X3"); a != figure.Keyed[figure.Papers](51) || m != figure.Keyed[figure.Papers](119) {
		t.Errorf("moved back: %v and %v", a, m)
	}
}

func TestPapersMovedToABoxThatIsStillToBeCountedAreFoundThere(t *testing.T) {
	n := night.New(t, night.Borough())
	n.KeyBorough(sheet.StageVerification, night.AllThree, mayorX3.String())
	n.Rekey(abbeyX2, sheet.Reading{"verified": 53})
	n.Do(night.Ada, threeOfTheMayors)
	if got := n.Count.Wards[night.Mayor].Found("X3"); got.IsKeyed() {
		t.Errorf("a box that was not counted holds %v", got)
	}
	n.Key(mayorX3, 1, sheet.Reading{"verified": 120})
	if a, m := n.Codes(night.Abbey), n.Codes(night.Mayor); a != "" || m != "" {
		t.Errorf("%s and%s", a, m)
	}
}

func TestPapersOfOneContestAreNotMovedBetweenItsBoxes(t *testing.T) {
	n := night.New(t, night.Borough())
	n.KeyBorough(sheet.StageVerification, night.AllThree)
	n.Rekey(abbeyX2, sheet.Reading{"verified": 48})
	n.Rekey(sheet.ID{Contest: night.Abbey, Form: sheet.BoxVerification, Subject: "X1"}, sheet.Reading{"verified": 102})
	n.Refused(night.Ada, reconcile.PapersMoved{Papers: 2, From: night.Abbey, FromBox: "X1", To: night.Abbey, ToBox: "X2", Reason: "S2's papers in S1's box"}, "same_contest")
	if n.Codes(night.Abbey) != " V3×2" {
		t.Errorf("%s", n.Codes(night.Abbey))
	}
}

func TestAMoveIsRefusedWithItsReason(t *testing.T) {
	for _, c := range []struct {
		what, code string
		change     func(*reconcile.PapersMoved)
	}{
		{"without a reason", "no_reason", func(m *reconcile.PapersMoved) { m.Reason = " " }},
		{"with an invisible character in the reason", "reason", func(m *reconcile.PapersMoved) { m.Reason = "x\u200b" }},
		{"of no paper", "papers", func(m *reconcile.PapersMoved) { m.Papers = 0 }},
		{"of fewer than none", "papers", func(m *reconcile.PapersMoved) { m.Papers = -3 }},
		{"of more than any count holds", "papers", func(m *reconcile.PapersMoved) { m.Papers = figure.Max + 1 }},
		{"of more papers than were found", "papers", func(m *reconcile.PapersMoved) { m.Papers = 54 }},
		{"into the same box", "same_contest", func(m *reconcile.PapersMoved) { m.To, m.ToBox = night.Abbey, "X2" }},
		{"from a contest that is not there", "no_such_contest", func(m *reconcile.PapersMoved) { m.From = "elsewhere" }},
		{"to a contest that is not there", "no_such_contest", func(m *reconcile.PapersMoved) { m.To = "elsewhere" }},
		{"from a box that is not there", "not_on_register", func(m *reconcile.PapersMoved) { m.FromBox = "X9" }},
		{"from a box of another contest", "not_on_register", func(m *reconcile.PapersMoved) { m.FromBox = "X3" }},
		{"to a box that holds none of its papers", "not_on_register", func(m *reconcile.PapersMoved) { m.ToBox = "X2" }},
		{"every paper that was found", "", func(m *reconcile.PapersMoved) { m.Papers = 53 }},
	} {
		n := astray(t)
		m := threeOfTheMayors
		c.change(&m)
		if r := n.Try(night.Ada, m); (r == nil) != (c.code == "") || r != nil && (r.Code != c.code || r.Message == "") {
			t.Errorf("%s: %v, want %q", c.what, r, c.code)
		}
	}
	n := night.New(t, night.Borough())
	n.Refused(night.Ada, threeOfTheMayors, "papers") // nothing was counted
}

func TestAMoveIsRefusedWhileAContestsFiguresAreFixed(t *testing.T) {
	n := night.BoroughVerified(t)
	n.KeyBorough(sheet.StageCount, []setup.ContestID{night.Mayor})
	n.StepsOf(night.Mayor, reconcile.StepProvisional)
	n.Refused(night.Sue, threeOfTheMayors, "provisional")
	n.StepsOf(night.Mayor, reconcile.StepConsult, reconcile.StepReadBack, reconcile.StepCertify)
	n.Refused(night.Rob, threeOfTheMayors, "frozen")
	e := night.Borough()
	e.Contests[2].Candidates = e.Contests[2].Candidates[:1]
	n = night.New(t, e)
	n.KeyBorough(sheet.StageVerification, []setup.ContestID{night.Abbey, night.Brook})
	n.Refused(night.Rob, threeOfTheMayors, "uncontested")
}

func TestACountIsNotCorrectedBelowWhatWasTakenOutOfItSince(t *testing.T) {
	n := astray(t)
	n.Do(night.Ada, threeOfTheMayors)
	n.Refused(night.Ada, reconcile.SheetKeyed{ID: abbeyX2, Count: 1, Reading: 1, Figures: sheet.Reading{"verified": 2}}, "papers_moved")
	n.Do(night.Ada, reconcile.SheetKeyed{ID: abbeyX2, Count: 1, Reading: 1, Figures: sheet.Reading{"verified": 3}})
	if got := n.Count.Wards[night.Abbey].Found("X2"); got != figure.Keyed[figure.Papers](0) {
		t.Errorf("found: %v", got)
	}
	n.Do(night.Ada, reconcile.SheetKeyed{ID: abbeyX2, Count: 2, Reading: 1, Figures: sheet.Reading{"verified": 2}}) // a new count is what it is
}

// A box that was merged and taken back is counted anew, without the papers that
// left it before.
func TestAVoidedCountTakesItsMoveWithIt(t *testing.T) {
	n := astray(t)
	abbeyX1 := sheet.ID{Contest: night.Abbey, Form: sheet.BoxVerification, Subject: "X1"}
	before, _ := n.Count.Wards[night.Abbey].Current(abbeyX1)
	n.Do(night.Ada, threeOfTheMayors)
	merge := func(into setup.BoxID) func(*setup.Election) {
		return func(e *setup.Election) { e.Boxes[1].MergedInto = into }
	}
	n.Mend(night.Sue, merge("X1"))
	n.Mend(night.Sue, merge(""))
	n.Key(abbeyX2, 1, sheet.Reading{"verified": 50})
	n.Key(abbeyX1, 1, before) // the box into which the other was emptied is counted anew too
	if got := n.Count.Wards[night.Abbey].Found("X2"); got != figure.Keyed[figure.Papers](50) || n.Codes(night.Abbey) != "" {
		t.Errorf("counted anew: %v%s", got, n.Codes(night.Abbey))
	}
	n = astray(t)
	n.Do(night.Ada, reconcile.PapersMoved{Papers: 1, From: night.Mayor, FromBox: "X1", To: night.Abbey, ToBox: "X2", Reason: "one of Abbey's"})
	n.Mend(night.Sue, merge("X1"))
	n.Mend(night.Sue, merge(""))
	n.Key(abbeyX2, 1, sheet.Reading{"verified": 51})
	if got := n.Count.Wards[night.Abbey].Found("X2"); got != figure.Keyed[figure.Papers](51) {
		t.Errorf("counted anew with what came: %v", got)
	}
}

// Nothing says whether a count that two people have not agreed saw these papers.
func TestPapersAreNotMovedWhileACountOfTheirBoxIsOnItsWay(t *testing.T) {
	e := fuzzPoll()
	e.KeyOnce = false
	n := night.New(t, e)
	theirs := sheet.ID{Contest: night.Leavesden, Form: sheet.BoxVerification, Subject: "B2"}
	n.Read(night.BoxTwo, sheet.Reading{"verified": 863}, night.Ada, night.Ben)
	n.Read(theirs, sheet.Reading{"verified": 10}, night.Ada, night.Ben)
	b := reconcile.PapersMoved{Papers: 3, From: night.Callowland, FromBox: "B2", To: night.Leavesden, ToBox: "B2", Reason: night.Because}
	for _, box := range []sheet.ID{night.BoxTwo, theirs} {
		n.Must(n.ReadsCount(night.Ada, box, 2, sheet.Reading{"verified": 860}))
		n.Refused(night.Sue, b, "being_keyed")
		n.Must(n.Void(night.Sue, box, 0))
	}
	n.Do(night.Sue, b)
}
