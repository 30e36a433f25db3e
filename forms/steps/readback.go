package steps

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wardcount/app"
	"wardcount/app/result"
	"wardcount/forms/desk"
	"wardcount/forms/kit/fields"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/shown"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/figure"
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
	stepPage
	Lines   []readLine
	figures sheet.Reading // of the ward as its lines were read, which are what is recorded
	Ticked  int
	Keyed   map[int]bool // the lines ticked by keying their figure again

	active fields.ActiveField
	Entry  *fields.FigureEntry
	about  *lists.RowView // what line the field is for
	left   *lists.RowView // how many are still to be read
	body   *fyne.Container
}

// readLine is one line that is read: what it is, what belongs to it, the figure.
type readLine struct {
	label, detail string
	N             int
	mark          lists.Cell
}

func newReadBack(w *desk.Window, contest setup.ContestID) *readBack {
	r := &readBack{stepPage: newStepPage(w, contest), Keyed: map[int]bool{}}
	now := r.ward()
	r.Lines, r.figures = readLines(now), now.ReadBackFigures()
	r.List.Disable() // Enter and Up lead through it from the field above
	r.List.OnTap = func(lists.Row) { w.Win.Canvas().Focus(r.Entry) }
	r.Entry = w.FigureEntry(&r.active, words.ReadBackField)
	r.Entry.OnNext, r.Entry.OnPrevious = r.enter, r.back
	r.about, r.left = lists.NewRowView(lists.Row{}), lists.NewRowView(lists.Row{})
	field := container.New(&fields.Columns{Label: 30, Entry: 8, After: 10}, r.about, r.Entry, r.left)
	head := look.Stack(lists.NewRowView(lists.TitleRow(words.ReadBackTitle(r.ward().Contest.Name))), lists.NewRowView(lists.QuietRow(words.ReadBackText)), field, look.NewLine())
	r.body = look.Between(head, look.Stack(), r.List) // the line that is lit may take more lines than the one before
	return r
}

// readLines are the figures in the order in which they are declared.
func readLines(ward ward.Ward) []readLine {
	var lines []readLine
	result, ok := result.Of(ward)
	for i, c := range ward.Contest.Candidates {
		if !ok {
			break
		}
		s := result.Standings[i]
		l := readLine{label: text.Grouped(i+1) + ". " + c.PaperName(), detail: words.CandidateDescription(c), N: int(s.Votes), mark: shown.Elected(ward, s)}
		lines = append(lines, l)
	}
	for _, h := range ward.RejectedByHead() {
		if n, ok := h.Papers.Get(); ok {
			lines = append(lines, readLine{label: words.RejectedFor(h.Head.Label), N: int(n)})
		}
	}
	if n, ok := ward.Rejected(); ok {
		lines = append(lines, readLine{label: words.RejectedTotal, N: int(n)})
	}
	if n, ok := ward.Valid(); ok {
		lines = append(lines, readLine{label: words.PapersValid, N: int(n)})
	}
	if n, ok := ward.VerifiedTotal(); ok {
		lines = append(lines, readLine{label: words.PapersVerified, N: int(n)})
	}
	if n, ok := result.Margin.Get(); ok {
		lines = append(lines, readLine{label: words.Majority, N: int(n)})
	}
	return lines
}

func (r *readBack) Name() []string             { return []string{"readback", "ward", r.ward().Contest.Name} }
func (r *readBack) Content() fyne.CanvasObject { return r.body }
func (r *readBack) Home() fyne.Focusable       { return r.Entry }
func (r *readBack) Hints() string              { return words.HintsReadBack }

// readColumns are: the tick, what, the figure, elected, whether it was keyed again.
var readColumns = []lists.Column{{Ems: 1.6}, {Wrap: true}, {Ems: 6, Right: true}, {Ems: 8, Wrap: true}, {Ems: 4.5}}

func (r *readBack) Refresh() {
	r.about.Set(lists.Row{Columns: lists.WholeWidth, Cells: []lists.Cell{{Text: r.aboutNow(), Bold: true}}})
	r.left.Set(lists.LineRow(lists.Cell{Text: words.ReadBackLeft(len(r.Lines) - r.Ticked), Colour: theme.ColorNamePlaceHolder}))
	rows := make([]lists.Row, 0, len(r.Lines))
	for i, l := range r.Lines {
		line := lists.Row{Columns: readColumns, Above: 0.35, Cells: []lists.Cell{{}, {Text: l.label, Bold: true, Size: theme.SizeNameSubHeadingText},
			{Text: text.Grouped(l.N), Bold: true, Size: theme.SizeNameSubHeadingText}, l.mark, {}}}
		if l.detail != "" {
			line.Under = []lists.Row{{Columns: readColumns, Cells: []lists.Cell{{}, {Text: l.detail, Colour: theme.ColorNamePlaceHolder}, {}, {}, {}}}}
		}
		switch {
		case i < r.Ticked:
			line.Cells[0] = lists.Cell{Glyph: theme.ConfirmIcon(), Colour: look.ColorNameOKText}
			line.Cells[4] = lists.Caption(words.ReadBackHow(r.Keyed[i]))
		case i == r.Ticked:
			line.Key = "line"
			line.Cells[0] = lists.Cell{Glyph: theme.NavigateNextIcon(), Colour: theme.ColorNamePrimary}
		default:
			line.Cells[0] = lists.Cell{Glyph: theme.RadioButtonIcon(), Colour: theme.ColorNamePlaceHolder}
		}
		rows = append(rows, line)
	}
	look.Arrange(r.body)
	r.List.Set(rows)
	r.List.MoveTo("line")
}

// aboutNow is what the field is for: after the last line Enter in it records them all.
func (r *readBack) aboutNow() string {
	if r.Ticked == len(r.Lines) {
		return words.ReadBackAll
	}
	l := r.Lines[r.Ticked]
	if l.detail != "" {
		return l.label + ", " + l.detail
	}
	return l.label
}

// enter ticks the line that is lit, if what was keyed is its figure, and after
// the last records the reading.
func (r *readBack) enter() {
	if r.Ticked == len(r.Lines) {
		do(r.W, app.Stepping{Contest: r.contest, Step: reconcile.StepReadBack, ReadBack: r.figures})
		return
	}
	n, err := figure.Parse(r.Entry.Text())
	if err != nil {
		r.W.Fail(err)
		return
	}
	if n, keyed := n.Get(); keyed {
		if l := r.Lines[r.Ticked]; n != l.N {
			r.W.Tell(words.ReadBackDiffers(n, l.N), look.ColorNameErrorText)
			r.Entry.Select()
			r.W.Trace.Event("differs", text.Grouped(r.Ticked+1))
			return
		}
		r.Keyed[r.Ticked] = true
	}
	r.Ticked++
	r.empty()
	r.W.Trace.Event("ticked", text.Grouped(r.Ticked), "of", text.Grouped(len(r.Lines)))
}

// back takes the tick of the line before away again.
func (r *readBack) back() {
	if r.Ticked == 0 {
		return
	}
	r.Ticked--
	delete(r.Keyed, r.Ticked)
	r.empty()
}

// empty makes the field ready for the line that is lit.
func (r *readBack) empty() {
	r.W.Say("")
	if err := r.Entry.SetText(""); err != nil {
		r.W.Fail(err)
	}
	r.Entry.SetReadOnly(r.Ticked == len(r.Lines))
	r.Refresh()
}

// OwnOf is the page to go back to when another person sits down: whoever goes on reads every line themselves.
func (r *readBack) OwnOf() string { return string(r.contest) }
