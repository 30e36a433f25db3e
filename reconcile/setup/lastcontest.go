package setup

import (
	"strings"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/text"
)

// LastContest is when the ward's seats were last fought, as the set-up has it:
// what the questions before a declaration compare with. What was not published
// is not there, and nothing is asked about it.
type LastContest struct {
	Date       string                     `json:"date"`
	Seats      int                        `json:"seats"`
	Electorate figure.Of[figure.Electors] `json:"electorate"`
	Papers     figure.Of[figure.Papers]   `json:"papers"` // cast, or the valid ones where no more is known
	Lines      []ContestLine              `json:"lines"`
	// NotForTurnout says why as many did not come then for this contest alone,
	// such as a European election on the same day; empty where turnout compares.
	NotForTurnout string `json:"not_for_turnout,omitempty"`
	// NoComparison says why nothing compares, such as other boundaries.
	NoComparison string `json:"no_comparison,omitempty"`
}

// ContestLine is one candidate's votes in a contest, and for whom they stood.
type ContestLine struct {
	PartyID   string       `json:"party_id,omitempty"`
	Party     string       `json:"party,omitempty"`
	Candidate string       `json:"candidate,omitempty"` // forenames first
	Votes     figure.Votes `json:"votes"`
}

// LastComparable is the ward's last contest where figures compare with it.
func (c Contest) LastComparable() (LastContest, bool) {
	if c.Last == nil || c.Last.NoComparison != "" {
		return LastContest{}, false
	}
	return *c.Last, true
}

// Words says what a last contest holds, in a list of changes.
func (l *LastContest) Words() string {
	if l == nil {
		return "none"
	}
	votes := figure.Votes(0)
	for _, line := range l.Lines {
		votes += line.Votes
	}
	list := []string{l.Date, text.Plural(l.Seats, "seat", "seats"), text.Plural(len(l.Lines), "candidate", "candidates") + " with " + text.Plural(int(votes), "vote", "votes")}
	if n, known := l.Papers.Get(); known {
		list = append(list, text.Plural(int(n), "paper", "papers"))
	}
	if n, known := l.Electorate.Get(); known {
		list = append(list, text.Plural(int(n), "elector", "electors"))
	}
	if l.NotForTurnout != "" {
		list = append(list, "no base for turnout: "+l.NotForTurnout)
	}
	if l.NoComparison != "" {
		list = append(list, "no comparison: "+l.NoComparison)
	}
	return strings.Join(list, ", ")
}
