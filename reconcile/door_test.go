package reconcile

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"
)

func TestTheDoorKnowsWhoIsOutAndWhatIsLacking(t *testing.T) {
	n := newNight(t, borough())
	if out, _ := n.out(); !slices.Equal(out, []BoxID{"X1", "X2", "X3"}) {
		t.Errorf("at ten o'clock: %v", out)
	}
	n.do(ada, n.received("X3", func(r *Receipt) {
		r.Account, r.Packets, r.Tendered, r.VoterID = false, Figure[Packets]{}, false, false
	}), n.received("X1", nil))
	out, lacking := n.out()
	if !slices.Equal(out, []BoxID{"X2"}) || len(lacking) != 1 || lacking["X3"] != "ballot paper account, packets of postal votes, packet of tendered papers, voter-ID envelope" {
		t.Errorf("out %v, lacking %v", out, lacking)
	}
	n.do(ben, n.received("X3", func(r *Receipt) { r.VoterID, r.Note = false, "the rest came with the second car" })) // replaces the first
	if _, lacking = n.out(); lacking["X3"] != "voter-ID envelope" || n.count.Door["X3"].Note == "" {
		t.Errorf("lacking %v", lacking)
	}
	rows := n.count.DoorLog()
	if got := rows[2]; !slices.Equal(got.Places, []string{"School", "Van"}) || len(got.Lacking(false)) != 0 || got.Receipt.Seals != "101, 102 whole" {
		t.Errorf("%+v", got)
	}
	if got := rows[1].Lacking(true); got != nil {
		t.Errorf("a box that is out lacks %v", got)
	}
	n.key(SheetID{abbey, BoxVerification, "X2"}, 1, Reading{"verified": 50}) // nobody wrote a receipt, but it was opened
	if out, _ := n.out(); len(out) != 0 || !n.count.DoorLog()[1].Opened || n.count.DoorLog()[1].Receipt != nil {
		t.Errorf("opened and still out: %v", out)
	}
	if got := strings.ReplaceAll(n.codes(abbey), " V7×2", ""); got != "" || n.count.Wards[brook].State != SetUp { // two boxes are not verified
		t.Errorf("a receipt is no figure of the count:%s, Brook is %s", got, n.count.Wards[brook].State)
	}
}

func TestTheDoorExpectsOnlyBoxesThatAreCarried(t *testing.T) {
	e := borough()
	e.Contests[1].Candidates, e.Contests[2].Candidates = e.Contests[1].Candidates[:1], e.Contests[2].Candidates[:1] // Brook and the mayor have no poll
	e.Boxes = append(e.Boxes, Box{ID: "X4", Contests: []ContestID{abbey}, Stations: []StationID{"S1"}, Struck: "never used"},
		Box{ID: "X5", Contests: []ContestID{abbey}, Stations: []StationID{"S1"}, MergedInto: "X1", Struck: "the lid broke"})
	n := newNight(t, e)
	if out, _ := n.out(); !slices.Equal(out, []BoxID{"X1", "X2", "X5"}) {
		t.Errorf("out: %v, want neither the struck nor the postal one, nor one of no poll", out)
	}
	n.do(ada, n.received("X5", nil))
	n.refused(ada, n.received("X4", nil), "struck")
	n.refused(ada, n.received("PV", nil), "postal_box")
	n.refused(ada, n.received("X9", nil), "not_on_register")
}

func TestTheDoorNamesEachPlaceOnceAndNoneThatIsNotKnown(t *testing.T) {
	e := borough()
	e.Stations[1].Place = ""
	e.Boxes[0].Stations = []StationID{"S1", "S2", "S4"}
	e.Stations = append(e.Stations, Station{ID: "S4", Place: "Abbey Hall", Contests: []ContestID{mayor}})
	rows := newNight(t, e).count.DoorLog()
	if !slices.Equal(rows[0].Places, []string{"Abbey Hall"}) || len(rows[1].Places) != 0 {
		t.Errorf("%q and %q", rows[0].Places, rows[1].Places)
	}
}

func TestAReceiptIsRefusedWithItsReason(t *testing.T) {
	for _, c := range []struct {
		what, code string
		change     func(*Receipt)
	}{
		{"a time still to come", "time", func(r *Receipt) { r.At = r.At.Add(time.Hour) }},
		{"no time", "time", func(r *Receipt) { r.At = time.Time{} }},
		{"fewer than no packets", "packets", func(r *Receipt) { r.Packets = Keyed[Packets](-1) }},
		{"ten digits of packets", "packets", func(r *Receipt) { r.Packets = Keyed[Packets](MaxFigure + 1) }},
		{"an invisible character in the officer's name", "reason", func(r *Receipt) { r.Officer = "Practice\u200b Officer" }},
		{"one in the seals", "reason", func(r *Receipt) { r.Seals = "1\u202e2" }},
		{"a note of more than a page", "reason", func(r *Receipt) { r.Note = strings.Repeat("x", MaxReason+1) }},
		{"a clock a little ahead", "", func(r *Receipt) { r.At = r.At.Add(time.Minute) }},
		{"nothing but the time", "", func(r *Receipt) { *r = Receipt{At: r.At} }},
	} {
		n := newNight(t, borough())
		if r := n.try(ada, n.received("X1", c.change)); (r == nil) != (c.code == "") || r != nil && r.Code != c.code {
			t.Errorf("%s: %v, want %q", c.what, r, c.code)
		}
	}
}

func TestAReceiptComesBackFromItsJournal(t *testing.T) {
	n := newNight(t, borough())
	b := n.received("X1", func(r *Receipt) { r.Packets = Figure[Packets]{} })
	n.do(ada, b)
	data, err := Canonical(b)
	if err != nil {
		t.Fatal(err)
	}
	again, err := ParseBody(KindReceived, data)
	if err != nil || again.(BoxReceived) != b {
		t.Errorf("%+v, want %+v (%v)", again, b, err)
	}
	var raw struct{ Receipt map[string]any }
	if err := json.Unmarshal(data, &raw); err != nil || raw.Receipt["packets"] != nil || raw.Receipt["account"] != true {
		t.Errorf("%s (%v)", data, err)
	}
	if b.Subject() != "door/X1" || threeOfTheMayors.Subject() != string(abbey)+"/moved/X2" {
		t.Errorf("subjects %s and %s", b.Subject(), threeOfTheMayors.Subject())
	}
}
