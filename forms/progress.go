package forms

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit/chart"
	"wardcount/forms/kit/fields"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/kit/work"
	"wardcount/forms/shown"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
)

// progressPage is how far the count is: a line for every ward, with what is
// missing first, and the numbers that a room wants to know. The keys of a ward
// mean the one whose line is come to.
type progressPage struct {
	listPage
	entry   *fields.LineEntry
	order   *lists.RowView
	numbers *chart.Numbers
	which   *fields.Strip
	lines   *fyne.Container
	room    *roomView // in its place, once it is asked for
	body    *fyne.Container
	ticker  work.Ticker
	now     func() time.Time
}

// progressLook is how the wards are looked through.
type progressLook struct {
	which reconcile.Which
	order reconcile.Order
}

// progressEms is the width that the wards' lines ask for beside the list at the left.
const progressEms = 58

// look is how the wards are looked through in this count.
func (p *progressPage) look() *progressLook { return kept[progressLook](p.w, progressKey) }

func newProgressPage(w *window) *progressPage {
	p := &progressPage{listPage: newListPage(w), entry: fields.NewLineEntry(), order: lists.NewRowView(lists.LineRow(lists.Caption(words.OrderKey("")))), numbers: chart.NewNumbers(), which: fields.NewStrip(), now: w.count.Now}
	p.entry.PlaceHolder = words.ProgressExample
	p.entry.OnChanged = func(string) { p.refresh(); p.list.ToFirst(); p.come() }
	p.entry.Choose, p.entry.Cancel = p.open, p.escape
	p.entry.Step = p.list.Step
	p.entry.Take = p.take
	p.entry.OnKey, p.entry.OnShortcut = p.key, w.shortcut
	p.list.OnMove = func(lists.Row) { p.come() }
	p.list.OnTap = p.tap
	p.list.InView = true
	p.list.Disable() // the arrows lead through it from the field above
	p.order.OnTap = func() { p.take('+') }
	field := container.New(&fields.Columns{Label: 9, Entry: 14, After: 18},
		lists.NewRowView(lists.Row{Columns: lists.WholeWidth, Cells: []lists.Cell{{Text: words.ProgressField, Bold: true}}}), p.entry, p.order)
	p.lines = lists.Headed(p.list, p.numbers, field, p.which, lists.AsInList(lists.NewRowView(shown.ProgressHead())))
	p.room = newRoomView(p)
	p.body = container.NewStack(p.lines)
	p.ticker.Start(clockTick, func() { p.refresh(); w.lookAgain() })
	return p
}

func (p *progressPage) name() []string             { return []string{"progress"} }
func (p *progressPage) content() fyne.CanvasObject { return p.body }
func (p *progressPage) gone()                      { p.ticker.Stop() }

func (p *progressPage) home() fyne.Focusable {
	if p.room.on {
		return p.room.list
	}
	return p.entry
}

func (p *progressPage) hints() string {
	if p.room.on {
		return words.HintsProgressRoom
	}
	return words.HintsProgress
}

// needs is the width that the middle asks for: all of it for the room, and
// where the keyboard is in the list at the left what that leaves.
func (p *progressPage) needs() float32 {
	if p.room.on {
		return aloneEms
	}
	return progressEms
}

// aside is the ward whose line is come to: its night, what is still out, and
// its findings.
func (p *progressPage) aside() aside {
	w, ok := p.w.selected()
	if !ok || p.room.on {
		return aside{}
	}
	a := aside{title: w.Contest.Name, findings: rules.Check(w), awaited: words.TallyAhead(p.w.state, w).Sheets()}
	if i := slices.IndexFunc(p.w.progress.Wards, func(x reconcile.WardProgress) bool { return x.Contest.ID == w.Contest.ID }); i >= 0 {
		a.rows = append(shown.WardAside(p.w.state, p.w.progress.Wards[i], w, p.now()), lists.HeadingRow(words.ProgressColOpen))
	}
	return a
}

// escape empties the field first, then shows all wards, and then goes back.
func (p *progressPage) escape() {
	switch {
	case p.room.on:
		p.room.toggle()
	case p.entry.Text != "":
		p.entry.SetText("")
	case p.look().which != reconcile.WhichAll:
		p.choose(reconcile.WhichAll)
	default:
		p.w.toWards()
	}
}

// take hears the keys that are no part of a name: digits pick wards out, 0 is
// the view for the room, + another order.
func (p *progressPage) take(r rune) bool {
	switch {
	case r == '0':
		p.room.toggle()
	case r == '+':
		p.look().order = p.look().order.Next()
		p.again()
	case r >= '1' && int(r-'1') < len(reconcile.Whiches()):
		p.choose(reconcile.Whiches()[r-'1'])
	default:
		return false
	}
	return true
}

func (p *progressPage) choose(q reconcile.Which) {
	p.look().which = q
	p.again()
}

// again shows the lines from their beginning.
func (p *progressPage) again() {
	p.refresh()
	p.list.ToFirst()
	p.come()
}

// come lets the keys mean the ward whose line is come to.
func (p *progressPage) come() {
	p.w.ward = setup.ContestID(p.list.Key())
	p.w.lookAgain()
}

// key is every key that the field does not use: the lines are paged.
func (p *progressPage) key(ev *fyne.KeyEvent) {
	if ev.Name == fyne.KeyPageUp || ev.Name == fyne.KeyPageDown {
		p.list.TypedKey(ev)
		return
	}
	p.w.key(ev)
}

// open goes to the page of the ward whose line is come to.
func (p *progressPage) open() {
	if key := p.list.Key(); key != "" {
		p.w.openPage(key)
	}
}

// tap comes to a line, and from there to its ward.
func (p *progressPage) tap(r lists.Row) {
	if r.Key == p.list.Key() {
		p.open()
		return
	}
	p.list.MoveTo(r.Key)
	p.come()
	p.w.win.Canvas().Focus(p.home())
}

func (p *progressPage) refresh() {
	progress, now := p.w.progress, p.now()
	p.numbers.Set(shown.ProgressNumbers(progress.Totals))
	p.order.Set(lists.LineRow(lists.Cell{Text: words.OrderKey(words.OrderWords(p.look().order)), Size: theme.SizeNameCaptionText}))
	var segments []fields.Segment
	for _, q := range reconcile.Whiches() {
		segments = append(segments, fields.Segment{Keys: string(rune('1' + int(q))), Label: words.WhichWords(q, progress.Count(q)), On: q == p.look().which, Choose: func() { p.choose(q) }})
	}
	p.which.Set(segments)
	var rows []lists.Row
	query := wordsOf(p.entry.Text)
	for _, one := range progress.Listed(p.look().which, p.look().order) {
		if named(one.Contest.Name, query) {
			rows = append(rows, shown.ProgressRow(one, now))
		}
	}
	switch {
	case len(progress.Wards) == 0:
		rows = []lists.Row{lists.TextRow(words.ProgressNoWards)}
	case len(rows) == 0 && len(query) > 0:
		rows = []lists.Row{lists.QuietRow(words.ProgressNoName)}
	case len(rows) == 0:
		rows = []lists.Row{lists.QuietRow(words.ProgressNone)}
	}
	p.list.Set(rows)
	lists.Settle(p.lines)
	if w, ok := p.w.selected(); !ok || string(w.Contest.ID) != p.list.Key() {
		p.w.ward = setup.ContestID(p.list.Key())
	}
	p.room.refresh()
}

// roomView is what is shown to the room: the numbers, and under them what is
// missing, as large as the window allows and with nothing beside.
type roomView struct {
	page    *progressPage
	on      bool
	list    *lists.List
	numbers *chart.Numbers
	body    *fyne.Container
}

func newRoomView(p *progressPage) *roomView {
	r := &roomView{page: p, list: lists.NewList(), numbers: chart.NewFillingNumbers()}
	r.list.OnKey, r.list.OnShortcut, r.list.InView = p.w.key, p.w.shortcut, true
	r.list.OnRune = func(typed rune) {
		if typed == '0' {
			r.toggle()
		}
	}
	r.list.OnMove = func(row lists.Row) { p.w.ward = setup.ContestID(row.Key) }
	r.body = look.Halves(r.numbers, lists.Headed(r.list, lists.NewRowView(lists.HeadingRow(words.ProgressMissing))))
	return r
}

// toggle shows the room's view, or the lines again.
func (r *roomView) toggle() {
	r.on = !r.on
	shown := r.page.lines
	if r.on {
		shown = r.body
	}
	r.page.body.Objects = []fyne.CanvasObject{shown}
	r.page.refresh()
	r.page.body.Refresh()
	w := r.page.w
	w.win.Canvas().Focus(r.page.home())
	w.layAnew()
	w.lookAgain()
	w.trace.Event("room", map[bool]string{true: "on", false: "off"}[r.on])
}

func (r *roomView) refresh() {
	if !r.on {
		return
	}
	progress := r.page.w.progress
	r.numbers.Set(shown.ProgressNumbers(progress.Totals))
	rows := shown.ProgressMissing(progress)
	for i, row := range rows {
		if row.Key != "" {
			rows[i].Open = func() { r.page.w.openPage(row.Key) }
		}
	}
	r.list.Set(rows)
}
