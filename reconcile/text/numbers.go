package text

import (
	"cmp"
	"strconv"
	"strings"
)

// Grouped writes a whole number with a comma between thousands, as papers
// print it, and a true minus sign.
func Grouped(n int) string {
	digits := strconv.Itoa(max(n, -n))
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	if n < 0 {
		return "−" + digits
	}
	return digits
}

// Signed writes a difference with its sign: +25, −1,234, and 0 without one.
func Signed(n int) string {
	if n > 0 {
		return "+" + Grouped(n)
	}
	return Grouped(n)
}

// Plural is a number with its noun: 1 paper, 2,001 papers.
func Plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return Grouped(n) + " " + many
}

// And puts names into a sentence: one; one and another; one, another and a third.
func And(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1]
}

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
