package result

import (
	"slices"
	"strconv"
	"strings"

	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

// WaitsForLot says between whom the returning officer draws a lot first.
func WaitsForLot(w ward.Ward, result ward.Result) *reconcile.Refusal {
	const do = "Draw the lot in front of the agents and record on whom it fell (step lot)."
	switch {
	case len(result.Tied) > 0:
		return &reconcile.Refusal{Code: "tie", Message: "Votes are equal between " + names(w.Contest, result.Tied) + ": the result waits for the returning officer's lot.", Do: do}
	case len(result.TermTied) > 0:
		return &reconcile.Refusal{Code: "term_tie", Message: names(w.Contest, result.TermTied) + " are elected with equal votes, and their terms end in different years: the result waits for the returning officer's lot for the longer term.", Do: do}
	}
	return nil
}

// NextStep is the step that a ward waits for; where a lot decides, that first.
func NextStep(w ward.Ward) reconcile.Step {
	if result, ok := Of(w); ok && (w.State == ward.Consulted || w.State == ward.Uncontested) && WaitsForLot(w, result) != nil {
		return reconcile.StepLot
	}
	return reconcile.NextStep(w)
}

func lotsOf(w ward.Ward) ward.Lots {
	return ward.Lots{Seats: w.Lot, Terms: w.TermLot}
}

func names(c setup.Contest, ids []string) string {
	var list []string
	for _, candidate := range c.Candidates {
		if slices.Contains(ids, candidate.ID) {
			list = append(list, candidate.SpokenName())
		}
	}
	return strings.Join(list, " and ")
}

// LotWinners reads on whom the lot fell; the core decides whether there was one to draw.
func LotWinners(w ward.Ward, word string) []string {
	if id := CandidateID(w.Contest, word); id != word || word == "" {
		return []string{id}
	}
	var winners []string
	for _, part := range strings.FieldsFunc(word, func(r rune) bool { return r == ',' }) {
		winners = append(winners, CandidateID(w.Contest, strings.TrimSpace(part)))
	}
	return winners
}

// CandidateID finds a candidate by id, place on the paper or name; a word that
// names none comes back as it is, and the core refuses it.
func CandidateID(c setup.Contest, word string) string {
	for i, candidate := range c.Candidates {
		if word == candidate.ID || word == strconv.Itoa(i+1) || strings.EqualFold(word, candidate.SpokenName()) || strings.EqualFold(word, candidate.PaperName()) {
			return candidate.ID
		}
	}
	return word
}
