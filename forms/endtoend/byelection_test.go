package endtoend

import (
	"path/filepath"
	"testing"
	"time"

	"wardcount/app/practice"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// A by-election of one ward and five stations, from two lists that the council
// has to the published result: what a council does several times a year with
// two people. The figures are Callowland's of the practice night; the set-up is
// a real one's, so nothing here says practice.
func TestAByElectionOfFiveStationsFromANewCountToTheWorkbook(t *testing.T) {
	t.Parallel()
	wardcount := program(t)
	script := byElection(t)
	n := nightOf(sit(t, wardcount, ""), script)
	folder := n.home
	began := time.Now()
	lists := writeLists(t, folder, script.Election)
	n.makeByElection(script.Election)
	n.t.Logf("lists of %d letters, and to make the count of them, %s:", lists, time.Since(began).Round(time.Second))
	asTheREADMESays(t, n.pressed)
	made := n.pressed
	n.choosePerson(script.Acts[0].By)
	pressed := play(n, script, func(act practice.Act, _ int) {
		switch deed, _ := act.Do.(practice.Step); deed.Step {
		case reconcile.StepConsult:
			n.openHall()
		case reconcile.StepDeclare:
			n.closeHall()
		}
	})
	asTheREADMESays(t, pressed-made)
	again := filepath.Join(t.TempDir(), "callowland.wardcount")
	makeAgain(t, folder, again, script.Election)
	compare(t, byTerminal(t, wardcount, again, script), journal(t, filepath.Join(folder, "callowland.wardcount")))
	elected(t, filepath.Join(folder, "out"), map[string]string{"KHAN Ahsan": "832", "PARKER Anthony James": "276", "STOTESBURY Ian Alexander Eric": "1044", "WIESNER Alison Jane": "137"},
		"STOTESBURY Ian Alexander Eric")
}

// callowland is one ward of the practice night.
func callowland(t *testing.T) practice.Script {
	t.Helper()
	whole, err := practice.Watford(1, false)
	if err != nil {
		t.Fatal(err)
	}
	script := whole.Only("local.watford.callowland.2018-05-03")
	if n := len(script.Election.Stations); n != 5 {
		t.Fatalf("%d stations", n)
	}
	return script
}

// byElection is that ward's night as one of a by-election.
func byElection(t *testing.T) practice.Script {
	t.Helper()
	script := callowland(t)
	ballot := setup.ContestID("local.watford.callowland.by.2018-05-03")
	script.Acts = asByElection(script.Acts, ballot)
	script.Election.Contests[0].ID = ballot
	return script
}

// asByElection gives the acts of the ward under its by-election's ballot id,
// without the records of a pilot that it is no part of.
func asByElection(acts []practice.Act, ballot setup.ContestID) []practice.Act {
	own := func(id sheet.ID) sheet.ID {
		if id.Subject == string(id.Contest) {
			id.Subject = string(ballot)
		}
		id.Contest = ballot
		return id
	}
	var list []practice.Act
	for _, act := range acts {
		switch deed := act.Do.(type) {
		case practice.Key:
			if deed.Sheet.Contest == "" {
				continue
			}
			deed.Sheet = own(deed.Sheet)
			act.Do = deed
		case practice.Adjudicate:
			deed.Sheet = own(deed.Sheet)
			act.Do = deed
		case practice.MoveSheet:
			deed.From, deed.To = own(deed.From), own(deed.To)
			act.Do = deed
		case practice.Explain:
			deed.Finding.Contest = ballot
			act.Do = deed
		case practice.Step:
			deed.Contest = ballot
			for i := range deed.Accept {
				deed.Accept[i].Contest = ballot
			}
			act.Do = deed
		}
		list = append(list, act)
	}
	return list
}
