package reconcile

import (
	"strings"
	"testing"
)

func TestAPartyIsKnownFromContestToContestAndAnIndependentByTheName(t *testing.T) {
	slates := func(lines ...ContestLine) []slate { return slatesOf(lines, PartiesOf(lines)) }
	for _, c := range []struct {
		what string
		a, b ContestLine
		same bool
	}{
		{"one number, two names", ContestLine{PartyID: "PP53", Party: "Labour Party"}, ContestLine{PartyID: "PP53", Party: "Labour"}, true},
		{"for two parties together", ContestLine{PartyID: "PP53"}, ContestLine{PartyID: "joint-party:53-119"}, true},
		{"a name without a number", ContestLine{Party: "Liberal Democrats"}, ContestLine{Party: "LIBERAL DEMOCRATS"}, true},
		{"a number and only a name", ContestLine{PartyID: "PP90", Party: "Liberal Democrats"}, ContestLine{Party: "Liberal Democrats"}, false},
		{"two independents", ContestLine{Candidate: "Jo Wren"}, ContestLine{Candidate: "Bo Swift"}, false},
		{"an independent twice", ContestLine{Party: "Ind", Candidate: "Jo Wren"}, ContestLine{PartyID: "ynmp-party:2", Party: "Independent", Candidate: "Jo WREN"}, true},
		{"an independent and a party", ContestLine{Candidate: "Green"}, ContestLine{Party: "Green", Candidate: "Jo Wren"}, false},
	} {
		a, b := slates(c.a)[0], slates(c.b)[0]
		if got := a.party == b.party; got != c.same {
			t.Errorf("%s: %q and %q", c.what, a.party, b.party)
		}
	}
	list := slates(ContestLine{"PP53", "", "A", 10}, ContestLine{"", "", "Jo Wren", 5}, ContestLine{"joint-party:53-119", "", "B", 30}, ContestLine{"", "Ind", "Jo Wren", 7})
	if len(list) != 3 || len(list[0].places) != 2 || list[0].places[1] != 2 || list[0].top != 30 || list[2].top != 7 {
		t.Errorf("%+v", list)
	}
}

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

// It is mended like the rest of the set-up, and takes no figure away.
func TestALastContestIsMendedInARunningCount(t *testing.T) {
	n := counted(t, watford())
	if got := n.asked(callowland); got != "" {
		t.Fatalf("asked:%s", got)
	}
	n.mend(sue, func(e *Election) {
		e.Contests[0].Last = &LastContest{Date: "2014-05-22", Seats: 1, Electorate: Keyed[Electors](5746), Papers: Keyed[Papers](3160)}
	})
	if got := n.asked(callowland); got != " Q2" {
		t.Errorf("asked:%s", got)
	}
	n.mend(sue, func(e *Election) {
		l := *e.Contests[0].Last
		l.NotForTurnout = "a European election was on the same day"
		e.Contests[0].Last = &l
	})
	if got := n.asked(callowland); got != "" {
		t.Errorf("asked:%s", got)
	}
	n.step(StepProvisional, StepConsult, StepReadBack, StepCertify)
}

// A question is shown and stands in nobody's way: nobody explains or accepts it.
func TestAQuestionStopsNothing(t *testing.T) {
	e := watford()
	lastly(partyVotes(360, 460, 120, 60))(&e)
	n := counted(t, e)
	f := n.finding("Q8")
	if f.Level != Note || f.Blocks() {
		t.Errorf("%+v", f)
	}
	n.refused(rob, n.accept(f, "it is right"), "note")
	n.step(StepProvisional, StepConsult, StepReadBack, StepCertify, StepDeclare)
	if len(n.ward().Certificate.Exceptions) != 0 {
		t.Errorf("exceptions: %+v", n.ward().Certificate.Exceptions)
	}
}
