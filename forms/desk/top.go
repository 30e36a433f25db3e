package desk

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wardcount/app"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/shown"
	"wardcount/forms/words"
)

// topBar says what count this is, how far it is, and who is at the keyboard.
type topBar struct {
	of       *openCount
	moved    func() // lays the window anew, where a row of the bar came or went
	content  fyne.CanvasObject
	banner   *lists.RowView
	frame    *fyne.Container
	election *lists.RowView
	progress *lists.RowView
	person   *lists.RowView
	role     *lists.RowView
	sealed   *lists.RowView // a row of its own while the count is closed
}

var (
	bannerColumns = []lists.Column{{}}
	personColumns = []lists.Column{{Right: true, Brief: true}} // F2 says it whole
)

func newTopBar(of *openCount, askPerson, moved func()) *topBar {
	t := &topBar{of: of, moved: moved}
	t.banner = lists.NewRowView(lists.Row{})
	t.election, t.progress = lists.NewRowView(lists.Row{}), lists.NewRowView(lists.Row{})
	t.person, t.role = lists.NewRowView(lists.Row{}), lists.NewRowView(lists.Row{})
	for _, v := range []*lists.RowView{t.person, t.role} {
		v.OnTap = askPerson
	}
	t.frame = look.Wide(bannerEms, 0.5, t.banner)
	bar := look.Shaded(container.New(&topLayout{}, t.frame, t.election, t.progress, t.person, t.role))
	t.sealed = lists.NewRowView(lists.Row{})
	t.sealed.Hide()
	t.content = look.Stack(bar, t.sealed, look.NewLine())
	return t
}

// bannerEms is the width of the word PRACTICE with its frame.
const bannerEms = 10.2

// topLayout sets the election and how far it is between the banner and who is at the keyboard, of how far it is as much
// as there is room for. Where the text is so large that every line is precious, the election is left to the title of the
// window. What still has no room there gets lines of its own beneath.
type topLayout struct{ width float32 }

// MinSize is as high as all is at the width that was last given.
func (l *topLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, l.place(objects, l.width, func(fyne.CanvasObject, float32, float32, float32, float32) {}))
}

// Layout places all, and remembers for which width.
func (l *topLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	l.place(objects, size.Width, func(o fyne.CanvasObject, x, y, width, height float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(width, height))
	})
}

// place says where everything stands, and how high it is together.
func (l *topLayout) place(objects []fyne.CanvasObject, width float32, put func(o fyne.CanvasObject, x, y, width, height float32)) float32 {
	frame := objects[0]
	var rows [4]*lists.RowView
	for i := range rows {
		rows[i] = objects[i+1].(*lists.RowView)
	}
	election, progress, person, role := rows[0], rows[1], rows[2], rows[3]
	left, banner := float32(0), float32(0)
	if frame.Visible() {
		left, banner = frame.MinSize().Width, frame.MinSize().Height+2*theme.Padding()
	}
	column := func(upper, lower *lists.RowView, x, y, width float32) float32 {
		first, second := upper.HeightFor(width), lower.HeightFor(width)
		put(upper, x, y, width, first)
		put(lower, x, y+first, width, second)
		return first + second
	}
	right := max(person.Needs(), role.Needs())
	between, least := width-left-right, progress.NeedsAtLeast()
	election.Hidden = election.Needs() > between && look.FewLines(frame)
	switch {
	case max(election.Needs(), least) <= between:
		height := max(banner, column(election, progress, left, 0, between), column(person, role, width-right, 0, right))
		put(frame, 0, 0, left, height)
		return height
	case election.Hidden && least <= between:
		height, line := max(banner, column(person, role, width-right, 0, right)), progress.HeightFor(between)
		put(frame, 0, 0, left, height)
		put(progress, left, (height-line)/2, between, line)
		return height
	}
	last := role.Needs()
	first := max(width-left-last, 0)
	upper := max(banner, person.HeightFor(first), role.HeightFor(last))
	put(frame, 0, 0, left, upper)
	put(person, left, (upper-person.HeightFor(first))/2, first, person.HeightFor(first))
	put(role, width-last, (upper-role.HeightFor(last))/2, last, role.HeightFor(last))
	if election.Hidden = look.FewLines(frame); election.Hidden {
		put(progress, 0, upper, width, progress.HeightFor(width))
		return upper + progress.HeightFor(width)
	}
	return upper + column(election, progress, 0, upper, width)
}

// refresh says it anew.
func (t *topBar) refresh() {
	of := t.of
	if of.Count == nil {
		t.showBanner(false)
		t.sealed.Hide()
		t.election.Set(lists.LineRow(lists.Cell{Text: words.AppName, Bold: true, Size: theme.SizeNameSubHeadingText}))
		t.progress.Set(lists.QuietRow(words.AppPurpose))
		t.person.Set(lists.Row{})
		t.role.Set(lists.Row{})
		return
	}
	t.showSeal()
	e := of.State.Election
	t.showBanner(e.Practice)
	t.banner.Set(lists.Row{Columns: bannerColumns, Fill: look.ColorNamePracticeBackground,
		Cells: []lists.Cell{{Text: words.PracticeBanner, Bold: true, Size: theme.SizeNameHeadingText, Colour: look.ColorNamePracticeForeground}}})
	t.election.Set(lists.LineRow(lists.Cell{Text: words.OpenedKind(words.ElectionAndDay(e), app.IsBackup(of.Count.Path())), Bold: true, Size: theme.SizeNameSubHeadingText}))
	t.progress.Set(lists.Row{Columns: progressColumns, Cells: []lists.Cell{{Parts: progressParts(words.ProgressParts(of.Progress.Totals))}}})
	name, role := of.Person.Name, words.PersonRole(of.Person)
	if name == "" {
		name = words.PersonNobody
	}
	t.person.Set(lists.Row{Columns: personColumns, Cells: []lists.Cell{{Text: name, Bold: true, Size: theme.SizeNameSubHeadingText}}})
	t.role.Set(lists.Row{Columns: personColumns, Cells: []lists.Cell{{Text: role}}})
	t.content.Refresh() // who is there may need more room, or less
}

// progressColumns are: how far the count is, as much of it as stands in one line.
var progressColumns = []lists.Column{{Most: 1}}

// progressRanks say which parts of the progress are left out last where the text is large: what is declared, then what
// is verified, certified, abandoned; the page of progress has all of it.
var progressRanks = []int{0, 2, 3, 1, 5, 4}

func progressParts(texts []string) []lists.Part {
	var parts []lists.Part
	for i, text := range texts {
		parts = append(parts, lists.Part{Text: text, Rank: progressRanks[i]})
	}
	return parts
}

// showBanner shows or takes away the banner of a practice count; what stands beside it moves.
func (t *topBar) showBanner(practice bool) {
	if practice == t.frame.Visible() {
		return
	}
	t.frame.Hidden = !practice
	t.content.Refresh()
	t.moved()
}

// showSeal shows that the count is closed, for as long as it is.
func (t *topBar) showSeal() {
	banner, closed := shown.Closed(t.of.State)
	t.sealed.Set(banner)
	if closed == t.sealed.Visible() {
		return
	}
	t.sealed.Hidden = !closed
	t.moved() // what is beneath moves
}
