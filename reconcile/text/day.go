package text

import "time"

// Day writes a date in a sentence: 3 May 2018; what is none stays as it is.
func Day(date string) string {
	t, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return date
	}
	return t.Format("2 January 2006")
}
