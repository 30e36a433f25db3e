package store_test

import (
	"database/sql"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"wardcount/app/store"
	"wardcount/app/store/storetest"
	"wardcount/assets"
	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/mend"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

const contest setup.ContestID = "local.practice.north.2018-05-03"

var typists = []string{"Practice clerk A", "Practice clerk B", "Practice supervisor"}

// practiceElection is a ward of three stations with a postal box.
func practiceElection(once bool) setup.Election {
	contests := []setup.ContestID{contest}
	e := setup.Election{Name: "Practice", Council: setup.Council{Name: "Practice"}, Date: "2018-05-03", Practice: true, KeyOnce: once, Pilot: "poll card",
		People:   []setup.Person{{Name: typists[0], Role: setup.Clerk}, {Name: typists[1], Role: setup.Clerk}, {Name: typists[2], Role: setup.Supervisor}, {Name: "Practice returning officer", Role: setup.ReturningOfficer}},
		Contests: []setup.Contest{{ID: contest, Name: "North", Seats: 1, Electorate: figure.Keyed[figure.Electors](900), Candidates: []setup.Candidate{{ID: "1", Surname: "Abbott", Forenames: "Ann"}, {ID: "2", Surname: "Brindle", Forenames: "Robert"}}}},
		Boxes:    []setup.Box{{ID: "P", Contests: contests}}}
	for i := range 3 {
		id := strconv.Itoa(i + 1)
		e.Stations = append(e.Stations, setup.Station{ID: setup.StationID(id), Place: "Hall " + id, Contests: contests})
		e.Boxes = append(e.Boxes, setup.Box{ID: setup.BoxID(id), Contests: contests, Stations: []setup.StationID{setup.StationID(id)}})
	}
	return e
}

// night is a count in memory whose journal is stored as well.
type night struct {
	t       *rapid.T
	count   reconcile.Count
	store   *store.SQLite
	entries int64
}

// do applies what somebody does and stores it, unless it is refused.
func (n *night) do(by string, b reconcile.Body) bool {
	role := setup.ReturningOfficer
	if p, ok := n.count.Election.Person(by); ok {
		role = p.Role
	}
	e := reconcile.Entry{At: time.Date(2018, 5, 3, 22, 0, int(n.entries), 0, time.UTC), Actor: by, Role: role, Workstation: "desk 1", Submission: fmt.Sprint(n.entries),
		Kind: b.Kind(), Subject: b.Subject(), Version: n.count.Versions.Of(b.Subject()) + 1, Body: b}
	after, err := n.count.Apply(e)
	if err != nil {
		return false
	}
	if _, err := n.store.Append(n.entries, e); err != nil {
		n.t.Fatal(err)
	}
	n.count, n.entries = after, n.entries+1
	return true
}

// sheets are those that the nights of this test touch.
func (n *night) sheets() []sheet.ID {
	list := []sheet.ID{{Contest: contest, Form: sheet.PostalOpening, Subject: "1"}, {Contest: contest, Form: sheet.DoubtfulPapers, Subject: "1"}, {Contest: contest, Form: sheet.DoubtfulPapers, Subject: "2"}}
	for _, subject := range []string{"1", "2", "3"} {
		list = append(list, sheet.ID{Contest: contest, Form: sheet.BoxVerification, Subject: subject}, sheet.ID{Form: sheet.VoterIDPilot, Subject: subject})
	}
	return list
}

// something does one thing of any kind, and says which.
func (n *night) something() string {
	by := rapid.SampledFrom(typists).Draw(n.t, "by")
	id := rapid.SampledFrom(n.sheets()).Draw(n.t, "sheet")
	r := sheet.Reading{}
	for _, d := range n.count.Figures(id) {
		if d.Required {
			r[d.ID] = rapid.IntRange(0, 1).Draw(n.t, "figure")
		}
	}
	what := rapid.SampledFrom([]string{"key", "key", "key", "key", "decide", "move", "void", "mend"}).Draw(n.t, "what")
	var b reconcile.Body
	switch what {
	case "key":
		keyed, refusal := n.count.ReadingBy(by, id, rapid.SampledFrom([]int{0, 0, 0, 2}).Draw(n.t, "count"), 0, r)
		if refusal != nil {
			return ""
		}
		b = keyed
	case "decide":
		return n.decide(id, r)
	case "move":
		to := id
		to.Subject = rapid.SampledFrom([]string{"1", "2", "3"}).Draw(n.t, "to")
		b = n.count.Moving(id, to, 0, "wrong pile")
	case "void":
		b = n.count.Voiding(id, 0, "wrong pile")
	case "mend":
		e := n.count.Election
		e.Boxes = slices.Clone(e.Boxes)
		box := &e.Boxes[1+rapid.IntRange(0, 2).Draw(n.t, "box")]
		box.Struck = rapid.SampledFrom([]string{"", "lost"}).Draw(n.t, "struck")
		b = reconcile.SetUpMended{Reason: "found out", Changes: n.count.SetUpChanges(e), Election: e}
	}
	if !n.do(by, b) {
		return ""
	}
	return what
}

// decide lets two people read a sheet differently, twice, and a third decide.
func (n *night) decide(id sheet.ID, r sheet.Reading) string {
	slip := maps.Clone(r)
	for name := range slip {
		slip[name] = 1 - slip[name]
	}
	for range 2 {
		for i, figures := range []sheet.Reading{r, slip} {
			if b, refusal := n.count.ReadingBy(typists[i], id, 0, 0, figures); refusal != nil || !n.do(typists[i], b) {
				return ""
			}
		}
	}
	if !n.do(typists[2], n.count.Adjudicating(id, r, "the paper")) {
		return ""
	}
	return "decide"
}

// row is one line of the view.
type row struct {
	sheet.ID
	Count  int
	Figure figure.ID
}

// shown reads the view as any client would.
func shown(t *rapid.T, db *sql.DB) map[row]int {
	rows, err := db.Query("SELECT contest, form, subject, count, figure, value FROM figures")
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	all := map[row]int{}
	for rows.Next() {
		var r row
		var value int
		if err := rows.Scan(&r.Contest, &r.Form, &r.Subject, &r.Count, &r.Figure, &value); err != nil {
			t.Fatal(err)
		}
		if _, twice := all[r]; twice {
			t.Fatalf("%+v is shown twice", r)
		}
		all[r] = value
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return all
}

// folded is what the view must show: the current figures of the fold.
func folded(c reconcile.Count) map[row]int {
	all := map[row]int{}
	add := func(f ward.Folder) {
		for id, s := range f.Sheets {
			r, _ := f.Current(id)
			for name, value := range r {
				all[row{id, len(s.Counts), name}] = value
			}
		}
	}
	add(c.VoterID.Folder)
	for _, w := range c.InOrder() {
		add(w.Folder)
	}
	return all
}

func TestTheViewOfFigures_IsTheFoldOfTheJournal(t *testing.T) {
	law, err := setup.ParseLaw(assets.Law())
	if err != nil {
		t.Fatal(err)
	}
	dir, did := t.TempDir(), map[string]int{}
	rapid.Check(t, func(t *rapid.T) {
		path := filepath.Join(dir, "a.wardcount")
		_ = os.Remove(path)
		s, err := store.CreateSQLite(path)
		if err != nil {
			t.Fatal(err)
		}
		defer s.Remove()
		db, err := sql.Open("sqlite3", path)
		if err != nil {
			t.Fatal(err)
		}
		defer db.Close()
		n := &night{t: t, count: reconcile.NewCount(law), store: s}
		if !n.do("Practice returning officer", reconcile.ElectionSetUp{Election: practiceElection(rapid.IntRange(0, 3).Draw(t, "once") == 0)}) {
			t.Fatal("the set-up was refused")
		}
		for range rapid.IntRange(1, 60).Draw(t, "entries") {
			what := n.something()
			did[what]++
			if what == "" || what == "key" && rapid.IntRange(0, 4).Draw(t, "look") > 0 {
				continue
			}
			if view, fold := shown(t, db), folded(n.count); !maps.Equal(view, fold) {
				t.Fatalf("after %s the view shows %v, the fold holds %v", what, view, fold)
			}
		}
		if view, fold := shown(t, db), folded(n.count); !maps.Equal(view, fold) {
			t.Fatalf("the view shows %v, the fold holds %v", view, fold)
		}
	})
	for _, what := range []string{"key", "decide", "move", "void", "mend"} {
		if did[what] == 0 {
			t.Errorf("no night has a %s: %v", what, did)
		}
	}
}

// A file of the layout before is read as it is, and gets today's views and mark
// when it is opened for keying.
func TestAFileOfTheLayoutBefore_IsReadAndIsMarkedWhenItIsOpenedForKeying(t *testing.T) {
	path := create(t)
	if err := edit(t, path, "DROP VIEW figures", "DROP VIEW settled", "CREATE VIEW figures AS SELECT 0 AS value, 'of before' AS keyed_by", "DROP TABLE drafts", "PRAGMA user_version = 1"); err != nil {
		t.Fatal(err)
	}
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	s, err := store.OpenSQLite(path, true)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if after, err := os.ReadFile(path); err != nil || !slices.Equal(before, after) {
		t.Errorf("reading changed the file (%v)", err)
	}
	for range 2 {
		if s, err = store.OpenSQLite(path, false); err != nil {
			t.Fatal(err)
		}
		if records, err := s.Read(1); err != nil || len(records) != 1 || !store.Verify(records).Whole {
			t.Errorf("the journal holds %d entries (%v)", len(records), err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	db := client(t, path)
	var version, value int
	if err := db.QueryRow("PRAGMA user_version").Scan(&version); err != nil || version != 3 {
		t.Errorf("layout %d, want 3 (%v)", version, err)
	}
	if err := db.QueryRow("SELECT sum(value) FROM figures").Scan(&value); err != nil || value != 412 {
		t.Errorf("the view shows %d, want 412 (%v)", value, err)
	}
	// Both layouts end as one: the same tables, triggers and views.
	if a, b := layout(t, path), layout(t, create(t)); a != b {
		t.Errorf("an older file becomes\n%s\nand a new one is\n%s", a, b)
	}
}

func layout(t *testing.T, path string) string {
	t.Helper()
	db := client(t, path)
	var text string
	if err := db.QueryRow("SELECT group_concat(sql, ';') FROM (SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name)").Scan(&text); err != nil {
		t.Fatal(err)
	}
	return text
}

func TestTheViews_ShowTheCurrentFiguresToAnyClient(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.wardcount")
	s, err := store.CreateSQLite(path)
	if err != nil {
		t.Fatal(err)
	}
	again := storetest.Keyed("B1", 2, 412)
	body := again.Body.(reconcile.SheetKeyed)
	body.Count = 2
	again.Body = body
	mended := reconcile.Entry{Actor: "S", Role: setup.Supervisor, Submission: "m", Version: 1,
		Body: reconcile.SetUpMended{Reason: "struck off", Changes: []mend.Change{{What: "Status of box", Subject: "B2", Voids: []string{strings.TrimSpace("box_verification B2 " + string(body.Contest))}}}}}
	if _, err := s.Append(0, storetest.Keyed("B1", 1, 410), again, storetest.Keyed("B2", 1, 77), mended); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	db := client(t, path)
	var value int
	var by string
	if err := db.QueryRow("SELECT sum(value), max(keyed_by) FROM figures WHERE figure = 'verified'").Scan(&value, &by); err != nil || value != 412 {
		t.Errorf("figures shows %d by %q, %v", value, by, err)
	}
	if tool, err := exec.LookPath("sqlite3"); err == nil {
		if out, err := exec.Command(tool, path, "SELECT count(*) FROM figures").Output(); err != nil || strings.TrimSpace(string(out)) != "1" {
			t.Errorf("the sqlite3 shell sees %q, %v", out, err)
		}
	}
}

// client opens a count as any SQLite client does.
func client(t *testing.T, path string) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite3", path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return db
}

// The view settled has to know, without the rules, which sheets are settled by
// one reading even where two people key.
func TestTheViews_NameJustTheFormsThatAreTheOfficersDecision(t *testing.T) {
	views, err := os.ReadFile("views.sql")
	if err != nil {
		t.Fatal(err)
	}
	var named, decisions []string
	for _, form := range regexp.MustCompile(`\$\.form'\) = '(\w+)'`).FindAllSubmatch(views, -1) {
		named = append(named, string(form[1]))
	}
	for _, d := range sheet.Kinds {
		if d.Decision {
			decisions = append(decisions, string(d.Form))
		}
	}
	slices.Sort(named)
	slices.Sort(decisions)
	if !slices.Equal(named, decisions) || len(decisions) == 0 {
		t.Errorf("the views settle %v with one reading, the rules %v", named, decisions)
	}
}
