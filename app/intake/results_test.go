package intake

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"wardcount/assets"
	"wardcount/reconcile/setup"
)

// Results of a place that does not exist, in the layout of the Local Elections
// Archive Project and in Democracy Club's.
const (
	leap = `Larkbury,E07999999,Alder Heath,E05999901,Rosalind Bunting,Orch,634,1
Larkbury,E07999999,Alder Heath,E05999901,Peter Dunnock,RM,512,1
Larkbury,E07999999,Alder Heath,E05999901,Jo Anne van Siskin,Ind,90,0
Larkbury,E07999999,Bircham,E05999902,Robin Fieldfare,RM,310,1
Larkbury,E07999999,Bircham,E05999902,Omar Redstart,Orch,290,0
Otterham,E07999998,Weir,E05999801,Marian Twite,Orch,5,1
`
	club = `election_id,ballot_paper_id,person_id,party_id,party_name,person_name,ballots_cast,is_winner,spoilt_ballots,turnout,source
local.larkbury.2018-05-03,local.larkbury.alder-heath.2018-05-03,41,PP99901,Orchard Party,Rosalind Bunting,634,True,,,x
local.larkbury.2018-05-03,local.larkbury.alder-heath.2018-05-03,42,PP99902,River and Meadow Alliance,Peter Dunnock,512,True,,,x
local.larkbury.2018-05-03,local.larkbury.alder-heath.2018-05-03,43,ynmp-party:2,Independent,Jo Anne van Siskin,90,False,,,x
mayor.larkbury.2018-05-03,mayor.larkbury.2018-05-03,51,PP99901,Orchard Party,Ivy Brambling,900,True,,,x
`
)

func TestPublishedResultsGiveWardsAndCandidatesButNoVotes(t *testing.T) {
	s := mustRead(t, sources("leap.csv", leap), Options{Council: "Larkbury", Date: "2018-05-03", By: "Practice returning officer"})
	e := s.Election
	if e.Council != (setup.Council{Name: "Larkbury", GSS: "E07999999"}) || e.Publishing.ElectionType != "DistrictAndBorough" || len(e.Stations)+len(e.Boxes) != 0 {
		t.Errorf("%+v", e)
	}
	var wards []string
	for _, c := range e.Contests {
		wards = append(wards, fmt.Sprint(c.ID, " ", c.GSS, " ", c.Seats, " ", len(c.Candidates), " ", c.CountOnly, " ", c.Electorate))
	}
	if want := []string{"local.larkbury.alder-heath.2018-05-03 E05999901 2 3 true –", "local.larkbury.bircham.2018-05-03 E05999902 1 2 true –"}; !slices.Equal(wards, want) {
		t.Errorf("%q", wards)
	}
	if c := e.Contests[0].Candidates[2]; c != (setup.Candidate{ID: "c3-alder-heath", Surname: "van Siskin", Forenames: "Jo Anne", Description: "Independent"}) {
		t.Errorf("%+v", c)
	}
}

func TestPublishedResultsWithStationsKeepTheirPapers(t *testing.T) {
	s := mustRead(t, sources("leap.csv", leap, "stations.csv", someStations), Options{Council: "E07999999", Date: "2030-05-02", By: "Practice returning officer", Ward: OneWard{Name: "Bircham", Electorate: 2874}})
	if c := s.Election.Contests; len(c) != 1 || c[0].CountOnly || c[0].Seats != 1 || c[0].GSS != "E05999902" || len(c[0].Candidates) != 2 || len(s.Election.Boxes) != 3 {
		t.Errorf("%+v", s.Election)
	}
}

// Only where the whole set-up has no stations is it the count alone that is
// kept: a ward that the list of stations forgets must not lose its papers.
func TestAWardThatTheStationsForgetIsNotCountOnly(t *testing.T) {
	const stations = "Station,Place,Ward\n1,Library,Alder Heath\n"
	const alder, both = "Ward,Electorate\nAlder Heath,5210\n", "Ward,Electorate\nAlder Heath,5210\nBircham,2874\n"
	opt := Options{Council: "Larkbury", Date: "2018-05-03", By: "Practice returning officer"}
	s, faults := Read(sources("leap.csv", leap, "wards.csv", alder, "stations.csv", stations), opt)
	want := []string{"leap.csv, row 4: Stations are listed, but none of “Bircham”. Add its stations and its electorate; if only its count is kept here, list it in a table of wards with Count only."}
	if got := sentences(faults); !slices.Equal(got, want) || s.Election.Name != "" {
		t.Errorf("%q", got)
	}
	s = mustRead(t, sources("leap.csv", leap, "wards.csv", both, "stations.csv", stations), opt)
	if c := s.Election.Contests; c[0].CountOnly || c[1].CountOnly || !slices.Contains(s.Notes, "Stations are listed, but none of Bircham: nothing of it can be verified until they are added.") {
		t.Errorf("%+v %q", c, s.Notes)
	}
	s = mustRead(t, sources("leap.csv", leap, "wards.csv", "Ward,Electorate,Count only\nAlder Heath,5210,\nBircham,,yes\n", "stations.csv", stations), opt)
	if c := s.Election.Contests; c[0].CountOnly || !c[1].CountOnly || strings.Contains(strings.Join(s.Notes, ""), "none of") {
		t.Errorf("%+v %q", c, s.Notes)
	}
	uncontested := strings.Replace(leap, "Larkbury,E07999999,Bircham,E05999902,Omar Redstart,Orch,290,0\n", "", 1)
	s = mustRead(t, sources("leap.csv", uncontested, "wards.csv", both, "stations.csv", stations), opt)
	if strings.Contains(strings.Join(s.Notes, ""), "none of") {
		t.Errorf("a ward without a poll needs no station: %q", s.Notes)
	}
	// What the running count is, published wards do not change.
	running := mustRead(t, sources("leap.csv", leap, "wards.csv", both), opt).Election
	opt.Base = &running
	s = mustRead(t, sources("leap.csv", leap), opt)
	if c := s.Election.Contests; len(c) != 2 || c[0].CountOnly || c[1].CountOnly {
		t.Errorf("%+v", c)
	}
}

func TestTwoPublishedFilesOfOnePollAreOneSetUp(t *testing.T) {
	law, err := setup.ParseLaw(assets.Law())
	if err != nil {
		t.Fatal(err)
	}
	s := mustRead(t, sources("club.csv", club, "leap.csv", leap), Options{Council: "Larkbury", By: "Practice returning officer", Law: law})
	c := s.Election.Contests
	if len(c) != 2 || c[0].ID != "local.larkbury.alder-heath.2018-05-03" || c[0].GSS != "E05999901" && c[0].GSS != "" || s.Election.Date != "2018-05-03" {
		t.Fatalf("%+v", s.Election)
	}
	want := []setup.Candidate{{ID: "41", Surname: "Bunting", Forenames: "Rosalind", PartyID: "PP99901", Party: "Orchard Party"},
		{ID: "42", Surname: "Dunnock", Forenames: "Peter", PartyID: "PP99902", Party: "River and Meadow Alliance"}, {ID: "43", Surname: "van Siskin", Forenames: "Jo Anne", Description: "Independent"}}
	if !slices.Equal(c[0].Candidates, want) {
		t.Errorf("%+v", c[0].Candidates)
	}
	if note := strings.Join(s.Notes, "\n"); !strings.Contains(note, "was left out: it is decided by supplementary vote") {
		t.Errorf("nothing is said of the mayor: %s", note)
	}
}

// Last time's results give the wards; this time's candidates come in a file of
// their own.
func TestPublishedCandidatesGiveWayToThoseOfThisPoll(t *testing.T) {
	s := mustRead(t, sources("leap.csv", leap, "candidates.csv", "Ward,Surname,Forenames\nAlder Heath,Wren,Jenny\nAlder Heath,Wryneck,Tom\nAlder Heath,Yaffle,Al\n"),
		Options{Council: "Larkbury", Date: "2030-05-02", By: "Practice returning officer"})
	if c := s.Election.Contests; len(c[0].Candidates) != 3 || c[0].Candidates[0].Surname != "Wren" || c[0].Candidates[0].Party != "" || len(c[1].Candidates) != 2 {
		t.Errorf("%+v", c)
	}
}

func TestResultsOfAnEarlierPollGiveTheWardsOnly(t *testing.T) {
	s := mustRead(t, sources("leap-2018-05-03.csv", leap), Options{Council: "Larkbury", Date: "2030-05-02", By: "Practice returning officer"})
	c := s.Election.Contests
	if len(c) != 2 || len(c[0].Candidates) != 0 || c[0].Seats != 2 || c[0].GSS != "E05999901" || c[0].ID != "local.larkbury.alder-heath.2030-05-02" {
		t.Errorf("%+v", c)
	}
	if want := []string{"leap-2018-05-03.csv: only the wards are taken: its candidates stood on 2018-05-03.", "No stations are listed: only the count is kept of Alder Heath, Bircham."}; !slices.Equal(s.Notes, want) {
		t.Errorf("%q", s.Notes)
	}
}

func TestAPlaceholderAmongTheWardsIsNoted(t *testing.T) {
	with := strings.Replace(leap, "Larkbury,E07999999,Bircham", "Larkbury,E07999999,Candlow,E05999903,NULL,NULL,NULL,0\nLarkbury,E07999999,Bircham", 1)
	s := mustRead(t, sources("leap.csv", with), Options{Council: "Larkbury", Date: "2018-05-03", By: "Practice returning officer"})
	if want := []string{"leap.csv: row 4: The row is a placeholder (NULL) in “Larkbury”.", "No stations are listed: only the count is kept of Alder Heath, Bircham."}; !slices.Equal(s.Notes, want) {
		t.Errorf("%q", s.Notes)
	}
	s = mustRead(t, sources("leap.csv", with), Options{Council: "Otterham", Date: "2018-05-03", By: "Practice returning officer"})
	if want := []string{"No stations are listed: only the count is kept of Weir."}; !slices.Equal(s.Notes, want) {
		t.Errorf("another council's: %q", s.Notes)
	}
}

func TestWhichCouncilIsMeantIsAskedFor(t *testing.T) {
	for _, c := range []struct {
		name, file string
		opt        Options
		want       string
	}{
		{"several councils", leap, Options{Date: "2018-05-03"}, "r.csv: It has several councils: Larkbury, Otterham. Say which: --council with the name or the code."},
		{"another council", leap, Options{Council: "Watford", Date: "2018-05-03"}, "r.csv: It has no ward of “Watford”; it has Larkbury, Otterham. Write the council as there, or its code."},
		{"another ward", leap, Options{Council: "Larkbury Borough Council", Date: "2018-05-03", Ward: OneWard{Name: "Weir"}}, "r.csv: It has no ward “Weir”; it has Alder Heath, Bircham. Write the ward as there."},
		{"several dates", strings.Replace(club, "mayor.larkbury.2018-05-03,mayor.larkbury.2018-05-03", "x,local.larkbury.bircham.by.2019-06-06", 1), Options{},
			"r.csv: It has polls of several dates: 2018-05-03, 2019-06-06. Say which: --date with one of them."},
		{"a row that cannot be read", strings.Replace(leap, "634", "many", 1) + "Larkbury", Options{Council: "Larkbury"}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.opt.By = "Practice returning officer"
			s, faults := Read(sources("r.csv", c.file), c.opt)
			got := strings.Join(sentences(faults), "\n")
			if len(faults) == 0 || c.want != "" && got != c.want || s.Election.Name != "" {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}
