package forms

import (
	"errors"
	"slices"
	"strings"

	"wardcount/app"
	"wardcount/forms/kit"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// nextStep does the step that the ward's state calls for, after asking once.
// On the page of voter identification that is the release of its totals.
func (w *window) nextStep() {
	if _, ok := w.screen.(*voterIDPage); ok {
		w.release()
		return
	}
	if s, ok := w.screen.(interface{ enter() }); ok { // read back and declaration are their own question
		if home := w.screen.home(); w.win.Canvas().Focused() != home {
			w.win.Canvas().Focus(home)
			return
		}
		s.enter()
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
	step := reconcile.NextStep(ward)
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
	case reconcile.StepReadBack:
		w.show(newReadBack(w, ward.Contest.ID))
	case reconcile.StepDeclare:
		w.show(newDeclaration(w, ward.Contest.ID))
	default:
		w.confirm(words.StepTitle(step, ward), words.StepText(step, ward, w.person, w.certificateHash(ward, step)), words.StepYes(step), func() {
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
		texts = append(texts, words.StepText(step, ward, w.person, ""))
	}
	for _, f := range findings {
		accept = append(accept, string(f.Code)+"@"+f.Subject)
		texts = append(texts, words.FindingHead(w.state, f)+". "+f.Clerk)
		if f.Explained != nil {
			texts = append(texts, words.FindingExplainedBy(*f.Explained))
		}
	}
	w.ask(kit.Question{Title: words.StepAcceptingTitle(step, ward), Text: words.Paragraphs(texts), Label: words.AcceptLabel, OK: words.StepYes(step), Validate: needWords,
		Answer: func(reason string) {
			w.step(app.Stepping{Contest: ward.Contest.ID, Step: step, Reason: reason, Accept: accept})
		}})
}

// step does a step and shows what it came to. A refusal stays on the page of
// the ward, with what stands in the way, until the ward moves on.
func (w *window) step(s app.Stepping) {
	err := w.count.Step(w.person, s)
	var refusal *reconcile.Refusal
	if errors.As(err, &refusal) {
		if w.heldUp(w.state.Ward(s.Contest)) == nil { // of that the page tells as long as it is so
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
	w.openPage(key)
	if err != nil {
		w.fail(err)
		return
	}
	w.done(words.StepDone(s, w.state.Ward(s.Contest)))
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

// stepWord is what F9 would do here, for the key line.
func (w *window) stepWord() string {
	if _, ok := w.screen.(*voterIDPage); ok {
		return words.StepShort(reconcile.StepRelease)
	}
	if ward, ok := w.selected(); ok {
		return words.StepShort(reconcile.NextStep(ward))
	}
	return words.StepShort("")
}

// release releases the voter-ID totals. Records that will not come are
// accepted with it, for one reason, by the one who may.
func (w *window) release() {
	if w.closed() {
		return
	}
	s := app.Stepping{Step: reconcile.StepRelease}
	awaited, findings := w.state.ReleaseInTheWay()
	may := app.Allows(w.person.Role, app.Act(s.Step)) && w.canAccept(findings) && !w.state.ReleaseStands()
	if len(awaited) > 0 {
		may = may && rules.OverridePersonal.Allows(w.person.Role)
	}
	totals := w.state.VoterID.Totals(&w.state.Election)
	switch {
	case !may:
		w.step(s) // it is refused, and says why
	case len(awaited)+len(findings) == 0:
		w.confirm(words.ReleaseTitle, words.ReleaseText(totals), words.StepYes(s.Step), func() { w.step(s) })
	default:
		texts := []string{words.ReleaseText(totals)}
		var stations []string
		for _, id := range awaited {
			s.Accept = append(s.Accept, string(rules.AwaitedCode)+"@"+id.Subject)
			if words.StandOf(w.state, id) == words.StandsAwaited {
				stations = append(stations, id.Subject)
				continue
			}
			texts = append(texts, words.AwaitedSheet(w.state, id)+".")
		}
		if len(stations) > 0 {
			texts = append(texts, words.RecordsAwaited(stations)+".")
		}
		for _, f := range findings {
			s.Accept = append(s.Accept, string(f.Code)+"@"+f.Subject)
			texts = append(texts, words.FindingHead(w.state, f)+". "+f.Clerk)
		}
		w.ask(kit.Question{Title: words.ReleaseAccepting, Text: words.Paragraphs(texts), Label: words.AcceptLabel, OK: words.StepYes(s.Step), Validate: needWords,
			Answer: func(reason string) {
				s.Reason = reason
				w.step(s)
			}})
	}
}

// otherSteps offers the steps that the night does not call for by itself.
func (w *window) otherSteps() {
	if w.closed() {
		return
	}
	type offer struct {
		choice kit.Choice
		run    func()
	}
	var offers []offer
	add := func(label, detail string, run func()) {
		offers = append(offers, offer{kit.Choice{Label: label, Detail: detail}, run})
	}
	if ward, ok := w.selected(); ok {
		w.offerSteps(ward, add)
	} else {
		if station, ok := w.awaitedRecord(); ok {
			add(words.AcceptRecord(station), words.AcceptRecordDetail, w.accept)
		}
		if w.state.VoterID.Form != "" {
			add(words.ReleaseTitle, words.ReleaseDetail, func() { w.openPage(voterIDKey); w.release() })
		}
	}
	if len(offers) == 0 {
		w.say(words.StepNoOther)
		return
	}
	choices := make([]kit.Choice, len(offers))
	for i, o := range offers {
		choices[i] = o.choice
	}
	w.choose(words.OtherSteps, choices, func(i int) { w.screen.leave(offers[i].run) })
}

// offerSteps adds the steps of a ward. To abandon the contest stands last always.
func (w *window) offerSteps(thisWard ward.Ward, add func(label, detail string, run func())) {
	if w.recountDue(thisWard) > 0 {
		add(words.RecountWithdrawn, words.RecountWithdrawnDetail, func() {
			w.askReason(words.RecountWithdrawn, thisWard, app.Stepping{Contest: thisWard.Contest.ID, Step: reconcile.StepProvisional})
		})
	}
	for _, t := range reconcile.Transitions {
		if t.Step != reconcile.NextStep(thisWard) && t.Step != reconcile.StepAbandon && slices.Contains(t.From, thisWard.State) {
			w.offerStep(thisWard, t, add)
		}
	}
	if !thisWard.State.Reached(ward.Provisional) && len(countedBoxes(thisWard)) > 0 && len(boxPlaces(w.state, reconcile.PapersMoved{From: thisWard.Contest.ID}, "")) > 0 {
		add(words.MovePapers+" (Ctrl+M)", words.MovePapersDetail, w.movePapers)
	}
	if t, _ := reconcile.TransitionOf(reconcile.StepAbandon); slices.Contains(t.From, thisWard.State) {
		add(words.StepOther(t.Step), words.AbandonDetail, func() { w.askAbandon(thisWard) })
	}
}

// recountDue is the number of the count that a granted recount still wants, 0
// where none is due.
func (w *window) recountDue(thisWard ward.Ward) int {
	id := thisWard.Sheet(sheet.CountResult)
	if due := w.state.CountDue(id); thisWard.State == ward.Counting && thisWard.CountsAtRecount > 0 && due > len(thisWard.Sheets[id].Counts) {
		return due
	}
	return 0
}

// askAbandon asks why a contest stops, and then once more: it ends the ward.
func (w *window) askAbandon(ward ward.Ward) {
	s := app.Stepping{Contest: ward.Contest.ID, Step: reconcile.StepAbandon}
	if !app.Allows(w.person.Role, app.Act(s.Step)) {
		w.step(s) // it is refused, and says by whom it is done
		return
	}
	w.ask(kit.Question{Title: words.StepOther(s.Step) + ": " + ward.Contest.Name, Text: words.AbandonText, Label: words.AbandonReason, OK: words.AbandonOn, Validate: needWords,
		Answer: func(reason string) {
			s.Reason = reason
			w.doubt(kit.Risk{Title: words.AbandonSure(ward), Text: words.AbandonMeans(ward, reason), Stay: words.AbandonKeep, Yes: words.AbandonYes(ward), Do: func() { w.step(s) }})
		}})
}

// offerStep adds a step of the table to the choices. Certifying is left to F9,
// because something must come before it; a lot is offered where votes are equal.
func (w *window) offerStep(ward ward.Ward, t reconcile.Transition, add func(label, detail string, run func())) {
	s := app.Stepping{Contest: ward.Contest.ID, Step: t.Step}
	switch {
	case t.Step == reconcile.StepRecount:
		refused := s
		refused.Refused = true
		add(words.RecountGranted, words.RecountGrantedDetail, func() { w.askRecount(words.RecountGranted, ward, s) })
		add(words.RecountRefused, words.RecountRefusedDetail, func() { w.askRecount(words.RecountRefused, ward, refused) })
	case t.Step == reconcile.StepLot:
		if result, ok := app.Result(ward); ok && words.LotWanted(ward.Contest, result) != "" {
			add(words.LotTitle(result), words.LotWanted(ward.Contest, result), func() { w.askLot(ward, result, nil) })
		}
	case t.Reason:
		add(words.StepOther(t.Step), words.SentenceCase(t.Words), func() { w.askReason(words.StepOther(t.Step), ward, s) })
	case t.Step == reconcile.StepReadBack:
		add(words.StepOther(t.Step), words.SentenceCase(t.Words), func() { w.askStep(ward, t.Step) })
	}
}

func (w *window) askReason(title string, ward ward.Ward, s app.Stepping) {
	w.ask(kit.Question{Title: title + ": " + ward.Contest.Name, Label: words.StepReason, OK: words.StepOK, Validate: needWords, Answer: func(reason string) {
		s.Reason = reason
		w.step(s)
	}})
}

// askLot asks on whom the lot fell, one after another: who has a seat, or of
// those elected who takes the longer term, the longest first.
func (w *window) askLot(ward ward.Ward, result ward.Result, fell []string) {
	tied, draws := result.Tied, result.LotSeats
	if len(tied) == 0 {
		tied, draws = result.TermTied, result.TermLots
	}
	var choices []kit.Choice
	var ids []string
	for i, c := range ward.Contest.Candidates {
		if slices.Contains(tied, c.ID) && !slices.Contains(fell, c.ID) {
			choices = append(choices, kit.Choice{Label: c.PaperName(), Detail: words.LotVotes(result, i) + c.Description})
			ids = append(ids, c.ID)
		}
	}
	w.choose(words.LotQuestion(result, len(fell)+1, draws), choices, func(i int) {
		fell := append(slices.Clone(fell), ids[i])
		if len(fell) < draws {
			w.askLot(ward, result, fell)
			return
		}
		w.step(app.Stepping{Contest: ward.Contest.ID, Step: reconcile.StepLot, Lot: strings.Join(fell, ",")})
	})
}
