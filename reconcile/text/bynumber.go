package text

import (
	"cmp"
	"strings"
)

// ByNumber compares as people do: 9 comes before 10, and B2 before B10.
func ByNumber(a, b string) int {
	lead := func(s string) (string, string) {
		at := strings.IndexAny(s, "0123456789")
		if at < 0 {
			return s, ""
		}
		return s[:at], strings.TrimLeft(s[at:], "0")
	}
	aWord, aNumber := lead(a)
	bWord, bNumber := lead(b)
	digits := func(s string) int { return len(s) - len(strings.TrimLeft(s, "0123456789")) }
	return cmp.Or(strings.Compare(aWord, bWord), digits(aNumber)-digits(bNumber), strings.Compare(aNumber, bNumber), strings.Compare(a, b))
}
