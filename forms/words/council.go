package words

import (
	"fmt"
	"time"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/outcome"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// The council room: what the declared wards come to.
const (
	Council             = "Council"
	ToCouncil           = "Council: seats and votes so far"
	CouncilShort        = "council"
	CouncilEmpty        = "Nothing is declared yet. Seats, votes and turnout of a ward stand here as soon as its declaration is recorded (F9 on its page)."
	CouncilSeats        = "Seats by party"
	CouncilElected      = "Elected, by ward"
	CouncilSeatsStood   = "Every party that stood in a declared ward."
	CouncilVotesCaption = "Left, Right: the votes of a party, and what they are a share of."
	CouncilVotes        = "Votes by party"
	CouncilTurnout      = "Ballot box turnout by ward"
	CouncilNightCaption = "Contests verified, certified and declared. Left, Right: step by step."
	CouncilOthers       = "The other contests of this poll elect nobody to the council; their results stand on their own pages."
	CouncilAll          = "All together"
	CouncilVerified     = "Verified"
	CouncilCertified    = "Certified"
	CouncilDeclared     = "Declared"
	independent         = "Independent"
)

// What stands over the columns of the council room.
const (
	CouncilNameColumn  = "elected"
	CouncilPartyColumn = "party"
	CouncilVotesColumn = "votes"
)

// CouncilProgress says how many seats and wards are declared, of how many.
func CouncilProgress(c outcome.Council) string {
	words := fmt.Sprintf("Seats declared %d of %d · Wards declared %d of %d", c.SeatsDeclared, c.Seats, c.WardsDeclared, c.Wards)
	if c.Vacant > 0 {
		words += " · " + Many(c.Vacant, "seat vacant", "seats vacant")
	}
	return words
}

// CouncilSeatsCaption says what an empty cell of the strip is.
func CouncilSeatsCaption(c outcome.Council) string {
	switch open := c.Seats - c.SeatsDeclared; {
	case open > 0 && c.Vacant > 0:
		return fmt.Sprintf("One cell is one seat; %d are still to come and %d vacant, and stand empty. Left, Right: party by party.", open, c.Vacant)
	case open > 0:
		return fmt.Sprintf("One cell is one seat; the %s still to come stand empty. Left, Right: party by party.", Many(open, "seat", "seats"))
	}
	return "One cell is one seat. Left, Right: party by party."
}

// CouncilSeatsDeclared is how many seats are declared, in a line.
func CouncilSeatsDeclared(c outcome.Council) string {
	return fmt.Sprintf("%d of %d seats declared", c.SeatsDeclared, c.Seats)
}

// SeatsOf is a number of seats.
func SeatsOf(n int) string { return Many(n, "seat", "seats") }

// PartyName is a party, or what stands for the candidates of none.
func PartyName(p outcome.Party) string {
	if p.Independent() {
		return independent
	}
	return p.Name
}

// CouncilPartySeats says how many seats a party has so far.
func CouncilPartySeats(p outcome.Party, c outcome.Council) string {
	return fmt.Sprintf("%s: %s of the %d declared", PartyName(p), SeatsOf(p.Seats), c.SeatsDeclared)
}

// CouncilShare is a party's votes with their share.
func CouncilShare(p outcome.Party, c outcome.Council) string {
	return text.Grouped(int(p.Votes)) + " · " + figure.Percentage(int(p.Votes), int(c.Votes), 1) + " %"
}

// CouncilPartyVotes says what a party's votes are a share of.
func CouncilPartyVotes(p outcome.Party, c outcome.Council) string {
	return fmt.Sprintf("%s: %s for %s, %s %% of the %s votes counted", PartyName(p), manyVotes(p.Votes), Many(p.Candidates, "candidate", "candidates"),
		figure.Percentage(int(p.Votes), int(c.Votes), 1), text.Grouped(int(c.Votes)))
}

// CouncilVotesOf names the denominator of the shares.
func CouncilVotesOf(c outcome.Council) string {
	words := fmt.Sprintf("Shares of the %s votes counted for all candidates in %s.", text.Grouped(int(c.Votes)), Many(c.WardsDeclared, "declared ward", "declared wards"))
	if c.SeatsDeclared > c.WardsDeclared {
		words += " Where a ward has several seats, a voter has as many votes."
	}
	return words
}

// CouncilTurnoutOf names what the turnout is of.
func CouncilTurnoutOf(c outcome.Council) string {
	if c.Turnout.Wards == c.WardsDeclared {
		return "Papers verified as a share of the electors in the register."
	}
	return fmt.Sprintf("Papers verified as a share of the electors in the register: known of %d of the %d declared wards, which are added up.", c.Turnout.Wards, c.WardsDeclared)
}

// CouncilTurnoutText is a ward's votes, its papers and its electors, and which of them are not known.
func CouncilTurnoutText(c ward.Certificate) string {
	if c.Uncontested {
		return "Elected without a poll."
	}
	papers, electors, between := "papers not verified here", "electorate not known", " · "
	if n, ok := c.Verified.Get(); ok {
		papers = Many(int(n), "paper verified", "papers verified")
	}
	if n, ok := c.Electorate.Get(); ok {
		electors = Many(int(n), "elector", "electors")
	}
	if figure.Known(c.Verified) && figure.Known(c.Electorate) {
		between = " of "
	}
	return manyVotes(outcome.VotesOf(c)) + " · " + papers + between + electors
}

// CouncilTurnoutAll is the papers and electors of the declared wards together.
func CouncilTurnoutAll(c outcome.Council) string {
	return fmt.Sprintf("%s · %s of %s", manyVotes(c.Votes), Many(int(c.Turnout.Verified), "paper verified", "papers verified"), Many(int(c.Turnout.Electors), "elector", "electors"))
}

// CouncilMajority is a ward's majority, or why there is none.
func CouncilMajority(c ward.Certificate) string {
	switch {
	case c.Uncontested:
		return "elected without a poll"
	case !c.Margin.IsKeyed():
		return "no majority: all are elected"
	}
	return "majority " + Figure(c.Margin)
}

// CouncilStep says one step of the night.
func CouncilStep(at time.Time, what string, n, of int) string {
	return fmt.Sprintf("%s: %s %d of %d", Hour(at), what, n, of)
}

// CandidateParty is the party that a candidate stands for.
func CandidateParty(c setup.Candidate) string {
	if setup.PartyOf(c.PartyID, c.Party) == "" {
		return independent
	}
	return c.Party
}
