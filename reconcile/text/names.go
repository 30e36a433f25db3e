package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// plain and accented are the letters of English ballot papers that lists put
// in one place of the alphabet.
const (
	accented = "àáâãäåāăąçćčèéêëēėęğìíîïīįıłñńňòóôõöøōőśšşșťțùúûüūůűýÿźżž"
	plain    = "aaaaaaaaaccceeeeeeegiiiiiiilnnnoooooooossssttuuuuuuuyyzzz"
)

// Letters is a name as lists order it: letters alone, without case and accents,
// so that O'Neill does not stand before Oakley.
func Letters(name string) string {
	base := []rune(plain)
	return strings.Map(func(r rune) rune {
		r = unicode.ToLower(r)
		if at := strings.IndexRune(accented, r); at >= 0 {
			return base[utf8.RuneCountInString(accented[:at])]
		}
		if !unicode.IsLetter(r) {
			return -1
		}
		return r
	}, name)
}

// Distance is the edit distance between two names (Levenshtein 1966).
func Distance(a, b string) int {
	ra, rb := []rune(a), []rune(b)
	row := make([]int, len(rb)+1)
	for j := range row {
		row[j] = j
	}
	for i, x := range ra {
		diagonal := row[0]
		row[0] = i + 1
		for j, y := range rb {
			cost := 1
			if x == y {
				cost = 0
			}
			diagonal, row[j+1] = row[j+1], min(row[j+1]+1, row[j]+1, diagonal+cost)
		}
	}
	return row[len(rb)]
}
