package store

import (
	"database/sql"
	"errors"

	"wardcount/reconcile"
)

// Append stores entries in one immediate transaction. One entry behind the end
// that is remembered is one statement, which the journal's own triggers refuse
// if somebody else has appended; whatever goes wrong is looked at in full.
func (s *SQLite) Append(after int64, entries ...reconcile.Entry) ([]Record, error) {
	return s.append(after, nil, entries)
}

func (s *SQLite) append(after int64, drop []DraftKey, entries []reconcile.Entry) ([]Record, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.db == nil {
		return nil, s.errClosed()
	}
	if len(entries) == 0 {
		return []Record{}, nil
	}
	if err := s.prepare(); err != nil {
		return nil, failure(s.path, "write", err)
	}
	if len(entries) == 1 && len(drop) == 0 && s.last.Hash != "" && s.last.Seq == after {
		r, err := record(after+1, s.last.Hash, entries[0])
		if err != nil {
			return nil, failure(s.path, "write", err)
		}
		if err := put(s.insert, r); err == nil {
			s.last = r
			return []Record{r}, nil
		}
	}
	records, err := s.appendAll(after, drop, entries)
	if err == nil {
		s.last = records[len(records)-1]
		return records, nil
	}
	s.last = Record{}
	if known, lookErr := submitted(s.db, entries); lookErr == nil && len(known) > 0 {
		return known, nil // stored by an earlier try whose answer was lost
	}
	return nil, err
}

// appendAll reads the end of the journal, writes behind it and drops the drafts, all or nothing.
func (s *SQLite) appendAll(after int64, drop []DraftKey, entries []reconcile.Entry) ([]Record, error) {
	tx, err := s.db.Begin()
	if err != nil {
		return nil, failure(s.path, "write", err)
	}
	defer tx.Rollback() //nolint:errcheck // after a commit there is nothing to roll back
	var head int64
	var prev string
	if err := tx.Stmt(s.tail).QueryRow().Scan(&head, &prev); err != nil && !errors.Is(err, sql.ErrNoRows) {
		return nil, failure(s.path, "write", err)
	}
	if head != after {
		return nil, ErrMovedOn
	}
	records := make([]Record, 0, len(entries))
	insert := tx.Stmt(s.insert)
	for _, e := range entries {
		head++
		r, err := record(head, prev, e)
		if err == nil {
			err = put(insert, r)
		}
		if err != nil {
			return nil, failure(s.path, "write", err)
		}
		records, prev = append(records, r), r.Hash
	}
	if err := dropDrafts(tx, drop); err != nil {
		return nil, failure(s.path, "write", err)
	}
	if err := tx.Commit(); err != nil {
		return nil, failure(s.path, "write", err)
	}
	return records, nil
}

func put(insert *sql.Stmt, r Record) error {
	_, err := insert.Exec(r.Seq, r.At, r.Actor, string(r.Role), r.Workstation, r.Submission, string(r.Kind), r.Subject, r.Version, string(r.Body), r.Prev, r.Hash)
	return err
}

func (s *SQLite) prepare() (err error) {
	if s.insert != nil {
		return nil
	}
	if s.tail, err = s.db.Prepare("SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1"); err == nil {
		s.insert, err = s.db.Prepare("INSERT INTO journal VALUES (?,?,?,?,?,?,?,?,?,?,?,?)")
	}
	return err
}

// submitted finds records of the same submissions, stored by an earlier try
// whose answer was lost.
func submitted(db *sql.DB, entries []reconcile.Entry) ([]Record, error) {
	var known []Record
	for _, e := range entries {
		rows, err := db.Query(selectRecords+" WHERE submission = ?", e.Submission)
		if err != nil {
			return nil, err
		}
		found, err := scan(rows)
		if err != nil {
			return nil, err
		}
		known = append(known, found...)
	}
	return known, nil
}
