package overview

import (
	"fyne.io/fyne/v2"

	"wardcount/forms/kit/chart"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/shown"
	"wardcount/forms/words"
	"wardcount/reconcile/setup"
)

// roomView is what is shown to the room: the numbers, and under them what is
// missing, as large as the window allows and with nothing beside.
type roomView struct {
	page    *progressPage
	On      bool
	List    *lists.List
	numbers *chart.Numbers
	body    *fyne.Container
}

func newRoomView(p *progressPage) *roomView {
	r := &roomView{page: p, List: lists.NewList(), numbers: chart.NewFillingNumbers()}
	r.List.OnKey, r.List.OnShortcut, r.List.InView = p.W.Key, p.W.Shortcut, true
	r.List.OnRune = func(typed rune) {
		if typed == '0' {
			r.toggle()
		}
	}
	r.List.OnMove = func(row lists.Row) { p.W.Ward = setup.ContestID(row.Key) }
	r.body = look.Halves(r.numbers, lists.Headed(r.List, lists.NewRowView(lists.HeadingRow(words.ProgressMissing))))
	return r
}

// toggle shows the room's view, or the lines again.
func (r *roomView) toggle() {
	r.On = !r.On
	shown := r.page.lines
	if r.On {
		shown = r.body
	}
	r.page.body.Objects = []fyne.CanvasObject{shown}
	r.page.Refresh()
	r.page.body.Refresh()
	w := r.page.W
	w.Win.Canvas().Focus(r.page.Home())
	w.LayAnew()
	w.LookAgain()
	w.Trace.Event("room", map[bool]string{true: "on", false: "off"}[r.On])
}

func (r *roomView) refresh() {
	if !r.On {
		return
	}
	progress := r.page.W.Progress
	r.numbers.Set(shown.ProgressNumbers(progress.Totals))
	rows := shown.ProgressMissing(progress)
	for i, row := range rows {
		if row.Key != "" {
			rows[i].Open = func() { r.page.W.OpenPage(row.Key) }
		}
	}
	r.List.Set(rows)
}
