package voterid_test

import (
	"fmt"
	"testing"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/voterid"
	"wardcount/reconcile/voterid/stations"
)

func TestTheFormsFiguresAreOfTheRecordsThatGiveThem(t *testing.T) {
	p := voterid.Poll{Form: sheet.VoterIDNotes, Readings: map[setup.StationID]sheet.Reading{
		"1": {"refused_initial": 4, "greeter": 1, "vac_used": 2}, "2": {"refused_initial": 0, "greeter": 0}, "3": {"refused_initial": 5}}}
	got := map[string]string{}
	lines := p.FormLines()
	for _, l := range lines {
		got[string(l.ID)] = fmt.Sprint(l.Total, " of ", l.Stations)
	}
	for id, want := range map[string]string{"refused_initial": "9 of 3", "greeter": "1 of 2", "vac_used": "2 of 1", "aed_used": fmt.Sprint(figure.Of[int]{}, " of ", 0)} {
		if got[id] != want {
			t.Errorf("%s: %s, want %s", id, got[id], want)
		}
	}
	if lines[0].ID != "refused_initial" || lines[0].Label != "Electors not issued with a paper at first" {
		t.Errorf("the form begins with %+v", lines[0].FigureDef)
	}
	if voterid.PollOfStations("A table", "", likeStations(2), stations.Usual, nil).FormLines() != nil {
		t.Error("a table has a form")
	}
}
