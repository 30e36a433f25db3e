// Package typeset sets papers on A4. A paper is first a tree of pages and blocks, which two printers turn into PDF and
// into HTML, so that both say the same; what was written is read back and compared with the tree.
//
// It knows no election. It never puts a page of one paper and one of another on the same sheet, never lets a heading or
// a signature stand alone, and never prints a name with a hole in it: a letter that its type does not have stands as
// its code. Equal documents give equal bytes.
package typeset

import (
	"html/template"
	"time"

	"wardcount/export"
)

// Document is one file of papers, in the order in which they are printed.
type Document struct {
	Title    string    // what it is, and of what
	Subject  string    // what kind of paper, of which poll
	Practice bool      // of a practice count, which its name says first
	Written  time.Time // UTC, as told
	Pages    []Page
}

// Called is what a reader's window and a browser's tab call the document. A tab
// shows little more than the first word, so that PRACTICE goes first.
func (d Document) Called() string {
	if d.Practice {
		return "PRACTICE – " + d.Title
	}
	return d.Title
}

// Page is one paper. It begins on a sheet of its own and is set on one sheet where it can be read so; where it runs
// over, its title is repeated.
type Page struct {
	Issuer string   // the council, at the head
	Of     []string // election, contest, day of the poll: a line each, of which the second tells it from its neighbours
	// Entry is what a list of the papers in one file calls it; papers beside each other with the same have one entry.
	Entry  string
	Title  string
	Law    string // the rule under which it is drawn up; empty where there is none
	Mark   string // printed across it: PRACTICE, DRAFT, both or nothing
	Blocks []Block
	// Known is what tells this paper from any other, at the foot: certificate or journal, and revision.
	Known string
	// Large sets it in large type, to be read aloud or from a distance.
	Large bool
	// Report sets it in one size over as many sheets as it takes.
	Report bool
}

// Block is one part of a page, below the other.
type Block interface{ block() }

// Text is a paragraph.
type Text struct {
	Words string
	Look  Look
}

// Look is how a paragraph or a row stands out.
type Look string

// The looks that there are.
const (
	Plain   Look = ""
	Strong  Look = "strong"  // bold
	Quiet   Look = "quiet"   // small
	Heading Look = "heading" // a heading of the page's second rank
	Spoken  Look = "spoken"  // words that are read aloud
)

// Facts are labels with what they stand for, one a line.
type Facts struct{ Lines []Fact }

// Fact is one label with its words.
type Fact struct{ Label, Words string }

// Table is a table with a head that is repeated on every sheet that it runs over.
type Table struct {
	Caption string
	Columns []Column
	Rows    []Row
	// Whole keeps it on one sheet where it fits one.
	Whole bool
}

// Column is one column of a table.
type Column struct {
	Title string
	// Share is the width, in parts of the widths of all columns.
	Share float64
	// Number sets its cells to the right, figure under figure.
	Number bool
}

// Row is one row of a table. A row has a cell for each column, or one alone that goes across.
type Row struct {
	Cells []string
	Look  Look // Plain, Strong (a sum) or Quiet (a remark to the row above)
}

// Signature is where somebody signs.
type Signature struct {
	Who, As string // the name where it is known; the office
	Date    string // where the paper was signed in the program already: when
}

// Under is what stands under the line: the name and the office.
func (s Signature) Under() string {
	if s.Who == "" {
		return s.As
	}
	return export.WithOffice(s.Who, s.As)
}

// Boxed is a number in a frame that is found from a distance, with what it is.
type Boxed struct{ Label, Words string }

// Space is room to write in: so many lines to be filled in by hand under a label.
type Space struct {
	Label string
	Lines int
}

// List is sentences that stand below each other, each with a dot before it.
type List struct {
	Title     string // over them, bold; empty where there is none
	Sentences []string
	Framed    bool // it is read before what follows
}

// Picture is a picture, which has its title in it, and what it shows in words below it: who does not see it reads them,
// and the table that it is drawn from stands in the same paper.
type Picture struct {
	Caption       string
	Width, Height float64 // in points; no wider than a sheet
	// SVG and PNG draw it for the screen and for the printer, in points; its letters are no words of the page.
	SVG func(width, height float64) ([]byte, error)
	PNG func(width, height float64, dpi int) ([]byte, error)
}

// Turn begins a new sheet.
type Turn struct{}

func (Text) block()      {}
func (Facts) block()     {}
func (Table) block()     {}
func (Signature) block() {}
func (Boxed) block()     {}
func (Space) block()     {}
func (List) block()      {}
func (Picture) block()   {}
func (Turn) block()      {}

// Inline is the picture as it stands in a page for the screen.
func (p Picture) Inline() (template.HTML, error) {
	drawn, err := p.SVG(p.Width, p.Height)
	return template.HTML(drawn), err //nolint:gosec // written by this program
}
