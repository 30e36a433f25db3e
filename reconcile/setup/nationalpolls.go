package setup

import (
	"slices"
	"strings"
)

// NationalPoll is a poll that was held all over England, or in most of it, on one day. Who votes in a council's contest
// on that day has come for more than that. It is no law, but what happened.
type NationalPoll struct {
	Date string `json:"date"`
	Poll string `json:"poll"` // which: parliament, european_parliament, police_commissioner …
	Name string `json:"name"` // in a sentence: “an election of the European Parliament”
	// In and NotIn begin the statistical codes of the councils where it was held, and was not; without either it was held
	// in all England. A police commissioner was elected nowhere in London, nor where a mayor holds that office: the mayor's
	// election there, mostly of the same day, is another poll and has its own line. London's mayor has held the office since
	// January 2012; in Greater Manchester nobody was elected to it in 2016, and the first mayor a year later. Other mayors
	// are no national poll, and are in the set-up of their count.
	In    []string `json:"in,omitempty"`
	NotIn []string `json:"not_in,omitempty"`
}

// Parliament is the poll of a general election, PoliceMayor that of a mayor who holds the police commissioner's office.
const (
	Parliament  = "parliament"
	PoliceMayor = "police_mayor"
)

// PollsOn are the national polls of that date in the area of a council. A council whose code is not known is taken to
// lie in none of the areas that have a line of their own.
func (l Law) PollsOn(date, council string) []NationalPoll {
	begins := func(code string) bool { return council != "" && strings.HasPrefix(council, code) }
	var list []NationalPoll
	for _, p := range l.NationalPolls {
		if p.Date == date && (len(p.In) == 0 || slices.ContainsFunc(p.In, begins)) && !slices.ContainsFunc(p.NotIn, begins) {
			list = append(list, p)
		}
	}
	return list
}

// generalElection says whether Parliament was elected on that date.
func (l Law) generalElection(date string) bool {
	return slices.ContainsFunc(l.NationalPolls, func(p NationalPoll) bool { return p.Poll == Parliament && p.Date == date })
}
