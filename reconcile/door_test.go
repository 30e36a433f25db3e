package reconcile_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/night"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
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
	rows := n.Count.DoorLog()
	if got := rows[2]; !slices.Equal(got.Places, []string{"School", "Van"}) || len(got.Lacking(false)) != 0 || got.Receipt.Seals != "101, 102 whole" {
		t.Errorf("%+v", got)
	}
	if got := rows[1].Lacking(true); got != nil {
		t.Errorf("a box that is out lacks %v", got)
	}
	n.Key(sheet.ID{Contest: night.Abbey, Form: sheet.BoxVerification, Subject: "X2"}, 1, sheet.Reading{"verified": 50}) // nobody wrote a receipt, but it was opened
	if out, _ := n.Out(); len(out) != 0 || !n.Count.DoorLog()[1].Opened || n.Count.DoorLog()[1].Receipt != nil {
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
	rows := night.New(t, e).Count.DoorLog()
	if !slices.Equal(rows[0].Places, []string{"Abbey Hall"}) || len(rows[1].Places) != 0 {
		t.Errorf("%q and %q", rows[0].Places, rows[1].Places)
	}
}

func TestAReceiptIsRefusedWithItsReason(t *testing.T) {
	for _, c := range []struct {
		what, code string
		change     func(*reconcile.Receipt)
	}{
		{"a time still to come", "time", func(r *reconcile.Receipt) { r.At = r.At.Add(time.Hour) }},
		{"no time", "time", func(r *reconcile.Receipt) { r.At = time.Time{} }},
		{"fewer than no packets", "packets", func(r *reconcile.Receipt) { r.Packets = figure.Keyed[figure.Packets](-1) }},
		{"ten digits of packets", "packets", func(r *reconcile.Receipt) { r.Packets = figure.Keyed[figure.Packets](figure.Max + 1) }},
		{"an invisible character in the officer's name", "reason", func(r *reconcile.Receipt) { r.Officer = "Practice\u200b Officer" }},
		{"one in the seals", "reason", func(r *reconcile.Receipt) { r.Seals = "1\u202e2" }},
		{"a note of more than a page", "reason", func(r *reconcile.Receipt) { r.Note = strings.Repeat("x", reconcile.MaxReason+1) }},
		{"a clock a little ahead", "", func(r *reconcile.Receipt) { r.At = r.At.Add(time.Minute) }},
		{"nothing but the time", "", func(r *reconcile.Receipt) { *r = reconcile.Receipt{At: r.At} }},
	} {
		n := night.New(t, night.Borough())
		if r := n.Try(night.Ada, n.Received("X1", c.change)); (r == nil) != (c.code == "") || r != nil && r.Code != c.code {
			t.Errorf("%s: %v, want %q", c.what, r, c.code)
		}
	}
}

func TestAReceiptComesBackFromItsJournal(t *testing.T) {
	n := night.New(t, night.Borough())
	b := n.Received("X1", func(r *reconcile.Receipt) { r.Packets = figure.Of[figure.Packets]{} })
	n.Do(night.Ada, b)
	data, err := text.Canonical(b)
	if err != nil {
		t.Fatal(err)
	}
	again, err := reconcile.ParseBody(reconcile.KindReceived, data)
	if err != nil || again.(reconcile.BoxReceived) != b {
		t.Errorf("%+v, want %+v (%v)", again, b, err)
	}
	var raw struct{ Receipt map[string]any }
	if err := json.Unmarshal(data, &raw); err != nil || raw.Receipt["packets"] != nil || raw.Receipt["account"] != true {
		t.Errorf("%s (%v)", data, err)
	}
	if b.Subject() != "door/X1" || threeOfTheMayors.Subject() != string(night.Abbey)+"/moved/X2" {
		t.Errorf("subjects %s and %s", b.Subject(), threeOfTheMayors.Subject())
	}
}

func TestABoxOfNoPollIsNotReceived(t *testing.T) {
	n := night.New(t, night.Watford())
	box := n.Count.Election.Boxes[0]
	for _, id := range box.Contests {
		w := n.Count.Wards[id]
		w.State = ward.Uncontested
		n.Count.Wards[id] = w
	}
	n.Refused(night.Ada, n.Received(box.ID, func(*reconcile.Receipt) {}), "no_poll")
}
