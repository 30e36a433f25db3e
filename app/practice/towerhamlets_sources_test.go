package practice

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"wardcount/reconcile/setup"
)

// leapParties are LEAP's short codes with the Electoral Commission's ids.
var leapParties = map[string]string{"Lab": "PP53", "C": "PP52", "LD": "PP90", "Grn": "PP63", "Aspire": "PP6713", "PATH": "PP6607", "WEP": "PP2755", "Renew": "PP6595", "Ind": ""}

func towerHamlets(t *testing.T, seed uint64, clean bool) Script {
	t.Helper()
	s, err := TowerHamlets(seed, clean)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestTheRawLinesOfTowerHamletsAreThoseOfTwentyWards(t *testing.T) {
	seats := map[int]int{}
	candidates, elected := 0, map[string]int{}
	for _, ward := range leap(t, "tower-hamlets") {
		n := 0
		for _, l := range ward {
			if candidates++; l.elected == "1" {
				n++
			}
		}
		seats[n]++
	}
	for _, l := range raw(t, "leap-tower-hamlets.csv.gz") {
		if l[7] == "1" {
			elected[l[5]]++
		}
	}
	if candidates != 258 || seats[3] != 7 || seats[2] != 11 || seats[1] != 2 || len(seats) != 3 {
		t.Errorf("%d candidates, wards by seats %v", candidates, seats)
	}
	if elected["Lab"] != 42 || elected["C"] != 2 || elected["PATH"] != 1 || len(elected) != 3 {
		t.Errorf("elected %v", elected)
	}
}

func TestEveryTowerHamletsWardAndCandidateIsAsLEAPHasThem(t *testing.T) {
	e := towerHamlets(t, 1, false).Election
	codes := map[string]string{}
	for _, l := range raw(t, "id-to-gss-tower-hamlets.csv.gz")[1:] {
		codes[l[0]] = l[1]
	}
	seats := map[string]int{}
	parties := map[[2]string]string{}
	for _, l := range raw(t, "leap-tower-hamlets.csv.gz") {
		parties[[2]string{l[3], l[4]}] = l[5]
		if l[7] == "1" {
			seats[l[3]]++
		}
	}
	seen := 0
	for _, c := range e.Contests {
		if c.GSS != codes[string(c.ID)] || c.Seats != seats[c.GSS] {
			t.Errorf("%s %q: %s, %d seats, published %d", c.ID, c.Name, c.GSS, c.Seats, seats[c.GSS])
		}
		for _, candidate := range c.Candidates {
			seen++
			code, ok := parties[[2]string{c.GSS, candidate.SpokenName()}]
			id, known := leapParties[code]
			if !ok || !known || candidate.PartyID != id || (id == "") != (candidate.Party == "") {
				t.Errorf("%s: %+v, LEAP's party %q", c.Name, candidate, code)
			}
		}
	}
	if seen != 258 {
		t.Errorf("%d candidates", seen)
	}
}

// Democracy Club's file lacks three candidates, and has wrong votes for two:
// everybody else there has the same votes, party and ballot.
func TestDemocracyClubDiffersFromLEAPOnlyWhereTheSourcesSaySo(t *testing.T) {
	p, err := readPractice("tower-hamlets-2018")
	if err != nil {
		t.Fatal(err)
	}
	people := map[[2]string][]string{} // one person may stand for mayor too
	for _, l := range raw(t, "democracy-club-tower-hamlets.csv.gz")[1:] {
		people[[2]string{l[1], l[2]}] = l
	}
	var lacking, other []string
	for _, w := range p.wards {
		for i, c := range w.contest.Candidates {
			l, ok := people[[2]string{string(w.contest.ID), c.ID}]
			switch {
			case !ok:
				lacking = append(lacking, c.SpokenName())
			case l[6] != strconv.Itoa(w.votes[i]):
				other = append(other, c.SpokenName()+" "+l[6])
			}
			if ok && c.PartyID != "" && l[3] != c.PartyID {
				t.Errorf("%s: %+v, there %v", w.contest.Name, c, l)
			}
		}
	}
	slices.Sort(lacking)
	slices.Sort(other)
	if !slices.Equal(lacking, []string{"Dulal Uddin", "Muhammad Fakar Uddin", "Yusuf Ahmed"}) {
		t.Errorf("lacking %q", lacking)
	}
	if !slices.Equal(other, []string{"Catherine Harris-Greenslade 0", "Mohammed Maium Miah Talukdar 236"}) {
		t.Errorf("other votes %q", other)
	}
}

func TestTheMayorOfTowerHamletsIsShownWithBothRounds(t *testing.T) {
	s := towerHamlets(t, 1, false)
	if len(s.Election.PublishedFor) != 1 {
		t.Fatalf("%d results are only shown", len(s.Election.PublishedFor))
	}
	m := s.Election.PublishedFor[0]
	first, finals, elected := 0, map[string]int{}, ""
	votes := map[string]string{}
	for _, l := range raw(t, "democracy-club-tower-hamlets.csv.gz")[1:] {
		if strings.HasPrefix(l[1], "mayor.") {
			votes[l[5]] = l[6]
		}
	}
	for _, c := range m.Candidates {
		first += int(c.First)
		if final, ok := c.Final.Get(); ok {
			finals[c.Name] = int(final)
		}
		if c.Elected {
			elected = c.Name
		}
		if votes[c.Name] != strconv.Itoa(int(c.First)) {
			t.Errorf("%+v, published %s", c, votes[c.Name])
		}
	}
	if len(m.Candidates) != 7 || first != 77681 || elected != "John Biggs" || m.Contest != "mayor.tower-hamlets.2018-05-03" {
		t.Errorf("%d first preferences: %+v", first, m)
	}
	if finals["John Biggs"] != 37619+7246 || finals["Rabina Khan"] != 13113+3765 || len(finals) != 2 {
		t.Errorf("finals %v", finals)
	}
	if p, err := readPractice("tower-hamlets-2018"); err != nil || p.papers != 77681+2571 {
		t.Errorf("%d papers of the mayor's election, %v", p.papers, err)
	}
}

func TestTheSetUpOfTowerHamletsCanBeCountedWith(t *testing.T) {
	for _, seed := range []uint64{0, 1, 1 << 63, 20180503} {
		e := towerHamlets(t, seed, false).Election
		law := opened(t, e).count.Law
		for _, fault := range append(e.Faults(), law.Faults(e)...) {
			t.Errorf("%+v", fault)
		}
		if !e.Practice || e.Seed != seed || e.KeyOnce || e.Date != "2018-05-03" || e.Council.GSS != "E09000030" || e.Pilot != "" || len(e.Sessions) != 4 {
			t.Errorf("%+v", e)
		}
		if p := e.Publishing; p.Email != "practice@example.org" || p.Telephone != "00000 000000" || !strings.Contains(p.ReturningOfficer, "Practice") {
			t.Errorf("contact details are not plainly fictional: %+v", p)
		}
		if len(e.Contests) != 20 || len(e.Stations) != 115 || len(e.Boxes) != 115+1+20 {
			t.Errorf("%d wards, %d stations, %d boxes", len(e.Contests), len(e.Stations), len(e.Boxes))
		}
		for _, c := range e.Contests {
			if len(c.Areas) != 3 {
				t.Errorf("%s has %d count areas", c.Name, len(c.Areas))
			}
		}
	}
}

func TestTowerHamletsHasASharedAndAMobileStationAndSeveralInOnePlace(t *testing.T) {
	e := towerHamlets(t, 1, true).Election
	stations, places := map[setup.ContestID]int{}, map[string]int{}
	shared, mobile := 0, 0
	for _, s := range e.Stations {
		for _, c := range s.Contests {
			stations[c]++
		}
		places[s.Place]++
		if len(s.Contests) == 2 {
			shared++
		}
		if s.Mobile {
			mobile++
		}
	}
	for c, n := range stations {
		if n < 4 || n > 8 {
			t.Errorf("%s has %d stations", c, n)
		}
	}
	several := 0
	for _, n := range places {
		if n > 1 {
			several++
		}
	}
	if shared != 1 || mobile != 1 || several < 20 {
		t.Errorf("%d shared, %d mobile, %d places with several", shared, mobile, several)
	}
}
