package forms

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wardcount/app"
	"wardcount/reconcile"
)

// readBack is the figures as they will be declared, to be compared with the
// sheets line by line before the result is certified. Enter ticks a line and
// lights up the next; after the last it records that they were read back.
type readBack struct {
	w       *window
	contest reconcile.ContestID
	list    *rowList
	lines   []readLine
	ticked  int
}

// readLine is one line that is read: what it is, what belongs to it, the figure.
type readLine struct {
	label, detail, figure string
	mark                  cell
}

func newReadBack(w *window, contest reconcile.ContestID) *readBack {
	r := &readBack{w: w, contest: contest, list: newPageList(w)}
	w.ward = contest
	r.lines = readLines(w.state.Ward(contest))
	return r
}

// readLines are the figures in the order in which they are declared.
func readLines(ward reconcile.Ward) []readLine {
	var lines []readLine
	result, ok := app.Result(ward)
	for i, c := range ward.Contest.Candidates {
		if !ok {
			break
		}
		s := result.Standings[i]
		l := readLine{label: reconcile.Grouped(i+1) + ". " + c.PaperName(), detail: wordDescription(c), figure: reconcile.Grouped(int(s.Votes)), mark: electedCell(ward, s)}
		lines = append(lines, l)
	}
	for _, h := range ward.RejectedByHead() {
		if h.Papers.IsKeyed() {
			lines = append(lines, readLine{label: wordRejectedHead, detail: h.Head.Label, figure: figure(h.Papers)})
		}
	}
	if n, ok := ward.Rejected(); ok {
		lines = append(lines, readLine{label: wordRejectedTotal, figure: reconcile.Grouped(int(n))})
	}
	if n, ok := ward.Valid(); ok {
		lines = append(lines, readLine{label: wordValid, figure: reconcile.Grouped(int(n))})
	}
	if n, ok := ward.VerifiedTotal(); ok {
		lines = append(lines, readLine{label: wordVerifiedTotal, figure: reconcile.Grouped(int(n))})
	}
	if n, ok := result.Margin.Get(); ok {
		lines = append(lines, readLine{label: wordMajority, figure: reconcile.Grouped(int(n))})
	}
	return lines
}

func (r *readBack) ward() reconcile.Ward { return r.w.state.Ward(r.contest) }

func (r *readBack) name() []string             { return []string{"readback", "ward", r.ward().Contest.Name} }
func (r *readBack) content() fyne.CanvasObject { return r.list }
func (r *readBack) home() fyne.Focusable       { return r.list }
func (r *readBack) hints() string              { return wordHintsReadBack }
func (r *readBack) leave(then func())          { then() }
func (r *readBack) escape()                    { r.w.openPage(string(r.contest)) }
func (r *readBack) looks() look {
	return look{title: wordFindingsOf(r.ward().Contest.Name), findings: reconcile.Check(r.ward())}
}

// readColumns are: the tick, what, what belongs to it, the figure, elected.
var readColumns = []column{{ems: 1.6}, {}, {wrap: true}, {ems: 6, right: true}, {ems: 8, wrap: true}}

func (r *readBack) refresh() {
	rows := []row{titleRow(wordReadBackTitle(r.ward().Contest.Name)), quietRow(wordReadBackText)}
	for i, l := range r.lines {
		line := row{columns: readColumns, above: 0.35, cells: []cell{{}, {text: l.label, bold: true, size: theme.SizeNameSubHeadingText},
			{text: l.detail}, {text: l.figure, bold: true, size: theme.SizeNameSubHeadingText}, l.mark}}
		switch {
		case i < r.ticked:
			line.cells[0] = cell{glyph: theme.ConfirmIcon(), colour: ColorNameOKText}
		case i == r.ticked:
			line.key, line.open = "line", r.enter
			line.cells[0] = cell{glyph: theme.NavigateNextIcon(), colour: theme.ColorNamePrimary}
		default:
			line.cells[0] = cell{glyph: theme.RadioButtonIcon(), colour: theme.ColorNamePlaceHolder}
		}
		rows = append(rows, line)
	}
	last := textRow(wordReadBackLeft(len(r.lines) - r.ticked))
	if r.ticked == len(r.lines) {
		last = row{columns: wholeWidth, key: "line", open: r.enter, cells: []cell{{text: wordReadBackAll, bold: true}}}
	}
	last.above = 0.9
	r.list.set(append(rows, last))
	r.list.moveTo("line")
}

// enter ticks the line that is lit, and after the last records the reading.
func (r *readBack) enter() {
	if r.ticked < len(r.lines) {
		r.ticked++
		r.w.trace.event("ticked", reconcile.Grouped(r.ticked), "of", reconcile.Grouped(len(r.lines)))
		r.refresh()
		return
	}
	r.w.step(app.Stepping{Contest: r.contest, Step: reconcile.StepReadBack})
}
