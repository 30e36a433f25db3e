package voterid_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/voterid"
)

// likeStations are so many stations with one person each who did not come back, of 500 who tried.
func likeStations(n int) (list []voterid.Station) {
	for i := range n {
		list = append(list, voterid.Station{ID: setup.StationID(fmt.Sprint(i + 1)), Ward: "North", Attempts: figure.Keyed(figure.Persons(500)), Refused: figure.Keyed(figure.Persons(3)),
			Returned: figure.Keyed(figure.Persons(2)), NotReturned: figure.Keyed(figure.Persons(1))})
	}
	return list
}

func majority(name string, votes, notReturned, in int) voterid.Majority {
	return voterid.Majority{Name: name, Majority: figure.Keyed(figure.Votes(votes)), NotReturned: figure.Persons(notReturned), Stations: 4, In: in}
}

func TestInShortSaysWhatTheFiguresCarryInFiveSentencesAtMost(t *testing.T) {
	stations := likeStations(20)
	stations[7].NotReturned, stations[7].Returned, stations[7].Refused = figure.Keyed(figure.Persons(12)), figure.Keyed(figure.Persons(2)), figure.Keyed(figure.Persons(14))
	stations = append(stations, voterid.Station{ID: "21", Ward: "North"})
	r := voterid.ReviewOf(stations, voterid.Usual)
	c := voterid.Conclude(r, []voterid.Majority{majority("North", 12, 12, 4), majority("South", 400, 3, 4)})
	want := []string{
		"The records of 20 of 21 stations are in; 1 is awaited and in no figure: with what is awaited the numbers of persons can stay or grow, and a rate can go either way.",
		"Of 71 persons recorded as refused a paper at first, 40 came back and were issued with one; 31 did not come back.",
		"31 of 10,000 persons who tried to vote in person were refused and did not come back, at 20 stations where both numbers are known: 3.10 per 1,000, with an exact 95 per cent interval from 2.11 to 4.40.",
		"Of 20 stations compared with stations like them, 1 stands out for how many did not come back (at the limit of 1 in 40); if no station differed, chance alone would make about 0.4 stand out on average.",
		"In North as many people as the majority is, or more, were turned away and did not come back.",
	}
	if !slices.Equal(c.Short, want) {
		t.Errorf("in short:\n%s", strings.Join(c.Short, "\n"))
	}
	if c.Rate != want[2] || !slices.Contains(c.Recorded, c.Rate) || !slices.Contains(c.StandsOut, "Allowing for how many stations were looked at, 1 of them still stands out (Benjamini and Hochberg, 5 per cent).") {
		t.Errorf("recorded %q, stands out %q", c.Recorded, c.StandsOut)
	}
	none := voterid.Conclude(voterid.ReviewOf(likeStations(20), voterid.Usual), []voterid.Majority{majority("North", 12, 3, 4), majority("South", 400, 3, 0), majority("Tied", 0, 0, 4)})
	if last := none.Short[len(none.Short)-1]; last != "In the one declared ward with a majority and records fewer people are recorded as turned away and not back than the majority." || !strings.Contains(none.Short[3], "none stands out") {
		t.Errorf("%q", none.Short)
	}
}

func TestAWardOfFewHasNoRate(t *testing.T) {
	stations := likeStations(12)
	for i := range stations[:9] {
		stations[i].Ward = "South"
	}
	p := voterid.PollOfStations("Poll", "", stations, voterid.Usual, nil)
	if south := p.Wards[0].Rate; south == nil || south.K != 9 || south.N != 4500 {
		t.Errorf("%+v", south)
	}
	if north := p.Wards[1].Rate; north != nil { // 3 expected
		t.Errorf("%+v", north)
	}
}

func TestHowSeldomSomethingIsIsSaidInWholeNumbers(t *testing.T) {
	for alpha, want := range map[float64]string{0.025: "40", 0.001: "1,000", 0.5: "2", 1e-9: "1,000,000,000", 1e-300: "endlessly many", 0: "endlessly many"} {
		if got := voterid.OneOf(alpha); got != want {
			t.Errorf("%g is 1 in %s, want %s", alpha, got, want)
		}
	}
}

func TestAWardWhoseRecordsAreAwaitedIsSaidToBeFewerSoFar(t *testing.T) {
	r := voterid.ReviewOf(likeStations(20), voterid.Usual)
	short := voterid.Conclude(r, []voterid.Majority{majority("North", 300, 2, 3), majority("South", 400, 3, 4)}).Short
	if last := short[len(short)-1]; !strings.HasSuffix(last, "than the majority; in 1 of them records are still awaited.") {
		t.Error(last)
	}
}

func TestFewStationsAreNotSaidToDifferByMoreThanChance(t *testing.T) {
	of := func(n int, tau2 float64) voterid.Stratum {
		s := voterid.Stratum{Name: "poll card", Stations: n, Compared: n}
		s.Spread.Groups, s.Spread.Phi, s.Spread.Tau2 = n, 1.234, tau2
		return s
	}
	for want, s := range map[string]voterid.Stratum{
		"Poll card (1 station): too few compare.":                                                                                                          of(1, 0),
		"Poll card: φ is 1.23 over 30 stations; chance alone explains it.":                                                                                 of(30, 0),
		"Poll card: φ is 1.23 over 19 stations; over so few, chance alone may well bring that.":                                                            of(19, 1e-6),
		"Poll card: φ is 1.23 over 20 stations; chance alone does not explain all of it, and the rest is taken for differences between voters and places.": of(20, 1e-6),
	} {
		if got := s.SpreadWords(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestAMajorityIsSaidToStandAsFarAsItsRecordsAreIn(t *testing.T) {
	for want, m := range map[string]voterid.Majority{
		"more than the majority": majority("A", 3, 4, 4), "as many as the majority so far": majority("A", 3, 3, 2), "fewer than the majority so far": majority("A", 3, 2, 1), "": majority("A", 3, 0, 0),
	} {
		if got := m.Stands(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestComparisonsRefusedForOneReasonAreNamedTogether(t *testing.T) {
	for want, with := range map[string][]string{"22 May 2014 and Park: no.": {"2014-05-22", "Park"}, "This poll and A; this poll and B: no.": {"this poll and A", "this poll and B"}} {
		if got := (voterid.Refusals{With: with, Why: "no."}).Words(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
