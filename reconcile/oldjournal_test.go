package reconcile_test

import (
	"encoding/json"
	"os"
	"reflect"
	"slices"
	"testing"
	"time"

	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/night"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// oldEntry is a line of a journal as an older version wrote it.
type oldEntry struct {
	At    time.Time       `json:"at"`
	Actor string          `json:"actor"`
	Role  setup.Role      `json:"role"`
	Kind  reconcile.Kind  `json:"kind"`
	Body  json.RawMessage `json:"body"`
}

func oldJournal(t *testing.T) (hash string, entries []reconcile.Entry) {
	t.Helper()
	data, err := os.ReadFile("testdata/journal/one-contest.json")
	if err != nil {
		t.Fatal(err)
	}
	var file struct {
		Hash    string     `json:"certificate_hash"`
		Entries []oldEntry `json:"entries"`
	}
	if err := json.Unmarshal(data, &file); err != nil {
		t.Fatal(err)
	}
	for _, line := range file.Entries {
		body, err := reconcile.ParseBody(line.Kind, line.Body)
		if err != nil {
			t.Fatal(err)
		}
		entries = append(entries, reconcile.Entry{At: line.At, Actor: line.Actor, Role: line.Role, Kind: line.Kind, Subject: body.Subject(), Body: body})
	}
	return file.Hash, entries
}

// A journal that an older version wrote folds into the count that it was then,
// to the certificate's last byte, and every entry of it would be taken today.
func TestAnOldJournalOfOneContestFoldsIntoTheSameCount(t *testing.T) {
	hash, entries := oldJournal(t)
	folded, applied := reconcile.NewCount(night.Law()), reconcile.NewCount(night.Law())
	for i, e := range entries {
		var err error
		if folded, err = folded.Fold(e); err != nil {
			t.Fatalf("entry %d: %v", i+1, err)
		}
		if applied, err = applied.Apply(e); err != nil {
			t.Fatalf("entry %d (%s): %v", i+1, e.Kind, err)
		}
	}
	w := folded.Wards[night.Callowland]
	if w.State != ward.Declared || w.Certificate == nil || w.Certificate.Hash() != hash || len(w.Certificate.Elected()) != 1 {
		t.Fatalf("%s, certificate %+v, want the hash %s", w.State, w.Certificate, hash)
	}
	r, _ := night.ResultOf(w)
	if c := reconcile.Certify(folded.Election, w, r); c.Hash() != hash {
		t.Error("the figures make another certificate today than then")
	}
	e := folded.Election
	if s := e.Stations[1]; !slices.Equal(s.Contests, []setup.ContestID{night.Callowland}) || s.Mobile {
		t.Errorf("a station: %+v", s)
	}
	for i, want := range []string{"CA1", "CA2", "", "CA2"} {
		b := e.Boxes[i]
		if !slices.Equal(b.Contests, []setup.ContestID{night.Callowland}) || text.Joined(b.Stations) != want || b.Postal() != (want == "") {
			t.Errorf("a box: %+v", b)
		}
	}
	if b := e.Boxes[3]; b.MergedInto != "B2" || b.Struck != "the lid broke" || len(e.Faults()) != 0 {
		t.Errorf("a merged box: %+v, faults %+v", b, e.Faults())
	}
	if w.Contest.Electorate != figure.Keyed[figure.Electors](5747) || folded.VoterID.Released == nil || len(folded.Door) != 0 {
		t.Errorf("electorate %v, released %v", w.Contest.Electorate, folded.VoterID.Released)
	}
}

func TestStationsAndBoxesAreReadInBothWaysAndNothingElse(t *testing.T) {
	var s setup.Station
	var b setup.Box
	for written, want := range map[string]setup.Station{
		`{"id":"1","contest":"c"}`: {ID: "1", Contests: []setup.ContestID{"c"}}, `{"id":"1","contests":["c","d"],"mobile":true}`: {ID: "1", Contests: []setup.ContestID{"c", "d"}, Mobile: true},
	} {
		s = setup.Station{}
		if err := json.Unmarshal([]byte(written), &s); err != nil || !reflect.DeepEqual(s, want) {
			t.Errorf("%s: %+v (%v)", written, s, err)
		}
	}
	for written, want := range map[string]setup.Box{
		`{"id":"1","contest":"c","station":"s"}`:           {ID: "1", Contests: []setup.ContestID{"c"}, Stations: []setup.StationID{"s"}},
		`{"id":"1","contests":["c"],"stations":["s","t"]}`: {ID: "1", Contests: []setup.ContestID{"c"}, Stations: []setup.StationID{"s", "t"}},
		`{"id":"1","contest":"c","struck":"lost"}`:         {ID: "1", Contests: []setup.ContestID{"c"}, Struck: "lost"},
	} {
		b = setup.Box{}
		if err := json.Unmarshal([]byte(written), &b); err != nil || !reflect.DeepEqual(b, want) {
			t.Errorf("%s: %+v (%v)", written, b, err)
		}
	}
	for _, wrong := range []string{`{"id":1}`, `{"contests":"c"}`, `{"contest":["c"]}`, `[]`} {
		if json.Unmarshal([]byte(wrong), &s) == nil || json.Unmarshal([]byte(wrong), &b) == nil {
			t.Errorf("%s was read", wrong)
		}
	}
	again := setup.Station{ID: "1", Contests: []setup.ContestID{"c", "d"}, Mobile: true}
	data, err := json.Marshal(again)
	if err != nil || string(data) != `{"id":"1","place":"","contests":["c","d"],"mobile":true}` {
		t.Errorf("%s (%v)", data, err)
	}
}
