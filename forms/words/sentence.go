package words

import (
	"strings"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/text"
)

// SentenceCase begins a phrase with a capital.
func SentenceCase(phrase string) string { return text.Capital(phrase) }

// Many writes a number with its noun.
func Many(n int, one, more string) string {
	return text.Plural(n, one, more)
}

// OutOf is how many there are, of how many.
func OutOf(n, all int) string { return text.Grouped(n) + " of " + text.Grouped(all) }

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
