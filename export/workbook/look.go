package workbook

import (
	"strings"

	"github.com/xuri/excelize/v2"
)

// look is how a cell looks. Equal looks share one style of the file.
type look struct {
	bold, italic, wrap bool
	inset              bool // words after a figure, so that they do not touch
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

	bodySize = 10
	font     = "Arial"

	wholeNumber = "#,##0"
	withSign    = `+#,##0;"−"#,##0;0`
)

var (
	bannerLook   = look{bold: true, size: 12, colour: white, fill: red, align: "center"}
	titleLook    = look{bold: true, size: 16, colour: accent, wrap: true}
	subtitleLook = look{colour: grey, wrap: true}
	sectionLook  = look{bold: true, size: 12, colour: accent, wrap: true}
	plainLook    = look{wrap: true}
	noteLook     = look{colour: grey, italic: true, wrap: true}
	labelLook    = look{bold: true}

	headLook      = look{bold: true, colour: accent, fill: pale, wrap: true, edge: headEdge}
	headRightLook = look{bold: true, colour: accent, fill: pale, wrap: true, edge: headEdge, align: "right"}

	headMiddleLook = look{bold: true, colour: accent, fill: pale, wrap: true, edge: headEdge, align: "center"}

	placeLook   = look{align: "center", format: wholeNumber, edge: hairline}
	textLook    = look{wrap: true, edge: hairline}
	rightLook   = look{align: "right", edge: hairline}
	numberLook  = look{align: "right", format: wholeNumber, edge: hairline}
	yearLook    = look{align: "right", format: "0", edge: hairline}
	signLook    = look{align: "right", format: withSign, edge: hairline}
	electedLook = look{bold: true, colour: accent, wrap: true, edge: hairline}
	goodLook    = look{colour: green, edge: hairline}
	badLook     = look{bold: true, colour: red, edge: hairline}

	totalLook       = look{bold: true, wrap: true, edge: totalEdge}
	totalRightLook  = look{bold: true, align: "right", edge: totalEdge}
	totalNumberLook = look{bold: true, align: "right", format: wholeNumber, edge: totalEdge}
	totalSignLook   = look{bold: true, align: "right", format: withSign, edge: totalEdge}
)

// style is the look in the library's words.
func (l look) style() *excelize.Style {
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

func (l look) points() int {
	if l.size == 0 {
		return bodySize
	}
	return l.size
}

// height is the height in points that a text needs in a column so many digits
// wide. No program measures the height of a merged cell, so it is set here.
func (l look) height(text string, digits int) int {
	lines := 1
	if l.wrap {
		lines = l.lines(text, digits)
	} else {
		lines += strings.Count(text, "\n")
	}
	return lines*(l.points()*13+9)/10 + 4
}

// lines is how many lines a text takes in a column so many digits wide: word by
// word and hyphen by hyphen, in thousandths of the type's size. A digit is 7 pixels wide, a pixel
// three quarters of a point, and a cell keeps 5 pixels, an inset one 14, to itself.
func (l look) lines(text string, digits int) int {
	kept := 5
	if l.inset {
		kept = 14
	}
	room := (digits*7 - kept) * 750 / l.points()
	lines := 0
	for paragraph := range strings.SplitSeq(text, "\n") {
		lines++
		used := 0
		for word := range strings.FieldsSeq(paragraph) {
			before := blank
			for part := range strings.SplitAfterSeq(word, "-") { // a line may end with a hyphen
				w := l.wide(part)
				if used > 0 && used+before+w > room {
					lines++
					used = 0
				}
				if used > 0 {
					used += before
				}
				for w > room {
					lines++
					w -= room
				}
				used += w
				before = 0
			}
		}
	}
	return lines
}

// Arial's letters by their width in thousandths of its size; whatever is not
// among them is taken to be as wide as a capital.
const blank = 278

var letters = []struct {
	width int
	of    string
}{
	{222, "ijl'’"}, {278, "!,./:;[]\\Ift|·"}, {333, "()-r`“”\""}, {500, "cksvxyzJ"}, {556, "0123456789abdeghnopquL_$#?–"},
	{611, "FTZ+<=>×≤−"}, {667, "ABEKPSVXY&"}, {722, "CDHNRUw"}, {778, "GOQ"}, {833, "Mm"}, {944, "W%"}, {1015, "@"},
}

// wide is the width of a word in thousandths of the type's size.
func (l look) wide(word string) int {
	w := 0
	for _, r := range word {
		width := 722
		for _, group := range letters {
			if strings.ContainsRune(group.of, r) {
				width = group.width
				break
			}
		}
		w += width
	}
	if l.bold {
		w += w / 14
	}
	return w
}
