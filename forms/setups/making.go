package setups

import (
	"context"
	"errors"

	"wardcount/app"
	"wardcount/app/making"
	"wardcount/forms/kit/ask"
	"wardcount/forms/kit/look"
	"wardcount/forms/kit/work"
	"wardcount/forms/shown"
	"wardcount/forms/words"
	"wardcount/reconcile/setup"
)

// goOn makes the count, or shows what a mend would change.
func (p *setupPage) goOn() {
	switch {
	case p.Work.Running():
		p.W.Say(p.stays())
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

// stays says what is at work, which is waited for.
func (p *setupPage) stays() string {
	switch {
	case p.creating:
		return words.SetupMakingStays
	case p.busy == words.SetupWriting:
		return words.SetupWritingStays
	}
	return words.SetupReadingStays
}

// sayWrong says that something is to be mended first, and goes there.
func (p *setupPage) sayWrong() {
	if len(p.Reading.Troubles) > 0 {
		p.W.Tell(words.SetupGoOn, look.ColorNameErrorText)
		p.toFault()
	}
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

// chooseMaker asks which of the people who may makes the count.
func (p *setupPage) chooseMaker(chosen func(name string)) {
	people := p.Reading.Makers()
	var choices []ask.Choice
	for _, o := range people {
		choices = append(choices, ask.Choice{Label: o.Name, Detail: words.SentenceCase(o.Role.Words())})
	}
	p.W.Choose(words.SetupWhoMakes, choices, func(i int) {
		chosen(people[i].Name)
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

// difference shows what the files of the page would change.
func (p *setupPage) difference() {
	if p.W.Person.Name == "" {
		p.W.Tell(words.PersonMissingFirst(), look.ColorNameErrorText)
		return
	}
	e := p.Reading.SetUp.Election
	showDifference(p.W, p.seen, func(string) (setup.Election, error) { return e, nil }, p.Draft.Says(), shown.MendByFileKey, func() { p.W.Show(p) })
}
