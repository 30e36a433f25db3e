package forms_test

import (
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app/practice"
	"wardcount/forms/desktest"
	"wardcount/forms/paper"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// The figures of a ward are typed into a spreadsheet with their digits and an
// Enter each, if somebody has ruled it, and twice if two people type them.
// Here that takes the keys to come to each pile besides; and the statement,
// the read-back, the certificate and the declaration.
func TestAWardOfThreeStationsTakesHardlyMoreKeysThanItsFiguresInASpreadsheet(t *testing.T) {
	script, err := practice.Watford(1, true)
	if err != nil {
		t.Fatal(err)
	}
	contest := meriden
	figures := threeStations(t, &script, contest)
	spreadsheet := 0
	for _, reading := range figures {
		for _, n := range reading {
			spreadsheet += 2 * len(strconv.Itoa(n)+"\n") // by each of the two
		}
	}
	d := desktest.SitOn(t, script)
	c, _ := script.Election.Contest(contest)
	d.GoTo(c.Name)
	keyed, steps := 0, 0
	d.Pressed = &keyed
	pair := func() {
		for _, clerk := range []string{practice.ClerkA, practice.ClerkB} {
			d.Person(clerk)
			piles(d, figures)
		}
	}
	step := func(s reconcile.Step) {
		d.Pressed = &steps
		d.Person(practice.Officer)
		d.Step(practice.Step{Contest: contest, Step: s})
		d.Pressed = &keyed
	}
	pair() // accounts, boxes, postal openings
	step(reconcile.StepVerify)
	step(reconcile.StepCount)
	pair() // the votes, the rejected papers
	for _, s := range []reconcile.Step{reconcile.StepProvisional, reconcile.StepConsult, reconcile.StepReadBack, reconcile.StepCertify, reconcile.StepDeclare} {
		step(s)
	}
	if w := d.Ward(c.Name); w.State != ward.Declared {
		t.Fatalf("%s is %s; said: %q", c.Name, w.State, d.Said())
	}
	t.Logf("%s: %d key presses to key %d sheets twice, %d for the steps; in a spreadsheet %d", c.Name, keyed, len(figures), steps, spreadsheet)
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range []int{keyed, steps, spreadsheet} {
		if !strings.Contains(string(readme), " "+text.Grouped(n)+" ") {
			t.Errorf("the README does not say %s", text.Grouped(n))
		}
	}
}

const meriden setup.ContestID = "local.watford.meriden.2018-05-03"

// threeStations makes a ward of the script one of three stations: what its
// fourth handed in comes with the third's, in the third's box.
func threeStations(t *testing.T, s *practice.Script, contest setup.ContestID) map[sheet.ID]sheet.Reading {
	figures := map[sheet.ID]sheet.Reading{}
	subjects := map[sheet.Form][]string{}
	for _, act := range desktest.ActsOf(*s, contest) {
		do, ok := act.Do.(practice.Key)
		if ok && figures[do.Sheet] == nil {
			figures[do.Sheet] = maps.Clone(do.Figures)
			subjects[do.Sheet.Form] = append(subjects[do.Sheet.Form], do.Sheet.Subject)
		}
	}
	for _, form := range []sheet.Form{sheet.BallotPaperAccount, sheet.BoxVerification} {
		if len(subjects[form]) != 4 {
			t.Fatalf("%s: %v", form, subjects[form])
		}
		slices.Sort(subjects[form])
		third, fourth := sheet.ID{Contest: contest, Form: form, Subject: subjects[form][2]}, sheet.ID{Contest: contest, Form: form, Subject: subjects[form][3]}
		for id, n := range figures[fourth] {
			figures[third][id] += n
		}
		delete(figures, fourth)
	}
	s.Election.Stations = slices.DeleteFunc(slices.Clone(s.Election.Stations), func(st setup.Station) bool { return string(st.ID) == subjects[sheet.BallotPaperAccount][3] })
	s.Election.Boxes = slices.DeleteFunc(slices.Clone(s.Election.Boxes), func(b setup.Box) bool { return string(b.ID) == subjects[sheet.BoxVerification][3] })
	return figures
}

// piles keys every sheet to which F5 leads the person at the keyboard, and
// passes by what the script has no paper of.
func piles(d *desktest.Seat, figures map[sheet.ID]sheet.Reading) {
	d.T.Helper()
	passed := map[sheet.ID]bool{}
	for {
		d.Press(fyne.KeyF5)
		f, open := d.W.Screen.(*paper.Form)
		switch {
		case !open:
			return
		case figures[f.ID] != nil:
			onePile(d, f, figures)
			clear(passed)
		case passed[f.ID]:
			d.Press(fyne.KeyEscape)
			return
		default:
			passed[f.ID] = true
		}
	}
}

// onePile keys the sheets that open one after another.
func onePile(d *desktest.Seat, f *paper.Form, figures map[sheet.ID]sheet.Reading) {
	d.T.Helper()
	for open := true; open && figures[f.ID] != nil; {
		id := f.ID
		d.Figures(figures[id])
		if f, open = d.W.Screen.(*paper.Form); open && f.ID == id {
			d.T.Fatalf("%s stays open; said: %q", id, d.Said())
		}
	}
}
