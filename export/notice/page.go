package notice

import (
	"time"

	"wardcount/export"
)

// Document is one file of papers, in the order in which they are printed.
type Document struct {
	Title    string // as a reader's window and a browser's tab call it
	Subject  string // what kind of paper, of which poll
	Practice bool
	Written  time.Time // UTC, as told
	Pages    []Page
}

// Page is one paper. It begins on a sheet of its own and is set on one sheet where it can be read so; where it runs
// over, its title is repeated.
type Page struct {
	Issuer string   // the council, at the head
	Of     []string // election, ward, day of the poll: a line each
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

func (Text) block()      {}
func (Facts) block()     {}
func (Table) block()     {}
func (Signature) block() {}
func (Boxed) block()     {}
func (Space) block()     {}
