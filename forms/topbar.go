package forms

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// topBar says what count this is, how far it is, and who is at the keyboard.
type topBar struct {
	w        *window
	content  fyne.CanvasObject
	banner   *rowView
	frame    *fyne.Container
	election *rowView
	progress *rowView
	person   *rowView
	role     *rowView
	sealed   *rowView // a row of its own while the count is closed
}

var (
	bannerColumns = []column{{}}
	personColumns = []column{{right: true}}
)

func newTopBar(w *window) *topBar {
	t := &topBar{w: w}
	t.banner = newRowView(row{})
	t.election, t.progress = newRowView(row{}), newRowView(row{})
	t.person, t.role = newRowView(row{}), newRowView(row{})
	for _, v := range []*rowView{t.person, t.role} {
		v.onTap = func() { w.keys.RunKey(fyne.KeyF2) }
	}
	t.frame = container.New(fixedWidth{10.2, 0.5}, t.banner)
	middle := container.New(stackedRows{}, t.election, t.progress)
	right := container.New(fixedWidth{19, 0.3}, container.New(stackedRows{}, t.person, t.role))
	bar := container.NewStack(newPainted(theme.ColorNameHeaderBackground, fyne.NewSize(0, 0)), container.NewBorder(nil, nil, t.frame, right, middle))
	t.sealed = newRowView(row{})
	t.sealed.Hide()
	t.content = container.New(stackedRows{}, bar, t.sealed, newPainted(theme.ColorNameSeparator, fyne.NewSize(0, 1)))
	return t
}

// refresh says it anew.
func (t *topBar) refresh() {
	w := t.w
	if w.count == nil {
		t.frame.Hide()
		t.election.set(row{columns: wholeWidth, cells: []cell{{text: wordTitle, bold: true, size: theme.SizeNameSubHeadingText}}})
		t.progress.set(quietRow(wordSubtitle))
		t.person.set(row{})
		t.role.set(row{})
		return
	}
	t.showSeal()
	e := w.state.Election
	t.frame.Hidden = !e.Practice
	t.banner.set(row{columns: bannerColumns, fill: ColorNamePracticeBackground,
		cells: []cell{{text: wordPractice, bold: true, size: theme.SizeNameHeadingText, colour: ColorNamePracticeForeground}}})
	line := []column{{}}
	t.election.set(row{columns: line, cells: []cell{{text: wordElection(e), bold: true, size: theme.SizeNameSubHeadingText}}})
	t.progress.set(row{columns: line, cells: []cell{{text: progressOf(w.state).words()}}})
	name, role := w.person.Name, wordPersonRole(w.person)
	if name == "" {
		name = wordNobody
	}
	t.person.set(row{columns: personColumns, cells: []cell{{text: name, bold: true, size: theme.SizeNameSubHeadingText}}})
	t.role.set(row{columns: personColumns, cells: []cell{{text: role}}})
}

// showSeal shows that the count is closed, for as long as it is.
func (t *topBar) showSeal() {
	banner, closed := sealBanner(t.w.state)
	t.sealed.set(banner)
	if closed == t.sealed.Visible() {
		return
	}
	t.sealed.Hidden = !closed
	t.w.win.Content().Refresh() // what is beneath moves
}
