package forms

import (
	"slices"

	"wardcount/app"
	"wardcount/forms/kit/ask"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/ward"
)

// offer is a step that the night does not call for by itself.
type offer struct {
	choice ask.Choice
	run    func()
	here   bool // it is done to the form that is open, which is not left
}

// otherSteps offers the steps that the night does not call for by itself, and to
// throw away what is typed.
func (w *window) otherSteps() {
	if w.closed() {
		return
	}
	offers := w.offers()
	if len(offers) == 0 {
		w.say(words.StepNoOther)
		return
	}
	choices := make([]ask.Choice, len(offers))
	for i, o := range offers {
		choices[i] = o.choice
	}
	w.choose(words.OtherSteps, choices, func(i int) {
		if offers[i].here {
			offers[i].run()
			return
		}
		w.screen.leave(offers[i].run)
	})
}

// offers are the steps that otherSteps would offer; none where the count is closed.
func (w *window) offers() []offer {
	if _, closed := w.state.Closed(); closed {
		return nil
	}
	var offers []offer
	if f, ok := w.filled(); ok && f.typed() {
		offers = append(offers, offer{ask.Choice{Label: words.DraftEmpty + " (" + w.keys.ByName(words.DraftEmpty).Keys + ")", Detail: words.DraftText}, w.emptyForm, true})
	}
	add := func(label, detail string, run func()) {
		offers = append(offers, offer{ask.Choice{Label: label, Detail: detail}, run, false})
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
	return offers
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

// offerSteps adds the steps of a ward. To abandon the contest stands last always.
func (w *window) offerSteps(thisWard ward.Ward, add func(label, detail string, run func())) {
	if w.recountDue(thisWard) > 0 {
		add(words.RecountWithdrawn, words.RecountWithdrawnDetail, func() {
			w.askReason(words.RecountWithdrawn, thisWard, app.Stepping{Contest: thisWard.Contest.ID, Step: reconcile.StepProvisional})
		})
	}
	for _, t := range reconcile.Transitions {
		if (t.Step != app.NextStep(thisWard) || t.Step == reconcile.StepLot) && t.Step != reconcile.StepAbandon && slices.Contains(t.From, thisWard.State) {
			w.offerStep(thisWard, t, add)
		}
	}
	if !thisWard.State.Reached(ward.Provisional) && len(countedBoxes(thisWard)) > 0 && len(boxPlaces(w.state, reconcile.PapersMoved{From: thisWard.Contest.ID}, "")) > 0 {
		add(words.MovePapers+" ("+w.keys.ByName(words.MovePapers).Keys+")", words.MovePapersDetail, w.movePapers)
	}
	if t, _ := reconcile.TransitionOf(reconcile.StepAbandon); slices.Contains(t.From, thisWard.State) {
		add(words.StepOther(t.Step), words.AbandonDetail, func() { w.askAbandon(thisWard) })
	}
}

func (w *window) askReason(title string, ward ward.Ward, s app.Stepping) {
	w.ask(ask.Question{Title: words.StepAbout(title, ward), Label: words.StepReason, OK: words.StepOK, Validate: needWords, Answer: func(reason string) {
		s.Reason = reason
		w.step(s)
	}})
}

// askAbandon asks why a contest stops, and then once more: it ends the ward.
func (w *window) askAbandon(ward ward.Ward) {
	s := app.Stepping{Contest: ward.Contest.ID, Step: reconcile.StepAbandon}
	if !app.Allows(w.person.Role, app.Act(s.Step)) {
		w.step(s) // it is refused, and says by whom it is done
		return
	}
	w.ask(ask.Question{Title: words.StepAbout(words.StepOther(s.Step), ward), Text: words.AbandonText, Label: words.AbandonReason, OK: words.AbandonOn, Validate: needWords,
		Answer: func(reason string) {
			s.Reason = reason
			w.doubt(ask.Risk{Title: words.AbandonSure(ward), Text: words.AbandonMeans(ward, reason) + w.draftsEnding(ward.Contest.ID), Stay: words.AbandonKeep, Yes: words.AbandonYes(ward), Do: func() { w.step(s) }})
		}})
}
