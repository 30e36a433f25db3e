package rules_test

import (
	"testing"

	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/night"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

var countScenes = []ruleScenes{
	{"C1", []scene{
		{what: "one doubtful paper fewer than verification found", upTo: sheet.StageCount, figures: map[string]int{night.RejectedSheet + "rej_d": 6}},
		{what: "one paper short in two counts", upTo: sheet.StageCount, figures: map[string]int{night.RejectedSheet + "rej_d": 6},
			then: func(n *night.Night) {
				n.Again(night.WardSheet(sheet.CountResult), nil)
				n.Again(night.WardSheet(sheet.RejectedPapers), nil)
			}},
		{what: "a paper too many, marked identifiable", upTo: sheet.StageCount, figures: map[string]int{night.RejectedSheet + "rej_c": 1}},
		{what: "two seats: a valid paper too many", upTo: sheet.StageCount, setUp: night.TwoSeats, figures: map[string]int{night.ResultSheet + "valid_ballots": 2290}},
	}, []scene{
		{what: "a paper moved from one head to another", upTo: sheet.StageCount, figures: map[string]int{night.RejectedSheet + "rej_d": 6, night.RejectedSheet + "rej_a": 1}},
		{what: "the rejected papers are awaited", upTo: sheet.StageCount, left: []string{"rejected_papers/" + string(night.Callowland)}},
		{what: "the votes are awaited", upTo: sheet.StageCount, left: []string{"count_result/" + string(night.Callowland)}},
		{what: "a candidate's votes are not typed yet", upTo: sheet.StageCount, typing: night.WardSheet(sheet.CountResult), left: []string{night.ResultSheet + "votes.4"}},
		{what: "two seats: the valid papers are not typed yet", upTo: sheet.StageCount, setUp: night.TwoSeats, typing: night.WardSheet(sheet.CountResult), left: []string{night.ResultSheet + "valid_ballots"}},
		{what: "a head of rejection is not typed yet", upTo: sheet.StageCount, typing: night.WardSheet(sheet.RejectedPapers), left: []string{night.RejectedSheet + "rej_d"}},
	}},
	{"C2", []scene{
		{what: "the sheet's total is one less than the votes", upTo: sheet.StageCount, figures: map[string]int{night.ResultSheet + "valid_ballots": 2288}},
		{what: "two areas: the first table's total is one more than its votes", upTo: sheet.StageCount, setUp: oneSeatTables, left: restAwaited("count_area/1/papers"),
			figures: map[string]int{"count_area/1/valid_ballots": 1145}},
	}, []scene{
		{what: "two areas: the very sum", upTo: sheet.StageCount, setUp: oneSeatTables, left: restAwaited("count_area/1/papers"), figures: map[string]int{"count_area/1/valid_ballots": 1144}},
		{what: "two areas: the table's total is not typed yet", upTo: sheet.StageCount, setUp: oneSeatTables, left: restAwaited("count_area/1/valid_ballots"),
			typing: night.SheetOf(sheet.CountArea, "1")},
		{what: "two areas: a candidate's votes at the table are not typed yet", upTo: sheet.StageCount, setUp: oneSeatTables, left: restAwaited("count_area/1/votes.2"),
			typing: night.SheetOf(sheet.CountArea, "1")},
		{what: "the very sum", upTo: sheet.StageCount, figures: map[string]int{night.ResultSheet + "valid_ballots": 2289}},
		{what: "the sheet gives no total", upTo: sheet.StageCount, left: []string{night.ResultSheet + "valid_ballots"}},
		{what: "two seats: votes are more than papers", upTo: sheet.StageCount, setUp: night.TwoSeats, figures: map[string]int{night.ResultSheet + "votes.1": 1832}},
	}},
	{"C3", []scene{
		{what: "two seats: one vote fewer than valid papers", upTo: sheet.StageCount, setUp: night.TwoSeats, figures: map[string]int{night.ResultSheet + "votes.1": 831}},
		{what: "two seats: one vote more than the papers can carry", upTo: sheet.StageCount, setUp: night.TwoSeats, figures: map[string]int{night.ResultSheet + "votes.2": 1566}},
		{what: "two areas: one vote fewer than the table's valid papers", upTo: sheet.StageCount, setUp: tables, left: restAwaited("count_sheet/1", "count_sheet/2"),
			figures: map[string]int{"count_area/1/votes.1": 1526 - 184 - 696 - 91 - 1}},
		{what: "two areas: one vote more than the table's papers can carry", upTo: sheet.StageCount, setUp: tables, left: restAwaited("count_sheet/1", "count_sheet/2"),
			figures: map[string]int{"count_area/1/votes.2": 2*1526 - 1221 - 696 - 91 + 1}},
	}, []scene{
		{what: "two areas: one vote on every paper of the table", upTo: sheet.StageCount, setUp: tables, left: restAwaited("count_sheet/1", "count_sheet/2"),
			figures: map[string]int{"count_area/1/votes.1": 1526 - 184 - 696 - 91}},
		{what: "two areas: two votes on every paper of the table", upTo: sheet.StageCount, setUp: tables, left: restAwaited("count_sheet/1", "count_sheet/2"),
			figures: map[string]int{"count_area/1/votes.2": 2*1526 - 1221 - 696 - 91}},
		{what: "two areas: the table's papers are not typed yet", upTo: sheet.StageCount, setUp: tables, typing: night.SheetOf(sheet.CountArea, "1"),
			left: restAwaited("count_sheet/1", "count_sheet/2", "count_area/1/valid_ballots"), figures: map[string]int{"count_area/1/votes.1": 0}},
		{what: "two seats: one vote on every paper", upTo: sheet.StageCount, setUp: night.TwoSeats, figures: map[string]int{night.ResultSheet + "votes.1": 832}},
		{what: "two seats: two votes on every paper", upTo: sheet.StageCount, setUp: night.TwoSeats, figures: map[string]int{night.ResultSheet + "votes.2": 1565}},
		{what: "two seats: a candidate's votes are not typed yet", upTo: sheet.StageCount, setUp: night.TwoSeats, typing: night.WardSheet(sheet.CountResult),
			figures: map[string]int{night.ResultSheet + "votes.1": 0}, left: []string{night.ResultSheet + "votes.4"}},
		{what: "two seats: the valid papers are not typed yet", upTo: sheet.StageCount, setUp: night.TwoSeats, typing: night.WardSheet(sheet.CountResult),
			figures: map[string]int{night.ResultSheet + "votes.1": 0}, left: []string{night.ResultSheet + "valid_ballots"}},
	}},
	{"C4", []scene{
		{what: "two seats: a candidate has one vote more than there are valid papers", upTo: sheet.StageCount, setUp: night.TwoSeats,
			figures: map[string]int{night.ResultSheet + "votes.3": 2290}},
		{what: "two areas: one vote more than the table has papers", upTo: sheet.StageCount, setUp: tables, left: restAwaited("count_sheet/1", "count_sheet/2"),
			figures: map[string]int{"count_area/1/votes.3": 1527}},
		{what: "a count sheet with one vote more than it has papers", upTo: sheet.StageCount, setUp: tables, left: restAwaited("count_area/1"),
			figures: map[string]int{"count_sheet/2/votes.3": 764}},
	}, []scene{
		{what: "two areas: a vote on every paper of the table", upTo: sheet.StageCount, setUp: tables, left: restAwaited("count_sheet/1", "count_sheet/2"),
			figures: map[string]int{"count_area/1/votes.3": 1526}},
		{what: "a count sheet with a vote on every paper", upTo: sheet.StageCount, setUp: tables, left: restAwaited("count_area/1"),
			figures: map[string]int{"count_sheet/2/votes.3": 763}},
		{what: "the papers of a count sheet are not typed yet", upTo: sheet.StageCount, setUp: tables, left: restAwaited("count_area/1", "count_sheet/2/papers_on_sheet"),
			figures: map[string]int{"count_sheet/2/votes.3": 764}, typing: night.SheetOf(sheet.CountSheet, "2")},
		{what: "two seats: every valid paper has a vote for one candidate", upTo: sheet.StageCount, setUp: night.TwoSeats, figures: map[string]int{night.ResultSheet + "votes.3": 2289}},
		{what: "two seats: the valid papers are not typed yet", upTo: sheet.StageCount, setUp: night.TwoSeats, typing: night.WardSheet(sheet.CountResult),
			figures: map[string]int{night.ResultSheet + "votes.3": 2290}, left: []string{night.ResultSheet + "valid_ballots"}},
	}},
	{"C7", []scene{
		{what: "one seat: a paper rejected in part", upTo: sheet.StageCount, figures: map[string]int{night.RejectedSheet + "rej_part": 1}},
		{what: "one seat: the same before any vote is keyed", upTo: sheet.StageCount, figures: map[string]int{night.RejectedSheet + "rej_part": 1}, left: []string{"count_result/" + string(night.Callowland)}},
		{what: "two seats: more papers rejected in part than valid", upTo: sheet.StageCount, setUp: night.TwoSeats, figures: map[string]int{night.RejectedSheet + "rej_part": 2290}},
		{what: "two seats: a paper rejected in part more than votes are left", upTo: sheet.StageCount, setUp: night.TwoSeats, figures: map[string]int{night.RejectedSheet + "rej_part": 1290}},
		{what: "two seats: a paper rejected in part more than votes are left beside the unused", upTo: sheet.StageCount, setUp: night.TwoSeats,
			figures: map[string]int{night.ResultSheet + "unused": 1285, night.RejectedSheet + "rej_part": 5}},
		{what: "three seats: more votes left beside the unused than papers rejected in part can lose", upTo: sheet.StageCount, setUp: threeSeats,
			figures: map[string]int{night.ResultSheet + "unused": 3569, night.RejectedSheet + "rej_part": 4}},
		{what: "two areas: a paper rejected in part more at a table than votes are left there", upTo: sheet.StageCount, setUp: tables,
			figures: map[string]int{"count_area/1/rej_part": 861, night.RejectedSheet + "rej_part": 861}},
		{what: "two seats: a vote rejected in part fewer than papers", upTo: sheet.StageCount, setUp: night.TwoSeats,
			figures: map[string]int{night.ResultSheet + "part_rejected_votes": 3, night.RejectedSheet + "rej_part": 4}},
		{what: "three seats: a vote rejected in part more than these papers can lose", upTo: sheet.StageCount, setUp: threeSeats,
			figures: map[string]int{night.ResultSheet + "part_rejected_votes": 9, night.RejectedSheet + "rej_part": 4}},
	}, []scene{
		{what: "two seats: as many votes rejected in part as papers", upTo: sheet.StageCount, setUp: night.TwoSeats,
			figures: map[string]int{night.ResultSheet + "part_rejected_votes": 4, night.RejectedSheet + "rej_part": 4}},
		{what: "three seats: two votes rejected in part on each paper", upTo: sheet.StageCount, setUp: threeSeats,
			figures: map[string]int{night.ResultSheet + "part_rejected_votes": 8, night.RejectedSheet + "rej_part": 4}},
		{what: "one seat: none, and keyed as none", upTo: sheet.StageCount, figures: map[string]int{night.RejectedSheet + "rej_part": 0}},
		{what: "two seats: every valid paper rejected in part, with one vote each", upTo: sheet.StageCount, setUp: night.TwoSeats,
			figures: map[string]int{night.ResultSheet + "votes.1": 832, night.RejectedSheet + "rej_part": 2289}},
		{what: "two seats: as many papers rejected in part as votes are left", upTo: sheet.StageCount, setUp: night.TwoSeats, figures: map[string]int{night.RejectedSheet + "rej_part": 1289}},
		{what: "two seats: as many as votes are left beside the unused", upTo: sheet.StageCount, setUp: night.TwoSeats,
			figures: map[string]int{night.ResultSheet + "unused": 1285, night.RejectedSheet + "rej_part": 4}},
		{what: "three seats: two votes left for each paper rejected in part", upTo: sheet.StageCount, setUp: threeSeats,
			figures: map[string]int{night.ResultSheet + "unused": 3570, night.RejectedSheet + "rej_part": 4}},
		{what: "two areas: as many papers rejected in part at a table as votes are left there", upTo: sheet.StageCount, setUp: tables,
			figures: map[string]int{"count_area/1/rej_part": 860, night.RejectedSheet + "rej_part": 860}},
		{what: "two seats: a candidate's votes are not typed yet", upTo: sheet.StageCount, setUp: night.TwoSeats, typing: night.WardSheet(sheet.CountResult),
			figures: map[string]int{night.ResultSheet + "unused": 1285, night.RejectedSheet + "rej_part": 5}, left: []string{night.ResultSheet + "votes.2"}},
		{what: "two seats: the votes are awaited", upTo: sheet.StageCount, setUp: night.TwoSeats, figures: map[string]int{night.RejectedSheet + "rej_part": 2290},
			left: []string{"count_result/" + string(night.Callowland)}},
		{what: "one seat: the figure is left empty", upTo: sheet.StageCount, left: []string{night.RejectedSheet + "rej_part"}},
	}},
	{"T1", []scene{
		{what: "one elector fewer than papers came in", upTo: sheet.StageVerification, setUp: func(e *setup.Election) { e.Contests[0].Electorate = figure.Keyed[figure.Electors](2308) }},
		{what: "the electorate of the set-up was typed a digit short", upTo: sheet.StageVerification, setUp: func(e *setup.Election) { e.Contests[0].Electorate = figure.Keyed[figure.Electors](574) }},
		{what: "no postal box: the stations' papers alone are too many", upTo: sheet.StageVerification, setUp: func(e *setup.Election) {
			e.Boxes, e.Contests[0].Electorate = e.Boxes[:2], figure.Keyed[figure.Electors](1862)
		}, figures: map[string]int{"ballot_paper_account/CA1/pv_handed_in": 0, "ballot_paper_account/CA2/pv_handed_in": 0},
			left: []string{"postal_opening/1", "postal_opening/2", "postal_day/" + string(night.Callowland), "postal_box/PV"}},
	}, []scene{
		{what: "every elector voted", upTo: sheet.StageVerification, setUp: func(e *setup.Election) { e.Contests[0].Electorate = figure.Keyed[figure.Electors](2309) }},
		{what: "the postal votes rejected are awaited", upTo: sheet.StageVerification, setUp: func(e *setup.Election) { e.Contests[0].Electorate = figure.Keyed[figure.Electors](2308) },
			left: []string{"postal_day/" + string(night.Callowland)}},
		{what: "a box is awaited", upTo: sheet.StageVerification, setUp: func(e *setup.Election) { e.Contests[0].Electorate = figure.Keyed[figure.Electors](1000) },
			left: []string{"box_verification/B2"}},
	}},
}

func TestC4_NamesEveryCandidateWithTooManyVotes(t *testing.T) {
	e := night.Watford()
	night.TwoSeats(&e)
	n := night.Counted(t, e)
	n.Rekey(night.WardSheet(sheet.CountResult), sheet.Reading{"votes.1": 2290, "votes.3": 2400})
	found := night.FindingsOf(rules.Check(n.Ward()), "C4")
	if len(found) != 2 || found[0].Figures[0] != "votes.1" || found[1].Figures[0] != "votes.3" {
		t.Fatalf("%d findings: %+v", len(found), found)
	}
	n.StepRefused(reconcile.StepProvisional, "not_ready")
	n.Refused(night.Rob, n.Accept(found[0], "as the sheet says"), "no_override")
}

func TestC7_PapersRejectedInPartAreValidPapersAndNotAmongTheRejected(t *testing.T) {
	e := night.Watford()
	night.TwoSeats(&e)
	n := night.Counted(t, e)
	n.Rekey(night.WardSheet(sheet.RejectedPapers), sheet.Reading{"rej_part": 31})
	if rejected, ok := n.Ward().Rejected(); !ok || rejected != 9 {
		t.Errorf("rejected: %d (%v), want 9", rejected, ok)
	}
	if found := rules.Check(n.Ward()); len(found) != 0 {
		t.Errorf("findings:%s", night.CodesOf(found))
	}
	heads := n.Ward().RejectedByHead()
	if last := heads[len(heads)-1]; !last.Head.InPart || last.Papers != figure.Keyed[figure.Papers](31) {
		t.Errorf("the last head is %+v", last)
	}
}

func TestV6_DoesNotLockAWardWhoseBoxWasCountedAgainAfterItsVotesWereKeyed(t *testing.T) {
	n := night.Counted(t, night.Watford())
	// The officer corrects the account, and the box is one paper more than first found.
	n.Rekey(night.SheetOf(sheet.BallotPaperAccount, "CA2"), sheet.Reading{"bp_spoilt": 1, "bp_expected": 861})
	n.Again(night.SheetOf(sheet.BoxVerification, "B2"), sheet.Reading{"verified": 861})
	if got := night.CodesOf(rules.Check(n.Ward())); got != " V6@"+string(night.Callowland)+" C1@"+string(night.Callowland) {
		t.Errorf("findings:%s", got)
	}
	n.Step(reconcile.StepVerify, reconcile.StepCount)
	n.StepRefused(reconcile.StepProvisional, "not_ready")
	n.Rekey(night.WardSheet(sheet.CountResult), sheet.Reading{"verified_total": 2299})
	n.Rekey(night.WardSheet(sheet.RejectedPapers), sheet.Reading{"rej_d": 8})
	n.Step(reconcile.StepProvisional)
}

func TestAnAwaitedBoxLeavesTheSumsOfTheCountAloneAndIsItselfTheFinding(t *testing.T) {
	w := night.Counted(t, night.Watford()).Ward()
	w.Folder = w.Without([]sheet.ID{night.SheetOf(sheet.BoxVerification, "B2")})
	w.Contest.Electorate = figure.Keyed[figure.Electors](1000)
	if got := night.CodesOf(rules.Check(w)); got != " V7@B2" {
		t.Errorf("findings:%s, want V7 alone: a total that is not there is not compared", got)
	}
}

func TestT1_IsMendedInTheSetUpAtAnyTimeBeforeCertification(t *testing.T) {
	e := night.Watford()
	e.Contests[0].Electorate = figure.Keyed[figure.Electors](2308)
	n := night.New(t, e)
	n.Stage(sheet.StageVerification)
	n.Refused(night.Rob, n.Accept(n.Finding("T1"), "the register is right"), "no_override")
	n.StepRefused(reconcile.StepVerify, "not_ready")
	n.Mend(night.Sue, func(e *setup.Election) { e.Contests[0].Electorate = figure.Keyed[figure.Electors](5746) })
	n.Step(reconcile.StepVerify)
	n.Stage(sheet.StageCount)
	n.Step(reconcile.StepProvisional, reconcile.StepConsult, reconcile.StepReadBack)
	n.Mend(night.Sue, func(e *setup.Election) { e.Contests[0].Electorate = figure.Keyed[figure.Electors](2308) })
	n.Step(reconcile.StepReadBack)
	n.StepRefused(reconcile.StepCertify, "not_ready")
	n.Mend(night.Sue, func(e *setup.Election) { e.Contests[0].Electorate = figure.Keyed[figure.Electors](2309) })
	n.StepRefused(reconcile.StepCertify, "not_read_back")
	n.Step(reconcile.StepReadBack, reconcile.StepCertify)
	if c := n.Ward().Certificate; c.Electorate != figure.Keyed[figure.Electors](2309) {
		t.Errorf("certified electorate: %v", c.Electorate)
	}
}
