package review

import (
	"context"
	"path/filepath"
	"strconv"

	"wardcount/app"
	"wardcount/app/intake/fault"
	"wardcount/app/intake/records"
	"wardcount/app/making"
	"wardcount/forms/desk"
	"wardcount/forms/kit/ask"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/kit/work"
	"wardcount/forms/shown"
	"wardcount/forms/words"
	"wardcount/reconcile/voterid/beside"
)

// councilsOf are the councils that turnout is set beside: those of one file, as it was read last. They stay until the count
// is closed, another file is chosen or they are taken away.
type councilsOf struct {
	path   string // empty where no file was chosen
	list   []beside.Council
	beyond *beside.Beyond // nil where something is wrong with the file
	faults []fault.Fault
}

// name is what the file is called on the screen, empty where its councils stand nowhere.
func (c councilsOf) name() string {
	if c.beyond == nil {
		return ""
	}
	return filepath.Base(c.path)
}

// said is all of each council, by the keys of their rows.
func (c councilsOf) said() map[string]string {
	all := map[string]string{}
	if c.beyond == nil {
		return all
	}
	for _, council := range c.beyond.Pilots {
		all[shown.ReviewCouncilKey+council.Name] = words.ReviewCouncil(council, true)
	}
	for _, council := range c.beyond.Others {
		all[shown.ReviewCouncilKey+council.Name] = words.ReviewCouncil(council, false)
	}
	for _, council := range c.beyond.NotCompared(c.list) {
		all[shown.ReviewCouncilKey+council.Name] = words.ReviewCouncilLeftOut(council)
	}
	return all
}

// askCouncils asks for a file of councils; where one stands, whether it is to be another or none.
func (p *reviewPage) askCouncils() {
	switch {
	case p.Running():
		p.W.Say(words.ReviewSaveStill)
	case p.councils.beyond == nil:
		p.pickCouncils()
	default:
		p.W.Choose(words.ReviewCouncils, []ask.Choice{{Label: words.ReviewCouncilsAnother, Detail: words.ReviewCouncilsAnotherFor}, {Label: words.ReviewCouncilsNone, Detail: words.ReviewCouncilsNoneFor}}, func(i int) {
			if i == 0 {
				p.pickCouncils()
				return
			}
			p.hold(councilsOf{})
			p.W.Done(words.ReviewCouncilsGone)
		})
	}
}

func (p *reviewPage) pickCouncils() {
	p.W.Pick(ask.Pick{Title: words.ReviewCouncilsPick, Text: words.ReviewCouncilsHas(records.CouncilColumns()), Label: words.ReviewCouncilsFile, Initial: p.councils.path, OK: words.ReviewCouncilsOK,
		Ends: []string{".csv", ".txt", ".tsv"}, Chosen: p.readCouncils})
}

// readCouncils reads the file and compares its councils, off the thread: to deal many of them out takes its time.
func (p *reviewPage) readCouncils(path string) {
	read := councilsOf{path: path}
	p.Start(func(int, int, string) string { return words.ReviewCouncilsReads(filepath.Base(path)) }, func(ctx context.Context, _ work.ProgressFunc) error {
		source, wrong := making.ReadFile(path)
		if wrong != nil {
			read.faults = []fault.Fault{*wrong}
			return nil
		}
		if read.list, read.faults = records.Councils(source); len(read.faults) > 0 || ctx.Err() != nil {
			return ctx.Err()
		}
		var err error
		if read.list, err = app.CouncilsBeside(read.list); err != nil {
			return err
		}
		beyond := beside.BeyondOf(read.list)
		read.beyond = &beyond
		return ctx.Err()
	}, func(err error) {
		p.W.Repaint()
		if err != nil {
			p.W.Fail(err)
			return
		}
		p.hold(read)
		if n := len(read.faults); n > 0 {
			p.W.Tell(words.ReviewCouncilsWrong(filepath.Base(path), n), look.ColorNameErrorText)
			p.W.Trace.Event("councils", "wrong", "faults", strconv.Itoa(n))
			return
		}
		p.W.Done(words.ReviewCouncilsRead(filepath.Base(path), len(read.list)))
		p.W.Trace.Event("councils", "read", "n", strconv.Itoa(len(read.list)))
	})
}

// hold takes other councils in the place of those that stood, and shows them.
func (p *reviewPage) hold(c councilsOf) {
	p.councils = c
	if p.W.Screen != desk.Screen(p) {
		return
	}
	p.Refresh()
	p.W.LookAgain()
	switch {
	case len(c.faults) > 0:
		p.List.MoveTo(shown.ReviewCouncilFaultKey + "0")
	case c.beyond != nil:
		p.List.MoveTo(shown.ReviewBeyondKey + "0")
	}
	p.stand()
}

// besides are the councils in rows, or what is wrong with their file; nothing where none was chosen.
func (p *reviewPage) besides() []lists.Row {
	switch c := p.councils; {
	case len(c.faults) > 0:
		return shown.ReviewCouncilFaults(filepath.Base(c.path), c.faults)
	case c.beyond != nil:
		return shown.ReviewCouncils(c.name(), c.list, *c.beyond)
	}
	return nil
}
