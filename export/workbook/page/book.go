package page

import (
	"fmt"
	"io"
	"slices"
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
	Title, Subject, Category, Keywords, ID string
	Revision                               int
	Written                                time.Time
}

// Write writes the book as an Excel file.
func (b Book) Write(w io.Writer) error {
	bind := &binder{book: b, styles: map[Look]int{}, rows: map[string]func(io.Writer) error{}}
	f := excelize.NewFile().SetZipWriter(func(w io.Writer) excelize.ZipWriter { return &orderedZip{to: w, rows: bind.rows} })
	defer f.Close()
	bodyFont(f)
	bind.file = f
	for i := range b.Pages {
		p := &b.Pages[i]
		bind.sheet = i
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

// creator is what a file's properties say wrote it.
const creator = "Wardcount"

// binder puts pages into one file.
type binder struct {
	file             *excelize.File
	book             Book
	styles           map[Look]int
	sheet            int // the place of the sheet that is being written
	charts, drawings int
	known            []styled
	names            []string // of the columns
	rows             map[string]func(io.Writer) error
}

// styled is the style that a column's last cell had: most often the next has it too.
type styled struct {
	look Look
	id   int
}

// page writes the frame of one page; its rows follow when the file is packed,
// one after another, so that no sheet is ever held whole.
func (b *binder) page(p *Page) error {
	if err := b.setUp(p); err != nil {
		return err
	}
	if err := b.chartsOf(p); err != nil {
		return err
	}
	n, err := b.prepared(p)
	if err != nil {
		return err
	}
	// Programs that read a file piece by piece stop where it says that the sheet ends.
	if err := b.file.SetSheetDimension(p.Name, fmt.Sprintf("A1:%s%d", columnName(p.Columns()-1), max(n, 1))); err != nil {
		return err
	}
	s, err := b.file.NewStreamWriter(p.Name)
	if err != nil {
		return err
	}
	// From the last to the first, as the library puts each before those that it has:
	// in the file they stand from the left to the right, as Excel wants them.
	for i, width := range slices.Backward(p.widths) {
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
	if err := p.marks(s, n); err != nil {
		return err
	}
	if err := p.tableOn(s, n); err != nil {
		return err
	}
	if err := b.printed(p, n); err != nil {
		return err
	}
	b.rows[fmt.Sprintf("xl/worksheets/sheet%d.xml", b.sheet+1)] = func(w io.Writer) error { return b.write(p, w) }
	return s.Flush()
}

// marks sets where printed pages begin and which cells are drawn as one, in the
// rows that are no table's, and gives the table its headings.
func (p *Page) marks(s *excelize.StreamWriter, rows int) error {
	for i, r := range p.Rows {
		if r.NewPage {
			if err := s.InsertPageBreak(Address(0, i)); err != nil {
				return err
			}
		}
		if err := merged(s, r, i); err != nil {
			return err
		}
	}
	if p.table == nil {
		return nil
	}
	for i, r := range p.table.after {
		if err := merged(s, r, rows-len(p.table.after)+i); err != nil {
			return err
		}
	}
	var heads []any
	for _, text := range p.Rows[len(p.Rows)-1].Texts() {
		heads = append(heads, text)
	}
	return s.SetRow(Address(0, len(p.Rows)-1), heads)
}

func merged(s *excelize.StreamWriter, r Row, row int) error {
	column := 0
	for _, c := range r.Cells {
		if c.span > 0 {
			if err := s.MergeCell(Address(column, row), Address(column+c.span, row)); err != nil {
				return err
			}
		}
		column += c.span + 1
	}
	return nil
}

// tableOn makes the page's table one of Excel's, unless it has no line.
func (p *Page) tableOn(s *excelize.StreamWriter, rows int) error {
	if p.table == nil || rows == len(p.Rows)+len(p.table.after) {
		return nil
	}
	plain := false
	return s.AddTable(&excelize.Table{Name: p.table.name, ShowRowStripes: &plain,
		Range: fmt.Sprintf("A%d:%s%d", len(p.Rows), columnName(p.Columns()-1), rows-len(p.table.after))})
}

// printed names what is printed of the sheet, and what is repeated on every page of it.
func (b *binder) printed(p *Page, rows int) error {
	for _, name := range []excelize.DefinedName{
		{Name: "_xlnm.Print_Titles", RefersTo: fmt.Sprintf("%s!$1:$%d", quoted(p.Name), p.Frozen)},
		{Name: "_xlnm.Print_Area", RefersTo: fmt.Sprintf("%s!$A$1:$%s$%d", quoted(p.Name), columnName(p.Columns()-1), max(rows, 1))},
	} {
		if b.sheet == 0 {
			name.Scope = p.Name
			if err := b.file.SetDefinedName(&name); err != nil {
				return err
			}
			continue
		}
		// The library looks through all sheets and names for each that it adds: of the sheets
		// after the first they are copied from its, which for a hundred sheets saves a fifth of all.
		names, sheet := b.file.WorkBook.DefinedNames, b.sheet
		again := names.DefinedName[0]
		again.Name, again.Data, again.LocalSheetID = name.Name, name.RefersTo, &sheet
		names.DefinedName = append(names.DefinedName, again)
	}
	return nil
}

// style is the number of a look in the file.
func (b *binder) style(column int, l *Look) (int, error) {
	for len(b.known) <= column {
		b.known = append(b.known, styled{})
	}
	if k := &b.known[column]; k.id > 0 && k.look == *l {
		return k.id, nil
	}
	id, ok := b.styles[*l]
	if !ok {
		var err error
		if id, err = b.file.NewStyle(l.style()); err != nil {
			return 0, err
		}
		b.styles[*l] = id
	}
	b.known[column] = styled{*l, id}
	return id, nil
}

// setUp sets how the sheet is looked at and printed: A4, one page wide, the
// frozen rows on top of every page.
func (b *binder) setUp(p *Page) error {
	f, yes, no := b.file, true, false
	colour, orientation, a4, wide, long := accent, "portrait", 9, 1, 0
	if b.book.Mark != "" {
		colour = red
	}
	colour = opaque + colour
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
			return f.AddIgnoredErrors(p.Name, "A1:Z1048576", excelize.IgnoredErrorsNumberStoredAsText)
		},
		// Against a stray key, not against anybody: there is no password, columns can be made wider and tables filtered.
		func() error {
			return f.ProtectSheet(p.Name, &excelize.SheetProtectionOptions{AutoFilter: true, Sort: true, FormatColumns: true,
				FormatRows: true, SelectLockedCells: true, SelectUnlockedCells: true})
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
func (b *binder) headerFooter(p *Page) *excelize.HeaderFooterOptions {
	head := "&L&9" + printed(b.book.Owner, 45) + "&R&9" + printed(b.book.Edition, 45)
	if b.book.Mark != "" {
		head += `&C&"Arial,Bold"&12&K` + red + b.book.Mark
	}
	foot := "&L&9" + printed(b.book.Title, 46) + ", " + b.book.Date + "&C&9Page &P of &N&R&9" + printed(p.Corner, 45)
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
