package rules

import (
	"slices"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

var nameRules = []Rule{
	{
		Code: "N1", Level: Note, Stage: sheet.StageSetUp, Override: OverrideNone,
		Formula:    "two candidates of one contest with the same surname, surnames of four letters or more that are one letter apart, or whole names at most two letters apart",
		Reads:      []string{"setup.candidates"},
		Clerk:      "Two names are alike: no. {first_place} {first} and no. {second_place} {second}. Look at the description beside the field.",
		Supervisor: "Have both names, descriptions and places on the paper read out whenever figures are keyed, read back or declared.",
		Law:        "Broxtowe 2011: the wrong one of two was declared; Prestatyn 2011: votes of one given to the other",
		find:       findLikeNames,
	},
	{
		Code: "N2", Level: Note, Stage: sheet.StageSetUp, Override: OverrideNone,
		Formula:    "the order on the ballot paper (commonly used surname) differs from the order of legal surnames",
		Reads:      []string{"setup.candidates"},
		Clerk:      "No. {place} on the ballot paper, {candidate}, stands elsewhere in a list by legal surname. Key by the name beside the field, never by row.",
		Supervisor: "Use one order on every sheet of this contest, the ballot paper's. A list in the other order gives candidates each other's votes, and no sum sees it.",
		Law:        "Newham 2018: 14 candidates in three wards",
		find:       findOtherOrder,
	},
}

func findLikeNames(s *sight) []hit {
	var hits []hit
	list := s.ward.Contest.Candidates
	for _, p := range s.ward.BallotNames().Alike {
		figures := []figure.ID{sheet.VotesFigure(p.First), sheet.VotesFigure(p.Second)}
		hits = append(hits, hit{form: sheet.CountResult, subject: string(s.ward.Contest.ID) + "#" + string(figures[0]) + "," + string(figures[1]),
			figures: figures, numbers: map[string]int{"first_place": p.First, "second_place": p.Second},
			words: map[string]string{"first": described(list[p.First-1]), "second": described(list[p.Second-1])}})
	}
	return hits
}

func described(c setup.Candidate) string {
	if c.Description == "" {
		return c.PaperName() + " (no description)"
	}
	return c.PaperName() + " (" + c.Description + ")"
}

// findOtherOrder names, of those who would move in a list by legal surname, the
// first whose commonly used surname is another.
func findOtherOrder(s *sight) []hit {
	list, moved := s.ward.Contest.Candidates, s.ward.BallotNames().Moved
	if len(moved) == 0 {
		return nil
	}
	named := moved[0]
	if at := slices.IndexFunc(moved, func(place int) bool { return list[place-1].PaperSurname() != list[place-1].Surname }); at >= 0 {
		named = moved[at]
	}
	var figures []figure.ID
	for _, place := range moved {
		figures = append(figures, sheet.VotesFigure(place))
	}
	return []hit{{form: sheet.CountResult, subject: string(s.ward.Contest.ID), figures: figures,
		numbers: map[string]int{"place": named}, words: map[string]string{"candidate": described(list[named-1])}}}
}
