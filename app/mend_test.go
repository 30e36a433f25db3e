package app_test

import (
	"errors"
	"testing"

	"wardcount/app"
	"wardcount/app/practice"
	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
)

func TestEachChangeByHandIsOneChangeAndLeavesTheElectionItIsWorkedOutFrom(t *testing.T) {
	c := newCount(t, script(t, true), "set_up")
	seen := c.State()
	first := seen.Election.Contests[0]
	misspelt := first.Candidates[0]
	misspelt.Surname = "Kahn"
	for name, m := range map[string]app.Mending{
		"Electorate":         {Electorate: &app.ElectorateMended{Contest: first.ID, Electors: 6001}},
		"Candidate surname":  {Candidate: &app.CandidateMended{Contest: first.ID, Candidate: misspelt}},
		"Polling place":      {Place: &app.PlaceMended{Station: seen.Election.Stations[0].ID, Place: "Old library"}},
		"Person added":       {Person: &setup.Person{Name: "Practice clerk Z", Role: setup.Clerk}},
		"Role":               {Person: &setup.Person{Name: practice.ClerkA, Role: setup.Viewer}},
		"Box added":          {Register: &app.Registering{Add: &setup.Box{ID: "99X", Stations: []setup.StationID{seen.Election.Stations[0].ID}}}},
		"Station struck off": {Register: &app.Registering{Strike: &app.Striking{Station: seen.Election.Stations[0].ID}}},
	} {
		e, err := m.In(seen.Election, "a reason")
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if changes := seen.SetUpChanges(e); len(changes) != 1 {
			t.Errorf("%s changes %+v", name, changes)
		}
		if changes := c.State().SetUpChanges(seen.Election); len(changes) != 0 {
			t.Fatalf("%s changed what was seen: %+v", name, changes)
		}
	}
}

func TestAChangeByHandOfWhatIsNotThereIsRefused(t *testing.T) {
	c := newCount(t, script(t, true), "set_up")
	e := c.State().Election
	for _, m := range []app.Mending{
		{Electorate: &app.ElectorateMended{Contest: "local.nowhere", Electors: figure.Electors(1)}},
		{Place: &app.PlaceMended{Station: "no", Place: "x"}},
		{Register: &app.Registering{Merge: &app.Merging{Box: "no", Into: "1"}}},
	} {
		var r *reconcile.Refusal
		if _, err := m.In(e, "a reason"); !errors.As(err, &r) || r.Do == "" {
			t.Errorf("%+v: %v", m, err)
		}
	}
}

func TestAMendOfACountThatWasMendedMeanwhileIsNotStored(t *testing.T) {
	c := newCount(t, script(t, true), "set_up")
	officer := person(t, c, practice.Officer)
	seen := c.State()
	id := seen.Election.Contests[0].ID
	change := func(n figure.Electors) setup.Election {
		e, err := app.Mending{Electorate: &app.ElectorateMended{Contest: id, Electors: n}}.In(seen.Election, "")
		if err != nil {
			t.Fatal(err)
		}
		return e
	}
	if _, err := c.Mend(officer, seen, change(6001), "first"); err != nil {
		t.Fatal(err)
	}
	if _, err := c.Mend(officer, seen, change(6002), "second"); err == nil {
		t.Error("the second overwrote the first")
	}
	if n, _ := c.State().Election.Contests[0].Electorate.Get(); n != 6001 {
		t.Errorf("the electorate is %d", n)
	}
	if _, err := c.Mend(setup.Person{Name: "Practice viewer", Role: setup.Viewer}, c.State(), change(6003), "x"); err == nil {
		t.Error("a viewer mends")
	}
}
