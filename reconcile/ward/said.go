package ward

import (
	"time"

	"wardcount/reconcile/setup"
)

// Explanation is why a finding is what it is, in somebody's words, for the
// numbers that it had.
type Explanation struct {
	By      string
	Role    setup.Role
	Reason  string
	At      time.Time
	Numbers map[string]int
}

// Acceptance is a second person's yes to a finding with those numbers.
type Acceptance struct {
	By      string         `json:"by"`
	Role    setup.Role     `json:"role"`
	Reason  string         `json:"reason"`
	At      time.Time      `json:"at"`
	Numbers map[string]int `json:"-"`
}

// FindingID names a finding across changes of its numbers.
type FindingID struct {
	Contest setup.ContestID `json:"contest"`
	Code    Code            `json:"code"`
	Subject string          `json:"subject"`
}

// String is the finding's place in the journal: contest/finding/code/subject.
func (f FindingID) String() string {
	return string(f.Contest) + "/finding/" + string(f.Code) + "/" + f.Subject
}

// Code is a rule's short name, stable for ever: V1, C1, I7.
type Code string
