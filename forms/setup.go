package forms

import (
	"context"
	"errors"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"wardcount/app"
	"wardcount/app/intake"
	"wardcount/app/making"
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
	listPage
	line     *pageLine
	draft    making.Draft
	before   []making.Draft // for taking back
	reading  making.Reading
	seen     reconcile.Count // the running count that files are held against
	readOnce bool
	work     work.Background
	busy     string
	err      error // why it could not be read or made
	mended   bool  // a cell was corrected, and how much is left is said once it is read
	reads    int   // how often it was read, for scripts
	stale    bool  // what was said last has not been read
	creating bool
}

// newCount begins a new count, with files where some were dropped.
func (w *window) newCount(files ...string) {
	w.openSetup(making.Draft{}, files...)
}

// byElection begins a count of one ward.
func (w *window) byElection() { w.openSetup(making.Draft{ByElection: true}) }

// mendByFile begins to mend the running count by files.
func (w *window) mendByFile() {
	was := w.state.Election
	w.openSetup(making.Draft{Base: &was})
}

func (w *window) openSetup(d making.Draft, files ...string) {
	p := &setupPage{listPage: newListPage(w), draft: d}
	p.line = newPageLine(w, p.list)
	p.list.OnKey, p.list.OnShortcut = p.key, p.shortcut
	w.say("")
	w.show(p)
	p.list.ToFirst()
	if len(files) > 0 {
		p.add(files...)
	}
}

func (p *setupPage) name() []string             { return []string{"setup", "mode", p.title()} }
func (p *setupPage) content() fyne.CanvasObject { return p.line.body }
func (p *setupPage) home() fyne.Focusable       { return p.line.home() }

func (p *setupPage) hints() string {
	switch {
	case p.work.Running():
		return words.HintsSetupBusy
	case p.line.open():
		return words.HintsSetupLine
	}
	return words.HintsSetup
}

// uses tells which keys of the window do something else here.
func (p *setupPage) uses(keys string) bool {
	switch keys {
	case "F5", "F9":
		return true
	case "F6":
		return len(p.reading.Troubles) > 0
	}
	return false
}

func (p *setupPage) title() string {
	switch {
	case p.draft.Base != nil:
		return words.SetupMendByFile
	case p.draft.ByElection:
		return words.SetupByElection
	}
	return words.SetupNew
}

// typed tells whether anything was said that is not in a count.
func (p *setupPage) typed() bool {
	d := p.draft
	return len(d.Files)+len(d.Typed)+len(d.Corrections) > 0 || d.Council+d.Date+d.By+d.Path+d.Ward.Name != ""
}

// leave asks before what was said is lost. While the count is made it stays.
func (p *setupPage) leave(then func()) {
	if p.creating { // a count that is being made is waited for, or stopped by Esc
		p.w.say(words.SetupMakingStays)
		return
	}
	if !p.typed() {
		p.work.Drop()
		then()
		return
	}
	p.w.askLeave(setupKey, func() { p.work.Drop(); then() })
}

// escape stops what runs, and else goes back.
func (p *setupPage) escape() {
	if p.work.Running() {
		p.work.Cancel()
		return
	}
	p.leave(p.back)
}

func (p *setupPage) back() {
	if p.draft.Base != nil {
		p.w.openPage(setupKey)
		return
	}
	p.w.toStart(nil)
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
		p.remove(p.list.Key())
	default:
		p.w.key(ev)
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
	p.w.shortcut(s)
}

// change changes what was said, and reads everything again.
func (p *setupPage) change(change func(*making.Draft)) {
	if p.creating {
		return
	}
	p.w.say("")
	p.alter(change)
	p.read()
}

// alter changes what was said; it is read by whoever calls.
func (p *setupPage) alter(change func(*making.Draft)) {
	p.before = append(p.before, p.draft)
	d := p.draft.Clone()
	change(&d)
	p.draft = d
}

// takeBack takes the last change back.
func (p *setupPage) takeBack() {
	if len(p.before) == 0 || p.creating {
		p.w.say(words.SetupNothingBack)
		return
	}
	p.draft, p.before = p.before[len(p.before)-1], p.before[:len(p.before)-1]
	p.w.say(words.SetupTakenBack)
	p.read()
}

// read reads everything anew, off the thread; a reading that still runs gives way.
func (p *setupPage) read() {
	if p.creating {
		return
	}
	if p.draft.Base != nil { // the count may have been mended meanwhile
		p.seen = p.w.state
		base := p.seen.Election
		p.draft.Base = &base
	}
	draft := p.draft
	var reading making.Reading
	p.busy, p.err, p.stale = words.SetupReading, nil, true
	p.refresh()
	p.work.Start(func(ctx context.Context, progress work.ProgressFunc) error {
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
	p.refresh()
}

// stopped says that reading or making did not come to its end.
func (p *setupPage) stopped(err error) {
	if errors.Is(err, context.Canceled) {
		p.w.say(words.SetupStopped)
	} else {
		p.err = err
		p.w.fail(err)
	}
	p.refresh()
	p.w.showKeys()
	p.w.trace.Event("setup", "stopped")
}

// took shows a reading.
func (p *setupPage) took(r making.Reading) {
	_, atFault := indexIn(p.list.Key(), shown.SetupFaultKey)
	p.reading, p.draft, p.readOnce, p.stale = r, r.Draft, true, false
	p.reads++
	p.refresh()
	p.list.Reveal() // faults come and go above the row that somebody stands at
	if key := p.list.Key(); len(r.Troubles) > 0 && (key == "" || key == shown.SetupAddKey) {
		p.list.MoveTo(shown.SetupFaultKey + "0") // a file was added: what is wrong with it comes first
	}
	p.w.lookAgain()
	if atFault && len(r.Troubles) == 0 {
		p.list.MoveTo(shown.SetupGoKey) // the last was mended
	}
	if p.mended {
		p.mended = false
		p.w.done(words.SetupMended(len(r.Troubles)))
	}
	p.w.trace.Event("setup", "read", "n", strconv.Itoa(p.reads), "wrong", strconv.Itoa(len(r.Troubles)))
}

// toFault goes to the next thing that is wrong.
func (p *setupPage) toFault() {
	next := 0
	if at, ok := indexIn(p.list.Key(), shown.SetupFaultKey); ok {
		next = at + 1
	}
	if n := len(p.reading.Troubles); n > 0 {
		p.list.MoveTo(shown.SetupFaultKey + strconv.Itoa(next%n))
		return
	}
	p.w.say(words.FindingNone)
}

// goOn makes the count, or shows what a mend would change.
func (p *setupPage) goOn() {
	switch {
	case p.work.Running():
		return
	case p.stale:
		p.read() // what was read is not what was said last
		return
	case len(p.reading.Troubles) > 0:
		p.w.tell(words.SetupGoOn, look.ColorNameErrorText)
		p.toFault()
		return
	case !p.reading.Sound():
		p.w.tell(words.SetupNothingYet, look.ColorNameErrorText)
		return
	case p.draft.Base != nil:
		p.difference()
		return
	case p.reading.PathWrong != nil:
		p.w.fail(p.reading.PathWrong)
		p.list.MoveTo(words.SetupPath)
		return
	}
	p.make()
}

// make makes the count off the thread, and opens it.
func (p *setupPage) make() {
	seen := p.reading
	var count *app.Count
	p.creating, p.busy, p.err = true, words.SetupMaking, nil
	p.refresh()
	p.work.Start(func(ctx context.Context, progress work.ProgressFunc) error {
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
		p.w.take(count)
		p.w.done(words.SetupMade(seen.Path))
		p.w.trace.Event("setup", "made")
	})
}

// dropped are files that were dropped on the window.
func (p *setupPage) dropped(paths []string) { p.add(paths...) }

func (p *setupPage) askFile() {
	p.w.pick(ask.Pick{Title: words.SetupAddTitle, Text: words.SetupAddDetail, Label: words.SetupAddLabel, OK: words.SetupAddOK,
		Ends: []string{".xlsx", ".csv", ".txt", ".tsv"}, Chosen: func(path string) { p.add(path) }})
}

// add adds files that are not in the list yet.
func (p *setupPage) add(paths ...string) {
	paths = slices.DeleteFunc(slices.Clone(paths), func(path string) bool {
		return slices.ContainsFunc(p.draft.Files, func(f making.File) bool { return f.Path == path })
	})
	if len(paths) == 0 {
		p.w.say(words.SetupThere)
		return
	}
	p.change(func(d *making.Draft) {
		for _, path := range paths {
			d.Files = append(d.Files, making.File{Path: path})
		}
	})
}

func (p *setupPage) refresh() {
	at := p.list.Key()
	p.list.Set(p.rows())
	if at == "" {
		p.list.ToFirst()
	}
}

// corrected takes a cell's value.
func (p *setupPage) corrected(t intake.Trouble, now string) {
	p.mended = true
	p.change(func(d *making.Draft) {
		d.Correct(intake.Correction{File: t.File, Sheet: t.Sheet, Cell: t.Cell, Was: t.Held, Now: now})
	})
}

// alone: faults and files need the width.
func (p *setupPage) alone() bool { return true }
