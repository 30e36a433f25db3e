package layout

import (
	"strings"

	"wardcount/reconcile/setup"
)

// Kind says how the text of a cell is understood.
type Kind int

// The kinds of cells.
const (
	Text      Kind = iota // any text that can be seen
	Figure                // a whole number between Low and High
	Date                  // yyyy-mm-dd
	Clock                 // hh:mm
	Years                 // years in four digits, with commas between
	OneOf                 // one of the column's choices
	Mark                  // yes or empty
	Ward                  // a contest of the Wards sheet, by name or ballot id
	Wards                 // any number of them, with semicolons between
	Stations              // stations of the Stations sheet, with semicolons between
	Status                // empty or struck off
	BoxStatus             // the same, or merged into another box
)

// Column is one column of a worksheet or, on the Council sheet, one line of it.
type Column struct {
	Heading   string
	Field     string // as in setup.Fault.Field
	Required  bool
	Unless    string // a field that, where it says yes, lets this one be empty
	Late      bool   // a workbook of before this column is read without it
	Kind      Kind
	Low, High int
	choices   []choice
	Width     float64
	Note      string // what belongs here
	Example   string
	Do        string // the way out where the cell is empty or cannot be read
}

// choice is one thing that a cell may say: the word that people read, and
// what it stands for in the election.
type choice struct{ word, value string }

// Sheet is one worksheet of the set-up workbook.
type Sheet struct {
	Name    string
	Noun    string // as in setup.Fault.Noun
	Most    int    // rows: generous for England, few enough that every check stays quick
	Columns []Column
	Late    bool // a workbook of before this worksheet is read without it
}

// The worksheets that are read or written otherwise than as a table of lines,
// and the words of a status.
const (
	ReadMeSheet  = "Read me"
	CouncilSheet = "Council"
	StruckOff    = "struck off"
	MergedInto   = "merged into "
)

// The headings of the Council sheet, which holds one fact a row.
const (
	ItemHeading  = "Item"
	ValueHeading = "Value"
	NotesHeading = "What belongs there"
)

// Sheets are the worksheets that are read, in the order of the workbook.
var Sheets = []Sheet{
	{CouncilSheet, "election", 200, councilItems, false},
	{"People", "person", 2_000, peopleColumns, false},
	{"Wards", "ward", 3_000, wardColumns, false},
	{"Candidates", "candidate", 200_000, candidateColumns, false},
	{"Stations", "station", 10_000, stationColumns, false},
	{"Boxes", "box", 20_000, boxColumns, false},
	{"Count areas", "area", 5_000, areaColumns, true},
	{"Postal sessions", "session", 1_000, sessionColumns, true},
	{"Seats not up", "seats_not_up", 1_000, notUpColumns, true},
	{"Last contest", "last_contest", 200_000, lastColumns, true},
}

func same(list []string) (choices []choice) {
	for _, word := range list {
		choices = append(choices, choice{word, word})
	}
	return choices
}

func roles() (choices []choice) {
	for _, r := range setup.Roles {
		choices = append(choices, choice{r.Words(), string(r)})
	}
	return choices
}

// Words are the choices of the column as people read them.
func (c Column) Words() []string { return wordsOf(c.choices) }

func wordsOf(choices []choice) (words []string) {
	for _, c := range choices {
		words = append(words, c.word)
	}
	return words
}

// listed are the words of choices, in a sentence.
func listed(choices []choice) string { return strings.Join(wordsOf(choices), ", ") }

// SheetOf finds a worksheet's definition by its name.
func SheetOf(name string) (Sheet, bool) {
	for _, s := range Sheets {
		if SameWords(s.Name, name) {
			return s, true
		}
	}
	return Sheet{}, false
}

// SheetNames are the names of the worksheets, in the order of the workbook.
func SheetNames() (names []string) {
	for _, s := range Sheets {
		names = append(names, s.Name)
	}
	return names
}

// Column finds the place of a column by its field, -1 where there is none.
func (s Sheet) Column(field string) int {
	for i, c := range s.Columns {
		if c.Field == field {
			return i
		}
	}
	return -1
}

// Headings lists the columns as they are called, for messages.
func (s Sheet) Headings() string {
	var list []string
	for _, c := range s.Columns {
		list = append(list, c.Heading)
	}
	return strings.Join(list, ", ")
}
