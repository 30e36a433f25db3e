package beside_test

import (
	"testing"

	"wardcount/assets"
	"wardcount/reconcile/night"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/voterid/beside"
)

// None of the turnouts that the pilot councils published beside an earlier one compares with it.
func TestThePublishedTurnoutPairsAndWhyNoneCompares(t *testing.T) {
	all, err := beside.ParseTurnoutPairs(assets.VoterIDTurnout())
	if err != nil {
		t.Fatal(err)
	}
	pairs := beside.TurnoutPairsOn(all, night.Law(), setup.Election{Date: "2018-05-03", Pilot: "poll card"})
	want := []beside.TurnoutPair{
		{Name: "Bromley", Percent: "40", Then: "2014-05-22",
			Why: "On 22 May 2014 there was also an election of the European Parliament, and not on 3 May 2018: those who came for it are in the turnout. One of the two was published in words, without a figure."},
		{Name: "Gosport", Percent: "33.29", Then: "2016-05-05", ThenPercent: "31.98",
			Why: "On 5 May 2016 there was also an election of the police and crime commissioner, and not on 3 May 2018: those who came for it are in the turnout. Other seats were up then."},
		{Name: "Swindon", Percent: "40", Then: "2016-05-05", ThenPercent: "33",
			Why: "On 5 May 2016 there was also an election of the police and crime commissioner, and not on 3 May 2018: those who came for it are in the turnout. Other seats were up then. Both were published as round numbers."},
		{Name: "Woking", Percent: "37.75", Then: "2017-05-04", ThenPercent: "37.71",
			Why: "The earlier poll was an election of the county council. The wards have other boundaries since. Other seats were up then."},
		{Name: "Woking", Percent: "37.75", Then: "2012-05-03", ThenPercent: "35.81",
			Why: "The wards have other boundaries since. Other seats were up then."},
	}
	if len(pairs) != len(want) {
		t.Fatalf("%d pairs", len(pairs))
	}
	for i, p := range pairs {
		if w := want[i]; p.Name != w.Name || p.Percent != w.Percent || p.Then != w.Then || p.ThenPercent != w.ThenPercent || p.Why != w.Why {
			t.Errorf("%s, %s beside %s of %s: %s", p.Name, p.Percent, p.ThenPercent, p.Then, p.Why)
		}
	}
	for _, e := range []setup.Election{{Date: "2018-05-03"}, {Date: "2023-05-04"}} {
		if pairs := beside.TurnoutPairsOn(all, night.Law(), e); pairs != nil {
			t.Errorf("beside a poll of %s without a pilot: %+v", e.Date, pairs)
		}
	}
	clean := beside.TurnoutPair{Date: "2022-05-05", Then: "2018-05-03", Percent: "40.1", ThenPercent: "41.2", SameSeats: true, SameWards: true}
	if pairs := beside.TurnoutPairsOn([]beside.TurnoutPair{clean}, setup.Law{Identification: []setup.IDRegime{{}}}, setup.Election{Date: "2022-05-05"}); len(pairs) != 1 || pairs[0].Why != "" {
		t.Errorf("nothing speaks against it: %+v", pairs)
	}
}
