package practice_test

import (
	"path/filepath"
	"testing"

	"wardcount/app"
	"wardcount/app/practice"
	"wardcount/reconcile"
)

func TestANightOfSomeWardsAloneIsWholeAndTheirs(t *testing.T) {
	for _, c := range []struct {
		name     string
		contests []reconcile.ContestID
		stations int
	}{
		{"watford", []reconcile.ContestID{"local.watford.callowland.2018-05-03"}, 5},
		{"tower-hamlets", []reconcile.ContestID{"local.tower-hamlets.bromley-north.2018-05-03", "local.tower-hamlets.bromley-south.2018-05-03"}, 0},
	} {
		whole, err := practice.Make(c.name, 1, false)
		if err != nil {
			t.Fatal(err)
		}
		s := whole.Only(c.contests...)
		if len(s.Election.Contests) != len(c.contests) || c.stations > 0 && len(s.Election.Stations) != c.stations {
			t.Fatalf("%s: %d contests, %d stations", c.name, len(s.Election.Contests), len(s.Election.Stations))
		}
		count, err := app.Create(filepath.Join(t.TempDir(), "only.wardcount"), s.Election, practice.Supervisor)
		if err != nil {
			t.Fatal(err)
		}
		if err := practice.Perform(count, s.Acts, func(int) {}); err != nil {
			t.Error(err)
		}
		for _, w := range count.State().InOrder() {
			if w.State != reconcile.Declared {
				t.Errorf("%s is %s after its night", w.Contest.Name, w.State)
			}
		}
		if err := count.Close(); err != nil {
			t.Fatal(err)
		}
	}
}
