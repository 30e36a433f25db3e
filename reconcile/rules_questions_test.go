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

// lastly gives the ward a last contest of 22 May 2014.
func lastly(l LastContest) func(*Election) {
	return func(e *Election) {
		l.Date, l.Seats = "2014-05-22", e.Contests[0].Seats
		e.Contests[0].Last = &l
	}
}

// partyVotes is a last contest with votes for the four parties of the ward.
func partyVotes(labour, conservative, liberal, green int) LastContest {
	return LastContest{Lines: []ContestLine{{"PP53", "Labour Party", "Ann Practice", Votes(labour)}, {"PP52", "", "Bo Practice", Votes(conservative)},
		{"PP90", "", "Cy Practice", Votes(liberal)}, {"PP63", "", "Di Practice", Votes(green)}}}
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

// asked are the questions about a contest of which only the count is kept.
func (n *night) asked(contest ContestID) string {
	var questions []Finding
	for _, f := range Check(n.count.Wards[contest]) {
		if strings.HasPrefix(string(f.Code), "Q") {
			questions = append(questions, f)
		}
	}
	return strings.ReplaceAll(codesOf(questions), "@"+string(contest), "")
}

// Royston (Barnsley), 5 May 2022: a box of postal votes was not counted. The
// votes are as declared and as corrected, the last contest's as published; no
// electorate is known. The rejected papers of the first count are practice.
func TestRoyston2022_HalfThePapersOfTheLastContestAreAskedAbout(t *testing.T) {
	const id ContestID = "local.barnsley.royston.2022-05-05"
	c := Contest{ID: id, Name: "Royston", Seats: 1, Last: &LastContest{Date: "2018-05-03", Seats: 1, Papers: Keyed[Papers](1903),
		Lines: []ContestLine{{"", "Labour", "Tim Cheetham", 1315}, {"", "", "Edward Gouthwaite", 364}, {"", "Conservative", "Michael Toon", 224}}},
		Candidates: []Candidate{{ID: "w", Surname: "Webster", Forenames: "Dave", Party: "Labour"}, {ID: "f", Surname: "Fisher", Forenames: "Neil"},
			{ID: "l", Surname: "Larkin", Forenames: "Macaulay", Party: "Conservative"}, {ID: "h", Surname: "Hood", Forenames: "Jonathan Paul", Party: "Liberal Democrat"}}}
	n := incident(t, c, map[string]Reading{"count_result": votesOf(Reading{"verified_total": 1012}, 534, 246, 167, 53), "rejected_papers": noRejected(12)})
	if got := n.asked(id); got != " Q2" {
		t.Fatalf("as declared:%s", got)
	}
	if f := findingsOf(Check(n.count.Wards[id]), "Q2")[0]; f.Clerk != "1,012 papers were cast; at the last contest, on 2018-05-03, there were 1,903. Has every box, every postal box and every count area come in?" {
		t.Error(f.Clerk)
	}
	n.rekey(SheetID{id, CountResult, string(id)}, votesOf(Reading{"verified_total": 2062}, 1085, 458, 363, 132))
	n.rekey(SheetID{id, RejectedPapers, string(id)}, noRejected(24))
	if got := n.asked(id); got != "" {
		t.Errorf("as corrected:%s", got)
	}
}

// Putney: 59 in a hundred where it should have been 68. Nine points are less
// than wards differ honestly from one contest to the next; whether the question
// is asked hangs on the last turnout, which is practice here, as is the date.
func TestPutney2024_TheTurnoutIsAskedAboutIfTheLastOneWasHighEnough(t *testing.T) {
	for then, want := range map[int]string{77: " Q2", 68: ""} {
		c, sheets := putney()
		c.Electorate, c.Last = Keyed[Electors](72436), &LastContest{Date: "2014-05-22", Seats: 1, Electorate: Keyed[Electors](72000), Papers: Keyed(Papers(720 * then))}
		delete(sheets, "count_area/4")
		sheets["count_result"]["verified_total"] = 42737 + 150
		n := incident(t, c, sheets)
		if got := n.asked(c.ID); got != want {
			t.Errorf("%d per cent then:%s, want%s", then, got, want)
		}
		n.rekey(SheetID{c.ID, CountResult, string(c.ID)}, Reading{"verified_total": 49445})
		if got := n.asked(c.ID); got != " Q1" { // 68 in a hundred come to a general election, not to a ward's
			t.Errorf("%d per cent then, with the area:%s", then, got)
		}
	}
}

// Nelson: two totals in each other's place. In a ward in which these two alone
// had stood before, with the shares that they truly had, the question is asked;
// of a parish nothing is known, and with more candidates two such small figures
// are lost among them.
func TestNelson2023_TwoTotalsInEachOthersPlaceAreSeenOnlyBesideALastContest(t *testing.T) {
	ward := func(kind ContestKind, more int) string {
		c := Contest{ID: "local.practice.marsden-west.2018-05-03", Kind: kind, Name: "Marsden West", Seats: 1,
			Candidates: append([]Candidate{{ID: "g", Surname: "Green", Party: "A"}, {ID: "h", Surname: "Hannah-Wood", Party: "B"}}, practiceCandidates(more)...),
			Last:       &LastContest{Date: "2014-05-22", Seats: 1, Lines: []ContestLine{{"", "A", "", 242}, {"", "B", "", 177}}}}
		if kind == ParishContest {
			c.ID = "parish.practice.marsden-west.2018-05-03"
		}
		declared := votesOf(nil, 177, 242)
		for i := range more {
			name := c.Candidates[2+i].SpokenName()
			c.Last.Lines = append(c.Last.Lines, ContestLine{Candidate: name, Votes: 150})
			declared[VotesFigure(3+i)] = 150
		}
		return incident(t, c, map[string]Reading{"count_result": declared, "rejected_papers": noRejected(5)}).asked(c.ID)
	}
	if got := ward(WardContest, 0); got != " Q8" {
		t.Errorf("two candidates:%s", got)
	}
	if got := ward(WardContest, 2); got != "" {
		t.Errorf("four candidates:%s", got)
	}
	if got := ward(ParishContest, 0); got != "" {
		t.Errorf("a parish:%s", got)
	}
}

// Forest Hill: a sheet that was in twice left 5 in a hundred votes unused, which
// many wards have. C10 finds it; no question does.
func TestForestHill2014_NoQuestionSeesTheSheetThatWasInTwice(t *testing.T) {
	const id ContestID = "local.lewisham.forest-hill.2014-05-22"
	c := Contest{ID: id, Name: "Forest Hill", Seats: 3, Candidates: practiceCandidates(5)}
	n := incident(t, c, map[string]Reading{"count_result": votesOf(Reading{"valid_ballots": 3600, "verified_total": 3621}, 3000, 2400, 2016, 1700, 1132),
		"rejected_papers": andAlsoPart(noRejected(21))})
	if got := n.asked(id); got != "" {
		t.Errorf("asked:%s", got)
	}
}

func andAlsoPart(r Reading) Reading {
	r["rej_part"] = 0
	return r
}

func TestOfManyPapersSomeAreRejectedAsARule(t *testing.T) {
	const id ContestID = "local.practice.common.2018-05-03"
	for papers, want := range map[int]string{2499: "", 2500: " Q3"} {
		c := Contest{ID: id, Name: "Practice Common", Seats: 1, Candidates: practiceCandidates(2)}
		n := incident(t, c, map[string]Reading{"count_result": votesOf(Reading{"verified_total": papers}, papers-1000, 1000), "rejected_papers": noRejected(0)})
		if got := n.asked(id); got != want {
			t.Errorf("%d papers, none rejected:%s, want%s", papers, got, want)
		}
	}
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

func TestWhatIsUsualFollowsTheKindAndTheDay(t *testing.T) {
	if u := law().Usual(WardContest, "2018-05-03"); u.Turnout != (Range{150, 620}) || u.MarginPapers != 10 || u.Source == "" {
		t.Errorf("%+v", u)
	}
	for _, day := range []string{"2015-05-07", "2024-07-04"} {
		if u := law().Usual(WardContest, day); u.Turnout.asks() || u.Papers.asks() || u.TurnoutChange != 0 || u.ShareChange == 0 {
			t.Errorf("%s, a general election: %+v", day, u)
		}
	}
	for kind, want := range map[ContestKind]int{ParishContest: 10, MayorContest: 10, QuestionContest: 0} {
		if u := law().Usual(kind, "2024-05-02"); u.MarginPapers != want || u.Turnout.asks() || u.MatesTimes+u.SlatesTimes+u.LastTimes+u.ShareChange != 0 {
			t.Errorf("%s: %+v", kind.Words(), u)
		}
	}
	if u := law().Usual(MayorContest, "2023-05-03"); u.MarginPapers != 0 {
		t.Errorf("a mayor by supplementary vote: %+v", u)
	}
}

func TestAQuestionAsksAndAccusesNobody(t *testing.T) {
	for _, r := range questionRules {
		for _, word := range []string{"error", "fraud", "wrong", "mistake", "suspicious"} {
			if strings.Contains(strings.ToLower(r.Clerk+r.Supervisor), word) {
				t.Errorf("%s says %q", r.Code, word)
			}
		}
		if r.Level != Note || r.Stage != StageCount || r.Code != "Q9" && !strings.HasSuffix(r.Clerk, "?") {
			t.Errorf("%s is no question: %s", r.Code, r.Clerk)
		}
	}
}
