package voterid_test

import (
	"testing"
	"time"

	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/night"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/voterid"
	"wardcount/reconcile/voterid/stations"
	"wardcount/reconcile/ward"
)

// withMayor is a count of one declared ward, last fought on 2 May 2019, and of a mayor.
func withMayor(date, council string, mayor setup.Contest, shown ...setup.Published) reconcile.Count {
	c := reconcile.NewCount(night.Law())
	w := setup.Contest{ID: "local.practice.abbey." + setup.ContestID(date), Name: "Abbey", Seats: 1,
		Last: &setup.LastContest{Date: "2019-05-02", Seats: 1, Papers: figure.Keyed[figure.Papers](300), Electorate: figure.Keyed[figure.Electors](1000)}}
	c.Election = setup.Election{Date: date, Council: setup.Council{GSS: council}, Contests: []setup.Contest{w}, PublishedFor: shown}
	if mayor.ID != "" {
		c.Election.Contests = append(c.Election.Contests, mayor)
	}
	c.Wards[w.ID] = ward.Ward{Contest: w, DeclaredAt: time.Date(2023, 5, 5, 1, 0, 0, 0, time.UTC),
		Certificate: &ward.Certificate{Ward: "Abbey", Verified: figure.Keyed[figure.Papers](400), Electorate: figure.Keyed[figure.Electors](1000)}}
	return c
}

func TestAMayorsElectionOnOneOfTheDaysAloneIsSeen(t *testing.T) {
	const mansfield, trafford, cambridge = "E07000174", "E08000009", "E07000008"
	mayor := setup.Contest{ID: "mayor.practice.2023-05-04", Name: "Mayor", Kind: setup.MayorContest, Seats: 1}
	then := mayor
	then.Last = &setup.LastContest{Date: "2019-05-02", Seats: 1}
	earlier := mayor
	earlier.Last = &setup.LastContest{Date: "2017-05-04", Seats: 1}
	const now = "On 4 May 2023 there was also an election of a mayor, and as far as the set-up tells not on 2 May 2019: those who came for it are in the turnout."
	for _, c := range []struct {
		what  string
		count reconcile.Count
		want  string
	}{
		{"no mayor", withMayor("2023-05-04", mansfield, setup.Contest{}), ""},
		{"a mayor now", withMayor("2023-05-04", mansfield, mayor), now},
		{"a mayor both times", withMayor("2023-05-04", mansfield, then), ""},
		{"a mayor on another day before", withMayor("2023-05-04", mansfield, earlier), now},
		{"a combined authority's mayor, who is a national poll there and told of once",
			withMayor("2024-05-02", trafford, setup.Contest{}, setup.Published{Contest: "mayor.greater-manchester-ca.2024-05-02"}),
			"On 2 May 2024 there was also an election of the mayor who holds the police commissioner's office, and not on 2 May 2019: those who came for it are in the turnout."},
		{"a combined authority's mayor without that office",
			withMayor("2025-05-01", cambridge, setup.Contest{}, setup.Published{Contest: "mayor.cambridgeshire-and-peterborough.2025-05-01"}),
			"On 1 May 2025 there was also an election of a mayor, and as far as the set-up tells not on 2 May 2019: those who came for it are in the turnout."},
		{"a question that is shown", withMayor("2025-05-01", cambridge, setup.Contest{}, setup.Published{Contest: "ref.cambridge.2025-05-01"}), ""},
	} {
		p := voterid.PollOf(c.count, stations.Usual, nil)
		switch {
		case c.want == "" && (len(p.Turnout.Areas) != 1 || p.Turnout.Areas[0].Difference != 10):
			t.Errorf("%s: %+v", c.what, p.Turnout)
		case c.want != "" && (len(p.Turnout.Refused) != 1 || p.Turnout.Refused[0].Why != c.want):
			t.Errorf("%s: %+v", c.what, p.Turnout)
		}
	}
}
