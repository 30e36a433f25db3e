package figure

// Papers counts ballot papers: one for each voter, whatever the number of seats.
type Papers int

// Votes counts marks for candidates. In a ward of n seats one paper carries up to n.
type Votes int

// Electors counts the entries in the register in force at the poll.
type Electors int

// Packets counts covering envelopes and packets of postal votes.
type Packets int

// Persons counts people at a polling station: refused, come back, issued with a paper.
type Persons int

// Unit is any of the counted things.
type Unit interface{ ~int }

// Total adds up numbers of one unit.
func Total[T Unit](numbers []T) T {
	total := T(0)
	for _, n := range numbers {
		total += n
	}
	return total
}
