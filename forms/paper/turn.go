package paper

import (
	"errors"
	"maps"

	"wardcount/app"
	"wardcount/forms/desk"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// asked is what a sheet asks of the person at the keyboard.
type asked int

// What a sheet may ask. Nothing is where it is somebody else's turn.
const (
	asksNothing    asked = iota
	asksFirst            // the first reading
	asksSecond           // the second, by another person than the first
	asksAgain            // only the figures that two people read differently
	asksDecision         // the same of a supervisor, who keyed neither and is shown both
	AsksCorrection       // nothing, but what was keyed may be corrected
)

// turn is what the person at the keyboard keys of a sheet.
type turn struct {
	reconcile.Turn
	Asks asked
	once bool // one reading agrees the sheet
	// dispute is what two people still read differently: for who decides it alone.
	dispute reconcile.Dispute
}

// nobody is the code of the refusal while nobody has said who is at the keyboard.
const nobody = "nobody"

// keyedAgain is the code of the refusal where who is at the keyboard has keyed again what differs, and the other has not.
const keyedAgain = "keyed_again"

// once tells whether one reading agrees a sheet of the form.
func once(w *desk.Window, f sheet.Form) bool {
	d, _ := sheet.ByForm(f)
	return w.State.Election.KeyOnce || d.Decision
}

// TurnAt says what the person at the keyboard would key of a sheet, and why
// nothing, where it is another's turn.
func TurnAt(w *desk.Window, id sheet.ID) (turn, *reconcile.Refusal) {
	sheet := w.State.Sheet(id)
	k := sheet.Keying
	t := turn{once: once(w, id.Form)}
	t.Count = w.State.CountDue(id)
	switch {
	case !t.once && w.Person.Name == "":
		return t, &reconcile.Refusal{Code: nobody, Message: words.PersonMissingFirst()}
	case k != nil && k.ForSupervisor():
		return turnToDecide(w, id, t)
	}
	now, refusal := w.State.TurnOf(id, w.Person.Name)
	if refusal != nil {
		if own := k.Of(w.Person.Name); own != 0 { // this one has keyed it anew, the other has not
			refusal = &reconcile.Refusal{Code: keyedAgain, Message: words.KeyedAgain(k.By[2-own])}
		}
		return t, refusal
	}
	t.Turn = now
	switch {
	case k != nil && now.Figures != nil:
		t.Asks = asksAgain
	case k != nil && !k.In(now.Reading):
		t.Asks = asksSecond
	case k == nil && t.Count > len(sheet.Counts):
		t.Asks = asksFirst
	default:
		t.Asks = AsksCorrection
	}
	return t, nil
}

// turnToDecide is the turn of a supervisor at a sheet whose readings still
// differ after both were keyed again.
func turnToDecide(w *desk.Window, id sheet.ID, t turn) (turn, *reconcile.Refusal) {
	k := w.State.Sheet(id).Keying
	if !app.Allows(w.Person.Role, app.ActAdjudicate) {
		_, refusal := w.State.TurnOf(id, k.By[0])
		return t, refusal
	}
	if refusal := w.Tried(w.State.Adjudicating(id, nil, words.DecideReason)); refusal != nil {
		return t, refusal
	}
	var err error
	if t.dispute, err = w.Count.Dispute(w.Person, id); err != nil {
		var refusal *reconcile.Refusal
		errors.As(err, &refusal)
		return t, refusal
	}
	t.Asks = asksDecision
	for _, x := range t.dispute.Figures {
		t.Figures = append(t.Figures, x.Figure)
	}
	return t, nil
}

// stands is what is shown of a count of a sheet when it is opened: what was
// agreed, the person's own reading, or of two readings that differ only what
// they agree in. Another's reading is never shown.
func (t turn) stands(s ward.Sheet, count int) sheet.Reading {
	k := s.Keying
	switch {
	case k == nil && count <= len(s.Counts):
		return s.Counts[count-1]
	case k == nil:
		return nil
	case t.Figures != nil:
		agreed := maps.Clone(k.Readings[max(t.Reading, 1)-1])
		for _, id := range t.Figures {
			delete(agreed, id)
		}
		return agreed
	case t.Reading > 0 && k.In(t.Reading): // which is then the person's own
		return k.Readings[t.Reading-1]
	}
	return nil
}

// blind tells a reading that is keyed without any other in sight.
func (t turn) blind() bool { return !t.once && (t.Asks == asksFirst || t.Asks == asksSecond) }
