package reconcile_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/night"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

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
