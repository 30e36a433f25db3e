package rules_test

import (
	"testing"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

func TestTheRunningCheckOfASheetGoesAlongWithWhatIsKeyed(t *testing.T) {
	c := setup.Contest{Seats: 3, Candidates: make([]setup.Candidate, 4)}
	for _, step := range []struct {
		reading        sheet.Reading
		votes, left    figure.Votes
		most           figure.Of[figure.Votes]
		complete, none bool
	}{
		{sheet.Reading{}, 0, 0, figure.Of[figure.Votes]{}, false, true},
		{sheet.Reading{"papers_on_sheet": 25}, 0, 75, figure.Keyed[figure.Votes](75), false, false},
		{sheet.Reading{"papers_on_sheet": 25, "votes.1": 20, "votes.2": 11}, 31, 44, figure.Keyed[figure.Votes](75), false, false},
		{sheet.Reading{"papers_on_sheet": 25, "votes.1": 20, "votes.2": 11, "votes.3": 24, "votes.4": 15}, 70, 5, figure.Keyed[figure.Votes](75), true, false},
		{sheet.Reading{"papers_on_sheet": 25, "votes.1": 20, "votes.2": 11, "votes.3": 24, "votes.4": 15, "unused": 4, "part_rejected_votes": 1}, 70, 0, figure.Keyed[figure.Votes](75), true, false},
		{sheet.Reading{"papers_on_sheet": 23, "votes.1": 20, "votes.2": 11, "votes.3": 24, "votes.4": 15}, 70, -1, figure.Keyed[figure.Votes](69), true, false},
	} {
		run, ok := rules.RunningOf(c, sheet.CountSheet, step.reading)
		left, known := run.Left().Get()
		if !ok || run.Votes != step.votes || left != step.left || run.Most() != step.most || run.Complete != step.complete || known == step.none {
			t.Errorf("%v: %+v, left %v", step.reading, run, left)
		}
	}
	if run, _ := rules.RunningOf(c, sheet.CountResult, sheet.Reading{"valid_ballots": 25, "papers_on_sheet": 7}); run.Most() != figure.Keyed[figure.Votes](75) {
		t.Errorf("the ward's own result goes by %v votes", run.Most())
	}
	if _, ok := rules.RunningOf(c, sheet.BallotPaperAccount, sheet.Reading{}); ok {
		t.Error("a ballot paper account has no votes to add up")
	}
}

func TestCountSheetsAreAddedUpAsFarAsTheyGo(t *testing.T) {
	sums := rules.RunningTogether([]sheet.Reading{
		{"papers_on_sheet": 25, "votes.1": 20, "votes.2": 0},
		nil,
		{"papers_on_sheet": 24, "votes.1": 11, "unused": 3},
	})
	if want := (sheet.Reading{"papers_on_sheet": 49, "votes.1": 31, "votes.2": 0, "unused": 3}); !sums.Equal(want) {
		t.Errorf("%v, want %v", sums, want)
	}
	if len(rules.RunningTogether(nil)) > 0 {
		t.Error("of no sheet there is a sum")
	}
}

func TestThoseWhoDidNotComeBackFollowFromTheTwoFiguresAboveThem(t *testing.T) {
	for _, c := range []struct {
		reading sheet.Reading
		want    figure.Of[figure.Persons]
	}{
		{sheet.Reading{"refused_initial": 7, "returned_issued": 4, "not_returned": 9}, figure.Keyed[figure.Persons](3)},
		{sheet.Reading{"refused_initial": 0, "returned_issued": 0}, figure.Keyed[figure.Persons](0)},
		{sheet.Reading{"refused_initial": 7}, figure.Of[figure.Persons]{}},
		{sheet.Reading{"refused_initial": 4, "returned_issued": 7}, figure.Of[figure.Persons]{}},
	} {
		if got := rules.NotReturned(c.reading); got != c.want {
			t.Errorf("%v: %v, want %v", c.reading, got, c.want)
		}
	}
}
