package app_test

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"wardcount/app"
	"wardcount/app/leaving"
	"wardcount/app/practice"
	"wardcount/export"
	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

func TestAnAbandonedContestLeavesWithItsReasonAndNoFigure(t *testing.T) {
	s := script(t, true)
	c := newCount(t, s, "verified")
	contest := s.Election.Contests[1]
	step(t, c, practice.Officer, app.Stepping{Contest: contest.ID, Step: reconcile.StepAbandon, Reason: "A candidate died; proof was given."})
	r := c.Results()
	if len(r.Abandoned) != 1 || len(r.Outstanding) != len(s.Election.Contests)-1 || len(r.Wards) != 0 {
		t.Fatalf("%d abandoned, %d outstanding", len(r.Abandoned), len(r.Outstanding))
	}
	a := r.Abandoned[0]
	if a.Contest != contest.ID || a.Name != contest.Name || a.Seats != 1 || a.Reason != "A candidate died; proof was given." || a.By.By != practice.Officer || a.By.At.IsZero() {
		t.Errorf("%+v", a)
	}
}

// Who waits for a declaration is told how far each contest is, the furthest on first.
func TestWhatIsToComeStandsInTheOrderInWhichItMayBeExpected(t *testing.T) {
	s := script(t, true)
	c := newCount(t, s, "verified")
	contests := s.Election.Contests
	last := contests[len(contests)-1]
	votes := sheet.Reading{}
	for i := range last.Candidates {
		votes[figure.ID(fmt.Sprintf("votes.%d", i+1))] = 10
	}
	if err := c.Key(person(t, c, practice.ClerkA), app.Keying{Sheet: sheet.ID{Contest: last.ID, Form: sheet.CountResult, Subject: string(last.ID)}, Figures: votes}); err != nil {
		t.Fatal(err)
	}
	next := c.Results().Next
	if len(next) != len(contests) || next[0] != (export.Coming{Name: last.Name, State: ward.Counting}) {
		t.Fatalf("%+v", next)
	}
	for i, n := range next[1:] {
		if n != (export.Coming{Name: contests[i].Name, State: ward.Verified}) {
			t.Errorf("%+v", n)
		}
	}
	if declared := newCount(t, s, "declared").Results(); len(declared.Next) != 0 || len(declared.Wards) != len(contests) {
		t.Errorf("all declared: %+v", declared.Next)
	}
}

// A count that was set up without the results feed's fields still hands its
// workbook over, and says which fields the feed lacks.
func TestAFeedThatWouldHoldNothingIsNotHandedOver(t *testing.T) {
	s := script(t, true)
	s.Election.Publishing.OrganisationURI, s.Election.Publishing.ElectionType = "", ""
	c := newCount(t, s, "declared")
	by, dir := person(t, c, practice.Officer), t.TempDir()
	refused(t, c, "nothing_held", func() error {
		_, err := c.Publish(context.Background(), by, dir, []string{"lga"}, func(int, int, string) {})
		return err
	})
	if left, err := os.ReadDir(dir); err != nil || len(left) != 0 {
		t.Errorf("the refusal left %d files", len(left))
	}
	p, err := c.Publish(context.Background(), by, dir, nil, func(int, int, string) {})
	if err != nil {
		t.Fatal(err)
	}
	if len(p.Files) == 0 || p.Files[0].Kind != "workbook" || slices.ContainsFunc(p.Files, func(f leaving.File) bool { return f.Kind == "lga" }) {
		t.Errorf("files: %+v", p.Files)
	}
	found := false
	for _, l := range p.LeftOut {
		found = found || strings.Contains(l.Why, "requires Organisation URI and Type of election, which the set-up does not say")
	}
	if !found {
		t.Errorf("left out: %+v", p.LeftOut)
	}
}

// What the two keyings found leaves by form, the closings with their seals, and
// a statement of postal papers once both have keyed it.
func TestTheResultsCarryTheComparisonTheClosingsAndThePostalStatement(t *testing.T) {
	s := script(t, true)
	c := newCount(t, s, "declared")
	officer := person(t, c, practice.Officer)
	var contest setup.ContestID
	for _, w := range c.Results().Wards {
		if _, postal := w.Certificate.Postal.Get(); postal && contest == "" {
			contest = w.Certificate.Contest
		}
	}
	before := c.Results()
	for _, f := range before.Compared {
		if f.Sheets < 1 || f.Figures < f.Sheets || f.Form == "" {
			t.Errorf("%+v", f)
		}
	}
	if s.Election.KeyOnce != (len(before.Compared) == 0) || len(before.Sealings) != 0 {
		t.Fatalf("%d forms compared, %d closings", len(before.Compared), len(before.Sealings))
	}
	counted, _ := wardOf(before, contest).Certificate.Postal.Get()
	n := int(counted)
	figures := sheet.Reading{"A1": n + 10, "A4": n + 10, "B6": n + 3, "B14": n + 10, "B13": 7, "C18": n, "C19": 4}
	statement := app.Keying{Sheet: sheet.ID{Contest: contest, Form: sheet.PostalStatement, Subject: string(contest)}, Figures: figures}
	for i, by := range []string{practice.ClerkA, practice.ClerkB} {
		if wardOf(c.Results(), contest).Postal != nil {
			t.Fatalf("it leaves after %d readings", i)
		}
		if err := c.Key(person(t, c, by), statement); err != nil {
			t.Fatal(err)
		}
	}
	if err := c.Seal(officer, []string{"501", "502"}, "Strong room"); err != nil {
		t.Fatal(err)
	}
	if err := c.Reopen(officer, []string{"502", "501"}, ""); err != nil {
		t.Fatal(err)
	}
	r := c.Results()
	postal := wardOf(r, contest).Postal
	if postal == nil || len(postal.Lines) != 19 || postal.Lines[5].Figure != figure.Keyed(n+3) || postal.Lines[1].Figure.IsKeyed() || len(postal.Open) != 1 || postal.Open[0] != "P3" {
		t.Errorf("the statement: %+v", postal)
	}
	if len(r.Sealings) != 1 || !r.Sealings[0].AsLeft() || r.Sealings[0].Sealed.By != practice.Officer {
		t.Errorf("closings: %+v", r.Sealings)
	}
	if wardOf(r, contest).Certificate.Hash() != wardOf(before, contest).Certificate.Hash() {
		t.Error("the certificate changed")
	}
	if _, err := c.Publish(context.Background(), officer, t.TempDir(), nil, func(int, int, string) {}); err != nil {
		t.Error(err)
	}
}

func wardOf(r export.Results, contest setup.ContestID) export.Ward {
	for _, w := range r.Wards {
		if w.Certificate.Contest == contest {
			return w
		}
	}
	return export.Ward{}
}
