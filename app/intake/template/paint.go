package template

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"wardcount/app/intake/layout"
	"wardcount/app/intake/workbook"
)

// offered is how many rows below the headings of an empty worksheet have
// their formats and drop-down lists ready.
const offered = 5000

// painter writes worksheets with excelize's stream writer: the other way of
// writing cells turns a name such as _x0041_ into another.
type painter struct {
	f                                *excelize.File
	required, optional               int // headings
	texts, figures, item, fill, note int
	title, banner, plain             int
	used                             bool // the sheet that a new workbook begins with
}

// The colours: headings of required columns are dark, the others pale; the
// mark * says the same without colour.
const (
	dark   = "1F3A5F"
	pale   = "DCE6F1"
	yellow = "FFF8DC"
	red    = "B00020"
	grey   = "595959"
	white  = "FFFFFF"
	black  = "000000"
)

func newPainter(f *excelize.File) (*painter, error) {
	p := &painter{f: f}
	top := &excelize.Alignment{Vertical: "top", WrapText: true}
	middle := &excelize.Alignment{Vertical: "center", WrapText: true}
	fill := func(colour string) excelize.Fill {
		return excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{colour}}
	}
	edge := []excelize.Border{{Type: "bottom", Color: "BFBFBF", Style: 1}, {Type: "top", Color: "BFBFBF", Style: 1},
		{Type: "left", Color: "BFBFBF", Style: 1}, {Type: "right", Color: "BFBFBF", Style: 1}}
	const asText, asWhole = 49, 1 // Excel's built-in formats @ and 0
	font := func(colour string, size float64, bold bool) *excelize.Font {
		return &excelize.Font{Family: "Calibri", Size: size, Color: colour, Bold: bold}
	}
	for _, s := range []struct {
		id   *int
		look excelize.Style
	}{
		{&p.required, excelize.Style{Font: font(white, 11, true), Fill: fill(dark), Alignment: middle, Border: edge}},
		{&p.optional, excelize.Style{Font: font(dark, 11, true), Fill: fill(pale), Alignment: middle, Border: edge}},
		{&p.texts, excelize.Style{NumFmt: asText, Alignment: top}},
		{&p.figures, excelize.Style{NumFmt: asWhole, Alignment: &excelize.Alignment{Vertical: "top", Horizontal: "right", Indent: 1}}},
		{&p.item, excelize.Style{Font: font(black, 11, true), Alignment: top, Border: edge}},
		{&p.fill, excelize.Style{NumFmt: asText, Fill: fill(yellow), Alignment: top, Border: edge}},
		{&p.note, excelize.Style{Font: font(grey, 11, false), Alignment: top, Border: edge}},
		{&p.title, excelize.Style{Font: font(dark, 16, true), Alignment: top}},
		{&p.banner, excelize.Style{Font: font(white, 16, true), Fill: fill(red), Alignment: middle}},
		{&p.plain, excelize.Style{Alignment: top}},
	} {
		id, err := f.NewStyle(&s.look)
		if err != nil {
			return nil, err
		}
		*s.id = id
	}
	return p, f.SetDocProps(&excelize.DocProperties{Creator: "Wardcount", Title: "Set-up of a count"})
}

// begin makes a worksheet that prints on landscape A4, as wide as the page.
func (p *painter) begin(name string) (*excelize.StreamWriter, error) {
	err := p.f.SetSheetName("Sheet1", name)
	if p.used {
		_, err = p.f.NewSheet(name)
	}
	p.used = true
	if err != nil {
		return nil, err
	}
	yes, a4, wide, high, landscape := true, 9, 1, 0, "landscape"
	if err := p.f.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &yes}); err != nil {
		return nil, err
	}
	if err := p.f.SetPageLayout(name, &excelize.PageLayoutOptions{Size: &a4, Orientation: &landscape, FitToWidth: &wide, FitToHeight: &high}); err != nil {
		return nil, err
	}
	return p.f.NewStreamWriter(name)
}

// readMeLines say how the workbook is filled in.
var readMeLines = []string{
	"This workbook sets up one count: one returning officer, one poll date, any number of contests held together.",
	"1. Fill in the worksheets from left to right: Council, People, Wards, Candidates, Stations, Boxes; then, where you have them, Count areas, Postal sessions, Seats not up and Last contest. Keep their names and headings; the order of columns and lines is free.",
	"2. A heading with * marks a column that every line needs. Point at a heading to see what belongs there, with an example.",
	"3. Cells with a list let you choose. A ward is written on every sheet as on the Wards sheet, by its name or its ballot id.",
	"4. The Wards sheet lists every contest of the poll: wards, parishes, a mayor, a question. The answers of a question are its candidates. A station that hands out papers of several contests names them all, with semicolons between.",
	"5. Numbers of stations and boxes are kept as written: 01 stays 01, and 1 is another station.",
	"6. Figures are whole numbers in digits, without commas. Dates are year-month-day, such as 2030-05-02; times hours:minutes, such as 14:00.",
	"7. Candidates are numbered 1, 2, 3 in the order of the ballot paper of their ward.",
	"8. Ballot ids and candidate ids may stay empty: they are then made from the kind of contest, the names of council and ward, the date and the place on the ballot paper.",
	"9. The Boxes sheet may stay empty: then each station has one box, numbered like it, and each contest with stations one postal box (P1, P2 and so on). If you list boxes, list all, the postal ones too.",
	"10. A station or box that falls away keeps its line: write “struck off” (or, for a box, “merged into” and the other box's number) and the reason.",
	"11. The Last contest sheet says how each ward was last fought, one line a candidate. Nothing is decided by it: what is far from it is asked about before the declaration.",
	"12. Empty lines are skipped. Anything that cannot be read is reported with its cell, all at once, and then nothing is changed.",
	"13. Give no password to the file, and keep it as Excel Workbook (.xlsx). Notes of your own belong on this sheet, which is not read.",
}

func (p *painter) readMe(practice bool) error {
	sw, err := p.begin(layout.ReadMeSheet)
	if err != nil {
		return err
	}
	const width = 110
	if err := sw.SetColWidth(1, 1, width); err != nil {
		return err
	}
	row := 0
	write := func(style int, text string, height float64) {
		if row++; err == nil {
			err = sw.SetRow(fmt.Sprint("A", row), []any{excelize.Cell{StyleID: style, Value: text}}, excelize.RowOpts{Height: height})
		}
	}
	if practice {
		write(p.banner, "PRACTICE: this is no real election", 30)
	}
	write(p.title, "Setting up a count in Wardcount", 30)
	for _, line := range readMeLines {
		write(p.plain, line, lineHeight*linesOf(line, width)+5)
	}
	if err != nil {
		return err
	}
	return sw.Flush()
}

var escaped = regexp.MustCompile(`_x[0-9A-Fa-f]{4}_`)

// unescaped parts a text such as _x0041_ after its stroke, so that nothing in
// it looks like an escaped character. excelize escapes one of them rightly, but
// not two that share a stroke, and it drops those of half a character.
func unescaped(value any) any {
	whole, ok := value.(string)
	if !ok || !escaped.MatchString(whole) {
		return value
	}
	var runs []excelize.RichTextRun
	for part := range strings.SplitSeq(whole, "_x") {
		if len(runs) > 0 {
			runs[len(runs)-1].Text += "_"
			part = "x" + part
		}
		runs = append(runs, excelize.RichTextRun{Text: part})
	}
	return slices.DeleteFunc(runs, func(r excelize.RichTextRun) bool { return r.Text == "" })
}

const lineHeight = 15

// linesOf guesses on how many lines a text is wrapped, rather one too many.
// LibreOffice, unlike Excel, does not let the rows of a file grow by itself.
func linesOf(text any, width float64) float64 {
	return max(1, math.Ceil(float64(len([]rune(fmt.Sprint(text))))/(width*1.12)))
}

func title(c layout.Column) string {
	if c.Required {
		return c.Heading + " *"
	}
	return c.Heading
}

func (p *painter) headed(c layout.Column) int {
	if c.Required {
		return p.required
	}
	return p.optional
}

func (p *painter) bodied(c layout.Column) int {
	if c.Kind == layout.Figure {
		return p.figures
	}
	return p.texts
}

// table writes a worksheet with one line for each noun.
func (p *painter) table(s layout.Sheet, rows [][]any) error {
	sw, err := p.begin(s.Name)
	if err != nil {
		return err
	}
	heading := make([]any, len(s.Columns))
	for i, c := range slices.Backward(s.Columns) { // excelize puts each in front of those before
		if err := sw.SetColWidth(i+1, i+1, c.Width); err != nil {
			return err
		}
		// The format of the column keeps 01 as it is typed into an empty cell.
		if err := sw.SetColStyle(i+1, i+1, p.bodied(c)); err != nil {
			return err
		}
		heading[i] = excelize.Cell{StyleID: p.headed(c), Value: title(c)}
	}
	if err := p.freeze(sw); err != nil {
		return err
	}
	if err := sw.SetRow("A1", heading, excelize.RowOpts{Height: 32}); err != nil {
		return err
	}
	for n, row := range rows {
		cells, lines := make([]any, len(row)), 1.0
		for i, value := range row {
			cells[i] = excelize.Cell{StyleID: p.bodied(s.Columns[i]), Value: unescaped(value)}
			lines = max(lines, linesOf(value, s.Columns[i].Width))
		}
		if err := sw.SetRow(fmt.Sprint("A", n+2), cells, excelize.RowOpts{Height: min(lines*lineHeight, excelize.MaxRowHeight)}); err != nil {
			return err
		}
	}
	for i, c := range s.Columns {
		letters := workbook.ColumnName(i + 1)
		if err := p.comment(s.Name, letters+"1", c); err != nil {
			return err
		}
		last := max(offered, len(rows)) + 1
		if err := p.validate(s.Name, fmt.Sprintf("%s2:%s%d", letters, letters, last), c); err != nil {
			return err
		}
	}
	return p.finish(sw, s.Name)
}

// council writes the worksheet with one fact a row.
func (p *painter) council(s layout.Sheet, rows [][]any) error {
	sw, err := p.begin(s.Name)
	if err != nil {
		return err
	}
	widths := []float64{28, 58, 74}
	for i, width := range slices.Backward(widths) {
		if err := sw.SetColWidth(i+1, i+1, width); err != nil {
			return err
		}
	}
	if err := p.freeze(sw); err != nil {
		return err
	}
	heading := []any{}
	for _, text := range []string{layout.ItemHeading, layout.ValueHeading, layout.NotesHeading} {
		heading = append(heading, excelize.Cell{StyleID: p.optional, Value: text})
	}
	if err := sw.SetRow("A1", heading, excelize.RowOpts{Height: 24}); err != nil {
		return err
	}
	for i, c := range s.Columns {
		var value any
		if len(rows) > 0 {
			value = rows[0][i]
		}
		note := c.Note + " Example: " + c.Example
		cells := []any{excelize.Cell{StyleID: p.item, Value: title(c)}, excelize.Cell{StyleID: p.fill, Value: unescaped(value)}, excelize.Cell{StyleID: p.note, Value: note}}
		lines := max(linesOf(value, widths[1]), linesOf(note, widths[2]))
		if err := sw.SetRow(fmt.Sprint("A", i+2), cells, excelize.RowOpts{Height: min(4+lines*lineHeight, excelize.MaxRowHeight)}); err != nil {
			return err
		}
		if err := p.validate(s.Name, fmt.Sprint("B", i+2), c); err != nil {
			return err
		}
	}
	return p.finish(sw, s.Name)
}

// freeze keeps the headings in sight.
func (p *painter) freeze(sw *excelize.StreamWriter) error {
	return sw.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"})
}

// finish repeats the headings on every printed page.
func (p *painter) finish(sw *excelize.StreamWriter, name string) error {
	if err := sw.Flush(); err != nil {
		return err
	}
	return p.f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: "'" + name + "'!$1:$1", Scope: name})
}

// comment explains a heading to whoever points at it.
func (p *painter) comment(sheet, at string, c layout.Column) error {
	text := c.Note
	if c.Required {
		text += "\nEvery line needs it."
	}
	text += "\nExample: " + c.Example
	return p.f.AddComment(sheet, excelize.Comment{Cell: at, Author: "Wardcount", Text: text, Width: 300, Height: uint(40 + 18*(3+len(text)/42))})
}

// validate offers choices and explains a cell while it is filled in. Where
// people may rightly write what the list does not offer, Excel only asks.
func (p *painter) validate(sheet, cells string, c layout.Column) error {
	v := excelize.NewDataValidation(true)
	v.Sqref = cells
	style := excelize.DataValidationErrorStyleStop
	var err error
	switch c.Kind {
	case layout.Figure:
		err = v.SetRange(c.Low, c.High, excelize.DataValidationTypeWhole, excelize.DataValidationOperatorBetween)
	case layout.OneOf:
		err = v.SetDropList(c.Words())
	case layout.Mark:
		err = v.SetDropList([]string{"yes"})
	case layout.Ward, layout.Wards:
		v.SetSqrefDropList(p.column("ward", "name"))
		style = excelize.DataValidationErrorStyleWarning
	case layout.Stations:
		v.SetSqrefDropList(p.column("station", "id"))
		style = excelize.DataValidationErrorStyleWarning
	case layout.Status:
		err = v.SetDropList([]string{layout.StruckOff})
	case layout.BoxStatus:
		err = v.SetDropList([]string{layout.StruckOff, strings.TrimSpace(layout.MergedInto)})
	default:
		return nil
	}
	if err != nil {
		return err
	}
	if c.Kind != layout.BoxStatus {
		v.SetError(style, titled(c.Heading), c.Do)
	}
	v.SetInput(titled(c.Heading), c.Note)
	return p.f.AddDataValidation(sheet, v)
}

// titled is a heading as Excel takes it for the title of a message: whole words
// of it, at most 32 characters.
func titled(heading string) string {
	for len([]rune(heading)) > 32 {
		heading = heading[:strings.LastIndex(heading, " ")]
	}
	return heading
}

// column is the address of the cells below a heading, for lists to choose from.
func (p *painter) column(noun, field string) string {
	for _, s := range layout.Sheets {
		if s.Noun == noun {
			letters := workbook.ColumnName(s.Column(field) + 1)
			return fmt.Sprintf("%s!$%s$2:$%s$%d", s.Name, letters, letters, offered+1)
		}
	}
	return ""
}
