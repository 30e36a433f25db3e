package forms

import (
	"errors"
	"maps"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"wardcount/app"
	"wardcount/reconcile"
)

// sheetForm is any sheet being keyed, laid out from its definition: first and
// later counts, keying and correcting are this one screen.
type sheetForm struct {
	w        *window
	id       reconcile.SheetID
	def      reconcile.SheetDef
	count    int  // which count of the sheet this is
	again    bool // it is a count after the first: earlier figures are not shown
	awaited  bool // nothing of the sheet was keyed before
	seen     int  // the version of the sheet that was looked at
	stored   reconcile.Reading
	fields   []*figureField
	active   ActiveField
	findings []reconcile.Finding
	frozen   *reconcile.Refusal // why nothing can be keyed here

	body      fyne.CanvasObject
	dense     bool // too many figures for one column: see fieldColumns
	how, help *rowView
	running   *rowView // of a sheet of votes
}

// openSheet shows a sheet to key: a count of it, or with 0 the current one. A
// sheet that takes no figures now is shown to be read, if there is anything to read.
func (w *window) openSheet(id reconcile.SheetID, count int) {
	sheet := w.state.Sheet(id)
	if count == 0 {
		count = w.state.CountDue(id)
	}
	refusal := w.wouldRefuse(id, count)
	if refusal != nil && (len(sheet.Counts) == 0 || count > len(sheet.Counts)) {
		w.fail(refusal)
		return
	}
	if id.Contest != "" {
		w.ward = id.Contest
		w.wards.list.moveTo(string(id.Contest))
	} else {
		w.ward = ""
		w.wards.list.moveTo(voterIDKey)
	}
	w.say("")
	f := newSheetForm(w, id, count)
	if refusal != nil {
		f.freeze(refusal)
	}
	w.show(f)
}

// wouldRefuse asks the core, before anything is typed, whether the sheet takes
// figures now. What is still missing of the reading is no reason.
func (w *window) wouldRefuse(id reconcile.SheetID, count int) *reconcile.Refusal {
	_, err := w.state.Apply(reconcile.Entry{Body: reconcile.SheetKeyed{SheetID: id, Count: count, Reading: 1}})
	var refusal *reconcile.Refusal
	if errors.As(err, &refusal) && refusal.Code != "reading" {
		return refusal
	}
	return nil
}

func newSheetForm(w *window, id reconcile.SheetID, count int) *sheetForm {
	d, _ := reconcile.SheetOf(id.Form)
	sheet := w.state.Sheet(id)
	f := &sheetForm{w: w, id: id, def: d, count: count, again: count > 1 && count > len(sheet.Counts), awaited: len(sheet.Counts) == 0, seen: w.state.Versions.Of(id.String())}
	if count <= len(sheet.Counts) {
		f.stored = sheet.Counts[count-1]
	}
	defs := w.state.Figures(id)
	f.dense = f.votes() && len(defs) >= crowdedFrom
	for i, def := range defs {
		f.fields = append(f.fields, f.newField(i, def))
	}
	f.build()
	return f
}

// build puts the parts of the form together, once.
func (f *sheetForm) build() {
	head := f.head()
	objects := make([]fyne.CanvasObject, 0, 3*len(f.fields))
	for _, field := range f.fields {
		objects = append(objects, field.label, field.entry, field.after)
	}
	scroll := container.NewVScroll(container.New(&fieldColumns{label: labelEms, after: afterEms, crowded: f.dense}, objects...))
	f.active.Scroll = scroll
	f.active.OnArrive = func(o fyne.CanvasObject) { f.arrive(o) }
	f.help = newRowView(row{})
	foot := container.NewStack(newPainted(theme.ColorNameHeaderBackground, fyne.NewSize(0, 0)), container.New(&twoLines{}, f.help))
	f.body = container.NewBorder(container.New(stackedRows{}, head...), foot, nil, nil, scroll)
}

// head is what the sheet is, what it is about, and which count of it. A crowded
// sheet says it in one line, for the room.
func (f *sheetForm) head() []fyne.CanvasObject {
	f.how = newRowView(row{})
	f.sayHow(wordWhichCount(f.def, f.count, f.again, f.awaited))
	head := []fyne.CanvasObject{f.how}
	if !f.dense {
		head = []fyne.CanvasObject{
			newRowView(row{columns: []column{{}}, cells: []cell{{text: f.def.Title, bold: true, size: theme.SizeNameHeadingText}}}),
			newRowView(row{columns: []column{{}}, cells: []cell{{text: wordSheetSubject(f.w.state, f.id), bold: true, size: theme.SizeNameSubHeadingText}}}),
		}
		if words := wordAnnounced(f.w.state.Election, f.id); words != "" {
			head = append(head, newRowView(row{columns: []column{{}}, cells: []cell{{text: words}}}))
		}
		head = append(head, f.how)
	}
	if f.runs() {
		f.running = newRowView(row{})
		head = append(head, f.running)
	}
	return head
}

// sayHow says which count it is, or why nothing can be keyed.
func (f *sheetForm) sayHow(words string) {
	said := cell{text: words, colour: theme.ColorNamePlaceHolder}
	if f.dense {
		said.size = theme.SizeNameCaptionText
		f.how.set(row{ruled: !f.runs(), columns: []column{{}, {ems: 17, right: true, wrap: true, most: 2}}, cells: []cell{{text: wordSheetInALine(f.w.state, f.id), bold: true, size: theme.SizeNameHeadingText}, said}})
		return
	}
	f.how.set(row{columns: []column{{}}, ruled: !f.runs(), cells: []cell{said}})
}

func (f *sheetForm) name() []string {
	return []string{"sheet", "sheet", f.id.String(), "count", reconcile.Grouped(f.count)}
}

func (f *sheetForm) content() fyne.CanvasObject { return f.body }
func (f *sheetForm) hints() string {
	switch {
	case f.frozen != nil:
		return wordHintsRead
	case f.mayPassOver():
		return wordHintsPassOver
	}
	return wordHintsSheet
}

// home is the field that was last being filled in.
func (f *sheetForm) home() fyne.Focusable {
	if now, ok := f.active.Now().(*FigureEntry); ok {
		return now
	}
	if len(f.fields) == 0 {
		return nil
	}
	return f.fields[0].entry
}

func (f *sheetForm) looks() look {
	if f.id.Contest == "" {
		awaited, _ := f.w.state.ReleaseInTheWay()
		return look{title: wordFindingsVoterID, findings: f.findings, awaited: len(awaited)}
	}
	ward := f.w.state.Ward(f.id.Contest)
	return look{title: wordFindingsOf(ward.Contest.Name), findings: f.findings, awaited: awaitedIn(ward), again: f.again}
}

// refresh checks anew what is typed against the count as it stands; it never touches what is typed.
func (f *sheetForm) refresh() { f.check() }

// typed tells whether something stands in the fields that is not stored.
func (f *sheetForm) typed() bool {
	r, _ := f.reading()
	return !maps.Equal(r, f.stored) && (len(r) > 0 || len(f.stored) > 0)
}

// leave asks before anything typed is lost.
func (f *sheetForm) leave(then func()) {
	if !f.typed() {
		then()
		return
	}
	f.w.doubt(wordLeaveTitle, wordLeaveText, wordLeaveStay, wordLeaveYes, then, func() {
		f.w.wards.list.moveTo(f.pageKey())
		f.w.win.Canvas().Focus(f.home())
	})
}

func (f *sheetForm) escape() {
	f.leave(func() { f.w.openPage(f.pageKey(), f.pageRows()...) })
}

// pageKey is the page that the sheet belongs to.
func (f *sheetForm) pageKey() string {
	if f.id.Contest == "" {
		return voterIDKey
	}
	return string(f.id.Contest)
}

// pageRows are the rows of that page at which the sheet is found: its own, and
// the one under which it may be folded.
func (f *sheetForm) pageRows() []string {
	rows := []string{f.id.String()}
	if a, ok := f.w.state.Ward(f.id.Contest).Contest.AreaOf(f.id.Subject); ok && f.id.Form == reconcile.CountSheet {
		rows = append(rows, foldKey(f.id.Contest, a), awaitedKey(f.id.Contest, a))
	}
	return rows
}

// reading is what stands in the fields: a field that is empty is not in it.
func (f *sheetForm) reading() (reconcile.Reading, error) {
	r := reconcile.Reading{}
	var wrong error
	for _, field := range f.fields {
		figure, err := reconcile.ParseFigure(field.entry.Text())
		if n, ok := figure.Get(); ok {
			r[field.def.ID] = n
		}
		wrong = errors.Join(wrong, err)
	}
	return r, wrong
}

// save stores the sheet, or leads to the figure that keeps it from being stored.
func (f *sheetForm) save() {
	w := f.w
	if f.frozen != nil {
		w.fail(f.frozen)
		return
	}
	if w.person.Name == "" {
		w.tell(sentenceCase(wordSayWho)+".", ColorNameErrorText)
		return
	}
	r, err := f.reading()
	if err != nil {
		w.fail(err)
		return
	}
	if faults := reconcile.CheckReading(w.state.Figures(f.id), r); len(faults) > 0 {
		f.toFigure(faults[0].Figure)
		w.tell(wordFault(faults[0]), ColorNameErrorText)
		return
	}
	if err := w.count.Key(w.person, app.Keying{Sheet: f.id, Count: f.count, Seen: f.seen, Figures: r}); err != nil {
		var refusal *reconcile.Refusal
		if errors.As(err, &refusal) && refusal.Figure != "" {
			f.toFigure(refusal.Figure)
		}
		w.fail(err)
		return
	}
	f.stored = r
	w.trace.event("saved", f.id.String())
	delete(w.refused, f.id.Contest)
	w.news()
	f.goOn()
	if own := f.ownFindings(); len(own) > 0 {
		w.tell(wordSaved(w.state, f.id, own), ColorNameWarningText)
		return
	}
	w.done(wordSaved(w.state, f.id, nil))
}

// goOn opens the next awaited sheet of the same form, so that a pile is keyed
// in one go, or goes back to the page where none is left. Who corrects
// a sheet, or counts it again, has no pile.
func (f *sheetForm) goOn() {
	if f.awaited {
		if next, ok := f.w.awaitedAfter(f.id); ok {
			f.w.openSheet(next, 0)
			return
		}
	}
	f.w.openPage(f.pageKey(), f.pageRows()...)
}

// awaitedAfter is the next awaited sheet of the same form in the order of the
// register, and after its end from the beginning.
func (w *window) awaitedAfter(id reconcile.SheetID) (reconcile.SheetID, bool) {
	register := w.state.VoterID.Register()
	if id.Contest != "" {
		register = w.state.Ward(id.Contest).Register()
	}
	var before, after []reconcile.SheetID
	passed := false
	for _, r := range register {
		switch {
		case r.SheetID == id:
			passed = true
		case r.Form != id.Form || r.State != reconcile.Awaited:
		case passed:
			after = append(after, r.SheetID)
		default:
			before = append(before, r.SheetID)
		}
	}
	if left := append(after, before...); len(left) > 0 {
		return left[0], true
	}
	return reconcile.SheetID{}, false
}

// nextAwaited opens the next sheet that the ward, or voter identification, waits for.
func (w *window) nextAwaited() {
	awaited, _ := w.state.ReleaseInTheWay()
	if ward, ok := w.selected(); ok {
		awaited = ward.Awaited(ward.StageAhead())
		if w.recountDue(ward) > 0 {
			awaited = append([]reconcile.SheetID{ward.Sheet(reconcile.CountResult)}, awaited...)
		}
	}
	var here reconcile.SheetID
	if f, ok := w.screen.(*sheetForm); ok {
		here = f.id
	}
	if len(awaited) == 0 || len(awaited) == 1 && awaited[0] == here {
		w.say(wordNothingAwaited)
		return
	}
	next := awaited[0]
	for i, id := range awaited {
		if id == here {
			next = awaited[(i+1)%len(awaited)]
		}
	}
	w.screen.leave(func() { w.openSheet(next, 0) })
}

// countAgain opens another count of the sheet that is selected or open.
func (w *window) countAgain() {
	id, ok := w.sheetHere()
	d, _ := reconcile.SheetOf(id.Form)
	switch {
	case !ok:
		w.say(wordChooseSheet)
	case !d.Recounted:
		w.say(wordNotRecounted(d))
	default:
		w.screen.leave(func() { w.openSheet(id, len(w.state.Sheet(id).Counts)+1) })
	}
}

// sheetHere is the sheet that is open; else that of the selected finding, where
// it waits for a further count, and else the one at which the page stands.
func (w *window) sheetHere() (reconcile.SheetID, bool) {
	if f, ok := w.screen.(*sheetForm); ok {
		return f.id, true
	}
	if f, ok := w.found.current(); ok && f.Recount && f.Blocks() {
		if id, ok := w.sheetOf(f); ok {
			return id, true
		}
	}
	l, ok := w.screen.home().(*rowList)
	if !ok {
		return reconcile.SheetID{}, false
	}
	register := w.state.VoterID.Register()
	if ward, ok := w.selected(); ok {
		register = ward.Register()
	}
	for _, r := range register {
		if r.String() == l.key() {
			return r.SheetID, true
		}
	}
	return reconcile.SheetID{}, false
}
