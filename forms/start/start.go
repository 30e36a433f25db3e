package start

import (
	"context"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wardcount/app"
	"wardcount/forms/desk"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/kit/work"
	"wardcount/forms/shown"
	"wardcount/forms/words"
)

// startScreen is what stands in the window while no count is open: at the left
// the ways in, and where one failed, why; at the right the counts that were
// opened last. A letter or a digit takes a row at once.
type startScreen struct {
	desk.ListPage
	Recent *lists.List
	body   fyne.CanvasObject
	err    error

	recents []words.Recent
	looked  bool            // whether their files are there is known
	there   map[string]bool // of their paths
	looking work.Background
}

// New is the start screen; where a count could not be opened or closed it says why.
func New(w *desk.Window, err error) *startScreen {
	s := &startScreen{ListPage: desk.NewListPage(w), Recent: lists.NewList(), err: err}
	for _, l := range []*lists.List{s.List, s.Recent} {
		l.OnKey, l.OnShortcut, l.OnRune = s.key, w.Shortcut, s.letter
	}
	s.body = look.Pair(s.List, s.Recent)
	return s
}

func (s *startScreen) Name() []string             { return []string{"start"} }
func (s *startScreen) Content() fyne.CanvasObject { return s.body }
func (s *startScreen) Escape()                    {}
func (s *startScreen) Alone() bool                { return true }

// Hints name the digits, the other column and Delete once a count is listed there.
func (s *startScreen) Hints() string {
	if len(s.recents) == 0 {
		return words.HintsStart
	}
	return words.HintsStartRecent
}

// Home is the counts that were opened last, where there are any: who comes
// back presses Enter.
func (s *startScreen) Home() fyne.Focusable {
	if s.err == nil && len(desk.Recents(s.W.App.Preferences())) > 0 {
		return s.Recent
	}
	return s.List
}

// key is every key that the lists do not use: Left and Right lead from one to
// the other, Delete takes a recent count off its list.
func (s *startScreen) key(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyLeft:
		s.W.Win.Canvas().Focus(s.List)
	case fyne.KeyRight:
		if len(s.recents) > 0 {
			s.W.Win.Canvas().Focus(s.Recent)
		}
	case fyne.KeyDelete:
		s.forget()
	default:
		s.W.Key(ev)
	}
}

// letter takes the way of a letter, or the recent count of a digit, once the
// key press is over: a question must not find its character in its field.
func (s *startScreen) letter(r rune) {
	for _, l := range []*lists.List{s.List, s.Recent} {
		for _, v := range l.Shown() {
			row := v.Says()
			if row.Open != nil && strings.EqualFold(row.Cells[0].Text, string(r)) {
				l.MoveTo(row.Key)
				work.Later(row.Open)
				return
			}
		}
	}
}

func (s *startScreen) Refresh() {
	var rows []lists.Row
	if s.err != nil {
		rows = append(rows, shown.Trouble(0.9, words.Error(s.err)))
	}
	for _, g := range startGroups() {
		rows = append(rows, lists.HeadingRow(g.heading))
		for _, way := range g.Ways {
			rows = append(rows, way.row(s.W))
		}
	}
	s.List.Set(rows)
	s.recents = desk.Recents(s.W.App.Preferences())
	s.showRecents()
	s.look()
}

// look asks, off the thread, which of the files are there: one may lie on a
// drive that does not answer.
func (s *startScreen) look() {
	if len(s.recents) == 0 || s.looked || s.looking.Running() {
		return
	}
	var paths []string
	for _, r := range s.recents {
		paths = append(paths, r.Path)
	}
	var there map[string]bool
	s.looking.Promptly(func(context.Context, work.ProgressFunc) error {
		there = app.FilesThere(paths)
		return nil
	}, func(error) {
		s.there, s.looked = there, true
		if s.W.Screen == desk.Screen(s) {
			s.showRecents()
			s.W.Trace.Event("looked", strconv.Itoa(len(paths)))
		}
	})
}

// showRecents lists the counts that were opened last.
func (s *startScreen) showRecents() {
	rows := []lists.Row{lists.HeadingRow(words.RecentHeading)}
	for i, r := range s.recents {
		rows = append(rows, s.recentRow(i, r))
	}
	if len(s.recents) == 0 {
		none, try := lists.QuietRow(words.RecentNone), lists.TextRow(words.RecentTry)
		none.Above, try.Above = 0.5, 0.8
		rows = append(rows, none, try)
	}
	s.Recent.Set(rows)
}

// recentColumns are: the digit, the name, PRACTICE.
var recentColumns = []lists.Column{{Ems: 1.6}, {Wrap: true, Most: 3}, {Ems: 6, Right: true}}

func (s *startScreen) recentRow(i int, r words.Recent) lists.Row {
	row := lists.Row{Columns: recentColumns, Key: r.Path, Open: func() { s.W.Open(r.Path) }, Above: 0.5,
		Cells: []lists.Cell{keyCap(strconv.Itoa(i + 1)), {Text: r.Name, Bold: true, Size: theme.SizeNameSubHeadingText}}}
	if r.Practice {
		row.Cells = append(row.Cells, lists.Cell{Text: words.PracticeBanner, Bold: true, Colour: look.ColorNamePracticeBackground})
	} else {
		row.Columns = wayColumns
	}
	under := func(c lists.Cell) {
		row.Under = append(row.Under, lists.Row{Columns: wayColumns, Cells: []lists.Cell{{}, c}})
	}
	under(lists.Cell{Text: words.RecentLine(r)})
	tour := strings.HasPrefix(r.Path, desk.ExpandHome(tourFolder)+string(filepath.Separator))
	under(lists.Cell{Text: words.RecentFile(r, app.IsBackup(r.Path), tour, desk.ExpandHome("~"))})
	under(lists.Caption(words.RecentOpened(r, time.Now())))
	switch {
	case !s.looked:
		under(lists.Caption(words.RecentLooking))
	case !s.there[r.Path]:
		under(lists.Cell{Text: words.RecentGone, Colour: look.ColorNameWarningText})
	}
	return row
}

// forget takes the recent count at which the list stands off it.
func (s *startScreen) forget() {
	if !s.Recent.HasFocus() {
		return
	}
	for _, r := range s.recents {
		if r.Path == s.Recent.Key() {
			s.W.Forget(r.Path)
			s.recents = desk.Recents(s.W.App.Preferences())
			s.showRecents()
			s.W.Say(words.RecentForgotten(r))
		}
	}
	if len(s.recents) == 0 {
		s.W.Win.Canvas().Focus(s.List)
		s.W.ShowKeys()
	}
}
