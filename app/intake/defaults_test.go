package intake

import (
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"wardcount/reconcile/setup"
)

func TestTheTypeOfElectionFollowsFromTheContests(t *testing.T) {
	ward, by := setup.Contest{ID: "local.l.a.2030-05-02"}, setup.Contest{ID: "local.l.b.by.2030-05-02"}
	parish, mayor := setup.Contest{ID: "parish.l.a.2030-05-02", Kind: setup.ParishContest}, setup.Contest{ID: "mayor.l.2030-05-02", Kind: setup.MayorContest}
	for _, c := range []struct {
		council    setup.Council
		contests   []setup.Contest
		byElection bool
		want       string
	}{
		{setup.Council{Name: "Larkbury"}, []setup.Contest{ward, parish}, false, "DistrictAndBorough"},
		{setup.Council{Name: "Larkbury"}, []setup.Contest{by}, false, "DistrictAndBoroughByElection"},
		{setup.Council{Name: "Larkbury"}, []setup.Contest{ward, by}, false, "DistrictAndBorough"},
		{setup.Council{Name: "Larkshire County Council"}, []setup.Contest{ward}, true, "CountyByElection"},
		{setup.Council{Name: "Larkshire", GSS: "E10999999"}, []setup.Contest{ward}, false, "County"},
		{setup.Council{Name: "Larkbury"}, []setup.Contest{parish}, false, "Parish"},
		{setup.Council{Name: "Larkbury"}, []setup.Contest{mayor}, false, ""},
		{setup.Council{Name: "Larkbury"}, nil, false, ""},
	} {
		if got := electionType(setup.Election{Council: c.council, Contests: c.contests}, c.byElection); got != c.want {
			t.Errorf("%s, %d contests: %s, want %s", c.council.Name, len(c.contests), got, c.want)
		}
	}
}

func TestAnElectionWithoutANameIsCalledByWhatIsElected(t *testing.T) {
	ward, mayor := setup.Contest{Name: "Alder Heath"}, setup.Contest{Name: "Mayor of Larkbury", Kind: setup.MayorContest}
	question := setup.Contest{Name: "Heath plan", Kind: setup.QuestionContest}
	for _, c := range []struct {
		contests   []setup.Contest
		byElection bool
		want       string
	}{
		{[]setup.Contest{ward, ward}, false, "Election of councillors, Larkbury, 2 May 2030"},
		{[]setup.Contest{ward}, false, "Election of councillors, Alder Heath, Larkbury, 2 May 2030"},
		{[]setup.Contest{ward}, true, "By-election, Alder Heath, Larkbury, 2 May 2030"},
		{[]setup.Contest{mayor}, false, "Election of the mayor, Mayor of Larkbury, Larkbury, 2 May 2030"},
		{[]setup.Contest{question}, false, "Referendum, Heath plan, Larkbury, 2 May 2030"},
		{[]setup.Contest{ward, mayor}, false, "Election of councillors, Larkbury, 2 May 2030"},
		{nil, false, "Election of councillors, Larkbury, 2 May 2030"},
	} {
		e := setup.Election{Council: setup.Council{Name: "Larkbury"}, Date: "2030-05-02", Contests: c.contests}
		if got := newReader(Options{ByElection: c.byElection}).nameOf(e); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

func TestWhatACouncilNeedNotSayIsTheCouncilsOwn(t *testing.T) {
	empty := func(f *excelize.File) error {
		for _, cell := range []string{"B8", "B9", "B10", "B11", "B12", "B13", "B14", "B15", "B16", "B17"} {
			if err := f.SetCellValue("Council", cell, nil); err != nil {
				return err
			}
		}
		return nil
	}
	e, faults := read(example(t, empty))
	if len(faults) > 0 {
		t.Fatal(strings.Join(faults, "\n"))
	}
	if want := (setup.Publishing{OrganisationLabel: "Larkbury", BodyLabel: "Larkbury", ElectionType: "DistrictAndBorough"}); e.Publishing != want {
		t.Errorf("%+v", e.Publishing)
	}
}

func TestBoxesAreMadeWhereNoneIsListed(t *testing.T) {
	stations := []func(*excelize.File) error{deleteRows("Boxes", 2, 9), set("Stations", "A4", "P1"), set("Stations", "D5", "struck off"), set("Stations", "E5", "never opened")}
	e, faults := read(example(t, stations...))
	if len(faults) > 0 {
		t.Fatal(strings.Join(faults, "\n"))
	}
	alder, both := []setup.ContestID{alderHeath}, []setup.ContestID{alderHeath, heathside}
	want := []setup.Box{
		{ID: "01", Contests: both, Stations: []setup.StationID{"01"}}, {ID: "02", Contests: both, Stations: []setup.StationID{"02"}},
		{ID: "P1", Contests: alder, Stations: []setup.StationID{"P1"}},                  // a station of that name
		{ID: "P2", Contests: alder}, {ID: "P3", Contests: []setup.ContestID{heathside}}, // both stations of Bircham are struck off
	}
	if len(e.Boxes) != len(want) {
		t.Fatalf("%+v", e.Boxes)
	}
	for i, b := range want {
		if got := e.Boxes[i]; got.ID != b.ID || len(got.Contests) != len(b.Contests) || got.Contests[0] != b.Contests[0] || len(got.Stations) != len(b.Stations) {
			t.Errorf("%+v, want %+v", got, b)
		}
	}
}
