package setup

import (
	"slices"
	"strings"
	"time"

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

// Words say what a last contest holds, in a list of changes.
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

// lastContest says what no last contest has.
func (f *faultList) lastContest(c Contest) {
	l := c.Last
	if l == nil {
		return
	}
	id := string(c.ID)
	if _, err := time.Parse(time.DateOnly, l.Date); err != nil {
		f.add("ward", id, "last", "The last contest of "+c.Name+" has the date "+text.Quoted(l.Date)+", which is not a date.", "Write it as year-month-day, such as 2014-05-22.")
	}
	if l.Seats < 1 || l.Seats > MaxSeats || len(l.Lines) > MaxCandidates {
		f.add("ward", id, "last", "The last contest of "+c.Name+" has "+text.Plural(l.Seats, "seat", "seats")+" and "+text.Plural(len(l.Lines), "candidate", "candidates")+".", "Write it as it was published, or leave it out.")
	}
	wide := func(n int) bool { return n < 0 || n > figure.Max }
	if wide(int(l.Electorate.N())) || wide(int(l.Papers.N())) || slices.ContainsFunc(l.Lines, func(line ContestLine) bool { return wide(int(line.Votes)) }) {
		f.add("ward", id, "last", "A figure of the last contest of "+c.Name+" is below 0 or has more than nine digits.", "Write it as it was published, or leave it out.")
	}
	for _, text := range append([]string{l.NotForTurnout, l.NoComparison}, texts(l.Lines)...) {
		f.text("ward", id, "last", text)
	}
}

func texts(lines []ContestLine) (all []string) {
	for _, l := range lines {
		all = append(all, l.PartyID, l.Party, l.Candidate)
	}
	return all
}
