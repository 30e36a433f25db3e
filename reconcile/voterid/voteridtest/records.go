package voteridtest

import (
	"math/rand/v2"
	"strconv"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/voterid/stations"
)

// Of is a station at which k of n did not come back.
func Of(id string, k, n int) stations.Station {
	return stations.Station{ID: setup.StationID(id), Attempts: figure.Keyed(figure.Persons(n)), NotReturned: figure.Keyed(figure.Persons(k))}
}

// Plain are so many stations at which two of 800 did not come back.
func Plain(n int) (list []stations.Station) {
	for i := range n {
		list = append(list, Of(strconv.Itoa(i+1), 2, 800))
	}
	return list
}

// AnyPoll draws a poll as untidy as records are: several strata, stations awaited, attempts not known, slips of the pen.
func AnyPoll(g *rand.Rand) []stations.Station {
	unknown := figure.Of[figure.Persons]{}
	list := Nights{Sizes: Mixed(2 + g.IntN(40)), Rate: 0.0005 + 0.02*g.Float64(), Differ: 0.6}.Night(g)
	models := 1 + g.IntN(3)
	for i := range list {
		s := &list[i]
		s.Model = strconv.Itoa(g.IntN(models))
		s.Returned = figure.Keyed(figure.Persons(g.IntN(9)))
		s.Refused = figure.Sum(s.Returned, s.NotReturned)
		switch g.IntN(12) {
		case 0:
			s.Attempts, s.Refused, s.Returned, s.NotReturned = unknown, unknown, unknown, unknown
		case 1:
			s.Attempts = unknown
		case 2:
			s.Attempts = figure.Keyed(figure.Persons(g.IntN(3)))
		case 3:
			s.NotReturned = unknown
		case 4:
			s.Greeter = stations.WithGreeter
		}
	}
	return list
}
