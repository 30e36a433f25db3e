package forms

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wardcount/app"
	"wardcount/forms/kit/fields"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/shown"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// readBack is the figures as they will be declared, compared with the count's
// own sheets line by line before the result is certified. A line is keyed again
// from the sheet, or ticked with Enter alone; either lights up the next, and
// after the last Enter records that all were read back.
type readBack struct {
	listPage
	contest setup.ContestID
	lines   []readLine
	figures sheet.Reading // of the ward as its lines were read, which are what is recorded
	ticked  int
	keyed   map[int]bool // the lines ticked by keying their figure again

	active fields.ActiveField
	entry  *fields.FigureEntry
	about  *lists.RowView // what line the field is for
	left   *lists.RowView // how many are still to be read
	body   *fyne.Container
}

// readLine is one line that is read: what it is, what belongs to it, the figure.
type readLine struct {
	label, detail string
	n             int
	mark          lists.Cell
}

func newReadBack(w *window, contest setup.ContestID) *readBack {
	r := &readBack{listPage: newListPage(w), contest: contest, keyed: map[int]bool{}}
	w.ward = contest
	now := w.state.Ward(contest)
	r.lines, r.figures = readLines(now), now.ReadBackFigures()
	r.list.Disable() // Enter and Up lead through it from the field above
	r.list.OnTap = func(lists.Row) { w.win.Canvas().Focus(r.entry) }
	r.entry = w.figureEntry(&r.active, words.ReadBackField)
	r.entry.OnNext, r.entry.OnPrevious = r.enter, r.back
	r.about, r.left = lists.NewRowView(lists.Row{}), lists.NewRowView(lists.Row{})
	field := container.New(&fields.Columns{Label: 30, Entry: 8, After: 10}, r.about, r.entry, r.left)
	head := look.Stack(lists.NewRowView(lists.TitleRow(words.ReadBackTitle(r.ward().Contest.Name))), lists.NewRowView(lists.QuietRow(words.ReadBackText)), field, look.NewLine())
	r.body = look.Between(head, look.Stack(), r.list) // the line that is lit may take more lines than the one before
	return r
}

// readLines are the figures in the order in which they are declared.
func readLines(ward ward.Ward) []readLine {
	var lines []readLine
	result, ok := app.Result(ward)
	for i, c := range ward.Contest.Candidates {
		if !ok {
			break
		}
		s := result.Standings[i]
		l := readLine{label: text.Grouped(i+1) + ". " + c.PaperName(), detail: words.CandidateDescription(c), n: int(s.Votes), mark: shown.Elected(ward, s)}
		lines = append(lines, l)
	}
	for _, h := range ward.RejectedByHead() {
		if n, ok := h.Papers.Get(); ok {
			lines = append(lines, readLine{label: words.RejectedFor(h.Head.Label), n: int(n)})
		}
	}
	if n, ok := ward.Rejected(); ok {
		lines = append(lines, readLine{label: words.RejectedTotal, n: int(n)})
	}
	if n, ok := ward.Valid(); ok {
		lines = append(lines, readLine{label: words.PapersValid, n: int(n)})
	}
	if n, ok := ward.VerifiedTotal(); ok {
		lines = append(lines, readLine{label: words.PapersVerified, n: int(n)})
	}
	if n, ok := result.Margin.Get(); ok {
		lines = append(lines, readLine{label: words.Majority, n: int(n)})
	}
	return lines
}

func (r *readBack) ward() ward.Ward { return r.w.state.Ward(r.contest) }

func (r *readBack) name() []string             { return []string{"readback", "ward", r.ward().Contest.Name} }
func (r *readBack) content() fyne.CanvasObject { return r.body }
func (r *readBack) home() fyne.Focusable       { return r.entry }
func (r *readBack) hints() string              { return words.HintsReadBack }
func (r *readBack) escape()                    { r.w.openPage(string(r.contest)) }
func (r *readBack) aside() aside {
	return aside{title: words.FindingsOf(r.ward().Contest.Name), findings: rules.Check(r.ward())}
}

// readColumns are: the tick, what, the figure, elected, whether it was keyed again.
var readColumns = []lists.Column{{Ems: 1.6}, {Wrap: true}, {Ems: 6, Right: true}, {Ems: 8, Wrap: true}, {Ems: 4.5}}

func (r *readBack) refresh() {
	r.about.Set(lists.Row{Columns: lists.WholeWidth, Cells: []lists.Cell{{Text: r.aboutNow(), Bold: true}}})
	r.left.Set(lists.LineRow(lists.Cell{Text: words.ReadBackLeft(len(r.lines) - r.ticked), Colour: theme.ColorNamePlaceHolder}))
	rows := make([]lists.Row, 0, len(r.lines)+1)
	for i, l := range r.lines {
		line := lists.Row{Columns: readColumns, Above: 0.35, Cells: []lists.Cell{{}, {Text: l.label, Bold: true, Size: theme.SizeNameSubHeadingText},
			{Text: text.Grouped(l.n), Bold: true, Size: theme.SizeNameSubHeadingText}, l.mark, {}}}
		if l.detail != "" {
			line.Under = []lists.Row{{Columns: readColumns, Cells: []lists.Cell{{}, {Text: l.detail, Colour: theme.ColorNamePlaceHolder}, {}, {}, {}}}}
		}
		switch {
		case i < r.ticked:
			line.Cells[0] = lists.Cell{Glyph: theme.ConfirmIcon(), Colour: look.ColorNameOKText}
			line.Cells[4] = lists.Caption(words.ReadBackHow(r.keyed[i]))
		case i == r.ticked:
			line.Key = "line"
			line.Cells[0] = lists.Cell{Glyph: theme.NavigateNextIcon(), Colour: theme.ColorNamePrimary}
		default:
			line.Cells[0] = lists.Cell{Glyph: theme.RadioButtonIcon(), Colour: theme.ColorNamePlaceHolder}
		}
		rows = append(rows, line)
	}
	if r.ticked == len(r.lines) {
		rows = append(rows, lists.Row{Columns: lists.WholeWidth, Above: 0.9, Key: "line", Cells: []lists.Cell{{Text: words.ReadBackAll, Bold: true}}})
	}
	look.Arrange(r.body)
	r.list.Set(rows)
	r.list.MoveTo("line")
}

// aboutNow is what the field is for.
func (r *readBack) aboutNow() string {
	if r.ticked == len(r.lines) {
		return words.ReadBackAll
	}
	l := r.lines[r.ticked]
	if l.detail != "" {
		return l.label + ", " + l.detail
	}
	return l.label
}

// enter ticks the line that is lit, if what was keyed is its figure, and after
// the last records the reading.
func (r *readBack) enter() {
	if r.ticked == len(r.lines) {
		r.w.step(app.Stepping{Contest: r.contest, Step: reconcile.StepReadBack, ReadBack: r.figures})
		return
	}
	n, err := figure.Parse(r.entry.Text())
	if err != nil {
		r.w.fail(err)
		return
	}
	if n, keyed := n.Get(); keyed {
		if l := r.lines[r.ticked]; n != l.n {
			r.w.tell(words.ReadBackDiffers(n, l.n), look.ColorNameErrorText)
			r.w.trace.Event("differs", text.Grouped(r.ticked+1))
			return
		}
		r.keyed[r.ticked] = true
	}
	r.ticked++
	r.empty()
	r.w.trace.Event("ticked", text.Grouped(r.ticked), "of", text.Grouped(len(r.lines)))
}

// stepped: each line is ticked by Enter, and by no key that may be held from before.
func (r *readBack) stepped() bool { return true }

// back takes the tick of the line before away again.
func (r *readBack) back() {
	if r.ticked == 0 {
		return
	}
	r.ticked--
	delete(r.keyed, r.ticked)
	r.empty()
}

// empty makes the field ready for the line that is lit.
func (r *readBack) empty() {
	r.w.say("")
	if err := r.entry.SetText(""); err != nil {
		r.w.fail(err)
	}
	r.entry.SetReadOnly(r.ticked == len(r.lines))
	r.refresh()
}

// ownOf is the page to go back to when another person sits down: whoever goes on reads every line themselves.
func (r *readBack) ownOf() string { return string(r.contest) }
