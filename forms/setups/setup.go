package setups

import (
	"context"
	"errors"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"wardcount/app"
	"wardcount/app/intake"
	"wardcount/app/intake/layout"
	"wardcount/app/making"
	"wardcount/forms/desk"
	"wardcount/forms/kit/ask"
	"wardcount/forms/kit/look"
	"wardcount/forms/kit/work"
	"wardcount/forms/shown"
	"wardcount/forms/words"
	"wardcount/reconcile"
)

// setupPage is a set-up in the making: its files, what is said beside them,
// what is wrong and how it is mended, what it holds, and the way on. Everything
// is read again after each change, off the thread.
type setupPage struct {
	desk.ListPage
	line     *pageLine
	Draft    making.Draft
	before   []making.Draft // for taking back
	Reading  making.Reading
	seen     reconcile.Count // the running count that files are held against
	readOnce bool
	Work     work.Background
	busy     string
	err      error           // why it could not be read or made
	mended   *intake.Trouble // its cell was corrected, and how much is left is said once it is read
	reads    int             // how often it was read, for scripts
	stale    bool            // what was said last has not been read
	going    bool            // F9 was pressed before it was read
	creating bool
}

// NewCount begins a new count, with files where some were dropped.
func NewCount(w *desk.Window, files ...string) {
	openSetup(w, making.Draft{}, files...)
}

// ByElection begins a count of one ward.
func ByElection(w *desk.Window) { openSetup(w, making.Draft{ByElection: true}) }

// mendByFile begins to mend the running count by files.
func mendByFile(w *desk.Window) {
	was := w.State.Election
	openSetup(w, making.Draft{Base: &was})
}

func openSetup(w *desk.Window, d making.Draft, files ...string) {
	p := &setupPage{ListPage: desk.NewListPage(w), Draft: d, stale: d.ByElection}
	p.line = newPageLine(w, p.List)
	p.List.OnKey, p.List.OnShortcut, p.List.OnRune, p.List.Along = p.key, p.shortcut, p.letter, true
	w.Say("")
	w.Show(p)
	p.List.ToFirst()
	if len(files) > 0 {
		p.add(files...)
	}
}

func (p *setupPage) Name() []string             { return []string{"setup", "mode", p.Title()} }
func (p *setupPage) Content() fyne.CanvasObject { return p.line.body }
func (p *setupPage) Home() fyne.Focusable       { return p.line.home() }

func (p *setupPage) Hints() string {
	switch {
	case p.Work.Running():
		return words.HintsSetupBusy
	case p.line.open():
		return words.HintsSetupLine
	}
	return words.HintsSetup
}

// Uses tells which keys of the window do something else here.
func (p *setupPage) Uses(keys string) bool {
	switch keys {
	case "F5", "F9":
		return true
	case "F6":
		return len(p.Reading.Troubles) > 0
	}
	return false
}

func (p *setupPage) Title() string {
	switch {
	case p.Draft.Base != nil:
		return words.SetupMendByFile
	case p.Draft.ByElection:
		return words.SetupByElection
	}
	return words.SetupNew
}

// Typed tells whether anything was said that is not in a count.
func (p *setupPage) Typed() bool {
	d := p.Draft
	return len(d.Files)+len(d.Typed)+len(d.Corrections) > 0 || d.Council+d.Date+d.By+d.Path+d.Ward.Name != ""
}

// Leave asks before what was said is lost. While the count is made it stays.
func (p *setupPage) Leave(then func()) {
	if p.creating { // a count that is being made is waited for, or stopped by Esc
		p.W.Say(words.SetupMakingStays)
		return
	}
	if !p.Typed() {
		p.Work.Drop()
		then()
		return
	}
	p.W.AskLeave(desk.SetupKey, func() { p.Work.Drop(); then() })
}

// Escape stops what runs, and else goes back.
func (p *setupPage) Escape() {
	if p.Work.Running() {
		p.Work.Cancel()
		return
	}
	p.Leave(p.back)
}

func (p *setupPage) back() {
	if p.Draft.Base != nil {
		p.W.OpenPage(desk.SetupKey)
		return
	}
	p.W.ToStart(nil)
}

// key is every key that the list does not use itself.
func (p *setupPage) key(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyF5:
		p.read()
	case fyne.KeyF6:
		p.toFault()
	case fyne.KeyF9:
		p.goOn()
	case fyne.KeyInsert:
		p.askFile()
	case fyne.KeyDelete:
		p.remove(p.List.Key())
	default:
		p.W.Key(ev)
	}
}

func (p *setupPage) shortcut(s fyne.Shortcut) {
	if _, undo := s.(*fyne.ShortcutUndo); undo {
		p.takeBack()
		return
	}
	if c, ok := s.(*desktop.CustomShortcut); ok && c.KeyName == fyne.KeyZ {
		p.takeBack()
		return
	}
	p.W.Shortcut(s)
}

// change changes what was said, and reads everything again.
func (p *setupPage) change(change func(*making.Draft)) {
	if p.creating {
		return
	}
	p.W.Say("")
	p.alter(change)
	p.read()
}

// alter changes what was said; it is read by whoever calls.
func (p *setupPage) alter(change func(*making.Draft)) {
	p.before = append(p.before, p.Draft)
	d := p.Draft.Clone()
	change(&d)
	p.Draft = d
}

// takeBack takes the last change back.
func (p *setupPage) takeBack() {
	if len(p.before) == 0 || p.creating {
		p.W.Say(words.SetupNothingBack)
		return
	}
	p.Draft, p.before = p.before[len(p.before)-1], p.before[:len(p.before)-1]
	p.W.Say(words.SetupTakenBack)
	p.read()
}

// read reads everything anew, off the thread; a reading that still runs gives way.
func (p *setupPage) read() {
	if p.creating {
		return
	}
	if p.Draft.Base != nil { // the count may have been mended meanwhile
		p.seen = p.W.State
		base := p.seen.Election
		p.Draft.Base = &base
	}
	draft := p.Draft
	var reading making.Reading
	p.busy, p.err, p.stale = words.SetupReading, nil, true
	p.Refresh()
	p.Work.Start(func(ctx context.Context, progress work.ProgressFunc) error {
		var err error
		reading, err = draft.Read(ctx, making.Progress(progress))
		return err
	}, p.progress, func(err error) {
		p.busy = ""
		if err != nil {
			p.stopped(err)
			return
		}
		p.took(reading)
	})
}

func (p *setupPage) progress(done, total int, what string) {
	p.busy = words.SetupReadBusy(done, total, what)
	p.Refresh()
}

// stopped says that reading or making did not come to its end.
func (p *setupPage) stopped(err error) {
	if errors.Is(err, context.Canceled) {
		p.W.Say(words.SetupStopped)
	} else {
		p.err = err
		p.W.Fail(err)
	}
	p.Refresh()
	p.W.ShowKeys()
	p.W.Trace.Event("setup", "stopped")
}

// took shows a reading.
func (p *setupPage) took(r making.Reading) {
	_, atFault := indexIn(p.List.Key(), shown.SetupFaultKey)
	p.Reading, p.Draft, p.readOnce, p.stale = r, r.Draft, true, false
	p.reads++
	p.Refresh()
	p.List.Reveal() // faults come and go above the row that somebody stands at
	if key := p.List.Key(); len(r.Troubles) > 0 && (key == "" || key == shown.SetupAddKey) {
		p.List.MoveTo(shown.SetupFaultKey + "0") // a file was added: what is wrong with it comes first
	}
	p.W.LookAgain()
	if atFault && len(r.Troubles) == 0 {
		p.List.MoveTo(shown.SetupGoKey) // the last was mended
	}
	p.sayMended()
	if p.going {
		p.going = false
		p.sayWrong()
	}
	p.W.Trace.Event("setup", "read", "n", strconv.Itoa(p.reads), "wrong", strconv.Itoa(len(r.Troubles)))
}

// sayMended says what a correction came to: one after which the cell is still
// wrong is none.
func (p *setupPage) sayMended() {
	t := p.mended
	if p.mended = nil; t == nil {
		return
	}
	at := slices.IndexFunc(p.Reading.Troubles, func(o intake.Trouble) bool {
		return o.File == t.File && o.Sheet == t.Sheet && o.Cell == t.Cell
	})
	if at < 0 {
		p.W.Done(words.SetupMended(len(p.Reading.Troubles)))
		return
	}
	p.W.Tell(words.SetupStillWrong(p.Reading.Troubles[at].Message), look.ColorNameErrorText)
}

// sayWrong says that something is to be mended first, and goes there.
func (p *setupPage) sayWrong() {
	if len(p.Reading.Troubles) > 0 {
		p.W.Tell(words.SetupGoOn, look.ColorNameErrorText)
		p.toFault()
	}
}

// toFault goes to the next thing that is wrong.
func (p *setupPage) toFault() {
	next := 0
	if at, ok := indexIn(p.List.Key(), shown.SetupFaultKey); ok {
		next = at + 1
	}
	if n := len(p.Reading.Troubles); n > 0 {
		p.List.MoveTo(shown.SetupFaultKey + strconv.Itoa(next%n))
		return
	}
	p.W.Say(words.FindingNone)
}

// goOn makes the count, or shows what a mend would change.
func (p *setupPage) goOn() {
	switch {
	case p.Work.Running():
		return
	case p.stale:
		p.going = true
		p.read() // what was read is not what was said last
		return
	case len(p.Reading.Troubles) > 0:
		p.sayWrong()
		return
	case !p.Reading.Sound():
		p.W.Tell(words.SetupNothingYet, look.ColorNameErrorText)
		return
	case p.Draft.Base != nil:
		p.difference()
		return
	case p.Reading.PathWrong != nil:
		p.W.Fail(p.Reading.PathWrong)
		p.List.MoveTo(words.SetupPath)
		return
	}
	p.askMaker(func() { p.askNoPoll(p.make) })
}

// askMaker asks who makes the count, where several may and nobody said.
func (p *setupPage) askMaker(then func()) {
	if p.Reading.Maker() != "" {
		then()
		return
	}
	p.chooseMaker(func(name string) {
		p.alter(func(d *making.Draft) { d.By = name })
		p.Reading.Draft.By = name // nothing that was read changes by it
		p.Refresh()
		then()
	})
}

// askNoPoll asks before a count is made of which a part is never counted.
func (p *setupPage) askNoPoll(then func()) {
	h := making.HoldsOf(p.Reading.SetUp.Election)
	if len(h.Uncontested)+len(h.WithoutCandidates) == 0 {
		then()
		return
	}
	p.W.Doubt(ask.Risk{Title: words.SetupNoPollTitle, Text: words.SetupNoPoll(h), Stay: words.SetupNoPollStay, Yes: words.SetupNoPollYes, Do: then})
}

// make makes the count off the thread, and opens it.
func (p *setupPage) make() {
	seen := p.Reading
	var count *app.Count
	p.creating, p.busy, p.err = true, words.SetupMaking, nil
	p.Refresh()
	p.Work.Start(func(ctx context.Context, progress work.ProgressFunc) error {
		var now making.Reading
		var err error
		count, now, err = making.Create(ctx, seen, making.Progress(progress))
		seen = now
		return err
	}, p.progress, func(err error) {
		p.creating, p.busy = false, ""
		if err != nil {
			if !errors.Is(err, context.Canceled) {
				p.took(seen)
			}
			p.stopped(err)
			return
		}
		p.W.Take(count)
		p.W.Done(words.SetupMade(seen.Path))
		p.W.Trace.Event("setup", "made")
	})
}

// Dropped are files that were dropped on the window.
func (p *setupPage) Dropped(paths []string) { p.add(paths...) }

func (p *setupPage) askFile() {
	p.W.Pick(ask.Pick{Title: words.SetupAddTitle, Text: words.SetupAddDetail, Label: words.SetupAddLabel, OK: words.SetupAddOK,
		Ends: []string{".xlsx", ".csv", ".txt", ".tsv"}, Chosen: func(path string) { p.add(path) }})
}

// add adds files that are not in the list yet.
func (p *setupPage) add(paths ...string) {
	paths = slices.DeleteFunc(slices.Clone(paths), func(path string) bool {
		return slices.ContainsFunc(p.Draft.Files, func(f making.File) bool { return f.Path == path })
	})
	if len(paths) == 0 {
		p.W.Say(words.SetupThere)
		return
	}
	p.change(func(d *making.Draft) {
		for _, path := range paths {
			d.Files = append(d.Files, making.File{Path: path})
		}
	})
}

func (p *setupPage) Refresh() {
	at := p.List.Key()
	p.List.Set(p.rows())
	if at == "" {
		p.List.ToFirst()
	}
}

// corrected takes a cell's value.
func (p *setupPage) corrected(t intake.Trouble, now string) {
	p.mended = &t
	now = layout.Spelt(t.Noun, t.Field, now)
	p.change(func(d *making.Draft) {
		d.Correct(intake.Correction{File: t.File, Sheet: t.Sheet, Cell: t.Cell, Was: t.Held, Now: now})
	})
}

// Alone: faults and files need the width.
func (p *setupPage) Alone() bool { return true }
