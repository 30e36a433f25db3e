package setup_test

import (
	"slices"
	"testing"

	"wardcount/reconcile/night"
	"wardcount/reconcile/setup"
)

func TestWhichNationalPollsShareADay(t *testing.T) {
	const watford, camden, trafford, leeds, york, sheffield, birmingham = "E07000103", "E09000007", "E08000009", "E08000035", "E06000014", "E08000039", "E08000025"
	for _, c := range []struct {
		date, council string
		want          []string
	}{
		{"2018-05-03", watford, nil},
		{"2014-05-22", watford, []string{"european_parliament"}},
		{"2014-05-22", camden, []string{"european_parliament"}},
		{"2015-05-07", trafford, []string{"parliament"}},
		{"2011-05-05", "", []string{"voting_system"}},
		{"2012-05-03", camden, []string{"police_mayor"}}, // the first to hold the office, since January
		{"2012-05-03", trafford, nil},
		{"2012-11-15", camden, nil},
		{"2012-11-15", trafford, []string{"police_commissioner"}},
		{"2016-05-05", watford, []string{"police_commissioner"}},
		{"2016-05-05", "", []string{"police_commissioner"}},
		{"2016-05-05", leeds, []string{"police_commissioner"}},
		{"2016-05-05", camden, []string{"police_mayor"}},
		{"2016-05-05", trafford, nil},
		{"2017-05-04", trafford, []string{"police_mayor"}},
		{"2017-05-04", camden, nil},
		{"2021-05-06", trafford, []string{"police_mayor"}},
		{"2021-05-06", leeds, []string{"police_mayor"}},
		{"2021-05-06", sheffield, []string{"police_commissioner"}},
		{"2024-05-02", sheffield, []string{"police_mayor"}},
		{"2024-05-02", york, []string{"police_mayor"}},
		{"2024-05-02", birmingham, []string{"police_commissioner"}},
		{"2024-05-02", watford, []string{"police_commissioner"}},
	} {
		var got []string
		for _, p := range night.Law().PollsOn(c.date, c.council) {
			got = append(got, p.Poll)
			if p.Name == "" {
				t.Errorf("%s on %s has no name", p.Poll, p.Date)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s, council %q: %q, want %q", c.date, c.council, got, c.want)
		}
	}
}

// On the days of general elections, and on no other days, no turnout is usual: as when the table of what is usual held
// them itself.
func TestNoTurnoutIsUsualOnTheDayOfAGeneralElection(t *testing.T) {
	law := night.Law()
	general := []string{"1997-05-01", "2001-06-07", "2005-05-05", "2010-05-06", "2015-05-07", "2017-06-08", "2019-12-12", "2024-07-04"}
	var listed []string
	for _, p := range law.NationalPolls {
		if p.Poll == setup.Parliament {
			listed = append(listed, p.Date)
		}
		if u := law.Usual(setup.WardContest, p.Date); u.Turnout.Asks() != (p.Poll != setup.Parliament) || u.ShareChange == 0 {
			t.Errorf("%s, %s: %+v", p.Date, p.Name, u)
		}
	}
	if !slices.Equal(listed, general) {
		t.Errorf("general elections: %q", listed)
	}
}
