package store

import (
	_ "embed"
	"fmt"
)

// views are the views of the journal for other programs. They hold nothing of
// their own, so that a file of an older layout is given those of today.
//
//go:embed views.sql
var views string

// viewNames are the views that are made anew.
var viewNames = []string{"settled", "figures", "certified", "moved", "steps"}

// upgrade gives a file of an older layout the views, the table of drafts and the
// mark of today's, in one transaction and before anything is stored in it: an
// older program then refuses the file instead of reading figures into it that
// two people have not agreed. The journal itself stays as it is.
func (s *SQLite) upgrade() error {
	var version int
	if err := s.db.QueryRow("PRAGMA user_version").Scan(&version); err != nil {
		return failure(s.path, "open", err)
	}
	if version >= schemaVersion {
		return nil
	}
	script := "BEGIN IMMEDIATE; " + drafts // which no older layout has
	for _, name := range viewNames {
		script += "DROP VIEW IF EXISTS " + name + "; "
	}
	if _, err := s.db.Exec(script + views + fmt.Sprintf(" PRAGMA user_version=%d; COMMIT;", schemaVersion)); err != nil {
		_, _ = s.db.Exec("ROLLBACK")
		return failure(s.path, "open", err)
	}
	return nil
}
