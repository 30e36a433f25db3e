package shown_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"wardcount/app/practice"
	"wardcount/forms/kit/chart"
	"wardcount/forms/shown"
	"wardcount/reconcile"
	"wardcount/reconcile/outcome"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

// blank is the count as if nothing were known of the wards that are not declared but their names.
func blank(c reconcile.Count) reconcile.Count {
	wards := map[setup.ContestID]ward.Ward{}
	for id, w := range c.Wards {
		if outcome.IsDeclared(w) || w.State == ward.Abandoned {
			wards[id] = w
			continue
		}
		wards[id] = ward.Ward{Contest: setup.Contest{ID: id, Name: w.Contest.Name, Kind: w.Contest.Kind, Seats: w.Contest.Seats}}
	}
	c.Wards = wards
	return c
}

// boardTexts are all words of pages.
func boardTexts(pages []chart.BoardPage) string {
	var b strings.Builder
	for _, p := range pages {
		fmt.Fprintln(&b, p.Title+"\n"+p.Under)
		for _, line := range p.Lines {
			for _, cell := range line.Cells {
				fmt.Fprintln(&b, cell.Text)
			}
			for _, g := range line.Seats {
				fmt.Fprintln(&b, g.Name, g.Seats, g.Said)
			}
		}
	}
	return b.String()
}

func TestTheHallKnowsNothingOfAWardBeforeItsDeclaration(t *testing.T) {
	script, err := practice.Watford(1, false)
	if err != nil {
		t.Fatal(err)
	}
	c, err := script.Create(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Close() })
	passed, shownOnce := map[ward.State]bool{}, 0
	for _, act := range script.Acts {
		if err := practice.Perform(c, []practice.Act{act}, func(int) {}); err != nil {
			t.Fatal(err)
		}
		now := c.State()
		pages := shown.HallPages(now)
		if !reflect.DeepEqual(pages, shown.HallPages(blank(now))) {
			t.Fatalf("after %+v the hall knows more than the declared wards:\n%s", act.Do, boardTexts(pages))
		}
		words := boardTexts(pages)
		declared := len(outcome.Declared(now))
		for _, w := range now.InOrder() {
			passed[w.State] = true
			if outcome.IsDeclared(w) {
				shownOnce++
				continue
			}
			for _, candidate := range w.Contest.Candidates {
				if strings.Contains(words, candidate.PaperName()) && !alsoDeclared(now, candidate) {
					t.Fatalf("%s of %s, which is %s, is in the hall:\n%s", candidate.PaperName(), w.Contest.Name, w.State.Words(), words)
				}
			}
			if declared > 0 && strings.Contains(words, w.Contest.Name+"\n") {
				t.Fatalf("%s, which is %s, is in the hall beside figures", w.Contest.Name, w.State.Words())
			}
		}
	}
	for _, state := range []ward.State{ward.SetUp, ward.Accounts, ward.Verified, ward.Counting, ward.Provisional, ward.Consulted, ward.Certified, ward.Declared} {
		if !passed[state] {
			t.Errorf("no ward was ever %s", state.Words())
		}
	}
	if pages := shown.HallPages(c.State()); shownOnce == 0 || len(pages) != 13 {
		t.Errorf("in the end %d pages, want the council and twelve wards", len(pages))
	}
}

// alsoDeclared tells whether somebody of that name stands in a declared ward.
func alsoDeclared(c reconcile.Count, candidate setup.Candidate) bool {
	for _, w := range outcome.Declared(c) {
		for _, other := range w.Contest.Candidates {
			if other.PaperName() == candidate.PaperName() {
				return true
			}
		}
	}
	return false
}

func TestADeclaredWardStandsInTheHallAsItWasDeclared(t *testing.T) {
	pages := shown.HallPages(night(t, practice.StageDeclared))
	var rows []string
	for _, line := range pages[1].Lines {
		var cells []string
		for _, cell := range line.Cells {
			if cell.Tick {
				cells = append(cells, "✓")
			}
			if cell.Text != "" {
				cells = append(cells, cell.Text)
			}
		}
		rows = append(rows, strings.Join(cells, " | "))
	}
	got := strings.Join(rows, "\n")
	want := "KHAN Ahsan | Labour | 832\nPARKER Anthony | Conservative | 276\nSTOTESBURY Ian | Lib Dem | 1,044 | ✓ | Elected\nWIESNER Alison | Green | 137\n"
	if pages[1].Title != "Callowland" || !strings.HasPrefix(got, want) || !strings.Contains(got, "Turnout 39.6 %: 2,298 papers of 5,805 electors\nRejected: 9 papers") {
		t.Errorf("%s\n%s", pages[1].Title, got)
	}
	if pages[0].Title != "Watford Borough Council" || pages[0].Under != "12 of 12 seats declared" {
		t.Errorf("%s, %s", pages[0].Title, pages[0].Under)
	}
}

func TestBeforeTheFirstDeclarationTheHallNamesTheWardsToCome(t *testing.T) {
	pages := shown.HallPages(night(t, practice.StageCounted))
	words := boardTexts(pages)
	if len(pages) != 1 || !strings.Contains(words, "No ward has been declared yet\nTo come: Callowland · Central · ") {
		t.Errorf("%d pages: %s", len(pages), words)
	}
	if strings.ContainsAny(strings.ReplaceAll(words, "Poll of Thursday 3 May 2018", ""), "0123456789") {
		t.Errorf("a figure before anything is declared:\n%s", words)
	}
}
