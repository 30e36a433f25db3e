package text

import (
	"strings"
	"unicode/utf8"
)

// Wrapped breaks a text into lines of a width, between words, and a word that is longer than a line within it.
func Wrapped(s string, width int) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(s) {
		for {
			switch room := width - utf8.RuneCountInString(line); {
			case line == "" && utf8.RuneCountInString(word) <= width:
				line = word
			case line != "" && utf8.RuneCountInString(word) < room:
				line += " " + word
			case line != "":
				lines, line = append(lines, line), ""
				continue
			default:
				letters := []rune(word)
				lines, word = append(lines, string(letters[:width])), string(letters[width:])
				continue
			}
			break
		}
	}
	if line != "" || lines == nil {
		lines = append(lines, line)
	}
	return lines
}
