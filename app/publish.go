package app

import (
	"context"
	"time"

	"wardcount/app/leaving"
	"wardcount/app/store"
	"wardcount/export"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
)

// moment is the count as it stands now.
func (c *Count) moment() leaving.Moment {
	c.mu.Lock()
	defer c.mu.Unlock()
	return leaving.Moment{State: c.state, Head: c.head, At: c.clock().UTC().Truncate(time.Second)}
}

// Results gathers what may leave the count: its declared wards, and the
// voter-ID totals once released. Nothing of another ward is in it.
func (c *Count) Results() export.Results { return leaving.Results(c.moment()) }

// Foresee says what Publish would hand over in the given formats. Unlike there,
// no format named means none.
func (c *Count) Foresee(formats []string) leaving.Ahead {
	return leaving.Foresee(c.Results(), formats)
}

// Publish writes the declared results into a folder in the given formats, all
// of them where none is named. Every document is written, read back and
// compared before any is handed over; then the journal records it, and only
// then do the files get their names. Between two documents it may be cancelled.
func (c *Count) Publish(ctx context.Context, by setup.Person, dir string, formats []string, progress func(done, total int, what string)) (leaving.Publication, error) {
	return c.PublishOver(ctx, by, dir, formats, func(leaving.Standing) bool { return true }, progress)
}

// PublishOver is Publish that replaces only what it may: of a file that has a
// document's name already it asks first, and where one may not be replaced it
// hands over nothing and answers with WouldReplace.
func (c *Count) PublishOver(ctx context.Context, by setup.Person, dir string, formats []string, may func(leaving.Standing) bool, progress func(done, total int, what string)) (leaving.Publication, error) {
	if r := refuseRole(by, ActPublish, "publish results"); r != nil {
		return leaving.Publication{}, r
	}
	results := c.Results()
	prepared, err := leaving.Prepare(results, formats)
	if err != nil {
		return leaving.Publication{}, err
	}
	p := leaving.Publication{Revision: results.Revision, LeftOut: prepared.LeftOut}
	p.Files, err = leaving.Handing{Dir: dir, Documents: prepared.Documents, May: may, Progress: progress,
		Record: func(files []leaving.File) error { return c.append(by, prepared.Entry(files)) },
		Said:   "; the journal already says that revision it belongs to was published", Again: "publish again; it will be the next revision"}.Over(ctx)
	return p, err
}

// Published is a publication as the journal has it.
type Published struct {
	At time.Time
	By string
	reconcile.ResultsPublished
}

// LastPublished finds the last publication of a journal.
func LastPublished(records []store.Record) (Published, bool) {
	for i := len(records) - 1; i >= 0; i-- {
		if records[i].Kind != reconcile.KindPublished {
			continue
		}
		e, err := records[i].Entry()
		if b, ok := e.Body.(reconcile.ResultsPublished); err == nil && ok {
			return Published{At: e.At, By: e.Actor, ResultsPublished: b}, true
		}
	}
	return Published{}, false
}
