package app

import (
	"slices"

	"wardcount/reconcile"
	"wardcount/reconcile/mend"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
)

// Registering is one change of the register as it happens on the night, so
// that nobody needs the set-up workbook for it. Exactly one of its fields is set.
type Registering struct {
	Add    *setup.Box // a supplementary box
	Strike *Striking
	Merge  *Merging
	Sheets *MoreSheets
}

// Striking takes a box or a station off the register.
type Striking struct {
	Box     setup.BoxID
	Station setup.StationID
}

// Merging says that one box's papers were put into another.
type Merging struct{ Box, Into setup.BoxID }

// MoreSheets gives a count area sheets up to a last number.
type MoreSheets struct {
	Contest     setup.ContestID
	Area        string
	First, Last int
}

// Register changes the register, with the reason, as a mend of the set-up: the
// core decides whether it may, and what it voids.
func (c *Count) Register(by setup.Person, r Registering, reason string) ([]mend.Change, error) {
	if r := refuseRole(by, ActMend, "change the register"); r != nil {
		return nil, r
	}
	if text.Blank(reason) {
		return nil, &reconcile.Refusal{Code: "no_reason", Message: "A change of the register needs a reason.", Do: "Say what happened, and who decided."}
	}
	now := c.State()
	e, refusal := r.in(now.Election, reason)
	if refusal != nil {
		return nil, refusal
	}
	return c.mend(by, now, e, reason)
}

// in gives the election as it would be with the change; the one given stays.
func (r Registering) in(e setup.Election, reason string) (setup.Election, *reconcile.Refusal) {
	switch {
	case r.Add != nil:
		return withBox(e, *r.Add)
	case r.Strike != nil && r.Strike.Station != "":
		return onStation(e, r.Strike.Station, func(s *setup.Station) { s.Struck = reason })
	case r.Strike != nil:
		if b, _ := e.Box(r.Strike.Box); b.MergedInto != "" {
			return e, &reconcile.Refusal{Code: "merged", Message: "Box “" + string(b.ID) + "” was merged into box " + string(b.MergedInto) + "; its papers are there.", Do: "Strike that box off, or mend the set-up."}
		}
		return onBox(e, r.Strike.Box, func(b *setup.Box) { b.Struck = reason })
	case r.Merge != nil:
		return onBox(e, r.Merge.Box, func(b *setup.Box) { b.MergedInto, b.Struck = r.Merge.Into, reason })
	case r.Sheets != nil:
		return withSheets(e, *r.Sheets)
	}
	return e, &reconcile.Refusal{Code: "nothing", Message: "Nothing of the register is to be changed.", Do: "Say which box, station or area."}
}

// withBox adds a box; one for which no contest is named holds the papers of
// all that its stations serve.
func withBox(e setup.Election, b setup.Box) (setup.Election, *reconcile.Refusal) {
	named := len(b.Contests) > 0
	for _, id := range b.Stations {
		s, ok := e.Station(id)
		if !ok {
			return e, noSuch("station", string(id))
		}
		for _, contest := range s.Contests {
			if !named && !slices.Contains(b.Contests, contest) {
				b.Contests = append(slices.Clone(b.Contests), contest)
			}
		}
	}
	if _, ok := e.Box(b.ID); ok {
		return e, &reconcile.Refusal{Code: "there_already", Message: "Box “" + string(b.ID) + "” is on the register already.", Do: "Give the supplementary box a number of its own."}
	}
	e.Boxes = append(slices.Clone(e.Boxes), b)
	return e, nil
}

func onBox(e setup.Election, id setup.BoxID, change func(*setup.Box)) (setup.Election, *reconcile.Refusal) {
	i := slices.IndexFunc(e.Boxes, func(b setup.Box) bool { return b.ID == id })
	if i < 0 {
		return e, noSuch("box", string(id))
	}
	e.Boxes = slices.Clone(e.Boxes)
	change(&e.Boxes[i])
	return e, nil
}

func onStation(e setup.Election, id setup.StationID, change func(*setup.Station)) (setup.Election, *reconcile.Refusal) {
	i := slices.IndexFunc(e.Stations, func(s setup.Station) bool { return s.ID == id })
	if i < 0 {
		return e, noSuch("station", string(id))
	}
	e.Stations = slices.Clone(e.Stations)
	change(&e.Stations[i])
	return e, nil
}

func withSheets(e setup.Election, m MoreSheets) (setup.Election, *reconcile.Refusal) {
	i := slices.IndexFunc(e.Contests, func(c setup.Contest) bool { return c.ID == m.Contest })
	if i < 0 {
		return e, noSuch("contest", string(m.Contest))
	}
	e.Contests = slices.Clone(e.Contests)
	c := &e.Contests[i]
	at := slices.IndexFunc(c.Areas, func(a setup.Area) bool { return a.ID == m.Area })
	if at < 0 && len(c.Areas) > 0 {
		return e, noSuch("count area of "+c.Name, m.Area)
	}
	c.Areas = slices.Clone(c.Areas)
	if at < 0 { // a ward that was to be counted whole now keeps sheets
		c.Areas, at = []setup.Area{{ID: m.Area}}, 0
	}
	a := &c.Areas[at]
	if a.FirstSheet == 0 || m.First > 0 {
		a.FirstSheet = max(m.First, 1)
	}
	a.LastSheet = m.Last
	return e, nil
}

func noSuch(what, id string) *reconcile.Refusal {
	return &reconcile.Refusal{Code: "not_on_register", Message: "There is no " + what + " “" + id + "”.", Do: "Check the number."}
}
