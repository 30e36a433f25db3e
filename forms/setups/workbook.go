package setups

import (
	"context"
	"strings"

	"wardcount/app/making"
	"wardcount/forms/kit/ask"
	"wardcount/forms/kit/work"
	"wardcount/forms/words"
	"wardcount/reconcile/setup"
)

// askWorkbook writes a set-up workbook: an empty one, or what stands here.
func (p *setupPage) askWorkbook(title, detail string, e *setup.Election) {
	done := words.SetupTemplateDone
	if e != nil {
		done = words.SetupSaved
	}
	p.W.Pick(ask.Pick{Title: title, Text: detail, Label: words.SetupTemplateLabel, Initial: words.SetupTemplateDefault,
		OK: words.SetupTemplateOK, Ends: []string{".xlsx"}, Chosen: func(path string) {
			if !strings.HasSuffix(path, ".xlsx") {
				path += ".xlsx"
			}
			p.write(path, e, done(path))
		}})
}

// write writes a workbook off the thread.
func (p *setupPage) write(path string, e *setup.Election, done string) {
	p.busy = words.SetupWriting
	p.Refresh()
	p.Work.Start(func(context.Context, work.ProgressFunc) error { return making.WriteTemplate(path, e) }, nil, func(err error) {
		p.busy = ""
		if err != nil {
			p.W.Fail(err)
		} else {
			p.W.Done(done)
		}
		p.Refresh()
		p.W.Trace.Event("setup", "template")
	})
}
