package forms

import (
	"wardcount/app"
	"wardcount/forms/kit"
	"wardcount/forms/words"
	"wardcount/reconcile"
)

// askRecount asks what of the count is to be counted again, who asked for it,
// and why the returning officer grants or refuses it.
func (w *window) askRecount(title string, ward reconcile.Ward, s app.Stepping) {
	if !app.Allows(w.person.Role, app.Act(s.Step)) {
		w.step(s) // it is refused, and says by whom it is done
		return
	}
	choices := make([]kit.Choice, len(reconcile.RecountKinds))
	for i, kind := range reconcile.RecountKinds {
		choices[i] = kit.Choice{Label: words.SentenceCase(kind.Words()), Detail: words.RecountDetails[kind]}
	}
	w.choose(title+": "+words.RecountOf, choices, func(i int) {
		s.Of = reconcile.RecountKinds[i]
		if s.Of != reconcile.RecountCandidate {
			w.askRecountBy(title, ward, s)
			return
		}
		var candidates []kit.Choice
		for _, c := range ward.Contest.Candidates {
			candidates = append(candidates, kit.Choice{Label: c.PaperName(), Detail: c.Description})
		}
		w.choose(title+": "+words.WhosePapers, candidates, func(i int) {
			s.Candidate = ward.Contest.Candidates[i].ID
			w.askRecountBy(title, ward, s)
		})
	})
}

// askRecountBy asks who wants the recount, and then for the reason.
func (w *window) askRecountBy(title string, ward reconcile.Ward, s app.Stepping) {
	w.ask(kit.Question{Title: title + ": " + ward.Contest.Name, Text: words.RecountText(ward.Contest, s), Label: words.AskedBy, OK: words.NextOK, Validate: needWords, Answer: func(by string) {
		s.AskedBy = by
		w.ask(kit.Question{Title: title + ": " + ward.Contest.Name, Text: words.RecountText(ward.Contest, s), Label: words.RecountReason, OK: words.StepOK, Validate: needWords, Answer: func(reason string) {
			s.Reason = reason
			w.step(s)
		}})
	}})
}
