package step

import (
	"testing"

	"wardcount/app"
	"wardcount/reconcile"
)

func TestATimeOfTheNightIsTheClocksInTheHallAndAWholeOneStays(t *testing.T) {
	law, err := app.Law()
	if err != nil {
		t.Fatal(err)
	}
	now := reconcile.NewCount(law)
	now.Election.Date = "2018-05-03"
	for text, want := range map[string]string{"": "", "02:10": "2018-05-04T01:10:00Z", "23:50": "2018-05-03T22:50:00Z", "14:30": "2018-05-04T13:30:00Z", "2018-05-04T02:10:00+01:00": "2018-05-04T02:10:00+01:00"} {
		if got, err := timeOfNight(text, now); err != nil || got != want {
			t.Errorf("%q is %q, %v; want %q", text, got, err, want)
		}
	}
	if got, err := timeOfNight("soon", now); err == nil {
		t.Errorf("soon is %q", got)
	}
}
