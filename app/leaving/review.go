package leaving

import (
	"os"

	"wardcount/export/review"
	"wardcount/export/typeset"
	"wardcount/export/workbook/page"
	"wardcount/reconcile/voterid"
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

// ReviewDocuments are the files of the report: a workbook, a PDF and a page for
// the screen. The poll is that of the moment, by the options that were asked for.
func ReviewDocuments(m Moment, poll voterid.Poll, asked ReviewReport) ([]Document, error) {
	r := review.Report{Poll: poll, Election: m.State.Election, Accepted: m.State.VoterID.ShownExceptions, WithStations: asked.WithStations,
		WrittenAt: m.At, JournalHead: m.Head, DestroyAfter: destroyAfter(m.State)}
	if len(asked.Councils) > 0 {
		r.Poll = r.Poll.Beside(asked.Councils)
	}
	files, err := review.Files(r)
	if err != nil {
		return nil, err
	}
	var documents []Document
	for _, f := range files {
		documents = append(documents, Document{Name: f.Name, Kind: "voter_id_review", Contests: len(r.Poll.Wards), What: "the figures of the review", Write: f.Bytes, Check: f.Check})
	}
	return documents, nil
}

// MayReplaceReview says whether a report may replace a file without a question: this program wrote it.
func MayReplaceReview(f Standing) bool {
	data, err := os.ReadFile(f.Path)
	return err == nil && (typeset.Ours(data) || page.Ours(data))
}
