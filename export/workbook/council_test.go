package workbook

import (
	"encoding/xml"
	"fmt"
	"maps"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"wardcount/export"
	"wardcount/export/exporttest"
	"wardcount/reconcile/outcome"
)

// The charts are read from the file and not from the page that they were drawn from.
func TestTheChartsDrawTheFiguresOfTheirCellsAndSayThemInWords(t *testing.T) {
	r := exporttest.Sample()
	all := exporttest.Parts(t, written(t, r))
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
		"a figure": {"<c:v>3</c:v>", "<c:v>4</c:v>"}, "a name": {"<c:v>Labour</c:v>", "<c:v>Labor</c:v>"}, "the cells": {"$D$", "$C$"}, "no file": {"<c:barChart>", "<c:pieChart>"}, "no bars": {"c:barChart>", "c:pieChart>"},
	} {
		spoilt := maps.Clone(all)
		spoilt["xl/charts/chart1.xml"] = strings.ReplaceAll(all["xl/charts/chart1.xml"], spoil[0], spoil[1])
		if err := Check(r, repacked(t, spoilt)); err == nil || !strings.Contains(err.Error(), "chart") || strings.Contains(err.Error(), "%!") {
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

// The second reading of the table of parties, by its headings, alone.
func TestTheReadingOfThePartiesFindsEveryFigure(t *testing.T) {
	sheets := exporttest.Sheets(t, written(t, exporttest.Sample()))
	if err := readParties(sheets, exporttest.Sample()); err != nil {
		t.Fatal(err)
	}
	for name, spoil := range map[string]func(*export.Results){
		"party votes": func(r *export.Results) { r.Council.Parties[0].Votes++ },
		"party seats": func(r *export.Results) { r.Council.Parties[0].Seats++ },
	} {
		r := exporttest.Sample()
		spoil(&r)
		if err := readParties(sheets, r); err == nil || !strings.HasPrefix(err.Error(), "sheet Council: ") {
			t.Errorf("%s: %v", name, err)
		}
	}
}
