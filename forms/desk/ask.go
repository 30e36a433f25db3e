package desk

import (
	"wardcount/app"
	"wardcount/forms/kit/ask"
	"wardcount/forms/words"
)

// Questions leave a trace, so that a script knows when to answer.

// Ask asks for a line or more of words.
func (w *Window) Ask(q ask.Question) {
	ask.For(w.Win, q)
	w.Trace.Event("dialog", "ask", "title", q.Title)
}

// Confirm asks whether something is to be done; Enter does it.
func (w *Window) Confirm(title, text, yes string, then func()) {
	ask.Confirm(w.Win, title, text, yes, then)
	w.Trace.Event("dialog", "confirm", "title", title)
}

// Doubt asks before what cannot be taken back; Enter does not do it.
func (w *Window) Doubt(r ask.Risk) {
	ask.Doubt(w.Win, r)
	w.Trace.Event("dialog", "doubt", "title", r.Title)
}

// AskLeave asks before anything that was typed is lost. Who stays goes on where
// the keyboard was, and the list stands at the page of the form again.
func (w *Window) AskLeave(page string, then func()) {
	w.Doubt(ask.Risk{Title: words.LeaveTitle, Text: words.LeaveText, Stay: words.LeaveStay, Yes: words.LeaveYes, Do: then, Stayed: func() {
		w.wards.list.MoveTo(page)
		w.FocusPage()
	}})
}

// Pick asks for a file or a folder; a path may begin with ~.
func (w *Window) Pick(p ask.Pick) {
	chosen := p.Chosen
	p.Validate, p.Chosen = NeedWords, func(path string) { chosen(ExpandHome(path)) }
	p.Read, p.Home = readFolder, ExpandHome("~")
	p.Recent = recentFolders(Recents(w.App.Preferences()), p.Home)
	ask.PickFile(w.Win, p)
	w.Trace.Event("dialog", "pick", "title", p.Title)
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

// Choose asks for one of a few.
func (w *Window) Choose(title string, choices []ask.Choice, chosen func(int)) {
	w.ChooseFrom(ask.Choosing{Title: title, Choices: choices, Chosen: chosen})
}

// ChooseFrom asks for one of a few, with the highlight on one of them at first or on none.
func (w *Window) ChooseFrom(c ask.Choosing) {
	ask.ChooseFrom(w.Win, c)
	w.Trace.Event("dialog", "choose", "title", c.Title)
}

// Search is a question after a place, which is found by words that are typed.
type Search struct {
	Title, Example, Hint string
	Trace                string // what the trace calls it
	Answers              func(query string) []Place
	Chosen               func(Place)
}

// Search asks for a place.
func (w *Window) Search(s Search) {
	answers := func(query string) []ask.Answer {
		var found []ask.Answer
		for _, p := range s.Answers(query) {
			found = append(found, ask.Answer{Label: p.Label, Detail: p.Detail, Chosen: func() { s.Chosen(p) }})
		}
		return found
	}
	ask.Seek(w.Win, ask.Palette{Title: s.Title, Example: s.Example, Hint: s.Hint, Nothing: words.GoToNothing, Answers: answers})
	w.Trace.Event("dialog", s.Trace)
}

// NeedWords takes any answer but an empty one.
func NeedWords(answer string) error {
	if answer == "" {
		return ErrNoWords
	}
	return nil
}

// Sentence is a fault that is shown to a person as it stands.
type Sentence string

// Error is the sentence.
func (s Sentence) Error() string { return string(s) }

// ErrNoWords is said where nothing was written.
const ErrNoWords = Sentence(words.AnswerNeeded)
