package endtoend

import (
	"bytes"
	"encoding/csv"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"wardcount/app/practice"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// A by-election of one ward and five stations, from two lists that the council
// has and one command to the published result: what a council does several
// times a year with two people. The figures are Callowland's of the practice
// night; the set-up is a real one's, so nothing here says practice.
func TestAByElectionOfFiveStationsFromNothingToTheDeclaration(t *testing.T) {
	t.Parallel()
	wardcount := program(t)
	whole, err := practice.Watford(1, false)
	if err != nil {
		t.Fatal(err)
	}
	script := whole.Only("local.watford.callowland.2018-05-03")
	if n := len(script.Election.Stations); n != 5 {
		t.Fatalf("%d stations", n)
	}
	election := &script.Election
	ballot := setup.ContestID("local.watford.callowland.by.2018-05-03")
	script.Acts = asByElection(script.Acts, ballot)
	election.Contests[0].ID = ballot

	folder := t.TempDir()
	command := []string{"new", filepath.Join(folder, "callowland.wardcount"), "--by", practice.Officer, "--council", "Watford Borough Council", "--date", "2018-05-03",
		"--ward", "Callowland", "--electorate", electorate(election.Contests[0]), "--by-election"}
	lists := 0
	for name, rows := range map[string][][]string{"candidates.csv": candidates(election.Contests[0]), "stations.csv": stations(election.Stations), "people.csv": people(election.People)} {
		path := filepath.Join(folder, name)
		lists += write(t, path, rows)
		command = append(command, "--from", path)
	}
	run(t, wardcount, command...)
	again := filepath.Join(t.TempDir(), "callowland.wardcount")
	data, err := os.ReadFile(command[1])
	if err == nil {
		err = os.WriteFile(again, data, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
	pressed := play(t, wardcount, command[1], script, func(practice.Act, int) {})
	t.Logf("set up by one command of %d letters and lists of %d letters", len(strings.ReplaceAll(strings.Join(command, " "), folder+"/", "")), lists)
	asTheREADMESays(t, pressed)
	compare(t, byTerminal(t, wardcount, again, script), journal(t, command[1]))
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

func electorate(c setup.Contest) string {
	n, _ := c.Electorate.Get()
	return strconv.Itoa(int(n))
}

func candidates(c setup.Contest) [][]string {
	rows := [][]string{{"Surname", "Forenames", "Description", "Party id", "Party"}}
	for _, one := range c.Candidates {
		rows = append(rows, []string{one.Surname, one.Forenames, one.Description, one.PartyID, one.Party})
	}
	return rows
}

func stations(list []setup.Station) [][]string {
	rows := [][]string{{"Station number", "Polling place"}}
	for _, s := range list {
		rows = append(rows, []string{string(s.ID), s.Place})
	}
	return rows
}

func people(list []setup.Person) [][]string {
	rows := [][]string{{"Name", "Role"}}
	for _, p := range list {
		rows = append(rows, []string{p.Name, p.Role.Words()})
	}
	return rows
}

// write writes a list as CSV and gives its length in letters.
func write(t *testing.T, path string, rows [][]string) int {
	t.Helper()
	var text bytes.Buffer
	w := csv.NewWriter(&text)
	if err := w.WriteAll(rows); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, text.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return text.Len()
}
