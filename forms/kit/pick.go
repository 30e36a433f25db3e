package kit

import "fyne.io/fyne/v2"

// Pick is a question after a file or a folder.
type Pick struct {
	Title, Text, Label string
	Initial            string                  // a path that is offered
	OK                 string                  // the word for going on
	Folder             bool                    // a folder is asked for, not a file
	Ends               []string                // what the names of files may end in, such as ".xlsx"; empty is anything
	Validate           func(path string) error // says what is wrong with what was typed; nil takes anything
	Chosen             func(path string)
}

// PickFile asks for a file or a folder, and answers with its path as it was typed.
func PickFile(win fyne.Window, p Pick) {
	Ask(win, Question{Title: p.Title, Text: p.Text, Label: p.Label, Initial: p.Initial, OK: p.OK, Validate: p.Validate, Answer: p.Chosen})
}
