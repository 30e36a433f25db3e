package rules_test

import (
	"testing"

	"wardcount/reconcile"
	"wardcount/reconcile/night"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// evened out: a bundle of the first box lay in the second, counted as often as said.
func bundleInTheOther(t night.Failer, counts int) *night.Night {
	n := night.New(t, night.Watford())
	n.Stage(sheet.StageVerification)
	n.Rekey(night.SheetOf(sheet.BoxVerification, "B1"), sheet.Reading{"verified": 978})
	n.Rekey(night.SheetOf(sheet.BoxVerification, "B2"), sheet.Reading{"verified": 885})
	for range counts - 1 {
		n.Again(night.SheetOf(sheet.BoxVerification, "B1"), nil)
		n.Again(night.SheetOf(sheet.BoxVerification, "B2"), nil)
	}
	return n
}

func TestV4_AcceptedStandsForEachOfItsBoxesThatWasCountedTwice(t *testing.T) {
	n := bundleInTheOther(t, 2)
	f := n.Finding("V4")
	n.Refused(night.Dee, n.Accept(f, "yes"), "not_explained")
	n.Do(night.Sue, n.Explain(f, "a bundle of B1 was carried to B2"))
	n.Refused(night.Sue, n.Accept(f, "yes"), "role")
	n.Do(night.Dee, n.Accept(f, "deemed successful"))
	for _, v := range night.FindingsOf(rules.Check(n.Ward()), "V3") {
		if v.Accepted == nil || v.Accepted.By != night.Dee || v.Explained == nil || v.Explained.By != night.Sue {
			t.Errorf("V3 at %s: accepted %+v, explained %+v", v.Subject, v.Accepted, v.Explained)
		}
	}
	n.Step(reconcile.StepVerify)
	if got := rules.Exceptions(n.Ward()); len(got) != 3 || got[0].Code != "V3" || got[2].Code != "V4" || got[0].Reason != "deemed successful" {
		t.Errorf("exceptions %+v", got)
	}
}

func TestV4_DoesNotStandForABoxWithoutTwoEqualCounts(t *testing.T) {
	n := bundleInTheOther(t, 1)
	n.Do(night.Sue, n.Explain(n.Finding("V4"), "a bundle of B1 was carried to B2"))
	n.Do(night.Dee, n.Accept(n.Finding("V4"), "deemed successful"))
	n.Again(night.SheetOf(sheet.BoxVerification, "B1"), nil)
	r := n.StepRefused(reconcile.StepVerify, "not_ready")
	if night.CodesOf(r.Findings) != " V3@B2" || r.Findings[0].Level != rules.Error || !r.Findings[0].Recount {
		t.Fatalf("in the way:%s", night.CodesOf(r.Findings))
	}
	n.Again(night.SheetOf(sheet.BoxVerification, "B2"), nil)
	n.Step(reconcile.StepVerify)
}

func TestV4_LapsesWhenABoxIsCountedToAnotherEnd(t *testing.T) {
	n := bundleInTheOther(t, 2)
	n.Do(night.Sue, n.Explain(n.Finding("V4"), "a bundle"))
	n.Do(night.Dee, n.Accept(n.Finding("V4"), "yes"))
	n.Again(night.SheetOf(sheet.BoxVerification, "B1"), sheet.Reading{"verified": 977})
	n.Again(night.SheetOf(sheet.BoxVerification, "B1"), nil)
	if got := night.CodesOf(rules.Check(n.Ward())); got != " V3@B1 V3@B2" {
		t.Fatalf("−26 and +25 do not even each other out:%s", got)
	}
	for _, v := range rules.Check(n.Ward()) {
		if !v.Blocks() {
			t.Errorf("V3 at %s stands accepted", v.Subject)
		}
	}
}

func TestV4_IsNotAskedWhereEachBoxWasAcceptedByItself(t *testing.T) {
	n := bundleInTheOther(t, 2)
	for _, f := range night.FindingsOf(rules.Check(n.Ward()), "V3") {
		if len(night.FindingsOf(rules.Check(n.Ward()), "V4")) != 1 {
			t.Fatal("V4 is gone while a box is not accepted")
		}
		n.Do(night.Sue, n.Explain(f, "a bundle of B1 was carried to B2"))
		n.Do(night.Dee, n.Accept(f, "yes"))
	}
	if got := night.CodesOf(rules.Check(n.Ward())); got != " V3@B1 V3@B2" {
		t.Errorf("it stands still:%s", got)
	}
	n.Step(reconcile.StepVerify)
}

// threeHalls are three stations with a box each, in the places named.
func threeHalls(t night.Failer, places ...string) *night.Night {
	e := night.Watford()
	e.Stations = append(e.Stations, setup.Station{ID: "CA3", Contests: []setup.ContestID{night.Callowland}})
	e.Boxes = append(e.Boxes, setup.Box{ID: "B3", Contests: []setup.ContestID{night.Callowland}, Stations: []setup.StationID{"CA3"}})
	for i, place := range places {
		e.Stations[i].Place = place
	}
	return night.New(t, e)
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
		if got := threeHalls(t, test.places...).BoxesAre(test.variances...); got != test.want {
			t.Errorf("%v at %q: %q, want %q", test.variances, test.places, got, test.want)
		}
	}
}
