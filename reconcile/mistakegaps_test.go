package reconcile

import "testing"

// gaps are what figures alone could still tell and no rule holds: each with the
// rule that would. A rule that comes takes its line and its example away here.
var gaps = map[string]string{
	gapShared: "V3, where boxes are balanced together: each box holds no more than its stations put in, and each station put in no more than its boxes hold",
	gapUnused: "C8, also for unused votes and for votes rejected in part: those of the parts are those of the whole",
	gapInPart: "C7, where votes rejected in part are not keyed: they are what is left beside the unused votes, at least one and at most seats − 1 of each paper rejected in part",
	gapGiven:  "C11, where nothing was verified: the papers given to the tables, less their valid papers, are the ward's rejected papers",
	gapTally:  "C6: any candidates together have no more votes than the papers with one vote, two and so on can give to so many",
}

// Each of these figures is wrong, as no papers can have them all; nothing says so yet.
func TestWhatNoPapersCanHaveAndNothingSays(t *testing.T) {
	const id ContestID = "local.practice.common.2018-05-03"
	inPart := votesOf(noRejected(0))
	inPart["rej_part"] = 3
	none := votesOf(noRejected(0))
	none["rej_part"] = 0
	for _, c := range []struct {
		gap    string
		change func(*Contest)
		sheets map[string]Reading
	}{
		// Sheet 1 has three votes rejected in part, sheet 2 one; the result has three and not four.
		{gapUnused, func(c *Contest) { c.Areas = []Area{{ID: "1", FirstSheet: 1, LastSheet: 2}} }, map[string]Reading{
			"count_sheet/1": votesOf(Reading{"papers_on_sheet": 50, "unused": 37, "part_rejected_votes": 3}, 30, 30, 0),
			"count_sheet/2": votesOf(Reading{"papers_on_sheet": 50, "unused": 39, "part_rejected_votes": 1}, 30, 30, 0),
			"count_result":  votesOf(Reading{"valid_ballots": 100, "unused": 77, "part_rejected_votes": 3}, 60, 60, 0), "rejected_papers": inPart}},
		// 40 of 200 votes are left over, on three papers rejected in part of which each keeps one of two.
		{gapInPart, func(*Contest) {}, map[string]Reading{"count_result": votesOf(Reading{"valid_ballots": 100, "unused": 40}, 60, 60, 0), "rejected_papers": inPart}},
		// The tables were given 207 papers and have 200 valid ones; the ward rejected six.
		{gapGiven, func(c *Contest) { c.Seats, c.Areas = 1, []Area{{ID: "1"}, {ID: "2"}} }, map[string]Reading{
			"count_area/1": votesOf(Reading{"valid_ballots": 100, "papers": 103}, 60, 40, 0), "count_area/2": votesOf(Reading{"valid_ballots": 100, "papers": 104}, 60, 40, 0),
			"count_result": votesOf(nil, 120, 80, 0), "rejected_papers": noRejected(6)}},
		// Ten papers with one vote and ten with three give two candidates 30 votes at most.
		{gapTally, func(c *Contest) { c.Seats, c.TallyByVotes, c.Candidates = 3, true, practiceCandidates(4) }, map[string]Reading{
			"count_result": votesOf(Reading{"valid_ballots": 20, "papers_with.1": 10, "papers_with.2": 0, "papers_with.3": 10}, 20, 20, 0, 0), "rejected_papers": none}},
	} {
		contest := Contest{ID: id, Name: "Practice Common", Seats: 2, Candidates: practiceCandidates(3)}
		c.change(&contest)
		n := countOnly(t, contest)
		n.sheetsOf(id, c.sheets)
		if got, why := n.codes(id), otherPapers(n.count.Wards[id]); got != "" || why != c.gap {
			t.Errorf("%s: found%s, and of the papers: %q", c.gap, got, why)
		}
	}
}

// Station 1 put 100 papers into boxes 1 and 2, station 2 put 50 into boxes 2
// and 3. Box 1 holds 120, and all three together the 150 that they should.
func TestABoxThatHoldsMoreThanItsStationsPutInBalancesWithAnother(t *testing.T) {
	e := watford()
	e.Boxes = []Box{{ID: "B1", Contests: []ContestID{callowland}, Stations: []StationID{"CA1"}}, {ID: "B2", Contests: []ContestID{callowland}, Stations: []StationID{"CA1", "CA2"}},
		{ID: "B3", Contests: []ContestID{callowland}, Stations: []StationID{"CA2"}}, {ID: "PV", Contests: []ContestID{callowland}}}
	n := newNight(t, e)
	for _, p := range []paper{account("CA1", 300, 200, 0, 0), account("CA2", 300, 250, 0, 0), {sheetOf(BoxVerification, "B1"), Reading{"verified": 120}},
		{sheetOf(BoxVerification, "B2"), Reading{"verified": 10}}, {sheetOf(BoxVerification, "B3"), Reading{"verified": 20}}} {
		n.key(p.SheetID, 1, p.Reading)
	}
	p := &papersOf{w: n.ward()}
	if p.boxes(); len(Check(n.ward())) != 0 || p.wrong != gapShared {
		t.Errorf("found%s, and of the papers: %q", codesOf(Check(n.ward())), p.wrong)
	}
}
