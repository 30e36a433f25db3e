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

func Quoted(s string) string { return "“" + s + "”" }

func Blank(reason string) bool { return strings.TrimSpace(reason) == "" }

func Unprintable(r rune) bool {
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp) || r == unicode.ReplacementChar || r&0xFFFE == 0xFFFE
}
