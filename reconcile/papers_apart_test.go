package reconcile

import "testing"

const leggatts ContestID = "local.watford.leggatts.2018-05-03"

// twoWards is Callowland and Leggatts, each with a hall, boxes and a postal box
// of its own.
func twoWards() Election {
	e := watford()
	second := e.Contests[0]
	second.ID, second.Name, second.GSS = leggatts, "Leggatts", "E05011049"
	e.Contests = append(e.Contests, second)
	e.Stations = append(e.Stations, Station{ID: "LE1", Place: "Leggatts School", Contests: []ContestID{leggatts}})
	e.Boxes = append(e.Boxes, Box{ID: "L1", Contests: []ContestID{leggatts}, Stations: []StationID{"LE1"}}, Box{ID: "LP", Contests: []ContestID{leggatts}})
	return e
}

// One ward's box is 3 papers over and the other's 3 short: no voter of the one
// had a paper of the other, and an entry does not make up what is missing.
func TestPapersMoveOnlyBetweenContestsThatMeet(t *testing.T) {
	both := []ContestID{callowland, leggatts}
	for what, c := range map[string]struct {
		change func(*Election)
		code   string
	}{
		"nothing in common":             {func(*Election) {}, "apart"},
		"two places without a name":     {func(e *Election) { e.Stations[0].Place, e.Stations[2].Place = "", "" }, "apart"},
		"two places of blanks":          {func(e *Election) { e.Stations[0].Place, e.Stations[2].Place = " ", " " }, "apart"},
		"one building":                  {func(e *Election) { e.Stations[2].Place = "Callowland Hall" }, ""},
		"one building, written two way": {func(e *Election) { e.Stations[2].Place = "callowland HALL " }, ""},
		"one station":                   {func(e *Election) { e.Stations[1].Contests, e.Boxes[1].Contests = both, both }, ""},
		"one postal box":                {func(e *Election) { e.Boxes[2].Contests = both }, ""},
	} {
		e := twoWards()
		c.change(&e)
		n := newNight(t, e)
		n.key(boxOne, 1, Reading{"verified": 1006})
		n.key(SheetID{leggatts, BoxVerification, "L1"}, 1, Reading{"verified": 497})
		there := PapersMoved{Papers: 3, From: callowland, FromBox: "B1", To: leggatts, ToBox: "L1", Reason: "found at the table"}
		back := PapersMoved{Papers: 3, From: leggatts, FromBox: "L1", To: callowland, ToBox: "B1", Reason: "found at the table"}
		if c.code == "" {
			n.do(ada, there, back)
			continue
		}
		for _, by := range []string{ada, sue, rob} {
			n.refused(by, there, c.code)
			n.refused(by, back, c.code)
		}
		if got := n.ward().found("B1"); got != Keyed[Papers](1006) || len(n.ward().Moves) != 0 {
			t.Errorf("%s: box B1 holds %v", what, got)
		}
	}
}
