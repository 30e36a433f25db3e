package leaving

import (
	"slices"
	"strings"

	"wardcount/export"
	"wardcount/export/format"
	"wardcount/reconcile"
)

// Publication is what left the count, and what did not and why.
type Publication struct {
	Files    []File
	Revision int
	LeftOut  []export.Left
}

// Prepared is a publication of which nothing is written yet.
type Prepared struct {
	Documents []Document
	LeftOut   []export.Left
	results   export.Results
	formats   []format.Format // that hold a contest
}

// Prepare says what a publication of the declared results hands over in the
// given formats, all of them where none is named. It is refused where nothing is
// declared, or no format would hold a contest.
func Prepare(results export.Results, formats []string) (Prepared, error) {
	chosen, err := chosenFormats(formats)
	if err != nil {
		return Prepared{}, err
	}
	if len(results.Wards) == 0 {
		return Prepared{}, &reconcile.Refusal{Code: "nothing_declared", Message: "Nothing of this count has been declared yet; nothing leaves before that.", Do: "Declare a ward first (step declare)."}
	}
	p := Prepared{results: results}
	for _, f := range chosen {
		p.LeftOut = appendLeft(p.LeftOut, f.LeftOut(results))
	}
	if p.formats, err = holding(chosen, results); err != nil {
		return Prepared{}, err
	}
	for _, f := range p.formats {
		for _, d := range f.Documents(results) {
			p.Documents = append(p.Documents, toWrite(d, results))
		}
	}
	return p, nil
}

// Entry is what the journal says of the publication once its files are written.
func (p Prepared) Entry(files []File) reconcile.ResultsPublished {
	b := reconcile.ResultsPublished{Revision: p.results.Revision}
	for _, f := range files {
		b.Files = append(b.Files, reconcile.PublishedDocument{Name: f.Path, Bytes: f.Bytes, SHA256: f.SHA256})
	}
	for _, f := range p.formats {
		b.Formats = append(b.Formats, f.ID)
	}
	for _, w := range p.results.Wards {
		b.Contests = append(b.Contests, w.Certificate.Contest)
	}
	return b
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
func toWrite(f format.Format, results export.Results) Document {
	contests, _ := f.Holds(results)
	return Document{Name: f.FileName(results), Title: f.Title, Kind: f.Kind, Contests: contests, What: "the certified figures",
		Write: func() ([]byte, error) { return f.Document(results) },
		Check: func(data []byte) error { return f.Check(results, data) }}
}
