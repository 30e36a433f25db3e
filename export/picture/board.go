package picture

import "math"

// point is a place in points from the top left.
type point struct{ x, y float64 }

// box is a part of the sheet.
type box struct{ left, top, right, bottom float64 }

func (b box) width() float64  { return b.right - b.left }
func (b box) height() float64 { return b.bottom - b.top }

// meets says whether two boxes have any of the sheet in common.
func (b box) meets(c box) bool {
	return b.left < c.right && c.left < b.right && b.top < c.bottom && c.top < b.bottom
}

// within says whether the box lies in another; a hundredth of a point is rounding.
func (b box) within(c box) bool {
	const rounding = 0.01
	return b.left >= c.left-rounding && b.right <= c.right+rounding && b.top >= c.top-rounding && b.bottom <= c.bottom+rounding
}

// role is what a colour is for; the ink gives the colour.
type role string

const (
	inPaper role = "paper"
	inText  role = "text"
	inQuiet role = "quiet"
	inLine  role = "line"
	inLimit role = "limit"
	inAct   role = "act"
	inLook  role = "look"
	inZero  role = "zero"
)

// mark is the form of a mark.
type mark string

const (
	dot      mark = "dot"
	ring     mark = "ring"
	triangle mark = "triangle"
	diamond  mark = "diamond"
	above    mark = "above" // an arrow head: the value lies above the scale
)

// shape is one thing on the sheet: a line, an area, a mark or words.
type shape struct {
	role
	kind  string
	at    []point // a line or an outline; of a mark or words the place
	width float64 // of a line; of a mark its radius
	faint float64 // how much of the ink is left out, 0 to 1
	dash  float64 // length of the dashes, 0 for none
	mark  mark
	hand  hand
	words string // as written; of a mark what it tells
	key   string // of a mark: whose it is
}

// The kinds of shapes.
const (
	aLine   = "line"
	anArea  = "area"
	aMark   = "mark"
	aKey    = "key" // a mark that says what its form means, and is nobody's
	letters = "letters"
)

// board is the sheet while a picture is laid out on it.
type board struct {
	w, h   float64
	shapes []shape
	// taken is where something is written or kept, for what is written later to keep clear of.
	taken []box
	// cramped says that not everything found room, so that a larger sheet is needed.
	cramped bool
}

func (b *board) line(r role, width, dash float64, at ...point) {
	b.shapes = append(b.shapes, shape{kind: aLine, role: r, width: width, dash: dash, at: at})
}

func (b *board) area(r role, faint float64, at ...point) {
	b.shapes = append(b.shapes, shape{kind: anArea, role: r, faint: faint, at: at})
}

func (b *board) rect(r role, faint float64, in box) {
	b.area(r, faint, point{in.left, in.top}, point{in.right, in.top}, point{in.right, in.bottom}, point{in.left, in.bottom})
}

func (b *board) put(m mark, r role, radius, faint float64, at point, key, words string) {
	b.shapes = append(b.shapes, shape{kind: aMark, mark: m, role: r, width: radius, faint: faint, at: []point{at}, key: key, words: words})
}

// write puts a line of words with its base at a place, and notes where it lies.
func (b *board) write(line string, at point, h hand) {
	if line == "" {
		return
	}
	b.shapes = append(b.shapes, shape{kind: letters, role: h.role, at: []point{at}, hand: h, words: line})
	lies := h.box(line, at)
	if !lies.within(box{0, 0, b.w, b.h}) {
		b.cramped = true
	}
	b.taken = append(b.taken, lies)
}

// column writes words in lines no wider than the width, the first one's top at a height, and gives where the next may start.
func (b *board) column(words string, at point, width float64, h hand) (bottom float64) {
	for _, line := range h.wrap(words, width) {
		b.write(line, point{at.x, at.y + h.size}, h)
		at.y += h.line()
	}
	return at.y
}

// keep notes a part of the sheet that no label may lie on.
func (b *board) keep(in box) { b.taken = append(b.taken, in) }

// free says whether nothing is written or kept in a part of the sheet.
func (b *board) free(in box) bool {
	for _, t := range b.taken {
		if in.meets(t) {
			return false
		}
	}
	return true
}

// box is where a line of words lies that stands at a place: from its highest letter to its lowest.
func (h hand) box(line string, at point) box {
	width := h.width(line)
	left := at.x
	switch h.anchor {
	case atMiddle:
		left -= width / 2
	case toEnd:
		left -= width
	}
	return box{left, at.y - 0.76*h.size, left + width, at.y + 0.22*h.size}
}

// outline is the edge of a mark with corners; nil of one that is round.
func (m mark) outline(at point, r float64) []point {
	switch m {
	case diamond:
		r *= 1.3
		return []point{{at.x, at.y - r}, {at.x + r, at.y}, {at.x, at.y + r}, {at.x - r, at.y}}
	case triangle:
		r *= 1.3
		return []point{{at.x, at.y - r}, {at.x + r*math.Sqrt(3)/2, at.y + r/2}, {at.x - r*math.Sqrt(3)/2, at.y + r/2}}
	case above:
		return []point{{at.x, at.y - r}, {at.x + r, at.y + r}, {at.x, at.y + r/3}, {at.x - r, at.y + r}}
	}
	return nil
}
