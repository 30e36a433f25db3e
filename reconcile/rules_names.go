package reconcile

import (
	"slices"
	"strings"
)

var nameRules = []Rule{
	{
		Code: "N1", Level: Note, Stage: StageSetUp, Override: OverrideNone,
		Formula:    "two candidates of one contest with the same surname, or whole names at most two letters apart",
		Reads:      []string{"setup.candidates"},
		Clerk:      "Two names are alike: no. {first_place} {first} and no. {second_place} {second}. Look at the description beside the field.",
		Supervisor: "Have both names, descriptions and places on the paper read out whenever figures are keyed, read back or declared.",
		Law:        "Broxtowe 2011: the wrong one of two was declared",
		find:       findLikeNames,
	},
	{
		Code: "N2", Level: Note, Stage: StageSetUp, Override: OverrideNone,
		Formula:    "the order on the ballot paper (commonly used surname) differs from the order of legal surnames",
		Reads:      []string{"setup.candidates"},
		Clerk:      "No. {place} on the ballot paper, {candidate}, stands elsewhere in a list by legal surname. Key by the name beside the field, never by row.",
		Supervisor: "Use one order on every sheet of this contest, the ballot paper's. A list in the other order gives candidates each other's votes, and no sum sees it.",
		Law:        "Newham 2018: 14 candidates in three wards",
		find:       findOtherOrder,
	},
}

func findLikeNames(s sight) []hit {
	var hits []hit
	list := s.ward.Contest.Candidates
	for i, a := range list {
		for j := i + 1; j < len(list); j++ {
			b := list[j]
			if !strings.EqualFold(a.PaperSurname(), b.PaperSurname()) && distance(strings.ToLower(a.PaperName()), strings.ToLower(b.PaperName())) > 2 {
				continue
			}
			hits = append(hits, hit{form: CountResult, subject: string(s.ward.Contest.ID) + "#" + string(VotesFigure(i+1)) + "," + string(VotesFigure(j+1)),
				figures: []FigureID{VotesFigure(i + 1), VotesFigure(j + 1)},
				numbers: map[string]int{"first_place": i + 1, "second_place": j + 1},
				words:   map[string]string{"first": described(a), "second": described(b)}})
		}
	}
	return hits
}

func described(c Candidate) string {
	if c.Description == "" {
		return c.PaperName() + " (no description)"
	}
	return c.PaperName() + " (" + c.Description + ")"
}

func findOtherOrder(s sight) []hit {
	list := s.ward.Contest.Candidates
	legal := make([]int, len(list))
	for i := range legal {
		legal[i] = i
	}
	slices.SortStableFunc(legal, func(a, b int) int {
		return strings.Compare(strings.ToLower(list[a].Surname), strings.ToLower(list[b].Surname))
	})
	paperSorted := slices.IsSortedFunc(list, func(a, b Candidate) int {
		return strings.Compare(strings.ToLower(a.PaperSurname()), strings.ToLower(b.PaperSurname()))
	})
	for position, i := range legal {
		if position != i {
			// The paper's own order decides; name the first candidate who would move.
			moved := position
			if !paperSorted {
				moved = i
			}
			return []hit{{form: CountResult, subject: string(s.ward.Contest.ID), figures: []FigureID{VotesFigure(moved + 1)},
				numbers: map[string]int{"place": moved + 1}, words: map[string]string{"candidate": described(list[moved])}}}
		}
	}
	return nil
}

// distance is the edit distance between two names (Levenshtein 1966).
func distance(a, b string) int {
	ra, rb := []rune(a), []rune(b)
	row := make([]int, len(rb)+1)
	for j := range row {
		row[j] = j
	}
	for i, x := range ra {
		diagonal := row[0]
		row[0] = i + 1
		for j, y := range rb {
			cost := 1
			if x == y {
				cost = 0
			}
			diagonal, row[j+1] = row[j+1], min(row[j+1]+1, row[j]+1, diagonal+cost)
		}
	}
	return row[len(rb)]
}
