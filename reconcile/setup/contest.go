package setup

import (
	"strconv"

	"wardcount/reconcile/figure"
)

// ContestID is a Democracy Club ballot id, such as
// local.watford.callowland.2018-05-03.
type ContestID string

// ContestKind says what a contest elects or asks. Law, wording and the heads
// of rejection follow it.
type ContestKind string

// The kinds of contest that one poll may combine. A ward is the usual one, and
// so the zero value.
const (
	WardContest     ContestKind = ""
	ParishContest   ContestKind = "parish"
	MayorContest    ContestKind = "mayor"
	QuestionContest ContestKind = "question"
)

// ContestKinds lists every kind.
var ContestKinds = []ContestKind{WardContest, ParishContest, MayorContest, QuestionContest}

// Words is the kind as it is said.
func (k ContestKind) Words() string {
	if k == WardContest {
		return "ward"
	}
	return string(k)
}

// InLaw is the kind as the dated table of law calls it.
func (k ContestKind) InLaw() string {
	if k == WardContest {
		return "local"
	}
	return string(k)
}

// Contest is one ward's election, or another contest of the same poll.
type Contest struct {
	ID         ContestID                  `json:"id"`
	Kind       ContestKind                `json:"kind,omitempty"`
	Name       string                     `json:"name"`
	GSS        string                     `json:"gss"`
	Seats      int                        `json:"seats"`
	Electorate figure.Of[figure.Electors] `json:"electorate"`
	Candidates []Candidate                `json:"candidates"` // in ballot-paper order; of a question its answers
	// CountOnly says that no station papers are kept here: only the count's own
	// result is keyed, and nothing is verified.
	CountOnly bool `json:"count_only,omitempty"`
	// VotesOnly says that the votes are all that is known of a result which
	// somebody published: it is tallied again and never certified.
	VotesOnly bool `json:"votes_only,omitempty"`
	// TallyByVotes says that the count keeps how many papers carry one vote, two, and so on.
	TallyByVotes bool `json:"tally_by_votes,omitempty"`
	// Terms are the years in which the seats' terms end, one a seat, where they
	// differ: a casual vacancy filled together with an ordinary election.
	Terms []int `json:"terms,omitempty"`
	// Areas are the shares of the mixed papers that are counted at one table
	// each; none where the ward is counted whole and keeps no count sheets.
	Areas []Area `json:"areas,omitempty"`
	// Last is when the seats were last fought, where the set-up has it.
	Last *LastContest `json:"last,omitempty"`
}

// Uncontested says that there are no more candidates than seats, so that they
// are elected without a poll (Local Elections (Principal Areas) (England and Wales) Rules
// 2006, Sch 2 r.14) and declared so (r.50(2)).
// A question is always put.
func (c Contest) Uncontested() bool {
	return c.Kind != QuestionContest && len(c.Candidates) <= c.Seats
}

// AreaOf gives the count area that a count sheet was given out to.
func (c Contest) AreaOf(number string) (Area, bool) {
	n, err := strconv.Atoi(number)
	for _, a := range c.Areas {
		if err == nil && a.FirstSheet > 0 && n >= a.FirstSheet && n <= a.LastSheet {
			return a, true
		}
	}
	return Area{}, false
}

// Area is a count area (mini-count): a numbered share of a contest's mixed
// papers, and the numbers of the count sheets given out to its table.
type Area struct {
	ID         string `json:"id"`
	FirstSheet int    `json:"first_sheet,omitempty"` // 0 where no count sheets are keyed
	LastSheet  int    `json:"last_sheet,omitempty"`
}

// Sheets is how many count sheets the area has. Of a range that is a fault of
// the set-up it is none, or one more than an area may have: the set-up is
// compared and shown before it is refused, and nothing may run away with it.
func (a Area) Sheets() int {
	if a.FirstSheet < 1 {
		return 0
	}
	return min(max(a.LastSheet-a.FirstSheet+1, 0), MaxSheets+1)
}
