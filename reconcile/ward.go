package reconcile

import (
	"slices"
	"time"
)

// State is how far a ward has come.
type State string

// The states of a ward, in order. Uncontested and abandoned stand aside.
const (
	SetUp       State = "set_up"
	Accounts    State = "accounts"
	Verified    State = "verified"
	Counting    State = "counting"
	Provisional State = "provisional"
	Consulted   State = "consulted"
	Certified   State = "certified"
	Declared    State = "declared"
	Annotated   State = "annotated"
	Uncontested State = "uncontested"
	Abandoned   State = "abandoned"
)

// States lists every state in the order of the night.
var States = []State{SetUp, Accounts, Verified, Counting, Provisional, Consulted, Certified, Declared, Annotated, Uncontested, Abandoned}

// Words is the state as it is said.
func (s State) Words() string {
	switch s {
	case SetUp:
		return "set up"
	case Accounts:
		return "verifying"
	case Consulted:
		return "agents consulted"
	}
	return string(s)
}

// Frozen says that the ward's figures never change again.
func (s State) Frozen() bool {
	return s == Certified || s == Declared || s == Annotated || s == Abandoned
}

// Signature is who did a step, in what role and when.
type Signature struct {
	By   string    `json:"by"`
	Role Role      `json:"role"`
	At   time.Time `json:"at"`
}

// Ward is one contest as the fold of its entries. Its methods work out what
// the figures keyed so far say; none changes it.
type Ward struct {
	Contest  Contest
	Stations []Station
	Boxes    []Box
	Heads    []Head
	Usual    Usual
	named    setUpHits
	Planned  int // postal opening sessions that agents were told of
	Folder
	Moves []Move                 // of papers between its boxes and other contests'
	Desks map[StationID][]Beside // what other contests' papers at its stations came to; nothing where it has them alone

	State     State
	Statement *Signature // of verification
	ReadBack  *Signature
	Lot       []string // candidate ids to whom a lot gave a seat
	TermLot   []string // candidate ids to whom a lot gave the longer term, the longest first
	Recounts  []Recount
	Shown     bool // figures of its count have been with the agents
	// CountsAtRecount is how often the votes had been counted when a recount
	// was granted that is still to be made; 0 where none is.
	CountsAtRecount int
	// AtRecount is how often each sheet of the count had been counted then.
	AtRecount   map[SheetID]int
	Certificate *Certificate
	CertifiedBy *Signature
	DeclaredBy  *Signature
	DeclaredAt  time.Time
	Annotations []Annotation
	Changed     time.Time
	Version     int
}

// Annotation is a note on a declared result; the figures stay (RPA 1983 ss.127–129).
type Annotation struct {
	Text string `json:"text"`
	Signature
}

// Reached says whether a ward in this state has come as far as another; one
// that is uncontested or abandoned has come nowhere.
func (s State) Reached(other State) bool {
	return s != Uncontested && s != Abandoned && slices.Index(States, s) >= slices.Index(States, other)
}

// HasPoll says whether papers of the contest are cast and counted: it was
// contested, and has not stopped. An uncontested contest has none after its
// declaration either.
func (w Ward) HasPoll() bool {
	return w.Contest.ID != "" && !w.Contest.Uncontested() && w.State != Uncontested && w.State != Abandoned
}

// StageAhead is the part of the night whose sheets the ward waits for now.
func (w Ward) StageAhead() Stage {
	if (w.State == SetUp || w.State == Accounts) && !w.Contest.CountOnly {
		return StageVerification
	}
	return StageCount
}

// sheet names one of the ward's own sheets.
func (w Ward) sheet(f Form) SheetID { return SheetID{w.Contest.ID, f, string(w.Contest.ID)} }

// Sheet names one of the ward's own sheets, such as its count result.
func (w Ward) Sheet(f Form) SheetID { return w.sheet(f) }

// With gives the ward as it would be if count k of a sheet held this reading:
// the preview while a clerk keys.
func (w Ward) With(id SheetID, k int, r Reading) Ward {
	w.Folder = w.with(id, k, r, "", time.Time{})
	return w
}

// VerifiedStations is the sum of the papers found in the station boxes; false
// while one is awaited.
func (w Ward) VerifiedStations() (Papers, bool) { return w.foundInAll(false) }

// VerifiedPostal is the sum of the papers found in the postal boxes.
func (w Ward) VerifiedPostal() (Papers, bool) { return w.foundInAll(true) }

func (w Ward) foundInAll(postal bool) (Papers, bool) {
	total, complete := Papers(0), !w.Contest.CountOnly
	for _, b := range w.Boxes {
		if b.Postal() != postal || !b.Live() {
			continue
		}
		papers := w.found(b.ID)
		total += papers.n
		complete = complete && papers.IsKeyed()
	}
	return total, complete
}

// VerifiedTotal is V6: all papers found, station boxes and postal boxes.
// Where no station papers are kept it is what the count's own sheet says.
func (w Ward) VerifiedTotal() (Papers, bool) {
	if w.Contest.CountOnly {
		r, _ := w.Current(w.sheet(CountResult))
		return figureOf[Papers](r, "verified_total").Get()
	}
	stations, ok := w.VerifiedStations()
	postal, postalOK := w.VerifiedPostal()
	return stations + postal, ok && postalOK
}

// PostalRejected is the postal votes rejected before the count.
func (w Ward) PostalRejected() (Papers, bool) {
	r, _ := w.Current(w.sheet(PostalDay))
	return figureOf[Papers](r, "postal_rejected").Get()
}

// signed says whether the statement of verification stands.
func (w Ward) signed() bool { return w.Statement != nil }
