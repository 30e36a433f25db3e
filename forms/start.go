package forms

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wardcount/app/practice"
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
		way(theme.ContentAddIcon(), words.SetupNew+"  ·  Ctrl+N", words.SetupNewDetail, func() { s.w.newCount() }),
		way(theme.ContentAddIcon(), words.SetupByElection+"  ·  Ctrl+B", words.SetupByElectionDetail, s.w.byElection))
	s.list.Set(rows)
}

func (s *startScreen) askOpen() {
	s.w.pick(kit.Pick{Title: words.OpenCount, Label: words.OpenCountFile, OK: words.OpenCountOK, Ends: []string{".wardcount"}, Chosen: s.w.open})
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
