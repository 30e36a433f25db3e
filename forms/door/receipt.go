package door

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/desk"
	"wardcount/forms/kit/fields"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/progress"
	"wardcount/reconcile/setup"
)

// receiptForm is what came through the door with one box, ticked off while the
// presiding officer stands there.
type receiptForm struct {
	w      *desk.Window
	Row    progress.DoorRow
	before reconcile.Receipt
	Lines  []*receiptLine
	active fields.ActiveField
	body   *fyne.Container
	help   *lists.RowView
	seen   int // the version of the receipt that was looked at
	from   int // the line at which the keyboard begins
	kept   desk.KeptDraft
}

// Open opens the receipt of a box: a new one, or the last to correct it.
func Open(w *desk.Window, id setup.BoxID) {
	for _, r := range progress.DoorLog(w.State) {
		if r.Box.ID == id {
			w.Ward = ""
			w.StandAt(desk.DoorKey)
			w.Say("")
			f := newReceiptForm(w, r)
			f.restore()
			w.Show(f)
			w.SayRestored(f)
			return
		}
	}
	w.Say(words.DoorNoSuchBox(string(id)))
}

func newReceiptForm(w *desk.Window, r progress.DoorRow) *receiptForm {
	f := &receiptForm{w: w, Row: r, before: reconcile.Receipt{At: w.Count.Now()}}
	if r.Receipt != nil {
		f.before = *r.Receipt
	}
	f.seen = w.State.Versions.Of(f.paper().String())
	f.addLines()
	f.build()
	return f
}

func (f *receiptForm) build() {
	var objects []fyne.CanvasObject
	for _, l := range f.Lines {
		label := lists.NewRowView(lists.Row{Columns: lists.WholeWidth, Cells: []lists.Cell{{Text: l.Label}}})
		label.OnTap = func() { f.w.Win.Canvas().Focus(l.Field) }
		objects = append(objects, label, l.Field.(fyne.CanvasObject), lists.NewRowView(lists.Row{}))
	}
	text := words.ReceiptNew
	if f.Row.Receipt != nil {
		text = words.ReceiptAgain
	}
	head := look.Stack(lists.NewRowView(lists.TitleRow(words.Receipt)),
		lists.NewRowView(lists.LineRow(lists.Cell{Text: words.ReceiptOf(f.Row), Bold: true, Size: theme.SizeNameSubHeadingText})),
		lists.NewRowView(lists.Row{Columns: lists.WholeWidth, Ruled: true, Cells: []lists.Cell{{Text: text, Colour: theme.ColorNamePlaceHolder}}}))
	fields := fields.InColumns(&f.active, &fields.Columns{Label: 17, Entry: 20}, objects...)
	f.active.OnArrive = f.arrive
	f.help = lists.NewRowView(lists.Row{})
	foot := look.Shaded(lists.TwoLines(f.help))
	f.body = look.Between(head, foot, fields)
}

func (f *receiptForm) arrive(o fyne.CanvasObject) {
	f.w.Keep(f)
	for _, l := range f.Lines {
		if l.Field.(fyne.CanvasObject) == o {
			f.help.Set(lists.Row{Columns: lists.GlyphColumns, Cells: []lists.Cell{{Glyph: theme.InfoIcon(), Colour: look.ColorNameNoteText}, {Text: l.help}}})
			look.Arrange(f.body) // a long text takes more lines
			f.w.Trace.Event("field", l.Label)
		}
	}
}

func (f *receiptForm) Name() []string             { return []string{"receipt", "box", string(f.Row.Box.ID)} }
func (f *receiptForm) Content() fyne.CanvasObject { return f.body }
func (f *receiptForm) Hints() string              { return words.HintsReceipt }
func (f *receiptForm) Aside() desk.Aside          { return desk.Aside{} }
func (f *receiptForm) Refresh()                   {}

func (f *receiptForm) Home() fyne.Focusable {
	if now, ok := f.active.Now().(fyne.Focusable); ok {
		return now
	}
	return f.Lines[f.from].Field
}

// Typed tells whether something stands in the lines that is not stored.
func (f *receiptForm) Typed() bool {
	for _, l := range f.Lines {
		if l.Text() != l.first {
			return true
		}
	}
	return false
}

// Leave keeps what is typed and goes on.
func (f *receiptForm) Leave(then func()) { f.w.LeaveFilled(f, desk.DoorKey, then) }

func (f *receiptForm) Escape() { f.Leave(func() { toDoor(f.w, f.Row.Box.ID) }) }

func (f *receiptForm) step(i, by int) {
	if to := i + by; to >= 0 && to < len(f.Lines) {
		f.w.Win.Canvas().Focus(f.Lines[to].Field)
	}
}

// next goes on, if nothing is wrong with the line; from the last it saves.
func (f *receiptForm) next(i int) {
	if !f.good(f.Lines[i]) {
		return
	}
	if i+1 < len(f.Lines) {
		f.step(i, 1)
		return
	}
	f.save()
}

// good says what is wrong with a line, and takes the keyboard there.
func (f *receiptForm) good(l *receiptLine) bool {
	if l.fault == nil || l.fault(l.Text()) == "" {
		return true
	}
	f.w.Win.Canvas().Focus(l.Field)
	l.Field.(interface{ Select() }).Select()
	f.w.Tell(words.ReceiptFault(l.Label, l.fault(l.Text())), look.ColorNameErrorText)
	return false
}

// save stores the receipt; what is not stored yet is kept.
func (f *receiptForm) save() {
	f.trySave()
	if f.w.Screen == desk.Screen(f) {
		f.w.Keep(f)
	}
}

// trySave stores it and goes back to the door, ready for the next box.
func (f *receiptForm) trySave() {
	w := f.w
	if w.Person.Name == "" {
		w.Tell(words.PersonMissingFirst(), look.ColorNameErrorText)
		return
	}
	receipt := f.before
	for _, l := range f.Lines {
		if !f.good(l) {
			return
		}
		l.store(&receipt, l.Text())
	}
	id := f.Row.Box.ID
	if err := w.Count.Receive(w.Person, receipt, id); err != nil {
		w.Fail(err)
		return
	}
	f.kept.Typed = nil
	w.Trace.Event("received", string(id))
	w.News()
	toDoor(w, "")
	for _, r := range progress.DoorLog(w.State) {
		if r.Box.ID == id {
			lacking, colour := lacking(w, r), look.ColorNameOKText
			if len(lacking) > 0 {
				colour = look.ColorNameWarningText
			}
			w.Tell(words.ReceiptDone(id, receipt.At, lacking, w.Progress.Out, w.Progress.Boxes), colour)
		}
	}
}
