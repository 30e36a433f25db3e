package words

import (
	"path/filepath"
	"strings"
	"time"

	"wardcount/export"
)

// Recent is a count that was opened before, as the start screen lists it.
type Recent struct {
	Path, Name, Council, Date string // the date is yyyy-mm-dd
	Practice                  bool
	Opened                    time.Time
}

// What is said of the counts that were opened last.
const (
	RecentHeading = "Opened last"
	RecentNone    = "No count has been opened here yet. What is opened is listed here, so that its digit opens it again."
	RecentTry     = "New to Wardcount? The guided tour takes two minutes and needs nothing prepared: press T."
	RecentGone    = "The file is not there now. Was it moved or renamed, or is its drive not connected? O looks for it elsewhere; Delete takes it off this list."
	RecentLooking = "Looking whether the file is there…"
)

// RecentLine says whose count it is, and of what day.
func RecentLine(r Recent) string {
	parts := []string{export.DateWords(r.Date)}
	if !strings.Contains(r.Name, r.Council) {
		parts = []string{r.Council, export.DateWords(r.Date)}
	}
	return strings.Join(parts, " · ")
}

// RecentFile is the file of a count and the folder in which it lies, and what kind of count it is, by which counts of one
// name are told apart.
func RecentFile(r Recent, copied, tour bool, home string) string {
	words := filepath.Base(r.Path) + " in " + ShortPath(filepath.Dir(r.Path), home)
	switch {
	case copied:
		words += " · " + KindCopy
	case tour:
		words += " · " + kindTour
	case r.Practice:
		words += " · " + kindPractice
	}
	return words
}

// RecentOpened says when it was last opened.
func RecentOpened(r Recent, now time.Time) string { return "Opened " + dayAndHour(r.Opened, now) }

// dayAndHour is a moment not long ago, as one speaks of it.
func dayAndHour(at, now time.Time) string {
	switch export.UKDate(at) {
	case export.UKDate(now):
		return "today, " + Hour(at)
	case export.UKDate(now.AddDate(0, 0, -1)):
		return "yesterday, " + Hour(at)
	}
	return "on " + export.UKTime(at)
}

// RecentForgotten says that a count was taken off the list.
func RecentForgotten(r Recent) string {
	return r.Name + " is off the list. Its file was not touched."
}

// ShortPath writes ~ for the home folder.
func ShortPath(path, home string) string {
	rest, ok := strings.CutPrefix(path, home)
	if home == "" || !ok || rest != "" && rest[0] != filepath.Separator {
		return path
	}
	return "~" + rest
}
