package app_test

import (
	"context"
	"os"
	"strings"
	"testing"

	"wardcount/app"
	"wardcount/app/practice"
	"wardcount/reconcile"
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
	if len(p.Files) != 1 || p.Files[0].Kind != "workbook" {
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
