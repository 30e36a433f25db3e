package forms

import (
	"sync"
	"testing"

	"wardcount/app/practice"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

const stPeters = setup.ContestID("local.tower-hamlets.st-peters.2018-05-03")

var towerHamlets = sync.OnceValues(func() (practice.Script, error) {
	script, err := practice.TowerHamlets(1, true)
	return keyedOnce(script), err
})

// atTables is the window on the practice count of Tower Hamlets, with St
// Peter's verified: three seats, eighteen candidates, three count areas.
func atTables(t *testing.T) *seat {
	t.Helper()
	script, err := towerHamlets()
	if err != nil {
		t.Fatal(err)
	}
	d := sitOn(t, script)
	d.quickly(stPeters, reconcile.StepVerify)
	return d
}

// countSheets are the figures of the first count sheets of the script, as they
// are keyed one after the other.
func (d *seat) countSheets(n int) []practice.Key {
	d.t.Helper()
	var keys []practice.Key
	for _, act := range actsOf(d.script, stPeters) {
		if k, ok := act.Do.(practice.Key); ok && k.Sheet.Form == sheet.CountSheet && k.Count == 1 {
			keys = append(keys, k)
		}
		if len(keys) == n {
			return keys
		}
	}
	d.t.Fatalf("the script has %d count sheets", len(keys))
	return nil
}
