package forms

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wardcount/reconcile"
)

// doorKey is the row of the door in the left pane.
const doorKey = "door"

// doorPage is the room by the door of the hall: which boxes are still out, what
// came in and what is lacking of it. Whoever types a box's number and Enter
// gets its receipt.
type doorPage struct {
	w     *window
	entry *lineEntry
	count *rowView // who is still out
	list  *rowList
	body  fyne.CanvasObject
	// stepped tells that the arrows chose a row since something was typed.
	stepped bool
}

func newDoorPage(w *window) *doorPage {
	p := &doorPage{w: w, entry: newLineEntry(), list: newPageList(w), count: newRowView(row{})}
	p.entry.PlaceHolder = wordDoorExample
	p.entry.OnChanged = func(string) { p.refresh(); p.list.toFirst(); p.stepped = false }
	p.entry.choose, p.entry.cancel = p.choose, p.escape
	p.entry.step = func(by int) { p.list.step(by); p.stepped = true }
	p.entry.onKey, p.entry.onShortcut = p.key, w.shortcut
	p.list.onTap = func(r row) { w.openReceipt(reconcile.BoxID(r.key)) }
	p.list.Disable() // the arrows lead through it from the field above
	field := container.New(&fieldColumns{label: 9, entry: 14, after: 14},
		newRowView(row{columns: wholeWidth, cells: []cell{{text: wordDoorField, bold: true}}}), p.entry, newRowView(row{}))
	title := newRowView(titleRow(wordDoor))
	p.body = container.NewBorder(container.New(stackedRows{}, title, field, p.count), nil, nil, nil, p.list)
	return p
}

func (p *doorPage) name() []string             { return []string{"door"} }
func (p *doorPage) content() fyne.CanvasObject { return p.body }
func (p *doorPage) home() fyne.Focusable       { return p.entry }
func (p *doorPage) hints() string              { return wordHintsDoor }
func (p *doorPage) looks() look                { return look{} }
func (p *doorPage) leave(then func())          { then() }

// escape empties the field first, and then goes back.
func (p *doorPage) escape() {
	if p.entry.Text != "" {
		p.entry.SetText("")
		return
	}
	p.w.toWards()
}

// toDoor goes to the door, and to a box's row if named.
func (w *window) toDoor(box reconcile.BoxID) {
	w.look(doorKey)
	if p, ok := w.screen.(*doorPage); ok {
		p.list.moveTo(string(box))
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
	typed, found := strings.TrimSpace(p.entry.Text), p.list.key()
	if !p.stepped {
		for _, r := range p.w.state.DoorLog() {
			if strings.EqualFold(string(r.Box.ID), typed) {
				found = string(r.Box.ID)
			}
		}
	}
	if found == "" || typed == "" && !p.stepped {
		p.w.say(wordNoSuchBox(typed))
		return
	}
	p.w.openReceipt(reconcile.BoxID(found))
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
var doorColumns = []column{{ems: 1.4}, {ems: 4.5}, {wrap: true}, {ems: 3.2}, {wrap: true}}

func (p *doorPage) refresh() {
	door := p.w.state.DoorLog()
	if len(door) == 0 {
		p.list.set([]row{textRow(wordDoorEmpty)})
		return
	}
	query := wordsOf(p.entry.Text)
	var out, lacking, in []row
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
	p.count.set(row{columns: []column{{}}, cells: []cell{{text: wordDoorCount(gone, len(door), n), bold: true, size: theme.SizeNameSubHeadingText}}})
	var rows []row
	for _, part := range []struct {
		title string
		rows  []row
	}{{wordOutHeading, out}, {wordLackingHeading, lacking}, {wordInHeading, in}} {
		if len(part.rows) > 0 {
			rows = append(append(rows, headingRow(part.title+" · "+reconcile.Grouped(len(part.rows)))), part.rows...)
		}
	}
	if len(out)+len(lacking)+len(in) == 0 {
		rows = append(rows, quietRow(wordNothingFound))
	}
	p.list.set(rows)
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
func (w *window) doorLine(r reconcile.DoorRow) row {
	cells := []cell{{glyph: theme.RadioButtonIcon(), colour: theme.ColorNamePlaceHolder}, {text: "Box " + string(r.Box.ID), bold: true},
		{text: wordPlaces(r)}, {text: wordOut, colour: theme.ColorNamePlaceHolder}, {}}
	switch lacking := w.lacking(r); {
	case r.Receipt == nil && r.Opened:
		cells[0] = cell{glyph: theme.CheckButtonCheckedIcon(), colour: theme.ColorNamePrimary}
		cells[3], cells[4] = cell{}, cell{text: wordOpenedUnlogged, size: theme.SizeNameCaptionText}
	case len(lacking) > 0:
		cells[0] = cell{glyph: theme.WarningIcon(), colour: ColorNameWarningText}
		cells[3], cells[4] = cell{text: hour(r.Receipt.At)}, cell{text: wordLacking(lacking), colour: ColorNameWarningText, size: theme.SizeNameCaptionText}
	case r.Receipt != nil:
		cells[0] = cell{glyph: theme.ConfirmIcon(), colour: ColorNameOKText}
		cells[3], cells[4] = cell{text: hour(r.Receipt.At)}, cell{text: r.Receipt.Officer, size: theme.SizeNameCaptionText}
	}
	return row{columns: doorColumns, key: string(r.Box.ID), open: func() { w.openReceipt(r.Box.ID) }, cells: cells}
}

// doorPlace is a box at the door as the palette finds it.
func doorPlace(r reconcile.DoorRow) place {
	detail := wordSheetIn
	if r.Out() {
		detail = wordOut
	}
	return place{label: "Door · Box " + string(r.Box.ID), detail: detail, words: wordsOf(wordDoor), far: append(wordsOf(wordPlaces(r)), "box", "receipt"),
		number: strings.ToLower(string(r.Box.ID)), box: r.Box.ID}
}
