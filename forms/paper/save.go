package paper

import (
	"errors"

	"wardcount/app"
	"wardcount/forms/desk"
	"wardcount/forms/kit/ask"
	"wardcount/forms/kit/look"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/sheet"
)

// save stores the sheet; what is not stored yet is kept.
func (f *Form) save() {
	f.trySave()
	if f.W.Screen == desk.Screen(f) {
		f.W.Keep(f)
	}
}

// trySave stores it, or leads to the figure that keeps it from being stored.
func (f *Form) trySave() {
	w := f.W
	if f.Frozen != nil {
		w.Fail(f.Frozen)
		return
	}
	if w.Person.Name == "" {
		w.Tell(words.PersonMissingFirst(), look.ColorNameErrorText)
		return
	}
	r, err := f.Reading()
	if err != nil {
		w.Fail(err)
		return
	}
	if faults := sheet.CheckReading(w.State.Figures(f.ID), r); len(faults) > 0 {
		f.refused(faults[0].Figure)
		w.Tell(words.SheetFault(faults[0]), look.ColorNameErrorText)
		return
	}
	if f.Turn.Asks == asksDecision {
		f.askDecision(r)
		return
	}
	if refusal := f.movedOn(); refusal != nil {
		w.Fail(refusal)
		return
	}
	stand := f.errorsStanding()
	if text := words.ErrorsStand(stand); text != f.asked {
		f.asked = text
		f.focus(f.keyable(len(f.Fields)-1, -1)) // where Enter saves; what need not be given may have been passed over
		w.Tell(text, look.ColorNameWarningText)
		w.Trace.Event("stands", f.ID.String())
		return
	}
	keying := app.Keying{Sheet: f.ID, Count: f.Count, Reading: f.Turn.Reading, Seen: f.seen, Figures: r}
	if f.Turn.Asks == asksAgain {
		keying.Seen = 0 // the other person may key theirs at the same time
	}
	if f.stores(w.Count.Key(w.Person, keying), r) {
		f.goOn()
		f.tellSaved(len(stand))
	}
}

// stores takes what storing the sheet came to: it leads to a figure that was
// refused, or shows the count as it then stands.
func (f *Form) stores(err error, r sheet.Reading) bool {
	if err != nil {
		var refusal *reconcile.Refusal
		if errors.As(err, &refusal) && refusal.Figure != "" {
			f.refused(refusal.Figure)
		}
		f.W.Fail(err)
		return false
	}
	f.stored, f.kept.Typed = r, nil
	f.Active.Forget()
	f.W.Trace.Event("saved", f.ID.String())
	delete(f.W.Refused, f.ID.Contest)
	f.W.News()
	return true
}

// tellSaved says what the sheet has come to, and that it was saved with errors.
// Which they are is said only once its figures are agreed: who comes next may be
// to key it without seeing any.
func (f *Form) tellSaved(errors int) {
	w, s := f.W, words.StandOf(f.W.State, f.ID)
	var own []rules.Finding
	if s == words.StandsIn {
		own = f.ownFindings()
	}
	text := words.SheetSaved(w.State, f.ID)
	if !f.Turn.once {
		text += " " + words.ReadingStored(w.State, f.ID)
	}
	text += words.SheetBrought(own) + words.SavedWithErrors(errors)
	text = w.AndRestored(text)
	if errors > 0 || len(own) > 0 || s == words.StandsDiffers || s == words.StandsSupervisor {
		w.Tell(text, look.ColorNameWarningText)
		return
	}
	w.Done(text)
}

// askDecision asks a supervisor for the reason and settles the sheet.
func (f *Form) askDecision(r sheet.Reading) {
	w := f.W
	decided := f.decided(r)
	w.Ask(ask.Question{Title: words.DecideTitle(decided), Text: words.DecideAbout(w.State, f.ID, decided, f.Turn.dispute.By), Label: words.DecideReason, OK: words.DecideOK, Validate: desk.NeedWords, Answer: func(reason string) {
		if !f.stores(w.Count.Adjudicate(w.Person, f.ID, r, reason), r) {
			return
		}
		own := f.ownFindings()
		errors := f.errorsStanding()
		f.goOn()
		text := words.DecideDone(w.State, f.ID) + words.SheetBrought(own) + words.SavedWithErrors(len(errors))
		if len(own) > 0 {
			w.Tell(text, look.ColorNameWarningText)
			return
		}
		w.Done(text)
	}})
}

// decided are the figures that the supervisor settles, as they were keyed.
func (f *Form) decided(r sheet.Reading) []words.Decided {
	var decided []words.Decided
	for _, x := range f.Turn.dispute.Figures {
		for _, field := range f.Fields {
			if field.Def.ID == x.Figure {
				n, keyed := r[x.Figure]
				decided = append(decided, words.Decided{Label: field.Def.Label, Keyed: figure.KeyedIf(n, keyed), Disputed: x})
			}
		}
	}
	return decided
}

// movedOn says that what was sent back to this person is no longer with them.
func (f *Form) movedOn() *reconcile.Refusal {
	if f.Turn.Asks != asksAgain {
		return nil
	}
	t, refusal := TurnAt(f.W, f.ID)
	if refusal == nil && t.Asks != asksAgain {
		refusal = &reconcile.Refusal{Code: "moved_on", Message: words.ReadingSettled}
	}
	return refusal
}
