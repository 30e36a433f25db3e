package reconcile

import "testing"

// publishedContest is a contest of one seat as a document has it.
func publishedContest(cast, electorate int) Ward {
	w := Ward{State: Counting, Contest: Contest{ID: "x", Seats: 1, CountOnly: true, Electorate: Keyed(Electors(electorate)), Candidates: []Candidate{{ID: "1"}, {ID: "2"}}}}
	w.Sheets = map[SheetID]Sheet{w.Sheet(CountResult): {Counts: []Reading{{"verified_total": cast}}}}
	return w
}

func TestAStatedTurnoutThatIsNotThePapersOfTheElectors(t *testing.T) {
	for _, c := range []struct {
		cast, electorate int
		stated           string
		tenths, worked   int // 0 and 0 where it is right
	}{
		{5300, 7503, "43.5", 435, 706}, // Hale Barns 2021
		{5300, 7503, "70.6", 0, 0},
		{3209, 7668, "41.9", 419, 418}, // Davyhulme West 2022: 41.849, rounded twice
		{3222, 7709, "41.8", 0, 0},
		{1, 2, "50", 0, 0}, // a spreadsheet drops the nought
		{1, 2, "50.00%", 0, 0},
		{1, 2, "50.04", 0, 0},
		{1, 2, "50.05", 501, 500},
		{41845, 100000, "41.8", 0, 0},
		{41850, 100000, "41.9", 0, 0}, // half up
		{41850, 100000, "41.8", 418, 419},
		{120, 100, "120.0", 0, 0},
		{5300, 7503, "", 0, 0},
		{5300, 7503, "a third", 0, 0},
		{5300, 0, "43.5", 0, 0},
	} {
		findings := CheckDocument(publishedContest(c.cast, c.electorate), Stated{Turnout: c.stated})
		if c.tenths == 0 {
			if len(findings) != 0 {
				t.Errorf("%d of %d stated as %q: %+v", c.cast, c.electorate, c.stated, findings)
			}
			continue
		}
		if len(findings) != 1 {
			t.Fatalf("%d of %d stated as %q: %d findings", c.cast, c.electorate, c.stated, len(findings))
		}
		if f := findings[0]; f.Code != "R5" || f.Level != Error || f.Override != OverrideNone || f.Numbers["stated"] != c.tenths || f.Numbers["worked"] != c.worked ||
			f.Numbers["papers"] != c.cast || f.Numbers["electorate"] != c.electorate || f.Contest != "x" || f.Subject != "x" {
			t.Errorf("%+v", f)
		}
	}
}

func TestWhatAFindingOfADocumentSays(t *testing.T) {
	f := CheckDocument(publishedContest(5300, 7503), Stated{Turnout: "43.5"})[0]
	if want := "The turnout is stated as 43.5 per cent; 5,300 papers from 7,503 electors are 70.6 per cent."; f.Clerk != want {
		t.Errorf("%q", f.Clerk)
	}
	if f.Super == "" || !f.Blocks() || Acceptable(f, Person{Name: "x", Role: ReturningOfficer}) {
		t.Errorf("%+v", f)
	}
}

func TestWithPartOfItsFiguresMissingADocumentsRuleIsQuiet(t *testing.T) {
	s := Stated{Turnout: "43.5"}
	noPapers, noElectorate, noPoll := publishedContest(5300, 7503), publishedContest(5300, 7503), publishedContest(5300, 7503)
	noPapers.Sheets = nil
	noElectorate.Contest.Electorate = Figure[Electors]{}
	noPoll.State = Uncontested
	for i, w := range []Ward{noPapers, noElectorate, noPoll} {
		if findings := CheckDocument(w, s); len(findings) != 0 {
			t.Errorf("%d: %+v", i, findings)
		}
	}
}

// A document's code is never one of a count's: what is accepted there says
// nothing of a document.
func TestTheCodesOfDocumentsAreTheirOwn(t *testing.T) {
	for _, r := range DocumentRules {
		if _, taken := RuleOf(r.Code); taken || r.Formula == "" || r.Clerk == "" || r.Supervisor == "" || r.Law == "" || r.Override != OverrideNone || len(r.Reads) == 0 {
			t.Errorf("%+v", r.Rule)
		}
	}
}
