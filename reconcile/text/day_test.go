package text_test

import (
	"testing"

	"wardcount/reconcile/text"
)

func TestADayIsSaidAndWhatIsNoneStays(t *testing.T) {
	for date, want := range map[string]string{"2018-05-03": "3 May 2018", "2018-02-30": "2018-02-30", "this poll": "this poll", "": ""} {
		if got := text.Day(date); got != want {
			t.Errorf("%q is said as %q", date, got)
		}
	}
}
