package forms

import (
	"wardcount/forms/kit"
	"wardcount/forms/words"
	"wardcount/reconcile"
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
	w.choose(words.WhoIsThere, choices, func(i int) {
		w.changePerson(people[i], then)
	})
}

// changePerson puts somebody else at the keyboard. A sheet of which another
// person keys another reading is left first, and opened for the new one: what
// one person typed is never shown to the next, or stored as theirs.
func (w *window) changePerson(p reconcile.Person, then func()) {
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
			w.openSheet(f.id, again)
			if _, open := w.screen.(*sheetForm); open {
				w.done(words.AtKeyboard(p))
			}
		}
	})
}

// Questions leave a trace, so that a script knows when to answer.

func (w *window) ask(q kit.Question) {
	kit.Ask(w.win, q)
	w.trace.Event("dialog", "ask", "title", q.Title)
}

func (w *window) confirm(title, text, yes string, then func()) {
	kit.Confirm(w.win, title, text, yes, then)
	w.trace.Event("dialog", "confirm", "title", title)
}

// doubt asks before what cannot be taken back; Enter does not do it.
func (w *window) doubt(title, text, stayLabel, yesLabel string, yes, stay func()) {
	kit.Doubt(w.win, title, text, stayLabel, yesLabel, yes, stay)
	w.trace.Event("dialog", "doubt", "title", title)
}

func (w *window) choose(title string, choices []kit.Choice, chosen func(int)) {
	kit.Choose(w.win, title, choices, chosen)
	w.trace.Event("dialog", "choose", "title", title)
}

func (w *window) tellAll(title, text string) {
	kit.Tell(w.win, title, text)
	w.trace.Event("dialog", "tell", "title", title)
}

// search is a question after a place, which is found by words that are typed.
type search struct {
	title, example, hint string
	trace                string // what the trace calls it
	answers              func(query string) []place
	chosen               func(place)
}

func (w *window) search(s search) {
	answers := func(query string) []kit.Answer {
		var found []kit.Answer
		for _, p := range s.answers(query) {
			found = append(found, kit.Answer{Label: p.label, Detail: p.detail, Chosen: func() { s.chosen(p) }})
		}
		return found
	}
	kit.Seek(w.win, kit.Palette{Title: s.title, Example: s.example, Hint: s.hint, Nothing: words.NothingFound, Answers: answers})
	w.trace.Event("dialog", s.trace)
}
