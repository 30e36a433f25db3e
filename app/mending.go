package app

import (
	"slices"

	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
)

// Mending is one change of the running set-up as it is made by hand, without a
// file. Exactly one of its fields is set.
type Mending struct {
	Electorate *ElectorateMended
	Candidate  *CandidateMended
	Place      *PlaceMended
	Person     *setup.Person // added, or given another role
	Register   *Registering
}

// ElectorateMended gives a contest its electors.
type ElectorateMended struct {
	Contest  setup.ContestID
	Electors figure.Electors
}

// CandidateMended is a candidate whose name, description or party was
// misspelt; the id says who is meant.
type CandidateMended struct {
	Contest   setup.ContestID
	Candidate setup.Candidate
}

// PlaceMended is a station whose polling place was misspelt or has moved.
type PlaceMended struct {
	Station setup.StationID
	Place   string
}

// In gives the election as it would be with the change; the one given stays.
// The reason stands with a box or a station that is struck off.
func (m Mending) In(e setup.Election, reason string) (setup.Election, error) {
	var refusal *reconcile.Refusal
	switch {
	case m.Electorate != nil:
		e, refusal = onContest(e, m.Electorate.Contest, func(c *setup.Contest) { c.Electorate = figure.Keyed(m.Electorate.Electors) })
	case m.Candidate != nil:
		e, refusal = onContest(e, m.Candidate.Contest, func(c *setup.Contest) {
			c.Candidates = slices.Clone(c.Candidates)
			for i := range c.Candidates {
				if c.Candidates[i].ID == m.Candidate.Candidate.ID {
					c.Candidates[i] = m.Candidate.Candidate
				}
			}
		})
	case m.Place != nil:
		e, refusal = onStation(e, m.Place.Station, func(s *setup.Station) { s.Place = m.Place.Place })
	case m.Person != nil:
		e = withPerson(e, *m.Person)
	case m.Register != nil:
		e, refusal = m.Register.in(e, reason)
	}
	if refusal != nil {
		return e, refusal
	}
	return e, nil
}

func onContest(e setup.Election, id setup.ContestID, change func(*setup.Contest)) (setup.Election, *reconcile.Refusal) {
	i := slices.IndexFunc(e.Contests, func(c setup.Contest) bool { return c.ID == id })
	if i < 0 {
		return e, noSuch("contest", string(id))
	}
	e.Contests = slices.Clone(e.Contests)
	change(&e.Contests[i])
	return e, nil
}

func withPerson(e setup.Election, p setup.Person) setup.Election {
	e.People = slices.Clone(e.People)
	if i := slices.IndexFunc(e.People, func(o setup.Person) bool { return o.Name == p.Name }); i >= 0 {
		e.People[i] = p
		return e
	}
	e.People = append(e.People, p)
	return e
}
