package steps

import (
	"wardcount/app"
	"wardcount/forms/desk"
	"wardcount/forms/kit/ask"
	"wardcount/forms/words"
	"wardcount/reconcile/ward"
)

// askRecount asks what of the count is to be counted again, who asked for it,
// and why the returning officer grants or refuses it.
func askRecount(w *desk.Window, title string, thisWard ward.Ward, s app.Stepping) {
	if !app.Allows(w.Person.Role, app.Act(s.Step)) {
		do(w, s) // it is refused, and says by whom it is done
		return
	}
	choices := make([]ask.Choice, len(ward.RecountKinds))
	for i, kind := range ward.RecountKinds {
		choices[i] = ask.Choice{Label: words.SentenceCase(kind.Words()), Detail: words.RecountDetails[kind]}
	}
	w.Choose(title+": "+words.RecountOf, choices, func(i int) {
		s.Of = ward.RecountKinds[i]
		if s.Of != ward.RecountCandidate {
			askRecountBy(w, title, thisWard, s)
			return
		}
		var candidates []ask.Choice
		for _, c := range thisWard.Contest.Candidates {
			candidates = append(candidates, ask.Choice{Label: c.PaperName(), Detail: c.Description})
		}
		w.Choose(title+": "+words.RecountWhose, candidates, func(i int) {
			s.Candidate = thisWard.Contest.Candidates[i].ID
			askRecountBy(w, title, thisWard, s)
		})
	})
}

// askRecountBy asks who wants the recount, and then for the reason.
func askRecountBy(w *desk.Window, title string, ward ward.Ward, s app.Stepping) {
	w.Ask(ask.Question{Title: words.StepAbout(title, ward), Text: words.RecountText(ward.Contest, s), Label: words.RecountAskedBy, OK: words.NextOK, Validate: desk.NeedWords, Answer: func(by string) {
		s.AskedBy = by
		w.Ask(ask.Question{Title: words.StepAbout(title, ward), Text: words.RecountText(ward.Contest, s), Label: words.RecountReason, OK: words.StepOK, Validate: desk.NeedWords, Answer: func(reason string) {
			s.Reason = reason
			do(w, s)
		}})
	}})
}
