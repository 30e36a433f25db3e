package overview

import (
	"context"
	"errors"
	"strconv"

	"wardcount/app"
	"wardcount/app/store"
	"wardcount/forms/kit/look"
	"wardcount/forms/kit/work"
	"wardcount/forms/words"
	"wardcount/reconcile/text"
)

// verify reads the journal anew from its file and walks its chain.
func (p *journalPage) verify() {
	w := p.W
	if p.Running() {
		w.Say(words.JournalVerifyStill)
		return
	}
	path := w.Count.Path()
	var chain store.Chain
	p.Chain, p.err = nil, nil
	p.Start(words.JournalProgress, func(ctx context.Context, progress work.ProgressFunc) error {
		var err error
		chain, err = app.VerifyJournal(ctx, path, func(done, total int) { progress(done, total, "") })
		return err
	}, func(err error) {
		p.at = w.Count.Now()
		switch {
		case errors.Is(err, context.Canceled):
			w.Repaint()
			w.Say(words.JournalNotVerified)
			return
		case err != nil:
			p.err = err
			w.Repaint()
			w.Fail(err)
			return
		}
		p.Chain = &chain
		w.Repaint()
		p.List.ToTop()
		if chain.Whole {
			w.Done(words.JournalWhole(chain, p.at))
		} else {
			w.Tell(words.JournalBroken(chain), look.ColorNameErrorText)
		}
		w.Trace.Event("verified", text.Grouped(int(chain.Entries)), "whole", strconv.FormatBool(chain.Whole))
	})
}
