package sheet_test

import (
	"regexp"
	"strings"
	"testing"

	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/night"
	"wardcount/reconcile/sheet"
)

func TestEverySheetAndFigureIsWholeAndNamedOnce(t *testing.T) {
	id := regexp.MustCompile(`^([a-z]+(_[a-z]+)*(\.[a-z0-9_]+)?|[ABC][1-9][0-9]?)$`)
	units := map[string]bool{sheet.UnitPapers: true, sheet.UnitVotes: true, sheet.UnitPackets: true, sheet.UnitPersons: true, sheet.UnitBatches: true, sheet.UnitYes: true}
	forms := map[sheet.Form]bool{}
	for _, d := range sheet.Kinds {
		if forms[d.Form] || d.Title == "" || d.Law == "" || d.About == "" || d.Stage == sheet.StageSetUp {
			t.Errorf("%s is there twice or leaves something unsaid", d.Form)
		}
		forms[d.Form] = true
		for _, seats := range []int{1, 3} {
			c := night.Watford().Contests[0]
			c.Seats = seats
			seen := map[figure.ID]bool{}
			for _, f := range d.Figures(c, night.Law().Heads("", "2018-05-03")) {
				if seen[f.ID] || !id.MatchString(string(f.ID)) || f.Label == "" || !units[f.Unit] {
					t.Errorf("%s.%s is there twice or not well formed: %+v", d.Form, f.ID, f)
				}
				seen[f.ID] = true
			}
			if several := seen["unused"] && seen["part_rejected_votes"]; seats == 1 && (seen["unused"] || seen["part_rejected_votes"]) ||
				seats > 1 && !several && (d.Form == sheet.CountArea || d.Form == sheet.CountSheet || d.Form == sheet.CountResult) {
				t.Errorf("%s of %d seats asks for unused votes: %v", d.Form, seats, several)
			}
			if d.Form == sheet.CountArea && seen["rej_part"] != (seats > 1) {
				t.Errorf("a table of %d seats asks for papers rejected in part: %v", seats, seen["rej_part"])
			}
			if len(seen) == 0 {
				t.Errorf("%s has no figure", d.Form)
			}
		}
	}
	if _, ok := sheet.ByForm("nothing"); ok || (reconcile.Count{}).Figures(night.SheetOf("nothing", "x")) != nil {
		t.Error("a sheet that is not there is found")
	}
}

func TestVotesAreKeyedUnderTheCandidatesNameInBallotPaperOrder(t *testing.T) {
	n := night.New(t, night.Watford())
	defs := n.Count.Figures(night.WardSheet(sheet.CountResult))
	for i, want := range []string{"KHAN Ahsan, Labour Party", "PARKER Anthony James, Conservative Party Candidate", "STOTESBURY Ian Alexander Eric, Liberal Democrats", "WIESNER Alison Jane, Green Party"} {
		if defs[i].ID != sheet.VotesFigure(i+1) || defs[i].Label != want || !defs[i].Required {
			t.Errorf("field %d is %+v, want %q", i+1, defs[i], want)
		}
	}
	for _, d := range defs {
		if d.ID == "valid_ballots" && d.Required || d.ID == "unused" {
			t.Errorf("one seat: %+v", d)
		}
	}
	e := night.Watford()
	night.TwoSeats(&e)
	required := map[figure.ID]bool{}
	for _, d := range night.New(t, e).Count.Figures(night.WardSheet(sheet.CountResult)) {
		required[d.ID] = d.Required
	}
	if !required["valid_ballots"] || required["verified_total"] {
		t.Errorf("two seats: %v", required)
	}
	if _, ok := required["part_rejected_votes"]; !ok {
		t.Errorf("two seats have no votes rejected in part: %v", required)
	}
}

func TestASheetIsCompleteOnlyWithItsRequiredFigures(t *testing.T) {
	c := night.Watford().Contests[0]
	want := map[sheet.Form]string{
		sheet.BallotPaperAccount: "bp_supplied bp_unused bp_issued bp_spoilt bp_expected pv_handed_in", sheet.PostalOpening: "packets_in papers_to_box last",
		sheet.PostalDay: "handed_in_office by_post_on_day postal_rejected", sheet.BoxVerification: "verified", sheet.PostalBox: "papers_found",
		sheet.CountArea: "votes.1 votes.2 votes.3 votes.4 valid_ballots", sheet.CountSheet: "papers_on_sheet votes.1 votes.2 votes.3 votes.4",
		sheet.CountResult: "votes.1 votes.2 votes.3 votes.4 valid_ballots", sheet.RejectedPapers: "rej_a rej_b rej_c rej_d rej_part",
		sheet.VoterIDPilot: "refused_initial returned_issued not_returned", sheet.VoterIDNotes: "refused_initial returned_issued not_returned",
		sheet.PostalStatement: "A1 A4 B6 B14 C18 C19",
		sheet.DoubtfulPapers:  "papers allowed rej_a rej_b rej_c rej_d rej_part objected_to",
	}
	written := map[figure.ID]bool{"bp_issued": true, "bp_expected": true, "valid_ballots": true, "verified_total": true, "not_returned": true, "B14": true}
	recounted := map[sheet.Form]bool{sheet.BoxVerification: true, sheet.PostalBox: true, sheet.CountArea: true, sheet.CountSheet: true, sheet.CountResult: true, sheet.RejectedPapers: true, sheet.DoubtfulPapers: true}
	for _, d := range sheet.Kinds {
		c.Seats = 2
		required := []string{}
		for _, f := range d.Figures(c, night.Law().Heads("", "2018-05-03")) {
			if f.Required {
				required = append(required, string(f.ID))
			}
			if f.Written != written[f.ID] {
				t.Errorf("%s.%s is a total that somebody wrote: %v", d.Form, f.ID, f.Written)
			}
		}
		if got := strings.Join(required, " "); got != want[d.Form] {
			t.Errorf("%s needs %s, want %s", d.Form, got, want[d.Form])
		}
		if d.Recounted != recounted[d.Form] {
			t.Errorf("%s may be counted again: %v", d.Form, d.Recounted)
		}
	}
}

func TestCheckReadingNamesEveryFaultAtOnce(t *testing.T) {
	faults := sheet.CheckReading(accountLines(t), sheet.Reading{"bp_supplied": -1, "bp_unused": 0, "bp_issued": figure.Max + 1, "bp_spoilt": figure.Max, "zz": 1, "aa": 1})
	want := []figure.ID{"bp_supplied", "bp_issued", "bp_expected", "pv_handed_in", "aa", "zz"}
	if len(faults) != len(want) {
		t.Fatalf("%+v", faults)
	}
	for i, f := range faults {
		if f.Figure != want[i] || f.Why == "" {
			t.Errorf("fault %d is %+v, want one of %s", i+1, f, want[i])
		}
	}
	if !strings.Contains(faults[2].Why, "key 0 if there are none") {
		t.Errorf("a missing figure: %s", faults[2].Why)
	}
	if faults := sheet.CheckReading(accountLines(t), night.Account("CA1", 0, 0, 0, 0).Reading); len(faults) != 0 {
		t.Errorf("all zero: %+v", faults)
	}
}

// accountLines are the lines of a ballot paper account.
func accountLines(t *testing.T) []sheet.FigureDef {
	t.Helper()
	d, ok := sheet.ByForm(sheet.BallotPaperAccount)
	if !ok {
		t.Fatal("there is no ballot paper account")
	}
	return d.Fixed
}
