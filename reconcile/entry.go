package reconcile

import (
	"errors"
	"time"

	"wardcount/reconcile/setup"
)

// Kind names what an entry of the journal records, with its version. A kind
// is never changed: a new version is a new kind, and old journals always fold.
type Kind string

// The kinds of entry.
const (
	KindSetUp       Kind = "set_up/1"
	KindMended      Kind = "set_up_mended/1"
	KindSheetKeyed  Kind = "sheet_keyed/1"
	KindExplained   Kind = "finding_explained/1"
	KindAccepted    Kind = "finding_accepted/1"
	KindStepped     Kind = "step/1"
	KindPublished   Kind = "published/1"
	KindPapersMoved Kind = "papers_moved/1"
	KindReceived    Kind = "box_received/1"
	KindAdjudicated Kind = "sheet_adjudicated/1"
	KindSheetMoved  Kind = "sheet_moved/1"
	KindSealed      Kind = "count_sealed/1"
	KindReopened    Kind = "count_reopened/1"
	KindVoided      Kind = "sheet_voided/1"
	KindSlips       Kind = "slips_given_out/1"
)

// Entry is one line of the journal, before it is given its place and hash:
// who did what to which subject, on which version of it.
type Entry struct {
	At          time.Time
	Actor       string
	Role        setup.Role
	Workstation string
	Submission  string // names one act, so that a repeated one is known
	Kind        Kind
	Subject     string
	Version     int // of the subject, after this entry
	Body        Body
}

// Body is what an entry says.
type Body interface {
	Kind() Kind
	// Subject is what the entry is about: a sheet, a ward, the set-up. Two
	// people who change one subject at once are told so.
	Subject() string
}

// ErrMisfit is that an entry of the journal does not fit what came before it:
// it was written by hand, or by another program.
var ErrMisfit = errors.New("it does not fit the entries before it")

// clockSlip is how far a told time may lie after the workstation's clock.
const clockSlip = 5 * time.Minute
