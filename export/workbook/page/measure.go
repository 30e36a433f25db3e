package page

import "strings"

// height is the height in points that a text needs in a column so many digits
// wide. No program measures the height of a merged cell, so it is set here.
func (l Look) height(text string, digits int) int {
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
func (l Look) lines(text string, digits int) int {
	kept := 5
	if l.inset {
		kept = 14
	}
	if l.button {
		kept = 24
	}
	room := (digits*7 - kept) * 750 / l.points()
	if len(text)*widest < room && strings.IndexByte(text, '\n') < 0 {
		return 1
	}
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

// Widths in thousandths of the type's size: a space, a letter that is not in the
// table, and the widest of all where it is bold.
const (
	blank   = 278
	capital = 722
	widest  = 1100
)

// letters are Arial's by their width in thousandths of its size; whatever is not
// among them is taken to be as wide as a capital.
var letters = []struct {
	width int
	of    string
}{
	{222, "ijl'’"}, {278, "!,./:;[]\\Ift|·"}, {333, "()-r`“”\""}, {500, "cksvxyzJ"}, {556, "0123456789abdeghnopquL_$#?–"},
	{611, "FTZ+<=>×≤−"}, {667, "ABEKPSVXY&"}, {722, "CDHNRUw"}, {778, "GOQ"}, {833, "Mm"}, {944, "W%"}, {1015, "@"},
}

var widths = func() map[rune]int {
	all := map[rune]int{}
	for _, group := range letters {
		for _, r := range group.of {
			all[r] = group.width
		}
	}
	return all
}()

// wide is the width of a word in thousandths of the type's size.
func (l Look) wide(word string) int {
	w := 0
	for _, r := range word {
		if width, ok := widths[r]; ok {
			w += width
		} else {
			w += capital
		}
	}
	if l.bold {
		w += w / 14
	}
	return w
}
