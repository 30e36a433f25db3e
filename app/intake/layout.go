package intake

import (
	"fmt"
	"strings"

	"wardcount/reconcile"
)

// kind says how the text of a cell is understood.
type kind int

const (
	text      kind = iota // any text that can be seen
	figure                // a whole number between column.low and column.high
	date                  // yyyy-mm-dd
	oneOf                 // one of column.choices
	ward                  // a ward of the Wards sheet, by name or ballot id
	station               // a station of the Stations sheet
	status                // empty or struck off
	boxStatus             // the same, or merged into another box
)

// column is one column of a worksheet or, on the Council sheet, one line of it.
type column struct {
	heading   string
	field     string // as in reconcile.SetUpFault.Field
	required  bool
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
	{councilSheet, "election", 200, councilItems},
	{"People", "person", 2_000, peopleColumns},
	{"Wards", "ward", 3_000, wardColumns},
	{"Candidates", "candidate", 200_000, candidateColumns},
	{"Stations", "station", 10_000, stationColumns},
	{"Boxes", "box", 20_000, boxColumns},
}

const fillIn = "Fill it in."

var councilItems = []column{
	{heading: "Name of election", field: "name", required: true, do: fillIn,
		note: "The name that every document carries.", example: "Election of councillors, 2 May 2030"},
	{heading: "Council", field: "council", required: true, do: fillIn,
		note: "The council that is elected.", example: "Larkbury Borough Council"},
	{heading: "Council GSS code", field: "council_gss",
		note: "Statistical code of the council, one letter and eight digits.", example: "E07000103"},
	{heading: "Date of poll", field: "date", required: true, kind: date, do: "Write it as year-month-day, such as 2030-05-02.",
		note: "Year-month-day.", example: "2030-05-02"},
	{heading: "Key once", field: "key_once", required: true, kind: oneOf, choices: []choice{{"yes", "yes"}, {"no", "no"}}, do: "Write yes or no.",
		note: "yes: one keying agrees a sheet. no (a second person keys every sheet again) is not done by this version.", example: "yes"},
	{heading: "Voter-ID pilot model", field: "pilot",
		note: "Only for a council that tried voter identification: the model. Empty for every other.", example: "poll card"},
	{heading: "Organisation URI", field: "organisation_uri", required: true, do: fillIn,
		note: "Web identifier of the council in the results feed.", example: "http://opendatacommunities.org/id/district-council/larkbury"},
	{heading: "Organisation name", field: "organisation_label", required: true, do: fillIn,
		note: "Who publishes the results.", example: "Larkbury Borough Council"},
	{heading: "Elected body URI", field: "body_uri",
		note: "Web identifier of the body that is elected; may stay empty.", example: "http://opendatacommunities.org/id/district-council/larkbury"},
	{heading: "Elected body name", field: "body_label", required: true, do: fillIn,
		note: "The body that is elected, mostly the council itself.", example: "Larkbury Borough Council"},
	{heading: "Type of election", field: "election_type", required: true, kind: oneOf, choices: same(reconcile.ElectionTypes),
		do:   "Write one of " + strings.Join(reconcile.ElectionTypes, ", ") + ".",
		note: "As the results feed names it; choose from the list.", example: "DistrictAndBorough"},
	{heading: "Info URL", field: "info_url",
		note: "Web page of the results; may stay empty.", example: "https://www.larkbury.example/elections"},
	{heading: "Returning officer", field: "returning_officer", required: true, do: fillIn,
		note: "Name, as published in the results feed.", example: "Robin Fieldfare"},
	{heading: "Department", field: "department", required: true, do: fillIn,
		note: "Who answers questions about the results.", example: "Electoral Services"},
	{heading: "E-mail", field: "email", required: true, do: fillIn,
		note: "Published in the results feed.", example: "elections@larkbury.example"},
	{heading: "Telephone", field: "telephone", required: true, do: fillIn,
		note: "Published in the results feed.", example: "01632 960123"},
}

var peopleColumns = []column{
	{heading: "Name", field: "name", required: true, width: 36, do: "Write the person's name.",
		note: "Everybody who will be at a keyboard. Each name stands once.", example: "Alex Wren"},
	{heading: "Role", field: "role", required: true, width: 28, kind: oneOf, choices: roles(), do: "Write one of " + words(roles()) + ".",
		note: "What the person may do. One person must be the returning officer.", example: "clerk"},
}

var wardColumns = []column{
	{heading: "Ballot id", field: "id", width: 44,
		note:    "Democracy Club's id of the ballot. Leave it empty and it is made from council, ward and date. Once counting has begun it must not change.",
		example: "local.larkbury.alder-heath.2030-05-02"},
	{heading: "Ward", field: "name", required: true, width: 32, do: "Write the name of the ward.",
		note: "The name of the ward as on the ballot paper.", example: "Alder Heath"},
	{heading: "GSS code", field: "gss", width: 14,
		note: "Statistical code of the ward, one letter and eight digits.", example: "E05012345"},
	{heading: "Seats", field: "seats", required: true, width: 10, kind: figure, low: 1, high: reconcile.MaxSeats,
		do: fmt.Sprintf("Write 1 to %d.", reconcile.MaxSeats), note: "How many councillors this poll elects.", example: "2"},
	{heading: "Electorate", field: "electorate", required: true, width: 14, kind: figure, high: reconcile.MaxFigure,
		do:   "Write the number of electors in digits only.",
		note: "Electors in the register in force at the poll. It can be mended until the ward is certified.", example: "5210"},
}

var candidateColumns = []column{
	{heading: "Ward", field: "ward", required: true, kind: ward, width: 28, do: "Write the ward as on the Wards sheet.",
		note: "The ward as on the Wards sheet, by name or by ballot id.", example: "Alder Heath"},
	{heading: "Order on ballot paper", field: "order", required: true, kind: figure, low: 1, high: reconcile.MaxCandidates, width: 14,
		do: fmt.Sprintf("Write 1 to %d.", reconcile.MaxCandidates), note: "The place on the ballot paper: 1 for the first, and no number left out.", example: "1"},
	{heading: "Candidate id", field: "id", width: 24,
		note:    "An id that stays when the name is mended; figures are kept by it. Leave it empty and it is made from the place on the ballot paper and the ward.",
		example: "c1-alder-heath"},
	{heading: "Surname", field: "surname", required: true, width: 20, do: "Write the surname.",
		note: "Surname as nominated.", example: "Siskin"},
	{heading: "Forenames", field: "forenames", width: 24,
		note: "All other names as nominated.", example: "Jo Anne"},
	{heading: "Commonly used surname", field: "common_surname", width: 18,
		note: "Only where another surname stands on the ballot paper.", example: "Siskin-Hall"},
	{heading: "Commonly used forenames", field: "common_forenames", width: 18,
		note: "Only where other forenames stand on the ballot paper.", example: "Joey"},
	{heading: "Description", field: "description", width: 30,
		note: "The description on the ballot paper; may be empty.", example: "Independent"},
	{heading: "Party id", field: "party_id", width: 10,
		note: "The Electoral Commission's registration number; empty for an independent.", example: "PP99901"},
	{heading: "Party", field: "party", width: 26,
		note: "The registered name of the party; empty for an independent.", example: "Orchard Party"},
}

var stationColumns = []column{
	{heading: "Station", field: "id", required: true, width: 12, do: "Write the station's number.",
		note: "The number of the polling station (the desk). Kept as written: 01 is not 1.", example: "01"},
	{heading: "Polling place", field: "place", width: 38,
		note: "The building, which may hold several stations.", example: "Heath Road School"},
	{heading: "Ward", field: "ward", required: true, kind: ward, width: 30, do: "Write the ward as on the Wards sheet.",
		note: "The ward as on the Wards sheet, by name or by ballot id.", example: "Alder Heath"},
	{heading: "Status", field: "status", kind: status, width: 18, do: "Write “struck off”, or leave the cell empty.",
		note: "Empty for a station that is open. “struck off” takes it off the register; never delete the line of a running count.", example: "struck off"},
	{heading: "Reason", field: "reason", width: 44,
		note: "Why the station is struck off, and who decided it.", example: "Moved into station 02 on polling day (returning officer)"},
}

var boxColumns = []column{
	{heading: "Box", field: "id", required: true, width: 12, do: "Write the box's number.",
		note: "The number of the ballot box. Kept as written: 01 is not 1.", example: "01"},
	{heading: "Ward", field: "ward", required: true, kind: ward, width: 30, do: "Write the ward as on the Wards sheet.",
		note: "The ward as on the Wards sheet, by name or by ballot id.", example: "Alder Heath"},
	{heading: "Station", field: "station", kind: station, width: 12, do: "Write the station as on the Stations sheet.",
		note: "The station that the box comes from. Empty for a box of postal papers.", example: "01"},
	{heading: "Status", field: "status", kind: boxStatus, width: 22, do: "Write “struck off” or “merged into” and the number of a box, or leave the cell empty.",
		note: "Empty for a box that must come in. “struck off” for one that never will, “merged into 02” where its papers were put into box 02.", example: "merged into 02"},
	{heading: "Reason", field: "reason", width: 44,
		note: "Why, and who decided it. A box that is struck off needs a reason.", example: "Not used: no second box was needed (presiding officer)"},
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
