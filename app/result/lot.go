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
func LotWinners(w ward.Ward, word string) ([]string, *reconcile.Refusal) {
	words := []string{word}
	if len(Meant(w.Contest, word)) == 0 && word != "" {
		words = strings.FieldsFunc(word, func(r rune) bool { return r == ',' })
	}
	var winners []string
	for _, one := range words {
		id, refusal := CandidateID(w.Contest, strings.TrimSpace(one))
		if refusal != nil {
			return nil, refusal
		}
		winners = append(winners, id)
	}
	return winners, nil
}

// CandidateID finds a candidate by id, otherwise by the place on the paper or the
// name, which only one may have. A word that names none comes back as it is, and
// the core refuses it.
func CandidateID(c setup.Contest, word string) (string, *reconcile.Refusal) {
	meant := Meant(c, word)
	if len(meant) == 0 || slices.Contains(meant, word) {
		return word, nil
	}
	return meant[0], Ambiguous(c, word)
}

// Meant are the ids of the candidates whom a word may mean: it is their id, their
// place on the paper, or their name.
func Meant(c setup.Contest, word string) (ids []string) {
	for i, candidate := range c.Candidates {
		if word == candidate.ID || word == strconv.Itoa(i+1) || strings.EqualFold(word, candidate.SpokenName()) || strings.EqualFold(word, candidate.PaperName()) {
			ids = append(ids, candidate.ID)
		}
	}
	return ids
}

// Ambiguous refuses a word that may mean several candidates: one may have as an
// id what is another's place, and two may have one name.
func Ambiguous(c setup.Contest, word string) *reconcile.Refusal {
	meant := Meant(c, word)
	if len(meant) < 2 {
		return nil
	}
	var who []string
	for i, candidate := range c.Candidates {
		if slices.Contains(meant, candidate.ID) {
			who = append(who, "no. "+strconv.Itoa(i+1)+" on the ballot paper, "+candidate.SpokenName()+" (id "+candidate.ID+")")
		}
	}
	return &reconcile.Refusal{Code: "ambiguous", Message: "“" + word + "” may mean " + strings.Join(who, ", or ") + ".", Do: "Write what only one of them has: an id, a place on the ballot paper or a name."}
}
