package reconcile

import (
	"strings"
	"testing"
)

func TestALastContestThatCannotHaveBeenIsAFaultOfTheSetUp(t *testing.T) {
	right := LastContest{Date: "2014-05-22", Seats: 1, Electorate: Keyed[Electors](5600), Papers: Keyed[Papers](2100), Lines: []ContestLine{{"PP53", "Labour Party", "Jo Wren", 900}}}
	for what, c := range map[string]struct {
		change func(*LastContest)
		want   string
	}{
		"as it was":            {func(*LastContest) {}, ""},
		"no date":              {func(l *LastContest) { l.Date = "22 May" }, "not a date"},
		"no seats":             {func(l *LastContest) { l.Seats = 0 }, "0 seats"},
		"votes below nought":   {func(l *LastContest) { l.Lines = []ContestLine{{"", "", "", -1}} }, "below 0"},
		"papers of ten digits": {func(l *LastContest) { l.Papers = Keyed[Papers](MaxFigure + 1) }, "nine digits"},
		"a name on two lines":  {func(l *LastContest) { l.Lines = []ContestLine{{"", "", "Jo\nWren", 1}} }, "Callowland"},
	} {
		e, l := watford(), right
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
