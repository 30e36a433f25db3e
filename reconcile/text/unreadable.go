package text

import (
	"strings"
	"unicode"
)

// Blank says whether a text has nothing to read.
func Blank(s string) bool { return strings.TrimSpace(s) == "" }

// Unprintable says whether a character cannot be seen on paper: a control, a
// direction mark, a broken one.
func Unprintable(r rune) bool {
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp) || r == unicode.ReplacementChar || r&0xFFFE == 0xFFFE
}
