package desktest

import (
	"sync"
	"testing"

	"wardcount/app/practice"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// StPeters is a ward that is counted at several tables.
const StPeters = setup.ContestID("local.tower-hamlets.st-peters.2018-05-03")

// TowerHamlets is the practice election that is counted at tables, made once.
var TowerHamlets = sync.OnceValues(func() (practice.Script, error) {
	script, err := practice.TowerHamlets(1, true)
	return KeyedOnce(script), err
})

// AtTables is the window on the practice count of Tower Hamlets, with St
// Peter's verified: three seats, eighteen candidates, three count areas.
func AtTables(t *testing.T) *Seat {
	t.Helper()
	script, err := TowerHamlets()
	if err != nil {
		t.Fatal(err)
	}
	d := SitOn(t, script)
	d.Quickly(StPeters, reconcile.StepVerify)
	return d
}

// CountSheets are the figures of the first count sheets of the script, as they
// are keyed one after the other.
func (d *Seat) CountSheets(n int) []practice.Key {
	d.T.Helper()
	var keys []practice.Key
	for _, act := range ActsOf(d.Script, StPeters) {
		if k, ok := act.Do.(practice.Key); ok && k.Sheet.Form == sheet.CountSheet && k.Count == 1 {
			keys = append(keys, k)
		}
		if len(keys) == n {
			return keys
		}
	}
	d.T.Fatalf("the script has %d count sheets", len(keys))
	return nil
}
