package forms

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit"
	"wardcount/forms/shown"
	"wardcount/forms/words"
)

// topBar says what count this is, how far it is, and who is at the keyboard.
type topBar struct {
	w        *window
	content  fyne.CanvasObject
	banner   *kit.RowView
	frame    *fyne.Container
	election *kit.RowView
	progress *kit.RowView
	person   *kit.RowView
	role     *kit.RowView
	sealed   *kit.RowView // a row of its own while the count is closed
}

var (
	bannerColumns = []kit.Column{{}}
	personColumns = []kit.Column{{Right: true}}
)

func newTopBar(w *window) *topBar {
	t := &topBar{w: w}
	t.banner = kit.NewRowView(kit.Row{})
	t.election, t.progress = kit.NewRowView(kit.Row{}), kit.NewRowView(kit.Row{})
	t.person, t.role = kit.NewRowView(kit.Row{}), kit.NewRowView(kit.Row{})
	for _, v := range []*kit.RowView{t.person, t.role} {
		v.OnTap = func() { w.keys.RunKey(fyne.KeyF2) }
	}
	t.frame = kit.Wide(10.2, 0.5, t.banner)
	middle := kit.Stack(t.election, t.progress)
	right := kit.Wide(19, 0.3, kit.Stack(t.person, t.role))
	bar := kit.Shaded(container.NewBorder(nil, nil, t.frame, right, middle))
	t.sealed = kit.NewRowView(kit.Row{})
	t.sealed.Hide()
	t.content = kit.Stack(bar, t.sealed, kit.NewLine())
	return t
}

// refresh says it anew.
func (t *topBar) refresh() {
	w := t.w
	if w.count == nil {
		t.showBanner(false)
		t.sealed.Hide()
		t.election.Set(kit.Row{Columns: kit.WholeWidth, Cells: []kit.Cell{{Text: words.AppName, Bold: true, Size: theme.SizeNameSubHeadingText}}})
		t.progress.Set(kit.QuietRow(words.AppPurpose))
		t.person.Set(kit.Row{})
		t.role.Set(kit.Row{})
		return
	}
	t.showSeal()
	e := w.state.Election
	t.showBanner(e.Practice)
	t.banner.Set(kit.Row{Columns: bannerColumns, Fill: kit.ColorNamePracticeBackground,
		Cells: []kit.Cell{{Text: words.PracticeBanner, Bold: true, Size: theme.SizeNameHeadingText, Colour: kit.ColorNamePracticeForeground}}})
	t.election.Set(kit.LineRow(kit.Cell{Text: words.ElectionAndDay(e), Bold: true, Size: theme.SizeNameSubHeadingText}))
	t.progress.Set(kit.LineRow(kit.Cell{Text: words.ProgressLine(w.progress.Totals)}))
	name, role := w.person.Name, words.PersonRole(w.person)
	if name == "" {
		name = words.PersonNobody
	}
	t.person.Set(kit.Row{Columns: personColumns, Cells: []kit.Cell{{Text: name, Bold: true, Size: theme.SizeNameSubHeadingText}}})
	t.role.Set(kit.Row{Columns: personColumns, Cells: []kit.Cell{{Text: role}}})
}

// showBanner shows or takes away the banner of a practice count; what stands beside it moves.
func (t *topBar) showBanner(practice bool) {
	if practice == t.frame.Visible() {
		return
	}
	t.frame.Hidden = !practice
	t.content.Refresh()
	t.w.win.Content().Refresh()
}

// showSeal shows that the count is closed, for as long as it is.
func (t *topBar) showSeal() {
	banner, closed := shown.Closed(t.w.state)
	t.sealed.Set(banner)
	if closed == t.sealed.Visible() {
		return
	}
	t.sealed.Hidden = !closed
	t.w.win.Content().Refresh() // what is beneath moves
}
