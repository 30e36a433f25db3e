package forms

import (
	"testing"
	"time"

	"wardcount/app/practice"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

func TestAWholeWardByKeysAloneLeavesTheJournalOfTheSameActs(t *testing.T) {
	_, script := watford(t, false)
	for _, id := range append(troubled(script), script.Election.Contests[0].ID) {
		contest, _ := script.Election.Contest(id)
		t.Run(contest.Name, func(t *testing.T) {
			d := sitInPairs(t)
			acts := actsOf(d.script, id)
			for _, act := range acts {
				d.do(act)
			}
			if s := d.count.State().Ward(id).State; s != ward.Declared {
				t.Errorf("the ward is %s; said: %q", s, d.said())
			}
			d.wantJournal(acts)
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
	d := sitOn(t, script)
	north, south := setup.ContestID("local.tower-hamlets.bromley-north.2018-05-03"), setup.ContestID("local.tower-hamlets.bromley-south.2018-05-03")
	acts := actsOf(script, north, south)
	sheets := 0
	for _, act := range acts {
		if k, ok := act.Do.(practice.Key); ok && k.Sheet.Form == sheet.CountSheet {
			if sheets++; sheets > 12 { // the pile of them has a test of its own
				if err := practice.Perform(d.count, []practice.Act{act}, func(int) {}); err != nil {
					t.Fatal(err)
				}
				continue
			}
		}
		d.do(act)
	}
	for _, id := range []setup.ContestID{north, south} {
		if w := d.count.State().Ward(id); w.State != ward.Declared || len(w.Moves) != 1 {
			t.Errorf("%s is %s, %d moves; said: %q", w.Contest.Name, w.State, len(w.Moves), d.said())
		}
	}
	d.wantJournal(acts)
}
