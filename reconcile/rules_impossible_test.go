package reconcile

import (
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// Each figure could be by itself and each sheet adds up; no papers can have
// them all together. Next to it stands the figure with which they can.
func TestFiguresThatNoPapersCanHaveTogetherAreFound(t *testing.T) {
	const id ContestID = "local.practice.common.2018-05-03"
	inPart := func(papers int) Reading {
		r := votesOf(noRejected(0))
		r["rej_part"] = papers
		return r
	}
	for _, c := range []struct {
		what   string
		change func(*Contest)
		sheets func(n int) map[string]Reading
		wrong  int
		right  int
		code   Code
	}{
		{"votes rejected in part on two count sheets, 3 and n, and 4 in the result", func(c *Contest) { c.Areas = []Area{{ID: "1", FirstSheet: 1, LastSheet: 2}} }, func(n int) map[string]Reading {
			return map[string]Reading{
				"count_sheet/1": votesOf(Reading{"papers_on_sheet": 50, "part_rejected_votes": 3}, 30, 30, 0),
				"count_sheet/2": votesOf(Reading{"papers_on_sheet": 50, "part_rejected_votes": n}, 30, 30, 0),
				"count_result":  votesOf(Reading{"valid_ballots": 100, "part_rejected_votes": 4}, 60, 60, 0), "rejected_papers": inPart(4)}
		}, 2, 1, "C8"},
		{"of 80 votes left n are unused, and three papers are rejected in part", func(*Contest) {}, func(n int) map[string]Reading {
			return map[string]Reading{"count_result": votesOf(Reading{"valid_ballots": 100, "unused": n}, 60, 60, 0), "rejected_papers": inPart(3)}
		}, 76, 77, "C7"},
		{"nothing unused keyed, 80 votes left, and n papers rejected in part", func(*Contest) {}, func(n int) map[string]Reading {
			return map[string]Reading{"count_result": votesOf(Reading{"valid_ballots": 100}, 60, 60, 0), "rejected_papers": inPart(n)}
		}, 81, 80, "C7"},
		{"tables of 100 valid papers were given 103 and n, and the ward rejected six", func(c *Contest) { c.Seats, c.Areas = 1, []Area{{ID: "1"}, {ID: "2"}} }, func(n int) map[string]Reading {
			return map[string]Reading{
				"count_area/1": votesOf(Reading{"valid_ballots": 100, "papers": 103}, 60, 40, 0), "count_area/2": votesOf(Reading{"valid_ballots": 100, "papers": n}, 60, 40, 0),
				"count_result": votesOf(nil, 120, 80, 0), "rejected_papers": noRejected(6)}
		}, 104, 103, "C11"},
		{"one table was given n papers, has 100 valid ones, and the ward rejected six", func(c *Contest) { c.Seats, c.Areas = 1, []Area{{ID: "1"}, {ID: "2"}} }, func(n int) map[string]Reading {
			return map[string]Reading{
				"count_area/1": votesOf(Reading{"valid_ballots": 100, "papers": n}, 60, 40, 0), "count_area/2": votesOf(Reading{"valid_ballots": 100}, 60, 40, 0),
				"count_result": votesOf(nil, 120, 80, 0), "rejected_papers": noRejected(6)}
		}, 107, 106, "C11"},
		{"ten papers with one vote and ten with three, and the best two have 20 and n", func(c *Contest) {
			c.Seats, c.TallyByVotes, c.Candidates = 3, true, practiceCandidates(4)
		}, func(n int) map[string]Reading {
			return map[string]Reading{"count_result": votesOf(Reading{"valid_ballots": 20, "papers_with.1": 10, "papers_with.2": 0, "papers_with.3": 10}, 20, n, 20-n, 0), "rejected_papers": inPart(0)}
		}, 11, 10, "C6"},
	} {
		for _, n := range []int{c.wrong, c.right} {
			contest := Contest{ID: id, Name: "Practice Common", Seats: 2, Candidates: practiceCandidates(3)}
			c.change(&contest)
			ward := countOnly(t, contest)
			ward.sheetsOf(id, c.sheets(n))
			got, could := ward.codes(id), otherPapers(ward.count.Wards[id]) == ""
			if want := n == c.wrong; want != (strings.TrimSuffix(got, "×1") == " "+string(c.code)) || !want && got != "" || want == could {
				t.Errorf("%s (%d): found%s; papers can be so: %v", c.what, n, got, could)
			}
		}
	}
}

// Station 1 put 100 papers into boxes 1 and 2, station 2 put 50 into boxes 2
// and 3. All three together hold the 150 that they should.
func TestWhetherBoxesCanHoldTheirStationsPapers(t *testing.T) {
	e := watford()
	threeBoxes(&e)
	for _, c := range []struct {
		found [3]int
		want  string
	}{{[3]int{120, 10, 20}, " V10@B1"}, {[3]int{100, 30, 20}, ""}, {[3]int{0, 99, 51}, " V10@B1"}, {[3]int{0, 100, 50}, ""}, {[3]int{0, 150, 0}, ""}} {
		n := newNight(t, e)
		for _, p := range []paper{account("CA1", 300, 200, 0, 0), account("CA2", 300, 250, 0, 0), {sheetOf(BoxVerification, "B1"), Reading{"verified": c.found[0]}},
			{sheetOf(BoxVerification, "B2"), Reading{"verified": c.found[1]}}, {sheetOf(BoxVerification, "B3"), Reading{"verified": c.found[2]}}} {
			n.key(p.SheetID, 1, p.Reading)
		}
		p := &papersOf{w: n.ward()}
		if p.boxes(); codesOf(Check(n.ward())) != c.want || (p.wrong == "") != (c.want == "") {
			t.Errorf("%v: found%s, and of the papers: %q", c.found, codesOf(Check(n.ward())), p.wrong)
		}
	}
}

// Whatever papers are found where: V10 speaks if and only if no papers of these
// stations can lie so, and the boxes that it names hold too many.
func TestV10_SpeaksWhereverNoPapersOfTheStationsCanLieSo(t *testing.T) {
	spoke, quiet := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		e := watford()
		e.Pilot, e.Stations, e.Boxes = "", nil, []Box{{ID: "PV", Contests: []ContestID{callowland}}}
		stations, left := rapid.IntRange(2, 4).Draw(t, "stations"), 0
		boxes := rapid.IntRange(stations, 5).Draw(t, "boxes")
		var papers []paper
		for i := range stations {
			id := strconv.Itoa(i + 1)
			in := rapid.IntRange(0, 9).Draw(t, "papers")
			e.Stations = append(e.Stations, Station{ID: StationID(id), Place: "Hall", Contests: []ContestID{callowland}})
			papers, left = append(papers, account(id, 100, 100-in, 0, 0)), left+in
		}
		for i := range boxes {
			b := Box{ID: BoxID("B" + strconv.Itoa(i+1)), Contests: []ContestID{callowland}, Stations: []StationID{e.Stations[i%stations].ID}}
			if other := e.Stations[rapid.IntRange(0, stations-1).Draw(t, "shared with")].ID; other != b.Stations[0] {
				b.Stations = append(b.Stations, other)
			}
			n := left
			if i < boxes-1 {
				n = rapid.IntRange(0, left).Draw(t, "found")
			}
			left -= n
			e.Boxes = append(e.Boxes, b)
			papers = append(papers, paper{sheetOf(BoxVerification, string(b.ID)), Reading{"verified": n}})
		}
		n := newNight(t, e)
		for _, p := range papers {
			n.key(p.SheetID, 1, p.Reading)
		}
		got := Check(n.ward())
		p := &papersOf{w: n.ward()}
		p.boxes()
		if (p.wrong == "") != (len(got) == 0) {
			t.Fatalf("found%s, and of the papers: %q", codesOf(got), p.wrong)
		}
		for _, f := range findingsOf(got, "V10") {
			spoke++
			if d := f.Numbers["found"] - f.Numbers["expected"]; d <= 0 || d != f.Numbers["difference"] {
				t.Fatalf("%s %v", f.Clerk, f.Numbers)
			}
		}
		if len(got) == 0 {
			quiet++
		}
	})
	if spoke == 0 || quiet == 0 {
		t.Errorf("it spoke %d times and was quiet %d times", spoke, quiet)
	}
}
