package export

import (
	"time"

	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/outcome"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// Results is what may leave a count: declared wards only, with all that
// documents print beside them. app builds it; nothing in here is worked out again.
type Results struct {
	Election setup.Election
	Wards    []Ward // declared, in the order of the set-up
	// Outstanding names the contests that are still to be declared.
	Outstanding []string
	// Next is the same contests with how far each is, the furthest on first, and
	// not one figure of them: who waits for a declaration may know which is next.
	Next []Coming
	// Abandoned are the contests that stopped (r.55); no figure of them leaves.
	Abandoned []Abandoned
	// Council is what the declared wards come to together.
	Council outcome.Council
	// Papers are the rules under which the papers of each kind of contest are drawn up.
	Papers map[setup.ContestKind]setup.PaperRules
	// Standing is how the whole council stands by them: seats before, won and after, and who controls it.
	Standing outcome.Standing
	// VoterID is there once the returning officer released its totals.
	VoterID         *ward.VoterIDTotals
	VoterIDReleased ward.Signature
	// VoterIDExceptions are the awaited records and findings that were accepted at the release.
	VoterIDExceptions []ward.Exception
	// Sealings is every time the count was closed, and opened again.
	Sealings []reconcile.Sealing
	// Compared is what the comparison of two keyings found, form by form and
	// never by person; empty where every sheet is keyed once.
	Compared     []FormShare
	Revision     int
	WrittenAt    time.Time // UTC, as told
	JournalHead  string    // hash of the last entry that these results rest on, hexadecimal
	DestroyAfter string    // yyyy-mm-dd: packets and this copy are kept until then
}

// Coming is a contest that is still to be declared: its name and how far it is.
type Coming struct {
	Name  string
	State ward.State
}

// FormShare is how many figures of one form's sheets two people keyed
// differently at first.
type FormShare struct {
	Form string // its title
	ward.Share
}

// Ward is one declared ward.
type Ward struct {
	Certificate ward.Certificate
	CertifiedBy ward.Signature
	DeclaredAt  time.Time
	DeclaredBy  ward.Signature  // empty where nobody told who
	Statement   *ward.Signature // of verification; nil where uncontested, or where no station papers were kept
	Annotations []ward.Annotation
	Postal      *PostalStatement // nil until it has been keyed, days after the poll
	Tendered    []Tendered       // of each polling station that handed in an account
}

// Tendered is one station's tendered ballot papers, as its account gives them.
type Tendered struct {
	Station setup.StationID
	sheet.Tendered
}

// PostalStatement is a ward's statement as to postal ballot papers (Form K),
// which changes nothing of its certificate.
type PostalStatement struct {
	Lines      []StatementLine
	Exceptions []ward.Exception // what does not fit, explained and accepted
	Open       []ward.Code      // what does not fit and is not accepted yet
}

// StatementLine is one numbered line of the statement.
type StatementLine struct {
	Label  string // with its number
	Unit   string
	Figure figure.Of[int]
}

// Abandoned is a contest that stopped before it was declared: its papers are
// sealed uncounted and its seats stay vacant.
type Abandoned struct {
	Contest setup.ContestID
	Kind    setup.ContestKind
	Name    string
	Seats   int
	Reason  string
	By      ward.Signature // who stopped it, and when
}

// Left is a contest that a document leaves out, and why.
type Left struct {
	Contest string // its name
	Why     string // the rest of a sentence, without its full stop
}

// Name is what a contest is called; its id where the set-up has no such contest.
func (r Results) Name(id setup.ContestID) string {
	if c, ok := r.Election.Contest(id); ok {
		return c.Name
	}
	return string(id)
}

// Final says that no contest is still to come.
func (r Results) Final() bool { return len(r.Outstanding) == 0 }

// Prefix is what the names of exported files begin with: PRACTICE- where the
// count is practice, so that they are never mistaken.
func (r Results) Prefix() string { return Prefix(r.Election) }

// Prefix is what the names of an election's exported files begin with.
func Prefix(e setup.Election) string {
	if e.Practice {
		return "PRACTICE-"
	}
	return ""
}
