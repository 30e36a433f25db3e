package steps

import (
	"errors"
	"slices"

	"wardcount/app"
	"wardcount/app/result"
	"wardcount/forms/desk"
	"wardcount/forms/kit/ask"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

// askStep asks for a step and does it.
func askStep(w *desk.Window, ward ward.Ward, step reconcile.Step) {
	if !app.Allows(w.Person.Role, app.Act(step)) {
		do(w, app.Stepping{Contest: ward.Contest.ID, Step: step}) // it is refused, and says by whom it is done
		return
	}
	awaited, findings := reconcile.InTheWay(ward, step)
	if maySign(w, ward) {
		OpenStatement(w, ward.Contest.ID)
		return
	}
	if len(awaited) == 0 && len(findings) > 0 && canAccept(w, findings) {
		askAccepting(w, ward, step, findings)
		return
	}
	if len(awaited)+len(findings) > 0 {
		do(w, app.Stepping{Contest: ward.Contest.ID, Step: step})
		return
	}
	if refusal := w.Tried(reconcile.Stepped{Contest: ward.Contest.ID, Step: step}); refusal != nil && step == reconcile.StepProvisional {
		do(w, app.Stepping{Contest: ward.Contest.ID, Step: step}) // a recount is still to be made: it says of what
		return
	}
	switch step {
	case reconcile.StepLot:
		result, _ := result.Of(ward)
		askLot(w, ward, result, nil)
	case reconcile.StepReadBack:
		w.Show(newReadBack(w, ward.Contest.ID))
	case reconcile.StepCertify:
		if certificateHash(w, ward) == "" { // a lot is still to be drawn: it is refused, and says so
			do(w, app.Stepping{Contest: ward.Contest.ID, Step: step})
			return
		}
		w.Show(NewCertificate(w, ward.Contest.ID))
	case reconcile.StepDeclare:
		w.Show(newDeclaration(w, ward.Contest.ID))
	default:
		w.Confirm(words.StepTitle(step, ward), words.StepText(step, ward, w.Person), words.StepYes(step), func() {
			do(w, app.Stepping{Contest: ward.Contest.ID, Step: step})
		})
	}
}

// canAccept tells whether the person may accept all that stands in the way.
func canAccept(w *desk.Window, findings []rules.Finding) bool {
	return app.Allows(w.Person.Role, app.ActAccept) &&
		!slices.ContainsFunc(findings, func(f rules.Finding) bool { return !reconcile.Acceptable(f, w.Person) })
}

// askAccepting does a step together with the acceptance of what stands in its
// way, for one reason: all of it or nothing.
func askAccepting(w *desk.Window, ward ward.Ward, step reconcile.Step, findings []rules.Finding) {
	var accept, texts []string
	if step == reconcile.StepCertify {
		texts = append(texts, words.StepText(step, ward, w.Person))
	}
	for _, f := range findings {
		accept = append(accept, string(f.Code)+"@"+f.Subject)
		texts = append(texts, words.FindingInFull(w.State, f))
		if f.Explained != nil {
			texts = append(texts, words.FindingExplainedBy(*f.Explained))
		}
	}
	text := words.Paragraphs(texts)
	if step == reconcile.StepCertify {
		text += draftsEnding(w, ward.Contest.ID)
	}
	w.Ask(ask.Question{Title: words.StepAcceptingTitle(step, ward), Text: text, Label: words.AcceptLabel, OK: words.StepYes(step), Validate: desk.NeedWords,
		Answer: func(reason string) {
			do(w, app.Stepping{Contest: ward.Contest.ID, Step: step, Reason: reason, Accept: accept})
		}})
}

// do does a step and shows what it came to. A refusal stays on the page of
// the ward, with what stands in the way, until the ward moves on; one of who is
// at the keyboard is no matter of the ward.
func do(w *desk.Window, s app.Stepping) {
	half := len(w.Count.DraftsEndingWith(s.Contest))
	err := w.Count.Step(w.Person, s)
	var refusal *reconcile.Refusal
	if errors.As(err, &refusal) {
		if refusal.Code != "role" && HeldUp(w, w.State.Ward(s.Contest)) == nil { // of that the page tells as long as it is so
			w.Refused[s.Contest] = refusal
		}
		w.Trace.Event("refused", refusal.Code, "step", string(s.Step))
	} else {
		delete(w.Refused, s.Contest)
	}
	key := string(s.Contest)
	if s.Contest == "" {
		key = desk.VoterIDKey
	}
	if err == nil {
		w.News()
		w.Trace.Event("step", string(s.Step), "ward", w.State.Ward(s.Contest).Contest.Name, "state", stateAfter(w, s.Contest))
	}
	w.OpenPage(key, NextKey)
	if err != nil {
		w.Fail(err)
		return
	}
	w.Done(words.StepDone(s, w.State.Ward(s.Contest)) + words.DraftsEnded(half-len(w.Count.DraftsEndingWith(s.Contest))))
}

// draftsEnding goes on in a question with what is half keyed of a contest and is
// gone when it ends.
func draftsEnding(w *desk.Window, contest setup.ContestID) string {
	return words.DraftsEnding(w.State, w.Count.DraftsEndingWith(contest), w.Count.Now())
}

// stateAfter is the state that the trace tells.
func stateAfter(w *desk.Window, contest setup.ContestID) string {
	if contest == "" {
		return "released"
	}
	return string(w.State.Ward(contest).State)
}
