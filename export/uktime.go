package export

import (
	"strings"
	"time"
	_ "time/tzdata" // a council's Windows laptop has no time zones of its own

	"wardcount/reconcile/setup"
)

// london is where every count is: times are stored in UTC and shown as the
// clock in the hall shows them.
var london = func() *time.Location {
	place, err := time.LoadLocation("Europe/London")
	if err != nil {
		panic("the embedded time zones are missing: " + err.Error())
	}
	return place
}()

// UKDate is the day of a moment in the United Kingdom, yyyy-mm-dd. A count
// crosses midnight, and in May an hour earlier by UTC.
func UKDate(t time.Time) string { return t.In(london).Format("2006-01-02") }

// UKTime is a moment as documents print it: 4 May 2018, 02:14.
func UKTime(t time.Time) string { return t.In(london).Format("2 January 2006, 15:04") }

// UKStamp is a moment as names of files carry it: 2018-05-04-021405.
func UKStamp(t time.Time) string { return t.In(london).Format("2006-01-02-150405") }

// UKSecond is a moment to the second: 4 May 2018, 02:14:05.
func UKSecond(t time.Time) string { return t.In(london).Format("2 January 2006, 15:04:05") }

// NameAndDay is an election and its day, of which the name may speak already.
func NameAndDay(e setup.Election) string {
	day := DateWords(e.Date)
	if _, short, ok := strings.Cut(day, " "); ok && strings.HasSuffix(e.Name, short) {
		return e.Name
	}
	return e.Name + " · " + day
}

// DateWords is a date, yyyy-mm-dd, as documents print it: Thursday 3 May 2018.
// What is no date is given back as it is.
func DateWords(date string) string {
	day, err := time.Parse("2006-01-02", date)
	if err != nil {
		return date
	}
	return day.Format("Monday 2 January 2006")
}

// UK is the moment at which the clock in the hall shows that hour and minute
// on that day.
func UK(day time.Time, hour, minute int) time.Time {
	return time.Date(day.Year(), day.Month(), day.Day(), hour, minute, 0, 0, london).UTC()
}
