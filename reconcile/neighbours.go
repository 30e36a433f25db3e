package reconcile

import (
	"maps"

	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// meetNeighbours keeps up what every contest knows of the others at the stations
// which an entry concerns. A station of one contest costs nothing, and a ward
// that is frozen keeps what it knew.
func (c *Count) meetNeighbours(b Body) {
	stations, anew := c.stationsOf(b)
	found := map[setup.ContestID]map[setup.StationID][]ward.Neighbour{}
	of := func(id setup.ContestID) map[setup.StationID][]ward.Neighbour {
		if found[id] == nil {
			found[id] = map[setup.StationID][]ward.Neighbour{}
			if was := c.Wards[id].Neighbours; was != nil && !anew {
				found[id] = maps.Clone(was)
			}
		}
		return found[id]
	}
	for _, s := range stations {
		if len(s.Contests) < 2 || s.Struck != "" {
			continue
		}
		at := c.contestsAt(s)
		for i := range at {
			if w := c.Wards[at[i].Contest]; w.HasPoll() && !w.State.Frozen() {
				of(at[i].Contest)[s.ID] = ward.OthersThan(at, i)
			}
		}
	}
	c.setNeighbours(found, anew)
}

// setNeighbours gives the wards what was found; anew takes the old ones from all others.
func (c *Count) setNeighbours(found map[setup.ContestID]map[setup.StationID][]ward.Neighbour, anew bool) {
	if len(found) == 0 && !anew {
		return
	}
	c.Wards = maps.Clone(c.Wards)
	for id, w := range c.Wards {
		if found[id] == nil && !anew || w.State.Frozen() {
			continue
		}
		w.Neighbours = found[id]
		c.Wards[id] = w
	}
}

// stationsOf lists the stations whose papers an entry concerns; anew where it
// changes the register itself.
func (c *Count) stationsOf(b Body) (stations []setup.Station, anew bool) {
	switch b := b.(type) {
	case ElectionSetUp, SetUpMended:
		return c.Election.Stations, true
	case SheetKeyed:
		return c.stationsOn(b.ID), false
	case SheetAdjudicated:
		return c.stationsOn(b.ID), false
	case SheetVoided:
		return c.stationsOn(b.ID), false
	case SheetMoved:
		return append(c.stationsOn(b.ID), c.stationsOn(b.To)...), false
	case PapersMoved:
		return append(c.stationsInto(b.FromBox), c.stationsInto(b.ToBox)...), false
	case Stepped:
		if b.Step == StepCertify || b.Step == StepAbandon {
			return c.Wards[b.Contest].Stations, false
		}
	}
	return nil, false
}

func (c *Count) stationsOn(id sheet.ID) []setup.Station {
	switch id.Form {
	case sheet.BallotPaperAccount:
		if s, ok := c.Election.Station(setup.StationID(id.Subject)); ok {
			return []setup.Station{s}
		}
	case sheet.BoxVerification:
		return c.stationsInto(setup.BoxID(id.Subject))
	}
	return nil
}

func (c *Count) stationsInto(id setup.BoxID) []setup.Station {
	var list []setup.Station
	box, _ := c.Election.Box(id)
	for _, station := range box.Stations {
		if s, ok := c.Election.Station(station); ok {
			list = append(list, s)
		}
	}
	return list
}

// contestsAt lists what each contest's papers at a station came to, in the set-up's order.
func (c *Count) contestsAt(s setup.Station) []ward.Neighbour {
	var list []ward.Neighbour
	for _, contest := range c.Election.Contests {
		w, ok := c.Wards[contest.ID]
		if !ok || !s.Serves(contest.ID) {
			continue
		}
		a := w.AccountAt(s.ID)
		one := ward.Neighbour{Contest: contest.ID, Name: contest.Name, Kind: contest.Kind, NoPoll: !w.HasPoll() || contest.CountOnly,
			Issued: a.Issued, Asks: w.HasPoll() && !contest.CountOnly}
		if id, alone := w.OwnBox(s.ID); alone {
			one.Box, one.Expected, one.Found = id, a.Expected, w.Found(id)
		}
		list = append(list, one)
	}
	for i := range list {
		if w := c.Wards[list[i].Contest]; w.State.Frozen() && !w.SawIssued(list, s.ID) {
			list[i].Asks = false // it cannot ask about what came after its certificate
		}
	}
	return list
}
