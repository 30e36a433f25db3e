package app

import (
	"context"
	"slices"
	"strings"

	"wardcount/export"
	"wardcount/export/format"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
)

// Publication is what left the count, and what did not and why.
type Publication struct {
	Files    []PublishedFile
	Revision int
	LeftOut  []export.Left
}

// Publish writes the declared results into a folder in the given formats, all
// of them where none is named. Every document is written, read back and
// compared before any is handed over; then the journal records it, and only
// then do the files get their names. Between two documents it may be cancelled.
func (c *Count) Publish(ctx context.Context, by setup.Person, dir string, formats []string, progress func(done, total int, what string)) (Publication, error) {
	return c.PublishOver(ctx, by, dir, formats, func(Standing) bool { return true }, progress)
}

// PublishOver is Publish that replaces only what it may: of a file that has a
// document's name already it asks first, and where one may not be replaced it
// hands over nothing and answers with WouldReplace.
func (c *Count) PublishOver(ctx context.Context, by setup.Person, dir string, formats []string, may func(Standing) bool, progress func(done, total int, what string)) (Publication, error) {
	if r := refuseRole(by, ActPublish, "publish results"); r != nil {
		return Publication{}, r
	}
	chosen, err := chosenFormats(formats)
	if err != nil {
		return Publication{}, err
	}
	results := c.Results()
	if len(results.Wards) == 0 {
		return Publication{}, &reconcile.Refusal{Code: "nothing_declared", Message: "Nothing of this count has been declared yet; nothing leaves before that.", Do: "Declare a ward first (step declare)."}
	}
	p := Publication{Revision: results.Revision}
	for _, f := range chosen {
		p.LeftOut = appendLeft(p.LeftOut, f.LeftOut(results))
	}
	if chosen, err = holding(chosen, results); err != nil {
		return Publication{}, err
	}
	var documents []document
	for _, f := range chosen {
		for _, d := range f.Documents(results) {
			documents = append(documents, toWrite(d, results))
		}
	}
	p.Files, err = handing{dir: dir, documents: documents, may: may, progress: progress,
		record: func(files []PublishedFile) error { return c.recordPublication(by, results, chosen, files) },
		said:   "; the journal already says that revision it belongs to was published", again: "publish again; it will be the next revision"}.over(ctx)
	return p, err
}

// appendLeft joins what several formats leave out, each reason once.
func appendLeft(all, more []export.Left) []export.Left {
	for _, l := range more {
		if !slices.Contains(all, l) {
			all = append(all, l)
		}
	}
	return all
}

func chosenFormats(ids []string) ([]format.Format, error) {
	if len(ids) == 0 {
		return format.Formats, nil
	}
	var chosen []format.Format
	for i, id := range ids {
		if slices.Contains(ids[:i], id) {
			continue
		}
		f, ok := format.Of(id)
		if !ok {
			var known []string
			for _, f := range format.Formats {
				known = append(known, f.ID)
			}
			return nil, &reconcile.Refusal{Code: "no_such_format", Message: "There is no format “" + id + "”.", Do: "The formats are: " + strings.Join(known, ", ") + "."}
		}
		chosen = append(chosen, f)
	}
	return chosen, nil
}

// holding leaves out the formats that would hold no contest at all; where
// none is left, nothing is published.
func holding(chosen []format.Format, results export.Results) ([]format.Format, error) {
	var held []format.Format
	reason := ""
	for _, f := range chosen {
		contests, why := f.Holds(results)
		if contests > 0 {
			held = append(held, f)
		} else {
			reason = why
		}
	}
	if len(held) == 0 {
		return nil, &reconcile.Refusal{Code: "nothing_held", Message: "The document would hold no contest: " + reason + ".", Do: "Nothing was handed over. The workbook holds every contest."}
	}
	return held, nil
}

// toWrite is the document of a format.
func toWrite(f format.Format, results export.Results) document {
	contests, _ := f.Holds(results)
	return document{name: f.FileName(results), title: f.Title, kind: f.Kind, contests: contests, what: "the certified figures",
		write: func() ([]byte, error) { return f.Document(results) },
		check: func(data []byte) error { return f.Check(results, data) }}
}

func (c *Count) recordPublication(by setup.Person, results export.Results, chosen []format.Format, files []PublishedFile) error {
	b := reconcile.ResultsPublished{Revision: results.Revision}
	for _, f := range files {
		b.Files = append(b.Files, reconcile.PublishedDocument{Name: f.Path, Bytes: f.Bytes, SHA256: f.SHA256})
	}
	for _, f := range chosen {
		b.Formats = append(b.Formats, f.ID)
	}
	for _, w := range results.Wards {
		b.Contests = append(b.Contests, w.Certificate.Contest)
	}
	return c.append(by, b)
}
