package reconcile_test

import (
	"maps"
	"strings"
	"testing"

	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/night"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

func TestAKeyingIsRefusedWithItsReasonAndStoresNothing(t *testing.T) {
	box := sheet.Reading{"verified": 1003}
	for _, c := range []struct {
		what, code string
		body       reconcile.SheetKeyed
	}{
		{"a form that is not there", "no_such_form", reconcile.SheetKeyed{ID: night.SheetOf("ballot_box", "B1"), Count: 1, Reading: 1, Figures: box}},
		{"a second reading where one agrees", "key_once", reconcile.SheetKeyed{ID: night.SheetOf(sheet.BoxVerification, "B1"), Count: 1, Reading: 2, Figures: box}},
		{"no reading number", "key_once", reconcile.SheetKeyed{ID: night.SheetOf(sheet.BoxVerification, "B1"), Count: 1, Reading: 0, Figures: box}},
		{"a ward that is not there", "no_such_contest", reconcile.SheetKeyed{ID: sheet.ID{Contest: "other", Form: sheet.BoxVerification, Subject: "B1"}, Count: 1, Reading: 1, Figures: box}},
		{"a box that is not there", "not_on_register", reconcile.SheetKeyed{ID: night.SheetOf(sheet.BoxVerification, "B9"), Count: 1, Reading: 1, Figures: box}},
		{"a postal box as a station's", "not_on_register", reconcile.SheetKeyed{ID: night.SheetOf(sheet.BoxVerification, "PV"), Count: 1, Reading: 1, Figures: box}},
		{"a station's box as postal", "not_on_register", reconcile.SheetKeyed{ID: night.SheetOf(sheet.PostalBox, "B1"), Count: 1, Reading: 1, Figures: sheet.Reading{"papers_found": 1}}},
		{"the ward's sheet under another name", "not_on_register", reconcile.SheetKeyed{ID: night.SheetOf(sheet.PostalDay, "Callowland"), Count: 1, Reading: 1, Figures: sheet.Reading{}}},
		{"count 2 before count 1", "no_such_count", reconcile.SheetKeyed{ID: night.SheetOf(sheet.BoxVerification, "B1"), Count: 2, Reading: 1, Figures: box}},
		{"count 0", "no_such_count", reconcile.SheetKeyed{ID: night.SheetOf(sheet.BoxVerification, "B1"), Count: 0, Reading: 1, Figures: box}},
		{"a figure missing", "reading", reconcile.SheetKeyed{ID: night.SheetOf(sheet.BoxVerification, "B1"), Count: 1, Reading: 1, Figures: sheet.Reading{}}},
		{"a figure below 0", "reading", reconcile.SheetKeyed{ID: night.SheetOf(sheet.BoxVerification, "B1"), Count: 1, Reading: 1, Figures: sheet.Reading{"verified": -1}}},
		{"ten digits", "reading", reconcile.SheetKeyed{ID: night.SheetOf(sheet.BoxVerification, "B1"), Count: 1, Reading: 1, Figures: sheet.Reading{"verified": figure.Max + 1}}},
		{"a figure of another sheet", "reading", reconcile.SheetKeyed{ID: night.SheetOf(sheet.BoxVerification, "B1"), Count: 1, Reading: 1, Figures: sheet.Reading{"verified": 1, "papers_found": 1}}},
		{"neither yes nor no", "reading", reconcile.SheetKeyed{ID: night.SheetOf(sheet.PostalOpening, "1"), Count: 1, Reading: 1, Figures: sheet.Reading{"packets_in": 1, "papers_to_box": 1, "last": 2}}},
		{"votes before verification", "not_verified", reconcile.SheetKeyed{ID: night.WardSheet(sheet.CountResult), Count: 1, Reading: 1, Figures: night.CleanPapers(night.Watford())[8].Reading}},
		{"rejected papers before verification", "not_verified", reconcile.SheetKeyed{ID: night.WardSheet(sheet.RejectedPapers), Count: 1, Reading: 1, Figures: night.CleanPapers(night.Watford())[9].Reading}},
		{"a voter-ID record of a ward", "contest_not_empty", reconcile.SheetKeyed{ID: night.SheetOf(sheet.VoterIDPilot, "CA1"), Count: 1, Reading: 1, Figures: night.IDRecord(sheet.VoterIDPilot, 0, 0, 0)}},
		{"a voter-ID record of another regime", "not_on_register", reconcile.SheetKeyed{ID: night.RecordOf(sheet.VoterIDNotes, "CA1"), Count: 1, Reading: 1, Figures: night.IDRecord(sheet.VoterIDNotes, 0, 0, 0)}},
		{"a voter-ID record of no station", "not_on_register", reconcile.SheetKeyed{ID: night.RecordOf(sheet.VoterIDPilot, "B1"), Count: 1, Reading: 1, Figures: night.IDRecord(sheet.VoterIDPilot, 0, 0, 0)}},
	} {
		n := night.New(t, night.Watford())
		if r := n.Try(night.Ada, c.body); r == nil || r.Code != c.code || r.Message == "" {
			t.Errorf("%s: %v, want %q", c.what, r, c.code)
		}
		if n.Ward().State != ward.SetUp || len(n.Ward().Sheets) != 0 {
			t.Errorf("%s left something behind", c.what)
		}
	}
}

func TestASheetThatIsCountedOnceTakesNoSecondCount(t *testing.T) {
	n := night.New(t, night.Watford())
	p := night.CleanPapers(night.Watford())[1]
	n.Key(p.ID, 1, p.Reading)
	r := n.Refused(night.Ada, reconcile.SheetKeyed{ID: p.ID, Count: 2, Reading: 1, Figures: p.Reading}, "no_such_count")
	if !strings.Contains(r.Message, "this sheet has one count") {
		t.Errorf("%s", r.Message)
	}
	for counted, want := range []string{"there is none so far", "there is one so far", "2 so far"} {
		r := n.Refused(night.Ada, reconcile.SheetKeyed{ID: night.SheetOf(sheet.BoxVerification, "B1"), Count: counted + 2, Reading: 1, Figures: sheet.Reading{"verified": 7}}, "no_such_count")
		if !strings.Contains(r.Message, want) {
			t.Errorf("%s, want %q", r.Message, want)
		}
		n.Key(night.SheetOf(sheet.BoxVerification, "B1"), counted+1, sheet.Reading{"verified": 7})
	}
}

func TestKeyingVotesBeginsTheCountAndTouchingABoxVoidsTheStatement(t *testing.T) {
	n := night.Verified(t, night.Watford())
	n.Key(night.WardSheet(sheet.CountResult), 1, night.CleanPapers(night.Watford())[8].Reading)
	if got := n.Ward().State; got != ward.Counting {
		t.Errorf("the first votes lead to %s", got)
	}
	id := night.SheetOf(sheet.BoxVerification, "B1")
	n.Refused(night.Ada, reconcile.SheetKeyed{ID: id, Count: 1, Reading: 1, Figures: sheet.Reading{"verified": 1004}}, "signed")
	n.Refused(night.Sue, reconcile.SheetKeyed{ID: id, Count: 1, Reading: 1, Figures: sheet.Reading{"verified": 1003}}, "no_change")
	if w := n.Ward(); w.State != ward.Counting || w.VerifiedBy == nil {
		t.Errorf("a keying that was refused: %s", w.State)
	}
	n.Do(night.Sue, reconcile.SheetKeyed{ID: id, Count: 2, Reading: 1, Figures: sheet.Reading{"verified": 1003}})
	if w := n.Ward(); w.State != ward.Accounts || w.VerifiedBy != nil {
		t.Errorf("a box keyed again: %s, statement %v", w.State, w.VerifiedBy)
	}
	n.Refused(night.Ada, reconcile.SheetKeyed{ID: night.WardSheet(sheet.RejectedPapers), Count: 1, Reading: 1, Figures: night.CleanPapers(night.Watford())[9].Reading}, "not_verified")
}

func TestACorrectionReplacesACountAndAFurtherCountKeepsIt(t *testing.T) {
	n := night.New(t, night.Watford())
	id := night.SheetOf(sheet.BoxVerification, "B1")
	n.Key(id, 1, sheet.Reading{"verified": 1})
	n.Key(id, 1, sheet.Reading{"verified": 2})
	n.Key(id, 2, sheet.Reading{"verified": 3})
	s := n.Count.Sheet(id)
	if len(s.Counts) != 2 || s.Counts[0]["verified"] != 2 || s.Counts[1]["verified"] != 3 || s.Version != 3 || s.By != night.Ada || s.CurrentCount() != 2 {
		t.Errorf("%+v", s)
	}
	if n.Count.Versions.Of(id.String()) != 3 {
		t.Errorf("the sheet's version is %d", n.Count.Versions.Of(id.String()))
	}
	if got := (ward.Sheet{}).CurrentCount(); got != 1 {
		t.Errorf("the current count of an awaited sheet is %d", got)
	}
}

func TestAnEarlierCountIsNeverRewritten(t *testing.T) {
	n := night.New(t, night.Watford())
	id := night.SheetOf(sheet.BoxVerification, "B1")
	n.Key(id, 1, sheet.Reading{"verified": 1002})
	n.Key(id, 2, sheet.Reading{"verified": 1003})
	n.Refused(night.Ada, reconcile.SheetKeyed{ID: id, Count: 1, Reading: 1, Figures: sheet.Reading{"verified": 1003}}, "earlier_count")
	n.Refused(night.Rob, reconcile.SheetKeyed{ID: id, Count: 1, Reading: 1, Figures: sheet.Reading{"verified": 1003}}, "earlier_count")
	n.Key(id, 2, sheet.Reading{"verified": 1004})
}

func TestAReadingThatChangesLaterDoesNotChangeTheCount(t *testing.T) {
	n := night.New(t, night.Watford())
	r := sheet.Reading{"verified": 1003}
	n.Key(night.SheetOf(sheet.BoxVerification, "B1"), 1, r)
	r["verified"] = 9
	if got, _ := n.Ward().Current(night.SheetOf(sheet.BoxVerification, "B1")); got["verified"] != 1003 {
		t.Errorf("the count followed the form: %d", got["verified"])
	}
}

func TestAPreviewIsWhatKeyingWouldLeaveAndChangesNothing(t *testing.T) {
	n := night.New(t, night.Watford())
	n.Stage(sheet.StageVerification)
	n.Stage(sheet.StageVoterID)
	for _, p := range night.CleanPapers(night.Watford()) {
		d, _ := sheet.ByForm(p.Form)
		if d.Stage == sheet.StageCount {
			continue
		}
		for line := range p.Reading {
			r := maps.Clone(p.Reading)
			if r[line]++; line == "last" && r[line] > 1 {
				continue
			}
			preview := n.Count.Preview(p.ID, 1, r)
			after, err := n.Count.Apply(n.Entry(night.Ada, reconcile.SheetKeyed{ID: p.ID, Count: 1, Reading: 1, Figures: r}))
			want := rules.Check(after.Wards[night.Callowland])
			if p.Contest == "" {
				want = after.CheckVoterID()
			}
			if err != nil || night.CodesOf(preview) != night.CodesOf(want) {
				t.Errorf("%s %s: the preview shows%s, keying leaves%s (%v)", p.ID, line, night.CodesOf(preview), night.CodesOf(want), err)
			}
		}
	}
	if found := n.Count.Findings(); len(found) != 0 {
		t.Errorf("looking left%s", night.CodesOf(found))
	}
	if found := n.Count.Preview(sheet.ID{Contest: "nowhere", Form: sheet.BoxVerification, Subject: "B1"}, 1, sheet.Reading{}); found != nil {
		t.Errorf("a ward that is not there: %v", found)
	}
}

func TestTheCountThatIsDueIsTheNextAfterAGrantedRecount(t *testing.T) {
	n := night.New(t, night.Watford())
	due := func(want int) {
		t.Helper()
		if got := n.Count.CountDue(night.WardSheet(sheet.CountResult)); got != want {
			t.Errorf("count %d is due, want %d", got, want)
		}
	}
	due(1)
	n.Stage(sheet.StageVerification)
	n.Step(reconcile.StepVerify)
	n.Stage(sheet.StageCount)
	due(1)
	n.Step(reconcile.StepProvisional, reconcile.StepRecount)
	due(2)
	if got := n.Count.CountDue(night.WardSheet(sheet.RejectedPapers)); got != 2 {
		t.Errorf("count %d of the rejected papers is due", got)
	}
	n.Again(night.WardSheet(sheet.CountResult), nil)
	due(2)
	if got := n.Count.CountDue(night.SheetOf(sheet.BoxVerification, "B1")); got != 1 {
		t.Errorf("count %d of a box is due", got)
	}
}

// Heads that a table keeps in part would leave papers in no sum.
func TestATableKeepsEveryHeadOfRejectedPapersOrNone(t *testing.T) {
	e := night.Watford()
	night.TwoSeats(&e)
	e.Contests[0].Areas = []setup.Area{{ID: "1"}, {ID: "2"}}
	n := night.Verified(t, e)
	id := night.SheetOf(sheet.CountArea, "1")
	r := night.VotesOf(sheet.Reading{"valid_ballots": 100, "rej_a": 0, "rej_b": 2, "rej_c": 0}, 60, 50, 40, 30)
	if refusal := n.Refused(night.Ada, reconcile.SheetKeyed{ID: id, Count: 1, Reading: 1, Figures: r}, "reading"); refusal.Figure != "rej_d" {
		t.Errorf("%+v", refusal)
	}
	r["rej_d"] = 1
	n.Key(id, 1, r)
	for _, head := range []figure.ID{"rej_a", "rej_b", "rej_c", "rej_d"} {
		delete(r, head)
	}
	n.Key(id, 1, r)
}
