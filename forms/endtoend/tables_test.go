package endtoend

import (
	"path/filepath"
	"testing"
	"time"

	"wardcount/app"
	"wardcount/app/practice"
	"wardcount/app/store"
	"wardcount/reconcile"
)

const stPeters = reconcile.ContestID("local.tower-hamlets.st-peters.2018-05-03")

// St Peter's has three seats, eighteen candidates, three count areas and more
// than a hundred and fifty count sheets, which are keyed pile by pile.
func TestAWardOfThreeSeatsFromTheDoorToTheDeclarationByKeyboard(t *testing.T) {
	wardcount := program(t)
	script, err := practice.TowerHamlets(1, false)
	if err != nil {
		t.Fatal(err)
	}
	acts := actsOf(script, stPeters)
	folder := t.TempDir()
	run(t, wardcount, "practice", "tower-hamlets", "--to", folder, "--upto", "setup")
	started := time.Now()
	d := sit(t, wardcount, filepath.Join(folder, "practice.wardcount"))
	n := night{desk: d, election: script.Election, counts: map[reconcile.SheetID]int{}}
	d.wait("trace dialog=choose")
	n.choosePerson(acts[0].By)
	sheets, keys, figures := 0, 0, 0
	for _, act := range acts {
		before := n.pressed
		n.do(act)
		if k, ok := act.Do.(practice.Key); ok && k.Sheet.Form == reconcile.CountSheet {
			sheets, keys = sheets+1, keys+n.pressed-before
			for _, digits := range k.Figures {
				figures += len(pad(digits))
			}
		}
	}
	n.press("ctrl+q")
	d.wait("trace closed=cleanly")
	t.Logf("%d acts, %d key presses, %s", len(acts), n.pressed, time.Since(started).Round(time.Second))
	t.Logf("%d count sheets: %d key presses, %d of them digits and Enter", sheets, keys, figures)

	compare(t, performed(t, script, acts), journal(t, filepath.Join(folder, "practice.wardcount")))
}

// actsOf are the acts of a script that concern one ward and its boxes.
func actsOf(s practice.Script, ward reconcile.ContestID) []practice.Act {
	var acts []practice.Act
	for _, act := range s.Acts {
		var contest reconcile.ContestID
		switch deed := act.Do.(type) {
		case practice.Key:
			contest = deed.Sheet.Contest
		case practice.Explain:
			contest = deed.Finding.Contest
		case practice.Step:
			contest = deed.Contest
		case practice.Receive:
			if box, _ := s.Election.Box(deed.Box); box.Holds(ward) {
				contest = ward
			}
		}
		if contest == ward {
			acts = append(acts, act)
		}
	}
	return acts
}

// performed is the journal that the acts leave without a window.
func performed(t *testing.T, script practice.Script, acts []practice.Act) []store.Record {
	t.Helper()
	path := filepath.Join(t.TempDir(), "performed.wardcount")
	c, err := app.Create(path, script.Election, practice.Supervisor)
	if err == nil {
		err = practice.Perform(c, acts, func(int) {})
	}
	if err == nil {
		err = c.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return journal(t, path)
}
