package app

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"regexp"
	"slices"

	"wardcount/export"
	"wardcount/export/format"
	"wardcount/export/notice"
	"wardcount/export/typeset"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
)

// Papers are the files of papers that were drawn up.
type Papers struct {
	Files   []PublishedFile // of each paper a PDF, then an HTML file
	Slips   []reconcile.SlipsGivenOut
	LeftOut []export.Left
}

// GivePapers writes one kind of paper into a folder as PDF and as HTML: a file
// for each contest that is named, or one with all that are far enough. Slips go
// into a file for each contest, and the journal says which numbers were given
// out. Every file is read back and compared before it gets its name; of one that
// has the name already it asks first, and where that may not be replaced it
// hands over nothing and answers with WouldReplace.
func (c *Count) GivePapers(ctx context.Context, by setup.Person, dir, kind string, contests []setup.ContestID, copies int, may func(Standing) bool) (Papers, error) {
	d, err := c.draw(by, kind, contests, copies)
	if err != nil {
		return Papers{}, err
	}
	p := Papers{LeftOut: d.left}
	var documents []document
	var slips []bundle
	for _, b := range d.bundles() {
		documents = append(documents, b.documents()...)
		if b.slips.First > 0 {
			slips = append(slips, b)
		}
	}
	h := handing{dir: dir, documents: documents, may: may, again: "draw it up again"}
	if len(slips) > 0 {
		h.said, h.again = "; the journal already says that its slips were given out", "draw them up again, with the next numbers"
		h.record = func(files []PublishedFile) error {
			p.Slips = slipsIn(slips, files)
			return c.append(by, bodiesOf(p.Slips)...)
		}
	}
	p.Files, err = h.over(ctx)
	return p, err
}

// slipsIn are the slips that were given out, each with the digest of its PDF, which is printed.
func slipsIn(bundles []bundle, files []PublishedFile) []reconcile.SlipsGivenOut {
	var list []reconcile.SlipsGivenOut
	for _, b := range bundles {
		i := slices.IndexFunc(files, func(f PublishedFile) bool { return f.Path == b.name+".pdf" })
		b.slips.SHA256 = files[i].SHA256
		list = append(list, b.slips)
	}
	return list
}

func bodiesOf(slips []reconcile.SlipsGivenOut) []reconcile.Body {
	bodies := make([]reconcile.Body, len(slips))
	for i, s := range slips {
		bodies[i] = s
	}
	return bodies
}

// MayReplace says whether papers may replace a file without a question: it is a
// paper of this program, drawn up before, and no slips, whose numbers were given out.
func MayReplace(f Standing) bool {
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

// bundles shares papers out among files: one with all, or one for each contest.
func (d drawn) bundles() []bundle {
	var list []bundle
	var whole []notice.Paper
	for _, one := range d.contests {
		whole = append(whole, one.papers...)
		b := bundle{name: d.fileName(d.code(one.contest)), contests: 1, document: d.document(one.papers)}
		if one.first > 0 {
			b.slips = reconcile.SlipsGivenOut{Contest: one.contest.ID, First: one.first, Copies: len(one.papers)}
			b.name += "-" + slipNumbers(b.slips)
		}
		list = append(list, b)
	}
	if d.all && d.kind.ID != slipKind {
		return []bundle{{name: d.fileName("all"), contests: len(d.contests), document: d.document(whole)}}
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

func (d drawn) fileName(of string) string {
	return format.FileName(d.election, "paper-"+d.kind.ID+"-"+of)
}

var gss = regexp.MustCompile(`^[A-Z]\d{8}$`)

// code tells the contest's files from those of all others: its statistical code,
// or its id in plain letters where it has none or shares it.
func (d drawn) code(c setup.Contest) string {
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
func (b bundle) documents() []document {
	of := func(ending string, write func(typeset.Document, io.Writer) error, check func(typeset.Document, []byte) error) document {
		return document{name: b.name + ending, kind: "paper", contests: b.contests, what: "what it was drawn up from",
			write: func() ([]byte, error) {
				var out bytes.Buffer
				err := write(b.document, &out)
				return out.Bytes(), err
			},
			check: func(data []byte) error { return check(b.document, data) }}
	}
	return []document{of(".pdf", typeset.WritePDF, typeset.CheckPDF), of(".html", typeset.WriteHTML, typeset.CheckHTML)}
}
