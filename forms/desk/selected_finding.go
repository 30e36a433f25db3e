package desk

import (
	"wardcount/forms/kit/ask"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/sheet"
)

// What is done with the selected finding: come to, gone to, explained and accepted.

// figures is a screen with figures in it, which findings are about.
type figures interface {
	// At tells whether the keyboard is in the first figure of a finding.
	At(rules.Finding) bool
	// Concerns tells whether a finding is about what is keyed here.
	Concerns(rules.Finding) bool
	// GoTo takes the keyboard to the first figure of a finding.
	GoTo(rules.Finding)
	// OpenColumn takes the keyboard to another sheet that is keyed beside this one, if there is one.
	OpenColumn(sheet.ID) bool
}

// awaiting is a screen of records of which some are still awaited, and that are released together.
type awaiting interface {
	// AwaitedRecord is the station whose record is awaited and at which the page stands.
	AwaitedRecord() (string, bool)
	// NextAwaitedRecord goes to the next that is awaited, and after the last to the first.
	NextAwaitedRecord() (string, bool)
}

// Finding is the one that is selected.
func (w *Window) Finding() (rules.Finding, bool) { return w.found.current() }

// AnyFinding tells whether F6 leads anywhere.
func (w *Window) AnyFinding() bool {
	awaited, _ := w.State.ReleaseInTheWay()
	_, records := w.Screen.(awaiting)
	return records && len(awaited) > 0 || len(w.found.now) > 0
}

// AwaitedRecord is the station whose record is awaited and at which the page stands.
func (w *Window) AwaitedRecord() (string, bool) {
	if p, ok := w.Screen.(awaiting); ok {
		return p.AwaitedRecord()
	}
	return "", false
}

// OnRecords tells that the page is that of the records that are released together.
func (w *Window) OnRecords() bool {
	_, ok := w.Screen.(awaiting)
	return ok
}

// nextAwaited goes to the next record that is awaited, where no finding is selected.
func (w *Window) nextAwaited() (string, bool) {
	if p, ok := w.Screen.(awaiting); ok && w.found.list.Key() == "" {
		return p.NextAwaitedRecord()
	}
	return "", false
}

// NextFinding selects the next finding; in the sheet that it is about, the
// keyboard goes to its first figure at fault. It first visits the selected one.
// Where voter identification has no finding, it goes along the awaited records.
func (w *Window) NextFinding() {
	f, ok := w.found.current()
	if station, awaited := w.nextAwaited(); !ok && awaited {
		w.Trace.Event("finding", string(rules.AwaitedCode), "subject", station)
		return
	}
	if !ok {
		w.Say(words.FindingNone)
		return
	}
	sheet, keying := w.Screen.(figures)
	switch {
	case w.found.unread(): // the first is not seen before F6 shows it
		w.found.list.MoveTo(findingKey(f))
	case !keying || sheet.At(f) || !sheet.Concerns(f):
		if w.found.readOn() {
			w.Trace.Event("finding", string(f.Code), "read", "on")
			return
		}
		f, _ = w.found.next()
	}
	w.found.scroll.ScrollToTop()
	if keying && sheet.Concerns(f) {
		sheet.GoTo(f)
	}
	w.found.spoken = true
	w.found.fold()
	w.arrange()
	w.Trace.Event("finding", string(f.Code), "subject", f.Subject)
	w.ShowKeys()
}

// Jump opens the sheet that the selected finding is about, at the figure at fault.
func (w *Window) Jump() {
	f, ok := w.found.current()
	if !ok {
		w.Say(words.FindingNone)
		return
	}
	if sheet, keying := w.Screen.(figures); keying && sheet.Concerns(f) {
		sheet.GoTo(f)
		return
	}
	id, ok := w.SheetOf(f)
	if !ok {
		w.Say(words.FindingNotOnASheet(f))
		return
	}
	if sheet, keying := w.Screen.(figures); keying && sheet.OpenColumn(id) {
		w.Screen.(figures).GoTo(f) // which is the column's now
		return
	}
	w.Screen.Leave(func() {
		w.Above.OpenSheet(w, id, 0)
		if sheet, keying := w.Screen.(figures); keying {
			sheet.GoTo(f)
		}
	})
}

// Explain asks why the selected finding is what it is.
func (w *Window) Explain() {
	f, ok := w.found.current()
	switch {
	case w.Closed():
		return
	case !ok || f.Level == rules.Note:
		w.Say(words.FindingNoneToExplain)
		return
	case w.Person.Name == "":
		w.Say(words.PersonMissingFirst())
		return
	}
	w.Ask(ask.Question{Title: words.ExplainTitle(w.State, f), Text: f.Clerk, Label: words.ExplainLabel, OK: words.ExplainOK, Validate: NeedWords,
		Answer: func(reason string) {
			w.Act(w.Count.Explain(w.Person, f.ID(), reason), words.ExplainedDone(f), "explained", f.ID().String())
		}})
}

// Accept says yes to the selected finding, or on the page of voter
// identification to a record that will not come.
func (w *Window) Accept() {
	f, ok := w.found.current()
	if station, record := w.AwaitedRecord(); record {
		for _, awaited := range w.State.FindingsAt("", rules.AwaitedCode, station) {
			f, ok = awaited, true
		}
	}
	switch {
	case w.Closed():
		return
	case !ok:
		w.Say(words.FindingNone)
		return
	case w.Person.Name == "":
		w.Say(words.PersonMissingFirst())
		return
	}
	yes := func(reason string) {
		w.Act(w.Count.Accept(w.Person, f.ID(), reason), words.AcceptedDone(f), "accepted", f.ID().String())
	}
	if !reconcile.Acceptable(f, w.Person) {
		yes("") // it is refused, and says why
		return
	}
	text := f.Clerk
	if f.Explained != nil {
		text = words.Paragraphs([]string{f.Clerk, words.FindingExplainedBy(*f.Explained)})
	}
	w.Ask(ask.Question{Title: words.AcceptTitle(w.State, f), Text: text, Label: words.AcceptLabel, OK: words.AcceptOK, Validate: NeedWords, Answer: yes})
}
