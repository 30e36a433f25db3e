package overview

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/desk"
	"wardcount/forms/kit/chart"
	"wardcount/forms/kit/fields"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/work"
	"wardcount/forms/shown"
	"wardcount/forms/words"
	"wardcount/reconcile/progress"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
)

// progressPage is how far the count is: a line for every ward, with what is
// missing first, and the numbers that a room wants to know. The keys of a ward
// mean the one whose line is come to.
type progressPage struct {
	desk.ListPage
	Entry   *fields.LineEntry
	order   *lists.RowView
	numbers *chart.Numbers
	which   *fields.Strip
	lines   *fyne.Container
	Room    *roomView // in its place, once it is asked for
	body    *fyne.Container
	ticker  work.Ticker
	Now     func() time.Time
}

// progressLook is how the wards are looked through.
type progressLook struct {
	which progress.Which
	order progress.Order
}

// progressEms is the width that the wards' lines ask for beside the list at the left.
const progressEms = 58

// look is how the wards are looked through in this count.
func (p *progressPage) look() *progressLook { return desk.Kept[progressLook](p.W, desk.ProgressKey) }

// NewProgress is the page of how far the count is, as it was looked through last.
func NewProgress(w *desk.Window) *progressPage {
	p := &progressPage{ListPage: desk.NewListPage(w), Entry: fields.NewLineEntry(), order: lists.NewRowView(lists.LineRow(lists.Caption(words.OrderKey("")))), numbers: chart.NewNumbers(), which: fields.NewStrip(), Now: w.Count.Now}
	p.Entry.PlaceHolder = words.ProgressExample
	p.Entry.OnChanged = func(string) { p.Refresh(); p.List.ToFirst(); p.come() }
	p.Entry.Choose, p.Entry.Cancel = p.open, p.Escape
	p.Entry.Take = p.take
	p.List.OnMove = func(lists.Row) { p.come() }
	p.List.OnTap = p.tap
	p.List.InView = true
	p.order.OnTap = func() { p.take('+') }
	field := p.LedBy(p.Entry, fields.Columns{Label: 9, Entry: 14, After: 18}, words.ProgressField, p.order)
	p.lines = lists.Headed(p.List, p.numbers, field, p.which, lists.AsInList(lists.NewRowView(shown.ProgressHead())))
	p.Room = newRoomView(p)
	p.body = container.NewStack(p.lines)
	p.ticker.Start(desk.ClockTick, func() { p.Refresh(); w.LookAgain() })
	return p
}

func (p *progressPage) Name() []string             { return []string{"progress"} }
func (p *progressPage) Content() fyne.CanvasObject { return p.body }
func (p *progressPage) Gone()                      { p.ticker.Stop() }

func (p *progressPage) Home() fyne.Focusable {
	if p.Room.On {
		return p.Room.List
	}
	return p.Entry
}

func (p *progressPage) Hints() string {
	if p.Room.On {
		return words.HintsProgressRoom
	}
	return words.HintsProgress
}

// Needs is the width that the middle asks for: all of it for the room, and
// where the keyboard is in the list at the left what that leaves.
func (p *progressPage) Needs() float32 {
	if p.Room.On {
		return desk.AloneEms
	}
	return progressEms
}

// Aside is the ward whose line is come to: its night, what is still out, and
// its findings.
func (p *progressPage) Aside() desk.Aside {
	w, ok := p.W.Selected()
	if !ok || p.Room.On {
		return desk.Aside{}
	}
	a := desk.Aside{Title: w.Contest.Name, Findings: rules.Check(w), Awaited: words.TallyAhead(p.W.State, w).Sheets()}
	if i := slices.IndexFunc(p.W.Progress.Wards, func(x progress.Ward) bool { return x.Contest.ID == w.Contest.ID }); i >= 0 {
		a.Rows = append(shown.WardAside(p.W.State, p.W.Progress.Wards[i], w, p.Now()), lists.HeadingRow(words.ProgressColOpen))
	}
	return a
}

// Escape empties the field first, then shows all wards, and then goes back.
func (p *progressPage) Escape() {
	switch {
	case p.Room.On:
		p.Room.toggle()
	case p.Entry.Text != "":
		p.Entry.SetText("")
	case p.look().which != progress.WhichAll:
		p.choose(progress.WhichAll)
	default:
		p.W.ToWards()
	}
}

// take hears the keys that are no part of a name: digits pick wards out, 0 is
// the view for the room, + another order.
func (p *progressPage) take(r rune) bool {
	switch {
	case r == '0':
		p.Room.toggle()
	case r == '+':
		p.look().order = p.look().order.Next()
		p.again()
	case r >= '1' && int(r-'1') < len(progress.Whiches()):
		p.choose(progress.Whiches()[r-'1'])
	default:
		return false
	}
	return true
}

func (p *progressPage) choose(q progress.Which) {
	p.look().which = q
	p.again()
}

// again shows the lines from their beginning.
func (p *progressPage) again() {
	p.Refresh()
	p.List.ToFirst()
	p.come()
}

// come lets the keys mean the ward whose line is come to.
func (p *progressPage) come() {
	p.W.Ward = setup.ContestID(p.List.Key())
	p.W.LookAgain()
}

// open goes to the page of the ward whose line is come to.
func (p *progressPage) open() {
	if key := p.List.Key(); key != "" {
		p.W.OpenPage(key)
	}
}

// tap comes to a line, and from there to its ward.
func (p *progressPage) tap(r lists.Row) {
	if r.Key == p.List.Key() {
		p.open()
		return
	}
	p.List.MoveTo(r.Key)
	p.come()
	p.W.Win.Canvas().Focus(p.Home())
}

func (p *progressPage) Refresh() {
	night, now := p.W.Progress, p.Now()
	p.numbers.Set(shown.ProgressNumbers(night.Totals))
	p.order.Set(lists.LineRow(lists.Cell{Text: words.OrderKey(words.OrderWords(p.look().order)), Size: theme.SizeNameCaptionText}))
	var segments []fields.Segment
	for _, q := range progress.Whiches() {
		segments = append(segments, fields.Segment{Keys: string(rune('1' + int(q))), Label: words.WhichWords(q, night.Count(q)), On: q == p.look().which, Choose: func() { p.choose(q) }})
	}
	p.which.Set(segments)
	var rows []lists.Row
	query := desk.WordsOf(p.Entry.Text)
	for _, one := range night.Listed(p.look().which, p.look().order) {
		if desk.Named(one.Contest.Name, query) {
			rows = append(rows, shown.ProgressRow(one, p.W.HalfIn(one.Contest.ID), now))
		}
	}
	switch {
	case len(night.Wards) == 0:
		rows = []lists.Row{lists.TextRow(words.ProgressNoWards)}
	case len(rows) == 0 && len(query) > 0:
		rows = []lists.Row{lists.QuietRow(words.ProgressNoName)}
	case len(rows) == 0:
		rows = []lists.Row{lists.QuietRow(words.ProgressNone)}
	}
	p.List.Set(rows)
	lists.Settle(p.lines)
	if w, ok := p.W.Selected(); !ok || string(w.Contest.ID) != p.List.Key() {
		p.W.Ward = setup.ContestID(p.List.Key())
	}
	p.Room.refresh()
}
