package forms

import (
	"wardcount/forms/kit/ask"
	"wardcount/forms/words"
	"wardcount/reconcile/setup"
)

// askPerson asks who is at the keyboard; then goes on.
func (w *window) askPerson(then func()) {
	if w.count == nil {
		return
	}
	people := w.state.Election.People
	choices := make([]ask.Choice, len(people))
	for i, p := range people {
		choices[i] = ask.Choice{Label: p.Name, Detail: words.SentenceCase(p.Role.Words())}
	}
	w.choose(words.PersonQuestion, choices, func(i int) {
		w.changePerson(people[i], then)
	})
}

// changePerson puts somebody else at the keyboard. A form is left first, and
// opened for the new one: what one person typed is never shown to the next, or
// stored as theirs. Only what nobody keeps, because nobody who may key it was at
// the keyboard, stays where it is.
func (w *window) changePerson(p setup.Person, then func()) {
	change := func() {
		w.setPerson(p)
		if then != nil {
			then()
		}
	}
	if s, own := w.screen.(interface{ ownOf() string }); own && p != w.person {
		w.openPage(s.ownOf()) // who goes on begins anew there
	}
	f, form := w.filled()
	switch {
	case !form || p == w.person:
		change()
	case f.shared() && !w.keep(f):
		change()
		w.keep(f) // as theirs from now on
	default:
		f.leave(func() {
			change()
			f.anew()
			if _, open := w.filled(); open || w.bottom.silent() {
				w.done(w.andRestored(words.PersonAtKeyboard(p)))
			}
		})
	}
}
