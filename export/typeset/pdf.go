package typeset

import (
	"fmt"
	"io"
	"slices"

	"codeberg.org/go-pdf/fpdf"

	"wardcount/assets"
)

// A4 in points, and what is left free around it: printers reach no further, and papers are filed at the left.
const (
	sheetWidth  = 595.28
	sheetHeight = 841.89
	marginLeft  = 62.0
	marginRight = 48.0
	marginTop   = 40.0
	marginFoot  = 58.0
	textWidth   = sheetWidth - marginLeft - marginRight
)

// setting is how close a page is set.
type setting struct {
	size    float64 // of plain words, in points
	leading float64 // the distance of lines, in sizes of the type
	rowPad  float64 // the room in a row above its words and below, in points
}

// settings are those that are tried until a page stands on one sheet: the lines come closer before the letters are
// small. Where none will do, the page runs over in the first of them that can be read at arm's length.
var (
	settings      = []setting{{11, 1.36, 2}, {10.5, 1.36, 2}, {10.5, 1.26, 1.5}, {10, 1.26, 1.5}, {9.5, 1.24, 1.2}, {9, 1.22, 1}, {8.5, 1.22, 1}}
	largeSettings = []setting{{16, 1.36, 2}, {15, 1.36, 2}, {14, 1.36, 2}, {14, 1.24, 1.5}, {13, 1.24, 1.5}, {12, 1.22, 1.2}, {11, 1.22, 1.2}}
	over          = setting{9.5, 1.36, 2}
	largeOver     = setting{12, 1.36, 2}
	report        = setting{10, 1.38, 2}
)

// setter sets pages with the measures of one PDF.
type setter struct {
	pdf      *fpdf.Fpdf
	pictures int // set so far
	setting
}

// WritePDF writes the document as PDF. Equal documents give equal bytes. A letter that its type does not have is
// printed as its code, and the page says so.
func WritePDF(d Document, w io.Writer) error {
	d = d.printable()
	s := &setter{pdf: newPDF(d)}
	for _, p := range d.Pages {
		s.page(p)
	}
	if err := s.pdf.Output(w); err != nil {
		return fmt.Errorf("the PDF cannot be written: %w", err)
	}
	return nil
}

func newPDF(d Document) *fpdf.Fpdf {
	pdf := fpdf.New("P", "pt", "A4", "")
	regular, bold := assets.Fonts()
	pdf.AddUTF8FontFromBytes("text", "", regular)
	pdf.AddUTF8FontFromBytes("text", "B", bold)
	pdf.SetMargins(0, 0, 0)
	pdf.SetCellMargin(0)
	pdf.SetAutoPageBreak(false, 0)
	pdf.SetCatalogSort(true)
	pdf.SetCreationDate(d.Written)
	pdf.SetModificationDate(d.Written)
	pdf.SetTitle(d.Called(), true)
	pdf.SetSubject(d.Subject, true)
	pdf.SetCreator("Wardcount", true)
	pdf.SetProducer("Wardcount", true)
	pdf.SetLang("en-GB")
	return pdf
}

// page sets one paper, on one sheet where one will do.
func (s *setter) page(p Page) {
	tried, last := settings, over
	if p.Large {
		tried, last = largeSettings, largeOver
	}
	if p.Report {
		tried, last = nil, report
	}
	var set [][]strip
	for _, s.setting = range append(slices.Clone(tried), last) {
		head, short := s.head(p), s.shortHead(p)
		room := sheetHeight - marginTop - marginFoot
		if set = sheets(s.blocks(p.Blocks), room-head.height, room-short.height); len(set) == 1 {
			break
		}
	}
	for i, sheet := range set {
		s.pdf.AddPage()
		s.mark(p.Mark)
		head := s.head(p)
		if i > 0 {
			head = s.shortHead(p)
		}
		head.draw(marginTop)
		at := marginTop + head.height
		for _, strip := range sheet {
			strip.draw(at)
			at += strip.height
		}
		s.foot(p, i+1, len(set))
	}
}

// mark prints across the sheet, under everything else, what the paper is not.
func (s *setter) mark(words string) {
	if words == "" {
		return
	}
	s.pdf.TransformBegin()
	s.pdf.TransformRotate(52, sheetWidth/2, sheetHeight/2)
	s.pdf.SetTextColor(228, 228, 228)
	s.pdf.SetFont("text", "B", 20)
	s.pdf.SetFont("text", "B", min(110, 20*700/s.pdf.GetStringWidth(words)))
	s.pdf.Text(sheetWidth/2-s.pdf.GetStringWidth(words)/2, sheetHeight/2+30, words)
	s.pdf.TransformEnd()
	s.pdf.SetTextColor(0, 0, 0)
}

// foot says on every sheet which paper it is of, and which of its sheets.
func (s *setter) foot(p Page, sheet, of int) {
	at := sheetHeight - marginFoot + 16
	s.rule(at, 0.5)
	s.font("", 8)
	s.pdf.Text(marginLeft, at+12, p.Known)
	s.right(sheetWidth-marginRight, at+12, fmt.Sprintf("Page %d of %d", sheet, of))
	if p.Mark != "" {
		s.font("B", 8)
		s.pdf.Text(marginLeft, at+23, p.Mark)
	}
}

func (s *setter) rule(at, weight float64) {
	s.pdf.SetLineWidth(weight)
	s.pdf.SetDrawColor(0, 0, 0)
	s.pdf.Line(marginLeft, at, sheetWidth-marginRight, at)
}

func (s *setter) font(style string, size float64) { s.pdf.SetFont("text", style, size) }

// right sets words so that they end there.
func (s *setter) right(end, base float64, words string) {
	s.pdf.Text(end-s.pdf.GetStringWidth(words), base, words)
}
