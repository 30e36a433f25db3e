package bench

import (
	"bytes"
	"crypto/sha256"
	"database/sql"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	_ "github.com/mattn/go-sqlite3"

	"wardcount/app"
	"wardcount/app/store"
	"wardcount/app/store/storetest"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
)

// commits keys sheets one by one into a count, and beside each inserts a row
// of the same size into a bare table of a database with the same pragmas. The
// two take turns, so that the disc treats them alike.
func commits(t testing.TB, scale int) []row {
	s := shape{wards: 10, stations: 6, seats: 3, candidates: 9}
	c, err := app.Create(filepath.Join(t.TempDir(), "measured.wardcount"), setUp(s), "Practice returning officer")
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close() //nolint:errcheck // only measured
	bare := openBare(t)
	clerk := setup.Person{Name: "Practice clerk", Role: setup.Clerk}
	var ours, floor []time.Duration
	n := 20 * scale
	now := c.State()
	for i := range n {
		w := now.InOrder()[i%s.wards]
		station := w.Stations[i/s.wards%s.stations]
		id := sheet.ID{Contest: w.Contest.ID, Form: sheet.BallotPaperAccount, Subject: string(station.ID)}
		k := app.Keying{Sheet: id, Figures: sheets(w.Contest, w)[id]}
		ours = append(ours, timed(func() { err = c.Key(clerk, k) }))
		if err != nil {
			t.Fatal(err)
		}
		records, err := c.Journal(int64(i + 2))
		if err != nil || len(records) != 1 {
			t.Fatal("the keying is not in the journal", err)
		}
		r := records[0]
		floor = append(floor, timed(func() {
			_, err = bare.Exec("INSERT INTO bare VALUES (?,?,?,?,?,?,?,?,?,?,?,?)", r.Seq, r.At, r.Actor, string(r.Role), r.Workstation, r.Submission, string(r.Kind), r.Subject, r.Version, string(r.Body), r.Prev, r.Hash)
		}))
		if err != nil {
			t.Fatal(err)
		}
	}
	return []row{{what: "a keying accepted durably (median)", floor: "a bare insert of the same row, same pragmas", units: 1, ours: median(ours), bare: median(floor)}}
}

func openBare(t testing.TB) *sql.DB {
	db, err := sql.Open("sqlite3", "file:"+filepath.Join(t.TempDir(), "bare.db")+"?_journal_mode=WAL&_synchronous=FULL&_busy_timeout=5000&_txlock=immediate&_foreign_keys=on")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	db.SetMaxOpenConns(1)
	if _, err := db.Exec(`CREATE TABLE bare (seq INTEGER PRIMARY KEY, at TEXT, actor TEXT, role TEXT, workstation TEXT, submission TEXT, kind TEXT, subject TEXT, version INTEGER, body TEXT, prev TEXT, hash TEXT) STRICT`); err != nil {
		t.Fatal(err)
	}
	return db
}

// journals folds and checks journals of 1,000, 10,000 and 100,000 entries, and
// beside it hashes their bytes once.
func journals(t testing.TB, scale int) []row {
	var rows []row
	law, err := app.Law()
	if err != nil {
		t.Fatal(err)
	}
	for n := 1000; n <= 1000*scale; n *= 10 {
		records, bytesOf := journal(t, n)
		r := row{what: fmt.Sprintf("fold and check %d entries", n), floor: "SHA-256 over the same bytes", units: n}
		r.bare = timed(func() { sha256.Sum256(bytesOf) })
		r.ours = timed(func() {
			if !store.Verify(records).Whole {
				t.Fatal("the chain is broken")
			}
			c := reconcile.NewCount(law)
			for _, record := range records {
				e, err := record.Entry()
				if err == nil {
					c, err = c.Fold(e)
				}
				if err != nil {
					t.Fatal(err)
				}
			}
		})
		rows = append(rows, r)
	}
	return rows
}

// journal makes a chained journal of n entries: one council's sheets keyed over
// and over.
func journal(t testing.TB, n int) ([]store.Record, []byte) {
	s := council
	e := setUp(s)
	c := counted(t, s)
	bodies := []reconcile.Body{reconcile.ElectionSetUp{Election: e}}
	for len(bodies) < n {
		for _, w := range c.InOrder() {
			for id, reading := range sheets(w.Contest, w) {
				bodies = append(bodies, reconcile.SheetKeyed{ID: id, Count: 1, Reading: 1, Figures: reading})
			}
		}
	}
	records := storetest.Chained(t, entriesOf(bodies[:n]))
	var all bytes.Buffer
	for _, r := range records {
		body, err := text.Canonical(r)
		if err != nil {
			t.Fatal(err)
		}
		all.Write(body)
	}
	return records, all.Bytes()
}

func entriesOf(bodies []reconcile.Body) []reconcile.Entry {
	at := time.Date(2018, 5, 3, 22, 0, 0, 0, time.UTC)
	versions := map[string]int{}
	entries := make([]reconcile.Entry, len(bodies))
	for i, b := range bodies {
		versions[b.Subject()]++
		entries[i] = reconcile.Entry{At: at.Add(time.Duration(i) * time.Second), Actor: "Practice clerk", Role: setup.Clerk, Workstation: "measured",
			Submission: fmt.Sprintf("00000000-0000-4000-8000-%012d/1", i), Kind: b.Kind(), Subject: b.Subject(), Version: versions[b.Subject()], Body: b}
	}
	return entries
}
