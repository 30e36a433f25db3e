package forms

import (
	"wardcount/app"
	"wardcount/forms/kit/ask"
	"wardcount/forms/words"
)

// Questions leave a trace, so that a script knows when to answer.

func (w *window) ask(q ask.Question) {
	ask.For(w.win, q)
	w.trace.Event("dialog", "ask", "title", q.Title)
}

func (w *window) confirm(title, text, yes string, then func()) {
	ask.Confirm(w.win, title, text, yes, then)
	w.trace.Event("dialog", "confirm", "title", title)
}

// doubt asks before what cannot be taken back; Enter does not do it.
func (w *window) doubt(r ask.Risk) {
	ask.Doubt(w.win, r)
	w.trace.Event("dialog", "doubt", "title", r.Title)
}

// askLeave asks before anything that was typed is lost. Who stays goes on where
// the keyboard was, and the list stands at the page of the form again.
func (w *window) askLeave(page string, then func()) {
	w.doubt(ask.Risk{Title: words.LeaveTitle, Text: words.LeaveText, Stay: words.LeaveStay, Yes: words.LeaveYes, Do: then, Stayed: func() {
		w.wards.list.MoveTo(page)
		w.focusPage()
	}})
}

// pick asks for a file or a folder; a path may begin with ~.
func (w *window) pick(p ask.Pick) {
	chosen := p.Chosen
	p.Validate, p.Chosen = needWords, func(path string) { chosen(expandHome(path)) }
	p.Read, p.Home = readFolder, expandHome("~")
	p.Recent = recentFolders(recents(w.app.Preferences()), p.Home)
	ask.PickFile(w.win, p)
	w.trace.Event("dialog", "pick", "title", p.Title)
}

// readFolder lists a folder for a question after a file.
func readFolder(path string) ([]ask.PickEntry, error) {
	all, err := app.Folder(path)
	entries := make([]ask.PickEntry, len(all))
	for i, e := range all {
		entries[i] = ask.PickEntry(e)
	}
	return entries, err
}

func (w *window) choose(title string, choices []ask.Choice, chosen func(int)) {
	ask.Choose(w.win, title, choices, chosen)
	w.trace.Event("dialog", "choose", "title", title)
}

// search is a question after a place, which is found by words that are typed.
type search struct {
	title, example, hint string
	trace                string // what the trace calls it
	answers              func(query string) []place
	chosen               func(place)
}

func (w *window) search(s search) {
	answers := func(query string) []ask.Answer {
		var found []ask.Answer
		for _, p := range s.answers(query) {
			found = append(found, ask.Answer{Label: p.label, Detail: p.detail, Chosen: func() { s.chosen(p) }})
		}
		return found
	}
	ask.Seek(w.win, ask.Palette{Title: s.title, Example: s.example, Hint: s.hint, Nothing: words.GoToNothing, Answers: answers})
	w.trace.Event("dialog", s.trace)
}

// needWords takes any answer but an empty one.
func needWords(answer string) error {
	if answer == "" {
		return errNoWords
	}
	return nil
}

// sentence is a fault that is shown to a person as it stands.
type sentence string

func (s sentence) Error() string { return string(s) }

const errNoWords = sentence(words.AnswerNeeded)
