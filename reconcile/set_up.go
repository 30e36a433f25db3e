package reconcile

import (
	"slices"

	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// ElectionSetUp opens a count. Corrected says, a sentence each, what was read
// otherwise than the files of the set-up have it.
type ElectionSetUp struct {
	Election  setup.Election `json:"election"`
	Corrected []string       `json:"corrected,omitempty"`
}

// Kind is set_up/1.
func (ElectionSetUp) Kind() Kind { return KindSetUp }

// Subject is the set-up.
func (ElectionSetUp) Subject() string { return "set_up" }

// refuseSetUp decides the first set-up: there is none yet, and nothing is wrong with it.
func (c Count) refuseSetUp(b ElectionSetUp) *Refusal {
	if len(c.Wards) > 0 {
		return refuse("already_set_up", "This count is already set up.", "Mend the set-up instead.")
	}
	return c.refuseFaults(b.Election)
}

// refuseFaults decides a set-up by its first fault.
func (c Count) refuseFaults(e setup.Election) *Refusal {
	if faults := append(e.Faults(), c.Law.Faults(e)...); len(faults) > 0 {
		return refuse("set_up", faults[0].Message, faults[0].Do)
	}
	return nil
}

// foldSetUp opens the count: a ward for every contest, and none of their sheets keyed.
func (c *Count) foldSetUp(b ElectionSetUp) {
	e := b.Election
	c.Election = e
	c.Wards, c.Nominated = map[setup.ContestID]ward.Ward{}, map[setup.ContestID][]setup.Candidate{}
	c.VoterID = ward.VoterID{Folder: ward.NewFolder()}
	for _, contest := range e.Contests {
		w := ward.Ward{Contest: contest, Folder: ward.NewFolder(), Heads: c.Law.Heads(contest.Kind, e.Date), Usual: c.Law.Usual(contest.Kind, e.Date)}
		w.State = w.AtFirst()
		c.Wards[contest.ID], c.Nominated[contest.ID] = w, contest.Candidates
	}
	c.register()
	c.voterIDRegister()
}

// register gives every ward its contest, stations and boxes of the set-up, in
// one walk over them.
func (c *Count) register() {
	stations, boxes := map[setup.ContestID][]setup.Station{}, map[setup.ContestID][]setup.Box{}
	for _, s := range c.Election.Stations {
		for _, id := range s.Contests {
			stations[id] = append(stations[id], s)
		}
	}
	for _, b := range c.Election.Boxes {
		for _, id := range b.Contests {
			boxes[id] = append(boxes[id], b)
		}
	}
	for _, contest := range c.Election.Contests {
		if w := c.Wards[contest.ID]; !w.State.Frozen() {
			w.Contest, w.Stations, w.Boxes, w.Planned = contest, stations[contest.ID], boxes[contest.ID], len(c.Election.Sessions)
			w.Names = setup.NamesOf(contest)
			c.Wards[contest.ID] = w
		}
	}
}

// voterIDRegister lists the stations that hand in a voter-ID record.
func (c *Count) voterIDRegister() {
	form, _ := c.Law.IDForm(&c.Election)
	c.VoterID.Form = sheet.Form(form)
	c.VoterID.Stations = nil
	for _, s := range c.Election.Stations {
		// Where there is no poll nobody is asked who they are.
		if slices.ContainsFunc(s.Contests, func(id setup.ContestID) bool { return c.Wards[id].HasPapers() }) {
			c.VoterID.Stations = append(c.VoterID.Stations, s)
		}
	}
}
