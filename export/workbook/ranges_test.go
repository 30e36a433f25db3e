package workbook

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"unicode/utf16"

	"wardcount/export/exporttest"
	"wardcount/export/workbook/page"
	"wardcount/export/workbook/words"
)

// longestText is how many UTF-16 units Excel keeps of a cell's text, longestFoot of a header or footer.
const (
	longestText = 32_767
	longestFoot = 255
)

func TestTheCellsOfTheFileStandInOrderWithinWhatItSaysOfItself(t *testing.T) {
	everyBook(t, func(t *testing.T, w whole) {
		looks := len(w.parts["xl/styles.xml"].one("cellXfs").all("xf"))
		for _, s := range w.sheets {
			_, end := area(t, s.one("dimension").says("ref"))
			row, cells := 0, 0
			for _, r := range s.all("row") {
				if n := number(t, r.says("r")); n != row+1 {
					t.Fatalf("%s: row %d comes after row %d", s.name, n, row)
				}
				row++
				column := -1
				for _, c := range r.Inside {
					cells++
					at := place(t, c.says("r"))
					if at[1] != row-1 || at[0] <= column || at[0] > end[0] {
						t.Fatalf("%s: %s comes after column %d of row %d", s.name, c.says("r"), column, row)
					}
					column = at[0]
					if look := number(t, c.says("s")); look < 0 || look >= looks {
						t.Fatalf("%s!%s has look %d of %d", s.name, c.says("r"), look, looks)
					}
					if n := len(utf16.Encode([]rune(s.cells[c.says("r")]))); n > longestText {
						t.Errorf("%s!%s holds %d letters", s.name, c.says("r"), n)
					}
				}
			}
			if row != end[1]+1 || cells == 0 {
				t.Errorf("%s has %d rows and says that it ends at %s", s.name, row, s.one("dimension").says("ref"))
			}
			last := 0
			for _, c := range s.all("col") {
				if number(t, c.says("min")) <= last || c.says("min") != c.says("max") || number(t, c.says("width")) > 255 {
					t.Errorf("%s: column %s, %s wide, comes after column %d", s.name, c.says("min"), c.says("width"), last)
				}
				last = number(t, c.says("max"))
			}
			if last != end[0]+1 {
				t.Errorf("%s gives %d of %d columns their width", s.name, last, end[0]+1)
			}
		}
	})
}

func TestTheLooksOfTheFileAreThere(t *testing.T) {
	everyBook(t, func(t *testing.T, w whole) {
		styles := w.parts["xl/styles.xml"]
		formats := map[string]bool{"0": true, "1": true}
		for _, f := range styles.all("numFmt") {
			formats[f.says("numFmtId")] = true
		}
		for list, one := range map[string]string{"fonts": "font", "fills": "fill", "borders": "border", "cellXfs": "xf", "cellStyleXfs": "xf", "numFmts": "numFmt"} {
			if l := styles.one(list); number(t, l.says("count")) != len(l.all(one)) || len(l.all(one)) == 0 {
				t.Errorf("%s says %s and holds %d", list, l.says("count"), len(l.all(one)))
			}
		}
		for i, x := range styles.one("cellXfs").all("xf") {
			for id, list := range map[string]string{"fontId": "fonts", "fillId": "fills", "borderId": "borders", "xfId": "cellStyleXfs"} {
				if n := number(t, x.says(id)); n < 0 || n >= len(styles.one(list).Inside) {
					t.Errorf("look %d has %s %d of %d", i, id, n, len(styles.one(list).Inside))
				}
			}
			if !formats[x.says("numFmtId")] {
				t.Errorf("look %d has a format %s that is not there", i, x.says("numFmtId"))
			}
		}
		colour := regexp.MustCompile(`^FF[0-9A-F]{6}$`) // with how opaque it is
		for _, s := range w.sheets {
			if rgb := s.one("tabColor").says("rgb"); !colour.MatchString(rgb) {
				t.Errorf("the tab of %s has the colour %q", s.name, rgb)
			}
			for _, foot := range []string{"oddHeader", "oddFooter"} {
				if text := s.one(foot).Text; text == "" || len(utf16.Encode([]rune(text))) > longestFoot {
					t.Errorf("%s: the %s %q", s.name, foot, text)
				}
			}
		}
		for _, c := range styles.one("fonts").all("color") {
			if rgb := c.says("rgb"); rgb != "" && !colour.MatchString(rgb) {
				t.Errorf("a font has the colour %q", rgb)
			}
		}
	})
}

func TestTheNamesOfTheFileAreSheetsAndLeadToTheirCells(t *testing.T) {
	everyBook(t, func(t *testing.T, w whole) {
		taken := map[string]bool{}
		for _, s := range w.sheets {
			name := strings.ToLower(s.name)
			if taken[name] || len(utf16.Encode([]rune(s.name))) > 31 || strings.ContainsAny(s.name, `:\/?*[]`) || strings.Trim(s.name, "'") != s.name {
				t.Errorf("no sheet can be called %q", s.name)
			}
			taken[name] = true
		}
		names := map[string]bool{}
		for _, d := range w.parts["xl/workbook.xml"].all("definedName") {
			s, cells := w.of(d.Text)
			if own := w.sheets[number(t, d.says("localSheetId"))]; own.name != s.name || names[d.says("name")+s.name] {
				t.Errorf("%s of %s is %s", d.says("name"), own.name, d.Text)
			}
			names[d.says("name")+s.name] = true
			switch d.says("name") {
			case "_xlnm.Print_Area":
				if strings.ReplaceAll(cells, "$", "") != s.one("dimension").says("ref") {
					t.Errorf("%s: %s is printed, of %s", s.name, cells, s.one("dimension").says("ref"))
				}
			case "_xlnm.Print_Titles":
				if from, to, _ := strings.Cut(strings.ReplaceAll(cells, "$", ""), ":"); from != "1" || to != s.one("pane").says("ySplit") {
					t.Errorf("%s: the rows %s are repeated, and %s stay in view", s.name, cells, s.one("pane").says("ySplit"))
				}
			default:
				t.Errorf("the name %s", d.says("name"))
			}
		}
		if len(names) != 2*len(w.sheets) {
			t.Errorf("%d names for %d sheets", len(names), len(w.sheets))
		}
	})
}

func TestTheChartsOfTheFileHoldWhatTheirCellsHold(t *testing.T) {
	everyBook(t, func(t *testing.T, w whole) {
		charts, numbers := 0, map[string]bool{}
		for _, s := range w.sheets {
			drawing := s.one("drawing")
			if len(drawing.Attrs) == 0 {
				continue
			}
			part := w.target(s.part, drawing.says("id"))
			for _, frame := range w.parts[part].all("graphicFrame") {
				if id := frame.one("cNvPr").says("id"); numbers[part+id] || number(t, id) < 1 {
					t.Errorf("%s: two drawings are number %s", part, id)
				} else {
					numbers[part+id] = true
				}
				charts++
				chart := w.parts[w.target(part, frame.one("graphicData").one("chart").says("id"))]
				axes := map[string]int{}
				for _, a := range chart.all("axId") {
					axes[a.says("val")]++
				}
				if len(axes) != 2 || axes["1"] != 2 || axes["2"] != 2 {
					t.Errorf("the axes of chart %d: %v", charts, axes)
				}
				for _, kind := range []string{"strRef", "numRef"} {
					for _, ref := range chart.all(kind) {
						w.sameAsItsCells(s, ref)
					}
				}
			}
		}
		if charts < 2 {
			t.Errorf("%d charts", charts)
		}
	})
}

// sameAsItsCells compares what a chart keeps of cells with the cells.
func (w whole) sameAsItsCells(of sheetRead, ref element) {
	w.Helper()
	s, cells := w.of(ref.one("f").Text)
	from, to := area(w.T, cells)
	if s.name != of.name || from[0] != to[0] || number(w.T, ref.one("ptCount").says("val")) != to[1]-from[1]+1 {
		w.Errorf("a chart of %s draws %s", of.name, ref.one("f").Text)
	}
	kept := map[int]string{}
	for _, pt := range ref.all("pt") {
		kept[number(w.T, pt.says("idx"))] = pt.one("v").Text
	}
	for i := 0; i <= to[1]-from[1]; i++ {
		cell := page.Address(from[0], from[1]+i)
		if text, known := kept[i]; known && text != s.cells[cell] || !known && ref.XMLName.Local == "strRef" {
			w.Errorf("a chart says %q of %s!%s, which says %q", text, s.name, cell, s.cells[cell])
		}
	}
}

// A country's wards have more letters than a cell holds.
func TestWhatIsToComeIsNamedAsFarAsACellHoldsIt(t *testing.T) {
	r := exporttest.Sample()
	r.Outstanding = nil
	for i := range 2749 {
		r.Outstanding = append(r.Outstanding, fmt.Sprintf("Ward %04d of a long name", i+1))
	}
	cover := takenApart(t, r).sheets[0]
	if got, want := cover.cells["B6"], ", Ward 0077 of a long name and 2672 more"; !strings.HasPrefix(got, "Provisional. Still to be declared: Ward 0001 of a long name, Ward 0002") || !strings.HasSuffix(got, want) {
		t.Errorf("%d letters: %s", len(got), got)
	}
	for names, want := range map[string]string{"": "", "Park": "Park", "Park,Oxhey": "Park, Oxhey", strings.Repeat("x", 2500) + ",Park": strings.Repeat("x", 2500) + " and 1 more"} {
		if got := words.List(strings.Split(names, ",")); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// Some readers look for the prefixes that Excel writes, and not for what they stand for.
func TestTheFileHasThePrefixesThatReadersLookFor(t *testing.T) {
	all := exporttest.Parts(t, written(t, exporttest.Sample()))
	if core := all["docProps/core.xml"]; !strings.Contains(core, "<cp:coreProperties ") || !strings.Contains(core, "<cp:keywords>") || !strings.Contains(core, "<dc:title>PRACTICE") {
		t.Error(core)
	}
	drawings := 0
	for name, text := range all {
		if strings.HasPrefix(name, "xl/worksheets/sheet") && strings.Contains(text, "<drawing ") {
			drawings++
			if !strings.Contains(text, `<drawing r:id="rId1">`) || strings.Contains(text, "relationships:id") {
				t.Errorf("%s names its drawing in another way", name)
			}
		}
	}
	if drawings == 0 {
		t.Error("no sheet has a drawing")
	}
}
