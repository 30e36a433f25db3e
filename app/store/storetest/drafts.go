package storetest

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"
	"time"

	"wardcount/app/store"
)

// Typed is a draft of a box's sheet, for tests.
func Typed(subject, person, figures string) store.Draft {
	return store.Draft{DraftKey: store.DraftKey{Subject: Keyed(subject, 1, 0).Body.Subject(), Count: 1, Person: person},
		At: time.Date(2018, 5, 3, 23, 41, 7, 123_000_000, time.UTC), Body: json.RawMessage(figures)}
}

// kept says every draft in a line, in a certain order.
func kept(t *testing.T, s store.Store) []string {
	t.Helper()
	all, err := s.Drafts()
	must(t, err)
	var lines []string
	for _, d := range all {
		lines = append(lines, fmt.Sprintf("%s %d %s %s %s", d.Subject, d.Count, d.Person, d.At.Format(store.TimeLayout), d.Body))
	}
	slices.Sort(lines)
	return lines
}

func wantKept(t *testing.T, s store.Store, want ...store.Draft) {
	t.Helper()
	var lines []string
	for _, d := range want {
		lines = append(lines, fmt.Sprintf("%s %d %s %s %s", d.Subject, d.Count, d.Person, d.At.UTC().Format(store.TimeLayout), d.Body))
	}
	slices.Sort(lines)
	if got := kept(t, s); !slices.Equal(got, lines) {
		t.Errorf("kept %q, want %q", got, lines)
	}
}

func draftKept(t *testing.T, e Engine) {
	s := e.Open(t)
	wantKept(t, s)
	ann, ben := Typed("B1", "Practice clerk A", `{"verified":"4"}`), Typed("B1", "Zoë O’Neill-Ångström", `{"verified":"' ; DROP TABLE journal"}`)
	other := Typed("B1", "Practice clerk A", `{"verified":"5"}`)
	other.Count = 2
	must(t, s.KeepDrafts([]store.Draft{ann, ben, other}, nil))
	ann.Body, ann.At = json.RawMessage(`{"verified":"41"}`), ann.At.In(time.FixedZone("BST", 3600)).Add(time.Minute)
	must(t, s.KeepDrafts([]store.Draft{ann}, []store.DraftKey{ben.DraftKey, {Subject: "never there", Person: "nobody"}}))
	must(t, s.Close())
	s = e.Open(t)
	defer s.Close()
	wantKept(t, s, ann, other)
	must(t, s.KeepDrafts(nil, []store.DraftKey{ann.DraftKey, other.DraftKey}))
	wantKept(t, s)
}

func draftApart(t *testing.T, e Engine) {
	s := e.Open(t)
	defer s.Close()
	_, err := s.Append(0, Keyed("B1", 1, 412))
	must(t, err)
	before := read(t, s, 1)
	d := Typed("B1", "Practice clerk A", `{"verified":"421"}`)
	must(t, s.KeepDrafts([]store.Draft{d}, nil))
	if after := read(t, s, 1); len(after) != 1 || after[0].Hash != before[0].Hash {
		t.Errorf("a draft changed the journal: %+v", after)
	}
	_, err = s.Append(1, Keyed("B1", 2, 413), Keyed("B2", 1, 5))
	must(t, err)
	if !store.Verify(read(t, s, 1)).Whole {
		t.Error("with a draft beside it the chain does not verify")
	}
	wantKept(t, s, d)
}

func draftSettled(t *testing.T, e Engine) {
	s := e.Open(t)
	ann, ben := Typed("B1", "Practice clerk A", "{}"), Typed("B1", "Practice clerk B", "{}")
	must(t, s.KeepDrafts([]store.Draft{ann, ben}, nil))
	if _, err := s.AppendAndDrop(0, []store.DraftKey{ann.DraftKey}, Keyed("B1", 1, 412)); err != nil {
		t.Fatal(err)
	}
	must(t, s.Close())
	s = e.Open(t)
	defer s.Close()
	wantKept(t, s, ben)
	if got := read(t, s, 1); len(got) != 1 || !store.Verify(got).Whole {
		t.Errorf("the journal holds %d entries", len(got))
	}
	if _, err := s.AppendAndDrop(1, []store.DraftKey{ben.DraftKey}, Keyed("B1", 2, 412), Keyed("B3", 1, 7)); err != nil {
		t.Fatal(err)
	}
	wantKept(t, s)
}

func draftLeft(t *testing.T, e Engine) {
	s := e.Open(t)
	defer s.Close()
	d := Typed("B1", "Practice clerk A", "{}")
	must(t, s.KeepDrafts([]store.Draft{d}, nil))
	if _, err := s.AppendAndDrop(7, []store.DraftKey{d.DraftKey}, Keyed("B1", 1, 412)); err == nil {
		t.Fatal("appended behind an entry that is not there")
	}
	if _, err := s.AppendAndDrop(0, []store.DraftKey{d.DraftKey}, Keyed("B1", 1, 1), Keyed("B1", 1, 2)); err == nil {
		t.Fatal("one version of one subject was stored twice")
	}
	wantKept(t, s, d)
}
