package app_test

import (
	"testing"

	"wardcount/app"
	"wardcount/app/practice"
	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/voterid/stations"
)

// rekeyed has both clerks key a station's record anew, with one person more who did not come back.
func rekeyed(t *testing.T, c *app.Count, station string) {
	t.Helper()
	rekeyedWith(t, c, station, "refused_initial", "not_returned", "reason_no_id")
}

// rekeyedWith has both clerks key a station's record anew, with one more in some figures.
func rekeyedWith(t *testing.T, c *app.Count, station string, figures ...figure.ID) {
	t.Helper()
	id := sheet.ID{Form: sheet.VoterIDPilot, Subject: station}
	was, in := c.State().VoterID.Current(id)
	if !in {
		t.Fatalf("no record of %s is in", station)
	}
	more := sheet.Reading{}
	for f, n := range was {
		more[f] = n
	}
	for _, f := range figures {
		more[f]++
	}
	for _, by := range []string{practice.ClerkA, practice.ClerkB} {
		if err := c.Key(person(t, c, by), app.Keying{Sheet: id, Figures: more}); err != nil {
			t.Fatal(err)
		}
	}
}

func TestTheReviewLeavesTheCountOnlyAsItWasReleased(t *testing.T) {
	c := newCount(t, script(t, true), "counted")
	officer, clerk := person(t, c, practice.Officer), person(t, c, practice.ClerkA)
	refused(t, c, "not_released", func() error { return c.MayExportVoterID(officer) })
	refused(t, c, "role", func() error { return c.MayExportVoterID(clerk) })
	refused(t, c, "role", func() error { return c.MaySeeVoterIDTotals(clerk) })

	c = newCount(t, script(t, true), "declared")
	officer, clerk = person(t, c, practice.Officer), person(t, c, practice.ClerkA)
	if err := c.MayExportVoterID(officer); err != nil {
		t.Errorf("released, and yet %v", err)
	}
	if err := c.MaySeeVoterIDTotals(clerk); err != nil {
		t.Errorf("released, and yet %v", err)
	}
	refused(t, c, "role", func() error { return c.MayReviewVoterID(clerk) })
	refused(t, c, "role", func() error { return c.MayExportVoterID(person(t, c, practice.Supervisor)) })

	rekeyed(t, c, string(c.ReviewVoterID(stations.Usual).Review.Rows[0].ID))
	refused(t, c, "not_released", func() error { return c.MayExportVoterID(officer) })
	refused(t, c, "role", func() error { return c.MaySeeVoterIDTotals(clerk) })
	if c.ReviewVoterID(stations.Usual).Released != nil {
		t.Error("a review with a record that changed since is called released")
	}
	if err := c.Step(officer, app.Stepping{Step: reconcile.StepRelease}); err != nil {
		t.Fatal(err)
	}
	if err := c.MayExportVoterID(officer); err != nil {
		t.Errorf("released again, and yet %v", err)
	}
	if by := c.ReviewVoterID(stations.Usual).Released; by == nil || by.By != practice.Officer {
		t.Errorf("released again, by %v", by)
	}
}

func TestWithoutVoterIDRecordsThereIsNoReviewToExport(t *testing.T) {
	c := staffed(t, true)
	refused(t, c, "no_voter_id", func() error { return c.MayExportVoterID(byLetter['r']) })
}

// The totals by ward stay the same: nobody's rate does.
func TestPersonsIssuedThatChangedAfterTheReleaseAreInNoExport(t *testing.T) {
	c := newCount(t, script(t, true), "declared")
	officer := person(t, c, practice.Officer)
	before := c.ReviewVoterID(stations.Usual)
	rekeyedWith(t, c, string(before.Review.Rows[0].ID), "issued_in_person")
	after := c.ReviewVoterID(stations.Usual)
	if after.Review.Totals.Attempts != before.Review.Totals.Attempts+1 || after.Review.Totals.NotReturned != before.Review.Totals.NotReturned {
		t.Fatalf("%+v, before %+v", after.Review.Totals, before.Review.Totals)
	}
	refused(t, c, "not_released", func() error { return c.MayExportVoterID(officer) })
	if after.Released != nil {
		t.Error("a review with a record that changed since is called released")
	}
}
