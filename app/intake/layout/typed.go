package layout

import (
	"regexp"
	"strings"
	"time"

	"wardcount/app/intake/fault"
	"wardcount/app/intake/workbook"
)

// typedDates are the ways of writing a day that can be read in one way only by
// somebody in England, beside year-month-day.
var typedDates = []string{"2 January 2006", "2 Jan 2006", "2/1/2006", "Monday 2 January 2006", "Monday, 2 January 2006"}

// ordinal is the ending of a day's number, as in 2nd May.
var ordinal = regexp.MustCompile(`(?i)\b(\d{1,2})(st|nd|rd|th)\b`)

// InGroups is a number in groups of three digits with commas between, as other programs print figures.
var InGroups = regexp.MustCompile(`^\d{1,3}(,\d{3})+$`)

// Typed reads what somebody typed for a column of ours: as a cell of a file,
// and beside it a day as it is said here and a number in groups of three digits.
// A file is read more strictly: nobody sees what is made of its cells.
func Typed(noun, field, text string) (string, error) {
	for _, s := range Sheets {
		i := s.Column(field)
		if s.Noun != noun || i < 0 {
			continue
		}
		c := s.Columns[i]
		text = spelt(c.Kind, text)
		value, p := c.Understand(workbook.Cell{Content: workbook.Letters, Text: text, Shown: text})
		if p != (fault.Problem{}) {
			return "", fault.Fault{Message: p.Message, Do: c.WayOut(p)}
		}
		return value, nil
	}
	return text, nil
}

// Spelt is what somebody typed for a column of ours in the spelling of a file.
func Spelt(noun, field, text string) string {
	for _, s := range Sheets {
		if i := s.Column(field); s.Noun == noun && i >= 0 {
			return spelt(s.Columns[i].Kind, text)
		}
	}
	return text
}

// spelt writes a day or a number in the one spelling of a file; what is neither stays.
func spelt(kind Kind, text string) string {
	switch kind {
	case Date:
		return Day(text)
	case Figure:
		for _, gap := range []string{",", " ", "\u00a0", "\u202f"} {
			if plain := strings.TrimSpace(text); InGroups.MatchString(strings.ReplaceAll(plain, gap, ",")) {
				return strings.ReplaceAll(plain, gap, "")
			}
		}
	}
	return text
}

// Day is a day as it is written here, such as 3/5/2018 or 3rd May 2018, in the spelling of a file; what is no such day
// stays. It is for what somebody typed, and for small tables whose days are shown beside what was made of them.
func Day(text string) string {
	plain := strings.Join(strings.Fields(ordinal.ReplaceAllString(text, "$1")), " ")
	for _, way := range typedDates {
		if day, err := time.Parse(way, plain); err == nil && (!strings.HasPrefix(way, "Monday") || strings.HasPrefix(strings.ToLower(plain), strings.ToLower(day.Weekday().String()))) {
			return day.Format(time.DateOnly)
		}
	}
	return text
}
