package setups

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"wardcount/app/intake"
	"wardcount/app/making"
	"wardcount/forms/desk"
	"wardcount/forms/kit/work"
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
	added    []string        // files that were not read before: what is wrong with them is come to once they are
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

func (p *setupPage) Refresh() {
	at := p.List.Key()
	p.List.Set(p.rows())
	if at == "" {
		p.List.ToFirst()
	}
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
	said := len(p.Draft.Files) + len(p.Draft.Corrections)
	for _, lines := range p.Draft.Typed {
		said += len(lines)
	}
	return said > 0 || slices.ContainsFunc(setupFacts, func(f setupFact) bool { return p.factOf(f.name) != "" })
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

// Alone: faults and files need the width.
func (p *setupPage) Alone() bool { return true }
