package press

import (
	"strings"
	"unicode/utf8"

	"wardcount/reconcile/text"
)

func runes(s string) int { return utf8.RuneCountInString(s) }

// padded fills a text up with blanks.
func padded(s string, width int) string { return s + strings.Repeat(" ", max(width-runes(s), 0)) }

func at(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return ""
}

// seen is a text without what cannot be seen: a line break in a name would begin a line that nobody wrote.
func seen(s string) string {
	return strings.Join(strings.Fields(strings.Map(func(r rune) rune {
		if text.Unprintable(r) || r == utf8.RuneError {
			return ' '
		}
		return r
	}, s)), " ")
}

// listed joins names as a sentence does: a, b and c.
func listed(names []string) string {
	shown := make([]string, len(names))
	for i, n := range names {
		shown[i] = seen(n)
	}
	return text.And(shown)
}
