package voterid

import (
	"fmt"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
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

// Words set the persons who did not come back beside a majority; empty where there is nothing to say.
func (m Majority) Words() string {
	votes := text.Plural(int(m.Majority.N()), "vote", "votes")
	short := ""
	if !m.Whole() {
		short = fmt.Sprintf(" The records of %s are still awaited.", text.Plural(m.Stations-m.In, "station", "stations"))
	}
	switch m.Beside() {
	case MoreThan:
		return fmt.Sprintf("%s: more persons were refused and did not come back (%s) than the majority (%s).%s", m.Name, text.Grouped(int(m.NotReturned)), votes, short)
	case AsMany:
		return fmt.Sprintf("%s: as many persons were refused and did not come back as the majority (%s).%s", m.Name, votes, short)
	}
	return ""
}

// Stands says the same in a table, of one that is fewer too; empty where there is nothing to set beside.
func (m Majority) Stands() string {
	words := map[Beside]string{MoreThan: "more than the majority", AsMany: "as many as the majority", Fewer: "fewer than the majority"}[m.Beside()]
	if words != "" && m.NotReturned == 0 && m.Majority.N() == 0 { // none is not fewer than none
		words = "nobody, beside a tie"
	}
	if words != "" && !m.Whole() {
		words += " so far"
	}
	return words
}
