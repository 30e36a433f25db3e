package forms

import (
	"fyne.io/fyne/v2/theme"

	"wardcount/app"
	"wardcount/forms/kit"
	"wardcount/forms/shown"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// readBack is the figures as they will be declared, to be compared with the
// sheets line by line before the result is certified. Enter ticks a line and
// lights up the next; after the last it records that they were read back.
type readBack struct {
	listPage
	contest setup.ContestID
	lines   []readLine
	ticked  int
}

// readLine is one line that is read: what it is, what belongs to it, the figure.
type readLine struct {
	label, detail, figure string
	mark                  kit.Cell
}

func newReadBack(w *window, contest setup.ContestID) *readBack {
	r := &readBack{listPage: newListPage(w), contest: contest}
	w.ward = contest
	r.lines = readLines(w.state.Ward(contest))
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
		l := readLine{label: text.Grouped(i+1) + ". " + c.PaperName(), detail: words.CandidateDescription(c), figure: text.Grouped(int(s.Votes)), mark: shown.Elected(ward, s)}
		lines = append(lines, l)
	}
	for _, h := range ward.RejectedByHead() {
		if h.Papers.IsKeyed() {
			lines = append(lines, readLine{label: words.RejectedHead, detail: h.Head.Label, figure: words.Figure(h.Papers)})
		}
	}
	if n, ok := ward.Rejected(); ok {
		lines = append(lines, readLine{label: words.RejectedTotal, figure: text.Grouped(int(n))})
	}
	if n, ok := ward.Valid(); ok {
		lines = append(lines, readLine{label: words.PapersValid, figure: text.Grouped(int(n))})
	}
	if n, ok := ward.VerifiedTotal(); ok {
		lines = append(lines, readLine{label: words.PapersVerified, figure: text.Grouped(int(n))})
	}
	if n, ok := result.Margin.Get(); ok {
		lines = append(lines, readLine{label: words.Majority, figure: text.Grouped(int(n))})
	}
	return lines
}

func (r *readBack) ward() ward.Ward { return r.w.state.Ward(r.contest) }

func (r *readBack) name() []string { return []string{"readback", "ward", r.ward().Contest.Name} }
func (r *readBack) hints() string  { return words.HintsReadBack }
func (r *readBack) escape()        { r.w.openPage(string(r.contest)) }
func (r *readBack) aside() aside {
	return aside{title: words.FindingsOf(r.ward().Contest.Name), findings: rules.Check(r.ward())}
}

// readColumns are: the tick, what, what belongs to it, the figure, elected.
var readColumns = []kit.Column{{Ems: 1.6}, {Wrap: true}, {Wrap: true}, {Ems: 6, Right: true}, {Ems: 8, Wrap: true}}

func (r *readBack) refresh() {
	rows := []kit.Row{kit.TitleRow(words.ReadBackTitle(r.ward().Contest.Name)), kit.QuietRow(words.ReadBackText)}
	for i, l := range r.lines {
		line := kit.Row{Columns: readColumns, Above: 0.35, Cells: []kit.Cell{{}, {Text: l.label, Bold: true, Size: theme.SizeNameSubHeadingText},
			{Text: l.detail}, {Text: l.figure, Bold: true, Size: theme.SizeNameSubHeadingText}, l.mark}}
		switch {
		case i < r.ticked:
			line.Cells[0] = kit.Cell{Glyph: theme.ConfirmIcon(), Colour: kit.ColorNameOKText}
		case i == r.ticked:
			line.Key, line.Open = "line", r.enter
			line.Cells[0] = kit.Cell{Glyph: theme.NavigateNextIcon(), Colour: theme.ColorNamePrimary}
		default:
			line.Cells[0] = kit.Cell{Glyph: theme.RadioButtonIcon(), Colour: theme.ColorNamePlaceHolder}
		}
		rows = append(rows, line)
	}
	last := kit.TextRow(words.ReadBackLeft(len(r.lines) - r.ticked))
	if r.ticked == len(r.lines) {
		last = kit.Row{Columns: kit.WholeWidth, Key: "line", Open: r.enter, Cells: []kit.Cell{{Text: words.ReadBackAll, Bold: true}}}
	}
	last.Above = 0.9
	r.list.Set(append(rows, last))
	r.list.MoveTo("line")
}

// enter ticks the line that is lit, and after the last records the reading.
func (r *readBack) enter() {
	if r.ticked < len(r.lines) {
		r.ticked++
		r.w.trace.Event("ticked", text.Grouped(r.ticked), "of", text.Grouped(len(r.lines)))
		r.refresh()
		return
	}
	r.w.step(app.Stepping{Contest: r.contest, Step: reconcile.StepReadBack})
}
