package reconcile

import (
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
