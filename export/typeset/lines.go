package typeset

import (
	"regexp"
	"strings"
)

// lines breaks words at spaces into lines of a width, in the font that is set.
func (s *setter) lines(words string, width float64) []string {
	var all []string
	for _, paragraph := range strings.Split(words, "\n") {
		all = append(all, s.together(s.split(paragraph, width), width)...)
	}
	return all
}

// split fills lines as far as they go.
func (s *setter) split(words string, width float64) []string {
	lines := s.pdf.SplitText(words, width)
	if len(lines) == 0 {
		return []string{""}
	}
	for i, l := range lines {
		lines[i] = strings.TrimSpace(l)
	}
	return lines
}

// clings is a word that does not end a line: a number goes with what it counts, and a saint with the name.
var clings = regexp.MustCompile(`^(\d|\d[\d,]*\d|St)$`)

// together takes a word that clings to the one after it into that one's line.
func (s *setter) together(lines []string, width float64) []string {
	for i := 0; i < len(lines)-1; i++ {
		end := strings.LastIndex(lines[i], " ")
		if end < 0 || !clings.MatchString(lines[i][end+1:]) {
			continue
		}
		rest := s.split(lines[i][end+1:]+" "+strings.Join(lines[i+1:], " "), width)
		lines = append(append(lines[:i:i], lines[i][:end]), rest...)
	}
	return lines
}

// lastLine is how much of the width the last line of a paragraph must fill.
const lastLine = 0.2

// paragraph breaks words into lines of which the last is not a word or two alone: where it would be, the lines before
// it are shorter, and as many.
func (s *setter) paragraph(words string, width float64) []string {
	lines := s.lines(words, width)
	for narrow := width; len(lines) > 1 && s.pdf.GetStringWidth(last(lines)) < width*lastLine; {
		narrow -= width * 0.02
		shorter := s.lines(words, narrow)
		if len(shorter) > len(lines) {
			break
		}
		lines = shorter
	}
	return lines
}

func last(lines []string) string {
	if len(lines) == 0 {
		return ""
	}
	return lines[len(lines)-1]
}
