package filetext

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

var gss = regexp.MustCompile(`^[A-Z]\d{8}$`)

// IsGSS says that a text has the form of a statistical code, a capital and
// eight digits; whether there is such an area it does not know.
func IsGSS(text string) bool { return gss.MatchString(text) }

// InCapitals says that a word of several letters has no small one, as those
// write a surname who set it apart from the forenames. An initial is no such word.
func InCapitals(word string) bool {
	several := utf8.RuneCountInString(strings.Trim(word, ".'-")) > 1
	return several && !strings.ContainsFunc(word, unicode.IsLower) && strings.ContainsFunc(word, unicode.IsUpper)
}
