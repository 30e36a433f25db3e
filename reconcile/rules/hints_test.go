package rules_test

import (
	"slices"
	"strings"
	"testing"

	"wardcount/reconcile/night"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// hintsAt are the hints of the one finding of that code at that subject.
func hintsAt(t *testing.T, w ward.Ward, code ward.Code, subject string) []string {
	t.Helper()
	for _, f := range night.FindingsOf(rules.Check(w), code) {
		if f.Subject == subject {
			return f.Hints
		}
	}
	t.Fatalf("no %s at %s:%s", code, subject, night.CodesOf(rules.Check(w)))
	return nil
}

// asks fails unless the hint at that place begins so.
func asks(t *testing.T, hints []string, place int, begins string) {
	t.Helper()
	if place >= len(hints) || !strings.HasPrefix(hints[place], begins) {
		t.Errorf("hint %d is not %q: %q", place+1, begins, hints)
	}
}

// boxScene is a night of one ward with figures keyed otherwise.
func boxScene(t *testing.T, figures map[string]int) ward.Ward {
	t.Helper()
	n, _ := scene{upTo: sheet.StageVerification, figures: figures}.play(t)
	return n.Ward()
}

func TestHints_ABundleInTheOtherBoxOfThePlaceIsNamedBeforeTheBundleSize(t *testing.T) {
	w := boxScene(t, map[string]int{"box_verification/B1/verified": 978, "box_verification/B2/verified": 885})
	hints := hintsAt(t, w, "V3", "B1")
	asks(t, hints, 0, "Box B2, also at Callowland Hall, is 25 over: was a bundle put into the wrong box?")
	asks(t, hints, 1, "The difference is exactly 25: is a bundle missing?")
	asks(t, hintsAt(t, w, "V3", "B2"), 0, "Box B1, also at Callowland Hall, is 25 short: was a bundle put into the wrong box?")
}

func TestHints_ThePairThatEvensOutIsNamedWhereTheWholePlaceDoesNot(t *testing.T) {
	n := threeHalls(t, "Hall", "Hall", "Hall")
	if got := n.BoxesAre(-30, 30, 4); got != "" {
		t.Fatalf("the place is 4 over:%s", got)
	}
	asks(t, hintsAt(t, n.Ward(), "V3", "B1"), 0, "Box B2, also at Hall, is 30 over: were papers put into the wrong box?")
	for _, h := range hintsAt(t, n.Ward(), "V3", "B3") {
		if strings.Contains(h, "wrong box") {
			t.Errorf("nothing evens out 4: %s", h)
		}
	}
}

func TestHints_OfABoxFollowItsAccount(t *testing.T) {
	const account = "ballot_paper_account/CA1/"
	for _, test := range []struct {
		what    string
		figures map[string]int
		hint    string
	}{
		{"the spoilt papers were not deducted", map[string]int{"box_verification/B1/verified": 999}, "The difference is the 4 spoilt papers of the account: not deducted"},
		{"they were deducted twice", map[string]int{"box_verification/B1/verified": 1007}, "The difference is the 4 spoilt papers of the account: deducted twice"},
		{"the packets handed in were counted", map[string]int{"box_verification/B1/verified": 1009}, "The difference is the 6 packets of postal votes"},
		{"the tendered papers lie in the box", map[string]int{account + "tend_supplied": 40, account + "tend_unused": 19, account + "tend_spoilt": 0, account + "tend_used": 21, "box_verification/B1/verified": 1024},
			"The difference is the 21 tendered papers used: put into the box"},
		{"two digits in each other's place", map[string]int{account + "bp_unused": 1184, account + "bp_issued": 416, account + "bp_expected": 412, "box_verification/B1/verified": 421},
			"412 and 421 have two digits in each other's place"},
		{"a digit misread", map[string]int{"box_verification/B1/verified": 1303}, "1,003 and 1,303 differ in one digit only"},
		{"counted twice", map[string]int{"box_verification/B1/verified": 2006}, "2,006 is twice 1,003: were the papers counted twice"},
		{"the digits backwards", map[string]int{account + "bp_unused": 1264, account + "bp_issued": 336, account + "bp_expected": 332, "box_verification/B1/verified": 233}, "332 and 233 have their digits the other way round"},
		{"two bundles", map[string]int{"box_verification/B1/verified": 1203}, "The difference is exactly 2 times 100"},
		{"a digit left out", map[string]int{"box_verification/B1/verified": 103}, "1,003 and 103 are the same but for one digit more"},
		{"not opened", map[string]int{"box_verification/B1/verified": 0}, "No paper was found although 1,003 ought to be in it: was the box opened?"},
		{"the figure of the other box", map[string]int{"box_verification/B1/verified": 860}, "Box B2 holds 860 papers too, and balances"},
		{"one paper", map[string]int{"box_verification/B1/verified": 1002}, "One paper is missing and no other box of the place is out"},
		{"two papers", map[string]int{"box_verification/B1/verified": 1001}, "Two papers are missing and no other box of the place is out"},
	} {
		hints := hintsAt(t, boxScene(t, test.figures), "V3", "B1")
		if len(hints) == 0 || !strings.HasPrefix(hints[0], test.hint) {
			t.Errorf("%s: %q, want first %q", test.what, hints, test.hint)
		}
	}
	hints := hintsAt(t, boxScene(t, map[string]int{"box_verification/B1/verified": 1203}), "V3", "B1")
	asks(t, hints, 1, "1,003 and 1,203 differ in one digit only")
}

func TestHints_TwoSheetsInEachOthersPlaceAreSaidFirst(t *testing.T) {
	w := boxScene(t, map[string]int{"box_verification/B1/verified": 860, "box_verification/B2/verified": 1003})
	asks(t, hintsAt(t, w, "V3", "B1"), 0, "Box B2 holds what ought to be in this box, and this box holds what ought to be in that")
	w = boxScene(t, map[string]int{"box_verification/B1/verified": 860, "box_verification/B2/verified": 500})
	asks(t, hintsAt(t, w, "V3", "B1"), 0, "860 is what ought to be in box B2: is the figure on the right box's sheet?")
}

func TestHints_AnAccountKeyedForTwoStations(t *testing.T) {
	w := boxScene(t, map[string]int{"ballot_paper_account/CA2/bp_supplied": 1600, "ballot_paper_account/CA2/bp_unused": 593, "ballot_paper_account/CA2/bp_issued": 1007,
		"ballot_paper_account/CA2/bp_spoilt": 4, "ballot_paper_account/CA2/bp_expected": 1003})
	asks(t, hintsAt(t, w, "V3", "B2"), 0, "The accounts of stations CA2 and CA1 hold the very same figures: was one of them keyed twice?")
}

func TestHints_PapersOfAnotherContestOfTheSameStation(t *testing.T) {
	e := night.Watford()
	night.WithTownPoll(&e)
	n := night.New(t, e)
	n.Stage(sheet.StageVerification)
	night.PollIssued(1007, 862)(n)
	n.Key(sheet.ID{Contest: night.TownPoll, Form: sheet.BoxVerification, Subject: "M1"}, 1, sheet.Reading{"verified": 1019})
	n.Rekey(night.SheetOf(sheet.BoxVerification, "B1"), sheet.Reading{"verified": 991})
	asks(t, hintsAt(t, n.Ward(), "V3", "B1"), 0, "Town poll is 12 over in box M1 of the same station: are papers of the one contest among those of the other?")
	asks(t, hintsAt(t, n.Count.Wards[night.TownPoll], "V3", "M1"), 0, "Callowland is 12 short in box B1 of the same station")
}

func TestHints_OfPostalBoxesFollowTheSessions(t *testing.T) {
	w := boxScene(t, map[string]int{"postal_box/PV/papers_found": 410})
	hints := hintsAt(t, w, "P2", "PV")
	asks(t, hints, 0, "Session 2 put 25 papers into the box: are they still somewhere else")
	asks(t, hintsAt(t, boxScene(t, map[string]int{"postal_box/PV/papers_found": 446}), "P2", "PV"), 0, "The difference is the 11 postal votes rejected at opening: are they in the box?")
	asks(t, hintsAt(t, boxScene(t, map[string]int{"postal_box/PV/papers_found": 453}), "P2", "PV"), 0, "435 and 453 have two digits in each other's place")
	asks(t, hintsAt(t, boxScene(t, map[string]int{"postal_box/PV/papers_found": 452, "box_verification/B2/verified": 843}), "P2", "PV"), 0, "Station box B2 is 17 short: are postal papers among those of the station")
}

// countScene is a counted night with figures of the result keyed otherwise.
func countScene(t *testing.T, setUp func(*setup.Election), figures map[string]int) []string {
	t.Helper()
	n, _ := scene{upTo: sheet.StageCount, setUp: setUp, figures: figures}.play(t)
	return hintsAt(t, n.Ward(), "C1", string(night.Callowland))
}

func TestHints_OfTheCountFollowItsParts(t *testing.T) {
	one := func(*setup.Election) {}
	for _, test := range []struct {
		what    string
		setUp   func(*setup.Election)
		figures map[string]int
		hint    string
	}{
		{"the second box was not counted", one, map[string]int{night.ResultSheet + "votes.3": 184, night.ResultSheet + "valid_ballots": 1429}, "Box B2 held 860 papers: were its papers not counted?"},
		{"the postal box was counted twice", one, map[string]int{night.ResultSheet + "votes.3": 1479, night.ResultSheet + "valid_ballots": 2724}, "Box PV held 435 papers: were its papers counted twice?"},
		{"the rejected papers are among the valid", one, map[string]int{night.ResultSheet + "votes.4": 146, night.ResultSheet + "valid_ballots": 2298}, "The difference is the 9 rejected papers: among the valid papers as well?"},
		{"832 was keyed as 823", one, map[string]int{night.ResultSheet + "votes.1": 823, night.ResultSheet + "valid_ballots": 2280}, "The difference is the 9 rejected papers: taken off"},
		{"1,044 was keyed as 1,404", one, map[string]int{night.ResultSheet + "votes.3": 1404, night.ResultSheet + "valid_ballots": 2649}, "With 1,044 instead of 1,404 for STOTESBURY Ian Alexander Eric the count would balance"},
		{"two seats: the valid papers with two digits changed about", night.TwoSeats, map[string]int{night.ResultSheet + "valid_ballots": 2829}, "With 2,289 instead of 2,829 for the valid papers"},
		{"papers rejected in part among the rejected", night.TwoSeats, map[string]int{night.RejectedSheet + "rej_part": 13, night.RejectedSheet + "rej_d": 20, night.ResultSheet + "part_rejected_votes": 13},
			"The difference is the 13 papers rejected in part: counted as rejected too?"},
		{"a bundle of 50", one, map[string]int{night.ResultSheet + "votes.2": 226, night.ResultSheet + "valid_ballots": 2239}, "The difference is exactly 50: is a bundle missing?"},
	} {
		hints := countScene(t, test.setUp, test.figures)
		if len(hints) == 0 || !strings.HasPrefix(hints[0], test.hint) {
			t.Errorf("%s: %q, want first %q", test.what, hints, test.hint)
		}
	}
	hints := countScene(t, one, map[string]int{night.ResultSheet + "votes.1": 823, night.ResultSheet + "valid_ballots": 2280})
	asks(t, hints, 1, "With 832 instead of 823 for KHAN Ahsan the count would balance")
}

func TestHints_ATableOrACountSheetLeftOutOfTheCount(t *testing.T) {
	n := night.Counted(t, func() setup.Election {
		e := night.Watford()
		e.Contests[0].Areas = []setup.Area{{ID: "1", FirstSheet: 1, LastSheet: 3}, {ID: "2"}}
		return e
	}())
	second := n.Ward().CountAreas()[1]
	first := n.Ward().CountSheets(n.Ward().Contest.Areas[0])[1]
	rejected, _ := n.Ward().RejectedIn("2")
	less := func(papers int) {
		n.Rekey(night.WardSheet(sheet.CountResult), sheet.Reading{"votes.1": 832, "votes.3": 1044, "valid_ballots": 2289})
		n.Rekey(night.WardSheet(sheet.CountResult), sheet.Reading{"votes.3": 1044 - papers, "valid_ballots": 2289 - papers})
	}
	less(int(second.Papers.N() + rejected))
	asks(t, hintsAt(t, n.Ward(), "C1", string(night.Callowland)), 0, "Count area 2 has "+text.Plural(int(second.Papers.N()+rejected), "paper", "papers")+": is it missing from the sum?")
	less(int(first.Papers.N()))
	if hints := hintsAt(t, n.Ward(), "C1", string(night.Callowland)); !slices.ContainsFunc(hints, func(h string) bool {
		return strings.HasPrefix(h, "Count sheet") || strings.Contains(h, "count sheets have")
	}) {
		t.Errorf("%d papers of a count sheet: %q", first.Papers.N(), hints)
	}
}

func TestHints_ATableThatIsABundleShortOfWhatItWasGiven(t *testing.T) {
	e := night.Watford()
	e.Contests[0].Areas = []setup.Area{{ID: "1"}, {ID: "2"}}
	n := night.Counted(t, e)
	table := night.SheetOf(sheet.CountArea, "2")
	r, _ := n.Ward().Current(table)
	n.Rekey(table, sheet.Reading{"votes.3": r["votes.3"] - 50, "valid_ballots": r["valid_ballots"] - 50})
	for _, subject := range []string{"2", string(night.Callowland)} {
		asks(t, hintsAt(t, n.Ward(), "C11", subject), 0, "The difference is exactly 50: is a bundle missing?")
	}
	n.Rekey(table, sheet.Reading{"votes.3": r["votes.3"] + 7, "valid_ballots": r["valid_ballots"] + 7})
	asks(t, hintsAt(t, n.Ward(), "C11", "2"), 0, "The difference is the 7 rejected papers: among the valid papers as well?")
}
