package overview

import (
	"wardcount/app"
	"wardcount/forms/desk"
	"wardcount/forms/kit/lists"
	"wardcount/forms/shown"
	"wardcount/forms/words"
	"wardcount/reconcile/sheet"
)

// differedPage shows, form by form, in how many figures the first two readings
// differed; and to the returning officer who asks, whose they were. It also
// says when the count was closed and opened again.
type differedPage struct {
	desk.ListPage
	people bool // were asked for
}

// NewDiffered is the page of how readings differed, without people.
func NewDiffered(w *desk.Window) *differedPage { return &differedPage{ListPage: desk.NewListPage(w)} }

func (p *differedPage) Name() []string { return []string{"differed"} }
func (p *differedPage) Hints() string  { return words.HintsDiffered }

func (p *differedPage) Refresh() {
	c := p.W.State
	rows := []lists.Row{lists.TitleRow(words.Differed)}
	if c.Election.KeyOnce {
		p.List.Set(append(append(rows, lists.TextRow(words.DifferedOnce)), shown.Sealings(c)...))
		return
	}
	rows = append(rows, lists.QuietRow(words.DifferedText))
	var lines []lists.Row
	for _, d := range sheet.Kinds {
		if s := c.Compared.Form(d.Form); s.Sheets > 0 {
			lines = append(lines, shown.Share(d.Title, s))
		}
	}
	if len(lines) == 0 {
		lines = []lists.Row{lists.QuietRow(words.DifferedNone)}
	} else {
		lines = append([]lists.Row{shown.DifferedHead()}, lines...)
	}
	rows = append(append(rows, lists.HeadingRow(words.DifferedByForm)), lines...)
	rows = append(append(rows, lists.HeadingRow(words.DifferedByPerson)), p.peopleRows()...)
	p.List.Set(append(rows, shown.Sealings(c)...))
}

// peopleRows are the people, once an officer has asked for them.
func (p *differedPage) peopleRows() []lists.Row {
	if !p.people {
		return []lists.Row{{Columns: lists.WholeWidth, Key: "people", Open: p.askPeople, Cells: []lists.Cell{{Text: words.DifferedAskPeople}}}}
	}
	shares, err := p.W.Count.SharesOfPeople(p.W.Person)
	if err != nil { // somebody else sits here now
		return []lists.Row{lists.TextRow(words.Error(err))}
	}
	rows := []lists.Row{shown.DifferedHead()}
	told := map[string]bool{}
	for _, s := range shares {
		rows, told[s.Person] = append(rows, shown.Share(s.Person, s.Share)), true
	}
	if len(shares) == 0 {
		rows = nil
	}
	for _, person := range p.W.State.Election.People {
		if !told[person.Name] && app.Allows(person.Role, app.ActKey) {
			rows = append(rows, lists.QuietRow(words.DifferedTooFew(person.Name)))
		}
	}
	return rows
}

// askPeople shows people, to the officer alone.
func (p *differedPage) askPeople() {
	if _, err := p.W.Count.SharesOfPeople(p.W.Person); err != nil {
		p.W.Fail(err)
		return
	}
	p.people = true
	p.Refresh()
}
