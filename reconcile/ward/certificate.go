package ward

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
)

// Certificate is the certified figures of one ward. It holds no time and no
// name of whoever keyed, so that equal figures have equal bytes and one hash.
type Certificate struct {
	Format       string                     `json:"format"` // wardcount/certificate/1
	Practice     bool                       `json:"practice"`
	Election     string                     `json:"election"`
	Council      string                     `json:"council"`
	Date         string                     `json:"date"`
	Contest      setup.ContestID            `json:"contest"`
	Ward         string                     `json:"ward"`
	GSS          string                     `json:"gss"`
	Kind         setup.ContestKind          `json:"kind,omitempty"`
	CountOnly    bool                       `json:"count_only,omitempty"`
	Seats        int                        `json:"seats"`
	Vacant       int                        `json:"vacant"`
	Uncontested  bool                       `json:"uncontested"`
	KeyOnce      bool                       `json:"key_once"`
	Electorate   figure.Of[figure.Electors] `json:"electorate"`
	Candidates   []CertifiedCandidate       `json:"candidates"` // in ballot-paper order
	Margin       figure.Of[figure.Votes]    `json:"margin"`
	Valid        figure.Of[figure.Papers]   `json:"valid"`
	Rejected     figure.Of[figure.Papers]   `json:"rejected"`
	ByHead       []HeadCount                `json:"rejected_by_head"`
	Batches      int                        `json:"batches,omitempty"`    // of doubtful papers, as the returning officer decided them
	Objected     figure.Of[figure.Papers]   `json:"objected_to,omitzero"` // papers in them endorsed “rejection objected to”
	Stations     figure.Of[figure.Papers]   `json:"verified_stations"`
	Postal       figure.Of[figure.Papers]   `json:"verified_postal"`
	Verified     figure.Of[figure.Papers]   `json:"verified_total"`
	PostalReject figure.Of[figure.Papers]   `json:"postal_rejected"`
	Boxes        []CertifiedBox             `json:"boxes"`
	PostalBoxes  []CertifiedBox             `json:"postal_boxes"`
	Recounts     []CertifiedRecount         `json:"recounts"`
	OffRegister  []OffRegister              `json:"off_register"`
	Adjudged     []Adjudged                 `json:"adjudged,omitempty"` // settled from the paper where two readings differed
	Areas        []CertifiedArea            `json:"areas,omitempty"`
	Moves        []CertifiedMove            `json:"moves,omitempty"`
	Unused       figure.Of[figure.Votes]    `json:"unused_votes,omitzero"`
	PartRejected figure.Of[figure.Votes]    `json:"part_rejected_votes,omitzero"`
	Attempts     []CountAttempt             `json:"counts"`
	Exceptions   []Exception                `json:"exceptions"`
}

// CertifiedCandidate is one candidate's certified line.
type CertifiedCandidate struct {
	setup.Candidate
	Place     int          `json:"place"`
	Votes     figure.Votes `json:"votes"`
	Elected   bool         `json:"elected"`
	ByLot     bool         `json:"by_lot"`
	TermEnds  int          `json:"term_ends,omitempty"` // the year; 0 where all seats' terms end together
	TermByLot bool         `json:"term_by_lot,omitempty"`
}

// CertifiedArea is what one count area came to.
type CertifiedArea struct {
	Area     string                   `json:"area"`
	Sheets   int                      `json:"sheets"` // count sheets that were in
	Valid    figure.Of[figure.Papers] `json:"valid"`
	Rejected figure.Of[figure.Papers] `json:"rejected"` // not there where papers were rejected for the ward together
	Votes    []figure.Votes           `json:"votes"`    // in ballot-paper order
}

// CertifiedMove is papers that were found in another contest's box and taken
// to their own.
type CertifiedMove struct {
	Papers  figure.Papers   `json:"papers"`
	From    setup.ContestID `json:"from"`
	FromBox setup.BoxID     `json:"from_box"`
	To      setup.ContestID `json:"to"`
	ToBox   setup.BoxID     `json:"to_box"`
	Reason  string          `json:"reason"`
	By      string          `json:"by"`
}

// CertifiedBox is one line of the statement as to the result of verification.
type CertifiedBox struct {
	Boxes    []setup.BoxID            `json:"boxes"`
	Stations []setup.StationID        `json:"stations"`
	Expected figure.Of[figure.Papers] `json:"expected"`
	Counts   []figure.Papers          `json:"counts"`
	Verified figure.Of[figure.Papers] `json:"verified"`
	Variance figure.Papers            `json:"variance"`
	Moved    figure.Papers            `json:"moved,omitempty"` // of the papers verified: come from other boxes since the last count, less gone
}

// CertifiedRecount is a recount that was asked for, and what was said to it.
type CertifiedRecount struct {
	Granted   bool       `json:"granted"`
	Of        RecountOf  `json:"of,omitempty"`
	Candidate string     `json:"candidate,omitempty"` // id
	AskedBy   string     `json:"asked_by,omitempty"`
	Reason    string     `json:"reason"`
	Withdrawn string     `json:"withdrawn,omitempty"` // why it was granted and not made
	By        string     `json:"by"`
	Role      setup.Role `json:"role"`
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
	Role        setup.Role     `json:"role"`
}

// WithoutFigures is a voter-ID record's exception without what it counted at the station and how that was explained; that
// a record is awaited counts nothing, and stays.
func (x Exception) WithoutFigures() Exception {
	if len(x.Numbers) > 0 {
		x.Text = fmt.Sprintf("Station %s: its record does not agree with rule %s. The figures are those of one station and are not shown.", x.Subject, x.Code)
		x.Numbers, x.Explanation, x.ExplainedBy = map[string]int{}, "", ""
	}
	return x
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
	data, err := text.Canonical(c)
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
