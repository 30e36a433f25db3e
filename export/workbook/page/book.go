package page

import (
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
)

// Book is a file of pages with what belongs to the file as a whole.
type Book struct {
	Pages []Page
	// Mark is printed in red on top of every printed page, and reddens the tabs;
	// empty where there is none.
	Mark string
	// Owner and Edition stand at the head of every printed page, Title and Date at its foot.
	Owner, Edition, Title, Date string
	// About is what the file's properties say.
	About About
}

// About is what a file's properties say of it.
type About struct {
	Title, Subject, ID string
	Revision           int
	Written            time.Time
}

// Write writes the book as an Excel file.
func (b Book) Write(w io.Writer) error {
	f := excelize.NewFile().SetZipWriter(newOrderedZip)
	defer f.Close()
	bodyFont(f)
	bind := &binder{file: f, book: b, styles: map[Look]int{}}
	for i, p := range b.Pages {
		var err error
		if i == 0 {
			// The library's first sheet is renamed: deleting it after streaming costs six times the work.
			err = f.SetSheetName("Sheet1", p.Name)
		} else {
			_, err = f.NewSheet(p.Name)
		}
		if err == nil {
			err = bind.page(p)
		}
		if err != nil {
			return fmt.Errorf("the workbook's sheet %q could not be written: %w", p.Name, err)
		}
	}
	err := bind.properties()
	if err == nil {
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
	file   *excelize.File
	book   Book
	styles map[Look]int
}

// page writes one page. What belongs to the sheet as a whole comes before its
// first row, because the rows are streamed.
func (b *binder) page(p Page) error {
	if err := b.setUp(p); err != nil {
		return err
	}
	s, err := b.file.NewStreamWriter(p.Name)
	if err != nil {
		return err
	}
	for i, width := range p.widths {
		if err := s.SetColWidth(i+1, i+1, float64(width)); err != nil {
			return err
		}
	}
	if p.Frozen > 0 {
		top := fmt.Sprintf("A%d", p.Frozen+1)
		if err := s.SetPanes(&excelize.Panes{Freeze: true, YSplit: p.Frozen, TopLeftCell: top, ActivePane: "bottomLeft",
			Selection: []excelize.Selection{{SQRef: top, ActiveCell: top, Pane: "bottomLeft"}}}); err != nil {
			return err
		}
	}
	for i, row := range p.Rows {
		if row.NewPage {
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

func (b *binder) row(s *excelize.StreamWriter, n int, r Row) error {
	var values []any
	for _, c := range r.Cells {
		id, err := b.style(c.Look)
		if err != nil {
			return err
		}
		first := len(values) + 1
		switch {
		case c.Figure:
			values = append(values, excelize.Cell{StyleID: id, Value: c.N})
		case c.Text != "":
			values = append(values, excelize.Cell{StyleID: id, Value: c.Text})
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
	return s.SetRow(fmt.Sprintf("A%d", n), values, excelize.RowOpts{Height: float64(min(r.Height, Tallest))})
}

func (b *binder) style(l Look) (int, error) {
	if id, ok := b.styles[l]; ok {
		return id, nil
	}
	id, err := b.file.NewStyle(l.style())
	b.styles[l] = id
	return id, err
}

// setUp sets how the sheet is looked at and printed: A4, one page wide, the
// frozen rows on top of every page.
func (b *binder) setUp(p Page) error {
	f, yes, no := b.file, true, false
	colour, orientation, a4, wide, long := accent, "portrait", 9, 1, 0
	if b.book.Mark != "" {
		colour = red
	}
	if p.Landscape {
		orientation = "landscape"
	}
	side, end, head := 0.5, 0.85, 0.35 // inches
	for _, set := range []func() error{
		func() error {
			return f.SetSheetProps(p.Name, &excelize.SheetPropsOptions{FitToPage: &yes, TabColorRGB: &colour})
		},
		func() error { return f.SetSheetView(p.Name, -1, &excelize.ViewOptions{ShowGridLines: &no}) },
		func() error {
			return f.SetPageLayout(p.Name, &excelize.PageLayoutOptions{Size: &a4, Orientation: &orientation, FitToWidth: &wide, FitToHeight: &long})
		},
		func() error {
			return f.SetPageMargins(p.Name, &excelize.PageLayoutMarginsOptions{Left: &side, Right: &side, Top: &end, Bottom: &end, Header: &head, Footer: &head})
		},
		func() error { return f.SetHeaderFooter(p.Name, b.headerFooter(p)) },
		// Percentages, counts side by side and odd names are texts on purpose.
		func() error {
			return f.AddIgnoredErrors(p.Name, fmt.Sprintf("A1:Z%d", len(p.Rows)+1), excelize.IgnoredErrorsNumberStoredAsText)
		},
		func() error {
			return f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", Scope: p.Name,
				RefersTo: fmt.Sprintf("'%s'!$1:$%d", strings.ReplaceAll(p.Name, "'", "''"), p.Frozen)})
		},
	} {
		if err := set(); err != nil {
			return err
		}
	}
	return nil
}

// headerFooter carries on every printed page what a page that lies alone must
// say: the mark, whose it is, which edition, the title, and the page's corner.
func (b *binder) headerFooter(p Page) *excelize.HeaderFooterOptions {
	head := "&L&9" + printed(b.book.Owner, 45) + "&R&9" + printed(b.book.Edition, 45)
	if b.book.Mark != "" {
		head += `&C&"Arial,Bold"&12&K` + red + b.book.Mark
	}
	foot := "&L&9" + printed(b.book.Title, 33) + ", " + b.book.Date + "&C&9Page &P of &N&R&9" + printed(p.Corner, 45)
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
	about := b.book.About
	at := about.Written.UTC().Format(time.RFC3339)
	if err := b.file.SetDocProps(&excelize.DocProperties{
		Title: about.Title, Subject: about.Subject, Creator: "Wardcount", LastModifiedBy: "Wardcount",
		Created: at, Modified: at, Revision: fmt.Sprint(about.Revision), Language: "en-GB", Identifier: about.ID,
	}); err != nil {
		return err
	}
	return b.file.SetAppProps(&excelize.AppProperties{Application: "Wardcount", Company: b.book.Owner})
}
