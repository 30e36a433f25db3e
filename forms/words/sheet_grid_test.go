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

func TestTheQuestionWhyAFigureWasReadDifferentlyNamesItAndBothReadings(t *testing.T) {
	by := [2]string{"Practice clerk A", "Practice clerk B"}
	x := words.Decided{Label: "STOTESBURY Practice, Practice Party", Keyed: figure.Keyed(750),
		Disputed: reconcile.Disputed{Figure: "votes.3", Read: [2]figure.Of[int]{figure.Keyed(750), figure.Keyed(705)}}}
	y := words.Decided{Label: "Unused votes", Disputed: reconcile.Disputed{Figure: "unused", Read: [2]figure.Of[int]{figure.Keyed(0), {}}}}
	id := sheet.ID{Contest: "c", Form: sheet.CountResult, Subject: "c"}
	c := reconcile.Count{Election: setup.Election{Contests: []setup.Contest{{ID: "c", Name: "Callowland"}}}}
	if got, want := words.DecideTitle([]words.Decided{x}), "STOTESBURY Practice: you keyed 750. Why was it read differently?"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got, want := words.DecideAbout(c, id, []words.Decided{x}, by), "Count result, Callowland.\nPractice clerk A read 750, Practice clerk B 705."; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got, want := words.DecideAbout(c, id, []words.Decided{x, y}, by), "Count result, Callowland.\nSTOTESBURY Practice: you keyed 750; Practice clerk A read 750, Practice clerk B 705.\nUnused votes: you left it empty; Practice clerk A read 0, Practice clerk B empty."; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
