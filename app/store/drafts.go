package store

import (
	"database/sql"
	_ "embed"
	"encoding/json"
	"time"

	"wardcount/reconcile"
)

// drafts is the table of what was typed and not stored yet.
//
//go:embed drafts.sql
var drafts string

// DraftKey says whose draft it is, and of what.
type DraftKey struct {
	Subject string // as the journal names it
	Count   int
	Person  string
}

// Draft is what somebody typed of a sheet and has not stored. The store knows
// nothing of what stands in it.
type Draft struct {
	DraftKey
	At   time.Time
	Body json.RawMessage
}

// KeepDrafts stores drafts, each in the place of the one of its key, and drops
// others, in one transaction of their own. It returns once they are on the disc.
func (s *SQLite) KeepDrafts(keep []Draft, drop []DraftKey) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.db == nil {
		return s.errClosed()
	}
	tx, err := s.db.Begin()
	if err != nil {
		return failure(s.path, "write", err)
	}
	defer tx.Rollback() //nolint:errcheck // after a commit there is nothing to roll back
	if err := dropDrafts(tx, drop); err != nil {
		return failure(s.path, "write", err)
	}
	for _, d := range keep {
		if _, err := tx.Exec("INSERT OR REPLACE INTO drafts VALUES (?,?,?,?,?)", d.Subject, d.Count, d.Person, d.At.UTC().Format(TimeLayout), string(d.Body)); err != nil {
			return failure(s.path, "write", err)
		}
	}
	if err := tx.Commit(); err != nil {
		return failure(s.path, "write", err)
	}
	return nil
}

func dropDrafts(tx *sql.Tx, keys []DraftKey) error {
	for _, k := range keys {
		if _, err := tx.Exec("DELETE FROM drafts WHERE subject = ? AND count = ? AND person = ?", k.Subject, k.Count, k.Person); err != nil {
			return err
		}
	}
	return nil
}

// Drafts gives all that were kept. A file of an older layout, read where nothing
// may be written, has none.
func (s *SQLite) Drafts() ([]Draft, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.db == nil {
		return nil, s.errClosed()
	}
	var there int
	if err := s.db.QueryRow("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'drafts'").Scan(&there); err != nil {
		return nil, failure(s.path, "read", err)
	}
	if there == 0 {
		return nil, nil
	}
	rows, err := s.db.Query("SELECT subject, count, person, at, body FROM drafts ORDER BY at, subject, count, person")
	if err != nil {
		return nil, failure(s.path, "read", err)
	}
	kept, err := scanDrafts(rows)
	if err != nil {
		return nil, failure(s.path, "read", err)
	}
	return kept, nil
}

func scanDrafts(rows *sql.Rows) ([]Draft, error) {
	defer rows.Close()
	var kept []Draft
	for rows.Next() {
		var d Draft
		var at, body string
		if err := rows.Scan(&d.Subject, &d.Count, &d.Person, &at, &body); err != nil {
			return nil, err
		}
		if d.At, _ = time.Parse(TimeLayout, at); d.At.IsZero() {
			continue // written by another hand; the count does not hang on it
		}
		d.Body = json.RawMessage(body)
		kept = append(kept, d)
	}
	return kept, rows.Err()
}

// AppendAndDrop is Append that drops drafts in the same transaction: either the
// sheet is in the journal and its draft gone, or neither.
func (s *SQLite) AppendAndDrop(after int64, drop []DraftKey, entries ...reconcile.Entry) ([]Record, error) {
	return s.append(after, drop, entries)
}
