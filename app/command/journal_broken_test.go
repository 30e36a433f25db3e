package command_test

import (
	"database/sql"
	"strings"
	"testing"
)

// The terminal says of a chain that is broken what the window says, and blames no hand for what a disc may have done.
func TestOfABrokenChainTheTerminalSaysWhatMayHaveHappened(t *testing.T) {
	path := halfKeyedNight(t)
	db, err := sql.Open("sqlite3", path)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []string{"DROP TRIGGER journal_is_never_changed", "UPDATE journal SET actor = 'Practice somebody' WHERE seq = 7"} {
		if _, err := db.Exec(s); err != nil {
			t.Fatal(err)
		}
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	const want = "Entry 7 does not fit the one before: the file was damaged, or changed outside this program."
	for _, verb := range [][]string{{"journal", path, "--verify"}, {"status", path}} {
		if got := said(t, verb...); !strings.Contains(got, want) {
			t.Errorf("%v says\n%s\nwant: %s", verb, got, want)
		}
	}
}
