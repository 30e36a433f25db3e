package forms_test

import (
	"testing"
	"time"

	"wardcount/app/practice"
	"wardcount/forms/desktest"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

func TestAWholeWardByKeysAloneLeavesTheJournalOfTheSameActs(t *testing.T) {
	_, script := desktest.Watford(t, false)
	for _, id := range append(desktest.Troubled(script), script.Election.Contests[0].ID) {
		contest, _ := script.Election.Contest(id)
		t.Run(contest.Name, func(t *testing.T) {
			d := desktest.SitInPairs(t)
			acts := desktest.ActsOf(d.Script, id)
			for _, act := range acts {
				d.Do(act)
			}
			if s := d.Count.State().Ward(id).State; s != ward.Declared {
				t.Errorf("the ward is %s; said: %q", s, d.Said())
			}
			d.WantJournal(acts)
		})
	}
}

// The two wards share a station and its box; papers of the one were found among
// the other's.
func TestTwoWardsOfThreeTablesByKeysAloneLeaveTheJournalOfTheSameActs(t *testing.T) {
	script, err := practice.TowerHamlets(1, false)
	if err != nil {
		t.Fatal(err)
	}
	for i, act := range script.Acts {
		if do, ok := act.Do.(practice.Receive); ok { // the clock in the hall shows minutes
			do.Receipt.At = do.Receipt.At.Truncate(time.Minute)
			script.Acts[i].Do = do
		}
	}
	d := desktest.SitOn(t, script)
	north, south := setup.ContestID("local.tower-hamlets.bromley-north.2018-05-03"), setup.ContestID("local.tower-hamlets.bromley-south.2018-05-03")
	acts := desktest.ActsOf(script, north, south)
	sheets := 0
	for _, act := range acts {
		if k, ok := act.Do.(practice.Key); ok && k.Sheet.Form == sheet.CountSheet {
			if sheets++; sheets > 12 { // the pile of them has a test of its own
				if err := practice.Perform(d.Count, []practice.Act{act}, func(int) {}); err != nil {
					t.Fatal(err)
				}
				continue
			}
		}
		d.Do(act)
	}
	for _, id := range []setup.ContestID{north, south} {
		if w := d.Count.State().Ward(id); w.State != ward.Declared || len(w.Moves) != 1 {
			t.Errorf("%s is %s, %d moves; said: %q", w.Contest.Name, w.State, len(w.Moves), d.Said())
		}
	}
	d.WantJournal(acts)
}
