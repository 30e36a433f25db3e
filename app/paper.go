package app

import (
	"context"

	"wardcount/app/leaving"
	"wardcount/export/notice"
	"wardcount/export/typeset"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
)

// Paper draws up one kind of paper for contests that are far enough, a page for
// each; for all that are where none is named. Of a provisional slip it draws so
// many copies with the next numbers, which are given out only by GivePapers. It
// stores nothing.
func (c *Count) Paper(by setup.Person, kind string, contests []setup.ContestID, copies int) (typeset.Document, error) {
	drawn, err := c.draw(by, kind, contests, copies)
	if err != nil {
		return typeset.Document{}, err
	}
	return drawn.Document(), nil
}

func (c *Count) draw(by setup.Person, kind string, contests []setup.ContestID, copies int) (leaving.Drawn, error) {
	k, err := leaving.PaperKind(kind)
	if err != nil {
		return leaving.Drawn{}, err
	}
	doing := "draw up a paper of a contest"
	if leaving.Numbered(k) {
		doing = "give out slips with provisional figures"
	}
	if r := c.refuseReading(by, PaperAct(k), doing); r != nil {
		return leaving.Drawn{}, r
	}
	return leaving.Draw(c.moment(), by, k, contests, copies)
}

// PapersNow lists every kind of paper with whether a contest may have it now.
func (c *Count) PapersNow(contest setup.ContestID) []leaving.PaperNow {
	return leaving.PapersNow(c.moment(), contest)
}

// PaperAct is the act of drawing a paper up, which not every role may do.
func PaperAct(k notice.Kind) Act {
	if leaving.Numbered(k) {
		return ActSlips
	}
	return ActPaper
}

// GivePapers writes one kind of paper into a folder as PDF and as HTML: a file
// for each contest that is named, or one with all that are far enough. Slips go
// into a file for each contest, and the journal says which numbers were given
// out. Every file is read back and compared before it gets its name; of one that
// has the name already it asks first, and where that may not be replaced it
// hands over nothing and answers with WouldReplace.
func (c *Count) GivePapers(ctx context.Context, by setup.Person, dir, kind string, contests []setup.ContestID, copies int, may func(leaving.Standing) bool) (leaving.Papers, error) {
	d, err := c.draw(by, kind, contests, copies)
	if err != nil {
		return leaving.Papers{}, err
	}
	p := leaving.Papers{LeftOut: d.LeftOut}
	bundles := d.Bundles()
	h := leaving.Handing{Dir: dir, Documents: bundles.Documents(), May: may, Again: "draw it up again"}
	if d.Numbered() {
		h.Said, h.Again = "; the journal already says that its slips were given out", "draw them up again, with the next numbers"
		h.Record = func(files []leaving.File) error {
			p.Slips = bundles.Slips(files)
			bodies := make([]reconcile.Body, len(p.Slips))
			for i, s := range p.Slips {
				bodies[i] = s
			}
			return c.append(by, bodies...)
		}
	}
	p.Files, err = h.Over(ctx)
	return p, err
}
