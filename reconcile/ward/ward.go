package ward

import (
	"time"

	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// Signature is who did a step, in what role and when.
type Signature struct {
	By   string     `json:"by"`
	Role setup.Role `json:"role"`
	At   time.Time  `json:"at"`
}

// Ward is one contest as the fold of its entries. Its methods work out what
// the figures keyed so far say; none changes it.
type Ward struct {
	Contest  setup.Contest
	Stations []setup.Station
	Boxes    []setup.Box
	Heads    []setup.Head
	Usual    setup.Usual
	Names    setup.Names // of its candidates, as they were registered
	Planned  int         // postal opening sessions that agents were told of
	Folder
	Moves      []Move                          // of papers between its boxes and other contests'
	Neighbours map[setup.StationID][]Neighbour // what other contests' papers at its stations came to; nothing where it has them alone

	State      State
	VerifiedBy *Signature // of verification
	ReadBack   *Signature
	Lot        []string // candidate ids to whom a lot gave a seat
	TermLot    []string // candidate ids to whom a lot gave the longer term, the longest first
	Recounts   []Recount
	Shown      bool // figures of its count have been with the agents
	Slips      int  // numbered slips with its provisional figures that were given out so far, over all recounts
	// CountsAtRecount is how often the votes had been counted when a recount
	// was granted that is still to be made; 0 where none is.
	CountsAtRecount int
	// AtRecount is how often each sheet of the count had been counted then.
	AtRecount   map[sheet.ID]int
	Certificate *Certificate
	CertifiedBy *Signature
	DeclaredBy  *Signature
	DeclaredAt  time.Time
	Annotations []Annotation
	Changed     time.Time
	Moments     []Moment // when it came to what, in the order of the journal
	Version     int
}

// Annotation is a note on a declared result; the figures stay (RPA 1983 ss.127–129).
type Annotation struct {
	Text string `json:"text"`
	Signature
}

// HasPoll says whether papers of the contest are cast and counted: it was
// contested, and has not stopped. An uncontested contest has none after its
// declaration either.
func (w Ward) HasPoll() bool {
	return w.Contest.ID != "" && !w.Contest.Uncontested() && w.State != Uncontested && w.State != Abandoned
}

// HasPapers says whether papers of the contest were handed out: it has a poll, or
// had one that stopped.
func (w Ward) HasPapers() bool { return w.HasPoll() || w.State == Abandoned }

// StageAhead is the part of the night whose sheets the ward waits for now.
func (w Ward) StageAhead() sheet.Stage {
	if (w.State == SetUp || w.State == Accounts) && !w.Contest.CountOnly {
		return sheet.StageVerification
	}
	return sheet.StageCount
}

// BallotNames are those of the ward's candidates, worked out anew where it was never
// registered or has others now.
func (w Ward) BallotNames() setup.Names {
	if w.Names.Are(w.Contest) {
		return w.Names
	}
	return setup.NamesOf(w.Contest)
}

// SheetAbout names the ward's sheet of a form about a station, a box, a table or
// whatever such a sheet is about.
func (w Ward) SheetAbout(f sheet.Form, subject string) sheet.ID {
	return sheet.ID{Contest: w.Contest.ID, Form: f, Subject: subject}
}

// OwnSheet names one of the ward's own sheets, such as its count result.
func (w Ward) OwnSheet(f sheet.Form) sheet.ID {
	return w.SheetAbout(f, string(w.Contest.ID))
}

// With gives the ward as it would be if count k of a sheet held this reading:
// the preview while a clerk keys.
func (w Ward) With(id sheet.ID, k int, r sheet.Reading) Ward {
	w.Folder = w.WithReading(id, k, r, "", time.Time{})
	return w
}

// Signed says whether the statement of verification stands.
func (w Ward) Signed() bool { return w.VerifiedBy != nil }
