package forms

import "wardcount/reconcile"

// askPerson asks who is at the keyboard; then goes on.
func (w *window) askPerson(then func()) {
	if w.count == nil {
		return
	}
	people := w.state.Election.People
	choices := make([]Choice, len(people))
	for i, p := range people {
		choices[i] = Choice{Label: p.Name, Detail: sentenceCase(p.Role.Words())}
	}
	w.choose(wordWho, choices, func(i int) {
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
				w.done(wordAtKeyboard(p))
			}
		}
	})
}

// Questions leave a trace, so that a script knows when to answer.

func (w *window) ask(q Question) {
	Ask(w.win, q)
	w.trace.event("dialog", "ask", "title", q.Title)
}

func (w *window) confirm(title, text, yes string, then func()) {
	Confirm(w.win, title, text, yes, then)
	w.trace.event("dialog", "confirm", "title", title)
}

// doubt asks before what cannot be taken back; Enter does not do it.
func (w *window) doubt(title, text, stayLabel, yesLabel string, yes, stay func()) {
	Doubt(w.win, title, text, stayLabel, yesLabel, yes, stay)
	w.trace.event("dialog", "doubt", "title", title)
}

func (w *window) choose(title string, choices []Choice, chosen func(int)) {
	Choose(w.win, title, choices, chosen)
	w.trace.event("dialog", "choose", "title", title)
}

func (w *window) tellAll(title, text string) {
	Tell(w.win, title, text)
	w.trace.event("dialog", "tell", "title", title)
}

// search is a question after a place, which is found by words that are typed.
type search struct {
	title, example, hint string
	trace                string // what the trace calls it
	answers              func(query string) []place
	chosen               func(place)
}

func (w *window) search(s search) {
	answers := func(query string) []Answer {
		var found []Answer
		for _, p := range s.answers(query) {
			found = append(found, Answer{Label: p.label, Detail: p.detail, Chosen: func() { s.chosen(p) }})
		}
		return found
	}
	Seek(w.win, Palette{Title: s.title, Example: s.example, Hint: s.hint, Nothing: wordNothingFound, Answers: answers})
	w.trace.event("dialog", s.trace)
}
