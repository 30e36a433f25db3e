package words

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/text"
)

// SentenceCase begins a phrase with a capital.
func SentenceCase(text string) string {
	r, n := utf8.DecodeRuneInString(text)
	if n == 0 {
		return text
	}
	return string(unicode.ToUpper(r)) + text[n:]
}

// Many writes a number with its noun.
func Many(n int, one, more string) string {
	return text.Plural(n, one, more)
}

// Paragraphs sets texts apart.
func Paragraphs(texts []string) string { return strings.Join(texts, "\n\n") }

// Figure writes a figure, and a dash where none was keyed.
func Figure[T figure.Unit](f figure.Of[T]) string {
	n, ok := f.Get()
	if !ok {
		return "–"
	}
	return text.Grouped(int(n))
}
