package forms

import (
	"context"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wardcount/app"
	"wardcount/app/practice"
	"wardcount/app/store"
	"wardcount/forms/kit"
	"wardcount/forms/shown"
	"wardcount/forms/words"
)

// startScreen is what stands in the window while no count is open: the ways
// in, and where one failed, why.
type startScreen struct {
	listPage
	err  error
	busy string
}

func newStartScreen(w *window, err error) *startScreen {
	return &startScreen{listPage: newListPage(w), err: err}
}

func (s *startScreen) name() []string { return []string{"start"} }
func (s *startScreen) hints() string  { return words.HintsStart }
func (s *startScreen) escape()        {}

func (s *startScreen) refresh() {
	rows := []kit.Row{kit.TitleRow(words.StartTitle)}
	if s.err != nil {
		rows = append(rows, shown.Trouble(0.9, words.Error(s.err)))
	}
	if s.busy != "" {
		s.list.Set(append(rows, kit.Row{Columns: kit.WholeWidth, Above: 0.9, Cells: []kit.Cell{{Text: s.busy, Bold: true}}}))
		return
	}
	way := func(glyph fyne.Resource, name, detail string, open func()) kit.Row {
		return kit.Row{Columns: kit.GlyphColumns, Key: name, Open: open, Above: 0.8, Cells: []kit.Cell{{Glyph: glyph, Colour: theme.ColorNamePrimary}, {Text: name, Bold: true, Size: theme.SizeNameSubHeadingText}},
			Under: []kit.Row{{Columns: kit.GlyphColumns, Cells: []kit.Cell{{}, {Text: detail}}}}}
	}
	rows = append(rows,
		way(theme.FolderOpenIcon(), words.OpenCount, words.OpenCountDetail, s.askOpen))
	for _, e := range practiceElections {
		rows = append(rows, way(theme.MediaPlayIcon(), e.name, e.detail, func() { s.askPractise(e) }))
	}
	rows = append(rows,
		kit.Row{Columns: kit.GlyphColumns, Above: 0.8, Cells: []kit.Cell{{Glyph: theme.ContentAddIcon(), Colour: theme.ColorNamePlaceHolder}, {Text: words.NewCount, Bold: true, Size: theme.SizeNameSubHeadingText}},
			Under: []kit.Row{{Columns: kit.GlyphColumns, Cells: []kit.Cell{{}, {Text: words.NewCountDetail}}}}})
	s.list.Set(rows)
}

func (s *startScreen) askOpen() {
	s.w.ask(kit.Question{Title: words.OpenCount, Label: words.OpenCountFile, OK: words.OpenCountOK, Validate: needWords, Answer: func(path string) { s.w.open(expandHome(path)) }})
}

// practiceElection is one that can be practised on.
type practiceElection struct {
	name, detail, text string
	folder             string // that is offered
	script             func(seed uint64, clean bool) (practice.Script, error)
}

var practiceElections = []practiceElection{
	{words.PractiseWatford, words.PractiseWatfordDetail, words.PractiseWatfordText, "~/wardcount-practice", practice.Watford},
	{words.PractiseTowerHamlets, words.PractiseTowerHamletsDetail, words.PractiseTowerHamletsText, "~/wardcount-practice-tower-hamlets", practice.TowerHamlets},
}

func (s *startScreen) askPractise(e practiceElection) {
	s.w.ask(kit.Question{Title: e.name, Text: e.text, Label: words.FolderLabel, Initial: e.folder, OK: words.PractiseOK, Validate: needWords,
		Answer: func(folder string) { s.w.practise(e, expandHome(folder)) }})
}

// expandHome reads ~ as the shell does: nobody should have to type a long path.
func expandHome(path string) string {
	home, err := os.UserHomeDir()
	if rest, ok := strings.CutPrefix(path, "~"); ok && err == nil && (rest == "" || os.IsPathSeparator(rest[0])) {
		return filepath.Join(home, rest)
	}
	return path
}

// open opens a count off the thread: its whole journal is read and checked.
func (w *window) open(path string) {
	w.load(words.OpenCountBusy(path), func() (*app.Count, error) { return app.Open(path) })
}

// practise makes a practice count in a folder, or opens the one that is there.
func (w *window) practise(e practiceElection, folder string) {
	w.load(words.PractiseBusy, func() (*app.Count, error) {
		path := filepath.Join(folder, "practice.wardcount")
		if _, err := os.Stat(path); err == nil {
			return app.Open(path)
		}
		script, err := e.script(1, false)
		if err != nil {
			return nil, err
		}
		if err := os.MkdirAll(folder, 0o755); err != nil {
			return nil, &store.Failure{Code: "not_writable", Path: folder, Message: words.FolderNotMade(folder), Do: words.FolderOther, Err: err}
		}
		return app.Create(path, script.Election, practice.Supervisor)
	})
}

// load brings a count into the window, or its fault onto the start screen.
func (w *window) load(busy string, load func() (*app.Count, error)) {
	s := newStartScreen(w, nil)
	s.busy = busy
	w.show(s)
	w.trace.Event("busy", busy)
	var count *app.Count
	w.opening.Start(func(context.Context, kit.ProgressFunc) error {
		var err error
		count, err = load()
		return err
	}, nil, func(err error) {
		if err != nil {
			w.show(newStartScreen(w, err))
			w.fail(err)
			return
		}
		w.take(count)
	})
}

// take shows a count that was opened, and asks who is at the keyboard.
func (w *window) take(c *app.Count) {
	w.count, w.records = c, nil
	w.state, w.seq = c.State(), 0
	c.Watch(func() { kit.Later(w.news) })
	w.win.SetTitle(words.WindowTitle(w.state.Election, filepath.Base(c.Path())))
	w.news()
	first := voterIDKey
	if contests := w.state.Election.Contests; len(contests) > 0 {
		first = string(contests[0].ID)
	}
	w.lookAt(first)
	w.win.Canvas().Focus(w.wards.list)
	w.askPerson(nil)
}

// sentence is a fault that is shown to a person as it stands.
type sentence string

func (s sentence) Error() string { return string(s) }

const errNoWords = sentence(words.AnswerNeeded)
