package setup_test

import (
	"slices"
	"strings"
	"testing"

	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/night"
	"wardcount/reconcile/setup"
)

func TestTheSetUpOfTheTestsHasNoFault(t *testing.T) {
	if faults := night.Watford().Faults(); len(faults) != 0 {
		t.Errorf("%+v", faults)
	}
	if faults := night.FuzzElection().Faults(); len(faults) != 0 {
		t.Errorf("%+v", faults)
	}
}

// manyCandidates fills the ward with more candidates than fit.
func manyCandidates(e *setup.Election) {
	for i := range setup.MaxCandidates {
		e.Contests[0].Candidates = append(e.Contests[0].Candidates, setup.Candidate{ID: strings.Repeat("x", i+1), Surname: "Ex"})
	}
}

// aFault is a change of the set-up that is one, and where.
type aFault struct {
	noun, field string
	change      func(*setup.Election)
}

var setUpFaults = []aFault{
	{"election", "name", func(e *setup.Election) { e.Name = "" }},
	{"election", "council", func(e *setup.Election) { e.Council.Name = "" }},
	{"election", "date", func(e *setup.Election) { e.Date = "3 May 2018" }},
	{"election", "date", func(e *setup.Election) { e.Date = "2018-02-30" }},
	{"election", "gss", func(e *setup.Election) { e.Council.GSS = "E0700010" }},
	{"ward", "gss", func(e *setup.Election) { e.Contests[0].GSS = "E0501104X" }},
	{"ward", "gss", func(e *setup.Election) { e.Contests[0].GSS = "505011046" }},
	{"ward", "gss", func(e *setup.Election) {
		e.Contests = append(e.Contests, e.Contests[0])
		e.Contests[1].ID = "local.other"
	}},
	{"election", "election_type", func(e *setup.Election) { e.Publishing.ElectionType = "Local" }},
	{"election", "body_uri", func(e *setup.Election) { e.Publishing.BodyURI = "https://example.org/\u202ebody" }},
	{"election", "info_url", func(e *setup.Election) { e.Publishing.InfoURL = "https://example.org/\u200b" }},
	{"election", "email", func(e *setup.Election) { e.Publishing.Email = "elections\u200b@example.org" }},
	{"ward", "id", func(e *setup.Election) { e.Contests[0].ID = "parl.watford.2018-05-03" }},
	{"ward", "kind", func(e *setup.Election) { e.Contests[0].ID = "parish.watford.2018-05-03" }},
	{"ward", "kind", func(e *setup.Election) { e.Contests[0].Kind = "county" }},
	{"ward", "seats", func(e *setup.Election) { e.Contests[0].Kind, e.Contests[0].Seats = setup.QuestionContest, 2 }},
	{"ward", "seats", func(e *setup.Election) { e.Contests[0].Kind, e.Contests[0].Seats = setup.MayorContest, 2 }},
	{"ward", "candidates", func(e *setup.Election) {
		e.Contests[0].Kind, e.Contests[0].Candidates = setup.QuestionContest, e.Contests[0].Candidates[:1]
	}},
	{"ward", "terms", func(e *setup.Election) { e.Contests[0].Terms = []int{2022, 2020} }},
	{"ward", "terms", func(e *setup.Election) { e.Contests[0].Terms = []int{22} }},
	{"area", "area", func(e *setup.Election) { e.Contests[0].Areas = []setup.Area{{ID: "1"}, {ID: "1"}} }},
	{"area", "area", func(e *setup.Election) { e.Contests[0].Areas = []setup.Area{{ID: " "}} }},
	{"area", "area", func(e *setup.Election) { e.Contests[0].Areas = []setup.Area{{ID: "1/2"}} }},
	{"area", "area", func(e *setup.Election) { e.Contests[0].Areas = []setup.Area{{ID: string(night.Callowland)}} }},
	{"area", "last_sheet", func(e *setup.Election) { e.Contests[0].Areas = []setup.Area{{ID: "1", FirstSheet: 3, LastSheet: 2}} }},
	{"area", "last_sheet", func(e *setup.Election) { e.Contests[0].Areas = []setup.Area{{ID: "1", FirstSheet: 0, LastSheet: 2}} }},
	{"area", "last_sheet", func(e *setup.Election) { e.Contests[0].Areas = []setup.Area{{ID: "1", FirstSheet: -1, LastSheet: 2}} }},
	{"area", "last_sheet", func(e *setup.Election) {
		e.Contests[0].Areas = []setup.Area{{ID: "1", FirstSheet: 1, LastSheet: setup.MaxSheets + 1}}
	}},
	{"area", "area", func(e *setup.Election) {
		for i := range setup.MaxAreas + 1 {
			e.Contests[0].Areas = append(e.Contests[0].Areas, setup.Area{ID: strings.Repeat("x", i+1)})
		}
	}},
	{"area", "first_sheet", func(e *setup.Election) {
		e.Contests[0].Areas = []setup.Area{{ID: "1", FirstSheet: 1, LastSheet: 5}, {ID: "2", FirstSheet: 5, LastSheet: 9}}
	}},
	{"session", "number", func(e *setup.Election) { e.Sessions = []setup.PlannedSession{{Number: 2, Date: "2018-04-30"}} }},
	{"session", "date", func(e *setup.Election) { e.Sessions = []setup.PlannedSession{{Number: 1, Date: "30 April"}} }},
	{"session", "time", func(e *setup.Election) {
		e.Sessions = []setup.PlannedSession{{Number: 1, Date: "2018-04-30", Time: "2 p.m."}}
	}},
	{"session", "date", func(e *setup.Election) {
		e.Sessions = []setup.PlannedSession{{Number: 1, Date: "2018-04-30", Time: "14:00"}, {Number: 2, Date: "2018-04-30", Time: "9:30"}}
	}},
	{"election", "seats", func(e *setup.Election) { e.Council.Seats = -1 }},
	{"election", "seats", func(e *setup.Election) { e.Council.Seats = setup.MaxCouncilSeats + 1 }},
	{"seats_not_up", "seats", func(e *setup.Election) { e.NotUp = []setup.SeatsHeld{{Party: "Green Party", Seats: -1}} }},
	{"person", "name", func(e *setup.Election) { e.People[0].Name = " " }},
	{"person", "name", func(e *setup.Election) { e.People[1].Name = night.Ada }},
	{"person", "name", func(e *setup.Election) { e.People[1].Name = "Ada\u200b, clerk" }},
	{"person", "role", func(e *setup.Election) { e.People[0].Role = "boss" }},
	{"person", "role", func(e *setup.Election) { e.People[4].Role = setup.Deputy }},
	{"person", "role", func(e *setup.Election) { e.People[3].Role = setup.ReturningOfficer }},
	{"ward", "name", func(e *setup.Election) { e.Contests, e.Stations, e.Boxes = nil, nil, nil }},
	{"ward", "name", func(e *setup.Election) { e.Contests[0].Name = "" }},
	{"ward", "id", func(e *setup.Election) { e.Contests = append(e.Contests, e.Contests[0]) }},
	{"ward", "seats", func(e *setup.Election) { e.Contests[0].Seats = 0 }},
	{"ward", "seats", func(e *setup.Election) { e.Contests[0].Seats = setup.MaxSeats + 1 }},
	{"ward", "electorate", func(e *setup.Election) { e.Contests[0].Electorate = figure.Of[figure.Electors]{} }},
	{"station", "ward", func(e *setup.Election) { e.Stations[0].Contests = nil }},
	{"station", "ward", func(e *setup.Election) {
		e.Stations[0].Contests = []setup.ContestID{night.Callowland, night.Callowland}
	}},
	{"station", "ward", func(e *setup.Election) { e.Contests[0].CountOnly = true }},
	{"box", "ward", func(e *setup.Election) {
		parish := e.Contests[0]
		parish.ID, parish.Kind, parish.GSS = "parish.x", setup.ParishContest, ""
		e.Contests, e.Boxes[0].Contests = append(e.Contests, parish), []setup.ContestID{night.Callowland, parish.ID}
	}},
	{"ward", "electorate", func(e *setup.Election) { e.Contests[0].Electorate = figure.Keyed[figure.Electors](-1) }},
	{"ward", "candidates", manyCandidates},
	{"candidate", "surname", func(e *setup.Election) { e.Contests[0].Candidates[0].Surname = "" }},
	{"candidate", "forenames", func(e *setup.Election) { e.Contests[0].Candidates[0].Forenames = "Ahsan\u202e" }},
	{"candidate", "description", func(e *setup.Election) { e.Contests[0].Candidates[0].Description = "Labour\nParty" }},
	{"candidate", "common_surname", func(e *setup.Election) { e.Contests[0].Candidates[0].CommonSurname = "Kh\u2060an" }},
	{"candidate", "id", func(e *setup.Election) { e.Contests[0].Candidates[0].ID = "" }},
	{"candidate", "id", func(e *setup.Election) { e.Contests[0].Candidates[0].ID = "47769" }},
	{"station", "id", func(e *setup.Election) { e.Stations[1].ID = "CA1"; e.Boxes[1].Stations = []setup.StationID{"CA1"} }},
	{"station", "place", func(e *setup.Election) { e.Stations[1].Place = "Hall\ufffd" }},
	{"box", "id", func(e *setup.Election) { e.Boxes[1].ID = "B1" }},
	{"box", "id", func(e *setup.Election) { e.Boxes[1].ID = "" }},
	{"box", "ward", func(e *setup.Election) { e.Boxes[2].Contests = []setup.ContestID{"other"} }},
	{"box", "station", func(e *setup.Election) { e.Boxes[1].Stations = []setup.StationID{"CA9"} }},
	{"box", "status", func(e *setup.Election) { e.Boxes[1].MergedInto = "B2" }},
	{"box", "status", func(e *setup.Election) { e.Boxes[1].MergedInto = "B9" }},
	{"box", "status", func(e *setup.Election) { e.Boxes[1].MergedInto = "PV" }},
	{"box", "status", func(e *setup.Election) { e.Boxes[1].MergedInto, e.Boxes[0].Struck = "B1", "lost" }},
}

func TestEachFaultOfASetUpNamesItsNounAndField(t *testing.T) {
	for _, c := range setUpFaults {
		e := night.Watford()
		c.change(&e)
		faults := e.Faults()
		if !slices.ContainsFunc(faults, func(f setup.Fault) bool { return f.Noun == c.noun && f.Field == c.field }) {
			t.Errorf("no fault of %s %s: %+v", c.noun, c.field, faults)
		}
		for _, f := range faults {
			if f.Message == "" || f.Do == "" {
				t.Errorf("a fault says nothing, or no way out: %+v", f)
			}
		}
		if _, err := reconcile.NewCount(night.Law()).Apply(reconcile.Entry{Actor: night.Rob, Kind: reconcile.KindSetUp, Body: reconcile.ElectionSetUp{Election: e}}); err == nil || err.(*reconcile.Refusal).Code != "set_up" {
			t.Errorf("a count was set up with the fault of %s %s: %v", c.noun, c.field, err)
		}
	}
}

func TestTheLargestWardIsNoFault(t *testing.T) {
	e := night.Watford()
	e.Contests[0].Candidates, e.Contests[0].Seats, e.Contests[0].Electorate = nil, setup.MaxSeats, figure.Keyed[figure.Electors](figure.Max)
	manyCandidates(&e)
	if faults := e.Faults(); len(e.Contests[0].Candidates) != setup.MaxCandidates || len(faults) != 0 {
		t.Errorf("%d candidates: %+v", len(e.Contests[0].Candidates), faults)
	}
}

func TestAStationOfNoWardIsAFault(t *testing.T) {
	e := night.Watford()
	e.Stations[0].Contests = []setup.ContestID{"other"}
	fields := []string{}
	for _, f := range e.Faults() {
		fields = append(fields, f.Noun+" "+f.Field)
	}
	if !slices.Equal(fields, []string{"station ward", "box station"}) {
		t.Errorf("%v", fields)
	}
}

func TestABallotIDHoldsNothingThatParts(t *testing.T) {
	for _, id := range []setup.ContestID{"", "local/x", "local x", "local#x"} {
		e := night.Watford()
		e.Contests[0].ID = id
		if !slices.ContainsFunc(e.Faults(), func(f setup.Fault) bool { return f.Noun == "ward" && f.Field == "id" }) {
			t.Errorf("%q is taken for a ballot id", id)
		}
	}
}

func TestAllFaultsAreListedAtOnceAndAlwaysInTheSameOrder(t *testing.T) {
	broken := func() setup.Election {
		e := night.Watford()
		e.Name, e.Date, e.Contests[0].Seats = "", "", 0
		c := &e.Contests[0].Candidates[0]
		c.Forenames, c.CommonSurname, c.CommonForenames, c.Description, c.Party = "\t", "\t", "\t", "\t", "\t"
		return e
	}
	first := broken().Faults()
	if len(first) != 8 {
		t.Errorf("%d faults, want eight: %+v", len(first), first)
	}
	for range 20 {
		if !slices.Equal(first, broken().Faults()) {
			t.Fatal("the same set-up lists its faults in another order")
		}
	}
}

func TestNamesOfAnyLanguageAreNoFault(t *testing.T) {
	for _, name := range []string{"Özil", "O’Neill", "Nguyễn Thị", "Шевченко", "محمد", "D'Arcy-Jones", "Zoë"} {
		e := night.Watford()
		e.Contests[0].Candidates[0].Surname = name
		if faults := e.Faults(); len(faults) != 0 {
			t.Errorf("%q: %+v", name, faults)
		}
	}
}
