// Package workbook writes declared results as an Excel workbook: a cover, a
// summary, a sheet a ward and a sheet of checks.
//
// A figure is a number, a name is a typed text that is never taken for a
// formula, and there is no formula anywhere: what a sheet shows was certified,
// or follows from it by the whole numbers of this program, and never changes
// because somebody opened the file. It never shows a percentage without naming
// its whole, and never says 0 where nothing was keyed. Equal results give equal
// bytes.
package workbook

import (
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"wardcount/export"
)

// The sheets that are not a ward's.
const (
	coverName     = "Cover"
	summaryName   = "Summary"
	voterIDName   = "Voter ID"
	publishedName = "As published"
	postalName    = "Postal statements"
	checksName    = "Checks"
)

// pages lays out every sheet of the results, in order.
func pages(r export.Results) ([]page, error) {
	all := []page{coverPage(r), summaryPage(r)}
	for i, name := range wardNames(r.Wards) {
		all = append(all, wardPage(r, r.Wards[i], name))
	}
	if r.VoterID != nil {
		all = append(all, voterIDPage(r))
	}
	if len(r.Election.PublishedFor) > 0 {
		all = append(all, publishedPage(r))
	}
	if hasPostal(r) {
		all = append(all, postalPage(r))
	}
	checks, err := comparisons(r)
	if err != nil {
		return nil, err
	}
	return append(all, checksPage(r, checks)), nil
}

// Write writes the results as a workbook.
func Write(r export.Results, w io.Writer) error {
	all, err := pages(r)
	if err != nil {
		return err
	}
	f := excelize.NewFile().SetZipWriter(newOrderedZip)
	defer f.Close()
	bodyFont(f)
	b := &binder{file: f, results: r, styles: map[look]int{}}
	for i, p := range all {
		if i == 0 {
			// The library's first sheet is renamed: deleting it after streaming costs six times the work.
			err = f.SetSheetName("Sheet1", p.name)
		} else {
			_, err = f.NewSheet(p.name)
		}
		if err == nil {
			err = b.bind(p)
		}
		if err != nil {
			return fmt.Errorf("the workbook's sheet %q could not be written: %w", p.name, err)
		}
	}
	if err = b.properties(); err == nil {
		err = f.Write(w)
	}
	if err != nil {
		return fmt.Errorf("the workbook could not be written: %w", err)
	}
	return nil
}

// bodyFont makes our type the file's own: columns are measured in its digits,
// and Excel's default would have them wider or narrower from machine to machine.
func bodyFont(f *excelize.File) {
	name, size := font, float64(bodySize)
	body := f.Styles.Fonts.Font[0]
	body.Name.Val, body.Sz.Val, body.Scheme = &name, &size, nil
}

// binder puts pages into one file.
type binder struct {
	file    *excelize.File
	results export.Results
	styles  map[look]int
}

// bind writes one page. What belongs to the sheet as a whole comes before its
// first row, because the rows are streamed.
func (b *binder) bind(p page) error {
	if err := b.setUp(p); err != nil {
		return err
	}
	s, err := b.file.NewStreamWriter(p.name)
	if err != nil {
		return err
	}
	for i, width := range p.widths {
		if err := s.SetColWidth(i+1, i+1, float64(width)); err != nil {
			return err
		}
	}
	if p.frozen > 0 {
		top := fmt.Sprintf("A%d", p.frozen+1)
		if err := s.SetPanes(&excelize.Panes{Freeze: true, YSplit: p.frozen, TopLeftCell: top, ActivePane: "bottomLeft",
			Selection: []excelize.Selection{{SQRef: top, ActiveCell: top, Pane: "bottomLeft"}}}); err != nil {
			return err
		}
	}
	for i, row := range p.rows {
		if row.newPage {
			if err := s.InsertPageBreak(fmt.Sprintf("A%d", i+1)); err != nil {
				return err
			}
		}
		if err := b.row(s, i+1, row); err != nil {
			return err
		}
	}
	return s.Flush()
}

func (b *binder) row(s *excelize.StreamWriter, n int, r row) error {
	var values []any
	for _, c := range r.cells {
		id, err := b.style(c.look)
		if err != nil {
			return err
		}
		first := len(values) + 1
		switch {
		case c.figure:
			values = append(values, excelize.Cell{StyleID: id, Value: c.n})
		case c.text != "":
			values = append(values, excelize.Cell{StyleID: id, Value: c.text})
		default:
			values = append(values, excelize.Cell{StyleID: id})
		}
		for range c.span {
			values = append(values, excelize.Cell{StyleID: id})
		}
		if c.span > 0 {
			from, _ := excelize.CoordinatesToCellName(first, n)
			to, _ := excelize.CoordinatesToCellName(first+c.span, n)
			if err := s.MergeCell(from, to); err != nil {
				return err
			}
		}
	}
	return s.SetRow(fmt.Sprintf("A%d", n), values, excelize.RowOpts{Height: float64(min(r.height, tallest))})
}

// tallest is the tallest row that a workbook can have, in points.
const tallest = 409

func (b *binder) style(l look) (int, error) {
	if id, ok := b.styles[l]; ok {
		return id, nil
	}
	id, err := b.file.NewStyle(l.style())
	b.styles[l] = id
	return id, err
}

// setUp sets how the sheet is looked at and printed: A4, one page wide, the
// frozen rows on top of every page.
func (b *binder) setUp(p page) error {
	f, yes, no := b.file, true, false
	colour, orientation, a4, wide, long := accent, "portrait", 9, 1, 0
	if b.results.Election.Practice {
		colour = red
	}
	if p.landscape {
		orientation = "landscape"
	}
	side, end, head := 0.5, 0.85, 0.35 // inches
	for _, set := range []func() error{
		func() error {
			return f.SetSheetProps(p.name, &excelize.SheetPropsOptions{FitToPage: &yes, TabColorRGB: &colour})
		},
		func() error { return f.SetSheetView(p.name, -1, &excelize.ViewOptions{ShowGridLines: &no}) },
		func() error {
			return f.SetPageLayout(p.name, &excelize.PageLayoutOptions{Size: &a4, Orientation: &orientation, FitToWidth: &wide, FitToHeight: &long})
		},
		func() error {
			return f.SetPageMargins(p.name, &excelize.PageLayoutMarginsOptions{Left: &side, Right: &side, Top: &end, Bottom: &end, Header: &head, Footer: &head})
		},
		func() error { return f.SetHeaderFooter(p.name, b.headerFooter(p)) },
		// Percentages, counts side by side and odd names are texts on purpose.
		func() error {
			return f.AddIgnoredErrors(p.name, fmt.Sprintf("A1:Z%d", len(p.rows)+1), excelize.IgnoredErrorsNumberStoredAsText)
		},
		func() error {
			return f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", Scope: p.name,
				RefersTo: fmt.Sprintf("'%s'!$1:$%d", strings.ReplaceAll(p.name, "'", "''"), p.frozen)})
		},
	} {
		if err := set(); err != nil {
			return err
		}
	}
	return nil
}

// headerFooter carries on every printed page what a page that lies alone must
// say: practice, the election, the revision and its time, the certificate.
func (b *binder) headerFooter(p page) *excelize.HeaderFooterOptions {
	r := b.results
	head := "&L&9" + printed(r.Election.Council.Name, 45) + "&R&9" + printed(fmt.Sprintf("Revision %d, written %s", r.Revision, export.UKTime(r.WrittenAt)), 45)
	if r.Election.Practice {
		head += `&C&"Arial,Bold"&12&KC00000PRACTICE`
	}
	foot := "&L&9" + printed(r.Election.Name, 33) + ", " + r.Election.Date + "&C&9Page &P of &N&R&9" + printed(p.corner, 45)
	return &excelize.HeaderFooterOptions{OddHeader: head, OddFooter: foot}
}

// printed is a text in a header or footer: short enough for the 255 characters
// that all parts have together, no & taken for a command, and no digit at the
// start, where it would be read as part of the size before it. Each part has a
// third of the page's width; one that is longer is printed over the next.
func printed(text string, most int) string {
	if utf8.RuneCountInString(text) > most {
		text = string([]rune(text)[:most-1]) + "…"
	}
	return " " + strings.ReplaceAll(text, "&", "&&")
}

func (b *binder) properties() error {
	r := b.results
	at, status := r.WrittenAt.UTC().Format(time.RFC3339), statusWords(r)
	if r.Election.Practice {
		status = "PRACTICE, " + status
	}
	if err := b.file.SetDocProps(&excelize.DocProperties{
		Title: r.Prefix() + r.Election.Name + ", " + r.Election.Date, Subject: status, Creator: "Wardcount", LastModifiedBy: "Wardcount",
		Created: at, Modified: at, Revision: fmt.Sprint(r.Revision), Language: "en-GB", Identifier: r.JournalHead,
	}); err != nil {
		return err
	}
	return b.file.SetAppProps(&excelize.AppProperties{Application: "Wardcount", Company: r.Election.Council.Name})
}
