package forms

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wardcount/app"
	"wardcount/forms/kit/fields"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
)

// receiptForm is what came through the door with one box, ticked off while the
// presiding officer stands there.
type receiptForm struct {
	w      *window
	row    reconcile.DoorRow
	before reconcile.Receipt
	lines  []*receiptLine
	active fields.ActiveField
	body   *fyne.Container
	help   *lists.RowView
	seen   int // the version of the receipt that was looked at
	from   int // the line at which the keyboard begins
	kept   keptDraft
}

// receiptLine is one line of the receipt: its field is of words, of yes or no,
// or of a figure.
type receiptLine struct {
	id, label, help string
	field           fyne.Focusable
	text            func() string
	put             func(text string)
	first           string // what stood in it at first
	// fault says what keeps the line from being stored, "" if nothing does.
	fault func(text string) string
	store func(r *reconcile.Receipt, text string)
}

// openReceipt opens the receipt of a box: a new one, or the last to correct it.
func (w *window) openReceipt(id setup.BoxID) {
	for _, r := range w.state.DoorLog() {
		if r.Box.ID == id {
			w.ward = ""
			w.standAt(doorKey)
			w.say("")
			f := newReceiptForm(w, r)
			f.restore()
			w.show(f)
			w.sayRestored(f)
			return
		}
	}
	w.say(words.DoorNoSuchBox(string(id)))
}

func newReceiptForm(w *window, r reconcile.DoorRow) *receiptForm {
	f := &receiptForm{w: w, row: r, before: reconcile.Receipt{At: time.Now()}}
	if r.Receipt != nil {
		f.before = *r.Receipt
	}
	f.seen = w.state.Versions.Of(f.paper().String())
	f.addLines()
	f.build()
	return f
}

func (f *receiptForm) addLines() {
	b, known := f.before, f.row.Receipt != nil
	yesNo := func(yes bool) string {
		switch {
		case !known:
			return ""
		case yes:
			return words.Yes
		}
		return words.No
	}
	var at *fields.LineEntry
	at = f.addWords(receiptLine{id: "time", label: words.ReceiptTime, help: words.ReceiptTimeHelp, first: words.Hour(b.At), fault: f.notATime, store: func(r *reconcile.Receipt, text string) {
		if at.Touched() || text != words.Hour(b.At) { // what is typed is of the night, also at the minute that is offered
			r.At, _ = f.moment(text)
		}
	}})
	f.addWords(receiptLine{id: "officer", label: words.ReceiptOfficer, help: words.ReceiptOfficerHelp, first: b.Officer, store: func(r *reconcile.Receipt, text string) { r.Officer = text }})
	f.addWords(receiptLine{id: "seals", label: words.ReceiptSeals, help: words.ReceiptSealsHelp, first: b.Seals, store: func(r *reconcile.Receipt, text string) { r.Seals = text }})
	f.addYesNo("account", words.ReceiptAccount, yesNo(b.Account), func(r *reconcile.Receipt, yes bool) { r.Account = yes })
	f.addPackets(b.Packets)
	f.addYesNo("tendered", words.ReceiptTendered, yesNo(b.Tendered), func(r *reconcile.Receipt, yes bool) { r.Tendered = yes })
	if f.w.state.VoterID.Form != "" {
		f.addYesNo("voter_id", words.ReceiptVoterID, yesNo(b.VoterID), func(r *reconcile.Receipt, yes bool) { r.VoterID = yes })
	}
	f.addWords(receiptLine{id: "note", label: words.ReceiptNote, help: words.ReceiptNoteHelp, first: b.Note, store: func(r *reconcile.Receipt, text string) { r.Note = text }})
}

// addWords adds a line of words, and gives its field.
func (f *receiptForm) addWords(l receiptLine) *fields.LineEntry {
	e := fields.NewLineEntry()
	e.SetText(l.first)
	i := len(f.lines)
	e.Active, e.OnKey, e.OnShortcut = &f.active, f.w.key, f.w.shortcut
	e.Choose, e.Cancel = func() { f.next(i) }, f.escape
	e.Step = func(by int) { f.step(i, by) }
	l.field, l.text, l.put = e, func() string { return strings.TrimSpace(e.Text) }, e.SetText
	f.lines = append(f.lines, &l)
	return e
}

// addYesNo adds a line that takes y or n, and on the number pad 1 or 0.
func (f *receiptForm) addYesNo(id, label, first string, store func(*reconcile.Receipt, bool)) {
	answered := func(text string) string {
		if text == "" {
			return words.ReceiptNotAnswered
		}
		return ""
	}
	e := f.addWords(receiptLine{id: id, label: label, help: words.ReceiptYesNoHelp, first: first, fault: answered,
		store: func(r *reconcile.Receipt, text string) { store(r, text == words.Yes) }})
	e.Only = func(r rune) (string, bool) {
		switch r {
		case 'y', 'Y', '1':
			return words.Yes, true
		case 'n', 'N', '0':
			return words.No, true
		}
		f.w.tell(words.ReceiptFault(label, words.ReceiptNotYesNo), look.ColorNameErrorText)
		return "", false
	}
}

// addPackets adds the figure of the postal packets.
func (f *receiptForm) addPackets(first figure.Of[figure.Packets]) {
	e := f.w.figureEntry(&f.active, words.ReceiptPackets)
	e.Inside = true // as wide as the fields of words above and below
	put := func(text string) {
		if err := e.SetText(text); err != nil {
			fyne.LogError("stored packets cannot be shown", err)
		}
	}
	if first.IsKeyed() {
		put(first.String())
	}
	i := len(f.lines)
	e.OnNext, e.OnPrevious = func() { f.next(i) }, func() { f.step(i, -1) }
	f.lines = append(f.lines, &receiptLine{id: "packets", label: words.ReceiptPackets, help: words.ReceiptPacketsHelp, field: e, first: e.Text(), text: e.Text, put: put,
		store: func(r *reconcile.Receipt, text string) {
			r.Packets = figure.Of[figure.Packets]{}
			if n, err := figure.Parse(text); err == nil && n.IsKeyed() {
				packets, _ := n.Get()
				r.Packets = figure.Keyed(figure.Packets(packets))
			}
		}})
}

func (f *receiptForm) build() {
	var objects []fyne.CanvasObject
	for _, l := range f.lines {
		label := lists.NewRowView(lists.Row{Columns: lists.WholeWidth, Cells: []lists.Cell{{Text: l.label}}})
		label.OnTap = func() { f.w.win.Canvas().Focus(l.field) }
		objects = append(objects, label, l.field.(fyne.CanvasObject), lists.NewRowView(lists.Row{}))
	}
	text := words.ReceiptNew
	if f.row.Receipt != nil {
		text = words.ReceiptAgain
	}
	head := look.Stack(lists.NewRowView(lists.TitleRow(words.Receipt)),
		lists.NewRowView(lists.LineRow(lists.Cell{Text: words.ReceiptOf(f.row), Bold: true, Size: theme.SizeNameSubHeadingText})),
		lists.NewRowView(lists.Row{Columns: lists.WholeWidth, Ruled: true, Cells: []lists.Cell{{Text: text, Colour: theme.ColorNamePlaceHolder}}}))
	fields := fields.InColumns(&f.active, &fields.Columns{Label: 17, Entry: 20}, objects...)
	f.active.OnArrive = f.arrive
	f.help = lists.NewRowView(lists.Row{})
	foot := look.Shaded(lists.TwoLines(f.help))
	f.body = look.Between(head, foot, fields)
}

func (f *receiptForm) arrive(o fyne.CanvasObject) {
	f.w.keep(f)
	for _, l := range f.lines {
		if l.field.(fyne.CanvasObject) == o {
			f.help.Set(lists.Row{Columns: lists.GlyphColumns, Cells: []lists.Cell{{Glyph: theme.InfoIcon(), Colour: look.ColorNameNoteText}, {Text: l.help}}})
			look.Arrange(f.body) // a long text takes more lines
			f.w.trace.Event("field", l.label)
		}
	}
}

func (f *receiptForm) name() []string             { return []string{"receipt", "box", string(f.row.Box.ID)} }
func (f *receiptForm) content() fyne.CanvasObject { return f.body }
func (f *receiptForm) hints() string              { return words.HintsReceipt }
func (f *receiptForm) aside() aside               { return aside{} }
func (f *receiptForm) refresh()                   {}

func (f *receiptForm) home() fyne.Focusable {
	if now, ok := f.active.Now().(fyne.Focusable); ok {
		return now
	}
	return f.lines[f.from].field
}

// typed tells whether something stands in the lines that is not stored.
func (f *receiptForm) typed() bool {
	for _, l := range f.lines {
		if l.text() != l.first {
			return true
		}
	}
	return false
}

// leave keeps what is typed and goes on.
func (f *receiptForm) leave(then func()) { f.w.leaveFilled(f, doorKey, then) }

func (f *receiptForm) escape() { f.leave(func() { f.w.toDoor(f.row.Box.ID) }) }

func (f *receiptForm) step(i, by int) {
	if to := i + by; to >= 0 && to < len(f.lines) {
		f.w.win.Canvas().Focus(f.lines[to].field)
	}
}

// next goes on, if nothing is wrong with the line; from the last it saves.
func (f *receiptForm) next(i int) {
	if !f.good(f.lines[i]) {
		return
	}
	if i+1 < len(f.lines) {
		f.step(i, 1)
		return
	}
	f.save()
}

// good says what is wrong with a line, and takes the keyboard there.
func (f *receiptForm) good(l *receiptLine) bool {
	if l.fault == nil || l.fault(l.text()) == "" {
		return true
	}
	f.w.win.Canvas().Focus(l.field)
	f.w.tell(words.ReceiptFault(l.label, l.fault(l.text())), look.ColorNameErrorText)
	return false
}

// save stores the receipt; what is not stored yet is kept.
func (f *receiptForm) save() {
	f.trySave()
	if f.w.screen == screen(f) {
		f.w.keep(f)
	}
}

// trySave stores it and goes back to the door, ready for the next box.
func (f *receiptForm) trySave() {
	w := f.w
	if w.person.Name == "" {
		w.tell(words.PersonMissingFirst(), look.ColorNameErrorText)
		return
	}
	receipt := f.before
	for _, l := range f.lines {
		if !f.good(l) {
			return
		}
		l.store(&receipt, l.text())
	}
	id := f.row.Box.ID
	if err := w.count.Receive(w.person, receipt, id); err != nil {
		w.fail(err)
		return
	}
	f.kept.typed = nil
	w.trace.Event("received", string(id))
	w.news()
	w.toDoor("")
	for _, r := range w.state.DoorLog() {
		if r.Box.ID == id {
			lacking, colour := w.lacking(r), look.ColorNameOKText
			if len(lacking) > 0 {
				colour = look.ColorNameWarningText
			}
			w.tell(words.ReceiptDone(id, receipt.At, lacking, w.progress.Out, w.progress.Boxes), colour)
		}
	}
}

// notATime says what is wrong with a time of day, "" if nothing is.
func (f *receiptForm) notATime(text string) string {
	if _, err := f.moment(text); err != nil || text == "" {
		return words.ReceiptNotATime(text)
	}
	return ""
}

// moment reads a time of the night as it is typed; the number pad has no colon.
func (f *receiptForm) moment(text string) (time.Time, error) {
	if digits := strings.ReplaceAll(text, ".", ""); len(digits) == 4 && strings.Trim(digits, "0123456789") == "" {
		text = digits[:2] + ":" + digits[2:]
	}
	return app.TimeOfNight(text, f.w.state.Election.Date)
}
