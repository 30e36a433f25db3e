package reconcile

import (
	"fmt"
	"maps"
	"slices"
	"testing"
)

// Counts that went wrong in public, with the figures that were published; each
// source is named in testdata/SOURCES.md. A figure that nobody published is a
// practice figure and says so.

// incident is a contest of which only the count is kept, and its sheets.
func incident(t *testing.T, c Contest, sheets map[string]Reading) *night {
	t.Helper()
	n := countOnly(t, c)
	n.sheetsOf(c.ID, sheets)
	return n
}

// codes lists the codes of a contest's errors and warnings, each with how often it speaks.
func (n *night) codes(contest ContestID) string {
	times := map[Code]int{}
	for _, f := range CheckClosing(n.count.Wards[contest]) {
		if f.Level != Note {
			times[f.Code]++
		}
	}
	text := ""
	for _, code := range slices.Sorted(maps.Keys(times)) {
		text += fmt.Sprintf(" %s×%d", code, times[code])
	}
	return text
}

func (n *night) neverCertified(contest ContestID) {
	n.t.Helper()
	n.refused(rob, n.bodyOf(contest, StepProvisional), "not_ready")
}

// Forest Hill (Lewisham), May 2014, three seats: a sheet of 1,708 votes, about a
// sixth of all, was in the sum twice after it was called back and topped up.
// Practice: how many papers there were, how the votes lay, and that 21 per cent
// of the votes went unused, which is where C3 no longer sees it.
func TestForestHill2014_ASheetThatIsInTwiceIsSeenWhereUnusedVotesHideIt(t *testing.T) {
	const id ContestID = "local.lewisham.forest-hill.2014-05-22"
	c := Contest{ID: id, Name: "Forest Hill", Seats: 3, Candidates: practiceCandidates(5), Areas: []Area{{ID: "1", FirstSheet: 1, LastSheet: 4}}}
	twice := votesOf(Reading{"papers_on_sheet": 720}, 600, 400, 308, 250, 150)
	if got := sumVotes([]Votes{600, 400, 308, 250, 150}); got != 1708 {
		t.Fatalf("the sheet has %d votes", got)
	}
	sheets := map[string]Reading{
		"count_sheet/1": votesOf(Reading{"papers_on_sheet": 1440}, 900, 800, 700, 600, 416), "count_sheet/2": twice,
		"count_sheet/3": votesOf(Reading{"papers_on_sheet": 1440}, 900, 800, 700, 600, 416), "count_sheet/4": twice, // called back, and in again under another number
		"count_result":    votesOf(Reading{"valid_ballots": 3600, "verified_total": 3621}, 3000, 2400, 2016, 1700, 1132),
		"rejected_papers": votesOf(Reading{"rej_part": 0}, nil...),
	}
	maps.Copy(sheets["rejected_papers"], noRejected(21))
	n := incident(t, c, sheets)
	if got := n.codes(id); got != " C10×1" {
		t.Errorf("the sheet in twice:%s, want C10 alone: 10,248 votes are fewer than 3 × 3,600", got)
	}
	if f := findingsOf(Check(n.count.Wards[id]), "C10")[0]; f.Numbers["difference"] != 720 {
		t.Errorf("%s", f.Clerk)
	}
	n.neverCertified(id)
	// As it should have been: sheet 4 is not used, and the result has the sheet once.
	e := n.count.Election
	e.Contests = slices.Clone(e.Contests)
	e.Contests[0].Areas = []Area{{ID: "1", FirstSheet: 1, LastSheet: 3}}
	n.refused(sue, SetUpMended{Reason: "sheet 4 is sheet 2", Changes: n.count.Differences(e), Election: e}, "not_mendable")
	n.rekey(SheetID{id, CountSheet, "4"}, Reading{"papers_on_sheet": 0, "votes.1": 0, "votes.2": 0, "votes.3": 0, "votes.4": 0, "votes.5": 0})
	n.do(sue, SetUpMended{Reason: "sheet 4 is sheet 2", Changes: n.count.Differences(e), Election: e})
	if got := n.codes(id); got != " C8×5" {
		t.Errorf("the result still has it twice:%s", got)
	}
	n.rekey(SheetID{id, CountResult, string(id)}, Reading{"votes.1": 2400, "votes.2": 2000, "votes.3": 1708, "votes.4": 1450, "votes.5": 982})
	if got := n.codes(id); got != "" {
		t.Errorf("mended:%s", got)
	}
}

// putney are the four count areas of Putney (Wandsworth), 4 July 2024. What was
// left out is published (24,113 − 20,952 and so on, 6,558 in all); practice: how
// the rest lay on the other three tables, and the rejected papers.
func putney() (Contest, map[string]Reading) {
	c := Contest{ID: "local.practice.putney.2024-07-04", Name: "Putney", Seats: 1, Candidates: []Candidate{
		{ID: "a", Surname: "Anderson"}, {ID: "r", Surname: "Roberts"}, {ID: "m", Surname: "McCarthy"}, {ID: "o", Surname: "Practice sum of the others"}},
		Areas: []Area{{ID: "1"}, {ID: "2"}, {ID: "3"}, {ID: "4"}}}
	return c, map[string]Reading{
		"count_area/1":    votesOf(Reading{"valid_ballots": 14246}, 6984, 3337, 1730, 2195),
		"count_area/2":    votesOf(Reading{"valid_ballots": 14246}, 6984, 3337, 1730, 2195),
		"count_area/3":    votesOf(Reading{"valid_ballots": 14245}, 6984, 3337, 1729, 2195),
		"count_area/4":    votesOf(Reading{"valid_ballots": 6558}, 3161, 1614, 754, 1029),
		"count_result":    votesOf(Reading{"valid_ballots": 42737, "verified_total": 49445}, 20952, 10011, 5189, 6585),
		"rejected_papers": noRejected(150),
	}
}

func TestPutney2024_AnAreaLeftOutOfTheSum(t *testing.T) {
	c, sheets := putney()
	left := sheets["count_area/4"]
	delete(sheets, "count_area/4")
	n := incident(t, c, sheets)
	if got := n.codes(c.ID); got != " C1×1 V8×1" {
		t.Errorf("area 4 has not come in:%s", got)
	}
	n.neverCertified(c.ID)
	n.sheetsOf(c.ID, map[string]Reading{"count_area/4": left})
	if got := n.codes(c.ID); got != " C1×1 C10×1 C8×4" {
		t.Errorf("area 4 is in and the sum without it:%s", got)
	}
	if f := findingsOf(Check(n.count.Wards[c.ID]), "C10")[0]; f.Numbers["difference"] != 6558 {
		t.Errorf("%s", f.Clerk)
	}
	n.rekey(SheetID{c.ID, CountResult, string(c.ID)}, votesOf(Reading{"valid_ballots": 49295}, 24113, 11625, 5943, 7614))
	if got := n.codes(c.ID); got != "" {
		t.Errorf("corrected:%s", got)
	}
}
