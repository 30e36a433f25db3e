package intake

import (
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"wardcount/app/intake/columns"
	"wardcount/app/intake/layout"
	"wardcount/app/published"
)

func TestAFileIsRecognisedBeforeItIsUsed(t *testing.T) {
	set := func(sheet, cell string, value any) func(*excelize.File) error {
		return func(f *excelize.File) error { return f.SetCellValue(sheet, cell, value) }
	}
	k := Recognise(Source{"set-up.xlsx", example(t, set("Wards", "D2", "two"))}, Options{})
	if !k.SetUpBook || !slices.Equal(k.Sheets, []string{"Council", "People", "Wards", "Candidates", "Stations", "Boxes", "Count areas", "Postal sessions", "Seats not up", "Last contest"}) {
		t.Errorf("the workbook is %+v", k)
	}
	for name, data := range map[published.Kind]string{published.LEAP: leap, published.DemocracyClub: club} {
		if k := Recognise(Source{"results.csv", []byte(data)}, Options{}); k.Published != name || len(k.Wards) < 2 || k.Strange() {
			t.Errorf("%s is %+v", name, k)
		}
	}
	k = Recognise(Source{"stations.csv", []byte(someStations)}, Options{})
	if len(k.Tables) != 1 || !k.Known[0] || k.Tables[0].Matching.Table.Noun != "station" || k.Strange() {
		t.Errorf("the stations are %+v", k)
	}
	k = Recognise(Source{"halls.csv", []byte("Desk label,Hall\n1,Library\n")}, Options{})
	if !k.Strange() || k.Wrong != nil {
		t.Errorf("the halls are %+v", k)
	}
	for _, data := range []string{"", "a\x00b", "PK\x03\x04 cut short"} {
		if k := Recognise(Source{"broken", []byte(data)}, Options{}); k.Wrong == nil || k.Wrong.Message == "" || k.Strange() {
			t.Errorf("%q is %+v", data, k)
		}
	}
}

func TestHeadingsAreMatchedByTheirPlaceAndReadAtOnce(t *testing.T) {
	halls := Source{"halls.csv", []byte("Desk label,Hall,Notes\n1,Library,x\n2,School,y\n")}
	p, ok := Match(halls, "", "", nil, Options{})
	if !ok || p.Matching.Table.Noun != "" || len(p.Matching.Columns) != 3 || p.Matching.Columns[1].Heading != "Hall" {
		t.Fatalf("before anything is said: %+v", p)
	}
	p, ok = Match(halls, "", "station", []Heading{{0, "id"}, {1, "place"}, {2, ""}}, Options{})
	if !ok || len(p.Matching.Missing()) > 0 || len(p.Lines) != 2 || p.Lines[1].Values["id"] != "2" || p.Lines[1].Values["place"] != "School" {
		t.Fatalf("%+v", p)
	}
	again, _ := Match(halls, "", "station", []Heading{{0, "id"}, {1, "id"}}, Options{})
	if again.Matching.Columns[0].Field != "" || again.Matching.Columns[1].Field != "id" {
		t.Errorf("one field has two columns: %+v", again.Matching.Columns)
	}
	if _, ok := Match(halls, "Sheet 2", "", nil, Options{}); ok {
		t.Error("a worksheet that is not there was matched")
	}
	// Read with it, the file is what the terminal reads with the columns kept.
	opt := byElection()
	opt.Matched = map[string][]columns.Mapping{"halls.csv": {p.Matching.Kept("these")}}
	by := mustRead(t, append(sources("c.csv", someCandidates), halls), opt)
	if len(by.Election.Stations) != 2 || by.Election.Stations[1].Place != "School" {
		t.Errorf("%+v", by.Election.Stations)
	}
	if slices.ContainsFunc(by.Notes, func(n string) bool { return strings.Contains(n, "kept as") }) {
		t.Errorf("what was said for this file only was kept: %q", by.Notes)
	}
}

func TestACorrectionFillsEmptiesAndReplacesACellAndMovesNoOther(t *testing.T) {
	const wards = "Ward,Seats,Electorate\nAlder Heath,two,\nBircham,1,x\n"
	read := func(fixes ...Correction) (string, []Trouble) {
		s, troubles := Look(sources("w.csv", wards, "c.csv", "Ward,Surname\nAlder Heath,Wren\nBircham,Lark\n"),
			Options{Council: "Larkbury", Date: "2030-05-02", By: "Practice returning officer", Corrections: fixes})
		var seats []string
		for _, c := range s.Election.Contests {
			seats = append(seats, c.Name+" "+c.Electorate.String())
		}
		return strings.Join(seats, ", "), troubles
	}
	_, troubles := read()
	var held []string
	for _, f := range troubles {
		held = append(held, f.Cell+" "+f.Held)
		if !f.InCell {
			t.Errorf("%s is in no cell", f.Error())
		}
	}
	if !slices.Equal(held, []string{"B2 two", "C2 ", "C3 x"}) {
		t.Fatalf("found %q", held)
	}
	fix := func(cell, now string) Correction { return Correction{File: "w.csv", Cell: cell, Now: now} }
	got, troubles := read(fix("B2", "2"), fix("C2", "5210"), fix("C3", "2874"))
	if len(troubles) > 0 || got != "Alder Heath 5210, Bircham 2874" {
		t.Errorf("%s, %v", got, troubles)
	}
	if _, troubles = read(fix("B2", ""), fix("C2", "5210"), fix("C3", "2874")); len(troubles) != 1 || troubles[0].Cell != "B2" || troubles[0].Held != "" {
		t.Errorf("emptied: %+v", troubles)
	}
	if _, troubles = read(fix("B2", "2"), fix("C2", "5210"), fix("C3", "2874"), Correction{File: "c.csv", Cell: "A2", Now: "Aldar"}); len(troubles) != 1 {
		t.Errorf("a ward that is none: %+v", troubles)
	} else if !slices.Equal(troubles[0].Choices, []string{"Alder Heath", "Bircham"}) {
		t.Errorf("the choices are %q", troubles[0].Choices)
	}
}

func TestWhatCannotStandInAColumnIsSaidBeforeItIsTaken(t *testing.T) {
	for text, want := range map[string]string{"2": "", "two": "“two” is not a whole number. Write 1 to 25.", "26": "“26” is not between 1 and 25. Write 1 to 25."} {
		_, err := layout.Typed("ward", "seats", text)
		if want == "" && err != nil || want != "" && (err == nil || err.Error() != want) {
			t.Errorf("%s: %v", text, err)
		}
	}
	if _, err := layout.Typed("ward", "no_such_column", "x"); err != nil {
		t.Error(err)
	}
}
