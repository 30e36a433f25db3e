package rules_test

import (
	"testing"

	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/night"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// tallied makes the ward elect two and keeps its papers by their number of votes.
func tallied(e *setup.Election) { e.Contests[0].Seats, e.Contests[0].TallyByVotes = 2, true }

// threeSeats makes the ward elect three, talliedByThree keeps its papers by their number of votes too.
func threeSeats(e *setup.Election) { e.Contests[0].Seats = 3 }

func talliedByThree(e *setup.Election) { e.Contests[0].Seats, e.Contests[0].TallyByVotes = 3, true }

// manySeatScenes are those of the rules that only papers with several votes have.
// Two seats, 2,289 valid papers and 3,289 votes leave 1,289 votes.
var manySeatScenes = []ruleScenes{
	{"C5", []scene{
		{what: "one unused vote too few", upTo: sheet.StageCount, setUp: night.TwoSeats, figures: map[string]int{night.ResultSheet + "unused": 1288}},
		{what: "one unused vote too many, with votes rejected in part", upTo: sheet.StageCount, setUp: night.TwoSeats,
			figures: map[string]int{night.ResultSheet + "unused": 1286, night.ResultSheet + "part_rejected_votes": 4, night.RejectedSheet + "rej_part": 4}},
		{what: "more unused than are left, whatever was rejected in part", upTo: sheet.StageCount, setUp: night.TwoSeats,
			figures: map[string]int{night.ResultSheet + "unused": 1290, night.RejectedSheet + "rej_part": 4}},
		{what: "two areas: one unused vote too few at a table", upTo: sheet.StageCount, setUp: tables, figures: map[string]int{"count_area/2/unused": 428}},
	}, []scene{
		{what: "every vote accounted for", upTo: sheet.StageCount, setUp: night.TwoSeats, figures: map[string]int{night.ResultSheet + "unused": 1289}},
		{what: "with votes rejected in part", upTo: sheet.StageCount, setUp: night.TwoSeats,
			figures: map[string]int{night.ResultSheet + "unused": 1285, night.ResultSheet + "part_rejected_votes": 4, night.RejectedSheet + "rej_part": 4}},
		{what: "two areas: every vote of the table accounted for", upTo: sheet.StageCount, setUp: tables, figures: map[string]int{"count_area/2/unused": 429}},
		{what: "unused votes were not tallied", upTo: sheet.StageCount, setUp: night.TwoSeats, figures: map[string]int{night.ResultSheet + "part_rejected_votes": 4, night.RejectedSheet + "rej_part": 4}},
		{what: "papers were rejected in part and their votes not keyed", upTo: sheet.StageCount, setUp: night.TwoSeats,
			figures: map[string]int{night.ResultSheet + "unused": 1285, night.RejectedSheet + "rej_part": 4}},
		{what: "the rejected papers are awaited, so that nobody knows of any in part", upTo: sheet.StageCount, setUp: night.TwoSeats,
			figures: map[string]int{night.ResultSheet + "unused": 1288}, left: []string{"rejected_papers/" + string(night.Callowland)}},
		{what: "the valid papers are not typed yet", upTo: sheet.StageCount, setUp: night.TwoSeats, typing: night.WardSheet(sheet.CountResult),
			figures: map[string]int{night.ResultSheet + "unused": 1288}, left: []string{night.ResultSheet + "valid_ballots"}},
		{what: "a candidate's votes are not typed yet", upTo: sheet.StageCount, setUp: night.TwoSeats, typing: night.WardSheet(sheet.CountResult),
			figures: map[string]int{night.ResultSheet + "unused": 1288}, left: []string{night.ResultSheet + "votes.2"}},
	}},
	{"C6", []scene{
		{what: "one paper with one vote too few", upTo: sheet.StageCount, setUp: tallied, figures: map[string]int{night.ResultSheet + "papers_with.1": 1288, night.ResultSheet + "papers_with.2": 1000}},
		{what: "the papers are right and their votes are not", upTo: sheet.StageCount, setUp: tallied, figures: map[string]int{night.ResultSheet + "papers_with.1": 1290, night.ResultSheet + "papers_with.2": 999}},
		{what: "the votes are right and the papers are not", upTo: sheet.StageCount, setUp: tallied, figures: map[string]int{night.ResultSheet + "papers_with.1": 1287, night.ResultSheet + "papers_with.2": 1001}},
		{what: "three seats: the papers cannot give the best two candidates their 2,876 votes", upTo: sheet.StageCount, setUp: talliedByThree,
			figures: map[string]int{night.ResultSheet + "papers_with.1": 1703, night.ResultSheet + "papers_with.2": 172, night.ResultSheet + "papers_with.3": 414}},
	}, []scene{
		{what: "the very tally", upTo: sheet.StageCount, setUp: tallied, figures: map[string]int{night.ResultSheet + "papers_with.1": 1289, night.ResultSheet + "papers_with.2": 1000}},
		{what: "three seats: the papers just give the best two candidates their votes", upTo: sheet.StageCount, setUp: talliedByThree,
			figures: map[string]int{night.ResultSheet + "papers_with.1": 1702, night.ResultSheet + "papers_with.2": 174, night.ResultSheet + "papers_with.3": 413}},
		{what: "three seats: papers with three votes are not typed yet", upTo: sheet.StageCount, setUp: talliedByThree, typing: night.WardSheet(sheet.CountResult),
			figures: map[string]int{night.ResultSheet + "papers_with.1": 1703, night.ResultSheet + "papers_with.2": 172}},
		{what: "papers with two votes are not typed yet", upTo: sheet.StageCount, setUp: tallied, typing: night.WardSheet(sheet.CountResult),
			figures: map[string]int{night.ResultSheet + "papers_with.1": 1288, night.ResultSheet + "papers_with.2": 1000}, left: []string{night.ResultSheet + "papers_with.2"}},
		{what: "the valid papers are not typed yet", upTo: sheet.StageCount, setUp: tallied, typing: night.WardSheet(sheet.CountResult),
			figures: map[string]int{night.ResultSheet + "papers_with.1": 1288, night.ResultSheet + "papers_with.2": 1000}, left: []string{night.ResultSheet + "valid_ballots"}},
		{what: "a candidate's votes are not typed yet", upTo: sheet.StageCount, setUp: tallied, typing: night.WardSheet(sheet.CountResult),
			figures: map[string]int{night.ResultSheet + "papers_with.1": 1288, night.ResultSheet + "papers_with.2": 1000}, left: []string{night.ResultSheet + "votes.3"}},
		{what: "one seat: the tally is not asked for", upTo: sheet.StageCount, setUp: func(e *setup.Election) { e.Contests[0].TallyByVotes = true }},
	}},
}

func TestC5_IsTheReturningOfficersToAcceptAndPrints(t *testing.T) {
	e := night.Watford()
	night.TwoSeats(&e)
	n := night.Counted(t, e)
	n.Rekey(night.WardSheet(sheet.CountResult), sheet.Reading{"unused": 1280})
	n.Step(reconcile.StepProvisional, reconcile.StepConsult, reconcile.StepReadBack)
	n.StepRefused(reconcile.StepCertify, "not_ready")
	f := n.Finding("C5")
	n.Refused(night.Sue, n.Accept(f, "the tally of unused votes was lost"), "role")
	n.Refused(night.Rob, n.Accept(f, " "), "no_reason")
	n.Do(night.Rob, n.Accept(f, "the tally of unused votes was lost"))
	n.Step(reconcile.StepCertify)
	c := n.Ward().Certificate
	if len(c.Exceptions) != 1 || c.Exceptions[0].Numbers["difference"] != -9 || c.Unused != figure.Keyed[figure.Votes](1280) || c.PartRejected.IsKeyed() {
		t.Errorf("unused %v, rejected in part %v, exceptions %+v", c.Unused, c.PartRejected, c.Exceptions)
	}
}
