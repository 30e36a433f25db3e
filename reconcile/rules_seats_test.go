package reconcile

import "testing"

// tallied makes the ward elect two and keeps its papers by their number of votes.
func tallied(e *Election) { e.Contests[0].Seats, e.Contests[0].TallyByVotes = 2, true }

// threeSeats makes the ward elect three, talliedByThree keeps its papers by their number of votes too.
func threeSeats(e *Election) { e.Contests[0].Seats = 3 }

func talliedByThree(e *Election) { e.Contests[0].Seats, e.Contests[0].TallyByVotes = 3, true }

// manySeatScenes are those of the rules that only papers with several votes have.
// Two seats, 2,289 valid papers and 3,289 votes leave 1,289 votes.
var manySeatScenes = []ruleScenes{
	{"C5", []scene{
		{what: "one unused vote too few", upTo: StageCount, setUp: twoSeats, figures: map[string]int{resultSheet + "unused": 1288}},
		{what: "one unused vote too many, with votes rejected in part", upTo: StageCount, setUp: twoSeats,
			figures: map[string]int{resultSheet + "unused": 1286, resultSheet + "part_rejected_votes": 4, rejectedSheet + "rej_part": 4}},
		{what: "more unused than are left, whatever was rejected in part", upTo: StageCount, setUp: twoSeats,
			figures: map[string]int{resultSheet + "unused": 1290, rejectedSheet + "rej_part": 4}},
		{what: "two areas: one unused vote too few at a table", upTo: StageCount, setUp: tables, figures: map[string]int{"count_area/2/unused": 428}},
	}, []scene{
		{what: "every vote accounted for", upTo: StageCount, setUp: twoSeats, figures: map[string]int{resultSheet + "unused": 1289}},
		{what: "with votes rejected in part", upTo: StageCount, setUp: twoSeats,
			figures: map[string]int{resultSheet + "unused": 1285, resultSheet + "part_rejected_votes": 4, rejectedSheet + "rej_part": 4}},
		{what: "two areas: every vote of the table accounted for", upTo: StageCount, setUp: tables, figures: map[string]int{"count_area/2/unused": 429}},
		{what: "unused votes were not tallied", upTo: StageCount, setUp: twoSeats, figures: map[string]int{resultSheet + "part_rejected_votes": 4, rejectedSheet + "rej_part": 4}},
		{what: "papers were rejected in part and their votes not keyed", upTo: StageCount, setUp: twoSeats,
			figures: map[string]int{resultSheet + "unused": 1285, rejectedSheet + "rej_part": 4}},
		{what: "the rejected papers are awaited, so that nobody knows of any in part", upTo: StageCount, setUp: twoSeats,
			figures: map[string]int{resultSheet + "unused": 1288}, left: []string{"rejected_papers/" + string(callowland)}},
		{what: "the valid papers are not typed yet", upTo: StageCount, setUp: twoSeats, typing: wardSheet(CountResult),
			figures: map[string]int{resultSheet + "unused": 1288}, left: []string{resultSheet + "valid_ballots"}},
		{what: "a candidate's votes are not typed yet", upTo: StageCount, setUp: twoSeats, typing: wardSheet(CountResult),
			figures: map[string]int{resultSheet + "unused": 1288}, left: []string{resultSheet + "votes.2"}},
	}},
	{"C6", []scene{
		{what: "one paper with one vote too few", upTo: StageCount, setUp: tallied, figures: map[string]int{resultSheet + "papers_with.1": 1288, resultSheet + "papers_with.2": 1000}},
		{what: "the papers are right and their votes are not", upTo: StageCount, setUp: tallied, figures: map[string]int{resultSheet + "papers_with.1": 1290, resultSheet + "papers_with.2": 999}},
		{what: "the votes are right and the papers are not", upTo: StageCount, setUp: tallied, figures: map[string]int{resultSheet + "papers_with.1": 1287, resultSheet + "papers_with.2": 1001}},
		{what: "three seats: the papers cannot give the best two candidates their 2,876 votes", upTo: StageCount, setUp: talliedByThree,
			figures: map[string]int{resultSheet + "papers_with.1": 1703, resultSheet + "papers_with.2": 172, resultSheet + "papers_with.3": 414}},
	}, []scene{
		{what: "the very tally", upTo: StageCount, setUp: tallied, figures: map[string]int{resultSheet + "papers_with.1": 1289, resultSheet + "papers_with.2": 1000}},
		{what: "three seats: the papers just give the best two candidates their votes", upTo: StageCount, setUp: talliedByThree,
			figures: map[string]int{resultSheet + "papers_with.1": 1702, resultSheet + "papers_with.2": 174, resultSheet + "papers_with.3": 413}},
		{what: "three seats: papers with three votes are not typed yet", upTo: StageCount, setUp: talliedByThree, typing: wardSheet(CountResult),
			figures: map[string]int{resultSheet + "papers_with.1": 1703, resultSheet + "papers_with.2": 172}},
		{what: "papers with two votes are not typed yet", upTo: StageCount, setUp: tallied, typing: wardSheet(CountResult),
			figures: map[string]int{resultSheet + "papers_with.1": 1288, resultSheet + "papers_with.2": 1000}, left: []string{resultSheet + "papers_with.2"}},
		{what: "the valid papers are not typed yet", upTo: StageCount, setUp: tallied, typing: wardSheet(CountResult),
			figures: map[string]int{resultSheet + "papers_with.1": 1288, resultSheet + "papers_with.2": 1000}, left: []string{resultSheet + "valid_ballots"}},
		{what: "a candidate's votes are not typed yet", upTo: StageCount, setUp: tallied, typing: wardSheet(CountResult),
			figures: map[string]int{resultSheet + "papers_with.1": 1288, resultSheet + "papers_with.2": 1000}, left: []string{resultSheet + "votes.3"}},
		{what: "one seat: the tally is not asked for", upTo: StageCount, setUp: func(e *Election) { e.Contests[0].TallyByVotes = true }},
	}},
}

func TestC5_IsTheReturningOfficersToAcceptAndPrints(t *testing.T) {
	e := watford()
	twoSeats(&e)
	n := counted(t, e)
	n.rekey(wardSheet(CountResult), Reading{"unused": 1280})
	n.step(StepProvisional, StepConsult, StepReadBack)
	n.stepRefused(StepCertify, "not_ready")
	f := n.finding("C5")
	n.refused(sue, n.accept(f, "the tally of unused votes was lost"), "role")
	n.refused(rob, n.accept(f, " "), "no_reason")
	n.do(rob, n.accept(f, "the tally of unused votes was lost"))
	n.step(StepCertify)
	c := n.ward().Certificate
	if len(c.Exceptions) != 1 || c.Exceptions[0].Numbers["difference"] != -9 || c.Unused != Keyed[Votes](1280) || c.PartRejected.IsKeyed() {
		t.Errorf("unused %v, rejected in part %v, exceptions %+v", c.Unused, c.PartRejected, c.Exceptions)
	}
}
