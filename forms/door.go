package forms

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wardcount/app"
	"wardcount/forms/kit/fields"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/kit/work"
	"wardcount/forms/shown"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
)

// doorPage is the room by the door of the hall: which boxes are still out, what
// came in and what is lacking of it. Whoever types a box's number and Enter
// gets its receipt.
type doorPage struct {
	listPage
	entry *fields.LineEntry
	count *lists.RowView // who is still out
	order *lists.RowView
	parts *fields.Strip
	body  *fyne.Container
	// stepped tells that the arrows chose a row since something was typed.
	stepped bool
	ticker  work.Ticker
	now     func() time.Time
}

// doorLook is how the boxes are looked through.
type doorLook struct {
	part  int // 0 is all of them, else one more than the part
	order reconcile.DoorOrder
}

// look is how the boxes are looked through in this count.
func (p *doorPage) look() *doorLook { return kept[doorLook](p.w, doorKey) }

func newDoorPage(w *window) *doorPage {
	p := &doorPage{listPage: newListPage(w), entry: fields.NewLineEntry(), count: lists.NewRowView(lists.Row{}), order: lists.NewRowView(lists.LineRow(lists.Caption(words.OrderKey("")))), parts: fields.NewStrip(), now: w.count.Now}
	p.entry.PlaceHolder = words.DoorExample
	p.entry.OnChanged = func(string) { p.refresh(); p.list.ToFirst(); p.stepped = false }
	p.entry.Choose, p.entry.Cancel = p.choose, p.escape
	p.entry.Step = func(by int) { p.list.Step(by); p.stepped = true }
	p.entry.Take = p.take
	p.entry.OnKey, p.entry.OnShortcut = p.key, p.shortcut
	p.list.OnTap = func(r lists.Row) { w.openReceipt(setup.BoxID(r.Key)) }
	p.list.Disable() // the arrows lead through it from the field above
	p.order.OnTap = func() { p.take('+') }
	field := container.New(&fields.Columns{Label: 9, Entry: 14, After: 18},
		lists.NewRowView(lists.Row{Columns: lists.WholeWidth, Cells: []lists.Cell{{Text: words.DoorField, Bold: true}}}), p.entry, p.order)
	p.body = lists.Headed(p.list, lists.NewRowView(lists.TitleRow(words.Door)), p.count, field, p.parts)
	p.ticker.Start(clockTick, p.sayCount)
	return p
}

func (p *doorPage) name() []string             { return []string{"door"} }
func (p *doorPage) content() fyne.CanvasObject { return p.body }
func (p *doorPage) home() fyne.Focusable       { return p.entry }
func (p *doorPage) hints() string              { return words.HintsDoor }
func (p *doorPage) gone()                      { p.ticker.Stop() }

// aside lists who is still out by place: whom to ring.
func (p *doorPage) aside() aside {
	return aside{title: words.DoorByPlace, rows: shown.OutByPlace(p.w.state.DoorLog()), alone: true}
}

// escape empties the field first, then shows all boxes, and then goes back.
func (p *doorPage) escape() {
	switch {
	case p.entry.Text != "":
		p.entry.SetText("")
	case p.look().part != 0:
		p.pick(0)
	default:
		p.w.toWards()
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
	for part := range int(reconcile.DoorParts) + 1 {
		if s.ShortcutName() == withCtrl(doorDigit(part)).ShortcutName() {
			p.pick(part)
			return
		}
	}
	p.w.shortcut(s)
}

func doorDigit(part int) fyne.KeyName { return fyne.KeyName(rune('1' + part)) }

// pick shows the boxes of a part, or all.
func (p *doorPage) pick(part int) {
	p.look().part = part
	p.again()
}

// again shows the boxes from the first.
func (p *doorPage) again() {
	p.refresh()
	p.list.ToFirst()
	p.stepped = false
}

// toDoor goes to the door, and to a box's row if named.
func (w *window) toDoor(box setup.BoxID) {
	w.lookAt(doorKey)
	if p, ok := w.screen.(*doorPage); ok {
		p.list.MoveTo(string(box))
		w.win.Canvas().Focus(p.entry)
	}
}

// key is every key that the field does not use: the long list is paged.
func (p *doorPage) key(ev *fyne.KeyEvent) {
	if ev.Name == fyne.KeyPageUp || ev.Name == fyne.KeyPageDown {
		p.list.TypedKey(ev)
		return
	}
	p.w.key(ev)
}

// choose opens the receipt of the row that the arrows chose, else that of the
// box whose number was typed, else of the one that its place leaves.
func (p *doorPage) choose() {
	typed, found := strings.TrimSpace(p.entry.Text), p.list.Key()
	if !p.stepped {
		for _, r := range p.w.state.DoorLog() {
			if strings.EqualFold(string(r.Box.ID), typed) {
				found = string(r.Box.ID)
			}
		}
	}
	if found == "" || typed == "" && !p.stepped {
		p.w.say(words.DoorNoSuchBox(typed))
		return
	}
	p.w.openReceipt(setup.BoxID(found))
}

// asksVoterID tells whether a voter-ID envelope is expected with every box.
func (w *window) asksVoterID() bool { return w.state.VoterID.Form != "" }

// lacking lists what did not come in with a box.
func (w *window) lacking(r reconcile.DoorRow) []string {
	return r.Lacking(w.asksVoterID())
}

// sayCount says who is still out, and how long ago the last box came.
func (p *doorPage) sayCount() {
	t := reconcile.DoorTotalsOf(p.w.state.DoorLog(), p.w.asksVoterID())
	row := lists.Row{Columns: lists.WholeWidth, Cells: []lists.Cell{{Text: words.DoorCount(t), Bold: true, Size: theme.SizeNameSubHeadingText}}}
	if last := words.DoorLast(t, p.now()); last != "" {
		row.Under = []lists.Row{lists.QuietRow(last)}
	}
	p.count.Set(row)
	lists.Settle(p.body)
}

// doorColumns are: a glyph, the box, its places, when it came, what is lacking.
var doorColumns = []lists.Column{{Ems: 1.4}, {Ems: 4.5}, {Wrap: true}, {Ems: 3.2}, {Wrap: true}}

func (p *doorPage) refresh() {
	door := p.w.state.DoorLog()
	if len(door) == 0 {
		p.list.Set([]lists.Row{lists.TextRow(words.DoorEmpty)})
		return
	}
	p.sayCount()
	p.order.Set(lists.LineRow(lists.Cell{Text: words.OrderKey(words.DoorOrderWords(p.look().order)), Size: theme.SizeNameCaptionText}))
	p.showParts(reconcile.DoorTotalsOf(door, p.w.asksVoterID()))
	query := wordsOf(p.entry.Text)
	var found [reconcile.DoorParts][]lists.Row
	for _, r := range reconcile.DoorSorted(door, p.look().order) {
		part := r.Part(p.w.asksVoterID())
		if answers(r, query) && (p.look().part == 0 || p.look().part == int(part)+1) {
			found[part] = append(found[part], p.w.doorLine(r))
		}
	}
	var rows []lists.Row
	for part, lines := range found {
		if len(lines) > 0 {
			rows = append(append(rows, lists.HeadingRow(words.DoorPartHeading(reconcile.DoorPart(part))+" · "+text.Grouped(len(lines)))), lines...)
		}
	}
	if len(rows) == 0 {
		nothing := words.DoorNone
		if len(query) > 0 {
			nothing = words.GoToNothing
		}
		rows = append(rows, lists.QuietRow(nothing))
	}
	p.list.Set(rows)
}

// showParts offers the boxes part by part, with how many there are of each.
func (p *doorPage) showParts(t reconcile.DoorTotals) {
	var segments []fields.Segment
	for i := range int(reconcile.DoorParts) + 1 {
		label := words.DoorAll(t.All())
		if i > 0 {
			label = words.DoorPartWords(reconcile.DoorPart(i-1), t.Parts[i-1])
		}
		segments = append(segments, fields.Segment{Keys: words.WithCtrl(string(doorDigit(i))), Label: label, On: i == p.look().part, Choose: func() { p.pick(i) }})
	}
	p.parts.Set(segments)
	lists.Settle(p.body)
}

// answers tells whether a box is meant by every word of a query: a number means
// boxes that begin with it, a word a place.
func answers(r reconcile.DoorRow, query []string) bool {
	own := []string{strings.ToLower(string(r.Box.ID))}
	for _, id := range r.Box.Stations {
		own = append(own, strings.ToLower(string(id)))
	}
	own = append(own, wordsOf(strings.Join(r.Places, " "))...)
	for _, q := range query {
		found := false
		for _, w := range own {
			found = found || strings.HasPrefix(w, q)
		}
		if !found {
			return false
		}
	}
	return true
}

// doorLine is one box at the door.
func (w *window) doorLine(r reconcile.DoorRow) lists.Row {
	cells := []lists.Cell{{Glyph: theme.RadioButtonIcon(), Colour: theme.ColorNamePlaceHolder}, {Text: words.BoxNamed(string(r.Box.ID), false), Bold: true},
		{Text: words.DoorPlaces(r)}, {Text: words.DoorOut, Colour: theme.ColorNamePlaceHolder}, {}}
	switch lacking := w.lacking(r); {
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
	return lists.Row{Columns: doorColumns, Key: string(r.Box.ID), Open: func() { w.openReceipt(r.Box.ID) }, Cells: cells,
		Under: shown.HalfKeyed(w.half[app.Paper{Box: r.Box.ID}.String()], time.Now())}
}
