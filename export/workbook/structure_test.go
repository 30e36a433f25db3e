package workbook

import (
	"encoding/xml"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"

	"wardcount/export"
	"wardcount/export/exporttest"
	"wardcount/export/workbook/page"
)

// element is an element of a part, with what is in it.
type element struct {
	XMLName xml.Name
	Attrs   []xml.Attr `xml:",any,attr"`
	Inside  []element  `xml:",any"`
	Text    string     `xml:",chardata"`
}

// says is what an attribute says; of two with that name (id and r:id) the first.
func (e element) says(name string) string {
	for _, a := range e.Attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// all are the elements of that name, however deep.
func (e element) all(name string) (found []element) {
	for _, in := range e.Inside {
		if in.XMLName.Local == name {
			found = append(found, in)
		}
		found = append(found, in.all(name)...)
	}
	return found
}

// one is the first element of that name; an empty one where there is none.
func (e element) one(name string) element {
	if found := e.all(name); len(found) > 0 {
		return found[0]
	}
	return element{}
}

// whole is a workbook taken apart: its parts, and each sheet by its name.
type whole struct {
	*testing.T
	parts  map[string]element
	sheets []sheetRead
}

// sheetRead is a sheet of a workbook with the texts of its cells.
type sheetRead struct {
	name, part string
	element
	cells map[string]string
	last  string // its last row's last cell
}

// takenApart reads the parts that a workbook has, without the library that wrote them.
func takenApart(t *testing.T, r export.Results) whole {
	t.Helper()
	w := whole{T: t, parts: map[string]element{}}
	for name, text := range exporttest.Parts(t, written(t, r)) {
		var root element
		if err := xml.Unmarshal([]byte(text), &root); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		w.parts[name] = root
	}
	for _, s := range w.parts["xl/workbook.xml"].all("sheet") {
		part := w.target("xl/workbook.xml", s.says("id"))
		one := sheetRead{name: s.says("name"), part: part, element: w.parts[part], cells: map[string]string{}}
		for _, c := range one.all("c") {
			one.last = c.says("r")
			one.cells[one.last] = c.one("v").Text + c.one("t").Text
		}
		w.sheets = append(w.sheets, one)
	}
	return w
}

// relations is the part that says what another part leads to.
func relations(part string) string {
	return path.Join(path.Dir(part), "_rels", path.Base(part)+".rels")
}

// target is the part to which a part leads by that id.
func (w whole) target(part, id string) string {
	for _, r := range w.parts[relations(part)].all("Relationship") {
		if r.says("Id") == id {
			return path.Join(path.Dir(part), r.says("Target"))
		}
	}
	w.Errorf("%s leads by %q to nothing", part, id)
	return ""
}

// everyBook tests a book with every awkward case, the same as a real count, and one whose wards are rows.
func everyBook(t *testing.T, test func(t *testing.T, w whole)) {
	for name, r := range map[string]export.Results{"sample": exporttest.Sample(), "final": exporttest.Final(), "country": many(t, 100+1)} {
		t.Run(name, func(t *testing.T) { test(t, takenApart(t, r)) })
	}
}

func TestEveryPartOfTheFileIsDeclaredAndReached(t *testing.T) {
	everyBook(t, func(t *testing.T, w whole) {
		declared := map[string]bool{}
		for _, o := range w.parts["[Content_Types].xml"].all("Override") {
			name := strings.TrimPrefix(o.says("PartName"), "/")
			if _, ok := w.parts[name]; !ok || declared[name] {
				t.Errorf("%s is declared and not there, or declared twice", name)
			}
			declared[name] = true
		}
		reached := map[string]bool{}
		for name, root := range w.parts {
			if !strings.HasSuffix(name, ".rels") {
				continue
			}
			ids := map[string]bool{}
			from := path.Join(path.Dir(path.Dir(name)), strings.TrimSuffix(path.Base(name), ".rels"))
			for _, r := range root.all("Relationship") {
				to := path.Join(path.Dir(from), r.says("Target"))
				if _, ok := w.parts[to]; !ok || ids[r.says("Id")] {
					t.Errorf("%s: %s leads to %s", name, r.says("Id"), to)
				}
				ids[r.says("Id")], reached[to] = true, true
			}
		}
		for name, root := range w.parts {
			if name == "[Content_Types].xml" || strings.HasSuffix(name, ".rels") {
				continue
			}
			if !declared[name] || !reached[name] {
				t.Errorf("%s: declared %v, reached %v", name, declared[name], reached[name])
			}
			for _, e := range append([]element{root}, descendants(root)...) {
				for _, a := range e.Attrs {
					if a.Name.Local == "id" && strings.HasSuffix(a.Name.Space, "/relationships") {
						w.target(name, a.Value)
					}
				}
			}
		}
	})
}

func descendants(e element) (all []element) {
	for _, in := range e.Inside {
		all = append(append(all, in), descendants(in)...)
	}
	return all
}

// orders are the elements that our parts have, in the order in which ISO/IEC
// 29500-1 gives them: a file that has them otherwise is “repaired” and loses them.
var orders = map[string]string{
	"worksheet":       "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetProtection mergeCells pageMargins pageSetup headerFooter rowBreaks colBreaks ignoredErrors drawing tableParts",
	"sheetPr":         "tabColor pageSetUpPr",
	"sheetView":       "pane selection",
	"row":             "c",
	"c":               "v is",
	"workbook":        "fileVersion workbookPr workbookProtection bookViews sheets definedNames calcPr",
	"table":           "autoFilter tableColumns tableStyleInfo",
	"styleSheet":      "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles",
	"font":            "b i sz color name family",
	"border":          "left right top bottom diagonal",
	"twoCellAnchor":   "from to graphicFrame clientData",
	"graphicFrame":    "nvGraphicFramePr xfrm graphic",
	"chartSpace":      "roundedCorners chart spPr",
	"chart":           "title autoTitleDeleted plotArea plotVisOnly dispBlanksAs",
	"title":           "tx overlay",
	"plotArea":        "layout barChart catAx valAx",
	"barChart":        "barDir grouping varyColors ser gapWidth axId",
	"ser":             "idx order tx spPr invertIfNegative dPt dLbls cat val",
	"dPt":             "idx invertIfNegative bubble3D spPr",
	"dLbls":           "numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize",
	"strCache":        "ptCount pt",
	"numCache":        "formatCode ptCount pt",
	"catAx":           "axId scaling delete axPos numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses auto lblAlgn lblOffset tickLblSkip noMultiLvlLbl",
	"valAx":           "axId scaling delete axPos numFmt majorTickMark minorTickMark tickLblPos crossAx crosses crossBetween",
	"scaling":         "orientation max min",
	"coreProperties":  "title subject creator keywords lastModifiedBy revision created modified category identifier language",
	"Relationships":   "Relationship",
	"definedNames":    "definedName",
	"workbookPr":      "",
	"sheetProtection": "",
}

func TestTheElementsOfTheFileStandInTheirOrder(t *testing.T) {
	everyBook(t, func(t *testing.T, w whole) {
		seen := map[string]bool{}
		for name, root := range w.parts {
			if strings.HasPrefix(name, "xl/theme/") || strings.HasPrefix(name, "docProps/app") {
				continue // the library's, the same in every file
			}
			for _, e := range append([]element{root}, descendants(root)...) {
				order, ok := orders[e.XMLName.Local]
				if !ok || e.XMLName.Local == "title" && e.Text != "" || len(e.Inside) == 0 {
					continue
				}
				seen[e.XMLName.Local] = true
				last := 0
				for _, in := range e.Inside {
					at := slices.Index(strings.Fields(order), in.XMLName.Local)
					if at < last {
						t.Fatalf("%s: in %s, %s does not come there", name, e.XMLName.Local, in.XMLName.Local)
					}
					last = at
				}
			}
		}
		for _, want := range []string{"worksheet", "table", "font", "ser", "valAx", "workbook", "coreProperties"} {
			if !seen[want] {
				t.Errorf("the file has no %s", want)
			}
		}
	})
}

func TestTheTablesOfTheFileSayWhatTheirCellsSay(t *testing.T) {
	everyBook(t, func(t *testing.T, w whole) {
		ids, tables := map[string]bool{}, 0
		for _, s := range w.sheets {
			if len(s.all("autoFilter")) > 0 {
				t.Errorf("%s has a filter of its own beside its table's", s.name)
			}
			for _, part := range s.all("tablePart") {
				tables++
				table := w.parts[w.target(s.part, part.says("id"))]
				from, to := area(t, table.says("ref"))
				name, columns := table.says("displayName"), table.all("tableColumn")
				if ids[table.says("id")] || ids[strings.ToLower(name)] || name != table.says("name") {
					t.Errorf("table %s, %s: its name or number is another's", name, table.says("id"))
				}
				ids[table.says("id")], ids[strings.ToLower(name)] = true, true
				if table.one("autoFilter").says("ref") != table.says("ref") || len(columns) != to[0]-from[0]+1 || to[1] <= from[1] {
					t.Errorf("table %s of %d columns lies in %s and is filtered in %s", name, len(columns), table.says("ref"), table.one("autoFilter").says("ref"))
				}
				heads := map[string]bool{}
				for i, c := range columns {
					cell := page.Address(from[0]+i, from[1])
					if s.cells[cell] != c.says("name") || heads[strings.ToLower(c.says("name"))] || c.says("name") == "" {
						t.Errorf("%s!%s says %q over the column %q", s.name, cell, s.cells[cell], c.says("name"))
					}
					heads[strings.ToLower(c.says("name"))] = true
				}
				for _, m := range s.all("mergeCell") {
					if a, b := area(t, m.says("ref")); a[1] <= to[1] && b[1] >= from[1] {
						t.Errorf("%s: the cells %s are one, inside the table %s", s.name, m.says("ref"), table.says("ref"))
					}
				}
			}
		}
		if tables < 4 {
			t.Errorf("%d tables", tables)
		}
	})
}

// area is the first and the last cell of an area, columns and rows from 0.
func area(t *testing.T, ref string) (from, to [2]int) {
	t.Helper()
	a, b, ok := strings.Cut(strings.ReplaceAll(ref, "$", ""), ":")
	if !ok {
		b = a
	}
	return place(t, a), place(t, b)
}

func place(t *testing.T, cell string) (at [2]int) {
	t.Helper()
	letters := strings.TrimRight(cell, "0123456789")
	row, err := strconv.Atoi(cell[len(letters):])
	for _, l := range letters {
		at[0] = at[0]*26 + int(l-'A') + 1
	}
	if at[0]--; err != nil || at[0] < 0 || row < 1 {
		t.Fatalf("%q is no cell", cell)
	}
	return [2]int{at[0], row - 1}
}

// of is the sheet that a reference names, and the area of it.
func (w whole) of(ref string) (s sheetRead, cells string) {
	w.Helper()
	name, cells, _ := strings.Cut(strings.TrimPrefix(ref, "'"), "'!")
	name = strings.ReplaceAll(name, "''", "'")
	for _, s := range w.sheets {
		if s.name == name {
			return s, cells
		}
	}
	w.Errorf("%s leads to no sheet", ref)
	return sheetRead{}, "A1"
}

func number(t *testing.T, text string) int {
	t.Helper()
	n, err := strconv.Atoi(text)
	if err != nil {
		t.Error(err)
	}
	return n
}
