package mistakes_test

import (
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"wardcount/reconcile/night"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// Each figure could be by itself and each sheet adds up; no papers can have
// them all together. Next to it stands the figure with which they can.
func TestFiguresThatNoPapersCanHaveTogetherAreFound(t *testing.T) {
	const id setup.ContestID = "local.practice.common.2018-05-03"
	inPart := func(papers int) sheet.Reading {
		r := night.VotesOf(night.NoRejected(0))
		r["rej_part"] = papers
		return r
	}
	for _, c := range []struct {
		what   string
		change func(*setup.Contest)
		sheets func(n int) map[string]sheet.Reading
		wrong  int
		right  int
		code   ward.Code
	}{
		{"votes rejected in part on two count sheets, 3 and n, and 4 in the result", func(c *setup.Contest) { c.Areas = []setup.Area{{ID: "1", FirstSheet: 1, LastSheet: 2}} }, func(n int) map[string]sheet.Reading {
			return map[string]sheet.Reading{
				"count_sheet/1": night.VotesOf(sheet.Reading{"papers_on_sheet": 50, "part_rejected_votes": 3}, 30, 30, 0),
				"count_sheet/2": night.VotesOf(sheet.Reading{"papers_on_sheet": 50, "part_rejected_votes": n}, 30, 30, 0),
				"count_result":  night.VotesOf(sheet.Reading{"valid_ballots": 100, "part_rejected_votes": 4}, 60, 60, 0), "rejected_papers": inPart(4)}
		}, 2, 1, "C8"},
		{"of 80 votes left n are unused, and three papers are rejected in part", func(*setup.Contest) {}, func(n int) map[string]sheet.Reading {
			return map[string]sheet.Reading{"count_result": night.VotesOf(sheet.Reading{"valid_ballots": 100, "unused": n}, 60, 60, 0), "rejected_papers": inPart(3)}
		}, 76, 77, "C7"},
		{"nothing unused keyed, 80 votes left, and n papers rejected in part", func(*setup.Contest) {}, func(n int) map[string]sheet.Reading {
			return map[string]sheet.Reading{"count_result": night.VotesOf(sheet.Reading{"valid_ballots": 100}, 60, 60, 0), "rejected_papers": inPart(n)}
		}, 81, 80, "C7"},
		{"tables of 100 valid papers were given 103 and n, and the ward rejected six", func(c *setup.Contest) { c.Seats, c.Areas = 1, []setup.Area{{ID: "1"}, {ID: "2"}} }, func(n int) map[string]sheet.Reading {
			return map[string]sheet.Reading{
				"count_area/1": night.VotesOf(sheet.Reading{"valid_ballots": 100, "papers": 103}, 60, 40, 0), "count_area/2": night.VotesOf(sheet.Reading{"valid_ballots": 100, "papers": n}, 60, 40, 0),
				"count_result": night.VotesOf(nil, 120, 80, 0), "rejected_papers": night.NoRejected(6)}
		}, 104, 103, "C11"},
		{"one table was given n papers, has 100 valid ones, and the ward rejected six", func(c *setup.Contest) { c.Seats, c.Areas = 1, []setup.Area{{ID: "1"}, {ID: "2"}} }, func(n int) map[string]sheet.Reading {
			return map[string]sheet.Reading{
				"count_area/1": night.VotesOf(sheet.Reading{"valid_ballots": 100, "papers": n}, 60, 40, 0), "count_area/2": night.VotesOf(sheet.Reading{"valid_ballots": 100}, 60, 40, 0),
				"count_result": night.VotesOf(nil, 120, 80, 0), "rejected_papers": night.NoRejected(6)}
		}, 107, 106, "C11"},
		{"ten papers with one vote and ten with three, and the best two have 20 and n", func(c *setup.Contest) {
			c.Seats, c.TallyByVotes, c.Candidates = 3, true, night.PracticeCandidates(4)
		}, func(n int) map[string]sheet.Reading {
			return map[string]sheet.Reading{"count_result": night.VotesOf(sheet.Reading{"valid_ballots": 20, "papers_with.1": 10, "papers_with.2": 0, "papers_with.3": 10}, 20, n, 20-n, 0), "rejected_papers": inPart(0)}
		}, 11, 10, "C6"},
	} {
		for _, n := range []int{c.wrong, c.right} {
			contest := setup.Contest{ID: id, Name: "Practice Common", Seats: 2, Candidates: night.PracticeCandidates(3)}
			c.change(&contest)
			keyed := night.CountOnly(t, contest)
			keyed.SheetsOf(id, c.sheets(n))
			got, could := keyed.Codes(id), otherPapers(keyed.Count.Wards[id]) == ""
			if want := n == c.wrong; want != (strings.TrimSuffix(got, "×1") == " "+string(c.code)) || !want && got != "" || want == could {
				t.Errorf("%s (%d): found%s; papers can be so: %v", c.what, n, got, could)
			}
		}
	}
}

// Station 1 put 100 papers into boxes 1 and 2, station 2 put 50 into boxes 2
// and 3. All three together hold the 150 that they should.
func TestWhetherBoxesCanHoldTheirStationsPapers(t *testing.T) {
	e := night.Watford()
	night.ThreeBoxes(&e)
	for _, c := range []struct {
		found [3]int
		want  string
	}{{[3]int{120, 10, 20}, " V10@B1"}, {[3]int{100, 30, 20}, ""}, {[3]int{0, 99, 51}, " V10@B1"}, {[3]int{0, 100, 50}, ""}, {[3]int{0, 150, 0}, ""}} {
		n := night.New(t, e)
		for _, p := range []night.Paper{night.Account("CA1", 300, 200, 0, 0), night.Account("CA2", 300, 250, 0, 0), {ID: night.SheetOf(sheet.BoxVerification, "B1"), Reading: sheet.Reading{"verified": c.found[0]}},
			{ID: night.SheetOf(sheet.BoxVerification, "B2"), Reading: sheet.Reading{"verified": c.found[1]}}, {ID: night.SheetOf(sheet.BoxVerification, "B3"), Reading: sheet.Reading{"verified": c.found[2]}}} {
			n.Key(p.ID, 1, p.Reading)
		}
		p := &papersOf{w: n.Ward()}
		if p.boxes(); night.CodesOf(rules.Check(n.Ward())) != c.want || (p.wrong == "") != (c.want == "") {
			t.Errorf("%v: found%s, and of the papers: %q", c.found, night.CodesOf(rules.Check(n.Ward())), p.wrong)
		}
	}
}

// Whatever papers are found where: V10 speaks if and only if no papers of these
// stations can lie so, and the boxes that it names hold too many.
func TestV10_SpeaksWhereverNoPapersOfTheStationsCanLieSo(t *testing.T) {
	spoke, quiet := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		e := night.Watford()
		e.Pilot, e.Stations, e.Boxes = "", nil, []setup.Box{{ID: "PV", Contests: []setup.ContestID{night.Callowland}}}
		stations, left := rapid.IntRange(2, 4).Draw(t, "stations"), 0
		boxes := rapid.IntRange(stations, 5).Draw(t, "boxes")
		var papers []night.Paper
		for i := range stations {
			id := strconv.Itoa(i + 1)
			in := rapid.IntRange(0, 9).Draw(t, "papers")
			e.Stations = append(e.Stations, setup.Station{ID: setup.StationID(id), Place: "Hall", Contests: []setup.ContestID{night.Callowland}})
			papers, left = append(papers, night.Account(id, 100, 100-in, 0, 0)), left+in
		}
		for i := range boxes {
			b := setup.Box{ID: setup.BoxID("B" + strconv.Itoa(i+1)), Contests: []setup.ContestID{night.Callowland}, Stations: []setup.StationID{e.Stations[i%stations].ID}}
			if other := e.Stations[rapid.IntRange(0, stations-1).Draw(t, "shared with")].ID; other != b.Stations[0] {
				b.Stations = append(b.Stations, other)
			}
			n := left
			if i < boxes-1 {
				n = rapid.IntRange(0, left).Draw(t, "found")
			}
			left -= n
			e.Boxes = append(e.Boxes, b)
			papers = append(papers, night.Paper{ID: night.SheetOf(sheet.BoxVerification, string(b.ID)), Reading: sheet.Reading{"verified": n}})
		}
		n := night.New(t, e)
		for _, p := range papers {
			n.Key(p.ID, 1, p.Reading)
		}
		got := rules.Check(n.Ward())
		p := &papersOf{w: n.Ward()}
		p.boxes()
		if (p.wrong == "") != (len(got) == 0) {
			t.Fatalf("found%s, and of the papers: %q", night.CodesOf(got), p.wrong)
		}
		for _, f := range night.FindingsOf(got, "V10") {
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
