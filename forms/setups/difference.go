package setups

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/desk"
	"wardcount/forms/kit/lists"
	"wardcount/forms/shown"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/mend"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
)

// differencePage is what a mend of the set-up would change: it is shown before
// the reason is asked for, and nothing is stored without one.
type differencePage struct {
	desk.ListPage
	line      *pageLine
	seen      reconcile.Count // the count as the difference was worked out from it
	mended    func(reason string) (setup.Election, error)
	corrected []string
	at        string // the row of the set-up that it began at
	back      func()
	changes   []mend.Change
	Refused   error
	by        setup.Person // for whom it was worked out: what one may not, another may
}

// showDifference shows what a mend of the count as it was seen would change; back leads where it was asked for.
func showDifference(w *desk.Window, seen reconcile.Count, mended func(reason string) (setup.Election, error), corrected []string, at string, back func()) {
	p := &differencePage{ListPage: desk.NewListPage(w), seen: seen, mended: mended, corrected: corrected, at: at, back: back}
	p.line = newPageLine(w, p.List)
	p.List.OnKey = p.key
	if err := p.look(); err != nil {
		w.Fail(err)
		return
	}
	w.Show(p)
	p.List.ToFirst()
	w.Trace.Event("difference", strconv.Itoa(len(p.changes)))
}

// look works out what the mend would change if who is at the keyboard stored it.
func (p *differencePage) look() error {
	e, err := p.mended(words.SetupReasonLater)
	if err != nil {
		return err
	}
	p.by = p.W.Person
	p.changes, p.Refused = p.W.Count.TryMend(p.by, e)
	return nil
}

func (p *differencePage) Name() []string             { return []string{"difference"} }
func (p *differencePage) Content() fyne.CanvasObject { return p.line.body }
func (p *differencePage) Home() fyne.Focusable       { return p.line.home() }
func (p *differencePage) Escape()                    { p.back() }
func (p *differencePage) Hints() string {
	if p.line.open() {
		return words.HintsSetupLine
	}
	if p.Refused != nil {
		return words.HintsSetupRefused
	}
	return words.HintsSetupDifference
}

func (p *differencePage) key(ev *fyne.KeyEvent) {
	if ev.Name == fyne.KeyF9 {
		p.askReason()
		return
	}
	p.W.Key(ev)
}

func (p *differencePage) Refresh() {
	if p.by != p.W.Person {
		if err := p.look(); err != nil {
			p.Refused = err
		}
	}
	rows := []lists.Row{lists.TitleRow(words.SetupDiff)}
	switch {
	case p.Refused != nil:
		rows = append(rows, shown.Trouble(0.4, words.SetupDiffRefused+words.Error(p.Refused)))
	case len(p.changes) == 0:
		rows = append(rows, lists.TextRow(words.SetupDiffNothing))
	default:
		rows = append(rows, lists.QuietRow(words.SetupDiffNow))
	}
	rows = append(rows, shown.Changes(p.seen, p.changes)...)
	if p.Refused == nil && len(p.changes) > 0 {
		rows = append(rows, lists.Row{Columns: lists.GlyphColumns, Key: shown.SetupGoKey, Above: 0.9, Open: p.askReason,
			Cells: []lists.Cell{{Glyph: theme.NavigateNextIcon(), Colour: theme.ColorNamePrimary}, {Text: words.SetupDiffGo + "  ·  F9", Bold: true, Size: theme.SizeNameSubHeadingText}}})
	}
	p.List.Set(rows)
}

// askReason asks why, and stores the mend.
func (p *differencePage) askReason() {
	switch {
	case p.Refused != nil:
		p.W.Fail(p.Refused)
		return
	case len(p.changes) == 0:
		p.W.Say(words.SetupDiffNothing)
		return
	}
	p.line.ask(lineQuestion{label: words.SetupReason, help: words.SetupReasonHelp, check: func(reason string) error {
		if text.Blank(reason) {
			return desk.Sentence(words.SetupReasonNeed)
		}
		return nil
	}, answer: p.store})
}

func (p *differencePage) store(reason string) {
	w := p.W
	e, err := p.mended(reason)
	if err == nil {
		p.changes, err = w.Count.Mend(w.Person, p.seen, e, words.SetupReasonWith(reason, p.corrected))
	}
	if err != nil {
		p.Refused = err
		p.Refresh()
		w.Fail(err)
		return
	}
	w.Trace.Event("mended", strconv.Itoa(len(p.changes)))
	w.News()
	w.OpenPage(desk.SetupKey, p.at)
	w.Done(words.SetupChangesDone(len(p.changes)))
}
