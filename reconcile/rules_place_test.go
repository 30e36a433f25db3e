package reconcile

import "testing"

// evened out: a bundle of the first box lay in the second, counted as often as said.
func bundleInTheOther(t failer, counts int) *night {
	n := newNight(t, watford())
	n.stage(StageVerification)
	n.rekey(sheetOf(BoxVerification, "B1"), Reading{"verified": 978})
	n.rekey(sheetOf(BoxVerification, "B2"), Reading{"verified": 885})
	for range counts - 1 {
		n.again(sheetOf(BoxVerification, "B1"), nil)
		n.again(sheetOf(BoxVerification, "B2"), nil)
	}
	return n
}

func TestV4_AcceptedStandsForEachOfItsBoxesThatWasCountedTwice(t *testing.T) {
	n := bundleInTheOther(t, 2)
	f := n.finding("V4")
	n.refused(dee, n.accept(f, "yes"), "not_explained")
	n.do(sue, n.explain(f, "a bundle of B1 was carried to B2"))
	n.refused(sue, n.accept(f, "yes"), "role")
	n.do(dee, n.accept(f, "deemed successful"))
	for _, v := range findingsOf(Check(n.ward()), "V3") {
		if v.Accepted == nil || v.Accepted.By != dee || v.Explained == nil || v.Explained.By != sue {
			t.Errorf("V3 at %s: accepted %+v, explained %+v", v.Subject, v.Accepted, v.Explained)
		}
	}
	n.step(StepVerify)
	if got := Exceptions(n.ward()); len(got) != 3 || got[0].Code != "V3" || got[2].Code != "V4" || got[0].Reason != "deemed successful" {
		t.Errorf("exceptions %+v", got)
	}
}

func TestV4_DoesNotStandForABoxWithoutTwoEqualCounts(t *testing.T) {
	n := bundleInTheOther(t, 1)
	n.do(sue, n.explain(n.finding("V4"), "a bundle of B1 was carried to B2"))
	n.do(dee, n.accept(n.finding("V4"), "deemed successful"))
	n.again(sheetOf(BoxVerification, "B1"), nil)
	r := n.stepRefused(StepVerify, "not_ready")
	if codesOf(r.Findings) != " V3@B2" || r.Findings[0].Level != Error || !r.Findings[0].Recount {
		t.Fatalf("in the way:%s", codesOf(r.Findings))
	}
	n.again(sheetOf(BoxVerification, "B2"), nil)
	n.step(StepVerify)
}

func TestV4_LapsesWhenABoxIsCountedToAnotherEnd(t *testing.T) {
	n := bundleInTheOther(t, 2)
	n.do(sue, n.explain(n.finding("V4"), "a bundle"))
	n.do(dee, n.accept(n.finding("V4"), "yes"))
	n.again(sheetOf(BoxVerification, "B1"), Reading{"verified": 977})
	n.again(sheetOf(BoxVerification, "B1"), nil)
	if got := codesOf(Check(n.ward())); got != " V3@B1 V3@B2" {
		t.Fatalf("−26 and +25 do not even each other out:%s", got)
	}
	for _, v := range Check(n.ward()) {
		if !v.Blocks() {
			t.Errorf("V3 at %s stands accepted", v.Subject)
		}
	}
}

func TestV4_IsNotAskedWhereEachBoxWasAcceptedByItself(t *testing.T) {
	n := bundleInTheOther(t, 2)
	for _, f := range findingsOf(Check(n.ward()), "V3") {
		if len(findingsOf(Check(n.ward()), "V4")) != 1 {
			t.Fatal("V4 is gone while a box is not accepted")
		}
		n.do(sue, n.explain(f, "a bundle of B1 was carried to B2"))
		n.do(dee, n.accept(f, "yes"))
	}
	if got := codesOf(Check(n.ward())); got != " V3@B1 V3@B2" {
		t.Errorf("it stands still:%s", got)
	}
	n.step(StepVerify)
}

// threeHalls are three stations with a box each, in the places named.
func threeHalls(t failer, places ...string) *night {
	e := watford()
	e.Stations = append(e.Stations, Station{ID: "CA3", Contests: []ContestID{callowland}})
	e.Boxes = append(e.Boxes, Box{ID: "B3", Contests: []ContestID{callowland}, Stations: []StationID{"CA3"}})
	for i, place := range places {
		e.Stations[i].Place = place
	}
	return newNight(t, e)
}

func TestV4_LooksAtOnePlaceAsAWhole(t *testing.T) {
	for _, test := range []struct {
		places    []string
		variances []int
		want      string
	}{
		{[]string{"Hall", " Hall ", "School"}, []int{-3, 3, 0}, " V4@B1"},
		{[]string{"Hall", "School", "School"}, []int{-3, 3, 0}, ""},
		{[]string{"Hall", "Hall", "Hall"}, []int{0, -5, 5}, " V4@B2"},
		{[]string{"Hall", "Hall", "Hall"}, []int{-3, 3, 1}, ""},
		{[]string{"Hall", "Hall", "Hall"}, []int{-3, 1, 2}, " V4@B1"},
		{[]string{"", "", "School"}, []int{-3, 3, 0}, ""},
		{[]string{"Hall", "Hall", "Hall"}, []int{-3, 3}, ""}, // the third box is awaited
	} {
		if got := threeHalls(t, test.places...).boxesAre(test.variances...); got != test.want {
			t.Errorf("%v at %q: %q, want %q", test.variances, test.places, got, test.want)
		}
	}
}
