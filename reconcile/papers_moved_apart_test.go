package reconcile_test

import (
	"testing"

	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/night"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

const leggatts setup.ContestID = "local.watford.leggatts.2018-05-03"

// twoWards is Callowland and Leggatts, each with a hall, boxes and a postal box
// of its own.
func twoWards() setup.Election {
	e := night.Watford()
	second := e.Contests[0]
	second.ID, second.Name, second.GSS = leggatts, "Leggatts", "E05011049"
	e.Contests = append(e.Contests, second)
	e.Stations = append(e.Stations, setup.Station{ID: "LE1", Place: "Leggatts School", Contests: []setup.ContestID{leggatts}})
	e.Boxes = append(e.Boxes, setup.Box{ID: "L1", Contests: []setup.ContestID{leggatts}, Stations: []setup.StationID{"LE1"}}, setup.Box{ID: "LP", Contests: []setup.ContestID{leggatts}})
	return e
}

// One ward's box is 3 papers over and the other's 3 short: no voter of the one
// had a paper of the other, and an entry does not make up what is missing.
func TestPapersMoveOnlyBetweenContestsThatMeet(t *testing.T) {
	both := []setup.ContestID{night.Callowland, leggatts}
	for what, c := range map[string]struct {
		change func(*setup.Election)
		code   string
	}{
		"nothing in common":             {func(*setup.Election) {}, "apart"},
		"two places without a name":     {func(e *setup.Election) { e.Stations[0].Place, e.Stations[2].Place = "", "" }, "apart"},
		"two places of blanks":          {func(e *setup.Election) { e.Stations[0].Place, e.Stations[2].Place = " ", " " }, "apart"},
		"one building":                  {func(e *setup.Election) { e.Stations[2].Place = "Callowland Hall" }, ""},
		"one building, written two way": {func(e *setup.Election) { e.Stations[2].Place = "callowland HALL " }, ""},
		"one station":                   {func(e *setup.Election) { e.Stations[1].Contests, e.Boxes[1].Contests = both, both }, ""},
		"one postal box":                {func(e *setup.Election) { e.Boxes[2].Contests = both }, ""},
	} {
		e := twoWards()
		c.change(&e)
		n := night.New(t, e)
		n.Key(night.BoxOne, 1, sheet.Reading{"verified": 1006})
		n.Key(sheet.ID{Contest: leggatts, Form: sheet.BoxVerification, Subject: "L1"}, 1, sheet.Reading{"verified": 497})
		there := reconcile.PapersMoved{Papers: 3, From: night.Callowland, FromBox: "B1", To: leggatts, ToBox: "L1", Reason: "found at the table"}
		back := reconcile.PapersMoved{Papers: 3, From: leggatts, FromBox: "L1", To: night.Callowland, ToBox: "B1", Reason: "found at the table"}
		if c.code == "" {
			n.Do(night.Ada, there, back)
			continue
		}
		for _, by := range []string{night.Ada, night.Sue, night.Rob} {
			n.Refused(by, there, c.code)
			n.Refused(by, back, c.code)
		}
		if got := n.Ward().Found("B1"); got != figure.Keyed[figure.Papers](1006) || len(n.Ward().Moves) != 0 {
			t.Errorf("%s: box B1 holds %v", what, got)
		}
	}
}
