package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Joined writes a list of ids for a sentence: 3, 8, 12.
func Joined[T ~string](ids []T) string {
	parts := make([]string, len(ids))
	for i, id := range ids {
		parts[i] = string(id)
	}
	return strings.Join(parts, ", ")
}

// Quoted puts what somebody wrote into quotation marks.
func Quoted(s string) string { return "“" + s + "”" }

// Capital makes words the start of a sentence.
func Capital(words string) string {
	first, size := utf8.DecodeRuneInString(words)
	if size == 0 {
		return ""
	}
	return string(unicode.ToUpper(first)) + words[size:]
}
