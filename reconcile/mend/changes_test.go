package mend_test

import (
	"testing"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/mend"
	"wardcount/reconcile/night"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

func TestEveryAllowedChangeIsNamedWithWhatItWasAndIs(t *testing.T) {
	for _, c := range []struct {
		change func(*setup.Election)
		want   mend.Change
	}{
		{func(e *setup.Election) { e.Contests[0].Electorate = figure.Keyed[figure.Electors](5747) }, mend.Change{What: "Electorate", Subject: "Callowland", Was: "5746", Now: "5747"}},
		{func(e *setup.Election) { e.Contests[0].Name = "Callow Land" }, mend.Change{What: "Name of ward", Subject: "Callowland", Was: "Callowland", Now: "Callow Land"}},
		{func(e *setup.Election) { e.Contests[0].GSS = "E05011047" }, mend.Change{What: "Ward code", Subject: "Callowland", Was: "E05011046", Now: "E05011047"}},
		{night.Renamed(2, "Barker", "Anthony James"), mend.Change{What: "Name of candidate", Subject: "47769", Was: "Parker, Anthony James", Now: "Barker, Anthony James"}},
		{func(e *setup.Election) { e.Contests[0].Candidates[1].CommonForenames = "Tony" },
			mend.Change{What: "Name of candidate", Subject: "47769", Was: "Parker, Anthony James", Now: "Parker, Anthony James (commonly used: , Tony)"}},
		{func(e *setup.Election) { e.Contests[0].Candidates[0].Description = "Labour" }, mend.Change{What: "Description", Subject: "15663", Was: "Labour Party", Now: "Labour"}},
		{func(e *setup.Election) { e.Contests[0].Candidates[0].Party = "Labour" }, mend.Change{What: "Party", Subject: "15663", Was: "Labour Party", Now: "Labour"}},
		{func(e *setup.Election) { e.Contests[0].Candidates[0].PartyID = "PP54" }, mend.Change{What: "Party code", Subject: "15663", Was: "PP53", Now: "PP54"}},
		{func(e *setup.Election) { e.Stations[0].Place = "The Hall" }, mend.Change{What: "Polling place of station", Subject: "CA1", Was: "Callowland Hall", Now: "The Hall"}},
		{night.AddBox, mend.Change{What: "Box added", Subject: "B3", Now: "on the register"}},
		{func(e *setup.Election) { e.Boxes[1].Struck = "lost" }, mend.Change{What: "Status of box", Subject: "B2", Was: "on the register", Now: "struck off"}},
		{func(e *setup.Election) { e.Boxes[1].MergedInto = "B1" }, mend.Change{What: "Status of box", Subject: "B2", Was: "on the register", Now: "merged into B1"}},
		{func(e *setup.Election) { e.Stations[1].Struck = "closed" }, mend.Change{What: "Status of station", Subject: "CA2", Was: "on the register", Now: "struck off"}},
		{func(e *setup.Election) {
			e.Stations = append(e.Stations, setup.Station{ID: "CA3", Place: "School", Contests: []setup.ContestID{night.Callowland}})
		}, mend.Change{What: "Station added", Subject: "CA3", Now: "School"}},
		{func(e *setup.Election) { e.People = append(e.People, setup.Person{Name: "Zoe", Role: setup.Clerk}) }, mend.Change{What: "Person added", Subject: "Zoe", Now: "clerk"}},
		{func(e *setup.Election) { e.People = e.People[1:] }, mend.Change{What: "Person left out", Subject: night.Ada, Was: "clerk"}},
		{func(e *setup.Election) { e.People[0].Role = setup.Supervisor }, mend.Change{What: "Role", Subject: night.Ada, Was: "clerk", Now: "supervisor"}},
		{func(e *setup.Election) { e.Name = "Watford elections" }, mend.Change{What: "Election", Subject: "name", Was: "Watford Borough Council election", Now: "Watford elections"}},
		{func(e *setup.Election) { e.PublishedFor = []setup.Published{{Name: "Mayor of Watford"}} }, mend.Change{What: "Results shown as published"}},
	} {
		n := night.New(t, night.Watford())
		b := n.Mended(c.change)
		if len(b.Changes) != 1 {
			t.Fatalf("%+v, want one change: %+v", b.Changes, c.want)
		}
		got := b.Changes[0]
		if got.What != c.want.What || got.Subject != c.want.Subject || got.Was != c.want.Was || got.Now != c.want.Now || got.Voids == nil || len(got.Voids) != 0 {
			t.Errorf("%+v, want %+v", got, c.want)
		}
		n.Do(night.Ada, b) // nothing depends on the set-up yet: anybody may
		if n.Ward().State != ward.SetUp {
			t.Errorf("%s before anything is keyed leads to %s", got.What, n.Ward().State)
		}
	}
}

func TestAnElectorateIsShownInGroupsAndNothingElseIs(t *testing.T) {
	for _, x := range []struct {
		change   mend.Change
		was, now string
	}{
		{mend.Change{What: "Electorate", Was: "5805", Now: "6001"}, "5,805", "6,001"},
		{mend.Change{What: "Electorate", Was: "–", Now: "999"}, "–", "999"},
		{mend.Change{What: "Ends of terms", Was: "2026", Now: "2027"}, "2026", "2027"},
		{mend.Change{What: "Polling place of station", Was: "1431", Now: ""}, "1431", ""},
	} {
		if was, now := x.change.Shown(); was != x.was || now != x.now {
			t.Errorf("%+v is shown as %q, %q", x.change, was, now)
		}
	}
}
