package rules

import (
	"testing"

	"wardcount/reconcile/setup"
)

func TestAPartyIsKnownFromContestToContestAndAnIndependentByTheName(t *testing.T) {
	slates := func(lines ...setup.ContestLine) []slate { return slatesOf(lines, setup.PartiesOf(lines)) }
	for _, c := range []struct {
		what string
		a, b setup.ContestLine
		same bool
	}{
		{"one number, two names", setup.ContestLine{PartyID: "PP53", Party: "Labour Party"}, setup.ContestLine{PartyID: "PP53", Party: "Labour"}, true},
		{"for two parties together", setup.ContestLine{PartyID: "PP53"}, setup.ContestLine{PartyID: "joint-party:53-119"}, true},
		{"a name without a number", setup.ContestLine{Party: "Liberal Democrats"}, setup.ContestLine{Party: "LIBERAL DEMOCRATS"}, true},
		{"a number and only a name", setup.ContestLine{PartyID: "PP90", Party: "Liberal Democrats"}, setup.ContestLine{Party: "Liberal Democrats"}, false},
		{"two independents", setup.ContestLine{Candidate: "Jo Wren"}, setup.ContestLine{Candidate: "Bo Swift"}, false},
		{"an independent twice", setup.ContestLine{Party: "Ind", Candidate: "Jo Wren"}, setup.ContestLine{PartyID: "ynmp-party:2", Party: "Independent", Candidate: "Jo WREN"}, true},
		{"an independent and a party", setup.ContestLine{Candidate: "Green"}, setup.ContestLine{Party: "Green", Candidate: "Jo Wren"}, false},
	} {
		a, b := slates(c.a)[0], slates(c.b)[0]
		if got := a.party == b.party; got != c.same {
			t.Errorf("%s: %q and %q", c.what, a.party, b.party)
		}
	}
	list := slates(setup.ContestLine{PartyID: "PP53", Party: "", Candidate: "A", Votes: 10}, setup.ContestLine{PartyID: "", Party: "", Candidate: "Jo Wren", Votes: 5}, setup.ContestLine{PartyID: "joint-party:53-119", Party: "", Candidate: "B", Votes: 30}, setup.ContestLine{PartyID: "", Party: "Ind", Candidate: "Jo Wren", Votes: 7})
	if len(list) != 3 || len(list[0].places) != 2 || list[0].places[1] != 2 || list[0].top != 30 || list[2].top != 7 {
		t.Errorf("%+v", list)
	}
}
