package app_test

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"wardcount/app"
	"wardcount/app/practice"
	"wardcount/app/store"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

func TestAReopenedCount_IsTheFoldOfItsJournal(t *testing.T) {
	c := newCount(t, script(t, false), "declared")
	before := c.State()
	seq, head := c.Head()
	again := reopened(t, c)
	if s, h := again.Head(); s != seq || h != head {
		t.Errorf("reopened at entry %d %s, closed at %d %s", s, h, seq, head)
	}
	if !reflect.DeepEqual(before, again.State()) {
		t.Error("the reopened count is not the one that was closed")
	}
}

func TestACountThatCannotBeSetUp_LeavesNothingBehind(t *testing.T) {
	e := script(t, true).Election
	dir := t.TempDir()
	for name, try := range map[string]func(path string) error{
		"unknown person": func(p string) error { _, err := app.Create(p, e, "Nobody"); return err },
		"fault": func(p string) error {
			broken := e
			broken.Date = "3 May"
			_, err := app.Create(p, broken, practice.Supervisor)
			return err
		},
	} {
		var r *reconcile.Refusal
		if err := try(filepath.Join(dir, "a.wardcount")); !errors.As(err, &r) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if files, err := os.ReadDir(dir); err != nil || len(files) != 0 {
		t.Errorf("left behind: %v", files)
	}
}

func TestASheetThatSomebodyElseChanged_IsRefusedToWhoSawTheOldOne(t *testing.T) {
	c := newCount(t, script(t, true), "verified")
	w := c.State().InOrder()[0]
	box := w.Register()[5].ID
	for _, row := range w.Register() {
		if row.Form == sheet.BoxVerification {
			box = row.ID
		}
	}
	keyer := person(t, c, practice.Supervisor) // the statement is signed, so that no clerk may
	seen := c.State().Sheet(box).Version
	if err := c.Key(keyer, app.Keying{Sheet: box, Seen: seen, Figures: sheet.Reading{"verified": 400}}); err != nil {
		t.Fatal(err)
	}
	refused(t, c, "moved_on", func() error {
		return c.Key(keyer, app.Keying{Sheet: box, Seen: seen, Figures: sheet.Reading{"verified": 401}})
	})
}

func TestAJournalChangedByHand_IsNotOpened(t *testing.T) {
	c := newCount(t, script(t, true), "accounts")
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}
	changeByHand(t, c.Path(), `UPDATE journal SET actor = 'Somebody else' WHERE seq = 7`)
	_, err := app.Open(c.Path())
	var f *store.Failure
	if !errors.As(err, &f) || f.Code != "chain_broken" {
		t.Fatalf("answered %v", err)
	}
	if want := "Entry 7 does not fit the one before: the file was damaged, or changed outside this program."; !strings.HasSuffix(f.Message, want) {
		t.Errorf("it says %q, want the words of every place that verifies a chain, %q", f.Message, want)
	}
	records, err := app.ReadJournal(c.Path())
	if err != nil {
		t.Fatal(err)
	}
	if chain := store.Verify(records); chain.Whole || chain.BrokenAt != 7 {
		t.Errorf("the chain: %+v, want broken at 7", chain)
	}
}

func TestAnEntryOfAKindThatThisVersionDoesNotKnow_IsNotFolded(t *testing.T) {
	c := newCount(t, script(t, true), "setup")
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}
	s, err := store.OpenSQLite(c.Path(), false)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Append(1, reconcile.Entry{Actor: "x", Role: setup.Clerk, Submission: "x", Version: 1, Body: futureBody{}}); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	_, err = app.Open(c.Path())
	var f *store.Failure
	if !errors.As(err, &f) || f.Code != "newer" {
		t.Errorf("answered %v", err)
	}
}

// futureBody is an entry as a later version might write it.
type futureBody struct {
	Words string `json:"words"`
}

func (futureBody) Kind() reconcile.Kind { return "box_photographed/1" }
func (futureBody) Subject() string      { return "box 7" }

func TestWatching_TellsOfEveryChangeAndOfNoRefusal(t *testing.T) {
	c := newCount(t, script(t, true), "setup")
	news := 0
	c.Watch(func() { news++ })
	w := c.State().InOrder()[0]
	account := w.Register()[0].ID
	figures := sheet.Reading{"bp_supplied": 500, "bp_unused": 100, "bp_issued": 400, "bp_spoilt": 2, "bp_expected": 398, "pv_handed_in": 3}
	if err := c.Key(person(t, c, practice.ClerkA), app.Keying{Sheet: account, Figures: figures}); err != nil || news != 1 {
		t.Fatalf("%v, %d news", err, news)
	}
	delete(figures, "bp_spoilt")
	refused(t, c, "reading", func() error {
		return c.Key(person(t, c, practice.ClerkA), app.Keying{Sheet: account, Figures: figures})
	})
	if news != 1 {
		t.Errorf("%d news, want 1", news)
	}
}

// slowStore takes until it is let go to read.
type slowStore struct {
	store.Store
	reads, goOn chan bool
}

func (s slowStore) Read(from int64) ([]store.Record, error) {
	s.reads <- true
	<-s.goOn
	return s.Store.Read(from)
}

func TestWhileTheDiscIsReadTheStateIsToldAllTheSame(t *testing.T) {
	c := staffed(t, true)
	slow := slowStore{reads: make(chan bool), goOn: make(chan bool)}
	c.Through(func(own store.Store) store.Store { slow.Store = own; return slow })
	read := make(chan int)
	go func() {
		records, err := c.Journal(1)
		if err != nil {
			t.Error(err)
		}
		read <- len(records)
	}()
	<-slow.reads
	told := make(chan int64)
	go func() {
		seq, _ := c.Head()
		told <- seq
	}()
	select {
	case seq := <-told:
		close(slow.goOn)
		if n := <-read; int64(n) != seq {
			t.Errorf("%d entries read, the head is %d", n, seq)
		}
	case <-time.After(10 * time.Second):
		t.Fatal("who asks for the state waits for the disc")
	}
}
