package desk

import (
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"wardcount/app"
	"wardcount/forms/kit/ask"
	"wardcount/forms/kit/work"
	"wardcount/forms/words"
)

// questions are what the window asks. They leave a trace, so that a script knows when to answer.
type questions struct {
	win   fyne.Window
	kept  fyne.Preferences // of the counts that were opened last, whose folders are offered
	trace *work.Tracer
}

// Ask asks for a line or more of words.
func (q *questions) Ask(a ask.Question) {
	ask.For(q.win, a)
	q.trace.Event("dialog", "ask", "title", a.Title)
}

// Confirm asks whether something is to be done; Enter does it.
func (q *questions) Confirm(title, text, yes string, then func()) {
	ask.Confirm(q.win, title, text, yes, then)
	q.trace.Event("dialog", "confirm", "title", title)
}

// Doubt asks before what cannot be taken back; Enter does not do it.
func (q *questions) Doubt(r ask.Risk) {
	ask.Doubt(q.win, r)
	q.trace.Event("dialog", "doubt", "title", r.Title)
}

// Pick asks for a file or a folder; a path may begin with ~.
func (q *questions) Pick(p ask.Pick) {
	chosen := p.Chosen
	p.Validate, p.Chosen = NeedWords, func(path string) { chosen(ExpandHome(path)) }
	p.Read, p.Home = readFolder, ExpandHome("~")
	p.Recent = recentFolders(Recents(q.kept), p.Home)
	ask.PickFile(q.win, p)
	q.trace.Event("dialog", "pick", "title", p.Title)
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

// ExpandHome reads ~ as the shell does: nobody should have to type a long path.
func ExpandHome(path string) string {
	home, err := os.UserHomeDir()
	if rest, ok := strings.CutPrefix(path, "~"); ok && err == nil && (rest == "" || os.IsPathSeparator(rest[0])) {
		return filepath.Join(home, rest)
	}
	return path
}

// Choose asks for one of a few.
func (q *questions) Choose(title string, choices []ask.Choice, chosen func(int)) {
	q.ChooseFrom(ask.Choosing{Title: title, Choices: choices, Chosen: chosen})
}

// ChooseFrom asks for one of a few, with the highlight on one of them at first or on none.
func (q *questions) ChooseFrom(c ask.Choosing) {
	ask.Choose(q.win, c)
	q.trace.Event("dialog", "choose", "title", c.Title)
}

// Search is a question after a place, which is found by words that are typed.
type Search struct {
	Title, Example, Hint string
	Trace                string // what the trace calls it
	Answers              func(query string) []Place
	Chosen               func(Place)
}

// Search asks for a place.
func (q *questions) Search(s Search) {
	answers := func(query string) []ask.Answer {
		var found []ask.Answer
		for _, p := range s.Answers(query) {
			found = append(found, ask.Answer{Label: p.Label, Detail: p.Detail, Chosen: func() { s.Chosen(p) }})
		}
		return found
	}
	ask.Seek(q.win, ask.Palette{Title: s.Title, Example: s.Example, Hint: s.Hint, Nothing: words.GoToNothing, Answers: answers})
	q.trace.Event("dialog", s.Trace)
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
