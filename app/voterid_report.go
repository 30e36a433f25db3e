package app

import (
	"context"
	"os"
	"time"

	"wardcount/export/review"
	"wardcount/export/typeset"
	"wardcount/export/workbook/page"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/voterid/beside"
	"wardcount/reconcile/voterid/stations"
)

// ReviewReport is what is asked of a report on the review of voter identification.
type ReviewReport struct {
	// WithStations shows figures by station too, which the release of totals by ward does not cover.
	WithStations bool
	Options      stations.Options
	// Councils are those with and without a pilot that turnout is set beside; none where there are none.
	Councils []beside.Council
}

// GiveReview writes the report on the review of voter identification into a folder: a workbook, a PDF and a page for the
// screen. It is refused before the returning officer has released the totals, and where a record has changed since. Every
// file is read back and compared before it gets its name; of one that has the name already it asks first, and where that
// may not be replaced it hands over nothing and answers with WouldReplace. Nothing is stored, as for papers without
// numbers: the journal says who released the totals, and a report says which entry it rests on.
func (c *Count) GiveReview(ctx context.Context, by setup.Person, dir string, asked ReviewReport, may func(Standing) bool) ([]PublishedFile, error) {
	c.mu.Lock()
	now, head, at := c.state, c.head, c.clock().UTC().Truncate(time.Second)
	c.mu.Unlock()
	if err := mayExportVoterID(now, by); err != nil {
		return nil, err
	}
	r := review.Report{Poll: reviewOf(now, asked.Options), Election: now.Election, Accepted: now.VoterID.ShownExceptions, WithStations: asked.WithStations,
		WrittenAt: at, JournalHead: head, DestroyAfter: destroyAfter(now)}
	if len(asked.Councils) > 0 {
		r.Poll = r.Poll.Beside(asked.Councils)
	}
	files, err := review.Files(r)
	if err != nil {
		return nil, err
	}
	var documents []document
	for _, f := range files {
		documents = append(documents, document{name: f.Name, kind: "voter_id_review", contests: len(r.Poll.Wards), what: "the figures of the review", write: f.Bytes, check: f.Check})
	}
	return handing{dir: dir, documents: documents, may: may, again: "write the report again"}.over(ctx)
}

// MayReplaceReview says whether a report may replace a file without a question: this program wrote it.
func MayReplaceReview(f Standing) bool {
	data, err := os.ReadFile(f.Path)
	return err == nil && (typeset.Ours(data) || page.Ours(data))
}
