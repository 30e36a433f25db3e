package forms

import (
	"errors"
	"slices"
	"time"

	"wardcount/app"
	"wardcount/forms/kit/ask"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

// nextStep does the step that the ward's state calls for, after asking once.
// On the page of voter identification that is the release of its totals.
func (w *window) nextStep() {
	if w.onRecords() {
		w.release()
		return
	}
	if s, ok := w.screen.(interface{ stepped() bool }); ok && s.stepped() { // read back, certificate and declaration are their own question
		w.focusPage()
		w.say(words.StepEnterDoes)
		return
	}
	ward, ok := w.selected()
	if !ok {
		w.say(words.StepChooseWard)
		return
	}
	if w.closed() {
		return
	}
	step := app.NextStep(ward)
	if step == "" {
		w.say(words.StepNothingNext(ward))
		return
	}
	w.screen.leave(func() { w.askStep(ward, step) })
}

// askStep asks for a step and does it.
func (w *window) askStep(ward ward.Ward, step reconcile.Step) {
	if !app.Allows(w.person.Role, app.Act(step)) {
		w.step(app.Stepping{Contest: ward.Contest.ID, Step: step}) // it is refused, and says by whom it is done
		return
	}
	awaited, findings := reconcile.InTheWay(ward, step)
	if len(awaited) == 0 && len(findings) > 0 && w.canAccept(findings) {
		w.askAccepting(ward, step, findings)
		return
	}
	if len(awaited)+len(findings) > 0 {
		w.step(app.Stepping{Contest: ward.Contest.ID, Step: step})
		return
	}
	if refusal := w.tried(reconcile.Stepped{Contest: ward.Contest.ID, Step: step}); refusal != nil && step == reconcile.StepProvisional {
		w.step(app.Stepping{Contest: ward.Contest.ID, Step: step}) // a recount is still to be made: it says of what
		return
	}
	switch step {
	case reconcile.StepLot:
		result, _ := app.Result(ward)
		w.askLot(ward, result, nil)
	case reconcile.StepReadBack:
		w.show(newReadBack(w, ward.Contest.ID))
	case reconcile.StepCertify:
		if w.certificateHash(ward, step) == "" { // a lot is still to be drawn: it is refused, and says so
			w.step(app.Stepping{Contest: ward.Contest.ID, Step: step})
			return
		}
		w.show(newCertificatePage(w, ward.Contest.ID))
	case reconcile.StepDeclare:
		w.show(newDeclaration(w, ward.Contest.ID))
	default:
		w.confirm(words.StepTitle(step, ward), words.StepText(step, ward, w.person), words.StepYes(step), func() {
			w.step(app.Stepping{Contest: ward.Contest.ID, Step: step})
		})
	}
}

// canAccept tells whether the person may accept all that stands in the way.
func (w *window) canAccept(findings []rules.Finding) bool {
	return app.Allows(w.person.Role, app.ActAccept) &&
		!slices.ContainsFunc(findings, func(f rules.Finding) bool { return !reconcile.Acceptable(f, w.person) })
}

// askAccepting does a step together with the acceptance of what stands in its
// way, for one reason: all of it or nothing.
func (w *window) askAccepting(ward ward.Ward, step reconcile.Step, findings []rules.Finding) {
	var accept, texts []string
	if step == reconcile.StepCertify {
		texts = append(texts, words.StepText(step, ward, w.person))
	}
	for _, f := range findings {
		accept = append(accept, string(f.Code)+"@"+f.Subject)
		texts = append(texts, words.FindingInFull(w.state, f))
		if f.Explained != nil {
			texts = append(texts, words.FindingExplainedBy(*f.Explained))
		}
	}
	text := words.Paragraphs(texts)
	if step == reconcile.StepCertify {
		text += w.draftsEnding(ward.Contest.ID)
	}
	w.ask(ask.Question{Title: words.StepAcceptingTitle(step, ward), Text: text, Label: words.AcceptLabel, OK: words.StepYes(step), Validate: needWords,
		Answer: func(reason string) {
			w.step(app.Stepping{Contest: ward.Contest.ID, Step: step, Reason: reason, Accept: accept})
		}})
}

// step does a step and shows what it came to. A refusal stays on the page of
// the ward, with what stands in the way, until the ward moves on; one of who is
// at the keyboard is no matter of the ward.
func (w *window) step(s app.Stepping) {
	half := len(w.count.DraftsEndingWith(s.Contest))
	err := w.count.Step(w.person, s)
	var refusal *reconcile.Refusal
	if errors.As(err, &refusal) {
		if refusal.Code != "role" && w.heldUp(w.state.Ward(s.Contest)) == nil { // of that the page tells as long as it is so
			w.refused[s.Contest] = refusal
		}
		w.trace.Event("refused", refusal.Code, "step", string(s.Step))
	} else {
		delete(w.refused, s.Contest)
	}
	key := string(s.Contest)
	if s.Contest == "" {
		key = voterIDKey
	}
	if err == nil {
		w.news()
		w.trace.Event("step", string(s.Step), "ward", w.state.Ward(s.Contest).Contest.Name, "state", w.stateAfter(s.Contest))
	}
	w.openPage(key, nextKey)
	if err != nil {
		w.fail(err)
		return
	}
	w.done(words.StepDone(s, w.state.Ward(s.Contest)) + words.DraftsEnded(half-len(w.count.DraftsEndingWith(s.Contest))))
}

// draftsEnding goes on in a question with what is half keyed of a contest and is
// gone when it ends.
func (w *window) draftsEnding(contest setup.ContestID) string {
	return words.DraftsEnding(w.state, w.count.DraftsEndingWith(contest), time.Now())
}

// stateAfter is the state that the trace tells.
func (w *window) stateAfter(contest setup.ContestID) string {
	if contest == "" {
		return "released"
	}
	return string(w.state.Ward(contest).State)
}

// certificateHash is the short hash of the certificate that certifying would write.
func (w *window) certificateHash(ward ward.Ward, step reconcile.Step) string {
	result, ok := app.Result(ward)
	if step != reconcile.StepCertify || !ok || len(result.Tied)+len(result.TermTied) > 0 {
		return ""
	}
	return reconcile.Certify(w.state.Election, ward, result).ShortHash()
}
