package intake

import (
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"wardcount/reconcile"
)

func TestTheTypeOfElectionFollowsFromTheContests(t *testing.T) {
	ward, by := reconcile.Contest{ID: "local.l.a.2030-05-02"}, reconcile.Contest{ID: "local.l.b.by.2030-05-02"}
	parish, mayor := reconcile.Contest{ID: "parish.l.a.2030-05-02", Kind: reconcile.ParishContest}, reconcile.Contest{ID: "mayor.l.2030-05-02", Kind: reconcile.MayorContest}
	for _, c := range []struct {
		council    reconcile.Council
		contests   []reconcile.Contest
		byElection bool
		want       string
	}{
		{reconcile.Council{Name: "Larkbury"}, []reconcile.Contest{ward, parish}, false, "DistrictAndBorough"},
		{reconcile.Council{Name: "Larkbury"}, []reconcile.Contest{by}, false, "DistrictAndBoroughByElection"},
		{reconcile.Council{Name: "Larkbury"}, []reconcile.Contest{ward, by}, false, "DistrictAndBorough"},
		{reconcile.Council{Name: "Larkshire County Council"}, []reconcile.Contest{ward}, true, "CountyByElection"},
		{reconcile.Council{Name: "Larkshire", GSS: "E10999999"}, []reconcile.Contest{ward}, false, "County"},
		{reconcile.Council{Name: "Larkbury"}, []reconcile.Contest{parish}, false, "Parish"},
		{reconcile.Council{Name: "Larkbury"}, []reconcile.Contest{mayor}, false, ""},
		{reconcile.Council{Name: "Larkbury"}, nil, false, ""},
	} {
		if got := electionType(reconcile.Election{Council: c.council, Contests: c.contests}, c.byElection); got != c.want {
			t.Errorf("%s, %d contests: %s, want %s", c.council.Name, len(c.contests), got, c.want)
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
	if want := (reconcile.Publishing{OrganisationLabel: "Larkbury", BodyLabel: "Larkbury", ElectionType: "DistrictAndBorough"}); e.Publishing != want {
		t.Errorf("%+v", e.Publishing)
	}
}

func TestBoxesAreMadeWhereNoneIsListed(t *testing.T) {
	stations := []func(*excelize.File) error{deleteRows("Boxes", 2, 9), set("Stations", "A4", "P1"), set("Stations", "D5", "struck off"), set("Stations", "E5", "never opened")}
	e, faults := read(example(t, stations...))
	if len(faults) > 0 {
		t.Fatal(strings.Join(faults, "\n"))
	}
	alder, both := []reconcile.ContestID{alderHeath}, []reconcile.ContestID{alderHeath, heathside}
	want := []reconcile.Box{
		{ID: "01", Contests: both, Stations: []reconcile.StationID{"01"}}, {ID: "02", Contests: both, Stations: []reconcile.StationID{"02"}},
		{ID: "P1", Contests: alder, Stations: []reconcile.StationID{"P1"}},                  // a station of that name
		{ID: "P2", Contests: alder}, {ID: "P3", Contests: []reconcile.ContestID{heathside}}, // both stations of Bircham are struck off
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
