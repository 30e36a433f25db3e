package setup_test

import (
	"strings"
	"testing"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/night"
	"wardcount/reconcile/setup"
)

func TestALastContestThatCannotHaveBeenIsAFaultOfTheSetUp(t *testing.T) {
	right := setup.LastContest{Date: "2014-05-22", Seats: 1, Electorate: figure.Keyed[figure.Electors](5600), Papers: figure.Keyed[figure.Papers](2100), Lines: []setup.ContestLine{{PartyID: "PP53", Party: "Labour Party", Candidate: "Jo Wren", Votes: 900}}}
	for what, c := range map[string]struct {
		change func(*setup.LastContest)
		want   string
	}{
		"as it was": {func(*setup.LastContest) {}, ""},
		"no date":   {func(l *setup.LastContest) { l.Date = "22 May" }, "not a date"},
		"no seats":  {func(l *setup.LastContest) { l.Seats = 0 }, "0 seats"},
		"votes below nought": {func(l *setup.LastContest) {
			l.Lines = []setup.ContestLine{{PartyID: "", Party: "", Candidate: "", Votes: -1}}
		}, "below 0"},
		"papers of ten digits": {func(l *setup.LastContest) { l.Papers = figure.Keyed[figure.Papers](figure.Max + 1) }, "nine digits"},
		"a name on two lines": {func(l *setup.LastContest) {
			l.Lines = []setup.ContestLine{{PartyID: "", Party: "", Candidate: "Jo\nWren", Votes: 1}}
		}, "Callowland"},
	} {
		e, l := night.Watford(), right
		c.change(&l)
		e.Contests[0].Last = &l
		faults := e.Faults()
		if c.want == "" && len(faults) > 0 || c.want != "" && (len(faults) != 1 || faults[0].Field != "last") {
			t.Errorf("%s: %+v", what, faults)
		} else if c.want != "" && c.want != "Callowland" && !strings.Contains(faults[0].Message, c.want) {
			t.Errorf("%s: %s", what, faults[0].Message)
		}
	}
}
