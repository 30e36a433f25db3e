package reconcile

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"strings"
)

// Certificate is the certified figures of one ward. It holds no time and no
// name of whoever keyed, so that equal figures have equal bytes and one hash.
type Certificate struct {
	Format       string               `json:"format"` // wardcount/certificate/1
	Practice     bool                 `json:"practice"`
	Election     string               `json:"election"`
	Council      string               `json:"council"`
	Date         string               `json:"date"`
	Contest      ContestID            `json:"contest"`
	Ward         string               `json:"ward"`
	GSS          string               `json:"gss"`
	Kind         ContestKind          `json:"kind,omitempty"`
	CountOnly    bool                 `json:"count_only,omitempty"`
	Seats        int                  `json:"seats"`
	Vacant       int                  `json:"vacant"`
	Uncontested  bool                 `json:"uncontested"`
	KeyOnce      bool                 `json:"key_once"`
	Electorate   Figure[Electors]     `json:"electorate"`
	Candidates   []CertifiedCandidate `json:"candidates"` // in ballot-paper order
	Margin       Figure[Votes]        `json:"margin"`
	Valid        Figure[Papers]       `json:"valid"`
	Rejected     Figure[Papers]       `json:"rejected"`
	ByHead       []HeadCount          `json:"rejected_by_head"`
	Batches      int                  `json:"batches,omitempty"`    // of doubtful papers, as the returning officer decided them
	Objected     Figure[Papers]       `json:"objected_to,omitzero"` // papers in them endorsed “rejection objected to”
	Stations     Figure[Papers]       `json:"verified_stations"`
	Postal       Figure[Papers]       `json:"verified_postal"`
	Verified     Figure[Papers]       `json:"verified_total"`
	PostalReject Figure[Papers]       `json:"postal_rejected"`
	Boxes        []CertifiedBox       `json:"boxes"`
	PostalBoxes  []CertifiedBox       `json:"postal_boxes"`
	Recounts     []CertifiedRecount   `json:"recounts"`
	OffRegister  []OffRegister        `json:"off_register"`
	Adjudged     []Adjudged           `json:"adjudged,omitempty"` // settled from the paper where two readings differed
	Areas        []CertifiedArea      `json:"areas,omitempty"`
	Moves        []CertifiedMove      `json:"moves,omitempty"`
	Unused       Figure[Votes]        `json:"unused_votes,omitzero"`
	PartRejected Figure[Votes]        `json:"part_rejected_votes,omitzero"`
	Attempts     []CountAttempt       `json:"counts"`
	Exceptions   []Exception          `json:"exceptions"`
}

// CertifiedCandidate is one candidate's certified line.
type CertifiedCandidate struct {
	Candidate
	Place     int   `json:"place"`
	Votes     Votes `json:"votes"`
	Elected   bool  `json:"elected"`
	ByLot     bool  `json:"by_lot"`
	TermEnds  int   `json:"term_ends,omitempty"` // the year; 0 where all seats' terms end together
	TermByLot bool  `json:"term_by_lot,omitempty"`
}

// CertifiedArea is what one count area came to.
type CertifiedArea struct {
	Area     string         `json:"area"`
	Sheets   int            `json:"sheets"` // count sheets that were in
	Valid    Figure[Papers] `json:"valid"`
	Rejected Figure[Papers] `json:"rejected"` // not there where papers were rejected for the ward together
	Votes    []Votes        `json:"votes"`    // in ballot-paper order
}

// CertifiedMove is papers that were found in another contest's box and taken
// to their own.
type CertifiedMove struct {
	Papers  Papers    `json:"papers"`
	From    ContestID `json:"from"`
	FromBox BoxID     `json:"from_box"`
	To      ContestID `json:"to"`
	ToBox   BoxID     `json:"to_box"`
	Reason  string    `json:"reason"`
	By      string    `json:"by"`
}

// CertifiedBox is one line of the statement as to the result of verification.
type CertifiedBox struct {
	Boxes    []BoxID        `json:"boxes"`
	Stations []StationID    `json:"stations"`
	Expected Figure[Papers] `json:"expected"`
	Counts   []Papers       `json:"counts"`
	Verified Figure[Papers] `json:"verified"`
	Variance Papers         `json:"variance"`
	Moved    Papers         `json:"moved,omitempty"` // of the papers verified: come from other boxes since the last count, less gone
}

// CertifiedRecount is a recount that was asked for, and what was said to it.
type CertifiedRecount struct {
	Granted   bool      `json:"granted"`
	Of        RecountOf `json:"of,omitempty"`
	Candidate string    `json:"candidate,omitempty"` // id
	AskedBy   string    `json:"asked_by,omitempty"`
	Reason    string    `json:"reason"`
	Withdrawn string    `json:"withdrawn,omitempty"` // why it was granted and not made
	By        string    `json:"by"`
	Role      Role      `json:"role"`
}

// OffRegister is a station or box that was taken off the register, and why:
// nothing leaves a count without a word.
type OffRegister struct {
	What   string `json:"what"` // Station, Box or Postal box
	ID     string `json:"id"`
	Status string `json:"status"` // struck off, or merged into which box
	Reason string `json:"reason"`
}

// Exception is a finding that stands and was accepted: what it said, why, by whom.
type Exception struct {
	Code        Code           `json:"code"`
	Subject     string         `json:"subject"`
	Text        string         `json:"text"`
	Numbers     map[string]int `json:"numbers"`
	Explanation string         `json:"explanation,omitempty"`
	ExplainedBy string         `json:"explained_by,omitempty"`
	Reason      string         `json:"reason,omitempty"`
	AcceptedBy  string         `json:"accepted_by"`
	Role        Role           `json:"role"`
}

// Certify writes the certificate of a ward's figures as they stand with the
// result that follows from them.
func Certify(e Election, w Ward, r Result) Certificate {
	c := Certificate{
		Format: "wardcount/certificate/1", Practice: e.Practice, Election: e.Name, Council: e.Council.Name, Date: e.Date,
		Contest: w.Contest.ID, Ward: w.Contest.Name, GSS: w.Contest.GSS, Seats: w.Contest.Seats, Vacant: r.Vacant,
		Uncontested: r.Uncontested, KeyOnce: e.KeyOnce, Kind: w.Contest.Kind, CountOnly: w.Contest.CountOnly, Electorate: w.Contest.Electorate, Margin: r.Margin,
	}
	for i, candidate := range w.Contest.Candidates {
		s := r.Standings[i]
		c.Candidates = append(c.Candidates, CertifiedCandidate{candidate, i + 1, s.Votes, s.Elected, s.ByLot, s.TermEnds, s.TermByLot})
	}
	if r.Uncontested {
		return c
	}
	c.ByHead = w.RejectedByHead()
	c.Batches, c.Objected = len(w.Batches()), figureIf(w.Objected())
	c.Valid, c.Rejected = figureIf(w.Valid()), figureIf(w.Rejected())
	c.Stations, c.Postal, c.Verified = figureIf(w.VerifiedStations()), figureIf(w.VerifiedPostal()), figureIf(w.VerifiedTotal())
	c.PostalReject = figureIf(w.PostalRejected())
	c.Boxes, c.PostalBoxes = w.statementLines(), w.postalLines()
	for _, r := range w.Recounts {
		c.Recounts = append(c.Recounts, CertifiedRecount{r.Granted, r.Of, r.Candidate, r.AskedBy, r.Reason, r.Withdrawn, r.By, r.Role})
	}
	c.OffRegister, c.Adjudged = w.OffRegister(), w.adjudged()
	c.Areas, c.Moves = w.certifiedAreas(), w.certifiedMoves()
	whole := w.Whole()
	c.Unused, c.PartRejected = whole.Unused, whole.PartRejected
	c.Attempts = w.CountAttempts()
	c.Exceptions = w.exceptions()
	return c
}

func figureIf[T Unit](n T, ok bool) Figure[T] {
	if !ok {
		return Figure[T]{}
	}
	return Keyed(n)
}

func (w Ward) statementLines() []CertifiedBox {
	var lines []CertifiedBox
	for _, b := range w.BoxAccounts() {
		v, _ := b.Variance()
		lines = append(lines, CertifiedBox{b.Boxes, b.Stations, b.Expected, b.Counts, b.Verified, v, b.Moved})
	}
	return lines
}

// postalLines holds the papers found in the postal boxes against the opening log.
func (w Ward) postalLines() []CertifiedBox {
	boxes := w.postalBoxes()
	if len(boxes) == 0 {
		return nil
	}
	logged := Papers(0)
	sessions, complete := w.Sessions()
	for _, s := range sessions {
		logged += s.PapersToBox.n
	}
	found, ok := w.VerifiedPostal()
	line := CertifiedBox{Boxes: boxes, Counts: w.jointCounts(boxes), Expected: figureIf(logged, complete), Verified: figureIf(found, ok)}
	for _, b := range boxes {
		line.Moved += w.movedSince(b, len(w.countsOf(b)))
	}
	if known(line.Expected, line.Verified) {
		line.Variance = found - logged
	}
	return []CertifiedBox{line}
}

// exceptions lists the findings that stand and were accepted.
func (w Ward) exceptions() []Exception { return exceptionsOf(Check(w)) }

// exceptionsOf turns the accepted ones among findings into what is printed of them.
func exceptionsOf(findings []Finding) []Exception {
	var list []Exception
	for _, f := range findings {
		if f.Accepted == nil || f.Stage == StageStatement {
			continue // what is said about the statement of postal papers comes after the result, and is no part of it
		}
		list = append(list, f.exception())
	}
	return list
}

// exception is what is printed of an accepted finding.
func (f Finding) exception() Exception {
	x := Exception{Code: f.Code, Subject: f.Subject, Text: f.Clerk, Numbers: f.Numbers, Reason: f.Accepted.Reason, AcceptedBy: f.Accepted.By, Role: f.Accepted.Role}
	if f.Explained != nil {
		x.Explanation, x.ExplainedBy = f.Explained.Reason, f.Explained.By
	}
	return x
}

// StatementExceptions lists what was accepted about the statement of postal
// papers, which comes after the certificate, and the codes of what was not yet.
func (w Ward) StatementExceptions() (accepted []Exception, open []Code) {
	for _, f := range Check(w) {
		switch {
		case f.Stage != StageStatement:
		case f.Accepted != nil:
			accepted = append(accepted, f.exception())
		default:
			open = append(open, f.Code)
		}
	}
	return accepted, open
}

// StatementLines is the statement as to the result of verification as it
// stands: every box account, then the postal boxes.
func (w Ward) StatementLines() (stations, postal []CertifiedBox) {
	return w.statementLines(), w.postalLines()
}

// OffRegister lists the stations and boxes of the ward that were struck off
// or merged.
func (w Ward) OffRegister() []OffRegister {
	var list []OffRegister
	for _, s := range w.Stations {
		if s.Struck != "" {
			list = append(list, OffRegister{"Station", string(s.ID), standing(s.Struck), s.Struck})
		}
	}
	for _, b := range w.Boxes {
		what := "Box"
		if b.Postal() {
			what = "Postal box"
		}
		if !b.Live() {
			list = append(list, OffRegister{what, string(b.ID), b.status(), b.Struck})
		}
	}
	return list
}

// Exceptions lists the findings that stand and were accepted.
func (w Ward) Exceptions() []Exception { return w.exceptions() }

// equalJSON compares two values by the bytes in which they are kept.
func equalJSON(a, b any) bool {
	x, errX := Canonical(a)
	y, errY := Canonical(b)
	return errX == nil && errY == nil && bytes.Equal(x, y)
}

// Elected lists the certified candidates who are elected, in ballot-paper order.
func (c Certificate) Elected() []CertifiedCandidate {
	var list []CertifiedCandidate
	for _, line := range c.Candidates {
		if line.Elected {
			list = append(list, line)
		}
	}
	return list
}

// Hash is the SHA-256 of the certificate's canonical bytes, in hexadecimal.
func (c Certificate) Hash() string {
	data, err := Canonical(c)
	if err != nil {
		return ""
	}
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// ShortHash is the first sixteen digits of the hash in groups of four, as
// documents print it and people compare it.
func (c Certificate) ShortHash() string { return ShortHash(c.Hash()) }

// ShortHash groups the first sixteen digits of any hash.
func ShortHash(hash string) string {
	if len(hash) < 16 {
		return hash
	}
	return strings.Join([]string{hash[:4], hash[4:8], hash[8:12], hash[12:16]}, " ")
}
