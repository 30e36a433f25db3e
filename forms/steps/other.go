package steps

import (
	"slices"

	"wardcount/app"
	"wardcount/app/result"
	"wardcount/forms/desk"
	"wardcount/forms/kit/ask"
	"wardcount/forms/paper"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/ward"
)

// offer is a step that the night does not call for by itself.
type offer struct {
	Choice ask.Choice
	run    func()
	here   bool // it is done to the form that is open, which is not left
	final  bool // it cannot be taken back
}

// Others offers the steps that the night does not call for by itself, and to
// throw away what is typed.
func Others(w *desk.Window) {
	if w.Closed() {
		return
	}
	offers := Offers(w)
	if len(offers) == 0 {
		w.Say(words.StepNoOther(w.Person))
		return
	}
	choices := make([]ask.Choice, len(offers))
	for i, o := range offers {
		choices[i] = o.Choice
	}
	at := 0
	if offers[0].final {
		at = ask.NoneYet
	}
	w.ChooseFrom(ask.Choosing{Title: words.OtherSteps, Choices: choices, At: at, Chosen: func(i int) {
		if offers[i].here {
			offers[i].run()
			return
		}
		w.Screen.Leave(offers[i].run)
	}})
}

// Offers are the steps that Others would offer to who is at the keyboard; none where the count is closed.
func Offers(w *desk.Window) []offer {
	if _, closed := w.State.Closed(); closed {
		return nil
	}
	var offers []offer
	if f, ok := w.Filled(); ok && f.Typed() {
		offers = append(offers, offer{ask.Choice{Label: words.DraftEmpty + " (" + w.Keys.ByName(words.DraftEmpty).Keys + ")", Detail: words.DraftText}, w.EmptyForm, true, false})
	}
	add := func(act app.Act, label, detail string, run func()) {
		if app.Allows(w.Person.Role, act) {
			offers = append(offers, offer{ask.Choice{Label: label, Detail: detail}, run, false, act == app.Act(reconcile.StepAbandon)})
		}
	}
	if ward, ok := w.Selected(); ok {
		offerSteps(w, ward, add)
	} else {
		if station, ok := w.AwaitedRecord(); ok {
			add(app.ActAccept, words.AcceptRecord(station), words.AcceptRecordDetail, w.Accept)
		}
		if w.State.VoterID.Form != "" {
			add(app.Act(reconcile.StepRelease), words.ReleaseTitle, words.ReleaseDetail, func() { w.OpenPage(desk.VoterIDKey); release(w) })
		}
	}
	return offers
}

// offerStep adds a step of the table to the choices. Certifying is left to F9,
// because something must come before it; a lot is offered where votes are equal.
func offerStep(w *desk.Window, ward ward.Ward, t reconcile.Transition, add func(act app.Act, label, detail string, run func())) {
	s, act := app.Stepping{Contest: ward.Contest.ID, Step: t.Step}, app.Act(t.Step)
	switch {
	case t.Step == reconcile.StepRecount:
		refused := s
		refused.Refused = true
		add(act, words.RecountGranted, words.RecountGrantedDetail, func() { askRecount(w, words.RecountGranted, ward, s) })
		add(act, words.RecountRefused, words.RecountRefusedDetail, func() { askRecount(w, words.RecountRefused, ward, refused) })
	case t.Step == reconcile.StepLot:
		if result, ok := result.Of(ward); ok && words.LotWanted(ward.Contest, result) != "" {
			add(act, words.LotTitle(result), words.LotWanted(ward.Contest, result), func() { askLot(w, ward, result, nil) })
		}
	case t.Reason:
		add(act, words.StepOther(t.Step), words.SentenceCase(t.Words), func() { askReason(w, words.StepOther(t.Step), ward, s) })
	case t.Step == reconcile.StepReadBack:
		add(act, words.StepOther(t.Step), words.SentenceCase(t.Words), func() { askStep(w, ward, t.Step) })
	}
}

// offerSteps adds the steps of a ward. To abandon the contest stands last always.
func offerSteps(w *desk.Window, thisWard ward.Ward, add func(act app.Act, label, detail string, run func())) {
	if paper.RecountDue(w, thisWard) > 0 {
		add(app.Act(reconcile.StepRecount), words.RecountWithdrawn, words.RecountWithdrawnDetail, func() {
			askReason(w, words.RecountWithdrawn, thisWard, app.Stepping{Contest: thisWard.Contest.ID, Step: reconcile.StepProvisional})
		})
	}
	for _, t := range reconcile.Transitions {
		if (t.Step != result.NextStep(thisWard) || t.Step == reconcile.StepLot) && t.Step != reconcile.StepAbandon && slices.Contains(t.From, thisWard.State) {
			offerStep(w, thisWard, t, add)
		}
	}
	if !thisWard.State.Reached(ward.Provisional) && len(paper.CountedBoxes(thisWard)) > 0 && len(paper.BoxPlaces(w.State, reconcile.PapersMoved{From: thisWard.Contest.ID}, "")) > 0 {
		add(app.ActMovePapers, words.MovePapers+" ("+w.Keys.ByName(words.MovePapers).Keys+")", words.MovePapersDetail, func() { paper.MovePapers(w) })
	}
	if t, _ := reconcile.TransitionOf(reconcile.StepAbandon); slices.Contains(t.From, thisWard.State) {
		add(app.Act(t.Step), words.StepOther(t.Step), words.AbandonDetail, func() { askAbandon(w, thisWard) })
	}
}

func askReason(w *desk.Window, title string, ward ward.Ward, s app.Stepping) {
	w.Ask(ask.Question{Title: words.StepAbout(title, ward), Label: words.StepReason, OK: words.StepOK, Validate: desk.NeedWords, Answer: func(reason string) {
		s.Reason = reason
		do(w, s)
	}})
}

// askAbandon asks why a contest stops, and then once more: it ends the ward.
func askAbandon(w *desk.Window, ward ward.Ward) {
	s := app.Stepping{Contest: ward.Contest.ID, Step: reconcile.StepAbandon}
	if !app.Allows(w.Person.Role, app.Act(s.Step)) {
		do(w, s) // it is refused, and says by whom it is done
		return
	}
	w.Ask(ask.Question{Title: words.StepAbout(words.StepOther(s.Step), ward), Text: words.AbandonText, Label: words.AbandonReason, OK: words.AbandonOn, Validate: desk.NeedWords,
		Answer: func(reason string) {
			s.Reason = reason
			w.Doubt(ask.Risk{Title: words.AbandonSure(ward), Text: words.AbandonMeans(ward, reason) + draftsEnding(w, ward.Contest.ID), Stay: words.AbandonKeep, Yes: words.AbandonYes(ward), Do: func() { do(w, s) }})
		}})
}
