package format

import (
	"bytes"
	"testing"
	"time"

	"wardcount/export"
	"wardcount/export/exporttest"
	"wardcount/export/feed"
	"wardcount/reconcile"
	"wardcount/reconcile/tally"
)

// counted takes a real ward through the rules: keyed, one paper short twice
// over, accepted by the returning officer, certified.
func counted(t *testing.T) export.Results {
	t.Helper()
	const id, date = "local.watford.callowland.2018-05-03", "2018-05-03"
	sample := exporttest.Sample()
	election := sample.Election
	election.PublishedFor, election.KeyOnce = nil, true
	election.Contests = []reconcile.Contest{{ID: id, Name: "Callowland", GSS: "E05011046", Seats: 1, Electorate: reconcile.Keyed(reconcile.Electors(5746)),
		Candidates: []reconcile.Candidate{{ID: "a", Surname: "Khan", Forenames: "Ahsan"}, {ID: "b", Surname: "Stotesbury", Forenames: "Ian"}}}}
	election.Stations = []reconcile.Station{{ID: "A1", Place: "Hall", Contests: []reconcile.ContestID{id}}}
	election.Boxes = []reconcile.Box{{ID: "A1", Contests: []reconcile.ContestID{id}, Stations: []reconcile.StationID{"A1"}}, {ID: "PV", Contests: []reconcile.ContestID{id}}}
	count := reconcile.NewCount(reconcile.Law{RejectionHeads: []reconcile.HeadSet{{Contest: "local", Heads: exporttest.Heads}}})
	fold := func(role reconcile.Role, body reconcile.Body) {
		next, err := count.Fold(reconcile.Entry{At: time.Date(2018, 5, 4, 1, 0, 0, 0, time.UTC), Actor: "Practice returning officer", Role: role, Body: body})
		if err != nil {
			t.Fatal(err)
		}
		count = next
	}
	key := func(form reconcile.Form, subject string, n int, figures reconcile.Reading) {
		fold(reconcile.Clerk, reconcile.SheetKeyed{SheetID: reconcile.SheetID{Contest: id, Form: form, Subject: subject}, Count: n, Reading: 1, Figures: figures})
	}
	fold(reconcile.Administrator, reconcile.ElectionSetUp{Election: election})
	key(reconcile.BallotPaperAccount, "A1", 1, reconcile.Reading{"bp_supplied": 1200, "bp_unused": 300, "bp_issued": 900, "bp_spoilt": 2, "bp_expected": 898, "pv_handed_in": 4})
	key(reconcile.PostalOpening, "1", 1, reconcile.Reading{"packets_in": 990, "papers_to_box": 980, "last": 1})
	key(reconcile.PostalDay, id, 1, reconcile.Reading{"handed_in_office": 0, "by_post_on_day": 1, "postal_rejected": 6})
	key(reconcile.BoxVerification, "A1", 1, reconcile.Reading{"verified": 898})
	key(reconcile.PostalBox, "PV", 1, reconcile.Reading{"papers_found": 980})
	fold(reconcile.Deputy, reconcile.Stepped{Contest: id, Step: reconcile.StepVerify})
	for n := 1; n <= 2; n++ {
		key(reconcile.CountResult, id, n, reconcile.Reading{"votes.1": 832, "votes.2": 1038})
		key(reconcile.RejectedPapers, id, n, reconcile.Reading{"rej_a": 0, "rej_b": 3, "rej_c": 0, "rej_d": 4})
	}
	for _, f := range reconcile.Check(count.Ward(id)) {
		if f.Code == "C1" {
			fold(reconcile.ReturningOfficer, reconcile.FindingAccepted{FindingID: f.ID(), Reason: "Counted twice; one paper is not to be found.", Numbers: f.Numbers})
		}
	}
	w := count.Ward(id)
	votes, ok := w.Votes()
	if !ok {
		t.Fatal("the votes are not there")
	}
	certificate := reconcile.Certify(count.Election, w, tally.Elect(w.Contest, votes, reconcile.Lots{}))
	sign := reconcile.Signature{By: "Practice returning officer", Role: reconcile.ReturningOfficer, At: w.Changed}
	return export.Results{Election: count.Election, Wards: []export.Ward{{Certificate: certificate, CertifiedBy: sign, DeclaredAt: w.Changed, Statement: w.Statement}},
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
