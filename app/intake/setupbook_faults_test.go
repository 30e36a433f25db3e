package intake

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"wardcount/app/intake/fault"
	"wardcount/reconcile/setup"
)

// changes applies several changes to the workbook of the example.
type changes []func(*excelize.File) error

func TestEveryFaultOfAWorkbookIsSaidWithItsCellAndTheWayOut(t *testing.T) {
	columns := "; the columns are Name, Role."
	eachIsSaid(t, []wrongWorkbook{
		{"text where a figure belongs", changes{set("Wards", "D2", "two")},
			[]string{"Wards, row 2, column Seats (D2): “two” is not a whole number. Write 1 to 25."}},
		{"a figure with decimals", changes{set("Wards", "D2", 2.5)},
			[]string{"Wards, row 2, column Seats (D2): “2.5” is not a whole number. Write 1 to 25."}},
		{"a negative figure", changes{set("Wards", "E3", -7)},
			[]string{"Wards, row 3, column Electorate (E3): “-7” is less than 0. Write the number of electors in digits only."}},
		{"a figure with a comma", changes{set("Wards", "E3", "5,210")},
			[]string{"Wards, row 3, column Electorate (E3): “5,210” is not a whole number. Write the number of electors in digits only."}},
		{"more seats than a ward can have", changes{set("Wards", "D3", 26)},
			[]string{"Wards, row 3, column Seats (D3): “26” is not between 1 and 25. Write 1 to 25."}},
		{"no seat", changes{set("Wards", "D3", 0)},
			[]string{"Wards, row 3, column Seats (D3): “0” is not between 1 and 25. Write 1 to 25."}},
		{"a figure that overflows", changes{set("Wards", "E2", "99999999999999999999")},
			[]string{"Wards, row 2, column Electorate (E2): “99999999999999999999” is not between 0 and 999999999. Write the number of electors in digits only."}},
		{"a truth where a figure belongs", changes{set("Wards", "D2", true)},
			[]string{"Wards, row 2, column Seats (D2): “TRUE” is not a whole number. Write 1 to 25."}},
		{"a formula without a result", changes{func(f *excelize.File) error {
			return firstError(f.SetCellValue("Wards", "E2", nil), f.SetCellFormula("Wards", "E2", "SUM(A1:A9)"))
		}}, []string{"Wards, row 2, column Electorate (E2): The cell holds a formula without a result. Write the number of electors in digits only."}},
		{"an empty cell that every line needs", changes{set("Wards", "B3", "  ")}, []string{
			"Wards, row 3, column Ward (B3): The cell is empty. Write the name of the ward.",
			"Candidates, row 6, column Ward (A6): “Bircham” is not a ward of the Wards sheet. Write the ward as on the Wards sheet.",
			"Candidates, row 7, column Ward (A7): “Bircham” is not a ward of the Wards sheet. Write the ward as on the Wards sheet.",
			"Stations, row 5, column Ward (C5): “Bircham” is not a ward of the Wards sheet. Write the ward as on the Wards sheet.",
			"Stations, row 6, column Ward (C6): “Bircham” is not a ward of the Wards sheet. Write the ward as on the Wards sheet.",
			"Boxes, row 6, column Ward (B6): “Bircham” is not a ward of the Wards sheet. Write the ward as on the Wards sheet.",
			"Boxes, row 7, column Ward (B7): “Bircham” is not a ward of the Wards sheet. Write the ward as on the Wards sheet.",
			"Boxes, row 9, column Ward (B9): “Bircham” is not a ward of the Wards sheet. Write the ward as on the Wards sheet.",
			"Last contest, row 6, column Ward (A6): “Bircham” is not a ward of the Wards sheet. Write the ward as on the Wards sheet."}},
		{"a ballot id that stands twice", changes{set("Wards", "A3", "local.larkbury.alder-heath.2030-05-02")}, []string{
			"Wards, row 3, column Ballot id (A3): The ballot id “local.larkbury.alder-heath.2030-05-02” stands twice. Each ward has its own."}},
		{"a ballot id with a space", changes{set("Wards", "A3", "local larkbury")},
			[]string{"Wards, row 3, column Ballot id (A3): The ballot id “local larkbury” is empty or holds a space, / or #. Use the Democracy Club form, such as local.watford.callowland.2018-05-03."}},
		{"a ward that does not exist", changes{set("Candidates", "A7", "Birchan")},
			[]string{"Candidates, row 7, column Ward (A7): “Birchan” is not a ward of the Wards sheet. Did you mean “Bircham”? Write the ward as on the Wards sheet."}},
		{"a place on the ballot paper taken twice", changes{set("Candidates", "B3", 1)}, []string{
			"Candidates, row 3, column Order on ballot paper (B3): Place 1 on the ballot paper of “Alder Heath” is taken twice. Number the candidates 1, 2, 3 as on the ballot paper.",
			"Candidates, row 4, column Order on ballot paper (B4): Nobody has place 2 on the ballot paper of “Alder Heath”. Number the candidates 1, 2, 3 as on the ballot paper; perhaps a line is missing."}},
		{"a line of a candidate is lost", changes{deleteRows("Candidates", 6, 1)}, []string{
			"Candidates, row 6, column Order on ballot paper (B6): Nobody has place 1 on the ballot paper of “Bircham”. Number the candidates 1, 2, 3 as on the ballot paper; perhaps a line is missing."}},
		{"a candidate without a surname", changes{set("Candidates", "D3", nil)},
			[]string{"Candidates, row 3, column Surname (D3): The cell is empty. Write the surname."}},
		{"a candidate's id that stands twice in a ward", changes{set("Candidates", "C4", "c1-alder-heath")},
			[]string{"Candidates, row 4, column Candidate id (C4): A candidate of Alder Heath has no id or another's: “c1-alder-heath”. Each candidate has an id of their own; figures are kept by it, never by name."}},
		{"a name that turns its direction", changes{set("Candidates", "E3", "Pe\u202eter")},
			[]string{"Candidates, row 3, column Forenames (E3): The text holds an invisible character (U+202E). Type it again by hand."}},
		{"a line break in a cell", changes{set("Stations", "B2", "Heath Road\nSchool")},
			[]string{"Stations, row 2, column Polling place (B2): The text holds a line break. Type it again by hand."}},
		{"a character that was lost", changes{set("People", "A4", "Practice \ufffd")},
			[]string{"People, row 4, column Name (A4): The text holds a character that was lost (U+FFFD). Type it again by hand."}},
		{"a text as long as a book", changes{set("Boxes", "E4", strings.Repeat("a", 2001))},
			[]string{"Boxes, row 4, column Reason (E4): The text has 2001 characters; at most 2000 are read."}},
		{"a role that does not exist", changes{set("People", "B5", "typist")},
			[]string{"People, row 5, column Role (B5): “typist” is not one of the choices. Write one of returning officer, deputy returning officer, supervisor, clerk, administrator, viewer."}},
		{"a person listed twice", changes{set("People", "A6", "Practice clerk A")},
			[]string{"People, row 6, column Name (A6): “Practice clerk A” is listed twice. One line for each person; a name that differs only in capitals or spaces is the same person's."}},
		{"nobody is the returning officer", changes{set("People", "B2", "viewer")},
			[]string{"People: Nobody is the returning officer. Add a person with the role returning officer; only that person certifies."}},
		{"two returning officers", changes{set("People", "B4", "Returning Officer")},
			[]string{"People, row 4, column Role (B4): More than one person is the returning officer: Practice returning officer, Practice supervisor. The office is personal; the others are deputies (role deputy returning officer)."}},
		{"a date in another order", changes{set("Council", "B5", "02/05/2030")},
			[]string{"Council, row 5, Date of poll (B5): “02/05/2030” is not a date. Write it as year-month-day, such as 2030-05-02."}},
		{"a day that does not exist", changes{set("Council", "B5", "2030-02-30")},
			[]string{"Council, row 5, Date of poll (B5): “2030-02-30” is not a date. Write it as year-month-day, such as 2030-05-02."}},
		{"a number that is no day", changes{set("Council", "B5", 20300502)},
			[]string{"Council, row 5, Date of poll (B5): “20300502” is not a date. Write it as year-month-day, such as 2030-05-02."}},
		{"neither yes nor no", changes{set("Council", "B6", "perhaps")},
			[]string{"Council, row 6, Key once (B6): “perhaps” is not one of the choices. Write yes or no."}},
		{"a type of election that the feed does not know", changes{set("Council", "B12", "Mayor")},
			[]string{"Council, row 12, Type of election (B12): “Mayor” is not one of the choices. Write one of Parish, ParishByElection, DistrictAndBorough, DistrictAndBoroughByElection, County, CountyByElection, Parliamentary, ParliamentaryByElection."}},
		{"an item renamed", changes{set("Council", "A16", "Fax")}, []string{
			"Council: There is no item “E-mail”. Add a row that begins with it.",
			"Council, row 16 (A16): There is no item called “Fax”; the items are Name of election, Council, Council GSS code, Date of poll, Key once, Voter-ID pilot model, Organisation URI, Organisation name, Elected body URI, Elected body name, Type of election, Info URL, Returning officer, Department, E-mail, Telephone, Seats of the whole council. Rename the item or delete its row."}},
		{"a council of no seats", changes{set("Council", "B18", "none")}, []string{
			"Council, row 18, Seats of the whole council (B18): “none” is not a whole number. Write 1 to 1000, or leave the cell empty."}},
		{"an item that stands twice", changes{set("Council", "A19", "Council"), set("Council", "B19", "Otherbury")},
			[]string{"Council, row 19 (A19): The item “Council” stands twice. Delete one of the two rows."}},
		{"a value that belongs to no item", changes{set("Council", "B19", "stray")},
			[]string{"Council, row 19 (B19): The value “stray” has no item. Write in front of it what it is, or empty the cell."}},
		{"a station that stands twice", changes{set("Stations", "A4", "01")}, []string{
			"Stations, row 4, column Station (A4): Station “01” stands twice. Each station has its own number.",
			"Boxes, row 5, column Station (C5): Box 03 names station “03”, which is not in its ward. Write the station's number; leave it empty for a postal box."}},
		{"a status that does not exist", changes{set("Stations", "D6", "closed")},
			[]string{"Stations, row 6, column Status (D6): “closed” is not a status. Write “struck off”, or leave the cell empty."}},
		{"a station that is merged", changes{set("Stations", "D6", "merged into 04")},
			[]string{"Stations, row 6, column Status (D6): “merged into 04” is not a status. Write “struck off”, or leave the cell empty."}},
		{"struck off without a reason", changes{set("Stations", "E6", nil)},
			[]string{"Stations, row 6, column Reason (E6): A station is struck off without a reason. Write why, and who decided it."}},
		{"a reason without a status", changes{set("Boxes", "D7", nil)},
			[]string{"Boxes, row 7, column Status (D7): There is a reason but no status. Write “struck off” or “merged into” and the number of a box, or leave the cell empty."}},
		{"a box of a station elsewhere", changes{set("Boxes", "C3", "04")},
			[]string{"Boxes, row 3, column Station (C3): Box 02 names station “04”, which is not in its ward. Write the station's number; leave it empty for a postal box."}},
		{"a box whose station lost its zero", changes{set("Boxes", "C2", 1)},
			[]string{"Boxes, row 2, column Station (C2): Box 01 names station “1”, which is not in its ward. Write the station's number; leave it empty for a postal box."}},
		{"a box merged into one that is off the register", changes{set("Boxes", "D4", "merged into 05")},
			[]string{"Boxes, row 4, column Status (D4): Box 02A is merged into “05”, which is not a box of the same kind and ward that stands on the register. Name the box that now holds its papers."}},
		{"a worksheet is missing", changes{func(f *excelize.File) error { return f.DeleteSheet("Boxes") }},
			[]string{"Boxes: The worksheet is missing. Copy it from the template; it may be empty below its headings."}},
		{"a worksheet is empty", changes{func(f *excelize.File) error {
			_, err := f.NewSheet("New")
			return firstError(err, f.DeleteSheet("Boxes"), f.SetSheetName("New", "Boxes"))
		}},
			[]string{"Boxes: The worksheet is empty. Copy its headings from the template."}},
		{"a worksheet more", changes{func(f *excelize.File) error {
			_, err := f.NewSheet("Boxes (2)")
			return firstError(err, f.SetCellValue("Boxes (2)", "B7", "P3"))
		}}, []string{"Boxes (2): There is no worksheet of this name in a set-up. Delete it, or move its text to “Read me”, which is not read."}},
		{"a column is missing", changes{func(f *excelize.File) error { return f.RemoveCol("Wards", "D") }},
			[]string{"Wards: There is no column “Seats”. Add it, with this heading; its cells may be empty unless it is marked *."}},
		{"a heading that is unknown", changes{set("People", "C1", "Phone")},
			[]string{"People, row 1 (C1): There is no column called “Phone”" + columns + " Rename the column or delete it."}},
		{"a heading that stands twice", changes{set("People", "C1", "role")},
			[]string{"People, row 1 (C1): There is a second column called “role”. Delete one of them."}},
		{"a column without a heading", changes{set("People", "D4", "evenings"), set("People", "D6", "mornings")},
			[]string{"People, row 4 (D4): Column D holds something but has no heading" + columns + " Give the column its heading or empty it."}},
	})
}

// wrongWorkbook is the workbook of the example after changes that make it
// wrong, and the sentences that are said of it.
type wrongWorkbook struct {
	name    string
	changes changes
	want    []string
}

// eachIsSaid reads each workbook: its faults are just those sentences, and no
// election comes with them.
func eachIsSaid(t *testing.T, list []wrongWorkbook) {
	t.Helper()
	for _, c := range list {
		t.Run(c.name, func(t *testing.T) {
			e, got := read(example(t, c.changes...))
			if !slices.Equal(got, c.want) {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(c.want, "\n"))
			}
			if !reflect.DeepEqual(e, setup.Election{}) {
				t.Error("an election came with the faults")
			}
		})
	}
}

func firstError(list ...error) error {
	for _, err := range list {
		if err != nil {
			return err
		}
	}
	return nil
}

func deleteRows(sheet string, from, n int) func(*excelize.File) error {
	return func(f *excelize.File) error {
		for range n {
			if err := f.RemoveRow(sheet, from); err != nil {
				return err
			}
		}
		return nil
	}
}

func TestAllFaultsComeAtOnceInTheOrderOfTheWorkbook(t *testing.T) {
	_, faults := read(example(t, set("Boxes", "A3", "01"), set("Wards", "D3", "one"), set("Council", "B5", "May"), set("People", "C1", "Phone"),
		set("Wards", "E2", nil), set("Candidates", "D2", "\u202e"), set("Stations", "C2", "Nowhere"), set("People", "B3", "king")))
	var cells []string
	for _, f := range faults {
		place, _, _ := strings.Cut(f, ": ")
		cells = append(cells, place)
	}
	want := []string{
		"Council, row 5, Date of poll (B5)", "People, row 1 (C1)", "People, row 3, column Role (B3)",
		"Wards, row 2, column Electorate (E2)", "Wards, row 3, column Seats (D3)", "Candidates, row 2, column Surname (D2)",
		"Stations, row 2, column Ward (C2)", "Boxes, row 3, column Box (A3)", "Boxes, row 4, column Status (D4)",
	}
	if !slices.Equal(cells, want) {
		t.Errorf("got\n%s", strings.Join(faults, "\n"))
	}
}

func TestAFaultNamesItsFieldForPrograms(t *testing.T) {
	_, faults := readSetUp("/tmp/count.xlsx", example(t, set("Wards", "D2", "two")))
	want := []fault.Fault{{Code: fault.WrongValue, File: "/tmp/count.xlsx", Sheet: "Wards", Cell: "D2", Row: 2, Column: "Seats", Noun: "ward", Field: "seats", Message: "“two” is not a whole number.", Do: "Write 1 to 25."}}
	if !reflect.DeepEqual(faults, want) {
		t.Errorf("%+v", faults)
	}
}

func TestWardsOfOneNameAreToldApartByTheirBallotIds(t *testing.T) {
	sheets := small()
	sheets["Wards"] = grid([]string{"Ballot id", "Ward", "GSS code", "Seats", "Electorate"}, []string{"local.l.a.2030-05-02", "St. Alder's", "", "1", "99"}, []string{"local.l.b.2030-05-02", "st. alder's", "", "1", "99"})
	sheets["Boxes"] = grid([]string{"Box", "Ward", "Station", "Status", "Reason"})
	sheets["Stations"] = grid([]string{"Station", "Polling place", "Ward", "Status", "Reason"}, []string{"1", "Hall", "local.l.b.2030-05-02"})
	_, faults := read(pack(t, sheets, nil))
	want := []string{"Candidates, row 2, column Ward (A2): More than one ward is called “St. Alder's”. Write the ward's ballot id."}
	if !slices.Equal(faults, want) {
		t.Errorf("%q", faults)
	}
}

func TestAFileThatIsWrongThroughoutDoesNotAnswerWithoutEnd(t *testing.T) {
	rows := [][]string{{"Name", "Role"}}
	for i := range 1500 {
		rows = append(rows, []string{fmt.Sprint("Clerk ", i), "typist"})
	}
	sheets := small()
	sheets["People"] = grid(rows...)
	_, faults := read(pack(t, sheets, nil))
	if last := faults[len(faults)-1]; len(faults) != 1001 || last != "count.xlsx: There are 501 more faults. Mend these first and read the file again." {
		t.Errorf("%d faults, the last: %s", len(faults), last)
	}
}

func TestALongTextIsShortenedInAMessage(t *testing.T) {
	_, faults := read(example(t, set("Wards", "D2", strings.Repeat("seven ", 50))))
	want := "Wards, row 2, column Seats (D2): “" + strings.Repeat("seven ", 10) + "…” is not a whole number. Write 1 to 25."
	if len(faults) != 1 || faults[0] != want {
		t.Errorf("%q", faults)
	}
}
