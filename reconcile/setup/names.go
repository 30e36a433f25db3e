package setup

import (
	"slices"
	"strings"
	"unicode/utf8"

	"wardcount/reconcile/text"
)

// Names is what the names on one ballot paper are beside each other: facts of
// the set-up that many rules ask for, worked out once when a contest is registered.
type Names struct {
	Alike []Pair // names that are easily taken for each other
	Moved []int  // places, from 1, of those who stand elsewhere in a list by legal surname
	// Party is what each candidate's party is known by from contest to contest,
	// empty for an independent; PartyThen that of each line of the last contest.
	Party, PartyThen []string

	candidates []Candidate
	last       *LastContest
}

// Pair is two candidates' places on the ballot paper, from 1.
type Pair struct{ First, Second int }

// NamesOf works out the names of a contest.
func NamesOf(c Contest) Names {
	n := Names{candidates: c.Candidates, last: c.Last}
	for i, a := range c.Candidates {
		for j := i + 1; j < len(c.Candidates); j++ {
			if alike(a, c.Candidates[j]) {
				n.Alike = append(n.Alike, Pair{i + 1, j + 1})
			}
		}
		n.Party = append(n.Party, PartyOf(a.PartyID, a.Party))
	}
	n.Moved = movedByLegalSurname(c.Candidates)
	if c.Last != nil {
		n.PartyThen = PartiesOf(c.Last.Lines)
	}
	return n
}

// PartiesOf is what the party of each line is known by from contest to contest,
// empty for an independent.
func PartiesOf(lines []ContestLine) []string {
	parties := make([]string, len(lines))
	for i, l := range lines {
		parties[i] = PartyOf(l.PartyID, l.Party)
	}
	return parties
}

// Are says whether these are the names of the contest as it is now.
func (n Names) Are(c Contest) bool {
	same := len(n.candidates) == len(c.Candidates) && n.last == c.Last
	return same && (len(c.Candidates) == 0 || &n.candidates[0] == &c.Candidates[0])
}

// movedByLegalSurname are the places of those whom a list by legal surname puts elsewhere.
func movedByLegalSurname(list []Candidate) (places []int) {
	legal := make([]int, len(list))
	surnames := make([]string, len(list))
	for i, c := range list {
		legal[i], surnames[i] = i, text.Letters(c.Surname)
	}
	slices.SortStableFunc(legal, func(a, b int) int { return strings.Compare(surnames[a], surnames[b]) })
	for place := range list {
		if legal[place] != place {
			places = append(places, place+1)
		}
	}
	return places
}

// alike says whether two names on the paper are the same or nearly so.
func alike(a, b Candidate) bool {
	surnameA, surnameB := text.Letters(a.PaperSurname()), text.Letters(b.PaperSurname())
	apart := text.Distance(surnameA, surnameB)
	short := min(utf8.RuneCountInString(surnameA), utf8.RuneCountInString(surnameB)) < 4
	return apart == 0 || apart == 1 && !short || text.Distance(text.Letters(a.PaperName()), text.Letters(b.PaperName())) <= 2
}

// PartyOf is what a party is known by from contest to contest: its number with
// the Electoral Commission, the first where it stands for two parties together,
// otherwise its name. Independents are no party.
func PartyOf(partyID, party string) string {
	id := strings.TrimPrefix(partyID, "joint-party:")
	if id != partyID {
		id, _, _ = strings.Cut(id, "-")
		return "PP" + id
	}
	if strings.HasPrefix(id, "ynmp-party:") {
		id = "" // lists give such an id to those who have no party
	}
	if id != "" {
		return id
	}
	name := text.Letters(party)
	if name == "ind" || name == "independent" {
		return ""
	}
	return name
}
