package template

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"wardcount/app/intake/layout"
	"wardcount/app/intake/naming"
	"wardcount/app/intake/workbook"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
)

// painted is the workbook of an election, or the empty one, opened by another program.
func painted(t *testing.T, e *setup.Election) *excelize.File {
	t.Helper()
	var out bytes.Buffer
	if err := Write(&out, e); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&out)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

func TestTheExampleIsAValidSetUpThatNobodyTakesForReal(t *testing.T) {
	e := Example()
	if faults := e.Faults(); len(faults) > 0 {
		t.Errorf("faults: %v", faults)
	}
	for _, p := range e.People {
		if !strings.HasPrefix(p.Name, "Practice ") {
			t.Errorf("%q could be a real person", p.Name)
		}
	}
	if len(e.Contests) != 3 || e.Contests[0].Seats != 2 || len(e.Stations) != 5 || len(e.Contests[0].Areas) != 3 || !e.Contests[0].SplitTerms() || len(e.Sessions) != 2 {
		t.Errorf("%d wards, %d stations", len(e.Contests), len(e.Stations))
	}
	if !strings.HasPrefix(e.Name, "Example") {
		t.Errorf("it is called %q", e.Name)
	}
}

func TestTheIdsOfTheExampleAreThoseThatWouldBeMade(t *testing.T) {
	e := Example()
	for _, c := range e.Contests {
		if made := naming.BallotID(e, c, false); made != string(c.ID) {
			t.Errorf("%s would be %s", c.ID, made)
		}
		for i, candidate := range c.Candidates {
			if made := naming.CandidateID(i+1, c.Name); made != candidate.ID {
				t.Errorf("%s would be %s", candidate.ID, made)
			}
		}
	}
}

func TestAnEmptyTemplateHasEveryWorksheet(t *testing.T) {
	if names := strings.Join(painted(t, nil).GetSheetList(), ", "); names != "Read me, Council, People, Wards, Candidates, Stations, Boxes, Count areas, Postal sessions, Seats not up, Last contest" {
		t.Errorf("worksheets: %s", names)
	}
}

func TestAPracticeElectionSaysSoInItsWorkbook(t *testing.T) {
	e := Example()
	for _, practice := range []bool{true, false} {
		e.Practice = practice
		top, _ := painted(t, &e).GetCellValue("Read me", "A1")
		if strings.HasPrefix(top, "PRACTICE") != practice {
			t.Errorf("practice %v: the workbook begins with %q", practice, top)
		}
	}
}

func TestEveryHeadingSaysWhatBelongsThereWithAnExample(t *testing.T) {
	f := painted(t, nil)
	for _, s := range layout.Sheets[1:] {
		comments, err := f.GetComments(s.Name)
		if err != nil || len(comments) != len(s.Columns) {
			t.Errorf("%s: %d notes on %d headings, %v", s.Name, len(comments), len(s.Columns), err)
			continue
		}
		for i, c := range s.Columns {
			heading, _ := f.GetCellValue(s.Name, workbook.ColumnName(i+1)+"1")
			if strings.HasSuffix(heading, " *") != c.Required {
				t.Errorf("%s: the heading %q is marked wrongly", s.Name, heading)
			}
		}
		for _, comment := range comments {
			if !strings.Contains(comment.Text, "Example: ") {
				t.Errorf("%s %s: %q has no example", s.Name, comment.Cell, comment.Text)
			}
		}
	}
}

// Excel refuses a whole file whose messages are longer than it shows.
func TestMessagesOfListsAreShortEnoughForExcel(t *testing.T) {
	for _, s := range layout.Sheets {
		for _, c := range s.Columns {
			if len([]rune(titled(c.Heading))) > 32 || titled(c.Heading) == "" || len([]rune(c.Note)) > 255 || len([]rune(c.Do)) > 225 {
				t.Errorf("%s, %s: %d, %d, %d characters", s.Name, c.Heading, len(titled(c.Heading)), len(c.Note), len(c.Do))
			}
			if (c.Required || c.Kind != layout.Text) && c.Do == "" {
				t.Errorf("%s, %s: no way out of a fault", s.Name, c.Heading)
			}
		}
	}
}

func TestCellsWithChoicesHaveAList(t *testing.T) {
	f := painted(t, nil)
	for _, c := range []struct{ sheet, cells, choices string }{
		{"Council", "B6", `"yes,no"`},
		{"Council", "B12", `"Parish,ParishByElection,DistrictAndBorough,DistrictAndBoroughByElection,County,CountyByElection,Parliamentary,ParliamentaryByElection"`},
		{"People", "B2:B5001", `"returning officer,deputy returning officer,supervisor,clerk,administrator,viewer"`},
		{"Wards", "F2:F5001", `"ward,parish,mayor,question"`},
		{"Wards", "H2:H5001", `"yes"`},
		{"Wards", "I2:I5001", `"yes"`},
		{"Stations", "F2:F5001", `"yes"`},
		{"Count areas", "A2:A5001", "Wards!$B$2:$B$5001"},
		{"Last contest", "A2:A5001", "Wards!$B$2:$B$5001"},
		{"Candidates", "A2:A5001", "Wards!$B$2:$B$5001"},
		{"Stations", "C2:C5001", "Wards!$B$2:$B$5001"},
		{"Stations", "D2:D5001", `"struck off"`},
		{"Boxes", "B2:B5001", "Wards!$B$2:$B$5001"},
		{"Boxes", "C2:C5001", "Stations!$A$2:$A$5001"},
		{"Boxes", "D2:D5001", `"struck off,merged into"`},
	} {
		lists, err := f.GetDataValidations(c.sheet)
		if err != nil {
			t.Fatal(err)
		}
		found := ""
		for _, list := range lists {
			if list.Sqref == c.cells && list.Type == "list" {
				found = list.Formula1
			}
		}
		if found != c.choices {
			t.Errorf("%s %s offers %s", c.sheet, c.cells, found)
		}
	}
}

func TestColumnsOfTextKeepWhatIsTypedAndHeadingsStayInSight(t *testing.T) {
	f := painted(t, nil)
	for _, s := range layout.Sheets[1:] {
		for i, c := range s.Columns {
			id, err := f.GetColStyle(s.Name, workbook.ColumnName(i+1))
			if err != nil {
				t.Fatal(err)
			}
			style, err := f.GetStyle(id)
			if err != nil {
				t.Fatal(err)
			}
			if want := map[bool]int{true: 1, false: 49}[c.Kind == layout.Figure]; style.NumFmt != want {
				t.Errorf("%s, %s: format %d", s.Name, c.Heading, style.NumFmt)
			}
		}
		panes, err := f.GetPanes(s.Name)
		if err != nil || !panes.Freeze || panes.YSplit != 1 {
			t.Errorf("%s: %+v %v", s.Name, panes, err)
		}
	}
}

func TestEveryColumnIsFilledFromTheElection(t *testing.T) {
	e := Example()
	e.Pilot = "poll card"
	e.Contests[1].CountOnly = true
	tables, err := Rows(e)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range layout.Sheets {
		for i, c := range s.Columns {
			full := false
			for _, row := range tables[s.Noun] {
				full = full || row[i] != nil
			}
			if !full {
				t.Errorf("%s, %s is empty on every line", s.Name, c.Heading)
			}
		}
	}
}

func TestWhatWouldNotComeBackIsNotWritten(t *testing.T) {
	for _, c := range []struct {
		name, want string
		spoil      func(*setup.Election)
	}{
		{"a character that turns the text", "Candidates, line 1: column Surname: The text holds an invisible character (U+202E).", func(e *setup.Election) { e.Contests[0].Candidates[0].Surname = "Wren\u202e" }},
		{"a line break in a reason", "Stations, line 5: column Reason: The text holds a line break.", func(e *setup.Election) { e.Stations[4].Struck = "a\nb" }},
		{"a control character in a field of the feed", "Council, line 1: column Department: The text holds an invisible character (U+0001).", func(e *setup.Election) { e.Publishing.Department = "a\x01b" }},
		{"a text that no cell holds", "Council, line 1: column Name of election: The text has 40000 characters; at most 2000 are read.", func(e *setup.Election) { e.Name = strings.Repeat("a", 40000) }},
		{"bytes that are no text", "People, line 1: column Name: The text holds a character that was lost (U+FFFD).", func(e *setup.Election) { e.People[0].Name = "\xff" }},
		{"a negative electorate", "Wards, line 1: column Electorate: “-1” is less than 0.", func(e *setup.Election) { e.Contests[0].Electorate = figure.Keyed[figure.Electors](-1) }},
		{"a role that is none", "People, line 1: column Role: “king” is not one of the choices.", func(e *setup.Election) { e.People[0].Role = "king" }},
	} {
		t.Run(c.name, func(t *testing.T) {
			e := Example()
			c.spoil(&e)
			var out bytes.Buffer
			if err := Write(&out, &e); err == nil || err.Error() != c.want {
				t.Errorf("%v", err)
			}
			if out.Len() > 0 {
				t.Errorf("%d bytes were written", out.Len())
			}
		})
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, io.ErrShortWrite }

func TestADiscThatIsFullIsReported(t *testing.T) {
	if err := Write(full{}, nil); !errors.Is(err, io.ErrShortWrite) {
		t.Errorf("the workbook went nowhere: %v", err)
	}
}
