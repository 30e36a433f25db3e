package words

import (
	"errors"
	"strings"
	"testing"
	"time"
)

func TestWhatIsHalfKeyedNamesTheHourAndTheDayWhereItIsAnother(t *testing.T) {
	at := time.Date(2018, 5, 3, 22, 41, 0, 0, time.UTC) // 23:41 in Watford
	for _, x := range []struct {
		later time.Duration
		want  string
	}{
		{15 * time.Minute, "Half keyed by you at 23:41: 3 of 7 figures are back."},
		{time.Hour, "Half keyed by you at 3 May 2018, 23:41: 3 of 7 figures are back."},
		{24 * time.Hour, "Half keyed by you at 3 May 2018, 23:41: 3 of 7 figures are back."},
	} {
		if got := DraftBack(at, at.Add(x.later), 3, 7); got != x.want {
			t.Errorf("%s later: %q, want %q", x.later, got, x.want)
		}
	}
	if got := DraftBack(at, at, 1, 1); got != "Half keyed by you at 23:41: 1 of 1 figure is back." {
		t.Error(got)
	}
	if got := DraftBy("Practice clerk A", at, at); got != "half keyed by Practice clerk A, 23:41" {
		t.Error(got)
	}
}

// Whatever went wrong, the sentence says what stands and what to do.
func TestAFaultIsToldWithAWayOut(t *testing.T) {
	for kept, want := range map[bool]string{true: "what was typed is kept", false: "could not be kept"} {
		if got := Fault(kept); !strings.Contains(got, want) || !strings.Contains(got, "What was stored stands") || !strings.Contains(got, "Ctrl+Q") {
			t.Errorf("kept %v: %q", kept, got)
		}
	}
	if got := DraftNotStored(errors.New("the disc is full")); !strings.Contains(got, "the disc is full") || !strings.HasSuffix(got, ".") {
		t.Error(got)
	}
}
