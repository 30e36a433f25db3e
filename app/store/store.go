package store

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
)

// Record is one entry in its place in the journal, with the hashes that tie
// it to the one before.
type Record struct {
	Seq         int64           `json:"seq"`
	At          string          `json:"at"` // RFC 3339, UTC, milliseconds
	Actor       string          `json:"actor"`
	Role        setup.Role      `json:"role"`
	Workstation string          `json:"workstation"`
	Submission  string          `json:"submission"`
	Kind        reconcile.Kind  `json:"kind"`
	Subject     string          `json:"subject"`
	Version     int             `json:"version"`
	Body        json.RawMessage `json:"body"`
	Prev        string          `json:"prev"`
	Hash        string          `json:"hash"`
}

// TimeLayout is how the journal writes a time.
const TimeLayout = "2006-01-02T15:04:05.000Z"

// Store is a journal on some engine. The suite in storetest says what every
// engine must do. All its methods may be called from any goroutine.
type Store interface {
	// Append stores the entries behind entry number after, all or none, and
	// returns once they are on the disc. If the journal has moved on it
	// answers ErrMovedOn. A submission that is already there is not stored
	// again: its records are returned.
	Append(after int64, entries ...reconcile.Entry) ([]Record, error)
	// AppendAndDrop is Append that drops drafts in the same transaction.
	AppendAndDrop(after int64, drop []DraftKey, entries ...reconcile.Entry) ([]Record, error)
	// Read gives the records from one sequence number on, in order.
	Read(from int64) ([]Record, error)
	// KeepDrafts stores drafts, each in the place of the one of its key, and
	// drops others, all or nothing, and returns once they are on the disc. What
	// it stores is no part of the journal, and is read by Drafts alone.
	KeepDrafts(keep []Draft, drop []DraftKey) error
	// Drafts gives every draft that was kept, the oldest first.
	Drafts() ([]Draft, error)
	Close() error
}

// ErrMovedOn says that somebody appended in the meantime.
var ErrMovedOn = errors.New("the journal has moved on")

// Failure is a machine's no: a disc, a lock, a file that cannot be read. It
// says what is wrong with which file, and what to do.
type Failure struct {
	Code    string
	Path    string
	Message string
	Do      string
	Err     error
}

// Error is the sentence with its way out.
func (f *Failure) Error() string {
	if f.Do == "" {
		return f.Message
	}
	return f.Message + " " + f.Do
}

// Unwrap is the engine's own error.
func (f *Failure) Unwrap() error { return f.Err }

// Entry gives the record back as the entry that was appended.
func (r Record) Entry() (reconcile.Entry, error) {
	body, err := reconcile.ParseBody(r.Kind, r.Body)
	if err != nil {
		return reconcile.Entry{}, fmt.Errorf("journal entry %d: %w", r.Seq, err)
	}
	at, err := time.Parse(TimeLayout, r.At)
	if err != nil {
		return reconcile.Entry{}, fmt.Errorf("journal entry %d: its time %q cannot be read", r.Seq, r.At)
	}
	return reconcile.Entry{At: at, Actor: r.Actor, Role: r.Role, Workstation: r.Workstation, Submission: r.Submission,
		Kind: r.Kind, Subject: r.Subject, Version: r.Version, Body: body}, nil
}

// record puts an entry in its place behind the previous record.
func record(seq int64, prev string, e reconcile.Entry) (Record, error) {
	body, err := text.Canonical(e.Body)
	if err != nil {
		return Record{}, err
	}
	r := Record{Seq: seq, At: e.At.UTC().Format(TimeLayout), Actor: e.Actor, Role: e.Role, Workstation: e.Workstation,
		Submission: e.Submission, Kind: e.Body.Kind(), Subject: e.Body.Subject(), Version: e.Version, Body: body, Prev: prev}
	r.Hash, err = hashOf(r)
	return r, err
}
