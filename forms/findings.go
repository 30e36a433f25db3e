package forms

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2/theme"

	"wardcount/reconcile"
)

// findingsPane is the right pane: what does not hold, in words, and what was
// said about it. One finding is selected; F7, F8 and Ctrl+J mean that one.
type findingsPane struct {
	w    *window
	list *rowList
	now  []reconcile.Finding
}

func newFindingsPane(w *window) *findingsPane {
	p := &findingsPane{w: w, list: newRowList()}
	p.list.onKey, p.list.onShortcut = w.key, w.shortcut
	p.list.Disable() // F6 leads here from wherever one is; Tab does not
	return p
}

// findingKey tells every finding from every other: one rule may speak at many
// figures of one sheet, as where a count area was left out of the ward's sum.
func findingKey(f reconcile.Finding) string { return fmt.Sprint(f.ID(), f.Form, f.Figures) }

// show lists findings.
func (p *findingsPane) show(l look) {
	p.now = slices.Clone(l.findings)
	slices.SortStableFunc(p.now, func(a, b reconcile.Finding) int { return urgency(a) - urgency(b) })
	if l.title == "" {
		p.list.set(nil)
		return
	}
	awaited := l.awaited.words("sheet", "sheets")
	if l.title == wordFindingsVoterID {
		awaited = l.awaited.words("record", "records")
	}
	rows := []row{
		{columns: wholeWidth, cells: []cell{{text: l.title, bold: true}}},
		quietRow(wordFindings(levelsOf(l.findings), awaited, l.again)),
	}
	for _, f := range p.now {
		rows = append(rows, p.row(f))
	}
	p.list.set(rows)
}

// urgency puts what is open above what is only asked, and that above what was accepted.
func urgency(f reconcile.Finding) int {
	switch {
	case f.Accepted != nil:
		return 4
	case f.Level == reconcile.Error:
		return 0
	case f.Level == reconcile.Warning:
		return 1
	case isQuestion(f):
		return 2
	}
	return 3
}

func (p *findingsPane) row(f reconcile.Finding) row {
	glyph, colour := levelGlyph(f)
	line := func(c cell) row { return row{columns: glyphColumns, cells: []cell{{}, c}} }
	r := row{columns: glyphColumns, key: findingKey(f), open: p.w.jump, above: 0.3, cells: []cell{
		{glyph: glyph, colour: colour}, {text: wordFindingHead(p.w.state, f), bold: true, colour: colour}}}
	r.under = append(r.under, line(cell{text: f.Clerk}))
	if f.Accepted == nil {
		for _, hint := range f.Hints {
			r.under = append(r.under, line(cell{text: wordAsk + hint, colour: ColorNameNoteText, size: theme.SizeNameCaptionText}))
		}
	}
	if decides(p.w.person.Role) && f.Accepted == nil && f.Super != "" {
		r.under = append(r.under, line(caption(f.Super)))
	}
	if f.Level == reconcile.Note {
		return r
	}
	if f.Explained != nil {
		r.under = append(r.under, line(cell{text: wordExplainedBy(*f.Explained), size: theme.SizeNameCaptionText}))
	}
	switch {
	case f.Accepted != nil:
		r.under = append(r.under, line(cell{text: wordAcceptedBy(*f.Accepted), size: theme.SizeNameCaptionText, colour: ColorNameOKText}))
	default:
		r.under = append(r.under, line(cell{text: wordWayOut(f), bold: true, size: theme.SizeNameCaptionText, colour: colour}))
	}
	return r
}

// decides tells who reads the supervisor's text beside the clerk's.
func decides(r reconcile.Role) bool {
	return r == reconcile.Supervisor || r == reconcile.Deputy || r == reconcile.ReturningOfficer
}

// current is the selected finding.
func (p *findingsPane) current() (reconcile.Finding, bool) {
	key := p.list.key()
	for _, f := range p.now {
		if findingKey(f) == key {
			return f, true
		}
	}
	return reconcile.Finding{}, false
}

// next selects the finding after the selected one, and after the last the first.
func (p *findingsPane) next() (reconcile.Finding, bool) {
	for i, f := range p.now {
		if findingKey(f) == p.list.key() {
			n := p.now[(i+1)%len(p.now)]
			p.list.moveTo(findingKey(n))
			return n, true
		}
	}
	return p.current()
}

// nextFinding selects the next finding; in the sheet that it is about, the
// keyboard goes to its first figure at fault. It first visits the selected one.
// Where voter identification has no finding, it goes along the awaited records.
func (w *window) nextFinding() {
	f, ok := w.found.current()
	if station, awaited := w.nextAwaitedRecord(); !ok && awaited {
		w.trace.event("finding", string(reconcile.AwaitedCode), "subject", station)
		return
	}
	if !ok {
		w.say(wordNoFinding)
		return
	}
	sheet, keying := w.screen.(*sheetForm)
	if !keying || sheet.at(f) || !sheet.concerns(f) {
		f, _ = w.found.next()
	}
	if keying && sheet.concerns(f) {
		sheet.goTo(f)
	}
	w.trace.event("finding", string(f.Code), "subject", f.Subject)
	w.bottom.refresh()
}

// jump opens the sheet that the selected finding is about, at the figure at fault.
func (w *window) jump() {
	f, ok := w.found.current()
	if !ok {
		w.say(wordNoFinding)
		return
	}
	if sheet, keying := w.screen.(*sheetForm); keying && sheet.concerns(f) {
		sheet.goTo(f)
		return
	}
	id, ok := w.sheetOf(f)
	if !ok {
		w.say(wordNotOnASheet(f))
		return
	}
	w.screen.leave(func() {
		w.openSheet(id, 0)
		if sheet, keying := w.screen.(*sheetForm); keying {
			sheet.goTo(f)
		}
	})
}

// sheetOf finds the sheet of a finding in the register. One about a ward's own
// sheet may name more than the ward in its subject.
func (w *window) sheetOf(f reconcile.Finding) (reconcile.SheetID, bool) {
	for _, r := range w.register(f.Contest) {
		if aboutSheet(f, r.SheetID) {
			return r.SheetID, true
		}
	}
	return reconcile.SheetID{}, false
}

func aboutSheet(f reconcile.Finding, id reconcile.SheetID) bool {
	if f.Contest != id.Contest || f.Form != id.Form {
		return false
	}
	d, _ := reconcile.SheetOf(id.Form)
	return f.Subject == id.Subject || d.About == reconcile.AboutWard
}

// explain asks why the selected finding is what it is.
func (w *window) explain() {
	f, ok := w.found.current()
	switch {
	case w.closed():
		return
	case !ok || f.Level == reconcile.Note:
		w.say(wordNothingToExplain)
		return
	case w.person.Name == "":
		w.say(sentenceCase(wordSayWho) + ".")
		return
	}
	w.ask(Question{Title: wordExplainTitle(w.state, f), Text: f.Clerk, Label: wordExplainLabel, OK: wordExplainOK, Validate: needWords,
		Answer: func(reason string) {
			w.act(w.count.Explain(w.person, f.ID(), reason), wordExplainedDone(f), "explained", f.ID().String())
		}})
}

// accept says yes to the selected finding, or on the page of voter
// identification to a record that will not come.
func (w *window) accept() {
	f, ok := w.found.current()
	if station, record := w.awaitedRecord(); record {
		for _, awaited := range w.state.Standing("", reconcile.AwaitedCode, station) {
			f, ok = awaited, true
		}
	}
	switch {
	case w.closed():
		return
	case !ok:
		w.say(wordNoFinding)
		return
	case w.person.Name == "":
		w.say(sentenceCase(wordSayWho) + ".")
		return
	}
	yes := func(reason string) {
		w.act(w.count.Accept(w.person, f.ID(), reason), wordAcceptedDone(f), "accepted", f.ID().String())
	}
	if !f.Acceptable(w.person) {
		yes("") // it is refused, and says why
		return
	}
	text := f.Clerk
	if f.Explained != nil {
		text = wordParagraphs([]string{f.Clerk, wordExplainedBy(*f.Explained)})
	}
	w.ask(Question{Title: wordAcceptTitle(w.state, f), Text: text, Label: wordAcceptLabel, OK: wordAcceptOK, Validate: needWords, Answer: yes})
}

// act shows what an act came to.
func (w *window) act(err error, done string, pairs ...string) {
	if err != nil {
		w.fail(err)
		return
	}
	w.trace.event(pairs...)
	w.news()
	w.done(done)
}

func needWords(answer string) error {
	if answer == "" {
		return errNoWords
	}
	return nil
}
