package forms

import (
	"fyne.io/fyne/v2"

	"wardcount/app"
	"wardcount/reconcile"
)

// differedKey is the page of the figures that two people read differently.
const differedKey = "differed"

// differedPage shows, form by form, in how many figures the first two readings
// differed; and to the returning officer who asks, whose they were. It also
// says when the count was closed and opened again.
type differedPage struct {
	w      *window
	list   *rowList
	people bool // were asked for
}

func newDifferedPage(w *window) *differedPage { return &differedPage{w: w, list: newPageList(w)} }

func (p *differedPage) name() []string             { return []string{"differed"} }
func (p *differedPage) content() fyne.CanvasObject { return p.list }
func (p *differedPage) home() fyne.Focusable       { return p.list }
func (p *differedPage) hints() string              { return wordHintsDiffered }
func (p *differedPage) leave(then func())          { then() }
func (p *differedPage) escape()                    { p.w.toWards() }
func (p *differedPage) looks() look                { return look{} }

// differedColumns are: the form or person, sheets, figures, those that differed, the share.
var differedColumns = []column{{}, {ems: 4.5, right: true}, {ems: 5, right: true}, {ems: 5.5, right: true}, {ems: 11, right: true}}

func (p *differedPage) refresh() {
	c := p.w.state
	rows := []row{titleRow(wordDiffered)}
	if c.Election.KeyOnce {
		p.list.set(append(append(rows, textRow(wordDifferedOnce)), sealRows(c)...))
		return
	}
	rows = append(rows, quietRow(wordDifferedText))
	var lines []row
	for _, d := range reconcile.Sheets {
		if s := c.Compared.Form(d.Form); s.Sheets > 0 {
			lines = append(lines, shareRow(d.Title, s))
		}
	}
	if len(lines) == 0 {
		lines = []row{quietRow(wordNoneCompared)}
	} else {
		lines = append([]row{differedHead()}, lines...)
	}
	rows = append(append(rows, headingRow(wordByForm)), lines...)
	rows = append(append(rows, headingRow(wordByPerson)), p.peopleRows()...)
	p.list.set(append(rows, sealRows(c)...))
}

// differedHead names the columns.
func differedHead() row {
	return row{columns: differedColumns, cells: []cell{caption(""), caption(wordSheetsKeyed), caption(wordFigures), caption(wordDifferedShort), caption(wordShare)}}
}

func shareRow(label string, s reconcile.Share) row {
	return row{columns: differedColumns, cells: []cell{{text: label}, {text: reconcile.Grouped(s.Sheets)}, {text: reconcile.Grouped(s.Figures)},
		{text: reconcile.Grouped(s.Differed)}, {text: wordShareOf(s)}}}
}

// peopleRows are the people, once an officer has asked for them.
func (p *differedPage) peopleRows() []row {
	if !p.people {
		return []row{{columns: wholeWidth, key: "people", open: p.askPeople, cells: []cell{{text: wordAskPeople}}}}
	}
	shares, err := p.w.count.SharesOfPeople(p.w.person)
	if err != nil { // somebody else sits here now
		return []row{textRow(sentenceOf(err))}
	}
	rows := []row{differedHead()}
	shown := map[string]bool{}
	for _, s := range shares {
		rows, shown[s.Person] = append(rows, shareRow(s.Person, s.Share)), true
	}
	if len(shares) == 0 {
		rows = nil
	}
	for _, person := range p.w.state.Election.People {
		if !shown[person.Name] && app.Allows(person.Role, app.ActKey) {
			rows = append(rows, quietRow(wordTooFew(person.Name)))
		}
	}
	return rows
}

// askPeople shows people, to the officer alone.
func (p *differedPage) askPeople() {
	if _, err := p.w.count.SharesOfPeople(p.w.person); err != nil {
		p.w.fail(err)
		return
	}
	p.people = true
	p.refresh()
}
