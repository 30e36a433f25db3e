package app_test

import (
	"database/sql"
	"errors"
	"path/filepath"
	"testing"

	_ "github.com/mattn/go-sqlite3"

	"wardcount/app"
	"wardcount/app/practice"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
)

// script is the practice night that these tests take their figures from.
func script(t *testing.T, clean bool) practice.Script {
	t.Helper()
	s, err := practice.Watford(1, clean)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// newCount makes a practice count in a folder of the test and performs the night up to a stage.
func newCount(t *testing.T, s practice.Script, upto string) *app.Count {
	t.Helper()
	c, err := app.Create(filepath.Join(t.TempDir(), "practice.wardcount"), s.Election, practice.Supervisor)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Close() })
	if err := practice.Perform(c, s.Upto(upto), func(int) {}); err != nil {
		t.Fatal(err)
	}
	return c
}

// reopened closes a count and opens it again, as on the next morning.
func reopened(t *testing.T, c *app.Count) *app.Count {
	t.Helper()
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}
	again, err := app.Open(c.Path())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = again.Close() })
	return again
}

func person(t *testing.T, c *app.Count, name string) setup.Person {
	t.Helper()
	p, err := c.Person(name)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// refused asserts that an act was refused with that code and changed nothing.
func refused(t *testing.T, c *app.Count, code string, do func() error) {
	t.Helper()
	before, head := c.Head()
	err := do()
	var r *reconcile.Refusal
	if !errors.As(err, &r) || r.Code != code {
		t.Fatalf("answered %v, want the refusal %q", err, code)
	}
	if after, now := c.Head(); after != before || now != head {
		t.Errorf("the refusal %q left %d entries behind", code, after-before)
	}
}

// changeByHand does to a closed count file what its triggers are there to
// prevent, as somebody with the right tool could.
func changeByHand(t *testing.T, path, statement string) {
	t.Helper()
	db, err := sql.Open("sqlite3", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	for _, s := range []string{"DROP TRIGGER journal_is_never_changed", statement} {
		if _, err := db.Exec(s); err != nil {
			t.Fatal(err)
		}
	}
}
