package door

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wardcount/app"
	"wardcount/forms/desk"
	"wardcount/forms/kit/fields"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/kit/work"
	"wardcount/forms/shown"
	"wardcount/forms/words"
	"wardcount/reconcile/progress"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
)

// doorPage is the room by the door of the hall: which boxes are still out, what
// came in and what is lacking of it. Whoever types a box's number and Enter
// gets its receipt.
type doorPage struct {
	desk.ListPage
	Entry *fields.LineEntry
	count *lists.RowView // who is still out
	order *lists.RowView
	parts *fields.Strip
	body  *fyne.Container
	// stepped tells that the arrows chose a row since something was typed.
	stepped bool
	ticker  work.Ticker
	Now     func() time.Time
}

// doorLook is how the boxes are looked through.
type doorLook struct {
	part  int // 0 is all of them, else one more than the part
	order progress.DoorOrder
}

// look is how the boxes are looked through in this count.
func (p *doorPage) look() *doorLook { return desk.Kept[doorLook](p.W, desk.DoorKey) }

// NewPage is the door of the count at the desk.
func NewPage(w *desk.Window) *doorPage {
	p := &doorPage{ListPage: desk.NewListPage(w), Entry: fields.NewLineEntry(), count: lists.NewRowView(lists.Row{}), order: lists.NewRowView(lists.LineRow(lists.Caption(words.OrderKey("")))), parts: fields.NewStrip(), Now: w.Count.Now}
	p.Entry.PlaceHolder = words.DoorExample
	p.Entry.OnChanged = func(string) { p.Refresh(); p.List.ToFirst(); p.stepped = false }
	p.Entry.Choose, p.Entry.Cancel = p.choose, p.Escape
	p.List.OnTap = func(r lists.Row) { Open(w, setup.BoxID(r.Key)) }
	p.order.OnTap = func() { p.take('+') }
	field := p.LedBy(p.Entry, fields.Columns{Label: 9, Entry: 14, After: 18}, words.DoorField, p.order)
	p.Entry.Step = func(by int) { p.List.Step(by); p.stepped = true }
	p.Entry.Take, p.Entry.OnShortcut = p.take, p.shortcut
	p.body = lists.Headed(p.List, lists.NewRowView(lists.TitleRow(words.Door)), p.count, field, p.parts)
	p.ticker.Start(desk.ClockTick, p.sayCount)
	return p
}

func (p *doorPage) Name() []string             { return []string{"door"} }
func (p *doorPage) Content() fyne.CanvasObject { return p.body }
func (p *doorPage) Home() fyne.Focusable       { return p.Entry }
func (p *doorPage) Hints() string              { return words.HintsDoor }
func (p *doorPage) Gone()                      { p.ticker.Stop() }

// Aside lists who is still out by place: whom to ring.
func (p *doorPage) Aside() desk.Aside {
	return desk.Aside{Title: words.DoorByPlace, Rows: shown.OutByPlace(progress.DoorLog(p.W.State)), OnlyRows: true}
}

// Escape empties the field first, then shows all boxes, and then goes back.
func (p *doorPage) Escape() {
	switch {
	case p.Entry.Text != "":
		p.Entry.SetText("")
	case p.look().part != 0:
		p.pick(0)
	default:
		p.W.ToWards()
	}
}

// take hears + for another order; it is part of no number and no place.
func (p *doorPage) take(r rune) bool {
	if r != '+' {
		return false
	}
	p.look().order = p.look().order.Next()
	p.again()
	return true
}

// shortcut hears which boxes are to be shown; digits alone are a box's number.
func (p *doorPage) shortcut(s fyne.Shortcut) {
	for part := range int(progress.DoorParts) + 1 {
		if s.ShortcutName() == desk.WithCtrl(doorDigit(part)).ShortcutName() {
			p.pick(part)
			return
		}
	}
	p.W.Shortcut(s)
}

func doorDigit(part int) fyne.KeyName { return fyne.KeyName(rune('1' + part)) }

// pick shows the boxes of a part, or all.
func (p *doorPage) pick(part int) {
	p.look().part = part
	p.again()
}

// again shows the boxes from the first.
func (p *doorPage) again() {
	p.Refresh()
	p.List.ToFirst()
	p.stepped = false
}

// toDoor goes to the door, and to a box's row if named.
func toDoor(w *desk.Window, box setup.BoxID) {
	w.LookAt(desk.DoorKey)
	if p, ok := w.Screen.(*doorPage); ok {
		p.List.MoveTo(string(box))
		w.Win.Canvas().Focus(p.Entry)
	}
}

// choose opens the receipt of the row that the arrows chose, else that of the
// box whose number was typed, else of the one that its place leaves.
func (p *doorPage) choose() {
	typed, found := strings.TrimSpace(p.Entry.Text), p.List.Key()
	if !p.stepped {
		found = named(progress.DoorLog(p.W.State), typed, found)
	}
	if found == "" || typed == "" && !p.stepped {
		p.W.Say(words.DoorNoSuchBox(typed))
		p.Entry.Select()
		return
	}
	Open(p.W, setup.BoxID(found))
}

// named is the box whose number was typed: as it is written, else the one box that differs from it only in the noughts
// before it. Otherwise it is the one that was found.
func named(log []progress.DoorRow, typed, found string) string {
	var alike []string
	for _, r := range log {
		id := string(r.Box.ID)
		if strings.EqualFold(id, typed) {
			return id
		}
		if desk.SameNumber(id, typed) {
			alike = append(alike, id)
		}
	}
	if len(alike) == 1 {
		return alike[0]
	}
	return found
}

// asksVoterID tells whether a voter-ID envelope is expected with every box.
func asksVoterID(w *desk.Window) bool { return w.State.VoterID.Form != "" }

// lacking lists what did not come in with a box.
func lacking(w *desk.Window, r progress.DoorRow) []string {
	return r.Lacking(asksVoterID(w))
}

// sayCount says who is still out, and how long ago the last box came.
func (p *doorPage) sayCount() {
	t := progress.DoorTotalsOf(progress.DoorLog(p.W.State), asksVoterID(p.W))
	row := lists.Row{Columns: lists.WholeWidth, Cells: []lists.Cell{{Text: words.DoorCount(t), Bold: true, Size: theme.SizeNameSubHeadingText}}}
	if last := words.DoorLast(t, p.Now()); last != "" {
		row.Under = []lists.Row{lists.QuietRow(last)}
	}
	p.count.Set(row)
	lists.Settle(p.body)
}

// doorColumns are: a glyph, the box, its places, when it came, what is lacking.
var doorColumns = []lists.Column{{Ems: 1.4}, {Ems: 4.5}, {Wrap: true}, {Ems: 3.2}, {Wrap: true}}

func (p *doorPage) Refresh() {
	door := progress.DoorLog(p.W.State)
	if len(door) == 0 {
		p.List.Set([]lists.Row{lists.TextRow(words.DoorEmpty)})
		return
	}
	p.sayCount()
	p.order.Set(lists.LineRow(lists.Cell{Text: words.OrderKey(words.DoorOrderWords(p.look().order)), Size: theme.SizeNameCaptionText}))
	p.showParts(progress.DoorTotalsOf(door, asksVoterID(p.W)))
	query := desk.WordsOf(p.Entry.Text)
	var found [progress.DoorParts][]lists.Row
	for _, r := range progress.DoorSorted(door, p.look().order) {
		part := r.Part(asksVoterID(p.W))
		if answers(r, query) && (p.look().part == 0 || p.look().part == int(part)+1) {
			found[part] = append(found[part], doorLine(p.W, r))
		}
	}
	var rows []lists.Row
	for part, lines := range found {
		if len(lines) > 0 {
			rows = append(append(rows, lists.HeadingRow(words.DoorPartHeading(progress.DoorPart(part))+" · "+text.Grouped(len(lines)))), lines...)
		}
	}
	if len(rows) == 0 {
		nothing := words.DoorNone
		if len(query) > 0 {
			nothing = words.GoToNothing
		}
		rows = append(rows, lists.QuietRow(nothing))
	}
	p.List.Set(rows)
}

// showParts offers the boxes part by part, with how many there are of each.
func (p *doorPage) showParts(t progress.DoorTotals) {
	var segments []fields.Segment
	for i := range int(progress.DoorParts) + 1 {
		label := words.DoorAll(t.All())
		if i > 0 {
			label = words.DoorPartWords(progress.DoorPart(i-1), t.Parts[i-1])
		}
		segments = append(segments, fields.Segment{Keys: words.WithCtrl(string(doorDigit(i))), Label: label, On: i == p.look().part, Choose: func() { p.pick(i) }})
	}
	p.parts.Set(segments)
	lists.Settle(p.body)
}

// answers tells whether a box is meant by every word of a query: a number means
// boxes that begin with it, a word a place.
func answers(r progress.DoorRow, query []string) bool {
	own := []string{strings.ToLower(string(r.Box.ID))}
	for _, id := range r.Box.Stations {
		own = append(own, strings.ToLower(string(id)))
	}
	own = append(own, desk.WordsOf(strings.Join(r.Places, " "))...)
	for _, q := range query {
		found := false
		for _, w := range own {
			found = found || strings.HasPrefix(w, q) || desk.SameNumber(w, q)
		}
		if !found {
			return false
		}
	}
	return true
}

// doorLine is one box at the door.
func doorLine(w *desk.Window, r progress.DoorRow) lists.Row {
	cells := []lists.Cell{{Glyph: theme.RadioButtonIcon(), Colour: theme.ColorNamePlaceHolder}, {Text: words.BoxNamed(string(r.Box.ID), false), Bold: true},
		{Text: words.DoorPlaces(r)}, {Text: words.DoorOut, Colour: theme.ColorNamePlaceHolder}, {}}
	switch lacking := lacking(w, r); {
	case r.Receipt == nil && r.Opened:
		cells[0] = lists.Cell{Glyph: theme.CheckButtonCheckedIcon(), Colour: theme.ColorNamePrimary}
		cells[3], cells[4] = lists.Cell{}, lists.Cell{Text: words.DoorUnlogged, Size: theme.SizeNameCaptionText}
	case len(lacking) > 0:
		cells[0] = lists.Cell{Glyph: theme.WarningIcon(), Colour: look.ColorNameWarningText}
		cells[3], cells[4] = lists.Cell{Text: words.Hour(r.Receipt.At)}, lists.Cell{Text: words.DoorLacking(lacking), Colour: look.ColorNameWarningText, Size: theme.SizeNameCaptionText}
	case r.Receipt != nil:
		cells[0] = lists.Cell{Glyph: theme.ConfirmIcon(), Colour: look.ColorNameOKText}
		cells[3], cells[4] = lists.Cell{Text: words.Hour(r.Receipt.At)}, lists.Cell{Text: r.Receipt.Officer, Size: theme.SizeNameCaptionText}
	}
	return lists.Row{Columns: doorColumns, Key: string(r.Box.ID), Open: func() { Open(w, r.Box.ID) }, Cells: cells,
		Under: shown.HalfKeyed(w.Half[app.Paper{Box: r.Box.ID}.String()], w.Count.Now())}
}
