package intake

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"wardcount/reconcile"
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
			return firstError(f.SetCellValue("Boxes", "A9", nil), f.SetCellValue("Boxes", "B9", nil), f.SetSheetRow("Boxes", "A900", &[]string{"P2", "Bircham"}))
		}}},
		{"numbers with a format that shows their zeros", changes{zeros("Stations", "A2"), zeros("Boxes", "C2"), zeros("Boxes", "A2")}},
		{"roles as the program writes them", changes{set("People", "B2", "returning_officer"), set("People", "B3", "deputy_ro"), set("People", "B4", "Supervisor")}},
		{"wards by their ballot ids, and in small letters", changes{set("Stations", "C2", "local.larkbury.alder-heath.2030-05-02"), set("Candidates", "A6", "bircham"), set("Boxes", "B2", "Alder  Heath")}},
		{"a status in other words", changes{set("Boxes", "D2", "on the register"), set("Boxes", "D4", "Merged  INTO   02"), set("Boxes", "D7", "STRUCK OFF")}},
		{"ids left to be made", changes{set("Wards", "A2", nil), set("Wards", "A3", ""), set("Candidates", "C2", nil), set("Candidates", "C7", nil)}},
		{"figures as text", changes{set("Wards", "D2", "2"), set("Candidates", "B2", "1")}},
		{"candidates in another order of lines", changes{swapRows("Candidates", 2, 4)}},
		{"a second, empty worksheet", changes{func(f *excelize.File) error { _, err := f.NewSheet("Sheet1"); return err }}},
		{"notes on the first sheet, and beside the council", changes{set("Read me", "D40", "ask Wren"), set("Council", "C30", "our own note")}},
		{"no first sheet", changes{func(f *excelize.File) error { return f.DeleteSheet("Read me") }}},
		{"yes in capitals", changes{set("Council", "B6", "YES")}},
	} {
		t.Run(c.name, func(t *testing.T) {
			e, faults := read(example(t, c.changes...))
			if len(faults) > 0 {
				t.Fatal(strings.Join(faults, "\n"))
			}
			if want := Example(); !reflect.DeepEqual(e, want) {
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

func TestABallotIdIsMadeByTheRulesOfDemocracyClub(t *testing.T) {
	for _, c := range []struct{ council, electionType, ward, want string }{
		{"Watford", "DistrictAndBorough", "Callowland", "local.watford.callowland.2018-05-03"},
		{"Watford Borough Council", "DistrictAndBorough", "St. Helen's", "local.watford.st-helens.2018-05-03"},
		{"London Borough of Tower Hamlets", "DistrictAndBorough", "Bow  - East", "local.tower-hamlets.bow-east.2018-05-03"},
		{"Royal Borough of Kingston upon Thames", "DistrictAndBorough", "Beverley", "local.kingston-upon-thames.beverley.2018-05-03"},
		{"Isle of Anglesey County Council", "County", "Ynys Môn", "local.isle-of-anglesey.ynys-mon.2018-05-03"},
		{"City of London", "DistrictAndBorough", "Cripplegate", "local.city-of-london.cripplegate.2018-05-03"},
		{"Trafford", "DistrictAndBoroughByElection", "Hale Barns", "local.trafford.hale-barns.by.2018-05-03"},
		{"Trafford", "Parliamentary", "Altrincham and Sale West", "parl.altrincham-and-sale-west.2018-05-03"},
		{"Trafford", "DistrictAndBorough", "!!!", ""},
		{"Trafford", "DistrictAndBorough", "—", ""},
	} {
		if got := ballotID(c.council, c.electionType, c.ward, "2018-05-03"); got != c.want {
			t.Errorf("%s, %s: %s, want %s", c.council, c.ward, got, c.want)
		}
	}
}

func TestAWardWhoseNameGivesNoIdAsksForOne(t *testing.T) {
	sheets := small()
	sheets["Wards"] = grid([]string{"Ballot id", "Ward", "GSS code", "Seats", "Electorate"}, []string{"", "選挙区", "", "1", "99"})
	sheets["Candidates"] = grid(strings.Split(sheetNamed("Candidates").headings(), ", "))
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
	was := Example()
	was.Practice, was.Seed = true, 7
	f := opened(t, written(t, &was))
	if err := firstError(f.SetCellValue("Wards", "E2", 5211), f.SetSheetRow("Boxes", "A10", &[]string{"P3", "Bircham"})); err != nil {
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
	was.Contests[0].Electorate = reconcile.Keyed[reconcile.Electors](5211)
	was.Boxes = append(was.Boxes, reconcile.Box{ID: "P3", Contest: was.Contests[1].ID})
	if got := Keep(now, was); !reflect.DeepEqual(got, was) {
		t.Errorf("%+v", got)
	}
}

func TestEveryFieldThatReconcileSpeaksOfHasACell(t *testing.T) {
	broken := reconcile.Election{
		Date: "May", Publishing: reconcile.Publishing{ElectionType: "x"}, People: []reconcile.Person{{Name: "\u202e", Role: "x"}, {}},
		Contests: []reconcile.Contest{{Candidates: []reconcile.Candidate{{Surname: "\u202e", Forenames: "\u202e", CommonSurname: "\u202e", CommonForenames: "\u202e", Description: "\u202e", Party: "\u202e"}}}, {Candidates: make([]reconcile.Candidate, reconcile.MaxCandidates+1)}},
		Stations: []reconcile.Station{{Place: "\u202e", Contest: "x"}}, Boxes: []reconcile.Box{{Contest: "x", Station: "x", MergedInto: "x"}},
	}
	for _, f := range broken.Faults() {
		s := setUpSheets[slices.IndexFunc(setUpSheets, func(s sheet) bool { return s.noun == f.Noun })]
		if s.column(f.Field) < 0 && f.Field != "candidates" {
			t.Errorf("%s %s: no column", f.Noun, f.Field)
		}
	}
}

func TestMoreCandidatesThanFitArePointedAtTheirWard(t *testing.T) {
	r := &reader{tables: map[string]*table{}, faulted: map[string]bool{}}
	for _, s := range setUpSheets {
		r.tables[s.noun] = &table{sheet: s, numbers: []int{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}, rows: make([]int, 16)}
	}
	r.tables["ward"].lines = []line{{row: 9, values: []string{"local.a", "Alder", "", "1", "9"}}}
	r.check(reconcile.Election{Contests: []reconcile.Contest{{ID: "local.a", Name: "Alder", Seats: 1, Candidates: make([]reconcile.Candidate, 61)}}})
	at := slices.IndexFunc(r.faults, func(f Fault) bool { return f.Message == "Alder has 61 candidates." })
	if at < 0 || r.faults[at].Cell != "B9" {
		t.Errorf("%+v", r.faults)
	}
}
