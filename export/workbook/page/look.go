package page

import "github.com/xuri/excelize/v2"

// Look is how a cell looks. Equal looks share one style of the file.
type Look struct {
	bold, italic, wrap bool
	inset              bool // words after a figure, so that they do not touch
	button             bool // a heading with the button of a filter on its right
	size               int  // in points; 0 is the body's
	colour, fill       string
	align              string // empty is left
	format             string // of numbers
	edge               edge
}

type edge int

const (
	noEdge edge = iota
	hairline
	headEdge
	totalEdge
)

// One accent colour; red is for PRACTICE and for what differs, and nothing else.
const (
	accent = "1F4E79"
	pale   = "E9F0F7"
	grey   = "595959"
	rule   = "D0D7DE"
	red    = "C00000"
	green  = "2E7D32"
	white  = "FFFFFF"
	opaque = "FF" // stands before a colour where the file wants to know how much shines through

	bodySize = 10
	font     = "Arial"

	wholeNumber = "#,##0"
	withSign    = `+#,##0;"−"#,##0;0`
	percentage  = "0.00%"
	twoDecimals = "0.00"
	signedTwo   = `+0.00;"−"0.00;0.00`
)

// The looks, by what a cell is for. A figure's look sets it right-aligned and in
// thousands; what is in a table has a line under it.
var (
	Banner   = Look{bold: true, size: 12, colour: white, fill: red, align: "center"}
	Title    = Look{bold: true, size: 16, colour: accent, wrap: true}
	Subtitle = Look{colour: grey, wrap: true}
	Section  = Look{bold: true, size: 12, colour: accent, wrap: true}
	Plain    = Look{wrap: true}
	Note     = Look{colour: grey, italic: true, wrap: true}
	Label    = Look{bold: true}

	Head       = Look{bold: true, colour: accent, fill: pale, wrap: true, edge: headEdge}
	HeadRight  = Look{bold: true, colour: accent, fill: pale, wrap: true, edge: headEdge, align: "right"}
	HeadMiddle = Look{bold: true, colour: accent, fill: pale, wrap: true, edge: headEdge, align: "center"}

	Text   = Look{wrap: true, edge: hairline}
	Strong = Look{bold: true, colour: accent, wrap: true, edge: hairline}
	Right  = Look{align: "right", edge: hairline}
	Middle = Look{align: "center", format: wholeNumber, edge: hairline}
	Number = Look{align: "right", format: wholeNumber, edge: hairline}
	Year   = Look{align: "right", format: "0", edge: hairline}
	Sign   = Look{align: "right", format: withSign, edge: hairline}
	Share  = Look{align: "right", format: percentage, edge: hairline}
	Two    = Look{align: "right", format: twoDecimals, edge: hairline}
	Change = Look{align: "right", format: signedTwo, edge: hairline}
	Good   = Look{colour: green, edge: hairline}
	Bad    = Look{bold: true, colour: red, edge: hairline}

	Total       = Look{bold: true, wrap: true, edge: totalEdge}
	TotalRight  = Look{bold: true, align: "right", edge: totalEdge}
	TotalNumber = Look{bold: true, align: "right", format: wholeNumber, edge: totalEdge}
	TotalSign   = Look{bold: true, align: "right", format: withSign, edge: totalEdge}
	TotalTwo    = Look{bold: true, align: "right", format: twoDecimals, edge: totalEdge}
	TotalShare  = Look{bold: true, align: "right", format: percentage, edge: totalEdge}
)

// Faint is the look of a figure that only stands there.
func (l Look) Faint() Look {
	l.colour, l.italic = grey, true
	return l
}

// style is the look in the library's words.
func (l Look) style() *excelize.Style {
	s := &excelize.Style{
		Font:      &excelize.Font{Family: font, Size: float64(l.points()), Bold: l.bold, Italic: l.italic, Color: l.colour},
		Alignment: &excelize.Alignment{Vertical: "center", Horizontal: "left", WrapText: l.wrap},
	}
	if l.align != "" {
		s.Alignment.Horizontal = l.align
	}
	if l.inset {
		s.Alignment.Indent = 1
	}
	if l.button && l.align == "right" {
		s.Alignment.Indent = 2
	}
	if l.fill != "" {
		s.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{l.fill}}
	}
	if l.format != "" {
		s.CustomNumFmt = &l.format
	}
	switch l.edge {
	case hairline:
		s.Border = []excelize.Border{{Type: "bottom", Color: rule, Style: 1}}
	case headEdge:
		s.Border = []excelize.Border{{Type: "bottom", Color: accent, Style: 1}}
		s.Alignment.Vertical = "bottom"
	case totalEdge:
		s.Border = []excelize.Border{{Type: "top", Color: accent, Style: 1}}
	}
	return s
}

func (l Look) points() int {
	if l.size == 0 {
		return bodySize
	}
	return l.size
}
