package reconcile

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
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
	Stations     Figure[Papers]       `json:"verified_stations"`
	Postal       Figure[Papers]       `json:"verified_postal"`
	Verified     Figure[Papers]       `json:"verified_total"`
	PostalReject Figure[Papers]       `json:"postal_rejected"`
	Boxes        []CertifiedBox       `json:"boxes"`
	PostalBoxes  []CertifiedBox       `json:"postal_boxes"`
	Attempts     []CountAttempt       `json:"counts"`
	Exceptions   []Exception          `json:"exceptions"`
}

// CertifiedCandidate is one candidate's certified line.
type CertifiedCandidate struct {
	Candidate
	Place   int   `json:"place"`
	Votes   Votes `json:"votes"`
	Elected bool  `json:"elected"`
	ByLot   bool  `json:"by_lot"`
}

// CertifiedBox is one line of the statement as to the result of verification.
type CertifiedBox struct {
	Boxes    []BoxID        `json:"boxes"`
	Stations []StationID    `json:"stations"`
	Expected Figure[Papers] `json:"expected"`
	Counts   []Papers       `json:"counts"`
	Verified Figure[Papers] `json:"verified"`
	Variance Papers         `json:"variance"`
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
		Uncontested: r.Uncontested, KeyOnce: e.KeyOnce, Electorate: w.Contest.Electorate, Margin: r.Margin,
	}
	for i, candidate := range w.Contest.Candidates {
		s := r.Standings[i]
		c.Candidates = append(c.Candidates, CertifiedCandidate{candidate, i + 1, s.Votes, s.Elected, s.ByLot})
	}
	if r.Uncontested {
		return c
	}
	c.ByHead = w.RejectedByHead()
	c.Valid, c.Rejected = figureIf(w.Valid()), figureIf(w.Rejected())
	c.Stations, c.Postal, c.Verified = figureIf(w.VerifiedStations()), figureIf(w.VerifiedPostal()), figureIf(w.VerifiedTotal())
	c.PostalReject = figureIf(w.PostalRejected())
	c.Boxes, c.PostalBoxes = w.statementLines(), w.postalLines()
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
		lines = append(lines, CertifiedBox{b.Boxes, b.Stations, b.Expected, b.Counts, b.Verified, v})
	}
	return lines
}

// postalLines holds the papers found in the postal boxes against the opening log.
func (w Ward) postalLines() []CertifiedBox {
	line := CertifiedBox{}
	logged := Papers(0)
	sessions, complete := w.Sessions()
	for _, s := range sessions {
		logged += s.PapersToBox.n
	}
	for _, b := range w.Boxes {
		if !b.Postal() || !b.Live() {
			continue
		}
		line.Boxes = append(line.Boxes, b.ID)
		for _, r := range w.Sheets[SheetID{w.Contest.ID, PostalBox, string(b.ID)}].Counts {
			line.Counts = append(line.Counts, figureOf[Papers](r, "papers_found").n)
		}
	}
	if len(line.Boxes) == 0 {
		return nil
	}
	found, ok := w.VerifiedPostal()
	line.Expected, line.Verified = figureIf(logged, complete), figureIf(found, ok)
	if known(line.Expected, line.Verified) {
		line.Variance = found - logged
	}
	return []CertifiedBox{line}
}

// exceptions lists the findings that stand and were accepted.
func (w Ward) exceptions() []Exception {
	var list []Exception
	for _, f := range Check(w) {
		if f.Accepted == nil {
			continue
		}
		x := Exception{Code: f.Code, Subject: f.Subject, Text: f.Clerk, Numbers: f.Numbers, Reason: f.Accepted.Reason, AcceptedBy: f.Accepted.By, Role: f.Accepted.Role}
		if f.Explained != nil {
			x.Explanation, x.ExplainedBy = f.Explained.Reason, f.Explained.By
		}
		list = append(list, x)
	}
	return list
}

// StatementLines is the statement as to the result of verification as it
// stands: every box account, then the postal boxes.
func (w Ward) StatementLines() (stations, postal []CertifiedBox) {
	return w.statementLines(), w.postalLines()
}

// Exceptions lists the findings that stand and were accepted.
func (w Ward) Exceptions() []Exception { return w.exceptions() }

// agrees says whether the certificate holds exactly the ward's figures.
func (c *Certificate) agrees(w Ward) bool {
	votes, ok := w.Votes()
	if !ok || len(votes) != len(c.Candidates) || c.Contest != w.Contest.ID {
		return false
	}
	elected := 0
	for i, line := range c.Candidates {
		if line.Votes != votes[i] || line.ID != w.Contest.Candidates[i].ID {
			return false
		}
		if line.Elected {
			elected++
		}
	}
	return elected+c.Vacant == w.Contest.Seats && c.Valid == figureIf(w.Valid()) && c.Rejected == figureIf(w.Rejected()) &&
		c.Verified == figureIf(w.VerifiedTotal()) && c.Electorate == w.Contest.Electorate &&
		slices.EqualFunc(c.ByHead, w.RejectedByHead(), func(a, b HeadCount) bool { return a == b })
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
