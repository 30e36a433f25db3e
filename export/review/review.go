// Package review writes the report on a voter-ID review: a workbook, a PDF and a page for the screen that a council's
// committee can read. PDF and page are printed from one tree of sections, so that both say the same.
//
// What it covers. The returning officer releases totals by ward. The report shows these, and what is concluded from
// stations only as numbers of stations. Figures by station, where one person may be all that a figure says and somebody
// may know who it was, and the evaluation form's, which say for what reason people were refused, are an option that is off
// unless it is asked for, and that says on the paper what it is.
//
// The paper, as PDF and page: paper_recorded.go what was recorded, paper_stations.go, paper_beside.go majorities, turnout
// and other councils, paper_method.go, paper_pictures.go. The workbook: workbook.go, workbook_stations.go,
// workbook_beside.go. words.go is how figures are written in both.
//
// A rate from which one station's figures could be worked out by subtraction is left out with them (release.go).
//
// It never works a figure out that voterid.Poll does not hold, never writes a concluding sentence of its own, never says
// 0 where nothing was keyed, never orders stations by their rate, never prints a p-value, and is never written before
// the release.
package review

import (
	"bytes"
	"errors"
	"io"
	"strconv"
	"time"

	"wardcount/export"
	"wardcount/export/format"
	"wardcount/export/typeset"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/voterid"
	"wardcount/reconcile/ward"
)

// Report is what a report is written from.
type Report struct {
	Poll     voterid.Poll
	Election setup.Election
	// Accepted are the awaited records and the findings that were accepted at the release.
	Accepted []ward.Exception
	// WithStations shows figures by station and those of the evaluation form too, which the release does not cover.
	WithStations bool
	WrittenAt    time.Time // UTC, as told
	JournalHead  string    // hash of the last entry that it rests on, hexadecimal
	DestroyAfter string    // yyyy-mm-dd
}

// ErrNotReleased says that nothing of a review leaves before its release.
var ErrNotReleased = errors.New("the returning officer has not released the totals")

// WithStations ends the names of files that show figures by station.
const WithStations = "-with-stations"

// File is one document of the report.
type File struct {
	Name  string
	Write func(io.Writer) error
	// Check reads a written document back and compares it, figure by figure.
	Check func([]byte) error
}

// Files are the documents of a report, none before the release.
func Files(r Report) ([]File, error) {
	if r.Poll.Released == nil {
		return nil, ErrNotReleased
	}
	d := Document(r)
	book := bookOf(r)
	name := format.FileName(r.Election, "voter-id-review")
	if r.WithStations {
		name += WithStations
	}
	return []File{
		{Name: name + ".xlsx", Write: book.Write, Check: func(data []byte) error { _, err := book.ReadBack(data); return err }},
		{Name: name + ".pdf", Write: func(w io.Writer) error { return typeset.WritePDF(d, w) }, Check: func(data []byte) error { return typeset.CheckPDF(d, data) }},
		{Name: name + ".html", Write: func(w io.Writer) error { return typeset.WriteHTML(d, w) }, Check: func(data []byte) error { return typeset.CheckHTML(d, data) }},
	}, nil
}

// Bytes are those of a file, as it is written.
func (f File) Bytes() ([]byte, error) {
	var b bytes.Buffer
	err := f.Write(&b)
	return b.Bytes(), err
}

const title = "Review of voter identification"

func startsSheet(b typeset.Block) bool {
	_, turns := b.(typeset.Turn)
	return turns
}

// fewRows is how many rows a table has at most that is kept on one sheet.
const fewRows = 14

// together keeps small tables on one sheet.
func together(blocks []typeset.Block) []typeset.Block {
	for i, b := range blocks {
		if t, ok := b.(typeset.Table); ok && len(t.Rows) <= fewRows {
			t.Whole = true
			blocks[i] = t
		}
	}
	return blocks
}

// Document is the report as the tree that PDF and page are printed from.
func Document(r Report) typeset.Document {
	p := typeset.Page{Issuer: r.Poll.Council, Of: []string{r.Poll.Name, r.recordsIn()}, Title: title, Mark: r.mark(), Known: r.known(), Report: true}
	if r.Poll.Date != "" {
		p.Of = append(p.Of, "Poll on "+export.DateWords(r.Poll.Date))
	}
	p.Blocks = r.opening()
	number := 3
	for _, section := range []func(Report) []typeset.Block{recorded, standOut, majorities, turnout, councils, formFigures, method, everyStation} {
		blocks := section(r)
		if len(blocks) > 0 && !startsSheet(blocks[0]) {
			blocks[0] = heading(strconv.Itoa(number) + "  " + blocks[0].(typeset.Text).Words)
			number++
		}
		p.Blocks = append(p.Blocks, together(blocks)...)
	}
	return typeset.Document{Title: title + ", " + r.Poll.Name, Subject: title + ": " + r.recordsIn(), Practice: r.Poll.Practice, Written: r.WrittenAt, Pages: []typeset.Page{p}}
}
