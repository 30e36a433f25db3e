package setups

import (
	"context"
	"errors"
	"slices"
	"strconv"

	"wardcount/app/intake"
	"wardcount/app/making"
	"wardcount/forms/kit/look"
	"wardcount/forms/kit/work"
	"wardcount/forms/shown"
	"wardcount/forms/words"
)

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
	p.going, p.mended = false, nil
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
	if p.W.Says(words.SetupReadingStays) { // it is over
		p.W.Say("")
	}
	p.Refresh()
	p.List.Reveal() // faults come and go above the row that somebody stands at
	p.toAdded()
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

// toAdded goes to what is wrong with a file that was added, from wherever that was done; who stands where files are added
// comes to the first of all faults.
func (p *setupPage) toAdded() {
	at := slices.IndexFunc(p.Reading.Troubles, func(t intake.Trouble) bool { return slices.Contains(p.added, t.File) })
	p.added = nil
	if key := p.List.Key(); at < 0 && len(p.Reading.Troubles) > 0 && (key == "" || key == shown.SetupAddKey) {
		at = 0
	}
	if at >= 0 {
		p.List.MoveTo(shown.SetupFaultKey + strconv.Itoa(at))
	}
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
