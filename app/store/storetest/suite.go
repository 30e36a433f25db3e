// Package storetest says what every engine of the journal must do, and makes
// journals for the tests of others. Each engine's own test runs it.
//
// It never looks at an engine's tables: only at what Append and Read answer.
package storetest

import (
	"errors"
	"fmt"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"wardcount/app/store"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// Engine opens one journal again and again: empty at first, then with what
// was appended before.
type Engine struct {
	Open func(t *testing.T) store.Store
}

// Run runs the suite. fresh gives an engine whose journal is empty.
func Run(t *testing.T, fresh func(t *testing.T) Engine) {
	for name, test := range map[string]func(*testing.T, Engine){
		"AppendedEntriesAreReadBackInOrder":        appendedIsRead,
		"AReopenedJournalHoldsEverything":          reopened,
		"EntriesOfOneActAreStoredAllOrNone":        allOrNone,
		"AJournalThatMovedOnIsRefused":             movedOn,
		"ASubmissionSentTwiceIsStoredOnce":         twice,
		"TwoWritersNeverBothGetOnePlace":           race,
		"TheChainHoldsAndEveryEditShows":           edits,
		"AwkwardTextComesBackAsItWas":              awkward,
		"ReadFromTheMiddleGivesTheRest":            middle,
		"AVersionOfASubjectIsNeverGivenTwice":      versions,
		"TimesComeBackInUniversalTimeToTheMilli":   times,
		"AnEmptyJournalReadsAsEmptyAndVerifiesToo": empty,
		"ADraftIsKeptReplacedAndDropped":           draftKept,
		"ADraftIsNoPartOfTheJournal":               draftApart,
		"ADraftGoesWithTheEntryThatStoresIt":       draftSettled,
		"ARefusedEntryLeavesTheDraft":              draftLeft,
	} {
		t.Run(name, func(t *testing.T) { test(t, fresh(t)) })
	}
}

// Keyed is an entry of a figure keyed, for tests.
func Keyed(subject string, version, figure int) reconcile.Entry {
	return reconcile.Entry{
		At: time.Date(2018, 5, 3, 23, 59, 59, 123_000_000, time.UTC), Actor: "Practice clerk A", Role: setup.Clerk, Workstation: "desk 4",
		Submission: fmt.Sprintf("%s-%d-%d", subject, version, figure), Kind: reconcile.KindSheetKeyed, Version: version,
		Body: reconcile.SheetKeyed{ID: sheet.ID{Contest: "local.watford.central.2018-05-03", Form: sheet.BoxVerification, Subject: subject},
			Count: 1, Reading: 1, Figures: sheet.Reading{"verified": figure}},
	}
}

// Chained puts entries behind each other as a journal of their own.
func Chained(t testing.TB, entries []reconcile.Entry) []store.Record {
	t.Helper()
	s, err := store.CreateSQLite(filepath.Join(t.TempDir(), "chained.wardcount"))
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	records, err := s.Append(0, entries...)
	if err != nil {
		t.Fatal(err)
	}
	return records
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func read(t *testing.T, s store.Store, from int64) []store.Record {
	t.Helper()
	records, err := s.Read(from)
	must(t, err)
	return records
}

func appendedIsRead(t *testing.T, e Engine) {
	s := e.Open(t)
	defer s.Close()
	first, err := s.Append(0, Keyed("B1", 1, 412))
	must(t, err)
	second, err := s.Append(1, Keyed("B2", 1, 388), Keyed("B3", 1, 401))
	must(t, err)
	got := read(t, s, 1)
	if len(got) != 3 || got[0].Hash != first[0].Hash || got[2].Hash != second[1].Hash {
		t.Fatalf("read %d records, want the three that were appended", len(got))
	}
	entry, err := got[1].Entry()
	must(t, err)
	if body := entry.Body.(reconcile.SheetKeyed); body.Figures["verified"] != 388 || body.ID.Subject != "B2" {
		t.Errorf("the second entry says %+v", body)
	}
}

func reopened(t *testing.T, e Engine) {
	s := e.Open(t)
	_, err := s.Append(0, Keyed("B1", 1, 412))
	must(t, err)
	must(t, s.Close())
	s = e.Open(t)
	defer s.Close()
	if got := read(t, s, 1); len(got) != 1 || got[0].Actor != "Practice clerk A" || got[0].Workstation != "desk 4" {
		t.Fatalf("after reopening: %+v", got)
	}
}

func allOrNone(t *testing.T, e Engine) {
	s := e.Open(t)
	defer s.Close()
	clash := Keyed("B1", 1, 2) // the same subject and version as its neighbour
	if _, err := s.Append(0, Keyed("B1", 1, 1), clash); err == nil {
		t.Fatal("two entries with one version of one subject were both stored")
	}
	if got := read(t, s, 1); len(got) != 0 {
		t.Errorf("%d entries of a refused act are there", len(got))
	}
}

func movedOn(t *testing.T, e Engine) {
	s := e.Open(t)
	defer s.Close()
	_, err := s.Append(0, Keyed("B1", 1, 412))
	must(t, err)
	if _, err := s.Append(0, Keyed("B2", 1, 388)); !errors.Is(err, store.ErrMovedOn) {
		t.Errorf("appending behind an old head answered %v, want ErrMovedOn", err)
	}
	if got := read(t, s, 1); len(got) != 1 {
		t.Errorf("%d entries, want the first alone", len(got))
	}
}

func twice(t *testing.T, e Engine) {
	s := e.Open(t)
	defer s.Close()
	first, err := s.Append(0, Keyed("B1", 1, 412))
	must(t, err)
	again, err := s.Append(0, Keyed("B1", 1, 412))
	must(t, err)
	if len(again) != 1 || again[0].Hash != first[0].Hash {
		t.Errorf("the repeated submission gave %+v, want the stored record", again)
	}
	if got := read(t, s, 1); len(got) != 1 {
		t.Errorf("%d entries, want 1", len(got))
	}
}

func race(t *testing.T, e Engine) {
	s := e.Open(t)
	defer s.Close()
	var wait sync.WaitGroup
	won := make(chan bool, 20)
	for i := range 20 {
		wait.Add(1)
		go func() {
			defer wait.Done()
			_, err := s.Append(0, Keyed(fmt.Sprintf("B%d", i), 1, i))
			won <- err == nil
		}()
	}
	wait.Wait()
	close(won)
	winners := 0
	for w := range won {
		if w {
			winners++
		}
	}
	if got := read(t, s, 1); winners != 1 || len(got) != 1 {
		t.Errorf("%d writers won the first place, %d entries are stored; want 1 and 1", winners, len(got))
	}
}

func edits(t *testing.T, e Engine) {
	s := e.Open(t)
	defer s.Close()
	for i := range 5 {
		_, err := s.Append(int64(i), Keyed(fmt.Sprintf("B%d", i+1), 1, 100+i))
		must(t, err)
	}
	records := read(t, s, 1)
	if chain := store.Verify(records); !chain.Whole || chain.Entries != 5 {
		t.Fatalf("the untouched chain: %+v", chain)
	}
	for what, edit := range map[string]func([]store.Record) []store.Record{
		"a body":  func(r []store.Record) []store.Record { r[2].Body = []byte(`{"figures":{"verified":999}}`); return r },
		"a name":  func(r []store.Record) []store.Record { r[2].Actor = "Somebody else"; return r },
		"a time":  func(r []store.Record) []store.Record { r[2].At = "2018-05-04T00:00:00.000Z"; return r },
		"a gap":   func(r []store.Record) []store.Record { return append(r[:2:2], r[3:]...) },
		"a swap":  func(r []store.Record) []store.Record { r[2], r[3] = r[3], r[2]; return r },
		"a start": func(r []store.Record) []store.Record { return r[1:] },
	} {
		changed := edit(append([]store.Record(nil), records...))
		if chain := store.Verify(changed); chain.Whole {
			t.Errorf("%s was changed and the chain still verifies", what)
		}
	}
	if cut := store.Verify(records[:3]); !cut.Whole || store.Passed(records[:3], records[4].Hash) {
		t.Error("a chain cut off at its end must verify, and must not know the head that was written down")
	}
}

func awkward(t *testing.T, e Engine) {
	s := e.Open(t)
	defer s.Close()
	entry := Keyed("Saint-Ëve's \"No. 1\" <&> =1+1 ' ; DROP TABLE journal", 1, 0)
	entry.Actor = "Zoë O’Neill-Ångström"
	_, err := s.Append(0, entry)
	must(t, err)
	got := read(t, s, 1)[0]
	if got.Actor != entry.Actor || got.Subject != entry.Body.Subject() || !store.Verify(read(t, s, 1)).Whole {
		t.Errorf("came back as %q, %q", got.Actor, got.Subject)
	}
}

func middle(t *testing.T, e Engine) {
	s := e.Open(t)
	defer s.Close()
	for i := range 4 {
		_, err := s.Append(int64(i), Keyed(fmt.Sprintf("B%d", i+1), 1, i))
		must(t, err)
	}
	if got := read(t, s, 3); len(got) != 2 || got[0].Seq != 3 {
		t.Errorf("from 3: %+v", got)
	}
	if got := read(t, s, 5); len(got) != 0 {
		t.Errorf("from beyond the end: %+v", got)
	}
}

func versions(t *testing.T, e Engine) {
	s := e.Open(t)
	defer s.Close()
	_, err := s.Append(0, Keyed("B1", 1, 412))
	must(t, err)
	if _, err := s.Append(1, Keyed("B1", 1, 413)); err == nil {
		t.Error("version 1 of one sheet was stored twice")
	}
}

func times(t *testing.T, e Engine) {
	s := e.Open(t)
	defer s.Close()
	summer := Keyed("B1", 1, 1)
	summer.At = summer.At.In(time.FixedZone("BST", 3600))
	_, err := s.Append(0, summer)
	must(t, err)
	got := read(t, s, 1)[0]
	if got.At != "2018-05-03T23:59:59.123Z" {
		t.Errorf("the time is stored as %s", got.At)
	}
}

func empty(t *testing.T, e Engine) {
	s := e.Open(t)
	defer s.Close()
	if got := read(t, s, 1); len(got) != 0 || !store.Verify(got).Whole {
		t.Errorf("an empty journal: %+v", got)
	}
}
