package command

import (
	"strings"
	"time"

	"wardcount/export"
	"wardcount/reconcile"
)

// ukTime writes a stored time as the clock in the hall showed it, empty for none.
func ukTime(at time.Time) string {
	if at.IsZero() {
		return ""
	}
	return export.UKTime(at)
}

func plural(n int, what string) string { return counted(n, what, what+"s") }

// counted writes a number with its word, one or many.
func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return reconcile.Grouped(n) + " " + many
}

func orDash(text string) string {
	if text == "" {
		return "–"
	}
	return text
}

// grouped writes a figure with commas, and a dash where there is none.
func grouped[T reconcile.Unit](f reconcile.Figure[T]) string {
	n, ok := f.Get()
	if !ok {
		return f.String()
	}
	return reconcile.Grouped(int(n))
}

func capital(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

func practiceMark(e reconcile.Election) string {
	if e.Practice {
		return "PRACTICE: "
	}
	return ""
}
