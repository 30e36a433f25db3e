package forms

import (
	"wardcount/app"
	"wardcount/forms/kit/ask"
	"wardcount/forms/words"
	"wardcount/reconcile/ward"
)

// askRecount asks what of the count is to be counted again, who asked for it,
// and why the returning officer grants or refuses it.
func (w *window) askRecount(title string, thisWard ward.Ward, s app.Stepping) {
	if !app.Allows(w.person.Role, app.Act(s.Step)) {
		w.step(s) // it is refused, and says by whom it is done
		return
	}
	choices := make([]ask.Choice, len(ward.RecountKinds))
	for i, kind := range ward.RecountKinds {
		choices[i] = ask.Choice{Label: words.SentenceCase(kind.Words()), Detail: words.RecountDetails[kind]}
	}
	w.choose(title+": "+words.RecountOf, choices, func(i int) {
		s.Of = ward.RecountKinds[i]
		if s.Of != ward.RecountCandidate {
			w.askRecountBy(title, thisWard, s)
			return
		}
		var candidates []ask.Choice
		for _, c := range thisWard.Contest.Candidates {
			candidates = append(candidates, ask.Choice{Label: c.PaperName(), Detail: c.Description})
		}
		w.choose(title+": "+words.RecountWhose, candidates, func(i int) {
			s.Candidate = thisWard.Contest.Candidates[i].ID
			w.askRecountBy(title, thisWard, s)
		})
	})
}

// askRecountBy asks who wants the recount, and then for the reason.
func (w *window) askRecountBy(title string, ward ward.Ward, s app.Stepping) {
	w.ask(ask.Question{Title: words.StepAbout(title, ward), Text: words.RecountText(ward.Contest, s), Label: words.RecountAskedBy, OK: words.NextOK, Validate: needWords, Answer: func(by string) {
		s.AskedBy = by
		w.ask(ask.Question{Title: words.StepAbout(title, ward), Text: words.RecountText(ward.Contest, s), Label: words.RecountReason, OK: words.StepOK, Validate: needWords, Answer: func(reason string) {
			s.Reason = reason
			w.step(s)
		}})
	}})
}
