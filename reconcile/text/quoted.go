package text

import (
	"strings"
	"unicode"
)

// Joined writes a list of ids for a sentence.
func Joined[T ~string](ids []T) string {
	words := make([]string, len(ids))
	for i, id := range ids {
		words[i] = string(id)
	}
	return strings.Join(words, ", ")
}

// Quoted puts what somebody wrote into quotation marks.
func Quoted(s string) string { return "“" + s + "”" }

// Blank says whether a text has nothing to read.
func Blank(reason string) bool { return strings.TrimSpace(reason) == "" }

// Unprintable says whether a character cannot be seen on paper: a control, a
// direction mark, a broken one.
func Unprintable(r rune) bool {
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp) || r == unicode.ReplacementChar || r&0xFFFE == 0xFFFE
}
