package paper

import (
	"wardcount/app"
	"wardcount/forms/desk"
	"wardcount/forms/kit/ask"
	"wardcount/forms/words"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// A sheet that was keyed at the wrong place: what was keyed last is moved to
// the sheet where it belongs, or voided.

// taking is a sheet from which something is taken, and what.
type taking struct {
	id      sheet.ID
	reading int // of two that differ; 0 is all that was keyed last
}

// MayTake tells whether something is keyed of the sheet that is open or chosen that who is at the keyboard may take
// from it.
func MayTake(w *desk.Window, act app.Act) bool {
	id, ok := sheetHere(w)
	if !ok || !app.Allows(w.Person.Role, act) {
		return false
	}
	return w.Tried(w.State.Voiding(id, 0, words.VoidSheet)) == nil
}

// MoveSheet asks where what was keyed last of a sheet belongs, and why.
func MoveSheet(w *desk.Window) {
	takeFrom(w, func(id sheet.ID) error { return w.Count.MoveSheet(w.Person, id, id, 0, "") }, app.ActMoveSheet, words.MoveSheet, func(x taking) {
		w.Search(desk.Search{Title: words.MoveSheetTo, Example: words.MoveSheetExample, Hint: words.HintsGoTo, Trace: "move_sheet",
			Answers: func(query string) []desk.Place { return desk.Find(sheetPlaces(w, x.id), query, x.id.Contest) },
			Chosen:  func(p desk.Place) { askMoveSheet(w, x, p.Sheet) }})
	})
}

// VoidSheet asks why what was keyed last of a sheet is taken back.
func VoidSheet(w *desk.Window) {
	takeFrom(w, func(id sheet.ID) error { return w.Count.VoidSheet(w.Person, id, 0, "") }, app.ActVoid, words.VoidSheet, func(x taking) {
		w.Ask(ask.Question{Title: words.VoidSheetTitle(w.State, x.id, x.reading), Text: words.VoidSheetText, Label: words.MisplacedReason, OK: words.VoidSheetOK, Validate: desk.NeedWords,
			Answer: func(reason string) {
				err := w.Count.VoidSheet(w.Person, x.id, x.reading, reason)
				afterTaking(w, err, x.id, words.VoidSheetDone(w.State, x.id), "voided", x.id.String())
			}})
	})
}

// takeFrom finds the sheet from which something is taken, and of two readings that
// differ which; then it goes on. refused is asked where the role may not.
func takeFrom(w *desk.Window, refused func(sheet.ID) error, act app.Act, title string, then func(taking)) {
	id, ok := sheetHere(w)
	switch {
	case !ok:
		w.Say(words.SheetChoose)
		return
	case !app.Allows(w.Person.Role, act):
		w.Fail(refused(id)) // it says by whom it is done
		return
	}
	goOn := func(x taking) {
		if refusal := w.Tried(w.State.Voiding(id, x.reading, title)); refusal != nil {
			w.Fail(refusal)
			return
		}
		then(x)
	}
	w.Screen.Leave(func() {
		k := w.State.Sheet(id).Keying
		if k == nil || !k.Both() {
			goOn(taking{id: id})
			return
		}
		w.Choose(words.WhichReading(w.State, id), []ask.Choice{{Label: words.ReadingBy(1, k.By[0])}, {Label: words.ReadingBy(2, k.By[1])}, {Label: words.BothReadings}}, func(i int) {
			goOn(taking{id, (i + 1) % 3})
		})
	})
}

// sheetPlaces are the sheets of the same form, those of the ward first.
func sheetPlaces(w *desk.Window, id sheet.ID) []desk.Place {
	var own, others []desk.Place
	add := func(r ward.RegisterRow, c setup.Contest) {
		switch p := Place(w.State, r, c); {
		case r.Form != id.Form || r.ID == id:
		case r.Contest == id.Contest:
			own = append(own, p)
		default:
			others = append(others, p)
		}
	}
	for _, ward := range w.State.InOrder() {
		for _, r := range ward.Register() {
			add(r, ward.Contest)
		}
	}
	for _, r := range w.State.VoterID.Register() {
		station, _ := w.State.Election.Station(setup.StationID(r.Subject))
		contest, _ := w.State.Election.Contest(w.State.Election.WardOf(station))
		add(r, contest)
	}
	return append(own, others...)
}

// askMoveSheet asks for the reason, unless the core refuses the move.
func askMoveSheet(w *desk.Window, x taking, to sheet.ID) {
	if refusal := w.Tried(w.State.Moving(x.id, to, x.reading, words.MoveSheet)); refusal != nil {
		w.Fail(refusal)
		return
	}
	w.Ask(ask.Question{Title: words.MoveSheet, Text: words.MoveSheetSure(w.State, x.id, x.reading, to), Label: words.MisplacedReason, OK: words.MoveOK, Validate: desk.NeedWords,
		Answer: func(reason string) {
			err := w.Count.MoveSheet(w.Person, x.id, to, x.reading, reason)
			afterTaking(w, err, to, words.MoveSheetDone(w.State, x.id, to), "moved_sheet", x.id.String(), "to", to.String())
		}})
}

// afterTaking shows what a move or a void came to, at the sheet that it led to.
func afterTaking(w *desk.Window, err error, at sheet.ID, done string, pairs ...string) {
	if err == nil {
		delete(w.Refused, at.Contest)
		w.News()
		w.OpenPage(pageKeyOf(w, at), at.String())
	}
	w.Act(err, done, pairs...)
}
