package forms

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/shown"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
)

// differencePage is what a mend of the set-up would change: it is shown before
// the reason is asked for, and nothing is stored without one.
type differencePage struct {
	listPage
	line      *pageLine
	seen      reconcile.Count // the count as the difference was worked out from it
	mended    func(reason string) (setup.Election, error)
	corrected []string
	back      func()
	changes   []reconcile.Change
	refused   error
	by        setup.Person // for whom it was worked out: what one may not, another may
}

// showDifference shows what a mend of the count as it was seen would change; back leads where it was asked for.
func (w *window) showDifference(seen reconcile.Count, mended func(reason string) (setup.Election, error), corrected []string, back func()) {
	p := &differencePage{listPage: newListPage(w), seen: seen, mended: mended, corrected: corrected, back: back}
	p.line = newPageLine(w, p.list)
	p.list.OnKey = p.key
	if err := p.look(); err != nil {
		w.fail(err)
		return
	}
	w.show(p)
	p.list.ToFirst()
	w.trace.Event("difference", strconv.Itoa(len(p.changes)))
}

// look works out what the mend would change if who is at the keyboard stored it.
func (p *differencePage) look() error {
	e, err := p.mended(words.SetupReasonLater)
	if err != nil {
		return err
	}
	p.by = p.w.person
	p.changes, p.refused = p.w.count.TryMend(p.by, e)
	return nil
}

// difference shows what the files of the page would change.
func (p *setupPage) difference() {
	if p.w.person.Name == "" {
		p.w.tell(words.PersonMissingFirst(), look.ColorNameErrorText)
		return
	}
	e := p.reading.SetUp.Election
	p.w.showDifference(p.seen, func(string) (setup.Election, error) { return e, nil }, p.draft.Says(), func() { p.w.show(p) })
}

func (p *differencePage) name() []string             { return []string{"difference"} }
func (p *differencePage) content() fyne.CanvasObject { return p.line.body }
func (p *differencePage) home() fyne.Focusable       { return p.line.home() }
func (p *differencePage) escape()                    { p.back() }
func (p *differencePage) hints() string {
	if p.line.open() {
		return words.HintsSetupLine
	}
	if p.refused != nil {
		return words.HintsSetupRefused
	}
	return words.HintsSetupDifference
}

func (p *differencePage) key(ev *fyne.KeyEvent) {
	if ev.Name == fyne.KeyF9 {
		p.askReason()
		return
	}
	p.w.key(ev)
}

func (p *differencePage) refresh() {
	if p.by != p.w.person {
		if err := p.look(); err != nil {
			p.refused = err
		}
	}
	rows := []lists.Row{lists.TitleRow(words.SetupDiff)}
	switch {
	case p.refused != nil:
		rows = append(rows, shown.Trouble(0.4, words.SetupDiffRefused+words.Error(p.refused)))
	case len(p.changes) == 0:
		rows = append(rows, lists.TextRow(words.SetupDiffNothing))
	default:
		rows = append(rows, lists.QuietRow(words.SetupDiffNow))
	}
	rows = append(rows, shown.Changes(p.seen, p.changes)...)
	if p.refused == nil && len(p.changes) > 0 {
		rows = append(rows, lists.Row{Columns: lists.GlyphColumns, Key: shown.SetupGoKey, Above: 0.9, Open: p.askReason,
			Cells: []lists.Cell{{Glyph: theme.NavigateNextIcon(), Colour: theme.ColorNamePrimary}, {Text: words.SetupDiffGo + "  ·  F9", Bold: true, Size: theme.SizeNameSubHeadingText}}})
	}
	p.list.Set(rows)
}

// askReason asks why, and stores the mend.
func (p *differencePage) askReason() {
	switch {
	case p.refused != nil:
		p.w.fail(p.refused)
		return
	case len(p.changes) == 0:
		p.w.say(words.SetupDiffNothing)
		return
	}
	p.line.ask(lineQuestion{label: words.SetupReason, help: words.SetupReasonHelp, check: func(reason string) error {
		if text.Blank(reason) {
			return sentence(words.SetupReasonNeed)
		}
		return nil
	}, answer: p.store})
}

func (p *differencePage) store(reason string) {
	w := p.w
	e, err := p.mended(reason)
	if err == nil {
		p.changes, err = w.count.Mend(w.person, p.seen, e, words.SetupReasonWith(reason, p.corrected))
	}
	if err != nil {
		p.refused = err
		p.refresh()
		w.fail(err)
		return
	}
	w.trace.Event("mended", strconv.Itoa(len(p.changes)))
	w.news()
	w.openPage(setupKey)
	w.done(words.SetupChangesDone(len(p.changes)))
}
