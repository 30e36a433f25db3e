package ward

import "wardcount/reconcile/figure"

// Result is who is elected, as a value with its reasons.
type Result struct {
	Standings []Standing // in ballot-paper order
	// Tied are the candidates with equal votes across the line of election,
	// among whom a lot decides (r.49); empty where none is needed or it was recorded.
	Tied []string
	// TermTied are elected candidates with equal votes whose terms end in
	// different years: a lot decides who takes the longer. Empty where none is
	// needed or it was recorded.
	TermTied []string
	// TermLots is how many of them the lot names, the longest term first.
	TermLots int
	// LotSeats is how many seats the lot decides.
	LotSeats int
	// Vacant is the seats that no candidate fills.
	Vacant int
	// Margin is the votes of the last elected less those of the first not
	// elected; not there where all are elected.
	Margin      figure.Of[figure.Votes]
	Uncontested bool
}

// Standing is one candidate's place in a result.
type Standing struct {
	Candidate string // id
	Place     int    // on the ballot paper, from 1
	Votes     figure.Votes
	Elected   bool
	ByLot     bool
	TermEnds  int  // the year in which the seat's term ends; 0 where all end together or it is not decided
	TermByLot bool // a lot gave that term
}

// Lots are what the returning officer drew, by candidate id.
type Lots struct {
	Seats []string // who was given a seat
	Terms []string // who was given the longer term, the longest first
}
