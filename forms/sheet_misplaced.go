package forms

import (
	"wardcount/app"
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

// moveSheet asks where what was keyed last of a sheet belongs, and why.
func (w *window) moveSheet() {
	w.takeFrom(func(id sheet.ID) error { return w.count.MoveSheet(w.person, id, id, 0, "") }, app.ActMoveSheet, words.MoveSheet, func(x taking) {
		w.search(search{title: words.MoveSheetTo, example: words.MoveSheetExample, hint: words.HintsGoTo, trace: "move_sheet",
			answers: func(query string) []place { return find(w.sheetPlaces(x.id), query, x.id.Contest) },
			chosen:  func(p place) { w.askMoveSheet(x, p.sheet) }})
	})
}

// voidSheet asks why what was keyed last of a sheet is taken back.
func (w *window) voidSheet() {
	w.takeFrom(func(id sheet.ID) error { return w.count.VoidSheet(w.person, id, 0, "") }, app.ActVoid, words.VoidSheet, func(x taking) {
		w.ask(ask.Question{Title: words.VoidSheetTitle(w.state, x.id, x.reading), Text: words.VoidSheetText, Label: words.MisplacedReason, OK: words.VoidSheetOK, Validate: needWords,
			Answer: func(reason string) {
				err := w.count.VoidSheet(w.person, x.id, x.reading, reason)
				w.afterTaking(err, x.id, words.VoidSheetDone(w.state, x.id), "voided", x.id.String())
			}})
	})
}

// takeFrom finds the sheet from which something is taken, and of two readings that
// differ which; then it goes on. refused is asked where the role may not.
func (w *window) takeFrom(refused func(sheet.ID) error, act app.Act, title string, then func(taking)) {
	id, ok := w.sheetHere()
	switch {
	case !ok:
		w.say(words.SheetChoose)
		return
	case !app.Allows(w.person.Role, act):
		w.fail(refused(id)) // it says by whom it is done
		return
	}
	goOn := func(x taking) {
		if refusal := w.tried(w.state.Voiding(id, x.reading, title)); refusal != nil {
			w.fail(refusal)
			return
		}
		then(x)
	}
	w.screen.leave(func() {
		k := w.state.Sheet(id).Keying
		if k == nil || !k.Both() {
			goOn(taking{id: id})
			return
		}
		w.choose(words.WhichReading(w.state, id), []ask.Choice{{Label: words.ReadingBy(1, k.By[0])}, {Label: words.ReadingBy(2, k.By[1])}, {Label: words.BothReadings}}, func(i int) {
			goOn(taking{id, (i + 1) % 3})
		})
	})
}

// sheetPlaces are the sheets of the same form, those of the ward first.
func (w *window) sheetPlaces(id sheet.ID) []place {
	var own, others []place
	add := func(r ward.RegisterRow, c setup.Contest) {
		switch p := sheetPlace(w.state, r, c); {
		case r.Form != id.Form || r.ID == id:
		case r.Contest == id.Contest:
			own = append(own, p)
		default:
			others = append(others, p)
		}
	}
	for _, ward := range w.state.InOrder() {
		for _, r := range ward.Register() {
			add(r, ward.Contest)
		}
	}
	for _, r := range w.state.VoterID.Register() {
		station, _ := w.state.Election.Station(setup.StationID(r.Subject))
		contest, _ := w.state.Election.Contest(w.state.Election.WardOf(station))
		add(r, contest)
	}
	return append(own, others...)
}

// askMoveSheet asks for the reason, unless the core refuses the move.
func (w *window) askMoveSheet(x taking, to sheet.ID) {
	if refusal := w.tried(w.state.Moving(x.id, to, x.reading, words.MoveSheet)); refusal != nil {
		w.fail(refusal)
		return
	}
	w.ask(ask.Question{Title: words.MoveSheet, Text: words.MoveSheetSure(w.state, x.id, x.reading, to), Label: words.MisplacedReason, OK: words.MoveOK, Validate: needWords,
		Answer: func(reason string) {
			err := w.count.MoveSheet(w.person, x.id, to, x.reading, reason)
			w.afterTaking(err, to, words.MoveSheetDone(w.state, x.id, to), "moved_sheet", x.id.String(), "to", to.String())
		}})
}

// afterTaking shows what a move or a void came to, at the sheet that it led to.
func (w *window) afterTaking(err error, at sheet.ID, done string, pairs ...string) {
	if err == nil {
		delete(w.refused, at.Contest)
		w.news()
		w.openPage(w.pageKeyOf(at), at.String())
	}
	w.act(err, done, pairs...)
}

// pageKeyOf is the page that a sheet belongs to.
func (w *window) pageKeyOf(id sheet.ID) string {
	if id.Contest == "" {
		return voterIDKey
	}
	return string(id.Contest)
}
