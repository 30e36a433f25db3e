package forms

import (
	"wardcount/forms/kit"
	"wardcount/forms/words"
	"wardcount/reconcile/setup"
)

// askPerson asks who is at the keyboard; then goes on.
func (w *window) askPerson(then func()) {
	if w.count == nil {
		return
	}
	people := w.state.Election.People
	choices := make([]kit.Choice, len(people))
	for i, p := range people {
		choices[i] = kit.Choice{Label: p.Name, Detail: words.SentenceCase(p.Role.Words())}
	}
	w.choose(words.PersonQuestion, choices, func(i int) {
		w.changePerson(people[i], then)
	})
}

// changePerson puts somebody else at the keyboard. A sheet of which another
// person keys another reading is left first, and opened for the new one: what
// one person typed is never shown to the next, or stored as theirs.
func (w *window) changePerson(p setup.Person, then func()) {
	change := func() {
		w.setPerson(p)
		if then != nil {
			then()
		}
	}
	f, sheet := w.screen.(*sheetForm)
	if !sheet || f.turn.once || p == w.person {
		change()
		return
	}
	again := 0
	if f.again {
		again = f.count
	}
	f.leave(func() {
		w.openPage(f.pageKey(), f.pageRows()...)
		change()
		if t, refusal := w.turnAt(f.id); refusal == nil && t.asks != asksNothing {
			if f.grid == nil || !w.openGrid(f.id) {
				w.openSheet(f.id, again)
			}
			if _, open := w.screen.(*sheetForm); open {
				w.done(words.PersonAtKeyboard(p))
			}
		}
	})
}
