package beside_test

import (
	"testing"

	"wardcount/reconcile/night"
	"wardcount/reconcile/voterid/beside"
)

func TestWhatSpeaksAgainstABaseOfTurnout(t *testing.T) {
	const watford, camden, trafford, leeds = "E07000103", "E09000007", "E08000009", "E08000035"
	fought := func(date, council string, seats int, mayor bool) beside.Fought {
		return beside.Fought{Date: date, Council: council, Seats: seats, Mayor: mayor}
	}
	const european = "On 22 May 2014 there was also an election of the European Parliament, and not on 3 May 2018: those who came for it are in the turnout."
	for _, c := range []struct {
		what      string
		now, then beside.Fought
		want      string
	}{
		{"nothing", fought("2022-05-05", watford, 1, false), fought("2018-05-03", watford, 1, false), ""},
		{"the European Parliament then", fought("2018-05-03", watford, 1, false), fought("2014-05-22", watford, 1, false), european},
		{"the European Parliament both times", fought("2014-05-22", watford, 1, false), fought("2009-06-04", watford, 1, false), ""},
		{"a general election now", fought("2015-05-07", watford, 1, false), fought("2011-05-05", "", 1, false),
			"On 5 May 2011 there was also the referendum on the voting system for Parliament, and not on 7 May 2015: those who came for it are in the turnout. On 7 May 2015 there was also a general election, and not on 5 May 2011: those who came for it are in the turnout."},
		{"commissioners both times", fought("2021-05-06", watford, 1, false), fought("2016-05-05", watford, 1, false), ""},
		{"a commissioner then", fought("2018-05-03", watford, 1, false), fought("2016-05-05", watford, 1, false),
			"On 5 May 2016 there was also an election of the police and crime commissioner, and not on 3 May 2018: those who came for it are in the turnout."},
		{"Trafford, the mayor of Greater Manchester now", fought("2021-05-06", trafford, 1, false), fought("2016-05-05", trafford, 1, false),
			"On 6 May 2021 there was also an election of the mayor who holds the police commissioner's office, and not on 5 May 2016: those who came for it are in the turnout."},
		{"Leeds, a commissioner then and a mayor now", fought("2021-05-06", leeds, 1, false), fought("2016-05-05", leeds, 1, false),
			"On 5 May 2016 there was also an election of the police and crime commissioner, and not on 6 May 2021: those who came for it are in the turnout. On 6 May 2021 there was also an election of the mayor who holds the police commissioner's office, and not on 5 May 2016: those who came for it are in the turnout."},
		{"Camden, boroughs are elected in other years than the mayor of London", fought("2022-05-05", camden, 3, false), fought("2018-05-03", camden, 3, false), ""},
		{"other seats", fought("2026-05-07", trafford, 1, false), fought("2023-05-04", trafford, 3, false), "3 seats were up then, and 1 now."},
		{"one seat then", fought("2022-05-05", trafford, 2, false), fought("2018-05-03", trafford, 1, false), "1 seat was up then, and 2 now."},
		{"seats not known", fought("2022-05-05", watford, 1, false), fought("2018-05-03", watford, 0, false), ""},
		{"mayors both times", fought("2022-05-05", watford, 1, true), fought("2018-05-03", watford, 1, true), ""},
		{"a mayor then", fought("2022-05-05", watford, 1, false), fought("2018-05-03", watford, 1, true),
			"On 3 May 2018 there was also an election of a mayor, and not on 5 May 2022: those who came for it are in the turnout."},
		{"a mayor now", fought("2022-05-05", watford, 1, true), fought("2018-05-03", watford, 1, false),
			"On 5 May 2022 there was also an election of a mayor, and as far as the set-up tells not on 3 May 2018: those who came for it are in the turnout."},
	} {
		if got := beside.NotABase(night.Law(), c.now, c.then); got != c.want {
			t.Errorf("%s: %q", c.what, got)
		}
	}
}
