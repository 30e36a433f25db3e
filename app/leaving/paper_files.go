package leaving

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"regexp"
	"slices"

	"wardcount/export"
	"wardcount/export/format"
	"wardcount/export/typeset"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
)

// Papers are the files of papers that were drawn up.
type Papers struct {
	Files   []File // of each paper a PDF, then an HTML file
	Slips   []reconcile.SlipsGivenOut
	LeftOut []export.Left
}

// Bundles are papers shared out among files.
type Bundles []bundle

// Documents are the files: of each bundle a PDF, then an HTML file.
func (all Bundles) Documents() []Document {
	var list []Document
	for _, b := range all {
		list = append(list, b.documents()...)
	}
	return list
}

// Slips are those that are given out once the files are written, each with the
// digest of its PDF, which is printed; none where the papers have no numbers.
func (all Bundles) Slips(files []File) []reconcile.SlipsGivenOut {
	var list []reconcile.SlipsGivenOut
	for _, b := range all {
		if b.slips.First == 0 {
			continue
		}
		i := slices.IndexFunc(files, func(f File) bool { return f.Path == b.name+".pdf" })
		b.slips.SHA256 = files[i].SHA256
		list = append(list, b.slips)
	}
	return list
}

// MayReplacePapers says whether papers may replace a file without a question: it is a
// paper of this program, drawn up before, and no slips, whose numbers were given out.
func MayReplacePapers(f Standing) bool {
	data, err := os.ReadFile(f.Path)
	return err == nil && typeset.Ours(data) && !slipFile.MatchString(f.Path)
}

var slipFile = regexp.MustCompile(`-paper-` + slipKind + `-[^/\\]*$`)

// bundle is what goes into one file.
type bundle struct {
	name     string // of the file, without its ending
	contests int
	document typeset.Document
	slips    reconcile.SlipsGivenOut // First is 0 where they are none
}

// Bundles shares papers out among files: one with all, or one for each contest.
func (d Drawn) Bundles() Bundles {
	var list Bundles
	for _, one := range d.contests {
		b := bundle{name: d.fileName(d.code(one.contest)), contests: 1, document: d.document(one.papers)}
		if one.first > 0 {
			b.slips = reconcile.SlipsGivenOut{Contest: one.contest.ID, First: one.first, Copies: len(one.papers)}
			b.name += "-" + slipNumbers(b.slips)
		}
		list = append(list, b)
	}
	if d.all && d.kind.ID != slipKind {
		return Bundles{{name: d.fileName("all"), contests: len(d.contests), document: d.Document()}}
	}
	return list
}

// slipNumbers are the numbers of slips as the name of their file has them.
func slipNumbers(s reconcile.SlipsGivenOut) string {
	if s.Copies == 1 {
		return fmt.Sprintf("slip-%d", s.First)
	}
	return fmt.Sprintf("slips-%d-to-%d", s.First, s.Last())
}

func (d Drawn) fileName(of string) string {
	return format.FileName(d.election, "paper-"+d.kind.ID+"-"+of)
}

var gss = regexp.MustCompile(`^[A-Z]\d{8}$`)

// code tells the contest's files from those of all others: its statistical code,
// or its id in plain letters where it has none or shares it.
func (d Drawn) code(c setup.Contest) string {
	place := 0
	shared := false
	for i, other := range d.election.Contests {
		if other.ID == c.ID {
			place = i + 1
		} else if contestCode(other) == contestCode(c) {
			shared = true
		}
	}
	if shared {
		return fmt.Sprintf("%s-%d", format.Slug(string(c.ID)), place)
	}
	return contestCode(c)
}

func contestCode(c setup.Contest) string {
	if gss.MatchString(c.GSS) {
		return c.GSS
	}
	return format.Slug(string(c.ID))
}

// documents are the two files of a bundle.
func (b bundle) documents() []Document {
	of := func(ending string, write func(typeset.Document, io.Writer) error, check func(typeset.Document, []byte) error) Document {
		return Document{Name: b.name + ending, Kind: "paper", Contests: b.contests, What: "what it was drawn up from",
			Write: func() ([]byte, error) {
				var out bytes.Buffer
				err := write(b.document, &out)
				return out.Bytes(), err
			},
			Check: func(data []byte) error { return check(b.document, data) }}
	}
	return []Document{of(".pdf", typeset.WritePDF, typeset.CheckPDF), of(".html", typeset.WriteHTML, typeset.CheckHTML)}
}
