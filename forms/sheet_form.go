package forms

import (
	"errors"
	"maps"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wardcount/app"
	"wardcount/forms/kit/ask"
	"wardcount/forms/kit/fields"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
)

// sheetForm is any sheet being keyed, laid out from its definition: first and
// later counts, keying and correcting are this one screen.
type sheetForm struct {
	w        *window
	id       sheet.ID
	def      sheet.Def
	count    int  // which count of the sheet this is
	turn     turn // which reading of it, and by whom
	again    bool // it is a count after the first: earlier figures are not shown
	awaited  bool // no figures of the sheet were agreed before
	seen     int  // the version of the sheet that was looked at
	stored   sheet.Reading
	fields   []*figureField
	active   *fields.ActiveField // of a column, the grid's
	grid     *sheetGrid          // that the sheet is a column of; nil where it is keyed by itself
	findings []rules.Finding
	frozen   *reconcile.Refusal // why nothing can be keyed here
	kept     keptDraft
	from     int // the figure at which the keyboard begins

	body      *fyne.Container
	dense     bool // too many figures for one column: see fields.Columns
	how, help *lists.RowView
	running   *lists.RowView // of a sheet of votes
}

// How wide a figure's label is, and what stands after its field, in heights of the text.
const (
	labelEms = 23
	afterEms = 16
)

func newSheetForm(w *window, id sheet.ID, count int, t turn, g *sheetGrid) *sheetForm {
	d, _ := sheet.ByForm(id.Form)
	sheet := w.state.Sheet(id)
	f := &sheetForm{w: w, id: id, def: d, count: count, turn: t, again: count > 1 && count > len(sheet.Counts), awaited: len(sheet.Counts) == 0, seen: w.state.Versions.Of(id.String())}
	f.grid, f.active = g, &fields.ActiveField{}
	if g != nil {
		f.active = &g.active
	}
	f.stored = t.stands(sheet, count)
	defs := w.state.Figures(id)
	f.dense = g != nil || f.votes() && len(defs) >= crowdedFrom && t.asks != asksDecision
	for i, def := range defs {
		f.fields = append(f.fields, f.newField(i, def))
	}
	f.build()
	return f
}

// build puts the parts of the form together, once.
func (f *sheetForm) build() {
	head := f.head()
	if f.grid != nil {
		f.help, f.body = f.grid.help, f.grid.body
		return
	}
	objects := make([]fyne.CanvasObject, 0, 3*len(f.fields))
	for _, field := range f.fields {
		objects = append(objects, field.label, field.entry, field.after)
	}
	heads := f.headings()
	for _, v := range heads {
		objects = append(objects, v)
	}
	fields := fields.InColumns(f.active, &fields.Columns{Label: labelEms, After: afterEms, Crowded: f.dense, Heads: heads}, objects...)
	f.active.OnArrive = func(o fyne.CanvasObject) { f.w.keep(f); f.arrive(o) }
	f.help = lists.NewRowView(lists.Row{})
	foot := look.Shaded(lists.TwoLines(f.help))
	f.body = look.Between(look.Stack(head...), foot, fields)
}

// head is what the sheet is, what it is about, and which count of it. A crowded
// sheet says it in one line, for the room.
func (f *sheetForm) head() []fyne.CanvasObject {
	f.how = lists.NewRowView(lists.Row{})
	f.sayHow(f.which())
	head := []fyne.CanvasObject{f.how}
	if !f.dense {
		head = []fyne.CanvasObject{
			lists.NewRowView(lists.Row{Columns: lists.WholeWidth, Cells: []lists.Cell{{Text: f.def.Title, Bold: true, Size: theme.SizeNameHeadingText}}}),
			lists.NewRowView(lists.Row{Columns: lists.WholeWidth, Cells: []lists.Cell{{Text: words.SheetSubject(f.w.state, f.id), Bold: true, Size: theme.SizeNameSubHeadingText}}}),
		}
		if text := words.SessionAnnounced(f.w.state.Election, f.id); text != "" {
			head = append(head, lists.NewRowView(lists.TextRow(text)))
		}
		head = append(head, f.how)
	}
	if f.runs() && f.grid == nil {
		f.running = lists.NewRowView(f.runningRow(nil))
		head = append(head, f.running)
	}
	return head
}

// which begins a sheet: which reading it is, of which count, or what is to be
// looked at.
func (f *sheetForm) which() string {
	t, text := f.turn, ""
	if f.def.Recounted && f.count > 1 && !t.once {
		text = words.CountOf(f.count)
	}
	text += f.recountedInPart()
	switch {
	case f.def.Decision && f.awaited:
		return words.ReadingDecision
	case f.def.Decision:
		return words.ReadingDecision + " " + words.WhichCount(f.def, f.count, f.again, f.awaited)
	case t.once:
		return words.WhichCount(f.def, f.count, f.again, f.awaited) + " " + words.ReadingOnce
	case t.asks == asksAgain:
		return text + words.ReadingDiffers(len(t.Figures))
	case t.asks == asksDecision:
		return text + words.DecideText(len(t.Figures))
	case t.asks == asksSecond:
		return text + words.ReadingSecond
	case t.asks == asksFirst:
		return text + words.ReadingFirst
	case f.w.state.Sheet(f.id).Keying != nil:
		return text + words.ReadingOwn(t.Reading)
	}
	return text + words.ReadingCorrected
}

// recountedInPart says what of the count a granted recount in part is of.
func (f *sheetForm) recountedInPart() string {
	ward := f.w.state.Ward(f.id.Contest)
	if f.id.Form != sheet.CountResult || ward.CountsAtRecount == 0 || f.count != ward.CountsAtRecount+1 {
		return ""
	}
	return words.RecountedInPart(ward)
}

// sayHow says which count it is, or why nothing can be keyed.
func (f *sheetForm) sayHow(text string) {
	said, room := lists.Cell{Text: text, Colour: theme.ColorNamePlaceHolder}, float32(17)
	if f.frozen == nil && f.turn.Figures != nil {
		said.Colour, said.Bold, room = look.ColorNameWarningText, true, 23
	}
	if f.dense {
		said.Size = theme.SizeNameCaptionText
		f.how.Set(lists.Row{Ruled: !f.runs(), Columns: []lists.Column{{Wrap: true}, {Ems: room, Right: true, Wrap: true}}, Cells: []lists.Cell{{Text: words.SheetInALine(f.w.state, f.id), Bold: true, Size: theme.SizeNameSubHeadingText}, said}})
		return
	}
	f.how.Set(lists.Row{Columns: lists.WholeWidth, Ruled: !f.runs(), Cells: []lists.Cell{said}})
}

func (f *sheetForm) name() []string {
	return []string{"sheet", "sheet", f.id.String(), "count", text.Grouped(f.count)}
}

// needs is what the panes beside the sheet have to leave it.
func (f *sheetForm) needs() float32 {
	switch {
	case f.grid != nil:
		return min(f.grid.grid.Needs(len(f.grid.ids)), gridEms)
	case f.dense:
		return crowdedEms
	}
	return middleEms
}

func (f *sheetForm) content() fyne.CanvasObject { return f.body }
func (f *sheetForm) hints() string {
	switch {
	case f.frozen != nil:
		return words.HintsRead
	case f.grid != nil:
		return words.HintsGrid
	case f.id.Form == sheet.CountSheet && f.turn.Figures == nil:
		return words.HintsCountSheet
	case f.mayPassOver():
		return words.HintsPassOver
	}
	return words.HintsSheet
}

// home is the field that was last being filled in.
func (f *sheetForm) home() fyne.Focusable {
	if now, ok := f.active.Now().(*fields.FigureEntry); ok {
		return now
	}
	if len(f.fields) == 0 {
		return nil
	}
	return f.fields[max(f.keyable(f.from, 1), 0)].entry
}

func (f *sheetForm) aside() aside {
	if f.id.Contest == "" {
		awaited, _ := f.w.state.ReleaseInTheWay()
		return aside{title: words.FindingsVoterID, findings: f.findings, awaited: words.TallyOf(f.w.state, awaited).Records()}
	}
	ward := f.w.state.Ward(f.id.Contest)
	return aside{title: words.FindingsOf(ward.Contest.Name), findings: f.findings, awaited: words.TallyAhead(f.w.state, ward).Sheets(), again: f.again}
}

// refresh checks anew what is typed against the count as it stands; it never touches what is typed.
func (f *sheetForm) refresh() {
	if f.grid != nil {
		f.grid.refresh()
		return
	}
	f.follow()
	f.check()
}

// typed tells whether something stands in the fields that is not stored.
func (f *sheetForm) typed() bool {
	r, _ := f.reading()
	return !maps.Equal(r, f.stored) && (len(r) > 0 || len(f.stored) > 0)
}

// leave keeps what is typed, in the columns beside it too, and goes on.
func (f *sheetForm) leave(then func()) {
	if !f.grid.keep() {
		f.w.askLeave(f.pageKey(), then)
		return
	}
	f.w.leaveFilled(f, f.pageKey(), then)
}

func (f *sheetForm) escape() {
	f.leave(func() { f.w.openPage(f.pageKey(), f.pageRows()...) })
}

// pageKey is the page that the sheet belongs to.
func (f *sheetForm) pageKey() string { return f.w.pageKeyOf(f.id) }

// pageRows are the rows of that page at which the sheet is found: its own, and
// the one under which it may be folded.
func (f *sheetForm) pageRows() []string {
	rows := []string{f.id.String()}
	if f.id.Form == sheet.DoubtfulPapers {
		rows = []string{f.w.state.Ward(f.id.Contest).NextBatch().String()}
	}
	if a, ok := f.w.state.Ward(f.id.Contest).Contest.AreaOf(f.id.Subject); ok && f.id.Form == sheet.CountSheet {
		rows = append(rows, foldKey(f.id.Contest, a), onceKey(f.id.Contest, a), awaitedKey(f.id.Contest, a))
	}
	return rows
}

// reading is what stands in the fields: a field that is empty is not in it.
func (f *sheetForm) reading() (sheet.Reading, error) {
	r := sheet.Reading{}
	var wrong error
	for _, field := range f.fields {
		figure, err := figure.Parse(field.entry.Text())
		if n, ok := figure.Get(); ok {
			r[field.def.ID] = n
		}
		wrong = errors.Join(wrong, err)
	}
	return r, wrong
}

// save stores the sheet; what is not stored yet is kept.
func (f *sheetForm) save() {
	f.trySave()
	if f.w.screen == screen(f) {
		f.w.keep(f)
	}
}

// trySave stores it, or leads to the figure that keeps it from being stored.
func (f *sheetForm) trySave() {
	w := f.w
	if f.frozen != nil {
		w.fail(f.frozen)
		return
	}
	if w.person.Name == "" {
		w.tell(words.PersonMissingFirst(), look.ColorNameErrorText)
		return
	}
	r, err := f.reading()
	if err != nil {
		w.fail(err)
		return
	}
	if faults := sheet.CheckReading(w.state.Figures(f.id), r); len(faults) > 0 {
		f.toFigure(faults[0].Figure)
		w.tell(words.SheetFault(faults[0]), look.ColorNameErrorText)
		return
	}
	if f.turn.asks == asksDecision {
		f.askDecision(r)
		return
	}
	if refusal := f.movedOn(); refusal != nil {
		w.fail(refusal)
		return
	}
	keying := app.Keying{Sheet: f.id, Count: f.count, Reading: f.turn.Reading, Seen: f.seen, Figures: r}
	if f.turn.asks == asksAgain {
		keying.Seen = 0 // the other person may key theirs at the same time
	}
	if f.stores(w.count.Key(w.person, keying), r) {
		f.goOn()
		f.tellSaved()
	}
}

// stores takes what storing the sheet came to: it leads to a figure that was
// refused, or shows the count as it then stands.
func (f *sheetForm) stores(err error, r sheet.Reading) bool {
	if err != nil {
		var refusal *reconcile.Refusal
		if errors.As(err, &refusal) && refusal.Figure != "" {
			f.toFigure(refusal.Figure)
		}
		f.w.fail(err)
		return false
	}
	f.stored, f.kept.typed = r, nil
	f.active.Forget()
	f.w.trace.Event("saved", f.id.String())
	delete(f.w.refused, f.id.Contest)
	f.w.news()
	return true
}

// tellSaved says what the sheet has come to. Findings are spoken of only once
// its figures are agreed: who comes next may be to key it without seeing any.
func (f *sheetForm) tellSaved() {
	w, s := f.w, words.StandOf(f.w.state, f.id)
	var own []rules.Finding
	if s == words.StandsIn {
		own = f.ownFindings()
	}
	text := words.SheetSaved(w.state, f.id)
	if !f.turn.once {
		text += " " + words.ReadingStored(w.state, f.id)
	}
	text += words.SheetBrought(own)
	text = w.andRestored(text)
	if len(own) > 0 || s == words.StandsDiffers || s == words.StandsSupervisor {
		w.tell(text, look.ColorNameWarningText)
		return
	}
	w.done(text)
}

// askDecision asks a supervisor for the reason and settles the sheet.
func (f *sheetForm) askDecision(r sheet.Reading) {
	w := f.w
	w.ask(ask.Question{Title: words.DecideTitle(w.state, f.id), Label: words.DecideReason, OK: words.DecideOK, Validate: needWords, Answer: func(reason string) {
		if !f.stores(w.count.Adjudicate(w.person, f.id, r, reason), r) {
			return
		}
		own := f.ownFindings()
		f.goOn()
		text := words.DecideDone(w.state, f.id) + words.SheetBrought(own)
		if len(own) > 0 {
			w.tell(text, look.ColorNameWarningText)
			return
		}
		w.done(text)
	}})
}
