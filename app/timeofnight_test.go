package app_test

import (
	"testing"

	"wardcount/app"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
)

func TestAnHourIsOfPollingDayFromTheCloseOfPollOnAndElseOfTheDayAfter(t *testing.T) {
	law, err := app.Law()
	if err != nil {
		t.Fatal(err)
	}
	now := reconcile.NewCount(law)
	for _, c := range []struct{ poll, text, want string }{
		{"2018-05-03", "22:00", "2018-05-03T21:00:00Z"},
		{"2018-05-03", "23:59", "2018-05-03T22:59:00Z"},
		{"2018-05-03", "00:00", "2018-05-03T23:00:00Z"},
		{"2018-05-03", "9:05", "2018-05-04T08:05:00Z"},
		{"2018-05-03", "14:30", "2018-05-04T13:30:00Z"}, // a count that goes on on Friday
		{"2018-05-03", "21:59", "2018-05-04T20:59:00Z"},
		{"2019-12-12", "02:10", "2019-12-13T02:10:00Z"}, // by the clock of winter
		{"2018-05-03", "2018-05-03T14:30:00+01:00", "2018-05-03T13:30:00Z"},
	} {
		now.Election = setup.Election{Date: c.poll}
		if got, err := app.TimeOfNight(c.text, now); err != nil || got.Format("2006-01-02T15:04:05Z07:00") != c.want {
			t.Errorf("%s after the poll of %s is %v, %v; want %s", c.text, c.poll, got, err, c.want)
		}
	}
	for _, text := range []string{"24:00", "2210", "22:61", "soon"} {
		if got, err := app.TimeOfNight(text, now); err == nil {
			t.Errorf("%s is read as %v", text, got)
		}
	}
	if got, err := app.TimeOfNight("", now); err != nil || !got.IsZero() {
		t.Errorf("nothing is read as %v, %v", got, err)
	}
}
