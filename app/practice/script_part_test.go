package practice_test

import (
	"path/filepath"
	"slices"
	"testing"

	"wardcount/app"
	"wardcount/app/practice"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

func TestANightOfSomeWardsAloneIsWholeAndTheirs(t *testing.T) {
	for _, c := range []struct {
		name     string
		contests []setup.ContestID
		stations int
	}{
		{"watford", []setup.ContestID{"local.watford.callowland.2018-05-03"}, 5},
		{"tower-hamlets", []setup.ContestID{"local.tower-hamlets.bromley-north.2018-05-03", "local.tower-hamlets.bromley-south.2018-05-03"}, 0},
	} {
		alone(t, c.name, c.contests, c.stations)
	}
}

// alone performs the night of some wards and gives what was done.
func alone(t *testing.T, name string, contests []setup.ContestID, stations int) []practice.Act {
	t.Helper()
	whole, err := practice.Make(name, 1, false)
	if err != nil {
		t.Fatal(err)
	}
	s := whole.Only(contests...)
	if len(s.Election.Contests) != len(contests) || stations > 0 && len(s.Election.Stations) != stations {
		t.Fatalf("%s: %d contests, %d stations", name, len(s.Election.Contests), len(s.Election.Stations))
	}
	count, err := app.Create(filepath.Join(t.TempDir(), "only.wardcount"), s.Election, practice.Supervisor)
	if err != nil {
		t.Fatal(err)
	}
	if err := practice.Perform(count, s.Acts, func(int) {}); err != nil {
		t.Error(err)
	}
	for _, w := range count.State().InOrder() {
		if w.State != ward.Declared {
			t.Errorf("%s is %s after its night", w.Contest.Name, w.State)
		}
	}
	if err := count.Close(); err != nil {
		t.Fatal(err)
	}
	return s.Acts
}

func TestAWardAloneKeepsWhatWentWrongWhileItWasKeyed(t *testing.T) {
	whole, err := practice.Watford(1, false)
	if err != nil {
		t.Fatal(err)
	}
	for _, act := range whole.Acts {
		var contest setup.ContestID
		switch do := act.Do.(type) {
		case practice.Adjudicate:
			contest = do.Sheet.Contest
		case practice.MoveSheet:
			contest = do.From.Contest
		default:
			continue
		}
		if !slices.ContainsFunc(alone(t, "watford", []setup.ContestID{contest}, 0), func(a practice.Act) bool {
			switch a.Do.(type) {
			case practice.Adjudicate, practice.MoveSheet:
				return a.By == practice.Supervisor
			}
			return false
		}) {
			t.Errorf("%s alone has lost %T", contest, act.Do)
		}
	}
}
