package reconcile

import "testing"

var countScenes = []ruleScenes{
	{"C1", []scene{
		{what: "one doubtful paper fewer than verification found", upTo: StageCount, figures: map[string]int{rejectedSheet + "rej_d": 6}},
		{what: "one paper short in two counts", upTo: StageCount, figures: map[string]int{rejectedSheet + "rej_d": 6},
			then: func(n *night) { n.again(wardSheet(CountResult), nil); n.again(wardSheet(RejectedPapers), nil) }},
		{what: "a paper too many, marked identifiable", upTo: StageCount, figures: map[string]int{rejectedSheet + "rej_c": 1}},
		{what: "two seats: a valid paper too many", upTo: StageCount, setUp: twoSeats, figures: map[string]int{resultSheet + "valid_ballots": 2290}},
	}, []scene{
		{what: "a paper moved from one head to another", upTo: StageCount, figures: map[string]int{rejectedSheet + "rej_d": 6, rejectedSheet + "rej_a": 1}},
		{what: "the rejected papers are awaited", upTo: StageCount, left: []string{"rejected_papers/" + string(callowland)}},
		{what: "the votes are awaited", upTo: StageCount, left: []string{"count_result/" + string(callowland)}},
		{what: "a candidate's votes are not typed yet", upTo: StageCount, typing: wardSheet(CountResult), left: []string{resultSheet + "votes.4"}},
		{what: "two seats: the valid papers are not typed yet", upTo: StageCount, setUp: twoSeats, typing: wardSheet(CountResult), left: []string{resultSheet + "valid_ballots"}},
		{what: "a head of rejection is not typed yet", upTo: StageCount, typing: wardSheet(RejectedPapers), left: []string{rejectedSheet + "rej_d"}},
	}},
	{"C2", []scene{
		{what: "the sheet's total is one less than the votes", upTo: StageCount, figures: map[string]int{resultSheet + "valid_ballots": 2288}},
		{what: "two areas: the first table's total is one more than its votes", upTo: StageCount, setUp: oneSeatTables, left: restAwaited("count_area/1/papers"),
			figures: map[string]int{"count_area/1/valid_ballots": 1145}},
	}, []scene{
		{what: "two areas: the very sum", upTo: StageCount, setUp: oneSeatTables, left: restAwaited("count_area/1/papers"), figures: map[string]int{"count_area/1/valid_ballots": 1144}},
		{what: "two areas: the table's total is not typed yet", upTo: StageCount, setUp: oneSeatTables, left: restAwaited("count_area/1/valid_ballots"),
			typing: sheetOf(CountArea, "1")},
		{what: "two areas: a candidate's votes at the table are not typed yet", upTo: StageCount, setUp: oneSeatTables, left: restAwaited("count_area/1/votes.2"),
			typing: sheetOf(CountArea, "1")},
		{what: "the very sum", upTo: StageCount, figures: map[string]int{resultSheet + "valid_ballots": 2289}},
		{what: "the sheet gives no total", upTo: StageCount, left: []string{resultSheet + "valid_ballots"}},
		{what: "two seats: votes are more than papers", upTo: StageCount, setUp: twoSeats, figures: map[string]int{resultSheet + "votes.1": 1832}},
	}},
	{"C3", []scene{
		{what: "two seats: one vote fewer than valid papers", upTo: StageCount, setUp: twoSeats, figures: map[string]int{resultSheet + "votes.1": 831}},
		{what: "two seats: one vote more than the papers can carry", upTo: StageCount, setUp: twoSeats, figures: map[string]int{resultSheet + "votes.2": 1566}},
		{what: "two areas: one vote fewer than the table's valid papers", upTo: StageCount, setUp: tables, left: restAwaited("count_sheet/1", "count_sheet/2"),
			figures: map[string]int{"count_area/1/votes.1": 1526 - 184 - 696 - 91 - 1}},
		{what: "two areas: one vote more than the table's papers can carry", upTo: StageCount, setUp: tables, left: restAwaited("count_sheet/1", "count_sheet/2"),
			figures: map[string]int{"count_area/1/votes.2": 2*1526 - 1221 - 696 - 91 + 1}},
	}, []scene{
		{what: "two areas: one vote on every paper of the table", upTo: StageCount, setUp: tables, left: restAwaited("count_sheet/1", "count_sheet/2"),
			figures: map[string]int{"count_area/1/votes.1": 1526 - 184 - 696 - 91}},
		{what: "two areas: two votes on every paper of the table", upTo: StageCount, setUp: tables, left: restAwaited("count_sheet/1", "count_sheet/2"),
			figures: map[string]int{"count_area/1/votes.2": 2*1526 - 1221 - 696 - 91}},
		{what: "two areas: the table's papers are not typed yet", upTo: StageCount, setUp: tables, typing: sheetOf(CountArea, "1"),
			left: restAwaited("count_sheet/1", "count_sheet/2", "count_area/1/valid_ballots"), figures: map[string]int{"count_area/1/votes.1": 0}},
		{what: "two seats: one vote on every paper", upTo: StageCount, setUp: twoSeats, figures: map[string]int{resultSheet + "votes.1": 832}},
		{what: "two seats: two votes on every paper", upTo: StageCount, setUp: twoSeats, figures: map[string]int{resultSheet + "votes.2": 1565}},
		{what: "two seats: a candidate's votes are not typed yet", upTo: StageCount, setUp: twoSeats, typing: wardSheet(CountResult),
			figures: map[string]int{resultSheet + "votes.1": 0}, left: []string{resultSheet + "votes.4"}},
		{what: "two seats: the valid papers are not typed yet", upTo: StageCount, setUp: twoSeats, typing: wardSheet(CountResult),
			figures: map[string]int{resultSheet + "votes.1": 0}, left: []string{resultSheet + "valid_ballots"}},
	}},
	{"C4", []scene{
		{what: "two seats: a candidate has one vote more than there are valid papers", upTo: StageCount, setUp: twoSeats,
			figures: map[string]int{resultSheet + "votes.3": 2290}},
		{what: "two areas: one vote more than the table has papers", upTo: StageCount, setUp: tables, left: restAwaited("count_sheet/1", "count_sheet/2"),
			figures: map[string]int{"count_area/1/votes.3": 1527}},
		{what: "a count sheet with one vote more than it has papers", upTo: StageCount, setUp: tables, left: restAwaited("count_area/1"),
			figures: map[string]int{"count_sheet/2/votes.3": 764}},
	}, []scene{
		{what: "two areas: a vote on every paper of the table", upTo: StageCount, setUp: tables, left: restAwaited("count_sheet/1", "count_sheet/2"),
			figures: map[string]int{"count_area/1/votes.3": 1526}},
		{what: "a count sheet with a vote on every paper", upTo: StageCount, setUp: tables, left: restAwaited("count_area/1"),
			figures: map[string]int{"count_sheet/2/votes.3": 763}},
		{what: "the papers of a count sheet are not typed yet", upTo: StageCount, setUp: tables, left: restAwaited("count_area/1", "count_sheet/2/papers_on_sheet"),
			figures: map[string]int{"count_sheet/2/votes.3": 764}, typing: sheetOf(CountSheet, "2")},
		{what: "two seats: every valid paper has a vote for one candidate", upTo: StageCount, setUp: twoSeats, figures: map[string]int{resultSheet + "votes.3": 2289}},
		{what: "two seats: the valid papers are not typed yet", upTo: StageCount, setUp: twoSeats, typing: wardSheet(CountResult),
			figures: map[string]int{resultSheet + "votes.3": 2290}, left: []string{resultSheet + "valid_ballots"}},
	}},
	{"C7", []scene{
		{what: "one seat: a paper rejected in part", upTo: StageCount, figures: map[string]int{rejectedSheet + "rej_part": 1}},
		{what: "one seat: the same before any vote is keyed", upTo: StageCount, figures: map[string]int{rejectedSheet + "rej_part": 1}, left: []string{"count_result/" + string(callowland)}},
		{what: "two seats: more papers rejected in part than valid", upTo: StageCount, setUp: twoSeats, figures: map[string]int{rejectedSheet + "rej_part": 2290}},
		{what: "two seats: a paper rejected in part more than votes are left", upTo: StageCount, setUp: twoSeats, figures: map[string]int{rejectedSheet + "rej_part": 1290}},
		{what: "two seats: a paper rejected in part more than votes are left beside the unused", upTo: StageCount, setUp: twoSeats,
			figures: map[string]int{resultSheet + "unused": 1285, rejectedSheet + "rej_part": 5}},
		{what: "three seats: more votes left beside the unused than papers rejected in part can lose", upTo: StageCount, setUp: threeSeats,
			figures: map[string]int{resultSheet + "unused": 3569, rejectedSheet + "rej_part": 4}},
		{what: "two areas: a paper rejected in part more at a table than votes are left there", upTo: StageCount, setUp: tables,
			figures: map[string]int{"count_area/1/rej_part": 861, rejectedSheet + "rej_part": 861}},
	}, []scene{
		{what: "one seat: none, and keyed as none", upTo: StageCount, figures: map[string]int{rejectedSheet + "rej_part": 0}},
		{what: "two seats: every valid paper rejected in part, with one vote each", upTo: StageCount, setUp: twoSeats,
			figures: map[string]int{resultSheet + "votes.1": 832, rejectedSheet + "rej_part": 2289}},
		{what: "two seats: as many papers rejected in part as votes are left", upTo: StageCount, setUp: twoSeats, figures: map[string]int{rejectedSheet + "rej_part": 1289}},
		{what: "two seats: as many as votes are left beside the unused", upTo: StageCount, setUp: twoSeats,
			figures: map[string]int{resultSheet + "unused": 1285, rejectedSheet + "rej_part": 4}},
		{what: "three seats: two votes left for each paper rejected in part", upTo: StageCount, setUp: threeSeats,
			figures: map[string]int{resultSheet + "unused": 3570, rejectedSheet + "rej_part": 4}},
		{what: "two areas: as many papers rejected in part at a table as votes are left there", upTo: StageCount, setUp: tables,
			figures: map[string]int{"count_area/1/rej_part": 860, rejectedSheet + "rej_part": 860}},
		{what: "two seats: a candidate's votes are not typed yet", upTo: StageCount, setUp: twoSeats, typing: wardSheet(CountResult),
			figures: map[string]int{resultSheet + "unused": 1285, rejectedSheet + "rej_part": 5}, left: []string{resultSheet + "votes.2"}},
		{what: "two seats: the votes are awaited", upTo: StageCount, setUp: twoSeats, figures: map[string]int{rejectedSheet + "rej_part": 2290},
			left: []string{"count_result/" + string(callowland)}},
		{what: "one seat: the figure is left empty", upTo: StageCount, left: []string{rejectedSheet + "rej_part"}},
	}},
	{"T1", []scene{
		{what: "one elector fewer than papers came in", upTo: StageVerification, setUp: func(e *Election) { e.Contests[0].Electorate = Keyed[Electors](2308) }},
		{what: "the electorate of the set-up was typed a digit short", upTo: StageVerification, setUp: func(e *Election) { e.Contests[0].Electorate = Keyed[Electors](574) }},
		{what: "no postal box: the stations' papers alone are too many", upTo: StageVerification, setUp: func(e *Election) {
			e.Boxes, e.Contests[0].Electorate = e.Boxes[:2], Keyed[Electors](1862)
		}, figures: map[string]int{"ballot_paper_account/CA1/pv_handed_in": 0, "ballot_paper_account/CA2/pv_handed_in": 0},
			left: []string{"postal_opening/1", "postal_opening/2", "postal_day/" + string(callowland), "postal_box/PV"}},
	}, []scene{
		{what: "every elector voted", upTo: StageVerification, setUp: func(e *Election) { e.Contests[0].Electorate = Keyed[Electors](2309) }},
		{what: "the postal votes rejected are awaited", upTo: StageVerification, setUp: func(e *Election) { e.Contests[0].Electorate = Keyed[Electors](2308) },
			left: []string{"postal_day/" + string(callowland)}},
		{what: "a box is awaited", upTo: StageVerification, setUp: func(e *Election) { e.Contests[0].Electorate = Keyed[Electors](1000) },
			left: []string{"box_verification/B2"}},
	}},
}

func TestC4_NamesEveryCandidateWithTooManyVotes(t *testing.T) {
	e := watford()
	twoSeats(&e)
	n := counted(t, e)
	n.rekey(wardSheet(CountResult), Reading{"votes.1": 2290, "votes.3": 2400})
	found := findingsOf(Check(n.ward()), "C4")
	if len(found) != 2 || found[0].Figures[0] != "votes.1" || found[1].Figures[0] != "votes.3" {
		t.Fatalf("%d findings: %+v", len(found), found)
	}
	n.stepRefused(StepProvisional, "not_ready")
	n.refused(rob, n.accept(found[0], "as the sheet says"), "no_override")
}

func TestC7_PapersRejectedInPartAreValidPapersAndNotAmongTheRejected(t *testing.T) {
	e := watford()
	twoSeats(&e)
	n := counted(t, e)
	n.rekey(wardSheet(RejectedPapers), Reading{"rej_part": 31})
	if rejected, ok := n.ward().Rejected(); !ok || rejected != 9 {
		t.Errorf("rejected: %d (%v), want 9", rejected, ok)
	}
	if found := Check(n.ward()); len(found) != 0 {
		t.Errorf("findings:%s", codesOf(found))
	}
	heads := n.ward().RejectedByHead()
	if last := heads[len(heads)-1]; !last.Head.InPart || last.Papers != Keyed[Papers](31) {
		t.Errorf("the last head is %+v", last)
	}
}

func TestV6_DoesNotLockAWardWhoseBoxWasCountedAgainAfterItsVotesWereKeyed(t *testing.T) {
	n := counted(t, watford())
	// The officer corrects the account, and the box is one paper more than first found.
	n.rekey(sheetOf(BallotPaperAccount, "CA2"), Reading{"bp_spoilt": 1, "bp_expected": 861})
	n.again(sheetOf(BoxVerification, "B2"), Reading{"verified": 861})
	if got := codesOf(Check(n.ward())); got != " V6@"+string(callowland)+" C1@"+string(callowland) {
		t.Errorf("findings:%s", got)
	}
	n.step(StepVerify, StepCount)
	n.stepRefused(StepProvisional, "not_ready")
	n.rekey(wardSheet(CountResult), Reading{"verified_total": 2299})
	n.rekey(wardSheet(RejectedPapers), Reading{"rej_d": 8})
	n.step(StepProvisional)
}

func TestAnAwaitedBoxLeavesTheSumsOfTheCountAloneAndIsItselfTheFinding(t *testing.T) {
	w := counted(t, watford()).ward()
	w.Folder = w.without([]SheetID{sheetOf(BoxVerification, "B2")})
	w.Contest.Electorate = Keyed[Electors](1000)
	if got := codesOf(Check(w)); got != " V7@B2" {
		t.Errorf("findings:%s, want V7 alone: a total that is not there is not compared", got)
	}
}

func TestT1_IsMendedInTheSetUpAtAnyTimeBeforeCertification(t *testing.T) {
	e := watford()
	e.Contests[0].Electorate = Keyed[Electors](2308)
	n := newNight(t, e)
	n.stage(StageVerification)
	n.refused(rob, n.accept(n.finding("T1"), "the register is right"), "no_override")
	n.stepRefused(StepVerify, "not_ready")
	n.mend(sue, func(e *Election) { e.Contests[0].Electorate = Keyed[Electors](5746) })
	n.step(StepVerify)
	n.stage(StageCount)
	n.step(StepProvisional, StepConsult, StepReadBack)
	n.mend(sue, func(e *Election) { e.Contests[0].Electorate = Keyed[Electors](2308) })
	n.step(StepReadBack)
	n.stepRefused(StepCertify, "not_ready")
	n.mend(sue, func(e *Election) { e.Contests[0].Electorate = Keyed[Electors](2309) })
	n.stepRefused(StepCertify, "not_read_back")
	n.step(StepReadBack, StepCertify)
	if c := n.ward().Certificate; c.Electorate != Keyed[Electors](2309) {
		t.Errorf("certified electorate: %v", c.Electorate)
	}
}
