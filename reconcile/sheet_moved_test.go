package reconcile_test

import (
	"maps"
	"slices"
	"testing"

	"wardcount/reconcile"
	"wardcount/reconcile/night"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

func TestAReadingKeyedOnTheWrongBoxIsMovedAndAgreesThere(t *testing.T) {
	n := night.New(t, night.KeyedTwice())
	n.Read(night.BoxOne, sheet.Reading{"verified": 860}, night.Ada) // box B2's slip
	n.Read(night.BoxTwo, sheet.Reading{"verified": 860}, night.Ben)
	n.Must(n.Move(night.Sue, night.BoxOne, night.BoxTwo, 0))
	n.Holds(night.BoxOne)
	n.Holds(night.BoxTwo, 860)
	if n.Count.Sheet(night.BoxOne).Touched() || n.Count.Sheet(night.BoxTwo).State() != ward.Agreed {
		t.Error("the box that was keyed by mistake is not free again")
	}
	if got := n.Count.Compared.Form(sheet.BoxVerification); got != (ward.Share{Sheets: 1, Figures: 1}) {
		t.Errorf("compared: %+v", got)
	}
	last := n.Entries[len(n.Entries)-1].Body.(reconcile.SheetMoved)
	if last.Count != 0 || last.Settled == nil || last.Settled.Count != 1 || last.Settled.Figures["verified"] != 860 {
		t.Errorf("the entry says %+v", last)
	}
}

func TestAMovedReadingStaysItsTypists(t *testing.T) {
	n := night.New(t, night.KeyedTwice())
	n.Read(night.BoxOne, sheet.Reading{"verified": 860}, night.Ada)
	n.Must(n.Move(night.Sue, night.BoxOne, night.BoxTwo, 0))
	if k := n.Count.Sheet(night.BoxTwo).Keying; k == nil || k.Of(night.Ada) != 1 || k.Of(night.Sue) != 0 {
		t.Fatalf("the reading is %+v", k)
	}
	n.Refused(night.Ada, reconcile.SheetKeyed{ID: night.BoxTwo, Count: 1, Reading: 2, Figures: sheet.Reading{"verified": 860}, Agreed: true}, "same_person")
	n.Read(night.BoxOne, sheet.Reading{"verified": 1003}, night.Ada)
	n.MustNot(n.Move(night.Sue, night.BoxOne, night.BoxTwo, 0), "same_person") // she would be both readings of B2
	n.Read(night.BoxTwo, sheet.Reading{"verified": 860}, night.Sue)
	n.Holds(night.BoxTwo, 860)
}

func TestOneOfTwoReadingsThatDifferIsMovedOrVoided(t *testing.T) {
	for what, taken := range map[string]func(n *night.Night) *reconcile.Refusal{
		"moved":  func(n *night.Night) *reconcile.Refusal { return n.Move(night.Sue, night.BoxOne, night.BoxTwo, 2) },
		"voided": func(n *night.Night) *reconcile.Refusal { return n.Void(night.Sue, night.BoxOne, 2) },
	} {
		n := night.New(t, night.KeyedTwice())
		n.Read(night.BoxOne, sheet.Reading{"verified": 1003}, night.Ada)
		n.Read(night.BoxOne, sheet.Reading{"verified": 860}, night.Ben)
		n.Read(night.BoxOne, sheet.Reading{"verified": 1003}, night.Ada)
		n.Must(taken(n))
		k := n.Count.Sheet(night.BoxOne).Keying
		if k == nil || !k.In(1) || k.In(2) || k.Differed != nil || k.ForSupervisor() {
			t.Fatalf("%s: box B1 has %+v", what, k)
		}
		if in := n.Count.Sheet(night.BoxTwo).Touched(); in != (what == "moved") {
			t.Errorf("%s: box B2 touched %v", what, in)
		}
		n.MustNot(n.Void(night.Sue, night.BoxOne, 2), "no_such_reading")
		n.Read(night.BoxOne, sheet.Reading{"verified": 1003}, night.Dee)
		n.Holds(night.BoxOne, 1003)
	}
}

func TestTwoReadingsDoNotGoWhereOneIsOnItsWay(t *testing.T) {
	n := night.New(t, night.KeyedTwice())
	n.Read(night.BoxOne, sheet.Reading{"verified": 1003}, night.Ada)
	n.Read(night.BoxOne, sheet.Reading{"verified": 860}, night.Ben)
	n.Read(night.BoxTwo, sheet.Reading{"verified": 860}, night.Dee)
	n.MustNot(n.Move(night.Sue, night.BoxOne, night.BoxTwo, 0), "occupied")
	n.Must(n.Move(night.Sue, night.BoxOne, night.BoxTwo, 2))
	n.Holds(night.BoxTwo, 860)
	n.Read(night.BoxOne, sheet.Reading{"verified": 1003}, night.Ben)
	n.Holds(night.BoxOne, 1003)
}

func TestAnAgreedCountIsMovedWholeToASheetThatHasNone(t *testing.T) {
	for what, e := range map[string]setup.Election{"keyed once": night.Watford(), "keyed twice": night.KeyedTwice()} {
		n := night.New(t, e)
		people := []string{night.Ada, night.Ben}
		if e.KeyOnce {
			people = people[:1]
		}
		n.Read(night.BoxOne, sheet.Reading{"verified": 860}, people...)
		n.Must(n.Move(night.Sue, night.BoxOne, night.BoxTwo, 0))
		n.Holds(night.BoxOne)
		n.Holds(night.BoxTwo, 860)
		n.Must(n.Void(night.Sue, night.BoxTwo, 0))
		if n.Count.Sheet(night.BoxTwo).Touched() {
			t.Errorf("%s: something is left", what)
		}
		n.MustNot(n.Void(night.Sue, night.BoxTwo, 0), "not_keyed")
		n.MustNot(n.Move(night.Sue, night.BoxTwo, night.BoxOne, 0), "not_keyed")
	}
}

// Two equal counts of a box are two looks at its papers: another box's count is
// not the second of them, and the count between two equal ones does not go.
func TestNoTwoEqualCountsAreMadeUpOfWhatWasAgreed(t *testing.T) {
	for what, e := range map[string]setup.Election{"keyed once": night.Watford(), "keyed twice": night.KeyedTwice()} {
		n := night.New(t, e)
		people := []string{night.Ada, night.Ben}
		if e.KeyOnce {
			people = people[:1]
		}
		n.Read(night.BoxOne, sheet.Reading{"verified": 860}, people...)
		n.Read(night.BoxTwo, sheet.Reading{"verified": 860}, people...)
		n.MustNot(n.Move(night.Sue, night.BoxOne, night.BoxTwo, 0), "occupied") // as its count 2
		for count, papers := range []int{861, 860, 862} {
			for _, by := range people {
				n.Must(n.ReadsCount(by, night.BoxTwo, count+2, sheet.Reading{"verified": papers}))
			}
		}
		for _, take := range []*reconcile.Refusal{n.Void(night.Sue, night.BoxTwo, 0), n.Void(night.Rob, night.BoxTwo, 0), n.Move(night.Rob, night.BoxTwo, night.BoxOne, 0)} {
			if take == nil || take.Code != "earlier_count" {
				t.Fatalf("%s: %v", what, take)
			}
		}
		n.Holds(night.BoxOne, 860)
		n.Holds(night.BoxTwo, 860, 861, 860, 862)
	}
}

func TestFiguresOfTheCountStayInTheirContest(t *testing.T) {
	n := night.BoroughVerified(t)
	result := func(contest setup.ContestID) sheet.ID {
		return sheet.ID{Contest: contest, Form: sheet.CountResult, Subject: string(contest)}
	}
	// Brook and the mayor have two candidates each, of the same ids.
	n.Key(result(night.Brook), 1, night.VotesOf(nil, 50, 30))
	n.Key(sheet.ID{Contest: night.Brook, Form: sheet.RejectedPapers, Subject: string(night.Brook)}, 1, night.NoRejected(0))
	for _, by := range []string{night.Sue, night.Rob} {
		n.MustNot(n.Move(by, result(night.Brook), result(night.Mayor), 0), "other_candidates")
		n.MustNot(n.Move(by, sheet.ID{Contest: night.Brook, Form: sheet.RejectedPapers, Subject: string(night.Brook)}, sheet.ID{Contest: night.Mayor, Form: sheet.RejectedPapers, Subject: string(night.Mayor)}, 0), "other_candidates")
	}
	n.Key(sheet.ID{Contest: night.Brook, Form: sheet.DoubtfulPapers, Subject: "1"}, 1, decided(1, 0, 0, 0))
	n.MustNot(n.Move(night.Rob, sheet.ID{Contest: night.Brook, Form: sheet.DoubtfulPapers, Subject: "1"}, sheet.ID{Contest: night.Mayor, Form: sheet.DoubtfulPapers, Subject: "1"}, 0), "other_candidates")
	if n.Count.Sheet(result(night.Mayor)).Touched() || !n.Count.Sheet(result(night.Brook)).Touched() {
		t.Error("the votes went to the other contest")
	}
}

func TestAVoidedCorrectionLeavesWhatWasAgreed(t *testing.T) {
	n := night.New(t, night.KeyedTwice())
	n.Read(night.BoxOne, sheet.Reading{"verified": 1003}, night.Ada, night.Ben)
	n.Read(night.BoxOne, sheet.Reading{"verified": 1004}, night.Ben)
	n.Must(n.Void(night.Sue, night.BoxOne, 0))
	n.Holds(night.BoxOne, 1003)
	if n.Count.Sheet(night.BoxOne).State() != ward.Agreed {
		t.Error("the sheet is not agreed as it was")
	}
}

func TestWhatIsTakenFromASheetIsRefusedForItsReason(t *testing.T) {
	n := night.New(t, night.KeyedTwice())
	n.Read(night.SheetOf(sheet.BallotPaperAccount, "CA1"), night.Account("CA1", 1600, 593, 4, 6).Reading, night.Ada, night.Ben)
	n.Read(night.SheetOf(sheet.BallotPaperAccount, "CA2"), night.Account("CA2", 1400, 538, 2, 3).Reading, night.Ada, night.Ben)
	one, two := night.SheetOf(sheet.BallotPaperAccount, "CA1"), night.SheetOf(sheet.BallotPaperAccount, "CA2")
	n.MustNot(n.Move(night.Sue, one, two, 0), "occupied")
	n.MustNot(n.Move(night.Sue, one, night.SheetOf(sheet.BallotPaperAccount, "CA9"), 0), "not_on_register")
	n.MustNot(n.Move(night.Sue, one, night.BoxOne, 0), "same_form")
	n.MustNot(n.Move(night.Sue, one, one, 0), "same_form")
	n.MustNot(n.Move(night.Sue, one, sheet.ID{Contest: "elsewhere", Form: sheet.BallotPaperAccount, Subject: "CA1"}, 0), "no_such_contest")
	n.MustNot(n.Void(night.Sue, sheet.ID{Contest: night.Callowland, Form: "no form", Subject: "CA1"}, 0), "no_such_form")
	n.MustNot(n.Void(night.Sue, one, 1), "no_such_reading") // it is agreed; no reading is on its way
	n.MustNot(n.Void(night.Sue, night.BoxOne, 0), "not_keyed")
	n.Refused(night.Sue, n.Count.Voiding(one, 0, " "), "no_reason")
	n.Refused(night.Sue, n.Count.Moving(one, two, 0, ""), "no_reason")
	b := n.Count.Voiding(one, 0, night.Because)
	b.Count = 2
	n.Refused(night.Sue, b, "moved_on")
}

func TestASignedStatementIsVoidedByAVoidAndOnlyASupervisorMakesIt(t *testing.T) {
	for what, take := range map[string]func(n *night.Night, by string) *reconcile.Refusal{
		"void": func(n *night.Night, by string) *reconcile.Refusal { return n.Void(by, night.BoxOne, 0) },
		"move": func(n *night.Night, by string) *reconcile.Refusal { return n.Move(by, night.BoxOne, night.BoxTwo, 0) },
	} {
		n := night.VerifiedTwice(t)
		n.MustNot(take(n, night.Ada), "signed")
		if what == "move" { // every box is counted by now, and none takes another's
			if n.MustNot(take(n, night.Sue), "occupied"); n.Ward().VerifiedBy == nil {
				t.Error("what was refused voided the signature")
			}
			continue
		}
		n.Must(take(n, night.Sue))
		if w := n.Ward(); w.VerifiedBy != nil || w.State != ward.Accounts {
			t.Errorf("%s: %s, signed %v", what, w.State, w.VerifiedBy)
		}
		n.StepRefused(reconcile.StepVerify, "not_ready")
	}
}

func TestAfterTheAgentsHaveSeenTheFiguresNothingIsTaken(t *testing.T) {
	n := night.VerifiedTwice(t)
	n.StageTwice(sheet.StageCount)
	result := night.WardSheet(sheet.CountResult)
	n.Step(reconcile.StepProvisional)
	n.MustNot(n.Void(night.Sue, result, 0), "provisional")
	n.MustNot(n.Void(night.Sue, night.BoxOne, 0), "provisional")
	n.Step(reconcile.StepRecount)
	n.MustNot(n.Void(night.Sue, result, 0), "earlier_count") // what the agents saw stands
	r, _ := n.Ward().Current(result)
	n.Read(result, r, night.Ada)
	n.Must(n.Void(night.Sue, result, 0)) // a reading of the recount's own count, keyed by mistake
	if got := n.StepRefused(reconcile.StepProvisional, "recount_due").Awaited; !slices.Equal(got, []sheet.ID{result}) {
		t.Errorf("awaited: %v", got)
	}
	n.Read(result, r, night.Ben, night.Dee)
	n.MustNot(n.Void(night.Sue, result, 0), "earlier_count") // two people agreed it
	n.Step(reconcile.StepProvisional, reconcile.StepConsult, reconcile.StepReadBack, reconcile.StepCertify)
	n.MustNot(n.Void(night.Sue, result, 0), "frozen")
	n.MustNot(n.Move(night.Sue, night.BoxOne, night.BoxTwo, 0), "frozen")
}

func TestTheCountOfABoxWhosePapersWereMovedIsNotTakenButAReadingOnItsWayIs(t *testing.T) {
	n := night.New(t, fuzzPoll())
	both := night.SheetOf(sheet.BoxVerification, "B2")
	theirs := sheet.ID{Contest: night.Leavesden, Form: sheet.BoxVerification, Subject: "B2"}
	n.Key(both, 1, sheet.Reading{"verified": 863})
	n.Key(theirs, 1, sheet.Reading{"verified": 10})
	n.Do(night.Sue, reconcile.PapersMoved{Papers: 3, From: night.Callowland, FromBox: "B2", To: night.Leavesden, ToBox: "B2", Reason: "found at the table"})
	n.MustNot(n.Void(night.Sue, both, 0), "papers_moved")
	n.MustNot(n.Void(night.Sue, theirs, 0), "papers_moved")
	n.MustNot(n.Move(night.Sue, both, night.BoxOne, 0), "papers_moved")
	n.Key(both, 2, sheet.Reading{"verified": 860})
	n.Key(night.BoxOne, 1, sheet.Reading{"verified": 7})
	n.Must(n.Void(night.Sue, night.BoxOne, 0)) // no paper of it was moved

	e := fuzzPoll()
	e.KeyOnce = false
	n = night.New(t, e)
	n.Read(both, sheet.Reading{"verified": 863}, night.Ada, night.Ben)
	n.Read(theirs, sheet.Reading{"verified": 10}, night.Ada, night.Ben)
	n.Do(night.Sue, reconcile.PapersMoved{Papers: 3, From: night.Callowland, FromBox: "B2", To: night.Leavesden, ToBox: "B2", Reason: "found at the table"})
	if r := n.ReadsCount(night.Ada, both, 2, sheet.Reading{"verified": 1003}); r != nil { // box B1's slip
		t.Fatal(r)
	}
	n.Must(n.Move(night.Sue, both, night.BoxOne, 0))
	n.Read(night.BoxOne, sheet.Reading{"verified": 1003}, night.Ben)
	n.Holds(night.BoxOne, 1003)
	n.Holds(both, 863)
}

func TestASheetIsMovedFromOneContestToTheOther(t *testing.T) {
	e := fuzzPoll()
	e.KeyOnce = false
	n := night.New(t, e)
	ours, theirs := night.SheetOf(sheet.BallotPaperAccount, "CA2"), sheet.ID{Contest: night.Leavesden, Form: sheet.BallotPaperAccount, Subject: "CA2"}
	r := night.Account("CA2", 1400, 538, 2, 3).Reading
	n.Read(theirs, r, night.Ada, night.Ben)
	n.Must(n.Move(night.Sue, theirs, ours, 0))
	if got, ok := n.Ward().Current(ours); !ok || !got.Equal(r) || n.Count.Sheet(theirs).Touched() {
		t.Errorf("the ward's account: %v", got)
	}
	if n.Count.Wards[night.Leavesden].State != ward.Accounts || n.Ward().State != ward.Accounts {
		t.Error("both contests know of it")
	}
	// The parish elects three of five: a ward's result of one seat does not fit its sheet.
	n = night.Verified(t, night.Watford())
	n.Key(night.WardSheet(sheet.CountResult), 1, night.CleanPapers(night.Watford())[8].Reading)
	n.MustNot(n.Move(night.Sue, night.WardSheet(sheet.CountResult), sheet.ID{Contest: night.Callowland, Form: sheet.CountResult, Subject: "elsewhere"}, 0), "not_on_register")
}

func TestASessionInTheMiddleIsTakenAndAwaitedBeforeTheNext(t *testing.T) {
	n := night.New(t, night.Watford())
	for k := 1; k <= 3; k++ {
		n.Key(night.SheetOf(sheet.PostalOpening, string(rune('0'+k))), 1, sheet.Reading{"packets_in": 10, "papers_to_box": 9, "last": k / 3})
	}
	n.Must(n.Void(night.Sue, night.SheetOf(sheet.PostalOpening, "2"), 0))
	if sessions, complete := n.Ward().Sessions(); len(sessions) != 1 || complete {
		t.Errorf("%d sessions, complete %v", len(sessions), complete)
	}
	if left := n.Ward().Awaited(sheet.StageVerification); !slices.Contains(left, night.SheetOf(sheet.PostalOpening, "2")) {
		t.Errorf("awaited: %v", left)
	}
	n.Key(night.SheetOf(sheet.PostalOpening, "2"), 1, sheet.Reading{"packets_in": 10, "papers_to_box": 9, "last": 0})
	if sessions, complete := n.Ward().Sessions(); len(sessions) != 3 || !complete {
		t.Errorf("%d sessions, complete %v", len(sessions), complete)
	}
}

func TestAVoterIDRecordIsMovedToItsStation(t *testing.T) {
	n := night.New(t, night.KeyedTwice())
	one, two, r := night.RecordOf(sheet.VoterIDPilot, "CA1"), night.RecordOf(sheet.VoterIDPilot, "CA2"), night.IDRecord(sheet.VoterIDPilot, 5, 3, 1003)
	n.Read(two, r, night.Ada, night.Ben)
	n.Must(n.Move(night.Sue, two, one, 0))
	if totals := n.Count.VoterID.Totals(&n.Count.Election); totals.In != 1 || !slices.Equal(totals.Awaited, []setup.StationID{"CA2"}) {
		t.Errorf("%+v", totals)
	}
	slip := maps.Clone(r)
	slip["refused_initial"]++
	n.Read(two, slip, night.Ada)
	n.Must(n.Void(night.Sue, two, 1))
	if n.Count.Sheet(two).Touched() {
		t.Error("the voided reading is still there")
	}
}

func TestAnAgreedCountDoesNotGoWhereAReadingIsOnItsWay(t *testing.T) {
	n := night.New(t, night.KeyedTwice())
	n.Read(night.BoxOne, sheet.Reading{"verified": 860}, night.Ada, night.Ben)
	n.Read(night.BoxTwo, sheet.Reading{"verified": 860}, night.Dee)
	n.MustNot(n.Move(night.Sue, night.BoxOne, night.BoxTwo, 0), "occupied")
	n.Must(n.Void(night.Sue, night.BoxTwo, 0))
	b := n.Count.Moving(night.BoxOne, night.BoxTwo, 0, night.Because)
	stale := b
	stale.Settled = nil // made when two people had not agreed it yet
	n.Refused(night.Sue, stale, "moved_on")
	n.Do(night.Sue, b)
	n.Holds(night.BoxTwo, 860)
}
