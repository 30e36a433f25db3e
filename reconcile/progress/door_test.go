package progress_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/night"
	"wardcount/reconcile/progress"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

func TestTheDoorKnowsWhoIsOutAndWhatIsLacking(t *testing.T) {
	n := night.New(t, night.Borough())
	if out, _ := n.Out(); !slices.Equal(out, []setup.BoxID{"X1", "X2", "X3"}) {
		t.Errorf("at ten o'clock: %v", out)
	}
	n.Do(night.Ada, n.Received("X3", func(r *reconcile.Receipt) {
		r.Account, r.Packets, r.Tendered, r.VoterID = false, figure.Of[figure.Packets]{}, false, false
	}), n.Received("X1", nil))
	out, lacking := n.Out()
	if !slices.Equal(out, []setup.BoxID{"X2"}) || len(lacking) != 1 || lacking["X3"] != "ballot paper account, packets of postal votes, packet of tendered papers, voter-ID envelope" {
		t.Errorf("out %v, lacking %v", out, lacking)
	}
	n.Do(night.Ben, n.Received("X3", func(r *reconcile.Receipt) { r.VoterID, r.Note = false, "the rest came with the second car" })) // replaces the first
	if _, lacking = n.Out(); lacking["X3"] != "voter-ID envelope" || n.Count.Door["X3"].Note == "" {
		t.Errorf("lacking %v", lacking)
	}
	rows := progress.DoorLog(n.Count)
	if got := rows[2]; !slices.Equal(got.Places, []string{"School", "Van"}) || len(got.Lacking(false)) != 0 || got.Receipt.Seals != "101, 102 whole" {
		t.Errorf("%+v", got)
	}
	if got := rows[1].Lacking(true); got != nil {
		t.Errorf("a box that is out lacks %v", got)
	}
	n.Key(sheet.ID{Contest: night.Abbey, Form: sheet.BoxVerification, Subject: "X2"}, 1, sheet.Reading{"verified": 50}) // nobody wrote a receipt, but it was opened
	if out, _ := n.Out(); len(out) != 0 || !progress.DoorLog(n.Count)[1].Opened || progress.DoorLog(n.Count)[1].Receipt != nil {
		t.Errorf("opened and still out: %v", out)
	}
	if got := strings.ReplaceAll(n.Codes(night.Abbey), " V7×2", ""); got != "" || n.Count.Wards[night.Brook].State != ward.SetUp { // two boxes are not verified
		t.Errorf("a receipt is no figure of the count:%s, Brook is %s", got, n.Count.Wards[night.Brook].State)
	}
}

func TestTheDoorExpectsOnlyBoxesThatAreCarried(t *testing.T) {
	e := night.Borough()
	e.Contests[1].Candidates, e.Contests[2].Candidates = e.Contests[1].Candidates[:1], e.Contests[2].Candidates[:1] // Brook and the mayor have no poll
	e.Boxes = append(e.Boxes, setup.Box{ID: "X4", Contests: []setup.ContestID{night.Abbey}, Stations: []setup.StationID{"S1"}, Struck: "never used"},
		setup.Box{ID: "X5", Contests: []setup.ContestID{night.Abbey}, Stations: []setup.StationID{"S1"}, MergedInto: "X1", Struck: "the lid broke"})
	n := night.New(t, e)
	if out, _ := n.Out(); !slices.Equal(out, []setup.BoxID{"X1", "X2", "X5"}) {
		t.Errorf("out: %v, want neither the struck nor the postal one, nor one of no poll", out)
	}
	n.Do(night.Ada, n.Received("X5", nil))
	n.Refused(night.Ada, n.Received("X4", nil), "struck")
	n.Refused(night.Ada, n.Received("PV", nil), "postal_box")
	n.Refused(night.Ada, n.Received("X9", nil), "not_on_register")
}

func TestTheDoorNamesEachPlaceOnceAndNoneThatIsNotKnown(t *testing.T) {
	e := night.Borough()
	e.Stations[1].Place = ""
	e.Boxes[0].Stations = []setup.StationID{"S1", "S2", "S4"}
	e.Stations = append(e.Stations, setup.Station{ID: "S4", Place: "Abbey Hall", Contests: []setup.ContestID{night.Mayor}})
	rows := progress.DoorLog(night.New(t, e).Count)
	if !slices.Equal(rows[0].Places, []string{"Abbey Hall"}) || len(rows[1].Places) != 0 {
		t.Errorf("%q and %q", rows[0].Places, rows[1].Places)
	}
}

func TestBoxesStandByNumberByPlaceAndByTime(t *testing.T) {
	row := func(id, place string, minute int) progress.DoorRow {
		r := progress.DoorRow{Box: setup.Box{ID: setup.BoxID(id)}, Places: []string{place}}
		if minute > 0 {
			r.Receipt = &reconcile.Receipt{At: time.Date(2018, 5, 3, 22, minute, 0, 0, time.UTC)}
		}
		return r
	}
	rows := []progress.DoorRow{row("10", "Hall 2", 7), row("9", "Hall 10", 0), row("B2", "Annexe", 3), row("1", "Hall 10", 0), row("B10", "Hall 2", 0)}
	for order, want := range map[progress.DoorOrder]string{progress.DoorByNumber: "1 9 10 B2 B10 ", progress.DoorByPlace: "B2 10 B10 1 9 ", progress.DoorByTime: "10 B2 1 9 B10 "} {
		got := ""
		for _, r := range progress.DoorSorted(rows, order) {
			got += string(r.Box.ID) + " "
		}
		if got != want {
			t.Errorf("order %d: %s; want %s", order, got, want)
		}
	}
	total := progress.DoorTotalsOf(rows, false)
	if total.All() != 5 || total.Parts != [progress.DoorParts]int{3, 2, 0} || total.Last == nil || total.Last.Box.ID != "10" {
		t.Errorf("%+v", total)
	}
	places := progress.OutByPlace(rows)
	if len(places) != 2 || places[0].Place != "Hall 10" || len(places[0].Boxes) != 2 || places[1].Place != "Hall 2" {
		t.Errorf("%+v", places)
	}
}
