package incidents_test

import (
	"slices"
	"testing"

	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/night"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// Counts that went wrong in public, with the figures that were published; each
// source is named in testdata/SOURCES.md. A figure that nobody published is a
// practice figure and says so.

// incident is a contest of which only the count is kept, and its sheets.
func incident(t *testing.T, c setup.Contest, sheets map[string]sheet.Reading) *night.Night {
	t.Helper()
	n := night.CountOnly(t, c)
	n.SheetsOf(c.ID, sheets)
	return n
}

// Forest Hill (Lewisham), May 2014, three seats: a sheet of 1,708 votes, about a
// sixth of all, was in the sum twice after it was called back and topped up.
// Practice: how many papers there were, how the votes lay, and that 21 per cent
// of the votes went unused, which is where C3 no longer sees it.
func TestForestHill2014_ASheetThatIsInTwiceIsSeenWhereUnusedVotesHideIt(t *testing.T) {
	const id setup.ContestID = "local.lewisham.forest-hill.2014-05-22"
	c := setup.Contest{ID: id, Name: "Forest Hill", Seats: 3, Candidates: night.PracticeCandidates(5), Areas: []setup.Area{{ID: "1", FirstSheet: 1, LastSheet: 4}}}
	twice := night.VotesOf(sheet.Reading{"papers_on_sheet": 720}, 600, 400, 308, 250, 150)
	if got := figure.Total([]figure.Votes{600, 400, 308, 250, 150}); got != 1708 {
		t.Fatalf("the sheet has %d votes", got)
	}
	sheets := map[string]sheet.Reading{
		"count_sheet/1": night.VotesOf(sheet.Reading{"papers_on_sheet": 1440}, 900, 800, 700, 600, 416), "count_sheet/2": twice,
		"count_sheet/3": night.VotesOf(sheet.Reading{"papers_on_sheet": 1440}, 900, 800, 700, 600, 416), "count_sheet/4": twice, // called back, and in again under another number
		"count_result":    night.VotesOf(sheet.Reading{"valid_ballots": 3600, "verified_total": 3621}, 3000, 2400, 2016, 1700, 1132),
		"rejected_papers": andAlsoPart(night.NoRejected(21)),
	}
	n := incident(t, c, sheets)
	if got := n.Codes(id); got != " C10×1" {
		t.Errorf("the sheet in twice:%s, want C10 alone: 10,248 votes are fewer than 3 × 3,600", got)
	}
	if f := night.FindingsOf(rules.Check(n.Count.Wards[id]), "C10")[0]; f.Numbers["difference"] != 720 {
		t.Errorf("%s", f.Clerk)
	}
	n.NeverCertified(id)
	// As it should have been: sheet 4 is not used, and the result has the sheet once.
	e := n.Count.Election
	e.Contests = slices.Clone(e.Contests)
	e.Contests[0].Areas = []setup.Area{{ID: "1", FirstSheet: 1, LastSheet: 3}}
	n.Refused(night.Sue, reconcile.SetUpMended{Reason: "sheet 4 is sheet 2", Changes: n.Count.SetUpChanges(e), Election: e}, "not_mendable")
	n.Rekey(sheet.ID{Contest: id, Form: sheet.CountSheet, Subject: "4"}, sheet.Reading{"papers_on_sheet": 0, "votes.1": 0, "votes.2": 0, "votes.3": 0, "votes.4": 0, "votes.5": 0})
	n.Do(night.Sue, reconcile.SetUpMended{Reason: "sheet 4 is sheet 2", Changes: n.Count.SetUpChanges(e), Election: e})
	if got := n.Codes(id); got != " C8×5" {
		t.Errorf("the result still has it twice:%s", got)
	}
	n.Rekey(sheet.ID{Contest: id, Form: sheet.CountResult, Subject: string(id)}, sheet.Reading{"votes.1": 2400, "votes.2": 2000, "votes.3": 1708, "votes.4": 1450, "votes.5": 982})
	if got := n.Codes(id); got != "" {
		t.Errorf("mended:%s", got)
	}
}

// putney are the four count areas of Putney (Wandsworth), 4 July 2024. What was
// left out is published (24,113 − 20,952 and so on, 6,558 in all); practice: how
// the rest lay on the other three tables, and the rejected papers.
func putney() (setup.Contest, map[string]sheet.Reading) {
	c := setup.Contest{ID: "local.practice.putney.2024-07-04", Name: "Putney", Seats: 1, Candidates: []setup.Candidate{
		{ID: "a", Surname: "Anderson"}, {ID: "r", Surname: "Roberts"}, {ID: "m", Surname: "McCarthy"}, {ID: "o", Surname: "Practice sum of the others"}},
		Areas: []setup.Area{{ID: "1"}, {ID: "2"}, {ID: "3"}, {ID: "4"}}}
	return c, map[string]sheet.Reading{
		"count_area/1":    night.VotesOf(sheet.Reading{"valid_ballots": 14246}, 6984, 3337, 1730, 2195),
		"count_area/2":    night.VotesOf(sheet.Reading{"valid_ballots": 14246}, 6984, 3337, 1730, 2195),
		"count_area/3":    night.VotesOf(sheet.Reading{"valid_ballots": 14245}, 6984, 3337, 1729, 2195),
		"count_area/4":    night.VotesOf(sheet.Reading{"valid_ballots": 6558}, 3161, 1614, 754, 1029),
		"count_result":    night.VotesOf(sheet.Reading{"valid_ballots": 42737, "verified_total": 49445}, 20952, 10011, 5189, 6585),
		"rejected_papers": night.NoRejected(150),
	}
}

func TestPutney2024_AnAreaLeftOutOfTheSum(t *testing.T) {
	c, sheets := putney()
	left := sheets["count_area/4"]
	delete(sheets, "count_area/4")
	n := incident(t, c, sheets)
	if got := n.Codes(c.ID); got != " C1×1 V8×1" {
		t.Errorf("area 4 has not come in:%s", got)
	}
	n.NeverCertified(c.ID)
	n.SheetsOf(c.ID, map[string]sheet.Reading{"count_area/4": left})
	if got := n.Codes(c.ID); got != " C1×1 C10×1 C8×4" {
		t.Errorf("area 4 is in and the sum without it:%s", got)
	}
	if f := night.FindingsOf(rules.Check(n.Count.Wards[c.ID]), "C10")[0]; f.Numbers["difference"] != 6558 {
		t.Errorf("%s", f.Clerk)
	}
	n.Rekey(sheet.ID{Contest: c.ID, Form: sheet.CountResult, Subject: string(c.ID)}, night.VotesOf(sheet.Reading{"valid_ballots": 49295}, 24113, 11625, 5943, 7614))
	if got := n.Codes(c.ID); got != "" {
		t.Errorf("corrected:%s", got)
	}
}

// Putney: 59 in a hundred where it should have been 68. Nine points are less
// than wards differ honestly from one contest to the next; whether the question
// is asked hangs on the last turnout, which is practice here, as is the date.
func TestPutney2024_TheTurnoutIsAskedAboutIfTheLastOneWasHighEnough(t *testing.T) {
	for then, want := range map[int]string{77: " Q2", 68: ""} {
		c, sheets := putney()
		c.Electorate, c.Last = figure.Keyed[figure.Electors](72436), &setup.LastContest{Date: "2014-05-22", Seats: 1, Electorate: figure.Keyed[figure.Electors](72000), Papers: figure.Keyed(figure.Papers(720 * then))}
		delete(sheets, "count_area/4")
		sheets["count_result"]["verified_total"] = 42737 + 150
		n := incident(t, c, sheets)
		if got := n.Asked(c.ID); got != want {
			t.Errorf("%d per cent then:%s, want%s", then, got, want)
		}
		n.Rekey(sheet.ID{Contest: c.ID, Form: sheet.CountResult, Subject: string(c.ID)}, sheet.Reading{"verified_total": 49445})
		if got := n.Asked(c.ID); got != " Q1" { // 68 in a hundred come to a general election, not to a ward's
			t.Errorf("%d per cent then, with the area:%s", then, got)
		}
	}
}

// Royston (Barnsley), 5 May 2022: a box of postal votes was not counted. The
// votes are as declared and as corrected, the last contest's as published; no
// electorate is known. The rejected papers of the first count are practice.
func TestRoyston2022_HalfThePapersOfTheLastContestAreAskedAbout(t *testing.T) {
	const id setup.ContestID = "local.barnsley.royston.2022-05-05"
	c := setup.Contest{ID: id, Name: "Royston", Seats: 1, Last: &setup.LastContest{Date: "2018-05-03", Seats: 1, Papers: figure.Keyed[figure.Papers](1903),
		Lines: []setup.ContestLine{{PartyID: "", Party: "Labour", Candidate: "Tim Cheetham", Votes: 1315}, {PartyID: "", Party: "", Candidate: "Edward Gouthwaite", Votes: 364}, {PartyID: "", Party: "Conservative", Candidate: "Michael Toon", Votes: 224}}},
		Candidates: []setup.Candidate{{ID: "w", Surname: "Webster", Forenames: "Dave", Party: "Labour"}, {ID: "f", Surname: "Fisher", Forenames: "Neil"},
			{ID: "l", Surname: "Larkin", Forenames: "Macaulay", Party: "Conservative"}, {ID: "h", Surname: "Hood", Forenames: "Jonathan Paul", Party: "Liberal Democrat"}}}
	n := incident(t, c, map[string]sheet.Reading{"count_result": night.VotesOf(sheet.Reading{"verified_total": 1012}, 534, 246, 167, 53), "rejected_papers": night.NoRejected(12)})
	if got := n.Asked(id); got != " Q2" {
		t.Fatalf("as declared:%s", got)
	}
	if f := night.FindingsOf(rules.Check(n.Count.Wards[id]), "Q2")[0]; f.Clerk != "1,012 papers were cast; at the last contest, on 2018-05-03, there were 1,903. Has every box, every postal box and every count area come in?" {
		t.Error(f.Clerk)
	}
	n.Rekey(sheet.ID{Contest: id, Form: sheet.CountResult, Subject: string(id)}, night.VotesOf(sheet.Reading{"verified_total": 2062}, 1085, 458, 363, 132))
	n.Rekey(sheet.ID{Contest: id, Form: sheet.RejectedPapers, Subject: string(id)}, night.NoRejected(24))
	if got := n.Asked(id); got != "" {
		t.Errorf("as corrected:%s", got)
	}
}

// Nelson: two totals in each other's place. In a ward in which these two alone
// had stood before, with the shares that they truly had, the question is asked;
// of a parish nothing is known, and with more candidates two such small figures
// are lost among them.
func TestNelson2023_TwoTotalsInEachOthersPlaceAreSeenOnlyBesideALastContest(t *testing.T) {
	asked := func(kind setup.ContestKind, more int) string {
		c := setup.Contest{ID: "local.practice.marsden-west.2018-05-03", Kind: kind, Name: "Marsden West", Seats: 1,
			Candidates: append([]setup.Candidate{{ID: "g", Surname: "Green", Party: "A"}, {ID: "h", Surname: "Hannah-Wood", Party: "B"}}, night.PracticeCandidates(more)...),
			Last:       &setup.LastContest{Date: "2014-05-22", Seats: 1, Lines: []setup.ContestLine{{PartyID: "", Party: "A", Candidate: "", Votes: 242}, {PartyID: "", Party: "B", Candidate: "", Votes: 177}}}}
		if kind == setup.ParishContest {
			c.ID = "parish.practice.marsden-west.2018-05-03"
		}
		declared := night.VotesOf(nil, 177, 242)
		for i := range more {
			name := c.Candidates[2+i].SpokenName()
			c.Last.Lines = append(c.Last.Lines, setup.ContestLine{Candidate: name, Votes: 150})
			declared[sheet.VotesFigure(3+i)] = 150
		}
		return incident(t, c, map[string]sheet.Reading{"count_result": declared, "rejected_papers": night.NoRejected(5)}).Asked(c.ID)
	}
	if got := asked(setup.WardContest, 0); got != " Q8" {
		t.Errorf("two candidates:%s", got)
	}
	if got := asked(setup.WardContest, 2); got != "" {
		t.Errorf("four candidates:%s", got)
	}
	if got := asked(setup.ParishContest, 0); got != "" {
		t.Errorf("a parish:%s", got)
	}
}

// Forest Hill: a sheet that was in twice left 5 in a hundred votes unused, which
// many wards have. C10 finds it; no question does.
func TestForestHill2014_NoQuestionSeesTheSheetThatWasInTwice(t *testing.T) {
	const id setup.ContestID = "local.lewisham.forest-hill.2014-05-22"
	c := setup.Contest{ID: id, Name: "Forest Hill", Seats: 3, Candidates: night.PracticeCandidates(5)}
	n := incident(t, c, map[string]sheet.Reading{"count_result": night.VotesOf(sheet.Reading{"valid_ballots": 3600, "verified_total": 3621}, 3000, 2400, 2016, 1700, 1132),
		"rejected_papers": andAlsoPart(night.NoRejected(21))})
	if got := n.Asked(id); got != "" {
		t.Errorf("asked:%s", got)
	}
}

func andAlsoPart(r sheet.Reading) sheet.Reading {
	r["rej_part"] = 0
	return r
}

func TestOfManyPapersSomeAreRejectedAsARule(t *testing.T) {
	const id setup.ContestID = "local.practice.common.2018-05-03"
	for papers, want := range map[int]string{2499: "", 2500: " Q3"} {
		c := setup.Contest{ID: id, Name: "Practice Common", Seats: 1, Candidates: night.PracticeCandidates(2)}
		n := incident(t, c, map[string]sheet.Reading{"count_result": night.VotesOf(sheet.Reading{"verified_total": papers}, papers-1000, 1000), "rejected_papers": night.NoRejected(0)})
		if got := n.Asked(id); got != want {
			t.Errorf("%d papers, none rejected:%s, want%s", papers, got, want)
		}
	}
}
