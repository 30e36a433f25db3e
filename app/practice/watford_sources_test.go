package practice

import (
	"compress/gzip"
	"encoding/csv"
	"io"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
)

// raw reads a file of published lines as they are.
func raw(t *testing.T, name string) [][]string {
	t.Helper()
	packed, err := os.Open("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = packed.Close() }()
	unpacked, err := gzip.NewReader(packed)
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(unpacked)
	if err != nil {
		t.Fatal(err)
	}
	lines, err := csv.NewReader(strings.NewReader(string(text))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return lines
}

// line is one candidate as LEAP has them.
type line struct{ votes, elected string }

// leap gives a council's published lines by ward code and name as spoken.
func leap(t *testing.T, council string) map[string]map[string]line {
	t.Helper()
	wards := map[string]map[string]line{}
	for _, l := range raw(t, "leap-"+council+".csv.gz") {
		if l[4] == "NULL" { // the mayor's placeholder
			continue
		}
		if wards[l[3]] == nil {
			wards[l[3]] = map[string]line{}
		}
		wards[l[3]][l[4]] = line{l[6], l[7]}
	}
	return wards
}

// democracyClub gives the published lines of a council's wards by person id.
func democracyClub(t *testing.T, council string) map[string]map[string]string {
	t.Helper()
	people := map[string]map[string]string{}
	lines := raw(t, "democracy-club-"+council+".csv.gz")
	for _, l := range lines[1:] {
		if !strings.HasPrefix(l[1], "local.") {
			continue
		}
		person := map[string]string{}
		for i, column := range lines[0] {
			person[column] = l[i]
		}
		people[person["person_id"]] = person
	}
	return people
}

func TestTheRawLinesAreThoseOfTwelveWardsAndFortyOneCandidates(t *testing.T) {
	candidates := 0
	for _, ward := range leap(t, "watford") {
		candidates += len(ward)
	}
	if wards := len(leap(t, "watford")); wards != 12 || candidates != 41 || len(democracyClub(t, "watford")) != 41 {
		t.Errorf("%d wards, %d candidates, %d at Democracy Club", wards, candidates, len(democracyClub(t, "watford")))
	}
}

func TestEveryCandidateIsDemocracyClubsAndIsCalledAsLEAPCallsThem(t *testing.T) {
	e := watford(t, 1, false).Election
	published, people := leap(t, "watford"), democracyClub(t, "watford")
	codes := map[string]string{}
	for _, l := range raw(t, "id-to-gss-watford.csv.gz")[1:] {
		codes[l[0]] = l[1]
	}
	seen := 0
	for _, c := range e.Contests {
		if c.GSS != codes[string(c.ID)] || c.Seats != 1 || c.Name != strings.TrimSpace(c.Name) {
			t.Errorf("%s %q: %s, %d seats", c.ID, c.Name, c.GSS, c.Seats)
		}
		for _, candidate := range c.Candidates {
			seen++
			p := people[candidate.ID]
			if p["ballot_paper_id"] != string(c.ID) || p["person_name"] != candidate.Forenames+" "+candidate.Surname {
				t.Errorf("%s: %+v is published as %v", c.Name, candidate, p)
			}
			id, party := p["party_id"], p["party_name"]
			if id == "" { // Labour and Co-operative: a joint description of the Labour Party
				id, party = "PP53", "Labour Party"
			}
			if candidate.PartyID != id || candidate.Party != party || candidate.Description != p["party_name"] {
				t.Errorf("%s: %+v, published %v", c.Name, candidate, p)
			}
			if _, ok := published[c.GSS][candidate.SpokenName()]; !ok {
				t.Errorf("LEAP has nobody called %s in %s", candidate.SpokenName(), c.Name)
			}
			if candidate.CommonForenames == candidate.Forenames {
				t.Errorf("%s: commonly used forenames are there though they do not differ", candidate.SpokenName())
			}
		}
	}
	if seen != 41 {
		t.Errorf("%d candidates", seen)
	}
}

func TestTheBallotPaperIsAlphabeticalByCommonlyUsedSurname(t *testing.T) {
	for _, c := range watford(t, 1, false).Election.Contests {
		if !slices.IsSortedFunc(c.Candidates, func(a, b setup.Candidate) int {
			return strings.Compare(strings.ToLower(a.PaperSurname()), strings.ToLower(b.PaperSurname()))
		}) {
			t.Errorf("%s: %+v", c.Name, c.Candidates)
		}
	}
}

func TestTheMayorIsShownAsPublishedAndNotCounted(t *testing.T) {
	s := watford(t, 1, false)
	if len(s.Election.PublishedFor) != 1 {
		t.Fatalf("%d results are only shown", len(s.Election.PublishedFor))
	}
	m := s.Election.PublishedFor[0]
	final := func(n int) figure.Of[figure.Votes] { return figure.Keyed(figure.Votes(n)) }
	want := []setup.PublishedCandidate{
		{Name: "Jagtar Singh Dhindsa", Party: "Labour Party", First: 9223, Final: final(9951)},
		{Name: "George Jabbour", Party: "Conservative and Unionist Party", First: 4787},
		{Name: "Peter Colin Taylor", Party: "Liberal Democrats", First: 13279, Final: final(15931), Elected: true},
	}
	if !slices.Equal(m.Candidates, want) || m.Contest != "mayor.watford.2018-05-03" || m.Why != "the supplementary vote is not counted by this version" {
		t.Errorf("%+v", m)
	}
	for _, act := range s.Acts {
		if key, ok := act.Do.(Key); ok && key.Sheet.Contest == m.Contest {
			t.Errorf("%v is keyed", key.Sheet)
		}
	}
}

func TestTheSetUpCanBeCountedWith(t *testing.T) {
	e := watford(t, 7, false).Election
	for _, fault := range e.Faults() {
		t.Errorf("%+v", fault)
	}
	if !e.Practice || e.Seed != 7 || e.KeyOnce || e.Date != "2018-05-03" || e.Council.GSS != "E07000103" || e.Pilot == "" {
		t.Errorf("%+v", e)
	}
	if p := e.Publishing; p.Email != "practice@example.org" || p.Telephone != "00000 000000" || !strings.Contains(p.ReturningOfficer, "Practice") {
		t.Errorf("contact details are not plainly fictional: %+v", p)
	}
	if len(e.Stations) != 58 || len(e.Boxes) != 58+12 || len(e.Contests) != 12 {
		t.Errorf("%d stations, %d boxes, %d wards", len(e.Stations), len(e.Boxes), len(e.Contests))
	}
}

func TestEveryWardHasFourToSixStationsAndSeveralShareABuilding(t *testing.T) {
	e := watford(t, 1, false).Election
	stations, shared := map[setup.ContestID]map[string]int{}, 0
	for _, s := range e.Stations {
		if stations[s.Contests[0]] == nil {
			stations[s.Contests[0]] = map[string]int{}
		}
		stations[s.Contests[0]][s.Place]++
	}
	for contest, places := range stations {
		n := 0
		for _, count := range places {
			n += count
		}
		if n < 4 || n > 6 {
			t.Errorf("%s has %d stations", contest, n)
		}
		if slices.Max(slices.Collect(maps.Values(places))) > 1 {
			shared++
		}
	}
	if shared < 6 {
		t.Errorf("in %d wards two stations share a building", shared)
	}
}
