package step

import "testing"

func TestATimeOfTheNightIsTheClocksInTheHallAndAWholeOneStays(t *testing.T) {
	for text, want := range map[string]string{"": "", "02:10": "2018-05-04T01:10:00Z", "23:50": "2018-05-03T22:50:00Z", "2018-05-04T02:10:00+01:00": "2018-05-04T02:10:00+01:00"} {
		if got, err := timeOfNight(text, "2018-05-03"); err != nil || got != want {
			t.Errorf("%q is %q, %v; want %q", text, got, err, want)
		}
	}
	if got, err := timeOfNight("soon", "2018-05-03"); err == nil {
		t.Errorf("soon is %q", got)
	}
}
