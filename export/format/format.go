// Package format is the one table of the documents that results are turned
// into: what each is called, how it is written and how it is read back.
//
// It never decides who may publish, never touches a disc and never builds a
// file's name from what a candidate or a clerk wrote.
package format

import (
	"bytes"
	"fmt"
	"io"
	"regexp"
	"strings"

	"wardcount/export"
	"wardcount/export/feed"
	"wardcount/export/press"
	"wardcount/export/web"
	"wardcount/export/workbook"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

// Format is one kind of document.
type Format struct {
	ID    string // as the terminal takes it
	Title string // as a screen shows it
	Kind  string // as lists of files and the checker of files call it
	// ending is what the file's name ends with, after council and date.
	ending string
	// Write writes the document. Equal results give equal bytes.
	Write func(export.Results, io.Writer) error
	// Check reads a written document back and compares every figure with the
	// results. Its error says what differs and where.
	Check func(export.Results, []byte) error
	// leftOut lists what the format cannot hold, besides what is not declared.
	leftOut func(export.Results) []export.Left
	// takes says whether the format can hold a declared contest.
	takes func(export.Results, ward.Certificate) bool
	// shows is how many contests it holds, where they are not declared here but
	// only shown; nil where takes says it.
	shows func(export.Results) int
	// parts are the documents that it consists of; none where it is one itself.
	parts []Format
}

// Formats lists every format in the order in which they are offered.
var Formats = []Format{
	{
		ID: "workbook", Title: "Excel workbook", Kind: "workbook", ending: "results.xlsx",
		Write: workbook.Write, Check: workbook.Check, leftOut: nothing, takes: everything,
	},
	{
		ID: "lga", Title: "Results feed (LGA Election Results CSV)", Kind: "lga", ending: "lga-election-results.csv",
		Write: feed.WriteLGA, Check: feed.CheckLGA, leftOut: feed.LGALeftOut, takes: feed.LGATakes,
	},
	{
		ID: "json", Title: "Results file for programs (JSON)", Kind: "json", ending: "results.json",
		Write: feed.WriteResults, Check: feed.CheckResults, leftOut: nothing, takes: everything,
	},
	notices,
	{
		ID: "html", Title: "Results web page", Kind: "html", ending: "results.html",
		Write: web.Write, Check: web.Check, leftOut: nothing, takes: everything,
	},
	{
		ID: "media", Title: "Media sheet (web page)", Kind: "html", ending: "media-sheet.html",
		Write: web.WriteMedia, Check: web.CheckMedia, leftOut: nothing, takes: everything,
	},
	{
		ID: "press", Title: "Press summary (text)", Kind: "press", ending: "press-summary.txt",
		Write: press.Write, Check: press.Check, leftOut: nothing, takes: everything,
	},
}

// Documents are the documents that the format comes to: itself, or those of
// its parts that hold any of the declared contests.
func (f Format) Documents(r export.Results) []Format {
	if len(f.parts) == 0 {
		return []Format{f}
	}
	var held []Format
	for _, part := range f.parts {
		if contests, _ := part.Holds(r); contests > 0 {
			held = append(held, part)
		}
	}
	return held
}

// Of finds a format by its id.
func Of(id string) (Format, bool) {
	for _, f := range Formats {
		if f.ID == id {
			return f, true
		}
	}
	return Format{}, false
}

// FileName is the document's name: PRACTICE- where it is practice, the
// council's code, the poll's date, and words that never change.
func (f Format) FileName(r export.Results) string { return FileName(r.Election, f.ending) }

// FileName is the name of a file that leaves the count: PRACTICE- where it is
// practice, the council's code, the poll's date, then what it is.
func FileName(e setup.Election, what string) string {
	return export.Prefix(e) + council(e) + "-" + pollDate(e) + "-" + what
}

// Slug is a name or an id in letters that every disc takes, 60 of them at most.
func Slug(name string) string {
	slug := strings.Trim(letter.ReplaceAllString(strings.ToLower(name), "-"), "-")
	return strings.TrimRight(slug[:min(len(slug), 60)], "-")
}

// Document writes the document and reads it back: what it gives has been
// compared with the results, figure by figure.
func (f Format) Document(r export.Results) ([]byte, error) {
	var b bytes.Buffer
	if err := f.Write(r, &b); err != nil {
		return nil, fmt.Errorf("%s: %w", f.Title, err)
	}
	if err := f.Check(r, b.Bytes()); err != nil {
		return nil, fmt.Errorf("%s, read back: %w", f.Title, err)
	}
	return b.Bytes(), nil
}

// LeftOut lists the contests that the document leaves out: those still to be
// declared, those abandoned, then those that the format cannot hold.
func (f Format) LeftOut(r export.Results) []export.Left {
	var list []export.Left
	for _, contest := range r.Outstanding {
		list = append(list, export.Left{Contest: contest, Why: "it is still to be declared"})
	}
	for _, a := range r.Abandoned {
		list = append(list, export.Left{Contest: a.Name, Why: abandonedWhy(a)})
	}
	return append(list, f.leftOut(r)...)
}

// Holds is how many declared contests the document holds. One that holds none
// is not worth handing over, and why says what keeps them out.
func (f Format) Holds(r export.Results) (contests int, why string) {
	if f.shows != nil {
		return f.shows(r), ""
	}
	for _, w := range r.Wards {
		if f.takes(r, w.Certificate) {
			contests++
		}
	}
	if left := f.leftOut(r); contests == 0 && len(left) > 0 {
		why = left[0].Why
	}
	return contests, why
}

func abandonedWhy(a export.Abandoned) string {
	if a.Reason == "" {
		return "the contest was abandoned"
	}
	return "the contest was abandoned: " + strings.TrimRight(a.Reason, ". ")
}

func nothing(export.Results) []export.Left { return nil }

func everything(export.Results, ward.Certificate) bool { return true }

var (
	code   = regexp.MustCompile(`^[A-Z]\d{8}$`)
	day    = regexp.MustCompile(`^\d{4}-\d{2}-\d{2}$`)
	letter = regexp.MustCompile(`[^a-z0-9]+`)
)

// council is the council's statistical code, or its name in plain letters
// where it has none. Nothing else that was typed gets into a file's name.
func council(e setup.Election) string {
	if c := e.Council; code.MatchString(c.GSS) {
		return c.GSS
	}
	slug := Slug(e.Council.Name)
	if slug == "" {
		return "council"
	}
	return slug[:min(len(slug), 40)]
}

func pollDate(e setup.Election) string {
	if day.MatchString(e.Date) {
		return e.Date
	}
	return "undated"
}
