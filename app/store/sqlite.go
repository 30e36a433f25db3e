package store

import (
	"database/sql"
	_ "embed"
	"errors"
	"fmt"
	"net/url"
	"os"
	"strconv"
	"strings"
	"sync"

	sqlite3 "github.com/mattn/go-sqlite3"
)

//go:embed schema.sql
var schema string

const (
	applicationID = 0x57434e54 // "WCNT" in the file's header
	// schemaVersion is the layout of the file: 2 since sheets are keyed by two
	// people, which a program of before would take for figures at once; 3 since
	// what was typed and not stored is kept.
	schemaVersion = 3
)

// oldestSQLite is the first without the write-ahead-log reset race, which could
// lose committed entries. A variable for the test of what is refused.
var oldestSQLite = "3.51.3"

// SQLite is a journal in one file. Its settings stand in the data source name
// because a pragma sent later reaches only one connection of the pool. Its
// methods may be called from any goroutine; one of them runs at a time.
type SQLite struct {
	mu   sync.Mutex
	path string
	db   *sql.DB
	lock *lock
	// The two statements of a keying, prepared at the first.
	tail, insert *sql.Stmt
	last         Record // the last that was stored, by this handle; zero where it is not known
}

// CreateSQLite makes a new count file. A file that is there already is left alone.
func CreateSQLite(path string) (*SQLite, error) {
	if err := refusePlace(path); err != nil {
		return nil, err
	}
	if _, err := os.Stat(path); err == nil {
		return nil, &Failure{Code: "exists", Path: path, Message: path + " is there already.", Do: "Choose another name; nothing was changed."}
	}
	s, err := open(path, false)
	if err != nil {
		return nil, err
	}
	// The header goes in with the schema, or the file is not a count at all.
	_, err = s.db.Exec(fmt.Sprintf("BEGIN IMMEDIATE; PRAGMA application_id=%d; PRAGMA user_version=%d; %s %s %s COMMIT;", applicationID, schemaVersion, schema, drafts, views))
	if err != nil {
		s.discard()
		return nil, failure(path, "create", err)
	}
	return s, nil
}

// discard takes a half-made file away again.
func (s *SQLite) discard() {
	_ = s.Close()
	for _, suffix := range []string{"", "-wal", "-shm"} {
		_ = os.Remove(s.path + suffix)
	}
}

// Remove takes a new count away again because its set-up was refused.
func (s *SQLite) Remove() { s.discard() }

// OpenSQLite opens a count file, for reading only or for keying. For keying
// it must not be open elsewhere.
func OpenSQLite(path string, readOnly bool) (*SQLite, error) {
	if err := refuseFile(path); err != nil {
		return nil, err
	}
	refuse := refusePlace
	if readOnly {
		refuse = refuseUnfolded
	}
	if err := refuse(path); err != nil {
		return nil, err
	}
	s, err := open(path, readOnly)
	if err != nil {
		return nil, err
	}
	if err := s.checkWhole(); err != nil {
		_ = s.Close()
		return nil, err
	}
	if readOnly {
		return s, nil
	}
	if err := s.upgrade(); err != nil {
		_ = s.Close()
		return nil, err
	}
	return s, nil
}

func open(path string, readOnly bool) (*SQLite, error) {
	s := &SQLite{path: path}
	if !readOnly {
		l, err := lockCount(path)
		if err != nil {
			return nil, err
		}
		s.lock = l
	}
	_, none := os.Stat(path)
	db, err := sql.Open("sqlite3", dsn(path, readOnly))
	if err != nil {
		_ = s.Close()
		return nil, failure(path, "open", err)
	}
	// One connection: one writer, and nothing that a pool could set differently.
	db.SetMaxOpenConns(1)
	s.db = db
	s.hold()
	if err := s.checkEngine(readOnly); err != nil {
		if os.IsNotExist(none) && !readOnly {
			s.discard() // the engine has made an empty file
		}
		_ = s.Close()
		return nil, err
	}
	return s, nil
}

func dsn(path string, readOnly bool) string {
	q := url.Values{"_busy_timeout": {"5000"}, "_foreign_keys": {"on"}}
	if readOnly {
		q.Set("mode", "ro")
		if !writable(path) {
			// The engine could make no files beside it; refuseUnfolded has seen
			// that there is no log with entries that would be passed over.
			q.Set("immutable", "1")
		}
	} else {
		q.Set("_journal_mode", "WAL")
		q.Set("_synchronous", "FULL")
		q.Set("_txlock", "immediate")
		// Of a draft that was dropped no byte is left in the file, nor in a copy
		// of it. The log beside the file still holds it until the count is closed.
		q.Set("_secure_delete", "on")
	}
	return (&url.URL{Scheme: "file", Opaque: (&url.URL{Path: path}).EscapedPath(), RawQuery: q.Encode()}).String()
}

// checkEngine asserts what durability rests on: the driver's own default for
// a write-ahead log would not survive a power cut.
func (s *SQLite) checkEngine(readOnly bool) error {
	var version string
	if err := s.db.QueryRow("SELECT sqlite_version()").Scan(&version); err != nil {
		return failure(s.path, "open", err)
	}
	if older(version, oldestSQLite) {
		return &Failure{Code: "engine", Path: s.path, Message: "This program was built with SQLite " + version + ", which can lose entries.", Do: "Build it with " + oldestSQLite + " or newer."}
	}
	if readOnly {
		return nil
	}
	var synchronous int
	var mode string
	if err := s.db.QueryRow("PRAGMA synchronous").Scan(&synchronous); err != nil {
		return failure(s.path, "open", err)
	}
	if err := s.db.QueryRow("PRAGMA journal_mode").Scan(&mode); err != nil {
		return failure(s.path, "open", err)
	}
	if synchronous != 2 || mode != "wal" {
		return &Failure{Code: "not_durable", Path: s.path, Message: fmt.Sprintf("The disc under %s does not allow durable writing (synchronous %d, journal %s).", s.path, synchronous, mode), Do: "Move the count to a local disc."}
	}
	return nil
}

func older(version, than string) bool {
	a, b := strings.Split(version, "."), strings.Split(than, ".")
	for i := range b {
		x, y := 0, 0
		if i < len(a) {
			x, _ = strconv.Atoi(a[i])
		}
		y, _ = strconv.Atoi(b[i])
		if x != y {
			return x < y
		}
	}
	return false
}

// checkWhole asks the engine whether the file's pages fit together.
func (s *SQLite) checkWhole() error {
	var verdict string
	if err := s.db.QueryRow("PRAGMA quick_check(1)").Scan(&verdict); err != nil {
		return failure(s.path, "open", err)
	}
	if verdict != "ok" {
		return damaged(s.path, errors.New(verdict))
	}
	return nil
}

const selectRecords = "SELECT seq, at, actor, role, workstation, submission, kind, subject, version, body, prev, hash FROM journal"

// Read gives the records from one sequence number on.
func (s *SQLite) Read(from int64) ([]Record, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.db == nil {
		return nil, s.errClosed()
	}
	rows, err := s.db.Query(selectRecords+" WHERE seq >= ? ORDER BY seq", from)
	if err != nil {
		return nil, failure(s.path, "read", err)
	}
	records, err := scan(rows)
	if err != nil {
		return nil, failure(s.path, "read", err)
	}
	return records, nil
}

func scan(rows *sql.Rows) ([]Record, error) {
	defer rows.Close()
	var records []Record
	for rows.Next() {
		var r Record
		var body string
		if err := rows.Scan(&r.Seq, &r.At, &r.Actor, &r.Role, &r.Workstation, &r.Submission, &r.Kind, &r.Subject, &r.Version, &body, &r.Prev, &r.Hash); err != nil {
			return nil, err
		}
		r.Body = []byte(body)
		records = append(records, r)
	}
	return records, rows.Err()
}

// Close folds the write-ahead log into the file, so that the file alone is
// the count, and lets go of it.
func (s *SQLite) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	var err error
	if s.db != nil {
		if s.lock != nil {
			err = s.foldLog()
			// A file that is not in write-ahead mode is read without files
			// beside it, from a read-only folder too. While somebody reads it
			// now it stays in that mode, which does no harm.
			_, _ = s.db.Exec("PRAGMA journal_mode=DELETE")
		}
		err = errors.Join(err, s.db.Close())
		s.db, s.tail, s.insert = nil, nil, nil
		s.letGo()
	}
	if s.lock != nil {
		s.lock.release()
		s.lock = nil
	}
	return err
}

// foldLog takes the log into the file. It waits a few seconds for readers.
func (s *SQLite) foldLog() error {
	var busy, frames, folded int
	err := s.db.QueryRow("PRAGMA wal_checkpoint(TRUNCATE)").Scan(&busy, &frames, &folded)
	if Full(err) {
		return fullAtClose(s.path, err)
	}
	if err != nil {
		return failure(s.path, "close", err)
	}
	if busy != 0 {
		return &Failure{Code: "not_folded", Path: s.path, Message: "Another program is reading " + s.path + ": its last entries still stand in " + s.path + "-wal beside it.", Do: "Nothing is lost. Close that program, then open and close the count once more before you copy the file."}
	}
	return nil
}

// fullAtClose says that a count was closed and its log left beside it, because
// there is no room for its entries in the file itself.
func fullAtClose(path string, err error) error {
	return &Failure{Code: "not_folded", Path: path, Message: "The disc that holds " + path + " is full: its last entries still stand in " + path + "-wal beside it.", Do: "Nothing is lost. Free some room, then open and close the count once more before you copy the file.", Err: err}
}

// errClosed is what a journal answers after it was closed.
func (s *SQLite) errClosed() error {
	return &Failure{Code: "closed", Path: s.path, Message: s.path + " has been closed.", Do: "Open it again; nothing of this was stored."}
}

// failure words an engine's error for a person.
func failure(path, doing string, err error) error {
	if Full(err) {
		do := "Free some room and try again; nothing was changed."
		if doing == "write" {
			do = "Free some room and do it again; nothing of it was stored."
		}
		return &Failure{Code: "disc_full", Path: path, Message: "The disc that holds " + path + " is full.", Do: do, Err: err}
	}
	var engine sqlite3.Error
	if !errors.As(err, &engine) {
		return &Failure{Code: doing, Path: path, Message: fmt.Sprintf("%s could not be used: %v.", path, err), Do: "Check the disc and the folder; nothing was changed.", Err: err}
	}
	switch engine.Code {
	case sqlite3.ErrReadonly, sqlite3.ErrPerm, sqlite3.ErrCantOpen:
		return &Failure{Code: "not_writable", Path: path, Message: path + " cannot be written: the file or its folder is read-only or not there.", Do: "Choose a folder where you may write; nothing was changed.", Err: err}
	case sqlite3.ErrBusy, sqlite3.ErrLocked:
		return &Failure{Code: "busy", Path: path, Message: path + " is being used by another program.", Do: "Close that program and try again; nothing was changed.", Err: err}
	case sqlite3.ErrNotADB, sqlite3.ErrCorrupt:
		return damaged(path, err)
	}
	return &Failure{Code: doing, Path: path, Message: fmt.Sprintf("%s could not be used: %v.", path, err), Do: "Check the disc and the folder; nothing was changed.", Err: err}
}

func damaged(path string, err error) error {
	return &Failure{Code: "damaged", Path: path, Message: path + " is damaged or cut short: it cannot be read as a count.", Do: "Leave it as it is and open the last backup.", Err: err}
}
