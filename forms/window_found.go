package forms

import (
	"wardcount/forms/kit/ask"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// What is done with the selected finding: come to, gone to, explained and accepted.

// figures is a screen with figures in it, which findings are about.
type figures interface {
	// at tells whether the keyboard is in the first figure of a finding.
	at(rules.Finding) bool
	// concerns tells whether a finding is about what is keyed here.
	concerns(rules.Finding) bool
	// goTo takes the keyboard to the first figure of a finding.
	goTo(rules.Finding)
	// openColumn takes the keyboard to another sheet that is keyed beside this one, if there is one.
	openColumn(sheet.ID) bool
}

// awaiting is a screen of records of which some are still awaited, and that are released together.
type awaiting interface {
	// awaitedRecord is the station whose record is awaited and at which the page stands.
	awaitedRecord() (string, bool)
	// nextAwaitedRecord goes to the next that is awaited, and after the last to the first.
	nextAwaitedRecord() (string, bool)
}

// finding is the one that is selected.
func (w *window) finding() (rules.Finding, bool) { return w.found.current() }

// anyFinding tells whether F6 leads anywhere.
func (w *window) anyFinding() bool {
	awaited, _ := w.state.ReleaseInTheWay()
	_, records := w.screen.(awaiting)
	return records && len(awaited) > 0 || len(w.found.now) > 0
}

// awaitedRecord is the station whose record is awaited and at which the page stands.
func (w *window) awaitedRecord() (string, bool) {
	if p, ok := w.screen.(awaiting); ok {
		return p.awaitedRecord()
	}
	return "", false
}

// onRecords tells that the page is that of the records that are released together.
func (w *window) onRecords() bool {
	_, ok := w.screen.(awaiting)
	return ok
}

// nextAwaitedRecord goes to the next record that is awaited, where no finding is selected.
func (w *window) nextAwaitedRecord() (string, bool) {
	if p, ok := w.screen.(awaiting); ok && w.found.list.Key() == "" {
		return p.nextAwaitedRecord()
	}
	return "", false
}

// nextFinding selects the next finding; in the sheet that it is about, the
// keyboard goes to its first figure at fault. It first visits the selected one.
// Where voter identification has no finding, it goes along the awaited records.
func (w *window) nextFinding() {
	f, ok := w.found.current()
	if station, awaited := w.nextAwaitedRecord(); !ok && awaited {
		w.trace.Event("finding", string(rules.AwaitedCode), "subject", station)
		return
	}
	if !ok {
		w.say(words.FindingNone)
		return
	}
	sheet, keying := w.screen.(figures)
	switch {
	case w.found.unread(): // the first is not seen before F6 shows it
		w.found.list.MoveTo(findingKey(f))
	case !keying || sheet.at(f) || !sheet.concerns(f):
		if w.found.readOn() {
			w.trace.Event("finding", string(f.Code), "read", "on")
			return
		}
		f, _ = w.found.next()
	}
	w.found.scroll.ScrollToTop()
	if keying && sheet.concerns(f) {
		sheet.goTo(f)
	}
	w.found.spoken = true
	w.found.fold()
	w.arrange()
	w.trace.Event("finding", string(f.Code), "subject", f.Subject)
	w.bottom.refresh()
}

// jump opens the sheet that the selected finding is about, at the figure at fault.
func (w *window) jump() {
	f, ok := w.found.current()
	if !ok {
		w.say(words.FindingNone)
		return
	}
	if sheet, keying := w.screen.(figures); keying && sheet.concerns(f) {
		sheet.goTo(f)
		return
	}
	id, ok := w.sheetOf(f)
	if !ok {
		w.say(words.FindingNotOnASheet(f))
		return
	}
	if sheet, keying := w.screen.(figures); keying && sheet.openColumn(id) {
		w.screen.(figures).goTo(f) // which is the column's now
		return
	}
	w.screen.leave(func() {
		w.above.openSheet(w, id, 0)
		if sheet, keying := w.screen.(figures); keying {
			sheet.goTo(f)
		}
	})
}

// sheetOf finds the sheet of a finding in the register. One about a ward's own
// sheet may name more than the ward in its subject.
func (w *window) sheetOf(f rules.Finding) (sheet.ID, bool) {
	for _, r := range w.register(f.Contest) {
		if aboutSheet(f, r.ID) {
			return r.ID, true
		}
	}
	return sheet.ID{}, false
}

// register lists the sheets of the ward of a sheet, or of voter identification.
func (w *window) register(contest setup.ContestID) []ward.RegisterRow {
	if contest == "" {
		return w.state.VoterID.Register()
	}
	return w.state.Ward(contest).Register()
}

func aboutSheet(f rules.Finding, id sheet.ID) bool {
	if f.Contest != id.Contest || f.Form != id.Form {
		return false
	}
	d, _ := sheet.ByForm(id.Form)
	return f.Subject == id.Subject || d.About == sheet.AboutWard
}

// explain asks why the selected finding is what it is.
func (w *window) explain() {
	f, ok := w.found.current()
	switch {
	case w.closed():
		return
	case !ok || f.Level == rules.Note:
		w.say(words.FindingNoneToExplain)
		return
	case w.person.Name == "":
		w.say(words.PersonMissingFirst())
		return
	}
	w.ask(ask.Question{Title: words.ExplainTitle(w.state, f), Text: f.Clerk, Label: words.ExplainLabel, OK: words.ExplainOK, Validate: needWords,
		Answer: func(reason string) {
			w.act(w.count.Explain(w.person, f.ID(), reason), words.ExplainedDone(f), "explained", f.ID().String())
		}})
}

// accept says yes to the selected finding, or on the page of voter
// identification to a record that will not come.
func (w *window) accept() {
	f, ok := w.found.current()
	if station, record := w.awaitedRecord(); record {
		for _, awaited := range w.state.FindingsAt("", rules.AwaitedCode, station) {
			f, ok = awaited, true
		}
	}
	switch {
	case w.closed():
		return
	case !ok:
		w.say(words.FindingNone)
		return
	case w.person.Name == "":
		w.say(words.PersonMissingFirst())
		return
	}
	yes := func(reason string) {
		w.act(w.count.Accept(w.person, f.ID(), reason), words.AcceptedDone(f), "accepted", f.ID().String())
	}
	if !reconcile.Acceptable(f, w.person) {
		yes("") // it is refused, and says why
		return
	}
	text := f.Clerk
	if f.Explained != nil {
		text = words.Paragraphs([]string{f.Clerk, words.FindingExplainedBy(*f.Explained)})
	}
	w.ask(ask.Question{Title: words.AcceptTitle(w.state, f), Text: text, Label: words.AcceptLabel, OK: words.AcceptOK, Validate: needWords, Answer: yes})
}
