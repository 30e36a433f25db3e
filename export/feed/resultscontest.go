package feed

import (
	"errors"
	"strconv"
	"strings"

	"wardcount/reconcile/figure"
)

// Contest is one declared contest with everything that was certified of it.
type Contest struct {
	ID          string                     `json:"id"`
	Kind        string                     `json:"kind"`
	Name        string                     `json:"name"`
	GSS         string                     `json:"gss"`
	Seats       int                        `json:"seats"`
	Vacant      int                        `json:"vacant"`
	Uncontested bool                       `json:"uncontested"`
	CountOnly   bool                       `json:"count_only"`
	KeyOnce     bool                       `json:"key_once"`
	Electorate  figure.Of[figure.Electors] `json:"electorate"`
	Verified    Verified                   `json:"verified"`
	Valid       figure.Of[figure.Papers]   `json:"valid"`
	Rejected    Rejected                   `json:"rejected"`
	PostalOut   figure.Of[figure.Papers]   `json:"postal_rejected_before_count"`
	Unused      figure.Of[figure.Votes]    `json:"unused_votes"`
	PartVotes   figure.Of[figure.Votes]    `json:"part_rejected_votes"`
	Candidates  []Candidate                `json:"candidates"`
	Margin      figure.Of[figure.Votes]    `json:"margin"`
	Turnout     Turnout                    `json:"turnout"`
	Boxes       []Box                      `json:"station_boxes"`
	PostalBoxes []Box                      `json:"postal_boxes"`
	OffRegister []OffRegister              `json:"off_register"`
	Moves       []Move                     `json:"papers_moved"`
	Areas       []Area                     `json:"areas"`
	Counts      []Count                    `json:"counts"`
	Recounts    []Recount                  `json:"recounts"`
	Batches     int                        `json:"doubtful_batches"`
	Objected    figure.Of[figure.Papers]   `json:"rejections_objected_to"`
	Adjudged    []Adjudged                 `json:"adjudged"`
	Exceptions  []Exception                `json:"exceptions"`
	Annotations []Annotation               `json:"annotations"`
	Statement   *Signed                    `json:"verification_signed"`
	Certificate string                     `json:"certificate_hash"`
	Certified   Signed                     `json:"certified"`
	Declared    Signed                     `json:"declared"`
	Postal      *PostalStatement           `json:"postal_statement"`
}

// Verified is the ballot papers that verification found.
type Verified struct {
	Stations figure.Of[figure.Papers] `json:"stations"`
	Postal   figure.Of[figure.Papers] `json:"postal"`
	Total    figure.Of[figure.Papers] `json:"total"`
}

// Rejected is the ballot papers rejected at the count.
type Rejected struct {
	Total  figure.Of[figure.Papers] `json:"total"`
	Heads  []RejectedHead           `json:"by_head"`
	InPart figure.Of[figure.Papers] `json:"in_part"`
}

// RejectedHead is the papers wholly rejected under one head.
type RejectedHead struct {
	Head   string                   `json:"head"`
	Label  string                   `json:"label"`
	Papers figure.Of[figure.Papers] `json:"papers"`
}

// Candidate is one candidate's certified line, in the order of the ballot paper.
type Candidate struct {
	ID              string                  `json:"id"`
	Place           int                     `json:"place"`
	Surname         string                  `json:"surname"`
	Forenames       string                  `json:"forenames"`
	CommonSurname   string                  `json:"commonly_used_surname"`
	CommonForenames string                  `json:"commonly_used_forenames"`
	Description     string                  `json:"description"`
	PartyID         string                  `json:"party_id"`
	Party           string                  `json:"party"`
	Votes           figure.Of[figure.Votes] `json:"votes"`
	Elected         bool                    `json:"elected"`
	ByLot           bool                    `json:"elected_by_lot"`
	TermEnds        figure.Of[int]          `json:"term_ends"`
	TermByLot       bool                    `json:"term_by_lot"`
}

// Turnout is the two turnouts that are published of a contest.
type Turnout struct {
	Verified *Share `json:"papers_verified"`
	Valid    *Share `json:"papers_valid"`
}

// Share is a number of papers, of how many electors, and the percentage.
type Share struct {
	Percent Percent         `json:"percent"`
	Papers  figure.Papers   `json:"papers"`
	Of      figure.Electors `json:"of"`
}

// Box is one line of the statement as to the result of verification.
type Box struct {
	Boxes        []string                 `json:"boxes"`
	Stations     []string                 `json:"stations"`
	Expected     figure.Of[figure.Papers] `json:"expected"`
	Verified     figure.Of[figure.Papers] `json:"verified"`
	Variance     figure.Of[figure.Papers] `json:"variance"`
	Moved        figure.Papers            `json:"moved"`
	Counts       []figure.Papers          `json:"counts"`
	Explanations []string                 `json:"explanations"`
}

// OffRegister is a station or box that was taken off the register.
type OffRegister struct {
	What   string `json:"what"`
	ID     string `json:"id"`
	Status string `json:"status"`
	Reason string `json:"reason"`
}

// Move is papers that were found in another contest's box and taken to their own.
type Move struct {
	Papers  figure.Papers `json:"papers"`
	From    string        `json:"from"`
	FromBox string        `json:"from_box"`
	To      string        `json:"to"`
	ToBox   string        `json:"to_box"`
	Reason  string        `json:"reason"`
	By      string        `json:"by"`
}

// Area is what the sheets of one count area came to.
type Area struct {
	ID       string                   `json:"id"`
	Sheets   int                      `json:"sheets"`
	Valid    figure.Of[figure.Papers] `json:"valid"`
	Rejected figure.Of[figure.Papers] `json:"rejected"`
	Votes    []figure.Votes           `json:"votes"`
}

// Count is one count of the whole contest.
type Count struct {
	Valid    figure.Papers  `json:"valid"`
	Rejected figure.Papers  `json:"rejected"`
	Votes    []figure.Votes `json:"votes"`
	Recount  figure.Of[int] `json:"recount"`
	Partial  bool           `json:"partial"`
}

// Recount is a recount that was asked for, and what was said to it.
type Recount struct {
	Granted   bool   `json:"granted"`
	Of        string `json:"of"`
	Candidate string `json:"candidate"`
	AskedBy   string `json:"asked_by"`
	Reason    string `json:"reason"`
	Withdrawn string `json:"withdrawn"`
	By        string `json:"by"`
	Role      string `json:"role"`
}

// Adjudged is what a supervisor settled from the paper.
type Adjudged struct {
	Form    string   `json:"form"`
	Subject string   `json:"subject"`
	Count   int      `json:"count"`
	Figures []string `json:"figures"`
	Reason  string   `json:"reason"`
	By      string   `json:"by"`
	Role    string   `json:"role"`
}

// Exception is a finding that stands and was accepted.
type Exception struct {
	Code        string         `json:"code"`
	Subject     string         `json:"subject"`
	Text        string         `json:"text"`
	Numbers     map[string]int `json:"numbers"`
	Explanation string         `json:"explanation"`
	ExplainedBy string         `json:"explained_by"`
	Reason      string         `json:"reason"`
	AcceptedBy  string         `json:"accepted_by"`
	Role        string         `json:"role"`
}

// Annotation is what was noted of a contest after it was certified.
type Annotation struct {
	Text  string `json:"text"`
	Noted Signed `json:"noted"`
}

// PostalStatement is the statement as to postal ballot papers, made days after the poll.
type PostalStatement struct {
	Lines      []PostalLine `json:"lines"`
	Exceptions []Exception  `json:"exceptions"`
	Open       []string     `json:"open"`
}

// PostalLine is one numbered line of that statement.
type PostalLine struct {
	Label  string         `json:"label"`
	Unit   string         `json:"unit"`
	Figure figure.Of[int] `json:"figure"`
}

// Percent is a percentage in hundredths of one: 3999 for 39.99. It is rounded half up, for show only.
type Percent int

// percentOf is the percentage that a part is of a whole; nil where there is no whole.
func percentOf(part, whole int) *Percent {
	hundredths, ok := figure.PercentageScaled(part, whole, 2)
	if !ok {
		return nil
	}
	p := Percent(hundredths)
	return &p
}

// MarshalJSON writes the percentage as a number of two decimals.
func (p Percent) MarshalJSON() ([]byte, error) {
	if p < 0 {
		return nil, errors.New("a percentage below 0")
	}
	text := strconv.Itoa(int(p) / 100)
	rest := strconv.Itoa(int(p)%100 + 100)
	return []byte(text + "." + rest[1:]), nil
}

// UnmarshalJSON reads a number of at most two decimals: some programs write 40 for 40.00.
func (p *Percent) UnmarshalJSON(data []byte) error {
	whole, rest, _ := strings.Cut(string(data), ".")
	n, err := strconv.ParseUint(whole+(rest + "00")[:max(2, len(rest))], 10, 31)
	if err != nil || len(rest) > 2 {
		return errors.New("not a percentage of at most two decimals, such as 39.99")
	}
	*p = Percent(n)
	return nil
}
