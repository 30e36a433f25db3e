package app

import (
	"slices"

	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/mend"
	"wardcount/reconcile/setup"
)

// TryMend says what Mend would change, and whether it would be refused.
func (c *Count) TryMend(by setup.Person, e setup.Election) ([]mend.Change, error) {
	if r := refuseRole(by, ActMend, "mend the set-up"); r != nil {
		return nil, r
	}
	now := c.State()
	changes := now.SetUpChanges(e)
	if len(changes) == 0 {
		return nil, nil
	}
	_, err := now.Apply(reconcile.Entry{At: c.clock(), Actor: by.Name, Role: by.Role, Body: reconcile.SetUpMended{Reason: "dry run", Changes: changes, Election: e}})
	return changes, err
}

// Mend replaces the set-up by another while the count runs, and says what
// changed. Where nothing would, nothing is stored. Seen is the count as the
// other set-up was made from it: what was mended meanwhile is not overwritten.
func (c *Count) Mend(by setup.Person, seen reconcile.Count, e setup.Election, reason string) ([]mend.Change, error) {
	if r := refuseRole(by, ActMend, "mend the set-up"); r != nil {
		return nil, r
	}
	return c.mend(by, seen, e, reason)
}

// mend changes the set-up as it was looked at; who changed it in the meantime
// is not overwritten.
func (c *Count) mend(by setup.Person, now reconcile.Count, e setup.Election, reason string) ([]mend.Change, error) {
	changes := now.SetUpChanges(e)
	if len(changes) == 0 {
		return nil, nil
	}
	b := reconcile.SetUpMended{Reason: reason, Changes: changes, Election: e}
	return changes, c.act(by, now.Versions.Of(b.Subject()), just(b))
}

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
