package paper

import (
	"errors"

	"wardcount/app"
	"wardcount/forms/desk"
	"wardcount/forms/kit/look"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// Open shows a sheet to key: a count of it, or with 0 the one that is due.
// A sheet that takes no figures now is shown to be read, if there is anything to read.
func Open(w *desk.Window, id sheet.ID, count int) {
	if err := mayRead(w, id); err != nil {
		w.Fail(err)
		return
	}
	f, refusal := formOf(w, id, count, nil)
	if f == nil {
		if w.State.Sheet(id).Keying != nil { // it stands on its page, from where it can be moved or voided
			w.OpenPage(pageKeyOf(w, id), id.String())
		}
		if refusal.Code == keyedAgain { // nothing is wrong
			w.Tell(refusal.Message, look.ColorNameNoteText)
			return
		}
		w.Fail(refusal)
		return
	}
	toContest(w, id.Contest)
	w.Say("")
	if refusal != nil {
		f.freeze(refusal)
	}
	f.restore()
	w.Show(f)
	w.SayRestored(f)
}

// mayRead says no to whoever is not shown a single station's voter-ID record: who neither keys sheets nor reviews these.
func mayRead(w *desk.Window, id sheet.ID) error {
	if d, _ := sheet.ByForm(id.Form); d.Stage != sheet.StageVoterID || app.Allows(w.Person.Role, app.ActKey) {
		return nil
	}
	return w.Count.MayReviewVoterID(w.Person)
}

// toContest lets the wards at the left stand at that of a sheet.
func toContest(w *desk.Window, contest setup.ContestID) {
	w.Ward = contest
	if contest == "" {
		w.StandAt(desk.VoterIDKey)
		return
	}
	w.StandAt(string(contest))
}

// formOf makes the form of a sheet, by itself or as a column of a grid, for the
// person at the keyboard: of a count of it, or with 0 of the one that is due.
// Where the sheet takes no figures now it says why; where there is nothing to
// read either there is no form.
func formOf(w *desk.Window, id sheet.ID, count int, g *sheetGrid) (*Form, *reconcile.Refusal) {
	t, refusal := TurnAt(w, id)
	if count == 0 {
		count = countToOpen(w, id, t.Count)
	}
	if refusal == nil && t.Asks != asksDecision {
		refusal = wouldRefuse(w, id, count)
	}
	sheet := w.State.Sheet(id)
	if t.Asks == AsksCorrection && sheet.Keying == nil && count > len(sheet.Counts) {
		t.Asks = asksFirst // of a further count
	}
	if refusal != nil && refusal.Code != nobody && (count > len(sheet.Counts) || sheet.Keying != nil) {
		return nil, refusal
	}
	f := newSheetForm(w, id, count, t, g)
	if refusal != nil && g != nil {
		f.freeze(refusal)
	}
	if g != nil {
		f.restore()
	}
	return f, refusal
}

// freeze lets the sheet be read and not keyed, and says why.
func (f *Form) freeze(why *reconcile.Refusal) {
	f.Frozen = why
	f.sayHow(words.SheetOnlyRead)
	look.Arrange(f.body)
	for _, field := range f.Fields {
		field.Entry.SetReadOnly(true)
	}
	f.W.Say(words.Error(why))
}

// countToOpen is the count of a sheet that is opened: the one that is due, or a
// further one which the person at the keyboard has half keyed.
func countToOpen(w *desk.Window, id sheet.ID, due int) int {
	further := len(w.State.Sheet(id).Counts) + 1
	_, here := w.Count.Draft(w.Person.Name, app.Paper{Sheet: id}, due)
	if _, there := w.Count.Draft(w.Person.Name, app.Paper{Sheet: id}, further); there && !here {
		return further
	}
	return due
}

// wouldRefuse asks, before anything is typed, whether the sheet takes figures
// of the person at the keyboard now.
func wouldRefuse(w *desk.Window, id sheet.ID, count int) *reconcile.Refusal {
	var refusal *reconcile.Refusal
	if w.Person.Name != "" && !app.Allows(w.Person.Role, keyingAct(id.Form)) {
		errors.As(w.Count.Key(w.Person, app.Keying{Sheet: id}), &refusal) // it is refused, and says by whom it is done
		return refusal
	}
	b, refusal := w.State.ReadingBy(w.Person.Name, id, count, 0, nil)
	if refusal != nil {
		return refusal
	}
	return w.Tried(b)
}

// keyingAct is what keying a form is: a decision is the officer's own.
func keyingAct(f sheet.Form) app.Act {
	if d, _ := sheet.ByForm(f); d.Decision {
		return app.ActDecide
	}
	return app.ActKey
}
