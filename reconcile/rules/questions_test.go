package rules_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/night"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// besideQuestions leaves out the questions that another rule's scene raises
// too: figures that contradict each other are unusual as well.
func besideQuestions(code ward.Code, found []rules.Finding) []rules.Finding {
	if strings.HasPrefix(string(code), "Q") {
		return found
	}
	return slices.DeleteFunc(found, func(f rules.Finding) bool { return strings.HasPrefix(string(f.Code), "Q") })
}

func electors(n int) func(*setup.Election) {
	return func(e *setup.Election) { e.Contests[0].Electorate = figure.Keyed(figure.Electors(n)) }
}

// parties lets the candidates stand for these, with two to elect.
func parties(ids ...string) func(*setup.Election) {
	return func(e *setup.Election) {
		night.TwoSeats(e)
		for i, id := range ids {
			e.Contests[0].Candidates[i].PartyID, e.Contests[0].Candidates[i].Party = id, "Party "+id
		}
	}
}

// votesFor are the figures of the four candidates.
func votesFor(list ...int) map[string]int {
	figures := map[string]int{}
	for id, n := range night.VotesOf(nil, list...) {
		figures[night.ResultSheet+string(id)] = n
	}
	return figures
}

// andAlso adds figures to others.
func andAlso(figures map[string]int, more ...map[string]int) map[string]int {
	for _, m := range more {
		maps.Copy(figures, m)
	}
	return figures
}

func valid(n int) map[string]int { return map[string]int{night.ResultSheet + "valid_ballots": n} }

func rejectedOne(n int) map[string]int { return map[string]int{night.RejectedSheet + "rej_d": n} }

// only leaves a last contest the candidates of these parties.
func only(l setup.LastContest, ids ...string) setup.LastContest {
	l.Lines = slices.DeleteFunc(slices.Clone(l.Lines), func(line setup.ContestLine) bool { return !slices.Contains(ids, line.PartyID) })
	return l
}

// papersThen is a last contest of which only its papers are known, and the
// electorate if there is one.
func papersThen(papers, electorate int) setup.LastContest {
	l := setup.LastContest{Papers: figure.Keyed(figure.Papers(papers))}
	if electorate > 0 {
		l.Electorate = figure.Keyed(figure.Electors(electorate))
	}
	return l
}

var questionScenes = []ruleScenes{
	{"Q1", []scene{
		{what: "2,298 papers from 3,706 electors", upTo: sheet.StageVerification, setUp: electors(3706)},
		{what: "2,298 papers from 15,321 electors", upTo: sheet.StageVerification, setUp: electors(15321)},
	}, []scene{
		{what: "the most that is usual", upTo: sheet.StageVerification, setUp: electors(3707)},
		{what: "the least that is usual", upTo: sheet.StageVerification, setUp: electors(15320)},
		{what: "a box is awaited", upTo: sheet.StageVerification, setUp: electors(15321), left: []string{"box_verification/B2"}},
	}},
	{"Q2", []scene{
		{what: "862 papers fewer than at the last contest, of 5,746 electors", upTo: sheet.StageVerification, setUp: night.Lastly(papersThen(3160, 5746))},
		{what: "far fewer papers, and nobody knows the electorate then", upTo: sheet.StageVerification, setUp: night.Lastly(papersThen(3831, 0))},
		{what: "far more papers, and nobody knows the electorate then", upTo: sheet.StageVerification, setUp: night.Lastly(papersThen(1351, 0))},
	}, []scene{
		{what: "861 papers fewer", upTo: sheet.StageVerification, setUp: night.Lastly(papersThen(3159, 5746))},
		{what: "six papers for ten", upTo: sheet.StageVerification, setUp: night.Lastly(papersThen(3830, 0))},
		{what: "seventeen papers for ten", upTo: sheet.StageVerification, setUp: night.Lastly(papersThen(1352, 0))},
		{what: "a box is awaited", upTo: sheet.StageVerification, setUp: night.Lastly(papersThen(3160, 5746)), left: []string{"box_verification/B2"}},
		{what: "nobody knows how many papers there were", upTo: sheet.StageVerification, setUp: night.Lastly(setup.LastContest{Electorate: figure.Keyed[figure.Electors](5746)})},
		{what: "another election on the day of the last contest", upTo: sheet.StageVerification, setUp: night.Lastly(setup.LastContest{Papers: figure.Keyed[figure.Papers](4000), NotForTurnout: "a European election was on the same day"})},
		{what: "other boundaries", upTo: sheet.StageVerification, setUp: night.Lastly(setup.LastContest{Papers: figure.Keyed[figure.Papers](4000), NoComparison: "other boundaries"})},
	}},
	{"Q3", []scene{
		{what: "46 of 2,298 papers rejected", upTo: sheet.StageCount, figures: andAlso(votesFor(832, 276, 1007, 137), rejectedOne(44), valid(2252))},
		{what: "two seats: 69 of 2,298 papers rejected", upTo: sheet.StageCount, setUp: night.TwoSeats, figures: andAlso(rejectedOne(67), valid(2229))},
	}, []scene{
		{what: "45 of 2,298 papers rejected", upTo: sheet.StageCount, figures: andAlso(votesFor(832, 276, 1008, 137), rejectedOne(43), valid(2253))},
		{what: "two seats: 68 of 2,298 papers rejected", upTo: sheet.StageCount, setUp: night.TwoSeats, figures: andAlso(rejectedOne(66), valid(2230))},
		{what: "the rejected papers are awaited", upTo: sheet.StageCount, figures: andAlso(votesFor(832, 276, 1007, 137), valid(2252)), left: []string{"rejected_papers/" + string(night.Callowland)}},
	}},
	{"Q4", []scene{
		{what: "63 of 4,578 votes not used", upTo: sheet.StageCount, setUp: night.TwoSeats, figures: votesFor(2289, 276, 1813, 137)},
		{what: "a party has a candidate for each seat, and 1,008 of 4,578 votes are not used", upTo: sheet.StageCount, setUp: parties("PP53", "PP52", "PP90", "PP52"), figures: votesFor(2113, 276, 1044, 137)},
	}, []scene{
		{what: "69 of 4,578 votes not used", upTo: sheet.StageCount, setUp: night.TwoSeats, figures: votesFor(2289, 276, 1807, 137)},
		{what: "1,007 of 4,578 votes not used", upTo: sheet.StageCount, setUp: parties("PP53", "PP52", "PP90", "PP52"), figures: votesFor(2114, 276, 1044, 137)},
		{what: "no party has a candidate for each seat, and nobody wonders", upTo: sheet.StageCount, setUp: night.TwoSeats, figures: votesFor(2113, 276, 1044, 137)},
		{what: "the valid papers are not typed yet", upTo: sheet.StageCount, setUp: night.TwoSeats, typing: night.WardSheet(sheet.CountResult), figures: votesFor(2289, 276, 1813, 137), left: []string{night.ResultSheet + "valid_ballots"}},
	}},
	{"Q5", []scene{
		{what: "Labour from 85.5 to 36.4 per cent, the Liberal Democrats from 14.5 to 45.6", upTo: sheet.StageCount, setUp: night.Lastly(only(night.PartyVotes(855, 0, 145, 0), "PP53", "PP90"))},
	}, []scene{
		{what: "Labour from 85.2 per cent, the Liberal Democrats from 14.8", upTo: sheet.StageCount, setUp: night.Lastly(only(night.PartyVotes(852, 0, 148, 0), "PP53", "PP90"))},
		{what: "another number of seats", upTo: sheet.StageCount, setUp: func(e *setup.Election) {
			night.Lastly(only(night.PartyVotes(855, 0, 145, 0), "PP53", "PP90"))(e)
			e.Contests[0].Last.Seats = 2
		}},
		{what: "other boundaries", upTo: sheet.StageCount, setUp: func(e *setup.Election) {
			night.Lastly(only(night.PartyVotes(855, 0, 145, 0), "PP53", "PP90"))(e)
			e.Contests[0].Last.NoComparison = "other boundaries"
		}},
		{what: "only one party stood both times", upTo: sheet.StageCount, setUp: night.Lastly(only(night.PartyVotes(855, 0, 145, 0), "PP53"))},
		{what: "a candidate's votes are not typed yet", upTo: sheet.StageCount, setUp: night.Lastly(only(night.PartyVotes(855, 0, 145, 0), "PP53", "PP90")), typing: night.WardSheet(sheet.CountResult), left: []string{night.ResultSheet + "votes.2"}},
	}},
	{"Q6", []scene{
		{what: "343 votes beside 137 of the same party", upTo: sheet.StageCount, setUp: parties("PP53", "PP52", "PP90", "PP52"), figures: votesFor(2200, 343, 1044, 137)},
	}, []scene{
		{what: "342 votes beside 137", upTo: sheet.StageCount, setUp: parties("PP53", "PP52", "PP90", "PP52"), figures: votesFor(2200, 342, 1044, 137)},
		{what: "three times as many, but few votes", upTo: sheet.StageCount, setUp: parties("PP53", "PP52", "PP90", "PP52"), figures: votesFor(2200, 120, 1644, 40)},
		{what: "two independents are no party", upTo: sheet.StageCount, setUp: func(e *setup.Election) {
			parties("PP53", "", "PP90", "ynmp-party:2")(e)
			e.Contests[0].Candidates[1].Party, e.Contests[0].Candidates[3].Party = "", "Independent"
		}, figures: votesFor(2200, 343, 1044, 137)},
		{what: "one seat", upTo: sheet.StageCount, setUp: func(e *setup.Election) { e.Contests[0].Candidates[3].PartyID = "PP53" }},
		{what: "a candidate's votes are not typed yet", upTo: sheet.StageCount, setUp: parties("PP53", "PP52", "PP90", "PP52"), typing: night.WardSheet(sheet.CountResult),
			figures: votesFor(2200, 343, 1044, 137), left: []string{night.ResultSheet + "votes.1"}},
	}},
	{"Q7", []scene{
		{what: "1,400 and 650 of one party, 640 and 1,390 of the other", upTo: sheet.StageCount, setUp: parties("PP53", "PP53", "PP90", "PP90"), figures: votesFor(1400, 650, 640, 1390)},
		{what: "three times nearer with two figures changed", upTo: sheet.StageCount, setUp: parties("PP53", "PP53", "PP90", "PP90"), figures: votesFor(1400, 700, 1010, 1360)},
	}, []scene{
		{what: "not quite three times nearer", upTo: sheet.StageCount, setUp: parties("PP53", "PP53", "PP90", "PP90"), figures: votesFor(1400, 700, 1011, 1360)},
		{what: "each party's candidates together", upTo: sheet.StageCount, setUp: parties("PP53", "PP53", "PP90", "PP90"), figures: votesFor(1400, 1390, 640, 650)},
		{what: "only one party has two", upTo: sheet.StageCount, setUp: parties("PP53", "PP53", "PP90", "PP63"), figures: votesFor(1400, 650, 640, 1390)},
	}},
	{"Q8", []scene{
		{what: "the Conservatives had 46 per cent and the Liberal Democrats 12", upTo: sheet.StageCount, setUp: night.Lastly(night.PartyVotes(360, 460, 120, 60))},
	}, []scene{
		{what: "the Conservatives had 27 per cent and the Liberal Democrats 31", upTo: sheet.StageCount, setUp: night.Lastly(night.PartyVotes(360, 270, 310, 60))},
		{what: "each party as at the last contest", upTo: sheet.StageCount, setUp: night.Lastly(night.PartyVotes(360, 120, 460, 60))},
		{what: "other boundaries", upTo: sheet.StageCount, setUp: func(e *setup.Election) {
			night.Lastly(night.PartyVotes(360, 460, 120, 60))(e)
			e.Contests[0].Last.NoComparison = "other boundaries"
		}},
	}},
	{"Q9", []scene{
		{what: "a margin of 10", upTo: sheet.StageCount, figures: votesFor(933, 276, 943, 137)},
		{what: "a margin of 12 and 12 rejected papers", upTo: sheet.StageCount, figures: andAlso(votesFor(931, 275, 943, 137), rejectedOne(10), valid(2286))},
		{what: "equal votes", upTo: sheet.StageCount, figures: votesFor(938, 276, 938, 137)},
	}, []scene{
		{what: "a margin of 12", upTo: sheet.StageCount, figures: votesFor(932, 276, 944, 137)},
		{what: "two seats: the first two are equal", upTo: sheet.StageCount, setUp: night.TwoSeats, figures: votesFor(1044, 276, 1044, 137)},
		{what: "a candidate's votes are not typed yet", upTo: sheet.StageCount, typing: night.WardSheet(sheet.CountResult), figures: votesFor(938, 276, 938, 137), left: []string{night.ResultSheet + "votes.4"}},
	}},
}

// A box that differs from its account by more papers than decide the last seat.
func TestQ9_SaysWhenTheBoxesDifferByAsManyPapersAsTheMargin(t *testing.T) {
	for missing, want := range map[int]int{11: 0, 12: 1} {
		n := night.New(t, night.Watford())
		n.Stage(sheet.StageVerification)
		expected, _ := n.Ward().BoxAccounts()[0].Expected.Get()
		n.Rekey(night.SheetOf(sheet.BoxVerification, "B1"), sheet.Reading{"verified": int(expected) - missing})
		n.Again(night.SheetOf(sheet.BoxVerification, "B1"), nil)
		f := n.Finding("V3")
		n.Do(night.Sue, n.Explain(f, "counted twice"))
		n.Do(night.Rob, n.Accept(f, "counted twice"))
		n.Step(reconcile.StepVerify)
		n.Stage(sheet.StageCount)
		n.Rekey(night.WardSheet(sheet.CountResult), sheet.Reading{"votes.1": 932 - missing, "votes.3": 944 - missing})
		if found := night.FindingsOf(rules.Check(n.Ward()), "Q9"); len(found) != want || want > 0 && (found[0].Numbers["apart"] != 12 || found[0].Numbers["margin"] != 12 || found[0].Blocks()) {
			t.Errorf("%d papers missing: %+v", missing, found)
		}
	}
}

func TestAQuestionAsksAndAccusesNobody(t *testing.T) {
	for _, r := range rules.Table {
		if !strings.HasPrefix(string(r.Code), "Q") {
			continue
		}
		for _, word := range []string{"error", "fraud", "wrong", "mistake", "suspicious"} {
			if strings.Contains(strings.ToLower(r.Clerk+r.Supervisor), word) {
				t.Errorf("%s says %q", r.Code, word)
			}
		}
		if r.Level != rules.Note || r.Stage != sheet.StageCount || r.Code != "Q9" && !strings.HasSuffix(r.Clerk, "?") {
			t.Errorf("%s is no question: %s", r.Code, r.Clerk)
		}
	}
}
