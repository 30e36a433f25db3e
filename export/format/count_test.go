package format

import (
	"bytes"
	"testing"

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

// counted takes a real ward through the rules: keyed, one paper short twice
// over, accepted by the returning officer, certified.
func counted(t *testing.T) export.Results {
	t.Helper()
	const id, date = "local.watford.callowland.2018-05-03", "2018-05-03"
	sample := exporttest.Sample()
	election := sample.Election
	election.PublishedFor, election.KeyOnce = nil, true
	election.Contests = []setup.Contest{{ID: id, Name: "Callowland", GSS: "E05011046", Seats: 1, Electorate: figure.Keyed(figure.Electors(5746)),
		Candidates: []setup.Candidate{{ID: "a", Surname: "Khan", Forenames: "Ahsan"}, {ID: "b", Surname: "Stotesbury", Forenames: "Ian"}}}}
	election.Stations = []setup.Station{{ID: "A1", Place: "Hall", Contests: []setup.ContestID{id}}}
	election.Boxes = []setup.Box{{ID: "A1", Contests: []setup.ContestID{id}, Stations: []setup.StationID{"A1"}}, {ID: "PV", Contests: []setup.ContestID{id}}}
	n := &night{t, reconcile.NewCount(setup.Law{RejectionHeads: []setup.HeadSet{{Contest: "local", Heads: exporttest.Heads}}})}
	n.enter(setup.Administrator, reconcile.ElectionSetUp{Election: election})
	n.key(id, sheet.BallotPaperAccount, "A1", 1, sheet.Reading{"bp_supplied": 1200, "bp_unused": 300, "bp_issued": 900, "bp_spoilt": 2, "bp_expected": 898, "pv_handed_in": 4})
	n.key(id, sheet.PostalOpening, "1", 1, sheet.Reading{"packets_in": 990, "papers_to_box": 980, "last": 1})
	n.key(id, sheet.PostalDay, id, 1, sheet.Reading{"handed_in_office": 0, "by_post_on_day": 1, "postal_rejected": 6})
	n.key(id, sheet.BoxVerification, "A1", 1, sheet.Reading{"verified": 898})
	n.key(id, sheet.PostalBox, "PV", 1, sheet.Reading{"papers_found": 980})
	n.enter(setup.Deputy, reconcile.Stepped{Contest: id, Step: reconcile.StepVerify})
	for attempt := 1; attempt <= 2; attempt++ {
		n.key(id, sheet.CountResult, id, attempt, sheet.Reading{"votes.1": 832, "votes.2": 1038})
		n.key(id, sheet.RejectedPapers, id, attempt, sheet.Reading{"rej_a": 0, "rej_b": 3, "rej_c": 0, "rej_d": 4})
	}
	for _, f := range rules.Check(n.count.Ward(id)) {
		if f.Code == "C1" {
			n.enter(setup.ReturningOfficer, reconcile.FindingAccepted{FindingID: f.ID(), Reason: "Counted twice; one paper is not to be found.", Numbers: f.Numbers})
		}
	}
	w := n.count.Ward(id)
	votes, ok := w.Votes()
	if !ok {
		t.Fatal("the votes are not there")
	}
	certificate := reconcile.Certify(n.count.Election, w, tally.Elect(w.Contest, votes, ward.Lots{}))
	sign := ward.Signature{By: "Practice returning officer", Role: setup.ReturningOfficer, At: w.Changed}
	return export.Results{Election: n.count.Election, Wards: []export.Ward{{Certificate: certificate, CertifiedBy: sign, DeclaredAt: w.Changed, Statement: w.VerifiedBy}},
		Revision: 1, WrittenAt: w.Changed, JournalHead: sample.JournalHead, DestroyAfter: date}
}

func TestACertificateOfTheRulesIsWrittenAndReadBackInEveryFormat(t *testing.T) {
	r := counted(t)
	c := r.Wards[0].Certificate
	if len(c.Exceptions) != 1 || c.Exceptions[0].Code != "C1" || len(c.Attempts) != 2 {
		t.Fatalf("the ward did not go through C1: %+v", c.Exceptions)
	}
	for _, f := range Formats {
		if _, err := f.Document(r); err != nil {
			t.Error(err)
		}
	}
	csv, _ := Of("lga")
	data, err := csv.Document(r)
	if err != nil {
		t.Fatal(err)
	}
	file, err := feed.ReadLGA(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	row := file.Rows[1]
	if cast, _ := row.Cast.Get(); cast != 1878 || row.Votes != 1038 || row.Elected != feed.Elected || row.Turnout != "32.7" {
		t.Errorf("%+v", row)
	}
}
