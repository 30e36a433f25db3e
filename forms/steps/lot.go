package steps

import (
	"slices"
	"strings"

	"wardcount/app"
	"wardcount/forms/desk"
	"wardcount/forms/kit/ask"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/ward"
)

// askLot asks on whom the lot fell, one after another: who has a seat, or of
// those elected who takes the longer term, the longest first.
func askLot(w *desk.Window, ward ward.Ward, result ward.Result, fell []string) {
	tied, draws := result.Tied, result.LotSeats
	if len(tied) == 0 {
		tied, draws = result.TermTied, result.TermLots
	}
	var choices []ask.Choice
	var ids []string
	for i, c := range ward.Contest.Candidates {
		if slices.Contains(tied, c.ID) && !slices.Contains(fell, c.ID) {
			choices = append(choices, ask.Choice{Label: c.PaperName(), Detail: words.LotVotes(result, i) + c.Description})
			ids = append(ids, c.ID)
		}
	}
	w.Choose(words.LotQuestion(result, len(fell)+1, draws), choices, func(i int) {
		fell := append(slices.Clone(fell), ids[i])
		if len(fell) < draws {
			askLot(w, ward, result, fell)
			return
		}
		do(w, app.Stepping{Contest: ward.Contest.ID, Step: reconcile.StepLot, Lot: strings.Join(fell, ",")})
	})
}
