package app_test

import (
	"database/sql"
	"testing"

	_ "github.com/mattn/go-sqlite3"
)

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
