package forms

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wardcount/app"
	"wardcount/reconcile"
)

// declaration is what the returning officer reads aloud, large, with names as
// commonly used. Enter records that it was declared; that is its only question.
type declaration struct {
	w       *window
	contest reconcile.ContestID
	list    *rowList
}

func newDeclaration(w *window, contest reconcile.ContestID) *declaration {
	w.ward = contest
	d := &declaration{w: w, contest: contest, list: newPageList(w)}
	// A click that went astray must not declare: only Enter does.
	d.list.onTap = func(row) { w.win.Canvas().Focus(d.list) }
	return d
}

func (d *declaration) ward() reconcile.Ward { return d.w.state.Ward(d.contest) }

func (d *declaration) name() []string {
	return []string{"declare", "ward", d.ward().Contest.Name}
}
func (d *declaration) content() fyne.CanvasObject { return d.list }
func (d *declaration) home() fyne.Focusable       { return d.list }
func (d *declaration) hints() string              { return wordHintsDeclare }
func (d *declaration) leave(then func())          { then() }
func (d *declaration) escape()                    { d.w.openPage(string(d.contest)) }
func (d *declaration) looks() look                { return look{} }
func (d *declaration) enter() {
	d.w.step(app.Stepping{Contest: d.contest, Step: reconcile.StepDeclare})
}

// spokenColumns are: the words, the figure.
var spokenColumns = []column{{wrap: true}, {ems: 7, right: true}}

func (d *declaration) refresh() {
	ward, e := d.ward(), d.w.state.Election
	result, ok := app.Result(ward)
	if !ok {
		d.list.set([]row{textRow(wordNoResult)})
		return
	}
	large := theme.SizeNameSubHeadingText
	said := func(text string) row {
		return row{columns: wholeWidth, above: 0.5, cells: []cell{{text: text, size: large}}}
	}
	line := func(text, n string, bold bool) row {
		return row{columns: spokenColumns, above: 0.3, cells: []cell{{text: text, size: large, bold: bold}, {text: n, size: large, bold: true}}}
	}
	rows := []row{titleRow(wordDeclareTitle(ward.Contest)), said(wordDeclareOpening(e, ward.Contest, d.w.person.Role))}
	for i, c := range ward.Contest.Candidates {
		s := result.Standings[i]
		if !result.Uncontested {
			rows = append(rows, line(wordSpoken(c), reconcile.Grouped(int(s.Votes)), s.Elected))
		}
	}
	if !result.Uncontested {
		rows = append(rows, said(wordDeclareRejected))
		for _, h := range ward.RejectedByHead() {
			if h.Papers.IsKeyed() {
				rows = append(rows, line(sentenceCase(h.Head.Label), figure(h.Papers), false))
			}
		}
		if n, ok := ward.Rejected(); ok {
			rows = append(rows, line(wordTotal, reconcile.Grouped(int(n)), false))
		}
	}
	for _, sentence := range wordsDeclared(ward.Contest, result) {
		closing := said(sentence)
		closing.cells[0].bold = true
		rows = append(rows, closing)
	}
	rows = append(rows, row{columns: wholeWidth, key: "declare", open: d.enter, above: 1.2, cells: []cell{{text: wordDeclareEnter, bold: true}}})
	d.list.set(rows)
	d.list.toTop()
}
