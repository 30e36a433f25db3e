package reconcile

import (
	"maps"
	"slices"
	"testing"
)

func TestAReadingKeyedOnTheWrongBoxIsMovedAndAgreesThere(t *testing.T) {
	n := newNight(t, keyedTwice())
	n.read(boxOne, Reading{"verified": 860}, ada) // box B2's slip
	n.read(boxTwo, Reading{"verified": 860}, ben)
	n.must(n.move(sue, boxOne, boxTwo, 0))
	n.holds(boxOne)
	n.holds(boxTwo, 860)
	if n.count.Sheet(boxOne).Touched() || n.count.Sheet(boxTwo).State() != Agreed {
		t.Error("the box that was keyed by mistake is not free again")
	}
	if got := n.count.Compared.Form(BoxVerification); got != (Share{Sheets: 1, Figures: 1}) {
		t.Errorf("compared: %+v", got)
	}
	last := n.entries[len(n.entries)-1].Body.(SheetMoved)
	if last.Count != 0 || last.Settled == nil || last.Settled.Count != 1 || last.Settled.Figures["verified"] != 860 {
		t.Errorf("the entry says %+v", last)
	}
}

func TestAMovedReadingStaysItsTypists(t *testing.T) {
	n := newNight(t, keyedTwice())
	n.read(boxOne, Reading{"verified": 860}, ada)
	n.must(n.move(sue, boxOne, boxTwo, 0))
	if k := n.count.Sheet(boxTwo).Keying; k == nil || k.Of(ada) != 1 || k.Of(sue) != 0 {
		t.Fatalf("the reading is %+v", k)
	}
	n.refused(ada, SheetKeyed{SheetID: boxTwo, Count: 1, Reading: 2, Figures: Reading{"verified": 860}, Agreed: true}, "same_person")
	n.read(boxOne, Reading{"verified": 1003}, ada)
	n.mustNot(n.move(sue, boxOne, boxTwo, 0), "same_person") // she would be both readings of B2
	n.read(boxTwo, Reading{"verified": 860}, sue)
	n.holds(boxTwo, 860)
}

func TestOneOfTwoReadingsThatDifferIsMovedOrVoided(t *testing.T) {
	for what, taken := range map[string]func(n *night) *Refusal{
		"moved":  func(n *night) *Refusal { return n.move(sue, boxOne, boxTwo, 2) },
		"voided": func(n *night) *Refusal { return n.void(sue, boxOne, 2) },
	} {
		n := newNight(t, keyedTwice())
		n.read(boxOne, Reading{"verified": 1003}, ada)
		n.read(boxOne, Reading{"verified": 860}, ben)
		n.read(boxOne, Reading{"verified": 1003}, ada)
		n.must(taken(n))
		k := n.count.Sheet(boxOne).Keying
		if k == nil || !k.In(1) || k.In(2) || k.Differed != nil || k.ForSupervisor() {
			t.Fatalf("%s: box B1 has %+v", what, k)
		}
		if in := n.count.Sheet(boxTwo).Touched(); in != (what == "moved") {
			t.Errorf("%s: box B2 touched %v", what, in)
		}
		n.mustNot(n.void(sue, boxOne, 2), "no_such_reading")
		n.read(boxOne, Reading{"verified": 1003}, dee)
		n.holds(boxOne, 1003)
	}
}

func TestTwoReadingsDoNotGoWhereOneIsOnItsWay(t *testing.T) {
	n := newNight(t, keyedTwice())
	n.read(boxOne, Reading{"verified": 1003}, ada)
	n.read(boxOne, Reading{"verified": 860}, ben)
	n.read(boxTwo, Reading{"verified": 860}, dee)
	n.mustNot(n.move(sue, boxOne, boxTwo, 0), "occupied")
	n.must(n.move(sue, boxOne, boxTwo, 2))
	n.holds(boxTwo, 860)
	n.read(boxOne, Reading{"verified": 1003}, ben)
	n.holds(boxOne, 1003)
}

func TestAnAgreedCountIsMovedWholeToASheetThatHasNone(t *testing.T) {
	for what, e := range map[string]Election{"keyed once": watford(), "keyed twice": keyedTwice()} {
		n := newNight(t, e)
		people := []string{ada, ben}
		if e.KeyOnce {
			people = people[:1]
		}
		n.read(boxOne, Reading{"verified": 860}, people...)
		n.must(n.move(sue, boxOne, boxTwo, 0))
		n.holds(boxOne)
		n.holds(boxTwo, 860)
		n.must(n.void(sue, boxTwo, 0))
		if n.count.Sheet(boxTwo).Touched() {
			t.Errorf("%s: something is left", what)
		}
		n.mustNot(n.void(sue, boxTwo, 0), "not_keyed")
		n.mustNot(n.move(sue, boxTwo, boxOne, 0), "not_keyed")
	}
}

// Two equal counts of a box are two looks at its papers: another box's count is
// not the second of them, and the count between two equal ones does not go.
func TestNoTwoEqualCountsAreMadeUpOfWhatWasAgreed(t *testing.T) {
	for what, e := range map[string]Election{"keyed once": watford(), "keyed twice": keyedTwice()} {
		n := newNight(t, e)
		people := []string{ada, ben}
		if e.KeyOnce {
			people = people[:1]
		}
		n.read(boxOne, Reading{"verified": 860}, people...)
		n.read(boxTwo, Reading{"verified": 860}, people...)
		n.mustNot(n.move(sue, boxOne, boxTwo, 0), "occupied") // as its count 2
		for count, papers := range []int{861, 860, 862} {
			for _, by := range people {
				n.must(n.readsCount(by, boxTwo, count+2, Reading{"verified": papers}))
			}
		}
		for _, take := range []*Refusal{n.void(sue, boxTwo, 0), n.void(rob, boxTwo, 0), n.move(rob, boxTwo, boxOne, 0)} {
			if take == nil || take.Code != "earlier_count" {
				t.Fatalf("%s: %v", what, take)
			}
		}
		n.holds(boxOne, 860)
		n.holds(boxTwo, 860, 861, 860, 862)
	}
}

func TestFiguresOfTheCountStayInTheirContest(t *testing.T) {
	n := boroughVerified(t)
	result := func(contest ContestID) SheetID { return SheetID{contest, CountResult, string(contest)} }
	// Brook and the mayor have two candidates each, of the same ids.
	n.key(result(brook), 1, votesOf(nil, 50, 30))
	n.key(SheetID{brook, RejectedPapers, string(brook)}, 1, noRejected(0))
	for _, by := range []string{sue, rob} {
		n.mustNot(n.move(by, result(brook), result(mayor), 0), "other_candidates")
		n.mustNot(n.move(by, SheetID{brook, RejectedPapers, string(brook)}, SheetID{mayor, RejectedPapers, string(mayor)}, 0), "other_candidates")
	}
	n.key(SheetID{brook, DoubtfulPapers, "1"}, 1, decided(1, 0, 0, 0))
	n.mustNot(n.move(rob, SheetID{brook, DoubtfulPapers, "1"}, SheetID{mayor, DoubtfulPapers, "1"}, 0), "other_candidates")
	if n.count.Sheet(result(mayor)).Touched() || !n.count.Sheet(result(brook)).Touched() {
		t.Error("the votes went to the other contest")
	}
}

func TestAVoidedCorrectionLeavesWhatWasAgreed(t *testing.T) {
	n := newNight(t, keyedTwice())
	n.read(boxOne, Reading{"verified": 1003}, ada, ben)
	n.read(boxOne, Reading{"verified": 1004}, ben)
	n.must(n.void(sue, boxOne, 0))
	n.holds(boxOne, 1003)
	if n.count.Sheet(boxOne).State() != Agreed {
		t.Error("the sheet is not agreed as it was")
	}
}

func TestWhatIsTakenFromASheetIsRefusedForItsReason(t *testing.T) {
	n := newNight(t, keyedTwice())
	n.read(sheetOf(BallotPaperAccount, "CA1"), account("CA1", 1600, 593, 4, 6).Reading, ada, ben)
	n.read(sheetOf(BallotPaperAccount, "CA2"), account("CA2", 1400, 538, 2, 3).Reading, ada, ben)
	one, two := sheetOf(BallotPaperAccount, "CA1"), sheetOf(BallotPaperAccount, "CA2")
	n.mustNot(n.move(sue, one, two, 0), "occupied")
	n.mustNot(n.move(sue, one, sheetOf(BallotPaperAccount, "CA9"), 0), "not_on_register")
	n.mustNot(n.move(sue, one, boxOne, 0), "same_form")
	n.mustNot(n.move(sue, one, one, 0), "same_form")
	n.mustNot(n.move(sue, one, SheetID{"elsewhere", BallotPaperAccount, "CA1"}, 0), "no_such_contest")
	n.mustNot(n.void(sue, SheetID{callowland, "no form", "CA1"}, 0), "no_such_form")
	n.mustNot(n.void(sue, one, 1), "no_such_reading") // it is agreed; no reading is on its way
	n.mustNot(n.void(sue, boxOne, 0), "not_keyed")
	n.refused(sue, n.count.Voiding(one, 0, " "), "no_reason")
	n.refused(sue, n.count.Moving(one, two, 0, ""), "no_reason")
	b := n.count.Voiding(one, 0, because)
	b.Count = 2
	n.refused(sue, b, "moved_on")
}

func TestASignedStatementIsVoidedByAVoidAndOnlyASupervisorMakesIt(t *testing.T) {
	for what, take := range map[string]func(n *night, by string) *Refusal{
		"void": func(n *night, by string) *Refusal { return n.void(by, boxOne, 0) },
		"move": func(n *night, by string) *Refusal { return n.move(by, boxOne, boxTwo, 0) },
	} {
		n := verifiedTwice(t)
		n.mustNot(take(n, ada), "signed")
		if what == "move" { // every box is counted by now, and none takes another's
			if n.mustNot(take(n, sue), "occupied"); n.ward().Statement == nil {
				t.Error("what was refused voided the signature")
			}
			continue
		}
		n.must(take(n, sue))
		if w := n.ward(); w.Statement != nil || w.State != Accounts {
			t.Errorf("%s: %s, signed %v", what, w.State, w.Statement)
		}
		n.stepRefused(StepVerify, "not_ready")
	}
}

func TestAfterTheAgentsHaveSeenTheFiguresNothingIsTaken(t *testing.T) {
	n := verifiedTwice(t)
	n.stageTwice(StageCount)
	result := wardSheet(CountResult)
	n.step(StepProvisional)
	n.mustNot(n.void(sue, result, 0), "provisional")
	n.mustNot(n.void(sue, boxOne, 0), "provisional")
	n.step(StepRecount)
	n.mustNot(n.void(sue, result, 0), "earlier_count") // what the agents saw stands
	r, _ := n.ward().Current(result)
	n.read(result, r, ada)
	n.must(n.void(sue, result, 0)) // a reading of the recount's own count, keyed by mistake
	if got := n.stepRefused(StepProvisional, "recount_due").Awaited; !slices.Equal(got, []SheetID{result}) {
		t.Errorf("awaited: %v", got)
	}
	n.read(result, r, ben, dee)
	n.mustNot(n.void(sue, result, 0), "earlier_count") // two people agreed it
	n.step(StepProvisional, StepConsult, StepReadBack, StepCertify)
	n.mustNot(n.void(sue, result, 0), "frozen")
	n.mustNot(n.move(sue, boxOne, boxTwo, 0), "frozen")
}

func TestTheCountOfABoxWhosePapersWereMovedIsNotTakenButAReadingOnItsWayIs(t *testing.T) {
	n := newNight(t, fuzzPoll())
	both := sheetOf(BoxVerification, "B2")
	theirs := SheetID{leavesden, BoxVerification, "B2"}
	n.key(both, 1, Reading{"verified": 863})
	n.key(theirs, 1, Reading{"verified": 10})
	n.do(sue, PapersMoved{Papers: 3, From: callowland, FromBox: "B2", To: leavesden, ToBox: "B2", Reason: "found at the table"})
	n.mustNot(n.void(sue, both, 0), "papers_moved")
	n.mustNot(n.void(sue, theirs, 0), "papers_moved")
	n.mustNot(n.move(sue, both, boxOne, 0), "papers_moved")
	n.key(both, 2, Reading{"verified": 860})
	n.key(boxOne, 1, Reading{"verified": 7})
	n.must(n.void(sue, boxOne, 0)) // no paper of it was moved

	e := fuzzPoll()
	e.KeyOnce = false
	n = newNight(t, e)
	n.read(both, Reading{"verified": 863}, ada, ben)
	n.read(theirs, Reading{"verified": 10}, ada, ben)
	n.do(sue, PapersMoved{Papers: 3, From: callowland, FromBox: "B2", To: leavesden, ToBox: "B2", Reason: "found at the table"})
	if r := n.readsCount(ada, both, 2, Reading{"verified": 1003}); r != nil { // box B1's slip
		t.Fatal(r)
	}
	n.must(n.move(sue, both, boxOne, 0))
	n.read(boxOne, Reading{"verified": 1003}, ben)
	n.holds(boxOne, 1003)
	n.holds(both, 863)
}

func TestASheetIsMovedFromOneContestToTheOther(t *testing.T) {
	e := fuzzPoll()
	e.KeyOnce = false
	n := newNight(t, e)
	ours, theirs := sheetOf(BallotPaperAccount, "CA2"), SheetID{leavesden, BallotPaperAccount, "CA2"}
	r := account("CA2", 1400, 538, 2, 3).Reading
	n.read(theirs, r, ada, ben)
	n.must(n.move(sue, theirs, ours, 0))
	if got, ok := n.ward().Current(ours); !ok || !got.Equal(r) || n.count.Sheet(theirs).Touched() {
		t.Errorf("the ward's account: %v", got)
	}
	if n.count.Wards[leavesden].State != Accounts || n.ward().State != Accounts {
		t.Error("both contests know of it")
	}
	// The parish elects three of five: a ward's result of one seat does not fit its sheet.
	n = verified(t, watford())
	n.key(wardSheet(CountResult), 1, cleanPapers(watford())[8].Reading)
	n.mustNot(n.move(sue, wardSheet(CountResult), SheetID{callowland, CountResult, "elsewhere"}, 0), "not_on_register")
}

func TestASessionInTheMiddleIsTakenAndAwaitedBeforeTheNext(t *testing.T) {
	n := newNight(t, watford())
	for k := 1; k <= 3; k++ {
		n.key(sheetOf(PostalOpening, string(rune('0'+k))), 1, Reading{"packets_in": 10, "papers_to_box": 9, "last": k / 3})
	}
	n.must(n.void(sue, sheetOf(PostalOpening, "2"), 0))
	if sessions, complete := n.ward().Sessions(); len(sessions) != 1 || complete {
		t.Errorf("%d sessions, complete %v", len(sessions), complete)
	}
	if left := n.ward().Awaited(StageVerification); !slices.Contains(left, sheetOf(PostalOpening, "2")) {
		t.Errorf("awaited: %v", left)
	}
	n.key(sheetOf(PostalOpening, "2"), 1, Reading{"packets_in": 10, "papers_to_box": 9, "last": 0})
	if sessions, complete := n.ward().Sessions(); len(sessions) != 3 || !complete {
		t.Errorf("%d sessions, complete %v", len(sessions), complete)
	}
}

func TestAVoterIDRecordIsMovedToItsStation(t *testing.T) {
	n := newNight(t, keyedTwice())
	one, two, r := recordOf(VoterIDPilot, "CA1"), recordOf(VoterIDPilot, "CA2"), idRecord(VoterIDPilot, 5, 3, 1003)
	n.read(two, r, ada, ben)
	n.must(n.move(sue, two, one, 0))
	if totals := n.count.VoterID.Totals(&n.count.Election); totals.In != 1 || !slices.Equal(totals.Awaited, []StationID{"CA2"}) {
		t.Errorf("%+v", totals)
	}
	slip := maps.Clone(r)
	slip["refused_initial"]++
	n.read(two, slip, ada)
	n.must(n.void(sue, two, 1))
	if n.count.Sheet(two).Touched() {
		t.Error("the voided reading is still there")
	}
}
