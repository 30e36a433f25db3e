package forms

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit"
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
	entry *kit.LineEntry
	count *kit.RowView // who is still out
	body  fyne.CanvasObject
	// stepped tells that the arrows chose a row since something was typed.
	stepped bool
}

func newDoorPage(w *window) *doorPage {
	p := &doorPage{listPage: newListPage(w), entry: kit.NewLineEntry(), count: kit.NewRowView(kit.Row{})}
	p.entry.PlaceHolder = words.DoorExample
	p.entry.OnChanged = func(string) { p.refresh(); p.list.ToFirst(); p.stepped = false }
	p.entry.Choose, p.entry.Cancel = p.choose, p.escape
	p.entry.Step = func(by int) { p.list.Step(by); p.stepped = true }
	p.entry.OnKey, p.entry.OnShortcut = p.key, w.shortcut
	p.list.OnTap = func(r kit.Row) { w.openReceipt(setup.BoxID(r.Key)) }
	p.list.Disable() // the arrows lead through it from the field above
	field := container.New(&kit.FieldColumns{Label: 9, Entry: 14, After: 14},
		kit.NewRowView(kit.Row{Columns: kit.WholeWidth, Cells: []kit.Cell{{Text: words.DoorField, Bold: true}}}), p.entry, kit.NewRowView(kit.Row{}))
	title := kit.NewRowView(kit.TitleRow(words.Door))
	p.body = kit.Between(kit.Stack(title, field, p.count), kit.Stack(), p.list)
	return p
}

func (p *doorPage) name() []string             { return []string{"door"} }
func (p *doorPage) content() fyne.CanvasObject { return p.body }
func (p *doorPage) home() fyne.Focusable       { return p.entry }
func (p *doorPage) hints() string              { return words.HintsDoor }

// escape empties the field first, and then goes back.
func (p *doorPage) escape() {
	if p.entry.Text != "" {
		p.entry.SetText("")
		return
	}
	p.w.toWards()
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

// stillOut is how many boxes have not been seen yet.
func stillOut(door []reconcile.DoorRow) int {
	out := 0
	for _, r := range door {
		out += asInt(r.Out())
	}
	return out
}

// lacking lists what did not come in with a box.
func (w *window) lacking(r reconcile.DoorRow) []string {
	return r.Lacking(w.state.VoterID.Form != "")
}

// doorColumns are: a glyph, the box, its places, when it came, what is lacking.
var doorColumns = []kit.Column{{Ems: 1.4}, {Ems: 4.5}, {Wrap: true}, {Ems: 3.2}, {Wrap: true}}

func (p *doorPage) refresh() {
	door := p.w.state.DoorLog()
	if len(door) == 0 {
		p.list.Set([]kit.Row{kit.TextRow(words.DoorEmpty)})
		return
	}
	query := wordsOf(p.entry.Text)
	var out, lacking, in []kit.Row
	n := 0
	for _, r := range door {
		n += asInt(len(p.w.lacking(r)) > 0)
		if !answers(r, query) {
			continue
		}
		line := p.w.doorLine(r)
		switch {
		case r.Out():
			out = append(out, line)
		case len(p.w.lacking(r)) > 0:
			lacking = append(lacking, line)
		default:
			in = append(in, line)
		}
	}
	gone := stillOut(door)
	p.count.Set(kit.LineRow(kit.Cell{Text: words.DoorCount(gone, len(door), n), Bold: true, Size: theme.SizeNameSubHeadingText}))
	var rows []kit.Row
	for _, part := range []struct {
		title string
		rows  []kit.Row
	}{{words.DoorOutHeading, out}, {words.DoorLackingHeading, lacking}, {words.DoorInHeading, in}} {
		if len(part.rows) > 0 {
			rows = append(append(rows, kit.HeadingRow(part.title+" · "+text.Grouped(len(part.rows)))), part.rows...)
		}
	}
	if len(out)+len(lacking)+len(in) == 0 {
		rows = append(rows, kit.QuietRow(words.GoToNothing))
	}
	p.list.Set(rows)
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
func (w *window) doorLine(r reconcile.DoorRow) kit.Row {
	cells := []kit.Cell{{Glyph: theme.RadioButtonIcon(), Colour: theme.ColorNamePlaceHolder}, {Text: words.BoxNamed(string(r.Box.ID), false), Bold: true},
		{Text: words.DoorPlaces(r)}, {Text: words.DoorOut, Colour: theme.ColorNamePlaceHolder}, {}}
	switch lacking := w.lacking(r); {
	case r.Receipt == nil && r.Opened:
		cells[0] = kit.Cell{Glyph: theme.CheckButtonCheckedIcon(), Colour: theme.ColorNamePrimary}
		cells[3], cells[4] = kit.Cell{}, kit.Cell{Text: words.DoorUnlogged, Size: theme.SizeNameCaptionText}
	case len(lacking) > 0:
		cells[0] = kit.Cell{Glyph: theme.WarningIcon(), Colour: kit.ColorNameWarningText}
		cells[3], cells[4] = kit.Cell{Text: words.Hour(r.Receipt.At)}, kit.Cell{Text: words.DoorLacking(lacking), Colour: kit.ColorNameWarningText, Size: theme.SizeNameCaptionText}
	case r.Receipt != nil:
		cells[0] = kit.Cell{Glyph: theme.ConfirmIcon(), Colour: kit.ColorNameOKText}
		cells[3], cells[4] = kit.Cell{Text: words.Hour(r.Receipt.At)}, kit.Cell{Text: r.Receipt.Officer, Size: theme.SizeNameCaptionText}
	}
	return kit.Row{Columns: doorColumns, Key: string(r.Box.ID), Open: func() { w.openReceipt(r.Box.ID) }, Cells: cells}
}
