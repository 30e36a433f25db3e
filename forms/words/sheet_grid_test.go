package words_test

import (
	"testing"

	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

func TestUnderAColumnStandsHowFarItAddsUp(t *testing.T) {
	c := setup.Contest{Seats: 3, Candidates: make([]setup.Candidate, 2)}
	for _, x := range []struct {
		reading sheet.Reading
		n, word string
	}{
		{sheet.Reading{"votes.1": 9}, "", ""},
		{sheet.Reading{"papers_on_sheet": 1000}, "3,000", "left"},
		{sheet.Reading{"papers_on_sheet": 10, "votes.1": 10, "votes.2": 8}, "12", "left"},
		{sheet.Reading{"papers_on_sheet": 10, "votes.1": 10, "votes.2": 8, "unused": 11}, "1", "short"},
		{sheet.Reading{"papers_on_sheet": 10, "votes.1": 10, "votes.2": 8, "unused": 12}, "0", "adds up"},
		{sheet.Reading{"papers_on_sheet": 10, "votes.1": 30}, "0", "left"},
		{sheet.Reading{"papers_on_sheet": 10, "votes.1": 31}, "1", "too many"},
	} {
		run, _ := rules.RunningOf(c, sheet.CountSheet, x.reading)
		if n, word := words.GridCheck(run); n != x.n || word != x.word {
			t.Errorf("%v: %q %q, want %q %q", x.reading, n, word, x.n, x.word)
		}
		short := x.n
		if x.word == "too many" {
			short = "−" + x.n
		}
		if got := words.GridCheckShort(run); got != short {
			t.Errorf("%v in short: %q, want %q", x.reading, got, short)
		}
	}
}

func TestBothReadingsAreSaidWithWhoReadThem(t *testing.T) {
	by := [2]string{"Practice clerk A", "Practice clerk B"}
	x := reconcile.Disputed{Figure: "unused", Read: [2]figure.Of[int]{figure.Keyed(0), {}}}
	if got, want := words.DecideRead(x, by), "first reading 0 (Practice clerk A) · second reading left empty (Practice clerk B)"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
