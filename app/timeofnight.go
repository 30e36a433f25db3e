package app

import (
	"errors"
	"time"

	"wardcount/export"
)

// errTime is what TimeOfNight answers to anything but a time.
var errTime = errors.New("not a time; write 22:31, or 2018-05-03T21:31:00Z")

// noon parts the hours of a count night: before it they are of the morning after.
const noon = 12

// TimeOfNight reads a time as people write it on the night of a count: hours
// and minutes on the UK's clock, those before noon of the morning after the
// poll; or a whole time with its zone. Empty text is the zero time.
func TimeOfNight(text, poll string) (time.Time, error) {
	if text == "" {
		return time.Time{}, nil
	}
	if at, err := time.Parse(time.RFC3339, text); err == nil {
		return at.UTC(), nil
	}
	clock, err := time.Parse("15:04", text)
	if err != nil {
		return time.Time{}, errTime
	}
	day, err := time.Parse(time.DateOnly, poll)
	if err != nil {
		return time.Time{}, errTime
	}
	if clock.Hour() < noon {
		day = day.AddDate(0, 0, 1)
	}
	return export.UK(day, clock.Hour(), clock.Minute()), nil
}
