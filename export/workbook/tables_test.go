package workbook

import (
	"encoding/xml"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"wardcount/export"
	"wardcount/export/exporttest"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/outcome"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

// many is the sample's wards over and over, so many that none has a sheet of its own.
func many(t testing.TB, wards int) export.Results {
	t.Helper()
	r := exporttest.Final()
	few := r.Wards
	r.Wards, r.Election.Contests = nil, nil
	for i := range wards {
		w := few[i%len(few)]
		w.Certificate.Contest = setup.ContestID(fmt.Sprintf("%s.%d", w.Certificate.Contest, i))
		w.Certificate.Ward = fmt.Sprintf("%s %d", w.Certificate.Ward, i+1)
		w.Postal = nil
		r.Wards = append(r.Wards, w)
		r.Election.Contests = append(r.Election.Contests, setup.Contest{ID: w.Certificate.Contest, Name: w.Certificate.Ward, Kind: w.Certificate.Kind, Seats: w.Certificate.Seats})
	}
	r.Council = exporttest.Council(r)
	return r
}

func TestMoreThanAHundredWardsAreRowsAndNotSheets(t *testing.T) {
	r := many(t, manyWards)
	if got := len(opened(t, r).GetSheetList()); got < manyWards {
		t.Errorf("%d wards have %d sheets", manyWards, got)
	}
	r = many(t, manyWards+1)
	data := written(t, r)
	if err := Check(r, data); err != nil {
		t.Fatal(err)
	}
	f := opened(t, r)
	want := []string{"Cover", "Council", "Wards", "Candidates", "Turnout", "Rejected papers", "Verification", "Terms of office", "Notes", "Voter ID", "As published", "Checks"}
	if got := f.GetSheetList(); !slices.Equal(got, want) {
		t.Errorf("sheets %q, want %q", got, want)
	}
	says(t, textOf(t, r, wardsName), "Callowland 1 | E05011046 | ward | 1 | 0 | 5746 | 1392 | 906 | 2298 | 2289 | 9 | – | – | 212 | Practice returning officer",
		"Nascot 4 | E05011051 | ward | 2 | 1 | 5990 | – | – | – | – | – | – | – | – | no poll")
	says(t, textOf(t, r, notesName), "Count area | Area 1 | ALI Amina 847, BLAKE Rachel", "Count | Count 4, certified: recount of the papers of Aga Dychton (in part)", "Papers moved | Box P1,", "Recount | of the bundles, asked for by =de la Cruz, the candidate | Granted by",
		"Off the register | Station C9 | struck off: Never opened", "Noted after the declaration | The declaration was read out with 299 votes")
	for name, spoil := range map[string]func(*ward.Certificate){
		"stations": func(c *ward.Certificate) { c.Stations = figure.Keyed(figure.Papers(1)) },
		"unused":   func(c *ward.Certificate) { c.Unused = figure.Keyed(figure.Votes(1)) },
		"margin":   func(c *ward.Certificate) { c.Margin = figure.Keyed(figure.Votes(1)) },
	} {
		spoilt := many(t, manyWards+1)
		spoil(&spoilt.Wards[0].Certificate)
		if readTables(read(t, r), spoilt) == nil {
			t.Errorf("%s: not found", name)
		}
	}
}

// read is the texts of every sheet of a written workbook.
func read(t *testing.T, r export.Results) map[string][][]string {
	t.Helper()
	f := opened(t, r)
	sheets := map[string][][]string{}
	for _, name := range f.GetSheetList() {
		rows, err := f.GetRows(name, excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		sheets[name] = rows
	}
	return sheets
}

// The second reading of the tables, by their headings, alone.
func TestTheReadingOfTheTablesFindsEveryFigure(t *testing.T) {
	sheets := read(t, exporttest.Sample())
	if err := readTables(sheets, exporttest.Sample()); err != nil {
		t.Fatal(err)
	}
	papers := figure.Keyed(figure.Papers(7))
	for name, spoil := range map[string]struct {
		sheet string
		do    func(*export.Results)
	}{
		"votes":       {candidatesName, func(r *export.Results) { r.Wards[0].Certificate.Candidates[1].Votes++ }},
		"elected":     {candidatesName, func(r *export.Results) { r.Wards[0].Certificate.Candidates[1].Elected = true }},
		"by lot":      {candidatesName, func(r *export.Results) { r.Wards[stJohns].Certificate.Candidates[1].ByLot = false }},
		"party id":    {candidatesName, func(r *export.Results) { r.Wards[0].Certificate.Candidates[1].PartyID = "PP1" }},
		"description": {candidatesName, func(r *export.Results) { r.Wards[0].Certificate.Candidates[1].Description = "Another" }},
		"name":        {candidatesName, func(r *export.Results) { r.Wards[0].Certificate.Candidates[1].Forenames = "Tony" }},
		"term":        {candidatesName, func(r *export.Results) { r.Wards[bowEast].Certificate.Candidates[0].TermEnds = 2022 }},
		"electorate":  {turnoutName, func(r *export.Results) { r.Wards[0].Certificate.Electorate = figure.Keyed(figure.Electors(5747)) }},
		"valid":       {turnoutName, func(r *export.Results) { r.Wards[0].Certificate.Valid = papers }},
		"head":        {rejectedName, func(r *export.Results) { r.Wards[0].Certificate.ByHead[3].Papers = papers }},
		"in part":     {rejectedName, func(r *export.Results) { r.Wards[bowEast].Certificate.ByHead[4].Papers = papers }},
		"objected":    {rejectedName, func(r *export.Results) { r.Wards[0].Certificate.Objected = papers }},
		"postal":      {rejectedName, func(r *export.Results) { r.Wards[0].Certificate.PostalReject = papers }},
		"expected":    {verificationName, func(r *export.Results) { r.Wards[0].Certificate.Boxes[0].Expected = papers }},
		"found":       {verificationName, func(r *export.Results) { r.Wards[bowEast].Certificate.PostalBoxes[0].Verified = papers }},
		"variance":    {verificationName, func(r *export.Results) { r.Wards[bowEast].Certificate.Boxes[1].Variance = 1 }},
		"moved":       {verificationName, func(r *export.Results) { r.Wards[bowEast].Certificate.Boxes[1].Moved = 2 }},
		"a box more":  {verificationName, func(r *export.Results) { c := &r.Wards[plan-1].Certificate; c.Boxes = append(c.Boxes, c.Boxes...) }},
		"party votes": {councilName, func(r *export.Results) { r.Council.Parties[0].Votes++ }},
		"party seats": {councilName, func(r *export.Results) { r.Council.Parties[0].Seats++ }},
	} {
		r := exporttest.Sample()
		spoil.do(&r)
		if err := readTables(sheets, r); err == nil || !strings.HasPrefix(err.Error(), "sheet "+spoil.sheet+": ") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestTheTablesAreExcelsOwnAndMergeNothing(t *testing.T) {
	r := exporttest.Sample()
	f := opened(t, r)
	for _, sheet := range []string{candidatesName, turnoutName, rejectedName, verificationName, termsName, checksName} {
		tables, err := f.GetTables(sheet)
		if err != nil || len(tables) != 1 || strings.Contains(tables[0].Name, " ") {
			t.Fatalf("%s: %+v, %v", sheet, tables, err)
		}
		rows, _ := f.GetRows(sheet)
		var from, to int
		if _, err := fmt.Sscanf(regexp.MustCompile(`[A-Z]+`).ReplaceAllString(tables[0].Range, ""), "%d:%d", &from, &to); err != nil {
			t.Fatal(err)
		}
		seen := map[string]bool{}
		for _, head := range rows[from-1] {
			if head == "" || seen[head] {
				t.Errorf("%s: the heading %q is empty or comes twice", sheet, head)
			}
			seen[head] = true
		}
		merged, err := f.GetMergeCells(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range merged {
			var row int
			fmt.Sscanf(strings.TrimLeft(m.GetStartAxis(), "ABCDEFGHIJKLMNOPQRSTUVWXYZ"), "%d", &row)
			if row >= from && row <= to {
				t.Errorf("%s: %s is merged", sheet, m.GetStartAxis())
			}
		}
		if sheet == candidatesName && to-from != 35 {
			t.Errorf("%d candidates and answers, want 35", to-from)
		}
	}
	says(t, textOf(t, r, candidatesName), "Central | E05011047 | 1 | DYCHTON Aga | Liberal Democrat | Liberal Democrats | PP90 | 970 | Elected | no | –",
		`@X Bo "the Baker" | Independent | Independent | ynmp-party:2 | 512 | Elected | yes | –`, "-SMITH +44 _x0041_ | <b>&amp;</b> | 0 | Not elected | no",
		"AHMED Mo | Green Party | Green Party | PP63 | – | Elected unopposed | no | –", "YES | Yes, the plan should be used | 288 | Carried")
	says(t, textOf(t, r, verificationName), "Bow East | E05009319 | B3 | station | B3, Mobile unit, Mill Lane | 1,351, 1,351 | 1352 | 1351 | -1 | -2 | V3: Box B3 held 1,351 papers",
		"Central | E05011047 | PV-C | postal | 871 | 871 | 871 | 0 | 0")
	says(t, textOf(t, r, turnoutName), "Callowland | E05011046 | 5746 | 2298 | 0.3999 | 2289 | 0.3984", "Nascot | E05011051 | 5990 | – | – | – | – | no poll")
}

func TestASheetCanBeFilteredAndNotChanged(t *testing.T) {
	for name, text := range parts(t, written(t, exporttest.Sample())) {
		if !strings.HasPrefix(name, "xl/worksheets/sheet") {
			continue
		}
		rule := regexp.MustCompile(`<sheetProtection [^>]*>`).FindString(text)
		if !strings.Contains(rule, `sheet="true"`) || strings.Contains(rule, `autoFilter="true"`) || !strings.Contains(rule, `autoFilter="false"`) || strings.Contains(rule, "assword") {
			t.Errorf("%s: %s", name, rule)
		}
	}
}

// The charts are read from the file and not from the page that they were drawn from.
func TestTheChartsDrawTheFiguresOfTheirCellsAndSayThemInWords(t *testing.T) {
	r := exporttest.Sample()
	all := parts(t, written(t, r))
	type series struct {
		Labels  []string `xml:"cat>strRef>strCache>pt>v"`
		From    string   `xml:"val>numRef>f"`
		Values  []string `xml:"val>numRef>numCache>pt>v"`
		Colours []struct {
			Fill struct {
				Val string `xml:"val,attr"`
			} `xml:"spPr>solidFill>srgbClr"`
		} `xml:"dPt"`
	}
	draws := func(n int) series {
		var chart struct {
			Series []series `xml:"chart>plotArea>barChart>ser"`
		}
		if err := xml.Unmarshal([]byte(all[fmt.Sprintf("xl/charts/chart%d.xml", n)]), &chart); err != nil || len(chart.Series) != 1 {
			t.Fatalf("chart %d: %v", n, err)
		}
		return chart.Series[0]
	}
	for name, spoil := range map[string][2]string{
		"a figure": {"<c:v>3</c:v>", "<c:v>4</c:v>"}, "a name": {"<c:v>Labour</c:v>", "<c:v>Labor</c:v>"}, "the cells": {"$D$", "$C$"}, "nothing": {"<c:barChart>", "<c:pieChart>"},
	} {
		spoilt := maps.Clone(all)
		spoilt["xl/charts/chart1.xml"] = strings.ReplaceAll(all["xl/charts/chart1.xml"], spoil[0], spoil[1])
		if err := Check(r, repacked(t, spoilt)); err == nil || !strings.Contains(err.Error(), "chart") {
			t.Errorf("%s: %v", name, err)
		}
	}
	f := opened(t, r)
	for n, value := range map[int]func(outcome.Party) int{1: func(p outcome.Party) int { return p.Seats }, 2: func(p outcome.Party) int { return int(p.Votes) }} {
		s := draws(n)
		if len(s.Values) != len(r.Council.Parties) || len(s.Colours) != len(s.Values) {
			t.Fatalf("chart %d has %d bars for %d parties", n, len(s.Values), len(r.Council.Parties))
		}
		sheet, cells, _ := strings.Cut(strings.ReplaceAll(s.From, "$", ""), "!")
		first, _, _ := strings.Cut(cells, ":")
		column, row, _ := excelize.SplitCellName(first)
		for i, p := range r.Council.Parties {
			cell, _ := f.GetCellValue(strings.Trim(sheet, "'"), fmt.Sprint(column, row+i), excelize.Options{RawCellValue: true})
			if want := fmt.Sprint(value(p)); s.Values[i] != want || cell != want {
				t.Errorf("chart %d, %s: drawn %s, in the cell %s, want %s", n, p.Name, s.Values[i], cell, want)
			}
		}
		if s.Labels[0] != "Labour" || s.Colours[0].Fill.Val != "C8102E" {
			t.Errorf("chart %d begins with %s in %s", n, s.Labels[0], s.Colours[0].Fill.Val)
		}
	}
	turnout := draws(3)
	if turnout.Labels[0] != "Callowland" || turnout.Values[0] != "0.3999" || len(turnout.Values) != 4 {
		t.Errorf("turnout: %+v", turnout)
	}
	said := all["xl/drawings/drawing1.xml"]
	for _, words := range []string{`descr="Seats by party: Labour 3, `, `descr="Votes by party: Labour `, `Callowland 39.99%, Central `} {
		if !strings.Contains(said, words) {
			t.Errorf("nobody who does not see the charts is told %q", words)
		}
	}
}

func TestASpoiltCouncilDiffersFromItsWards(t *testing.T) {
	for name, spoil := range map[string]func(*outcome.Council){
		"wards":    func(c *outcome.Council) { c.WardsDeclared++ },
		"seats":    func(c *outcome.Council) { c.SeatsDeclared++ },
		"vacant":   func(c *outcome.Council) { c.Vacant++ },
		"votes":    func(c *outcome.Council) { c.Votes++ },
		"party":    func(c *outcome.Council) { c.Parties[0].Votes++ },
		"elected":  func(c *outcome.Council) { c.Parties[0].Seats++ },
		"stood":    func(c *outcome.Council) { c.Parties[0].Candidates++ },
		"verified": func(c *outcome.Council) { c.Turnout.Verified++ },
		"electors": func(c *outcome.Council) { c.Turnout.Electors-- },
	} {
		r := exporttest.Sample()
		spoil(&r.Council)
		if len(differing(t, r)) < 2 {
			t.Errorf("%s: nothing differs", name)
		}
	}
}
