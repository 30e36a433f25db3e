package endtoend

import (
	"bytes"
	"context"
	"encoding/csv"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"wardcount/app/intake"
	"wardcount/app/making"
	"wardcount/app/practice"
	"wardcount/reconcile/setup"
)

const theCouncil, theWard = "Watford Borough Council", "Callowland"

// lists are the files of a by-election's set-up, in the order of their adding.
var lists = []string{"candidates.csv", "stations.csv", "people.csv"}

// writeLists writes the lists of an election, and gives their length in letters.
func writeLists(t *testing.T, folder string, e setup.Election) (letters int) {
	t.Helper()
	for i, rows := range [][][]string{candidates(e.Contests[0]), stations(e.Stations), people(e.People)} {
		letters += write(t, filepath.Join(folder, lists[i]), rows)
	}
	return letters
}

// makeByElection makes the count at the start screen: what is said beside the
// lists, the lists, and one wrong number mended where it is shown.
func (n *night) makeByElection(e setup.Election) {
	n.t.Helper()
	n.wait("trace screen=start")
	n.press("b")
	n.wait("trace screen=setup")
	reads, wrong := 0, ""
	read := func() {
		n.t.Helper()
		reads++
		_, wrong, _ = strings.Cut(n.wait("trace setup=read n="+strconv.Itoa(reads)+" "), "wrong=")
	}
	line := func(field, text string) {
		n.t.Helper()
		n.press("Return")
		n.wait("trace field=" + field)
		n.write(text)
		n.press("Return")
		read()
	}
	line("Council", theCouncil)
	line(`"Date of poll"`, e.Date)
	line("Ward", theWard)
	n.press("Down") // of one seat
	line("Electorate", electorate(e.Contests[0]))
	n.press("Down") // who makes it is asked at the end
	line(`"Count file"`, "~/callowland.wardcount")
	for _, name := range lists {
		n.press("Insert")
		n.wait("trace dialog=pick")
		n.write("~/" + name)
		n.press("Return")
		read()
	}
	if wrong != "1" {
		n.t.Fatalf("%s things are wrong in the lists", wrong)
	}
	n.press("F6", "Return")
	n.wait("trace field=")
	n.write(string(e.Stations[1].ID))
	n.press("Return")
	if read(); wrong != "0" {
		n.t.Fatalf("%s things are still wrong", wrong)
	}
	n.press("F9")
	n.wait("trace dialog=choose")
	n.press(string(rune('1' + slices.IndexFunc(e.People, func(p setup.Person) bool { return p.Name == practice.Officer })))) // who makes it
	n.wait("trace setup=made")
}

// makeAgain makes the same count without the window.
func makeAgain(t *testing.T, folder, path string, e setup.Election) {
	t.Helper()
	n, _ := e.Contests[0].Electorate.Get()
	d := making.Draft{By: practice.Officer, Council: theCouncil, Date: e.Date, ByElection: true, Ward: intake.OneWard{Name: theWard, Electorate: int(n)}, Path: path}
	for _, name := range lists {
		d.Files = append(d.Files, making.File{Path: filepath.Join(folder, name)})
	}
	quiet := func(int, int, string) {}
	r, err := d.Read(context.Background(), quiet)
	if err != nil || len(r.Troubles) != 1 {
		t.Fatalf("read with %+v, %v", r.Troubles, err)
	}
	wrong := r.Troubles[0]
	d.Correct(intake.Correction{File: wrong.File, Sheet: wrong.Sheet, Cell: wrong.Cell, Was: wrong.Held, Now: string(e.Stations[1].ID)})
	if r, err = d.Read(context.Background(), quiet); err != nil {
		t.Fatal(err)
	}
	c, _, err := making.Create(context.Background(), r, quiet)
	if err == nil {
		err = c.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
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

// stations have one number wrong: the second's is the first's again.
func stations(list []setup.Station) [][]string {
	rows := [][]string{{"Station number", "Polling place"}}
	for _, s := range list {
		rows = append(rows, []string{string(s.ID), s.Place})
	}
	rows[2][0] = rows[1][0]
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
