package workbook

import (
	"strings"

	"github.com/xuri/excelize/v2"
)

// look is how a cell looks. Equal looks share one style of the file.
type look struct {
	bold, italic, wrap bool
	size               int // in points; 0 is the body's
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
	withSign    = "+#,##0;-#,##0;0"
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

	textLook    = look{wrap: true, edge: hairline}
	rightLook   = look{align: "right", edge: hairline}
	numberLook  = look{align: "right", format: wholeNumber, edge: hairline}
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
		Alignment: &excelize.Alignment{Vertical: "top", Horizontal: "left", WrapText: l.wrap},
	}
	if l.align != "" {
		s.Alignment.Horizontal = l.align
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

// lines is how many lines a text takes: word by word, by the widths of Arial's
// letters in thousandths of its size, a digit of the column being 7 pixels.
func (l look) lines(text string, digits int) int {
	room := (digits*7 - 4) * 750 / l.points() // thousandths of the size; 1 pixel is 0.75 points
	lines := 0
	for paragraph := range strings.SplitSeq(text, "\n") {
		lines++
		used := 0
		for word := range strings.FieldsSeq(paragraph) {
			w := l.wide(word)
			if used > 0 && used+278+w > room {
				lines++
				used = 0
			}
			if used > 0 {
				used += 278
			}
			for used+w > room && w > room {
				lines++
				w -= room
			}
			used += w
		}
	}
	return lines
}

// wide is the width of a word in thousandths of the type's size.
func (l look) wide(word string) int {
	w := 0
	for _, r := range word {
		switch {
		case strings.ContainsRune("iljtfI.,:;'|!()[]·", r):
			w += 290
		case r >= 'A' && r <= 'Z', strings.ContainsRune("mw%&@", r):
			w += 740
		default:
			w += 560
		}
	}
	if l.bold {
		w += w / 14
	}
	return w
}
