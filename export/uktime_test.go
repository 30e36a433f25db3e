package export

import (
	"testing"
	"time"

	"wardcount/reconcile/setup"
)

func TestADayInMayBeginsAnHourBeforeUTCsDay(t *testing.T) {
	late := time.Date(2018, 5, 3, 23, 30, 0, 0, time.UTC)
	if got := UKDate(late); got != "2018-05-04" {
		t.Errorf("UKDate: %s", got)
	}
	if got := UKTime(late); got != "4 May 2018, 00:30" {
		t.Errorf("UKTime: %s", got)
	}
	winter := time.Date(2018, 12, 3, 23, 30, 0, 0, time.UTC)
	if got := UKTime(winter); got != "3 December 2018, 23:30" {
		t.Errorf("in winter: %s", got)
	}
}

func TestAPollDateIsWrittenInWordsAndAnythingElseIsLeft(t *testing.T) {
	for date, want := range map[string]string{"2018-05-03": "Thursday 3 May 2018", "": "", "May": "May"} {
		if got := DateWords(date); got != want {
			t.Errorf("DateWords(%q) = %q, want %q", date, got, want)
		}
	}
}

func TestAStampSortsAndIsTheHallsClock(t *testing.T) {
	at := time.Date(2018, 5, 3, 23, 14, 5, 0, time.UTC)
	if got := UKStamp(at); got != "2018-05-04-001405" {
		t.Errorf("stamp: %s", got)
	}
	if got := UKSecond(at); got != "4 May 2018, 00:14:05" {
		t.Errorf("to the second: %s", got)
	}
}

func TestADayThatTheNameSaysIsNotSaidAgain(t *testing.T) {
	for name, want := range map[string]string{"By-election, Alder Heath, 2 May 2030": "By-election, Alder Heath, 2 May 2030", "Borough election": "Borough election · Thursday 2 May 2030"} {
		if got := NameAndDay(setup.Election{Name: name, Date: "2030-05-02"}); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
