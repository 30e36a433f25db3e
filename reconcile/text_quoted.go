package reconcile

import (
	"strings"
	"unicode"
)

// joined writes a list of ids for a sentence.
func joined[T ~string](ids []T) string {
	words := make([]string, len(ids))
	for i, id := range ids {
		words[i] = string(id)
	}
	return strings.Join(words, ", ")
}

func quote(s string) string { return "“" + s + "”" }

func blank(reason string) bool { return strings.TrimSpace(reason) == "" }

func unprintable(r rune) bool {
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp) || r == unicode.ReplacementChar || r&0xFFFE == 0xFFFE
}
