// Package outcome is what the declared results come to together: the council's seats and votes so far, and how the whole
// council stands by them.
//
// Nothing of a contest counts here before its declaration is recorded. The package never says who is elected in a
// ward, which its certificate says, and never guesses what a ward to come will bring.
package outcome

import (
	"slices"
	"strings"

	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

// IsDeclared says whether the declaration of a contest's result is recorded.
func IsDeclared(w ward.Ward) bool { return w.Certificate != nil && !w.DeclaredAt.IsZero() }

// Declared lists the contests whose declaration is recorded, in the order of the set-up.
func Declared(c reconcile.Count) []ward.Ward {
	return slices.DeleteFunc(c.InOrder(), func(w ward.Ward) bool { return !IsDeclared(w) })
}

// Outstanding lists the contests of which a declaration is still to come, in the order of the set-up.
func Outstanding(c reconcile.Count) []ward.Ward {
	return slices.DeleteFunc(c.InOrder(), func(w ward.Ward) bool { return IsDeclared(w) || w.State == ward.Abandoned })
}

// Council is what the declared wards come to. Contests of other kinds, such as a parish's, elect nobody to the
// council and are not in it; nor is a ward whose contest was abandoned.
type Council struct {
	Wards, WardsDeclared int
	Seats, SeatsDeclared int
	Vacant               int          // of the seats declared, those that no candidate fills
	Votes                figure.Votes // for all candidates of the declared wards
	Turnout              Turnout
	Parties              []Party // most seats first, then most votes; independents after the parties
}

// Turnout is papers and electors of the declared wards in which both are known; a ward without a poll is not among them.
type Turnout struct {
	Wards    int
	Verified figure.Papers
	Electors figure.Electors
}

// TurnoutOf is a ward's papers verified and its electors; false where either is not known, or there was no poll.
func TurnoutOf(c ward.Certificate) (figure.Papers, figure.Electors, bool) {
	verified, counted := c.Verified.Get()
	electors, known := c.Electorate.Get()
	return verified, electors, counted && known && !c.Uncontested
}

// VotesOf is the votes for all candidates of a contest.
func VotesOf(c ward.Certificate) figure.Votes {
	sum := figure.Votes(0)
	for _, line := range c.Candidates {
		sum += line.Votes
	}
	return sum
}

// Party is what one party has in the declared wards. Independents stand together as one, although they are none.
type Party struct {
	ID         string // as setup.PartyOf has it; empty for independents
	Name       string
	Candidates int
	Seats      int
	Votes      figure.Votes
}

// Independent tells whether these are the candidates of no party.
func (p Party) Independent() bool { return p.ID == "" }

// Contested is a contest, with its certificate once its result is declared.
type Contested struct {
	Contest   setup.Contest
	Declared  *ward.Certificate // nil where the declaration is still to come
	Abandoned bool              // it stopped, and no declaration will come
}

// CouncilOf adds up the declared wards of a count.
func CouncilOf(c reconcile.Count) Council { return Sum(ContestsOf(c)) }

// ContestsOf lists the contests of a count in the order of the set-up.
func ContestsOf(c reconcile.Count) []Contested {
	var contests []Contested
	for _, w := range c.InOrder() {
		switch {
		case w.State == ward.Abandoned:
			contests = append(contests, Contested{Contest: w.Contest, Abandoned: true})
		case IsDeclared(w):
			contests = append(contests, Contested{Contest: w.Contest, Declared: w.Certificate})
		default:
			contests = append(contests, Contested{Contest: w.Contest})
		}
	}
	return contests
}

// Sum adds up the wards among contests that are declared.
func Sum(contests []Contested) Council {
	var council Council
	at := map[string]int{}
	for _, c := range contests {
		if c.Contest.Kind != setup.WardContest || c.Abandoned {
			continue
		}
		council.Wards++
		council.Seats += c.Contest.Seats
		if c.Declared == nil {
			continue
		}
		council.WardsDeclared++
		council.SeatsDeclared += c.Declared.Seats
		council.Vacant += c.Declared.Vacant
		if verified, electors, known := TurnoutOf(*c.Declared); known {
			council.Turnout.Wards++
			council.Turnout.Verified += verified
			council.Turnout.Electors += electors
		}
		council.add(*c.Declared, at)
	}
	slices.SortStableFunc(council.Parties, before)
	return council
}

// add adds the candidates of a ward to their parties, whose places are at hand by their ids.
func (c *Council) add(ward ward.Certificate, at map[string]int) {
	for _, line := range ward.Candidates {
		id := setup.PartyOf(line.PartyID, line.Party)
		i, known := at[id]
		if !known {
			i = len(c.Parties)
			at[id] = i
			c.Parties = append(c.Parties, Party{ID: id, Name: line.Party})
		}
		p := &c.Parties[i]
		if id == line.PartyID && line.Party != "" { // not the name of two parties together
			p.Name = line.Party
		}
		p.Candidates++
		p.Votes += line.Votes
		c.Votes += line.Votes
		if line.Elected {
			p.Seats++
		}
	}
}

// before is the order in which parties are shown.
func before(a, b Party) int {
	switch {
	case a.Independent() != b.Independent():
		if a.Independent() {
			return 1
		}
		return -1
	case a.Seats != b.Seats:
		return b.Seats - a.Seats
	case a.Votes != b.Votes:
		return int(b.Votes - a.Votes)
	}
	return strings.Compare(a.Name, b.Name)
}
