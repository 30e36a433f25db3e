package rules_test

import (
	"testing"

	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// publishedContest is a contest of one seat as a document has it.
func publishedContest(cast, electorate int) ward.Ward {
	w := ward.Ward{State: ward.Counting, Contest: setup.Contest{ID: "x", Seats: 1, CountOnly: true, Electorate: figure.Keyed(figure.Electors(electorate)), Candidates: []setup.Candidate{{ID: "1"}, {ID: "2"}}}}
	w.Sheets = map[sheet.ID]ward.Sheet{w.OwnSheet(sheet.CountResult): {Counts: []sheet.Reading{{"verified_total": cast}}}}
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
		findings := rules.CheckDocument(publishedContest(c.cast, c.electorate), rules.Stated{Turnout: c.stated})
		if c.tenths == 0 {
			if len(findings) != 0 {
				t.Errorf("%d of %d stated as %q: %+v", c.cast, c.electorate, c.stated, findings)
			}
			continue
		}
		if len(findings) != 1 {
			t.Fatalf("%d of %d stated as %q: %d findings", c.cast, c.electorate, c.stated, len(findings))
		}
		if f := findings[0]; f.Code != "R5" || f.Level != rules.Error || f.Override != rules.OverrideNone || f.Numbers["stated"] != c.tenths || f.Numbers["worked"] != c.worked ||
			f.Numbers["papers"] != c.cast || f.Numbers["electorate"] != c.electorate || f.Contest != "x" || f.Subject != "x" {
			t.Errorf("%+v", f)
		}
	}
}

func TestWhatAFindingOfADocumentSays(t *testing.T) {
	f := rules.CheckDocument(publishedContest(5300, 7503), rules.Stated{Turnout: "43.5"})[0]
	if want := "The turnout is stated as 43.5 per cent; 5,300 papers from 7,503 electors are 70.6 per cent."; f.Clerk != want {
		t.Errorf("%q", f.Clerk)
	}
	if f.Super == "" || !f.Blocks() || reconcile.Acceptable(f, setup.Person{Name: "x", Role: setup.ReturningOfficer}) {
		t.Errorf("%+v", f)
	}
}

func TestWithPartOfItsFiguresMissingADocumentsRuleIsQuiet(t *testing.T) {
	s := rules.Stated{Turnout: "43.5"}
	noPapers, noElectorate, noPoll := publishedContest(5300, 7503), publishedContest(5300, 7503), publishedContest(5300, 7503)
	noPapers.Sheets = nil
	noElectorate.Contest.Electorate = figure.Of[figure.Electors]{}
	noPoll.State = ward.Uncontested
	for i, w := range []ward.Ward{noPapers, noElectorate, noPoll} {
		if findings := rules.CheckDocument(w, s); len(findings) != 0 {
			t.Errorf("%d: %+v", i, findings)
		}
	}
}

// A document's code is never one of a count's: what is accepted there says
// nothing of a document.
func TestTheCodesOfDocumentsAreTheirOwn(t *testing.T) {
	for _, r := range rules.DocumentTable {
		if _, taken := rules.ByCode(r.Code); taken || r.Formula == "" || r.Clerk == "" || r.Supervisor == "" || r.Law == "" || r.Override != rules.OverrideNone || len(r.Reads) == 0 {
			t.Errorf("%+v", r.Rule)
		}
	}
}
