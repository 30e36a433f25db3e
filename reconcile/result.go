package reconcile

// Result is who is elected, as a value with its reasons.
type Result struct {
	Standings []Standing // in ballot-paper order
	// Tied are the candidates with equal votes across the line of election,
	// among whom a lot decides (r.49); empty where none is needed or it was recorded.
	Tied []string
	// LotSeats is how many seats the lot decides.
	LotSeats int
	// Vacant is the seats that no candidate fills.
	Vacant int
	// Margin is the votes of the last elected less those of the first not
	// elected; not there where all are elected.
	Margin      Figure[Votes]
	Uncontested bool
}

// Standing is one candidate's place in a result.
type Standing struct {
	Candidate string // id
	Place     int    // on the ballot paper, from 1
	Votes     Votes
	Elected   bool
	ByLot     bool
}
