package reconcile

import (
	"maps"

	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// besides keeps up what every contest knows of the others at the stations
// which an entry concerns. A station of one contest costs nothing, and a ward
// that is frozen keeps what it knew.
func (c *Count) besides(b Body) {
	stations, anew := c.stationsOf(b)
	desks := map[setup.ContestID]map[setup.StationID][]ward.Beside{}
	desk := func(id setup.ContestID) map[setup.StationID][]ward.Beside {
		if desks[id] == nil {
			desks[id] = map[setup.StationID][]ward.Beside{}
			if was := c.Wards[id].Desks; was != nil && !anew {
				desks[id] = maps.Clone(was)
			}
		}
		return desks[id]
	}
	for _, s := range stations {
		if len(s.Contests) < 2 || s.Struck != "" {
			continue
		}
		at := c.at(s)
		for i := range at {
			if w := c.Wards[at[i].Contest]; w.HasPoll() && !w.State.Frozen() {
				desk(at[i].Contest)[s.ID] = ward.BesideOf(at, i)
			}
		}
	}
	c.seat(desks, anew)
}

// seat gives the wards their desks; anew takes the old ones from all others.
func (c *Count) seat(desks map[setup.ContestID]map[setup.StationID][]ward.Beside, anew bool) {
	if len(desks) == 0 && !anew {
		return
	}
	c.Wards = maps.Clone(c.Wards)
	for id, w := range c.Wards {
		if desks[id] == nil && !anew || w.State.Frozen() {
			continue
		}
		w.Desks = desks[id]
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
		if s, ok := c.Election.StationOf(setup.StationID(id.Subject)); ok {
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
		if s, ok := c.Election.StationOf(station); ok {
			list = append(list, s)
		}
	}
	return list
}

// at lists what each contest's papers at a station came to, in the set-up's order.
func (c *Count) at(s setup.Station) []ward.Beside {
	var list []ward.Beside
	for _, contest := range c.Election.Contests {
		w, ok := c.Wards[contest.ID]
		if !ok || !s.Serves(contest.ID) {
			continue
		}
		a := w.AccountAt(s.ID)
		one := ward.Beside{Contest: contest.ID, Name: contest.Name, Kind: contest.Kind, NoPoll: !w.HasPoll() || contest.CountOnly,
			Issued: a.Issued, Asks: w.HasPoll() && !contest.CountOnly}
		if id, alone := w.OwnBox(s.ID); alone {
			one.Box, one.Expected, one.Found = id, a.Expected, w.Found(id)
		}
		list = append(list, one)
	}
	for i := range list {
		if w := c.Wards[list[i].Contest]; w.State.Frozen() && !w.Knew(list, s.ID) {
			list[i].Asks = false // it cannot ask about what came after its certificate
		}
	}
	return list
}
