package ward_test

import (
	"slices"
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

// boxesOf keys the counts of several station boxes, in any order of counts.
func boxesOf(n *night.Night, counts map[string][]int) {
	for _, box := range []string{"B1", "B2", "B3", "B4"} {
		for k, papers := range counts[box] {
			n.Key(night.SheetOf(sheet.BoxVerification, box), k+1, sheet.Reading{"verified": papers})
		}
	}
}

func TestSpoiltPapersLowerWhatIsExpectedAndTenderedPapersNeverEnterIt(t *testing.T) {
	n := night.New(t, night.Watford())
	n.Stage(sheet.StageVerification)
	before := n.Ward().BoxAccounts()[0]
	if before.Expected != figure.Keyed[figure.Papers](1003) {
		t.Fatalf("expected %v, want 1,600 − 593 − 4 = 1,003", before.Expected)
	}
	n.Rekey(night.SheetOf(sheet.BallotPaperAccount, "CA1"), sheet.Reading{"bp_spoilt": 9, "bp_expected": 998, "tend_supplied": 20, "tend_used": 12})
	if after := n.Ward().BoxAccounts()[0]; after.Expected != figure.Keyed[figure.Papers](998) {
		t.Errorf("five more spoilt and twelve tendered: expected %v", after.Expected)
	}
	if f := n.Finding("V3"); f.Numbers["variance"] != 5 {
		t.Errorf("variance %d, want 5", f.Numbers["variance"])
	}
}

func TestAnAwaitedAccountIsNeverZero(t *testing.T) {
	n := night.New(t, night.Watford())
	boxesOf(n, map[string][]int{"B1": {1003}, "B2": {860}})
	for _, b := range n.Ward().BoxAccounts() {
		if v, ok := b.Variance(); ok || b.Expected.IsKeyed() {
			t.Errorf("box %s: variance %d although its account is awaited", b.Subject(), v)
		}
	}
	if len(rules.Check(n.Ward())) != 0 {
		t.Errorf("findings:%s", night.CodesOf(rules.Check(n.Ward())))
	}
}

func TestASecondBoxOfABusyStationBalancesWithItsOnlyAccount(t *testing.T) {
	e := night.Watford()
	night.AddBox(&e)
	n := night.New(t, e)
	n.Stage(sheet.StageVerification)
	if len(night.FindingsOf(rules.Check(n.Ward()), "V3")) != 0 {
		t.Error("V3 speaks although one of the two boxes is awaited")
	}
	n.Key(night.SheetOf(sheet.BoxVerification, "B2"), 1, sheet.Reading{"verified": 500})
	n.Key(night.SheetOf(sheet.BoxVerification, "B3"), 1, sheet.Reading{"verified": 359})
	f := n.Finding("V3")
	if f.Subject != "B2" || f.Numbers["variance"] != -1 || !f.Recount {
		t.Errorf("%+v", f)
	}
}

func TestTwoBoxesAgreeOnlyWhenTheLastTwoCountsOfEachAgree(t *testing.T) {
	for _, c := range []struct {
		what   string
		b2, b3 []int
		counts []figure.Papers
		agreed bool
	}{
		{"each counted once", []int{500}, []int{359}, []figure.Papers{859}, false},
		{"only one counted twice", []int{500, 500}, []int{359}, []figure.Papers{859, 859}, false},
		{"both twice the same", []int{500, 500}, []int{359, 359}, []figure.Papers{859, 859}, true},
		{"the last of one differs", []int{500, 500, 499}, []int{359, 359}, []figure.Papers{859, 859, 858}, false},
		{"sums agree by two errors", []int{500, 501}, []int{359, 358}, []figure.Papers{859, 859}, false},
		{"one counted more often", []int{501, 500, 500}, []int{359, 359}, []figure.Papers{860, 859, 859}, true},
		{"one awaited", []int{500, 500}, nil, nil, false},
	} {
		e := night.Watford()
		night.AddBox(&e)
		n := night.New(t, e)
		boxesOf(n, map[string][]int{"B2": c.b2, "B3": c.b3})
		got := n.Ward().BoxAccounts()[1]
		if !slices.Equal(got.Counts, c.counts) || got.Agreed != c.agreed {
			t.Errorf("%s: counts %v, agreed %v; want %v, %v", c.what, got.Counts, got.Agreed, c.counts, c.agreed)
		}
		if got.Verified.IsKeyed() && got.Counts[len(got.Counts)-1] != got.Verified.N() {
			t.Errorf("%s: the last count printed is %d, verified is %v", c.what, got.Counts[len(got.Counts)-1], got.Verified)
		}
	}
}

func TestABoxOfOneStationMergedIntoAnothersJoinsBothAccounts(t *testing.T) {
	for what, order := range map[string]func(*setup.Election){"in order": func(*setup.Election) {}, "in reverse": func(e *setup.Election) { slices.Reverse(e.Boxes) }} {
		e := night.Watford()
		night.AddBox(&e)
		e.Boxes[3].MergedInto = "B1" // CA2's second box; its first stands for itself
		order(&e)
		n := night.New(t, e)
		n.Stage(sheet.StageVerification)
		n.Key(night.SheetOf(sheet.BoxVerification, "B1"), 1, sheet.Reading{"verified": 1103})
		n.Key(night.SheetOf(sheet.BoxVerification, "B2"), 1, sheet.Reading{"verified": 760})
		accounts := n.Ward().BoxAccounts()
		if len(accounts) != 1 || len(accounts[0].Boxes) != 2 || len(accounts[0].Stations) != 2 || len(rules.Check(n.Ward())) != 0 {
			t.Errorf("%s: %+v%s", what, accounts, night.CodesOf(rules.Check(n.Ward())))
		}
	}
}

func TestPostalBoxesAreCountedTogetherAgainstTheLog(t *testing.T) {
	e := night.Watford()
	e.Boxes = append(e.Boxes, setup.Box{ID: "PV2", Contests: []setup.ContestID{night.Callowland}})
	n := night.New(t, e)
	n.Stage(sheet.StageVerification)
	if total, ok := n.Ward().VerifiedPostal(); ok {
		t.Errorf("one of two postal boxes is awaited, and the total is %d", total)
	}
	n.Key(night.SheetOf(sheet.PostalBox, "PV"), 1, sheet.Reading{"papers_found": 300})
	n.Key(night.SheetOf(sheet.PostalBox, "PV2"), 1, sheet.Reading{"papers_found": 134})
	n.Key(night.SheetOf(sheet.PostalBox, "PV2"), 2, sheet.Reading{"papers_found": 135})
	_, lines := n.Ward().VerificationLines()
	if len(lines) != 1 || !slices.Equal(lines[0].Counts, []figure.Papers{434, 435}) || lines[0].Variance != 0 || lines[0].Verified != figure.Keyed[figure.Papers](435) {
		t.Errorf("the statement's postal line: %+v", lines)
	}
	n.Key(night.SheetOf(sheet.PostalBox, "PV2"), 3, sheet.Reading{"papers_found": 130})
	if f := n.Finding("P2"); f.Subject != "PV, PV2" || f.Numbers["difference"] != -5 {
		t.Errorf("%+v", f)
	}
}

// What ought to be in a box of no station on the register is not known; it is not none.
func TestABoxOfAStruckStationIsHeldAgainstNoAccount(t *testing.T) {
	e := night.Watford()
	e.Stations[1].Struck = "never opened"
	n := night.New(t, e)
	n.Key(night.SheetOf(sheet.BoxVerification, "B2"), 1, sheet.Reading{"verified": 5})
	account := n.Ward().BoxAccounts()[1]
	if v, ok := account.Variance(); ok || account.Expected.IsKeyed() {
		t.Errorf("expected %v, variance %d", account.Expected, v)
	}
	if got := night.CodesOf(rules.Check(n.Ward())); got != " V7@B2" {
		t.Errorf("findings:%s, want V7 alone", got)
	}
}

func TestAWardOfOnlyPostalPapersHasNoBoxAccounts(t *testing.T) {
	w := ward.Ward{Contest: setup.Contest{ID: "c"}, Boxes: []setup.Box{{ID: "PV", Contests: []setup.ContestID{"c"}}}, Folder: ward.NewFolder()}
	if got := w.BoxAccounts(); len(got) != 0 {
		t.Errorf("%+v", got)
	}
	if got := (ward.Ward{Folder: ward.NewFolder()}).PostalLines(); got != nil {
		t.Errorf("a ward without postal boxes has the line %+v", got)
	}
}

// Two boxes are balanced together only where a station puts this contest's
// papers into both: one that gives out none of them joins nothing, and hides no
// two differences in one sum.
func TestAStationOfAnotherContestJoinsNoBoxes(t *testing.T) {
	e := night.Borough()
	e.Stations = append(e.Stations, setup.Station{ID: "S4", Place: "School", Contests: []setup.ContestID{night.Mayor}})
	e.Boxes = []setup.Box{{ID: "Y1", Contests: []setup.ContestID{night.Abbey, night.Mayor}, Stations: []setup.StationID{"S1", "S4"}}, {ID: "Y2", Contests: []setup.ContestID{night.Abbey, night.Mayor}, Stations: []setup.StationID{"S2", "S4"}},
		{ID: "Y3", Contests: []setup.ContestID{night.Brook, night.Mayor}, Stations: []setup.StationID{"S2", "S3"}}}
	n := night.New(t, e)
	if got := len(n.Count.Wards[night.Abbey].BoxAccounts()); got != 2 {
		t.Errorf("Abbey's boxes are balanced as %d, want each by itself", got)
	}
	if got := len(n.Count.Wards[night.Mayor].BoxAccounts()); got != 1 {
		t.Errorf("the mayor's boxes are balanced as %d, want all together", got)
	}
	n.Do(night.Ada, reconcile.SheetKeyed{ID: sheet.ID{Contest: night.Abbey, Form: sheet.BallotPaperAccount, Subject: "S1"}, Count: 1, Reading: 1, Figures: night.BoroughPapers()[0].Reading}, reconcile.SheetKeyed{ID: sheet.ID{Contest: night.Abbey, Form: sheet.BallotPaperAccount, Subject: "S2"}, Count: 1, Reading: 1, Figures: night.BoroughPapers()[1].Reading},
		reconcile.SheetKeyed{ID: sheet.ID{Contest: night.Abbey, Form: sheet.BoxVerification, Subject: "Y1"}, Count: 1, Reading: 1, Figures: sheet.Reading{"verified": 101}}, reconcile.SheetKeyed{ID: sheet.ID{Contest: night.Abbey, Form: sheet.BoxVerification, Subject: "Y2"}, Count: 1, Reading: 1, Figures: sheet.Reading{"verified": 49}})
	if got := n.Codes(night.Abbey); !strings.Contains(got, "V3×2") {
		t.Errorf("a paper in the wrong box:%s", got)
	}
}
