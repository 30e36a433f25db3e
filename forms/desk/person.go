package desk

import (
	"slices"

	"wardcount/app"
	"wardcount/forms/kit/ask"
	"wardcount/forms/words"
	"wardcount/reconcile/setup"
)

// AskPerson asks who is at the keyboard; then goes on.
func (w *Window) AskPerson(then func()) {
	if w.Count == nil {
		return
	}
	people := w.State.Election.People
	text := ""
	if app.IsBackup(w.Count.Path()) {
		text = words.CopyOpened
	}
	if f, form := w.Filled(); form && f.Typed() && w.Keep(f) {
		text = words.PersonKept(w.Person)
	}
	choices := make([]ask.Choice, len(people))
	for i, p := range people {
		choices[i] = ask.Choice{Label: p.Name, Detail: words.SentenceCase(p.Role.Words())}
	}
	// The highlight stands on who is there, and never by itself on somebody who certifies.
	w.ChooseFrom(ask.Choosing{Title: words.PersonQuestion, Text: text, Choices: choices, At: slices.Index(people, w.Person), Chosen: func(i int) {
		w.changePerson(people[i], then)
	}})
}

// changePerson puts somebody else at the keyboard. A form is left first, and
// opened for the new one: what one person typed is never shown to the next, or
// stored as theirs. Only what nobody keeps, because nobody who may key it was at
// the keyboard, stays where it is.
func (w *Window) changePerson(p setup.Person, then func()) {
	change := func() {
		w.setPerson(p)
		if then != nil {
			then()
		}
	}
	if key, own := w.owner(); own && p != w.Person {
		w.OpenPage(key) // who goes on begins anew there
	}
	f, form := w.Filled()
	switch {
	case !form || p == w.Person:
		change()
	case f.Shared() && !w.Keep(f):
		change()
		w.Keep(f) // as theirs from now on
	default:
		f.Leave(func() {
			change()
			f.Anew()
			if _, open := w.Filled(); open || w.silent() {
				w.Done(w.AndRestored(words.PersonAtKeyboard(p)))
			}
		})
	}
}
