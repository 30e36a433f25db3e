package ward_test

import (
	"testing"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/night"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

func TestANeighbourHasTheOneBoxOfTheStationAndNoneThatIsShared(t *testing.T) {
	n := night.New(t, night.Borough())
	n.KeyBorough(sheet.StageVerification, night.AllThree)
	b := n.Count.Wards[night.Mayor].Neighbours["S2"]
	if len(b) != 2 || b[0].Contest != night.Abbey || b[0].Box != "X2" || b[0].Found != figure.Keyed[figure.Papers](50) || b[0].Expected != figure.Keyed[figure.Papers](50) || b[0].Asks {
		t.Errorf("beside the mayor at S2: %+v", b)
	}
	if b[1].Contest != night.Brook || b[1].Box != "" || b[1].Found.IsKeyed() || b[1].Issued != figure.Keyed[figure.Papers](40) {
		t.Errorf("Brook's papers of S2 are in a box with those of S3: %+v", b[1])
	}
	n.Key(sheet.ID{Contest: night.Abbey, Form: sheet.BoxVerification, Subject: "X2"}, 2, sheet.Reading{"verified": 49})
	if b := n.Count.Wards[night.Mayor].Neighbours["S2"]; b[0].Found != figure.Keyed[figure.Papers](49) {
		t.Errorf("counted again: %+v", b[0])
	}
}

// A box into which another was merged holds papers of two stations: it tells of neither.
func TestABoxThatTookAnothersPapersIsNoStationsOwn(t *testing.T) {
	n := night.New(t, night.Borough())
	n.Mend(night.Sue, func(e *setup.Election) {
		e.Boxes = append(e.Boxes, setup.Box{ID: "X4", Contests: []setup.ContestID{night.Abbey}, Stations: []setup.StationID{"S1"}, MergedInto: "X2", Struck: "its papers were put into X2"})
	})
	if box, own := n.Count.Wards[night.Abbey].OwnBox("S2"); own {
		t.Errorf("S2 has box %q to itself, which took the papers of X4", box)
	}
	if box, own := night.New(t, night.Borough()).Count.Wards[night.Abbey].OwnBox("S2"); !own || box != "X2" {
		t.Errorf("before that S2 has box %q to itself: %v", box, own)
	}
}

func TestNeighboursFollowTheRegister(t *testing.T) {
	n := night.New(t, night.Borough())
	if b := n.Count.Wards[night.Abbey].Neighbours["S1"]; len(b) != 1 || b[0].Contest != night.Mayor || !b[0].Asks {
		t.Errorf("beside Abbey at S1: %+v", b)
	}
	n.Mend(night.Sue, func(e *setup.Election) {
		e.Stations[0].Contests, e.Boxes[0].Contests = []setup.ContestID{night.Abbey}, []setup.ContestID{night.Abbey}
	})
	if b := n.Count.Wards[night.Abbey].Neighbours["S1"]; len(b) != 0 {
		t.Errorf("S1 has Abbey's papers only and knows of %+v", b)
	}
	if b := n.Count.Wards[night.Abbey].Neighbours["S2"]; len(b) != 2 {
		t.Errorf("beside Abbey at S2: %+v", b)
	}
}

func TestTheStationsPapersMeetWhereNobodySaidInWhichBuildingItIs(t *testing.T) {
	at := func(stations ...setup.Station) ward.Ward { return ward.Ward{Stations: stations} }
	for what, c := range map[string]struct {
		a, b  ward.Ward
		meets bool
	}{
		"one station":            {at(setup.Station{ID: "1"}), at(setup.Station{ID: "1"}), true},
		"two of no known place":  {at(setup.Station{ID: "1"}), at(setup.Station{ID: "2"}), false},
		"two of one building":    {at(setup.Station{ID: "1", Place: "Hall"}), at(setup.Station{ID: "2", Place: " hall "}), true},
		"two of other buildings": {at(setup.Station{ID: "1", Place: "Hall"}), at(setup.Station{ID: "2", Place: "School"}), false},
	} {
		if got := c.a.Meets(c.b); got != c.meets {
			t.Errorf("%s: meets %v", what, got)
		}
	}
}
