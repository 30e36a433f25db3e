package terminal

import (
	"fmt"
	"strings"
	"time"

	"wardcount/export"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
)

// UKTime writes a stored time as the clock in the hall showed it, empty for none.
func UKTime(at time.Time) string {
	if at.IsZero() {
		return ""
	}
	return export.UKTime(at)
}

// OrDash is a text, or a dash where there is none.
func OrDash(s string) string {
	if s == "" {
		return "–"
	}
	return s
}

// Grouped writes a figure with commas, and a dash where there is none.
func Grouped[T figure.Unit](f figure.Of[T]) string {
	n, ok := f.Get()
	if !ok {
		return f.String()
	}
	return text.Grouped(int(n))
}

// ContestName is a contest's name; beside it, where another has the same, the ballot id by which a verb takes it.
func ContestName(e setup.Election, id setup.ContestID) string {
	c, _ := e.Contest(id)
	for _, other := range e.Contests {
		if other.ID != id && strings.EqualFold(other.Name, c.Name) {
			return c.Name + " (" + string(id) + ")"
		}
	}
	return c.Name
}

// PracticeMark stands in front of what is said of a practice election.
func PracticeMark(e setup.Election) string {
	if e.Practice {
		return "PRACTICE: "
	}
	return ""
}

// AwaitedStations names the stations whose records are awaited, or only their
// first where it would fill the screen.
func AwaitedStations(ids []setup.StationID) string {
	const few = 12
	words := make([]string, 0, few)
	for _, id := range ids[:min(len(ids), few)] {
		words = append(words, string(id))
	}
	switch {
	case len(ids) == 0:
		return ""
	case len(ids) == 1:
		return " Awaited: station " + words[0] + "."
	case len(ids) > few:
		return fmt.Sprintf(" Awaited: stations %s and %d more.", strings.Join(words, ", "), len(ids)-few)
	}
	return " Awaited: stations " + strings.Join(words, ", ") + "."
}
