package app

import (
	"context"

	"wardcount/app/leaving"
	"wardcount/reconcile/setup"
)

// GiveReview writes the report on the review of voter identification into a folder: a workbook, a PDF and a page for the
// screen. It is refused before the returning officer has released the totals, and where a record has changed since. Every
// file is read back and compared before it gets its name; of one that has the name already it asks first, and where that
// may not be replaced it hands over nothing and answers with WouldReplace. Nothing is stored, as for papers without
// numbers: the journal says who released the totals, and a report says which entry it rests on.
func (c *Count) GiveReview(ctx context.Context, by setup.Person, dir string, asked leaving.ReviewReport, may func(leaving.Standing) bool) ([]leaving.File, error) {
	m := c.moment()
	if err := mayExportVoterID(m.State, by); err != nil {
		return nil, err
	}
	documents, err := leaving.ReviewDocuments(m, reviewOf(m.State, asked.Options), asked)
	if err != nil {
		return nil, err
	}
	return leaving.Handing{Dir: dir, Documents: documents, May: may, Again: "write the report again"}.Over(ctx)
}

// GivePictures writes the pictures of the voter-ID review into a folder, each as PNG and as SVG, once its totals are
// released: those of single stations only where these are asked for, because the release does not cover them. Every file is
// read back before it gets its name; where one would be replaced that may not be, none is handed over and the answer is
// WouldReplace. Between two files it may be cancelled.
func (c *Count) GivePictures(ctx context.Context, by setup.Person, dir string, asked leaving.ReviewReport, may func(leaving.Standing) bool, progress func(done, total int, what string)) ([]leaving.File, error) {
	m := c.moment()
	if err := mayExportVoterID(m.State, by); err != nil {
		return nil, err
	}
	documents, err := leaving.ReviewPictures(m, reviewOf(m.State, asked.Options), asked)
	if err != nil {
		return nil, err
	}
	return leaving.Handing{Dir: dir, Documents: documents, May: may, Progress: progress, Again: "save them again"}.Over(ctx)
}
