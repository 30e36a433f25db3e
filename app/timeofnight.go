package app

import (
	"errors"
	"time"

	"wardcount/export"
	"wardcount/reconcile"
)

// errTime is what TimeOfNight answers to anything but a time.
var errTime = errors.New("not a time; write 22:31, or 2018-05-03T21:31:00Z")

// TimeOfNight reads a time as people write it while a poll is counted: hours and
// minutes on the UK's clock, or a whole time with its zone. No box comes in and
// nothing is declared before the poll closes, so that the hours from its close on
// are of polling day, and all others of the day after, on which a count may go on
// into the evening. Empty text is the zero time.
func TimeOfNight(text string, of reconcile.Count) (time.Time, error) {
	if text == "" {
		return time.Time{}, nil
	}
	if at, err := time.Parse(time.RFC3339, text); err == nil {
		return at.UTC(), nil
	}
	clock, err := time.Parse(hourAndMinute, text)
	if err != nil {
		return time.Time{}, errTime
	}
	day, err := time.Parse(time.DateOnly, of.Election.Date)
	if err != nil {
		return time.Time{}, errTime
	}
	closes, err := time.Parse(hourAndMinute, of.Law.CloseOfPoll(of.Election.Date))
	if err != nil {
		return time.Time{}, errTime
	}
	if clock.Before(closes) {
		day = day.AddDate(0, 0, 1)
	}
	return export.UK(day, clock.Hour(), clock.Minute()), nil
}

// hourAndMinute is a time of day as people write it.
const hourAndMinute = "15:04"
