package voterid

import (
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
)

// Majority is a ward's majority beside the persons who were refused at its stations and did not come back. One paper
// moves a majority by at most one vote, in a ward of several seats too.
type Majority struct {
	Contest setup.ContestID
	Name    string
	// Majority is the votes of the last elected less those of the first not elected; not keyed where nobody was left
	// unelected or the result is not certified.
	Majority    figure.Of[figure.Votes]
	NotReturned figure.Persons // at the stations whose record is in
	Stations    int
	In          int
}

// Beside is how the persons who did not come back stand to a majority.
type Beside string

// How they may stand.
const (
	NoMajority Beside = ""          // nothing to set them beside, or no record is in
	Fewer      Beside = "fewer"     // than the majority, or nobody
	AsMany     Beside = "as_many"   // their votes could have made it equal
	MoreThan   Beside = "more_than" // their votes could have made it another
)

// Beside sets the two beside each other. It never says how anybody would have voted.
func (m Majority) Beside() Beside {
	votes, known := m.Majority.Get()
	switch {
	case !known || m.In == 0:
		return NoMajority
	case int(m.NotReturned) > int(votes):
		return MoreThan
	case int(m.NotReturned) == int(votes) && m.NotReturned > 0: // nobody at all is no number to set beside a tie
		return AsMany
	}
	return Fewer
}

// Reached says that as many did not come back as the majority is, or more.
func (m Majority) Reached() bool { b := m.Beside(); return b == MoreThan || b == AsMany }

// Whole says whether every station's record is in, so that the number can only stand as it is.
func (m Majority) Whole() bool { return m.In == m.Stations }
