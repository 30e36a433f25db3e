package tally

import (
	"slices"
	"testing"

	"wardcount/reconcile"
	"wardcount/reconcile/night"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// tiedCount is the count of Nonsuch up to the consulted agents. Its votes are
// real, the papers around them are practice figures.
func tiedCount(t *testing.T) *count {
	t.Helper()
	contest, votes := nonsuch()
	c := &count{t: t, Count: reconcile.NewCount(night.Law()), contest: contest.ID}
	c.do(reconcile.ElectionSetUp{Election: setup.Election{
		Name: "London Borough of Sutton election", Council: setup.Council{Name: "London Borough of Sutton", GSS: "E09000029"}, Date: "2018-05-03", KeyOnce: true,
		Publishing: setup.Publishing{OrganisationURI: "x", OrganisationLabel: "x", BodyLabel: "x", ElectionType: "DistrictAndBorough",
			ReturningOfficer: "x", Department: "x", Email: "x", Telephone: "x"},
		People:   []setup.Person{{Name: rob, Role: setup.ReturningOfficer}},
		Contests: []setup.Contest{contest}, Stations: []setup.Station{{ID: "1", Contests: []setup.ContestID{contest.ID}}}, Boxes: []setup.Box{{ID: "1", Contests: []setup.ContestID{contest.ID}, Stations: []setup.StationID{"1"}}, {ID: "P", Contests: []setup.ContestID{contest.ID}}}}})
	c.key(sheet.PostalOpening, "1", sheet.Reading{"packets_in": 0, "papers_to_box": 0, "last": 1})
	c.key(sheet.PostalDay, string(contest.ID), sheet.Reading{"handed_in_office": 0, "by_post_on_day": 0, "postal_rejected": 0})
	c.key(sheet.PostalBox, "P", sheet.Reading{"papers_found": 0})
	c.key(sheet.BallotPaperAccount, "1", sheet.Reading{"bp_supplied": 6000, "bp_unused": 1990, "bp_issued": 4010, "bp_spoilt": 3, "bp_expected": 4007, "pv_handed_in": 0})
	c.key(sheet.BoxVerification, "1", sheet.Reading{"verified": 4007})
	c.step(reconcile.StepVerify, nil)
	result := sheet.Reading{"valid_ballots": 4003}
	for i, v := range votes {
		result[sheet.VotesFigure(i+1)] = int(v)
	}
	c.key(sheet.CountResult, string(contest.ID), result)
	c.key(sheet.RejectedPapers, string(contest.ID), sheet.Reading{"rej_a": 0, "rej_b": 1, "rej_c": 0, "rej_d": 3, "rej_part": 2})
	c.step(reconcile.StepProvisional, nil)
	c.step(reconcile.StepConsult, nil)
	return c
}

func TestATieStopsTheWardUntilALotIsRecorded(t *testing.T) {
	c := tiedCount(t)
	c.step(reconcile.StepReadBack, nil)
	if code := c.try(c.body(reconcile.StepCertify, nil)); code != "certificate" {
		t.Fatalf("certifying a tie: %q", code)
	}
	for _, winner := range []string{"Bourne", "McDermott-Hill"} {
		b := c.body(reconcile.StepCertify, nil)
		b.Certificate = c.certificate([]string{winner})
		if code := c.try(b); code != "certificate" {
			t.Errorf("certifying a lot for %s that nobody recorded: %q", winner, code)
		}
	}
	c.step(reconcile.StepLot, []string{"McDermott-Hill"})
	wrong := c.body(reconcile.StepCertify, nil)
	wrong.Certificate = c.certificate([]string{"Bourne"})
	if code := c.try(wrong); code != "certificate" {
		t.Errorf("certifying the loser of the lot: %q", code)
	}
	c.step(reconcile.StepCertify, nil)
	c.step(reconcile.StepDeclare, nil)
	elected := c.ward().Certificate.Elected()
	if len(elected) != 3 || elected[2].Surname != "McDermott-Hill" || !elected[2].ByLot || elected[2].Votes != 1405 || elected[0].ByLot {
		t.Errorf("elected: %+v", elected)
	}
}

func TestALotIsRecordedOnlyAmongThoseWhoAreTiedAcrossTheLine(t *testing.T) {
	for _, try := range []struct {
		lot  []string
		code string
	}{
		{nil, "no_lot"}, {[]string{}, "no_lot"}, {[]string{"nobody"}, "no_such_candidate"}, {[]string{"Allen"}, "no_tie"}, {[]string{"Peek"}, "no_tie"},
		{[]string{"Bourne", "McDermott-Hill"}, "lot_winners"}, {[]string{"Bourne", "Bourne"}, "lot_winners"}, {[]string{"Bourne", "Allen"}, "lot_winners"}, {[]string{"Bourne"}, ""},
	} {
		c := tiedCount(t)
		if code := c.try(c.body(reconcile.StepLot, try.lot)); code != try.code {
			t.Errorf("a lot on %v: %q, want %q", try.lot, code, try.code)
		}
	}
}

func TestALotDoesNotOutliveTheCountForWhichItWasDrawn(t *testing.T) {
	for what, change := range map[string]func(*count){
		"a recount": func(c *count) { c.step(reconcile.StepRecount, nil) },
		"a box put on the register": func(c *count) {
			e := c.Election
			e.Boxes = append(slices.Clone(e.Boxes), setup.Box{ID: "2", Contests: []setup.ContestID{c.contest}, Stations: []setup.StationID{"1"}})
			c.do(reconcile.SetUpMended{Reason: "found in the store", Changes: c.SetUpChanges(e), Election: e})
		},
	} {
		c := tiedCount(t)
		c.step(reconcile.StepLot, []string{"Bourne"})
		change(c)
		if lot := c.ward().Lot; lot != nil {
			t.Errorf("after %s the lot on %v still stands", what, lot)
		}
	}
	c := tiedCount(t)
	c.step(reconcile.StepLot, []string{"Bourne"})
	b := c.body(reconcile.StepRecount, nil)
	b.Refused = true
	c.do(b)
	if lot := c.ward().Lot; len(lot) != 1 {
		t.Errorf("a refused recount took the lot away: %v", lot)
	}
}
