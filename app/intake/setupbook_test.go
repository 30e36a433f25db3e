package intake

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"wardcount/app/intake/layout"
	"wardcount/app/intake/template"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
)

// What people do to a workbook without changing what it says.
func TestWhatChangesNothingIsReadAsBefore(t *testing.T) {
	yes := true
	for _, c := range []struct {
		name    string
		changes changes
	}{
		{"headings in capitals, with line breaks and without marks", changes{set("Candidates", "B1", "ORDER ON\nBALLOT PAPER"), set("Wards", "D1", " seats ")}},
		{"columns in another order", changes{func(f *excelize.File) error {
			return firstError(f.RemoveCol("People", "B"), f.InsertCols("People", "A", 1), f.SetSheetCol("People", "A1", &[]string{"Role", "returning officer", "deputy returning officer", "supervisor", "clerk", "clerk", "administrator"}))
		}}},
		{"a real date", changes{realDate("m/d/yyyy")}},
		{"a date with a time", changes{set("Council", "B5", 47605.75)}},
		{"a date counted from 1904", changes{func(f *excelize.File) error {
			return f.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &yes})
		}, set("Council", "B5", 47605-1462)}},
		{"a year and a day with spaces around", changes{set("Council", "B5", " 2030-05-02\u00a0")}},
		{"empty lines, and lines of spaces", changes{func(f *excelize.File) error {
			return firstError(f.InsertRows("Wards", 3, 2), f.SetCellValue("Wards", "B3", "  "), f.InsertRows("Stations", 2, 1))
		}}},
		{"lines far below", changes{func(f *excelize.File) error {
			return firstError(f.SetCellValue("Boxes", "A10", nil), f.SetCellValue("Boxes", "B10", nil), f.SetSheetRow("Boxes", "A900", &[]string{"P3", "Heathside, North ward"}))
		}}},
		{"numbers with a format that shows their zeros", changes{zeros("Stations", "A2"), zeros("Boxes", "C2"), zeros("Boxes", "A2")}},
		{"roles as the program writes them", changes{set("People", "B2", "returning_officer"), set("People", "B3", "deputy_ro"), set("People", "B4", "Supervisor")}},
		{"wards by their ballot ids, and in small letters", changes{set("Stations", "C4", "local.larkbury.alder-heath.2030-05-02"), set("Candidates", "A6", "bircham"), set("Boxes", "B5", "Alder  Heath")}},
		{"a status in other words", changes{set("Boxes", "D2", "on the register"), set("Boxes", "D4", "Merged  INTO   02"), set("Boxes", "D7", "STRUCK OFF")}},
		{"ids left to be made", changes{set("Wards", "A2", nil), set("Wards", "A3", ""), set("Candidates", "C2", nil), set("Candidates", "C7", nil)}},
		{"figures as text", changes{set("Wards", "D2", "2"), set("Candidates", "B2", "1")}},
		{"candidates in another order of lines", changes{swapRows("Candidates", 2, 4)}},
		{"a second, empty worksheet", changes{func(f *excelize.File) error { _, err := f.NewSheet("Sheet1"); return err }}},
		{"notes on the first sheet, and beside the council", changes{set("Read me", "D40", "ask Wren"), set("Council", "C30", "our own note")}},
		{"several wards in other words and another order of blanks", changes{set("Stations", "C2", " alder heath ;parish.larkbury.heathside.north.2030-05-02; "), set("Boxes", "B3", "E05999901;Heathside,  North Ward")}},
		{"boxes that name no ward have their stations'", changes{set("Boxes", "B2", nil), set("Boxes", "B5", nil)}},
		{"years as a person writes them", changes{set("Wards", "G2", "2034;2032 ")}},
		{"marks in capitals, and a no", changes{set("Wards", "I2", "YES"), set("Wards", "H2", "no"), set("Stations", "F2", "No")}},
		{"the kind of a ward left out", changes{set("Wards", "F2", nil)}},
		{"a real time", changes{set("Postal sessions", "C2", 14.0/24)}},
		{"sessions in another order of lines", changes{swapRows("Postal sessions", 2, 3)}},
		{"no first sheet", changes{func(f *excelize.File) error { return f.DeleteSheet("Read me") }}},
		{"no in capitals", changes{set("Council", "B6", "NO")}},
	} {
		t.Run(c.name, func(t *testing.T) {
			e, faults := read(example(t, c.changes...))
			if len(faults) > 0 {
				t.Fatal(strings.Join(faults, "\n"))
			}
			if want := template.Example(); !reflect.DeepEqual(e, want) {
				t.Errorf("read %+v\nwant %+v", e, want)
			}
		})
	}
}

func realDate(format string) func(*excelize.File) error {
	return func(f *excelize.File) error {
		style, err := f.NewStyle(&excelize.Style{CustomNumFmt: &format})
		return firstError(err, f.SetCellValue("Council", "B5", time.Date(2030, 5, 2, 0, 0, 0, 0, time.UTC)), f.SetCellStyle("Council", "B5", "B5", style))
	}
}

func zeros(sheet, at string) func(*excelize.File) error {
	return func(f *excelize.File) error {
		format := "00"
		style, err := f.NewStyle(&excelize.Style{CustomNumFmt: &format})
		return firstError(err, f.SetCellValue(sheet, at, 1), f.SetCellStyle(sheet, at, at, style))
	}
}

func swapRows(sheet string, a, b int) func(*excelize.File) error {
	return func(f *excelize.File) error {
		return firstError(f.DuplicateRowTo(sheet, a, b+1), f.DuplicateRowTo(sheet, b, a), f.RemoveRow(sheet, a+1), f.RemoveRow(sheet, b))
	}
}

func TestAMadeCandidateIdFollowsThePlaceAndAvoidsThoseTaken(t *testing.T) {
	e, faults := read(example(t, set("Candidates", "C2", nil), set("Candidates", "C3", "c1-alder-heath"), set("Candidates", "C4", nil)))
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	var ids []string
	for _, c := range e.Contests[0].Candidates {
		ids = append(ids, c.ID)
	}
	if want := []string{"c5-alder-heath", "c1-alder-heath", "c3-alder-heath", "c4-alder-heath"}; !slices.Equal(ids, want) {
		t.Errorf("%v", ids)
	}
}

func TestAWardWhoseNameGivesNoIdAsksForOne(t *testing.T) {
	sheets := small()
	sheets["Wards"] = grid([]string{"Ballot id", "Ward", "GSS code", "Seats", "Electorate"}, []string{"", "選挙区", "", "1", "99"})
	sheets["Candidates"] = grid(strings.Split(sheetNamed("Candidates").Headings(), ", "))
	sheets["Stations"] = grid([]string{"Station", "Polling place", "Ward", "Status", "Reason"})
	sheets["Boxes"] = grid([]string{"Box", "Ward", "Station", "Status", "Reason"})
	_, faults := read(pack(t, sheets, nil))
	want := []string{"Wards, row 2, column Ballot id (A2): No ballot id can be made from “選挙区”. Write one, such as local.larkbury.alder-heath.2030-05-02."}
	if !slices.Equal(faults, want) {
		t.Errorf("%q", faults)
	}
}

// A supervisor mends a running practice count with the workbook of that count.
func TestAMendedWorkbookDiffersOnlyInWhatWasMended(t *testing.T) {
	was := template.Example()
	was.Practice, was.Seed = true, 7
	f := opened(t, written(t, &was))
	if err := firstError(f.SetCellValue("Wards", "E2", 5211), f.SetSheetRow("Boxes", "A11", &[]string{"P4", "Bircham"})); err != nil {
		t.Fatal(err)
	}
	out, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	now, faults := read(out.Bytes())
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	was.Contests[0].Electorate = figure.Keyed[figure.Electors](5211)
	was.Boxes = append(was.Boxes, setup.Box{ID: "P4", Contests: []setup.ContestID{was.Contests[1].ID}})
	if got := Keep(now, was); !reflect.DeepEqual(got, was) {
		t.Errorf("%+v", got)
	}
}

func TestEveryFieldThatReconcileSpeaksOfHasACell(t *testing.T) {
	broken := setup.Election{
		Date: "May", Council: setup.Council{GSS: "x"}, Publishing: setup.Publishing{ElectionType: "x"}, People: []setup.Person{{Name: "\u202e", Role: "x"}, {}},
		Contests: []setup.Contest{{Kind: "x", Terms: []int{1}, Areas: []setup.Area{{ID: "1", LastSheet: 2}, {ID: "1", FirstSheet: 3, LastSheet: 4}, {ID: "3", FirstSheet: 3, LastSheet: 4}}, Candidates: []setup.Candidate{{Surname: "\u202e", Forenames: "\u202e", CommonSurname: "\u202e", CommonForenames: "\u202e", Description: "\u202e", Party: "\u202e"}}}, {Candidates: make([]setup.Candidate, setup.MaxCandidates+1)}},
		Sessions: []setup.PlannedSession{{Number: 2, Place: "\u202e", Time: "x"}}, NotUp: []setup.SeatsHeld{{Party: "\u202e", PartyID: "\u202e", Seats: -1}},
		Stations: []setup.Station{{Place: "\u202e", Contests: []setup.ContestID{"x"}}}, Boxes: []setup.Box{{Contests: []setup.ContestID{"x"}, Stations: []setup.StationID{"x"}, MergedInto: "x"}},
	}
	for _, f := range broken.Faults() {
		s := layout.Sheets[slices.IndexFunc(layout.Sheets, func(s layout.Sheet) bool { return s.Noun == f.Noun })]
		if f.Noun == "election" && f.Field == "gss" {
			f.Field = "council_gss"
		}
		if s.Column(f.Field) < 0 && f.Field != "candidates" {
			t.Errorf("%s %s: no column", f.Noun, f.Field)
		}
	}
}

func TestMoreCandidatesThanFitArePointedAtTheirWard(t *testing.T) {
	candidates := "Surname,Forenames\n"
	for i := range 61 {
		candidates += fmt.Sprintf("Wren,Jo %d\n", i)
	}
	_, faults := Read([]Source{{"wards.csv", []byte("Ward,Seats,Electorate\nAlder,1,99\n")}, {"candidates.csv", []byte(candidates)}},
		Options{Council: "Larkbury", Date: "2030-05-02", By: "Practice clerk A"})
	if len(faults) != 1 || faults[0].Error() != "wards.csv, row 2, column Ward (A2): Alder has 61 candidates. At most 60 fit." {
		t.Errorf("%v", faults)
	}
}
