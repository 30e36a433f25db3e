package picture

import (
	"strings"
	"sync"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"wardcount/assets"
)

// family is the type of the printed papers, and what has the same widths where it is not installed.
const family = "'Liberation Sans', Arial, Helvetica, sans-serif"

// typefaces are the type of the printed papers, regular and bold. Its digits are all of one width.
var typefaces = sync.OnceValue(func() (faces [2]*sfnt.Font) {
	regular, bold := assets.Fonts()
	for i, file := range [][]byte{regular, bold} {
		face, err := sfnt.Parse(file)
		if err != nil {
			panic("the embedded type cannot be read: " + err.Error())
		}
		faces[i] = face
	}
	return faces
})

// hand is how words are written.
type hand struct {
	role
	size   float64 // in points
	bold   bool
	anchor anchor
	halo   bool // a rim of paper around the letters, where they may lie on lines
}

// anchor is which part of the words stands at their place.
type anchor string

const (
	fromStart anchor = ""
	atMiddle  anchor = "middle"
	toEnd     anchor = "end"
)

func (h hand) face() *sfnt.Font {
	if h.bold {
		return typefaces()[1]
	}
	return typefaces()[0]
}

// line is how far apart lines of the hand stand.
func (h hand) line() float64 { return h.size * 1.32 }

// each walks through the letters of a line, in units of 1/64 of em, and gives where the last one ends.
func (h hand) each(line string, em fixed.Int26_6, do func(glyph sfnt.GlyphIndex, at fixed.Int26_6)) fixed.Int26_6 {
	var buf sfnt.Buffer
	var at fixed.Int26_6
	before, face := sfnt.GlyphIndex(0), h.face()
	for i, r := range line {
		glyph, err := face.GlyphIndex(&buf, r)
		if err != nil {
			glyph = 0 // the box for a character that is not there
		}
		if kern, err := face.Kern(&buf, before, glyph, em, font.HintingNone); i > 0 && err == nil {
			at += kern
		}
		if do != nil {
			do(glyph, at)
		}
		advance, err := face.GlyphAdvance(&buf, glyph, em, font.HintingNone)
		if err == nil {
			at += advance
		}
		before = glyph
	}
	return at
}

// measured is the em in which words are measured: fine enough that no rounding is seen.
const measured = 2048

// width of a line in points.
func (h hand) width(line string) float64 {
	return float64(h.each(line, fixed.I(measured), nil)) / 64 / measured * h.size
}

// wrap breaks words into lines no wider than the width, and a word that is wider by itself between its letters.
func (h hand) wrap(words string, width float64) (lines []string) {
	line := ""
	for _, word := range strings.Fields(words) {
		if longer := strings.TrimSpace(line + " " + word); h.width(longer) <= width {
			line = longer
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
		for h.width(word) > width && len([]rune(word)) > 1 {
			fits := h.fitting(word, width)
			lines, word = append(lines, word[:fits]), word[fits:]
		}
		line = word
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

// fitting is how many bytes of a word fit into the width, one letter at least.
func (h hand) fitting(word string, width float64) int {
	end := 0
	for at, r := range word {
		next := at + len(string(r))
		if end > 0 && h.width(word[:next]) > width {
			break
		}
		end = next
	}
	return end
}

// short cuts a name to the width, with an ellipsis where something is left out.
func (h hand) short(name string, width float64) string {
	if h.width(name) <= width {
		return name
	}
	return strings.TrimSpace(name[:h.fitting(name, width-h.width("…"))]) + "…"
}
