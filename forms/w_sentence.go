package forms

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"wardcount/reconcile"
)

// sentenceCase begins a phrase with a capital.
func sentenceCase(text string) string {
	r, n := utf8.DecodeRuneInString(text)
	if n == 0 {
		return text
	}
	return string(unicode.ToUpper(r)) + text[n:]
}

// many writes a number with its noun.
func many(n int, one, more string) string {
	if n == 1 {
		return "1 " + one
	}
	return reconcile.Grouped(n) + " " + more
}

// listed joins names as a sentence does.
func listed(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1]
}

func wordParagraphs(texts []string) string { return strings.Join(texts, "\n\n") }

// figure writes a figure, and a dash where none was keyed.
func figure[T reconcile.Unit](f reconcile.Figure[T]) string {
	n, ok := f.Get()
	if !ok {
		return "–"
	}
	return reconcile.Grouped(int(n))
}
