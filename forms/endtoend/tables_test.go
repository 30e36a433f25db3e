package endtoend

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"wardcount/app"
	"wardcount/app/practice"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

const stPeters = setup.ContestID("local.tower-hamlets.st-peters.2018-05-03")

// St Peter's has three seats, eighteen candidates, three count areas and more
// than a hundred and fifty count sheets, which are keyed pile by pile. All
// twenty wards take half an hour; make test-long keys them.
func TestTowerHamletsFromTheDoorToTheDeclarationByKeyboard(t *testing.T) {
	t.Parallel()
	if os.Getenv("WARDCOUNT_LONG") != "" {
		towerHamlets(t)
		return
	}
	towerHamlets(t, stPeters)
}

// A station at the border serves two wards, and papers of one are counted in
// the other's box: they are taken back, and both wards are verified.
func TestPapersOfOneWardFoundInTheOthersBoxByKeyboard(t *testing.T) {
	t.Parallel()
	wardcount := program(t)
	script, err := practice.TowerHamlets(1, false)
	if err != nil {
		t.Fatal(err)
	}
	script = script.Only("local.tower-hamlets.bromley-north.2018-05-03", "local.tower-hamlets.bromley-south.2018-05-03")
	script.Acts = script.Upto(practice.StageVerified)
	if !slices.ContainsFunc(script.Acts, func(act practice.Act) bool { _, moved := act.Do.(practice.Move); return moved }) {
		t.Fatal("no papers are moved in this night")
	}
	count := create(t, script)
	n := open(t, wardcount, count, script)
	for _, act := range script.Acts {
		n.do(act)
	}
	n.close()
	compare(t, byTerminal(t, wardcount, create(t, script), script), journal(t, count))
}

// towerHamlets keys the practice night of some wards, or of all, by the window
// and again without one.
func towerHamlets(t *testing.T, wards ...setup.ContestID) {
	t.Helper()
	wardcount := program(t)
	script, err := practice.TowerHamlets(1, false)
	if err != nil {
		t.Fatal(err)
	}
	if len(wards) > 0 {
		script = script.Only(wards...)
	}
	count := create(t, script)
	sheets, keys, figures := 0, 0, 0
	play(open(t, wardcount, count, script), script, func(act practice.Act, pressed int) {
		if k, ok := act.Do.(practice.Key); ok && k.Sheet.Form == sheet.CountSheet {
			sheets, keys = sheets+1, keys+pressed
			for _, digits := range k.Figures {
				figures += len(pad(digits))
			}
		}
	})
	t.Logf("%d count sheets: %d key presses, %d of them digits and Enter", sheets, keys, figures)
	compare(t, byTerminal(t, wardcount, create(t, script), script), journal(t, count))
}

// create makes a count of the script's election, set up and closed.
func create(t *testing.T, script practice.Script) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "practice.wardcount")
	c, err := app.Create(path, script.Election, practice.Supervisor)
	if err == nil {
		err = c.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return path
}
