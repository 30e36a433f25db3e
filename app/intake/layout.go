package intake

import (
	"strings"

	"wardcount/reconcile"
)

// kind says how the text of a cell is understood.
type kind int

const (
	text      kind = iota // any text that can be seen
	figure                // a whole number between column.low and column.high
	date                  // yyyy-mm-dd
	clock                 // hh:mm
	years                 // years in four digits, with commas between
	oneOf                 // one of column.choices
	mark                  // yes or empty
	ward                  // a contest of the Wards sheet, by name or ballot id
	wards                 // any number of them, with semicolons between
	stations              // stations of the Stations sheet, with semicolons between
	status                // empty or struck off
	boxStatus             // the same, or merged into another box
)

// column is one column of a worksheet or, on the Council sheet, one line of it.
type column struct {
	heading   string
	field     string // as in reconcile.SetUpFault.Field
	required  bool
	unless    string // a field that, where it says yes, lets this one be empty
	late      bool   // a workbook of before this column is read without it
	kind      kind
	low, high int
	choices   []choice
	width     float64
	note      string // what belongs here
	example   string
	do        string // the way out where the cell is empty or cannot be read
}

// choice is one thing that a cell may say: the word that people read, and
// what it stands for in the election.
type choice struct{ word, value string }

// sheet is one worksheet of the set-up workbook.
type sheet struct {
	name    string
	noun    string // as in reconcile.SetUpFault.Noun
	most    int    // rows: generous for England, few enough that every check stays quick
	columns []column
	late    bool // a workbook of before this worksheet is read without it
}

const (
	readMeSheet  = "Read me"
	councilSheet = "Council"
	struckOff    = "struck off"
	mergedInto   = "merged into "
)

// The headings of the Council sheet, which holds one fact a row.
const (
	itemHeading  = "Item"
	valueHeading = "Value"
	notesHeading = "What belongs there"
)

// setUpSheets are the worksheets that are read, in the order of the workbook.
var setUpSheets = []sheet{
	{councilSheet, "election", 200, councilItems, false},
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
	for _, r := range reconcile.Roles {
		choices = append(choices, choice{r.Words(), string(r)})
	}
	return choices
}

func words(choices []choice) string {
	var list []string
	for _, c := range choices {
		list = append(list, c.word)
	}
	return strings.Join(list, ", ")
}

// sheetOf finds a worksheet's definition by its name.
func sheetOf(name string) (sheet, bool) {
	for _, s := range setUpSheets {
		if sameWords(s.name, name) {
			return s, true
		}
	}
	return sheet{}, false
}

// sheetNames are the names of the worksheets, in the order of the workbook.
func sheetNames() (names []string) {
	for _, s := range setUpSheets {
		names = append(names, s.name)
	}
	return names
}

// column finds the place of a column by its field, -1 where there is none.
func (s sheet) column(field string) int {
	for i, c := range s.columns {
		if c.field == field {
			return i
		}
	}
	return -1
}

// headings lists the columns as they are called, for messages.
func (s sheet) headings() string {
	var list []string
	for _, c := range s.columns {
		list = append(list, c.heading)
	}
	return strings.Join(list, ", ")
}
