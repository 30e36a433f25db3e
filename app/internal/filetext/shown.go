package filetext

import (
	"fmt"
	"strings"
	"unicode"
)

// longest is how many characters of a text a message shows.
const longest = 60

// Shown is a text as a message shows it: on one line, shortened where it is
// long, and without characters that would change how the message reads.
func Shown(text string) string {
	text = Line(text)
	if r := []rune(text); len(r) > longest {
		text = string(r[:longest]) + "…"
	}
	return text
}

// Line is a text as Shown gives it, at its whole length.
func Line(text string) string {
	return strings.Join(strings.FieldsFunc(strings.ToValidUTF8(text, "?"), func(r rune) bool {
		return unicode.IsSpace(r) || unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp)
	}), " ")
}

// Quote is a text as a message shows it, between quotation marks.
func Quote(text string) string { return "“" + Shown(text) + "”" }

// Listed names as many as can be read at a glance.
func Listed(names []string) string {
	const most = 200
	list := make([]string, 0, most)
	for _, name := range names[:min(most, len(names))] {
		list = append(list, Shown(name))
	}
	if len(names) > most {
		return strings.Join(list, ", ") + fmt.Sprintf(" and %d more", len(names)-most)
	}
	return strings.Join(list, ", ")
}

// QuoteAll quotes the texts that are not empty, the first thirty of them.
func QuoteAll(texts []string) string {
	var list []string
	for _, text := range texts {
		if text != "" && len(list) < 30 {
			list = append(list, Quote(text))
		}
	}
	return strings.Join(list, ", ")
}
