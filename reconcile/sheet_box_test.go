package reconcile

import (
	"slices"
	"testing"
)

// boxesOf keys the counts of several station boxes, in any order of counts.
func boxesOf(n *night, counts map[string][]int) {
	for _, box := range []string{"B1", "B2", "B3", "B4"} {
		for k, papers := range counts[box] {
			n.key(sheetOf(BoxVerification, box), k+1, Reading{"verified": papers})
		}
	}
}

func TestSpoiltPapersLowerWhatIsExpectedAndTenderedPapersNeverEnterIt(t *testing.T) {
	n := newNight(t, watford())
	n.stage(StageVerification)
	before := n.ward().BoxAccounts()[0]
	if before.Expected != Keyed[Papers](1003) {
		t.Fatalf("expected %v, want 1,600 − 593 − 4 = 1,003", before.Expected)
	}
	n.rekey(sheetOf(BallotPaperAccount, "CA1"), Reading{"bp_spoilt": 9, "bp_expected": 998, "tend_supplied": 20, "tend_used": 12})
	if after := n.ward().BoxAccounts()[0]; after.Expected != Keyed[Papers](998) {
		t.Errorf("five more spoilt and twelve tendered: expected %v", after.Expected)
	}
	if f := n.finding("V3"); f.Numbers["variance"] != 5 {
		t.Errorf("variance %d, want 5", f.Numbers["variance"])
	}
}

func TestAnAwaitedAccountIsNeverZero(t *testing.T) {
	n := newNight(t, watford())
	boxesOf(n, map[string][]int{"B1": {1003}, "B2": {860}})
	for _, b := range n.ward().BoxAccounts() {
		if v, ok := b.Variance(); ok || b.Expected.IsKeyed() {
			t.Errorf("box %s: variance %d although its account is awaited", b.Subject(), v)
		}
	}
	if len(Check(n.ward())) != 0 {
		t.Errorf("findings:%s", codesOf(Check(n.ward())))
	}
}

func TestASecondBoxOfABusyStationBalancesWithItsOnlyAccount(t *testing.T) {
	e := watford()
	addBox(&e)
	n := newNight(t, e)
	n.stage(StageVerification)
	if len(findingsOf(Check(n.ward()), "V3")) != 0 {
		t.Error("V3 speaks although one of the two boxes is awaited")
	}
	n.key(sheetOf(BoxVerification, "B2"), 1, Reading{"verified": 500})
	n.key(sheetOf(BoxVerification, "B3"), 1, Reading{"verified": 359})
	f := n.finding("V3")
	if f.Subject != "B2" || f.Numbers["variance"] != -1 || !f.Recount {
		t.Errorf("%+v", f)
	}
}

func TestTwoBoxesAgreeOnlyWhenTheLastTwoCountsOfEachAgree(t *testing.T) {
	for _, c := range []struct {
		what   string
		b2, b3 []int
		counts []Papers
		agreed bool
	}{
		{"each counted once", []int{500}, []int{359}, []Papers{859}, false},
		{"only one counted twice", []int{500, 500}, []int{359}, []Papers{859, 859}, false},
		{"both twice the same", []int{500, 500}, []int{359, 359}, []Papers{859, 859}, true},
		{"the last of one differs", []int{500, 500, 499}, []int{359, 359}, []Papers{859, 859, 858}, false},
		{"sums agree by two errors", []int{500, 501}, []int{359, 358}, []Papers{859, 859}, false},
		{"one counted more often", []int{501, 500, 500}, []int{359, 359}, []Papers{860, 859, 859}, true},
		{"one awaited", []int{500, 500}, nil, nil, false},
	} {
		e := watford()
		addBox(&e)
		n := newNight(t, e)
		boxesOf(n, map[string][]int{"B2": c.b2, "B3": c.b3})
		got := n.ward().BoxAccounts()[1]
		if !slices.Equal(got.Counts, c.counts) || got.Agreed != c.agreed {
			t.Errorf("%s: counts %v, agreed %v; want %v, %v", c.what, got.Counts, got.Agreed, c.counts, c.agreed)
		}
		if got.Verified.IsKeyed() && got.Counts[len(got.Counts)-1] != got.Verified.N() {
			t.Errorf("%s: the last count printed is %d, verified is %v", c.what, got.Counts[len(got.Counts)-1], got.Verified)
		}
	}
}

func TestABoxOfOneStationMergedIntoAnothersJoinsBothAccounts(t *testing.T) {
	for what, order := range map[string]func(*Election){"in order": func(*Election) {}, "in reverse": func(e *Election) { slices.Reverse(e.Boxes) }} {
		e := watford()
		addBox(&e)
		e.Boxes[3].MergedInto = "B1" // CA2's second box; its first stands for itself
		order(&e)
		n := newNight(t, e)
		n.stage(StageVerification)
		n.key(sheetOf(BoxVerification, "B1"), 1, Reading{"verified": 1103})
		n.key(sheetOf(BoxVerification, "B2"), 1, Reading{"verified": 760})
		accounts := n.ward().BoxAccounts()
		if len(accounts) != 1 || len(accounts[0].Boxes) != 2 || len(accounts[0].Stations) != 2 || len(Check(n.ward())) != 0 {
			t.Errorf("%s: %+v%s", what, accounts, codesOf(Check(n.ward())))
		}
	}
}

func TestPostalBoxesAreCountedTogetherAgainstTheLog(t *testing.T) {
	e := watford()
	e.Boxes = append(e.Boxes, Box{ID: "PV2", Contests: []ContestID{callowland}})
	n := newNight(t, e)
	n.stage(StageVerification)
	if total, ok := n.ward().VerifiedPostal(); ok {
		t.Errorf("one of two postal boxes is awaited, and the total is %d", total)
	}
	n.key(sheetOf(PostalBox, "PV"), 1, Reading{"papers_found": 300})
	n.key(sheetOf(PostalBox, "PV2"), 1, Reading{"papers_found": 134})
	n.key(sheetOf(PostalBox, "PV2"), 2, Reading{"papers_found": 135})
	_, lines := n.ward().VerificationLines()
	if len(lines) != 1 || !slices.Equal(lines[0].Counts, []Papers{434, 435}) || lines[0].Variance != 0 || lines[0].Verified != Keyed[Papers](435) {
		t.Errorf("the statement's postal line: %+v", lines)
	}
	n.key(sheetOf(PostalBox, "PV2"), 3, Reading{"papers_found": 130})
	if f := n.finding("P2"); f.Subject != "PV, PV2" || f.Numbers["difference"] != -5 {
		t.Errorf("%+v", f)
	}
}

// What ought to be in a box of no station on the register is not known; it is not none.
func TestABoxOfAStruckStationIsHeldAgainstNoAccount(t *testing.T) {
	e := watford()
	e.Stations[1].Struck = "never opened"
	n := newNight(t, e)
	n.key(sheetOf(BoxVerification, "B2"), 1, Reading{"verified": 5})
	account := n.ward().BoxAccounts()[1]
	if v, ok := account.Variance(); ok || account.Expected.IsKeyed() {
		t.Errorf("expected %v, variance %d", account.Expected, v)
	}
	if got := codesOf(Check(n.ward())); got != " V7@B2" {
		t.Errorf("findings:%s, want V7 alone", got)
	}
}

func TestAWardOfOnlyPostalPapersHasNoBoxAccounts(t *testing.T) {
	w := Ward{Contest: Contest{ID: "c"}, Boxes: []Box{{ID: "PV", Contests: []ContestID{"c"}}}, Folder: newFolder()}
	if got := w.BoxAccounts(); len(got) != 0 {
		t.Errorf("%+v", got)
	}
	if got := (Ward{Folder: newFolder()}).postalLines(); got != nil {
		t.Errorf("a ward without postal boxes has the line %+v", got)
	}
}
