package format

import (
	"bytes"
	"testing"
	"time"

	"wardcount/export"
	"wardcount/export/exporttest"
	"wardcount/export/feed"
	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/tally"
	"wardcount/reconcile/ward"
)

const (
	wardID = "local.tower-hamlets.bow-east.2018-05-03"
	planID = "ref.tower-hamlets.plan.2018-05-03"
)

// combined takes two contests of one poll through the rules: a ward of three
// seats with two count areas and different terms, and a question of which only
// the count is kept.
func combined(t *testing.T) export.Results {
	t.Helper()
	election := setup.Election{
		Name: "Practice election", Council: setup.Council{Name: "Tower Hamlets", GSS: "E09000030"}, Date: "2018-05-03", Practice: true, KeyOnce: true,
		Publishing: exporttest.Sample().Election.Publishing,
		Contests: []setup.Contest{
			{ID: wardID, Name: "Bow East", GSS: "E05009319", Seats: 3, Electorate: figure.Keyed(figure.Electors(11870)), Terms: []int{2022, 2022, 2020},
				Areas:      []setup.Area{{ID: "1"}, {ID: "2"}},
				Candidates: []setup.Candidate{{ID: "a", Surname: "Ali", Forenames: "Amina"}, {ID: "b", Surname: "Blake", Forenames: "Rachel"}, {ID: "c", Surname: "Cox", Forenames: "David John"}, {ID: "f", Surname: "Francis", Forenames: "Marc"}}},
			{ID: planID, Kind: setup.QuestionContest, Name: "Plan", Seats: 1, CountOnly: true, Candidates: []setup.Candidate{{ID: "yes", Surname: "Yes"}, {ID: "no", Surname: "No"}}},
		},
		Stations: []setup.Station{{ID: "S1", Place: "Hall", Contests: []setup.ContestID{wardID}}, {ID: "S2", Place: "Hall", Contests: []setup.ContestID{wardID}}},
		Boxes:    []setup.Box{{ID: "1", Contests: []setup.ContestID{wardID}, Stations: []setup.StationID{"S1", "S2"}}, {ID: "2", Contests: []setup.ContestID{wardID}, Stations: []setup.StationID{"S2"}}},
	}
	n := &night{t, reconcile.NewCount(setup.Law{RejectionHeads: []setup.HeadSet{{Contest: "local", Heads: exporttest.Heads}, {Contest: "question", Heads: exporttest.Heads[:4]}}})}
	n.enter(setup.Administrator, reconcile.ElectionSetUp{Election: election})
	for _, s := range []string{"S1", "S2"} {
		n.key(wardID, sheet.BallotPaperAccount, s, 1, sheet.Reading{"bp_supplied": 3000, "bp_unused": 290, "bp_issued": 2710, "bp_spoilt": 10, "bp_expected": 2700, "pv_handed_in": 0})
	}
	n.key(wardID, sheet.BoxVerification, "1", 1, sheet.Reading{"verified": 4000})
	n.key(wardID, sheet.BoxVerification, "2", 1, sheet.Reading{"verified": 1400})
	n.enter(setup.Supervisor, reconcile.PapersMoved{Papers: 4, From: wardID, FromBox: "1", To: wardID, ToBox: "2", Reason: "Taken out of the wrong lid."})
	n.enter(setup.Deputy, reconcile.Stepped{Contest: wardID, Step: reconcile.StepVerify})
	// 5,389 valid papers carry 16,167 votes: 8,506 were given, 7,661 not used.
	n.key(wardID, sheet.CountArea, "1", 1, sheet.Reading{"votes.1": 1282, "votes.2": 1389, "votes.3": 391, "votes.4": 1444, "valid_ballots": 2789, "rej_a": 0, "rej_b": 4, "rej_c": 0, "rej_d": 2})
	n.key(wardID, sheet.CountArea, "2", 1, sheet.Reading{"votes.1": 1200, "votes.2": 1400, "votes.3": 200, "votes.4": 1200, "valid_ballots": 2600, "rej_a": 0, "rej_b": 1, "rej_c": 0, "rej_d": 4})
	n.key(wardID, sheet.CountResult, wardID, 1, sheet.Reading{"votes.1": 2482, "votes.2": 2789, "votes.3": 591, "votes.4": 2644, "valid_ballots": 5389, "unused": 7661})
	n.key(wardID, sheet.RejectedPapers, wardID, 1, sheet.Reading{"rej_a": 0, "rej_b": 5, "rej_c": 0, "rej_d": 6, "rej_part": 0})
	n.key(planID, sheet.CountResult, planID, 1, sheet.Reading{"votes.1": 288, "votes.2": 113})
	n.key(planID, sheet.RejectedPapers, planID, 1, sheet.Reading{"rej_a": 0, "rej_b": 0, "rej_c": 0, "rej_d": 3})
	r := export.Results{Election: n.count.Election, Revision: 1, WrittenAt: time.Date(2018, 5, 4, 2, 0, 0, 0, time.UTC)}
	for _, w := range n.count.InOrder() {
		for _, f := range rules.Check(w) {
			if f.Blocks() {
				t.Fatalf("%s: %s", w.Contest.Name, f.Clerk)
			}
		}
		votes, _ := w.Votes()
		c := reconcile.Certify(n.count.Election, w, tally.Elect(w.Contest, votes, ward.Lots{}))
		r.Wards = append(r.Wards, export.Ward{Certificate: c, DeclaredAt: w.Changed, Statement: w.VerifiedBy})
	}
	return r
}

func TestACombinedPollOfTheRulesIsWrittenAndReadBackInEveryFormat(t *testing.T) {
	r := combined(t)
	council, plan := r.Wards[0].Certificate, r.Wards[1].Certificate
	if len(council.Areas) != 2 || len(council.Moves) != 1 || council.Candidates[0].TermEnds != 2020 || council.Candidates[1].TermEnds != 2022 || council.Candidates[2].Elected {
		t.Fatalf("%+v", council)
	}
	if !plan.CountOnly || !plan.Candidates[0].Elected || plan.Verified.IsKeyed() || plan.Electorate.IsKeyed() {
		t.Fatalf("%+v", plan)
	}
	for _, f := range Formats {
		data, err := f.Document(r)
		if err != nil {
			t.Fatal(err)
		}
		if f.ID != "lga" {
			continue
		}
		file, err := feed.ReadLGA(bytes.NewReader(data))
		if err != nil || len(file.Rows) != 4 {
			t.Fatalf("%d rows: %v", len(file.Rows), err)
		}
		row := file.Rows[3]
		if cast, _ := row.Cast.Get(); cast != 5400 || row.Votes != 2644 || row.Elected != feed.Elected || row.Turnout != "45.5" {
			t.Errorf("%+v", row)
		}
	}
}
