package reconcile

import (
	"maps"
	"slices"
	"strings"
	"testing"
)

// besideQuestions leaves out the questions that another rule's scene raises
// too: figures that contradict each other are unusual as well.
func besideQuestions(code Code, found []Finding) []Finding {
	if strings.HasPrefix(string(code), "Q") {
		return found
	}
	return slices.DeleteFunc(found, func(f Finding) bool { return strings.HasPrefix(string(f.Code), "Q") })
}

func electors(n int) func(*Election) {
	return func(e *Election) { e.Contests[0].Electorate = Keyed(Electors(n)) }
}

// parties lets the candidates stand for these, with two to elect.
func parties(ids ...string) func(*Election) {
	return func(e *Election) {
		twoSeats(e)
		for i, id := range ids {
			e.Contests[0].Candidates[i].PartyID, e.Contests[0].Candidates[i].Party = id, "Party "+id
		}
	}
}

// votesFor are the figures of the four candidates.
func votesFor(list ...int) map[string]int {
	figures := map[string]int{}
	for id, n := range votesOf(nil, list...) {
		figures[resultSheet+string(id)] = n
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

func valid(n int) map[string]int { return map[string]int{resultSheet + "valid_ballots": n} }

func rejectedOne(n int) map[string]int { return map[string]int{rejectedSheet + "rej_d": n} }

// only leaves a last contest the candidates of these parties.
func only(l LastContest, ids ...string) LastContest {
	l.Lines = slices.DeleteFunc(slices.Clone(l.Lines), func(line ContestLine) bool { return !slices.Contains(ids, line.PartyID) })
	return l
}

// papersThen is a last contest of which only its papers are known, and the
// electorate if there is one.
func papersThen(papers, electorate int) LastContest {
	l := LastContest{Papers: Keyed(Papers(papers))}
	if electorate > 0 {
		l.Electorate = Keyed(Electors(electorate))
	}
	return l
}

var questionScenes = []ruleScenes{
	{"Q1", []scene{
		{what: "2,298 papers from 3,706 electors", upTo: StageVerification, setUp: electors(3706)},
		{what: "2,298 papers from 15,321 electors", upTo: StageVerification, setUp: electors(15321)},
	}, []scene{
		{what: "the most that is usual", upTo: StageVerification, setUp: electors(3707)},
		{what: "the least that is usual", upTo: StageVerification, setUp: electors(15320)},
		{what: "a box is awaited", upTo: StageVerification, setUp: electors(15321), left: []string{"box_verification/B2"}},
	}},
	{"Q2", []scene{
		{what: "862 papers fewer than at the last contest, of 5,746 electors", upTo: StageVerification, setUp: lastly(papersThen(3160, 5746))},
		{what: "far fewer papers, and nobody knows the electorate then", upTo: StageVerification, setUp: lastly(papersThen(3831, 0))},
		{what: "far more papers, and nobody knows the electorate then", upTo: StageVerification, setUp: lastly(papersThen(1351, 0))},
	}, []scene{
		{what: "861 papers fewer", upTo: StageVerification, setUp: lastly(papersThen(3159, 5746))},
		{what: "six papers for ten", upTo: StageVerification, setUp: lastly(papersThen(3830, 0))},
		{what: "seventeen papers for ten", upTo: StageVerification, setUp: lastly(papersThen(1352, 0))},
		{what: "a box is awaited", upTo: StageVerification, setUp: lastly(papersThen(3160, 5746)), left: []string{"box_verification/B2"}},
		{what: "nobody knows how many papers there were", upTo: StageVerification, setUp: lastly(LastContest{Electorate: Keyed[Electors](5746)})},
		{what: "another election on the day of the last contest", upTo: StageVerification, setUp: lastly(LastContest{Papers: Keyed[Papers](4000), NotForTurnout: "a European election was on the same day"})},
		{what: "other boundaries", upTo: StageVerification, setUp: lastly(LastContest{Papers: Keyed[Papers](4000), NoComparison: "other boundaries"})},
	}},
	{"Q3", []scene{
		{what: "46 of 2,298 papers rejected", upTo: StageCount, figures: andAlso(votesFor(832, 276, 1007, 137), rejectedOne(44), valid(2252))},
		{what: "two seats: 69 of 2,298 papers rejected", upTo: StageCount, setUp: twoSeats, figures: andAlso(rejectedOne(67), valid(2229))},
	}, []scene{
		{what: "45 of 2,298 papers rejected", upTo: StageCount, figures: andAlso(votesFor(832, 276, 1008, 137), rejectedOne(43), valid(2253))},
		{what: "two seats: 68 of 2,298 papers rejected", upTo: StageCount, setUp: twoSeats, figures: andAlso(rejectedOne(66), valid(2230))},
		{what: "the rejected papers are awaited", upTo: StageCount, figures: andAlso(votesFor(832, 276, 1007, 137), valid(2252)), left: []string{"rejected_papers/" + string(callowland)}},
	}},
	{"Q4", []scene{
		{what: "63 of 4,578 votes not used", upTo: StageCount, setUp: twoSeats, figures: votesFor(2289, 276, 1813, 137)},
		{what: "a party has a candidate for each seat, and 1,008 of 4,578 votes are not used", upTo: StageCount, setUp: parties("PP53", "PP52", "PP90", "PP52"), figures: votesFor(2113, 276, 1044, 137)},
	}, []scene{
		{what: "69 of 4,578 votes not used", upTo: StageCount, setUp: twoSeats, figures: votesFor(2289, 276, 1807, 137)},
		{what: "1,007 of 4,578 votes not used", upTo: StageCount, setUp: parties("PP53", "PP52", "PP90", "PP52"), figures: votesFor(2114, 276, 1044, 137)},
		{what: "no party has a candidate for each seat, and nobody wonders", upTo: StageCount, setUp: twoSeats, figures: votesFor(2113, 276, 1044, 137)},
		{what: "the valid papers are not typed yet", upTo: StageCount, setUp: twoSeats, typing: wardSheet(CountResult), figures: votesFor(2289, 276, 1813, 137), left: []string{resultSheet + "valid_ballots"}},
	}},
	{"Q5", []scene{
		{what: "Labour from 85.5 to 36.4 per cent, the Liberal Democrats from 14.5 to 45.6", upTo: StageCount, setUp: lastly(only(partyVotes(855, 0, 145, 0), "PP53", "PP90"))},
	}, []scene{
		{what: "Labour from 85.2 per cent, the Liberal Democrats from 14.8", upTo: StageCount, setUp: lastly(only(partyVotes(852, 0, 148, 0), "PP53", "PP90"))},
		{what: "another number of seats", upTo: StageCount, setUp: func(e *Election) {
			lastly(only(partyVotes(855, 0, 145, 0), "PP53", "PP90"))(e)
			e.Contests[0].Last.Seats = 2
		}},
		{what: "other boundaries", upTo: StageCount, setUp: func(e *Election) {
			lastly(only(partyVotes(855, 0, 145, 0), "PP53", "PP90"))(e)
			e.Contests[0].Last.NoComparison = "other boundaries"
		}},
		{what: "only one party stood both times", upTo: StageCount, setUp: lastly(only(partyVotes(855, 0, 145, 0), "PP53"))},
		{what: "a candidate's votes are not typed yet", upTo: StageCount, setUp: lastly(only(partyVotes(855, 0, 145, 0), "PP53", "PP90")), typing: wardSheet(CountResult), left: []string{resultSheet + "votes.2"}},
	}},
	{"Q6", []scene{
		{what: "343 votes beside 137 of the same party", upTo: StageCount, setUp: parties("PP53", "PP52", "PP90", "PP52"), figures: votesFor(2200, 343, 1044, 137)},
	}, []scene{
		{what: "342 votes beside 137", upTo: StageCount, setUp: parties("PP53", "PP52", "PP90", "PP52"), figures: votesFor(2200, 342, 1044, 137)},
		{what: "three times as many, but few votes", upTo: StageCount, setUp: parties("PP53", "PP52", "PP90", "PP52"), figures: votesFor(2200, 120, 1644, 40)},
		{what: "two independents are no party", upTo: StageCount, setUp: func(e *Election) {
			parties("PP53", "", "PP90", "ynmp-party:2")(e)
			e.Contests[0].Candidates[1].Party, e.Contests[0].Candidates[3].Party = "", "Independent"
		}, figures: votesFor(2200, 343, 1044, 137)},
		{what: "one seat", upTo: StageCount, setUp: func(e *Election) { e.Contests[0].Candidates[3].PartyID = "PP53" }},
		{what: "a candidate's votes are not typed yet", upTo: StageCount, setUp: parties("PP53", "PP52", "PP90", "PP52"), typing: wardSheet(CountResult),
			figures: votesFor(2200, 343, 1044, 137), left: []string{resultSheet + "votes.1"}},
	}},
	{"Q7", []scene{
		{what: "1,400 and 650 of one party, 640 and 1,390 of the other", upTo: StageCount, setUp: parties("PP53", "PP53", "PP90", "PP90"), figures: votesFor(1400, 650, 640, 1390)},
		{what: "three times nearer with two figures changed", upTo: StageCount, setUp: parties("PP53", "PP53", "PP90", "PP90"), figures: votesFor(1400, 700, 1010, 1360)},
	}, []scene{
		{what: "not quite three times nearer", upTo: StageCount, setUp: parties("PP53", "PP53", "PP90", "PP90"), figures: votesFor(1400, 700, 1011, 1360)},
		{what: "each party's candidates together", upTo: StageCount, setUp: parties("PP53", "PP53", "PP90", "PP90"), figures: votesFor(1400, 1390, 640, 650)},
		{what: "only one party has two", upTo: StageCount, setUp: parties("PP53", "PP53", "PP90", "PP63"), figures: votesFor(1400, 650, 640, 1390)},
	}},
	{"Q8", []scene{
		{what: "the Conservatives had 46 per cent and the Liberal Democrats 12", upTo: StageCount, setUp: lastly(partyVotes(360, 460, 120, 60))},
	}, []scene{
		{what: "the Conservatives had 27 per cent and the Liberal Democrats 31", upTo: StageCount, setUp: lastly(partyVotes(360, 270, 310, 60))},
		{what: "each party as at the last contest", upTo: StageCount, setUp: lastly(partyVotes(360, 120, 460, 60))},
		{what: "other boundaries", upTo: StageCount, setUp: func(e *Election) {
			lastly(partyVotes(360, 460, 120, 60))(e)
			e.Contests[0].Last.NoComparison = "other boundaries"
		}},
	}},
	{"Q9", []scene{
		{what: "a margin of 10", upTo: StageCount, figures: votesFor(933, 276, 943, 137)},
		{what: "a margin of 12 and 12 rejected papers", upTo: StageCount, figures: andAlso(votesFor(931, 275, 943, 137), rejectedOne(10), valid(2286))},
		{what: "equal votes", upTo: StageCount, figures: votesFor(938, 276, 938, 137)},
	}, []scene{
		{what: "a margin of 12", upTo: StageCount, figures: votesFor(932, 276, 944, 137)},
		{what: "two seats: the first two are equal", upTo: StageCount, setUp: twoSeats, figures: votesFor(1044, 276, 1044, 137)},
		{what: "a candidate's votes are not typed yet", upTo: StageCount, typing: wardSheet(CountResult), figures: votesFor(938, 276, 938, 137), left: []string{resultSheet + "votes.4"}},
	}},
}

// A box that differs from its account by more papers than decide the last seat.
func TestQ9_SaysWhenTheBoxesDifferByAsManyPapersAsTheMargin(t *testing.T) {
	for missing, want := range map[int]int{11: 0, 12: 1} {
		n := newNight(t, watford())
		n.stage(StageVerification)
		expected, _ := n.ward().BoxAccounts()[0].Expected.Get()
		n.rekey(sheetOf(BoxVerification, "B1"), Reading{"verified": int(expected) - missing})
		n.again(sheetOf(BoxVerification, "B1"), nil)
		f := n.finding("V3")
		n.do(sue, n.explain(f, "counted twice"))
		n.do(rob, n.accept(f, "counted twice"))
		n.step(StepVerify)
		n.stage(StageCount)
		n.rekey(wardSheet(CountResult), Reading{"votes.1": 932 - missing, "votes.3": 944 - missing})
		if found := findingsOf(Check(n.ward()), "Q9"); len(found) != want || want > 0 && (found[0].Numbers["apart"] != 12 || found[0].Numbers["margin"] != 12 || found[0].Blocks()) {
			t.Errorf("%d papers missing: %+v", missing, found)
		}
	}
}
