package intake

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"wardcount/app/intake/fault"
	"wardcount/app/intake/layout"
	"wardcount/app/intake/naming"
	"wardcount/app/internal/filetext"
	"wardcount/reconcile/setup"
)

func (r *reader) stations(e *setup.Election, known naming.Wards) {
	t := r.tables["station"]
	r.resolve(t, known, len(e.Contests))
	for _, l := range t.lines {
		s := setup.Station{ID: setup.StationID(t.get(l, "id")), Place: t.get(l, "place"), Contests: contestsOf(*e, l.wards), Mobile: t.get(l, "mobile") == "yes"}
		s.Struck = r.reason(t, l)
		e.Stations = append(e.Stations, s)
	}
}

func contestsOf(e setup.Election, wards []int) (list []setup.ContestID) {
	for _, i := range wards {
		list = append(list, e.Contests[i].ID)
	}
	return list
}

func (r *reader) boxes(e *setup.Election, known naming.Wards) {
	t := r.tables["box"]
	if len(t.lines) == 0 {
		r.madeBoxes(e)
		return
	}
	r.resolve(t, known, len(e.Contests))
	for n := range t.lines {
		l := &t.lines[n]
		b := setup.Box{ID: setup.BoxID(t.get(*l, "id")), Stations: stationsIn(*e, t.get(*l, "station")), Contests: contestsOf(*e, l.wards)}
		if into, merged := strings.CutPrefix(t.get(*l, "status"), layout.MergedInto); merged {
			b.MergedInto = setup.BoxID(into)
		}
		b.Struck = r.reason(t, *l)
		if t.get(*l, "ward") == "" {
			r.wardsOfBox(e, &b, l)
		}
		e.Boxes = append(e.Boxes, b)
	}
	if !slices.ContainsFunc(t.lines, func(l line) bool { return !l.from.boxed }) {
		own := len(e.Boxes)
		r.notes = append(r.notes, fmt.Sprintf("The boxes are those that the stations name: %d, and %d postal made.", own, postalBoxes(e)))
	}
}

// wardsOfBox gives a box that names no ward the contests of its stations, and
// a postal box the only contest that there is.
func (r *reader) wardsOfBox(e *setup.Election, b *setup.Box, l *line) {
	t := r.tables["box"]
	for _, name := range b.Stations {
		s, _ := e.Station(name)
		for _, id := range s.Contests {
			if !b.Holds(id) {
				b.Contests = append(b.Contests, id)
			}
		}
	}
	switch ward := t.Column("ward"); {
	case len(b.Contests) > 0 || r.isFaulted(*l, ward) || r.isFaulted(*l, t.Column("station")):
	case len(b.Stations) > 0: // a station that is not known, or is adrift itself, has its own fault
		l.adrift = !strangers(e, b)
	case len(e.Contests) == 1:
		b.Contests = []setup.ContestID{e.Contests[0].ID}
	default:
		l.adrift = true
		r.fault(t, *l, ward, fault.Problem{Code: fault.EmptyCell, Message: "A box without a station needs its ward."}, t.Columns[ward].Do)
	}
}

// strangers says whether a box names a station that is none.
func strangers(e *setup.Election, b *setup.Box) bool {
	for _, name := range b.Stations {
		if _, ok := e.Station(name); !ok {
			return true
		}
	}
	return false
}

// stationsIn parts a cell that may name several stations. A station whose
// number holds a semicolon is named by itself.
func stationsIn(e setup.Election, text string) (list []setup.StationID) {
	if _, whole := e.Station(setup.StationID(text)); whole && text != "" {
		return []setup.StationID{setup.StationID(text)}
	}
	for _, name := range naming.List(text) {
		list = append(list, setup.StationID(name))
	}
	if text != "" && list == nil {
		list = []setup.StationID{setup.StationID(text)}
	}
	return list
}

// madeBoxes makes the boxes of a set-up that lists none: one for each station,
// numbered like it, and a postal box for each contest that has stations.
func (r *reader) madeBoxes(e *setup.Election) {
	for _, s := range e.Stations {
		if s.Struck == "" && len(s.Contests) > 0 {
			e.Boxes = append(e.Boxes, setup.Box{ID: setup.BoxID(s.ID), Contests: s.Contests, Stations: []setup.StationID{s.ID}})
		}
	}
	own := len(e.Boxes)
	postal := postalBoxes(e)
	if own > 0 {
		r.notes = append(r.notes, fmt.Sprintf("No boxes are listed: %d are made, one for each station and %d postal.", own+postal, postal))
	}
}

// reason gives why a station or box is off the register. A reason without a
// status, or “struck off” without a reason, leaves open what was decided.
func (r *reader) reason(t *table, l line) string {
	status, reason := t.Column("status"), t.Column("reason")
	switch {
	case r.isFaulted(l, status) || r.isFaulted(l, reason):
	case l.values[status] == "" && l.values[reason] != "":
		r.fault(t, l, status, fault.Problem{Code: fault.Contradiction, Message: "There is a reason but no status."}, t.Columns[status].Do)
	case l.values[status] == layout.StruckOff && l.values[reason] == "":
		r.fault(t, l, reason, fault.Problem{Code: fault.Contradiction, Message: "A " + t.Noun + " is struck off without a reason."}, "Write why, and who decided it.")
	}
	return l.values[reason]
}

func (r *reader) areas(e *setup.Election, known naming.Wards, base []line) {
	t := r.tables["area"]
	r.resolve(t, known, len(e.Contests))
	spoken := map[int]bool{}
	for _, l := range t.lines {
		spoken[l.ward] = true
	}
	if !t.stated {
		old := &table{Sheet: t.Sheet, lines: base}
		r.resolve(old, known, len(e.Contests))
		for _, l := range old.lines {
			if !spoken[l.ward] {
				t.lines = append(t.lines, l)
			}
		}
	}
	for _, l := range t.lines {
		first, last := t.Column("first_sheet"), t.Column("last_sheet")
		if l.ward < 0 || r.isFaulted(l, first) || r.isFaulted(l, last) {
			continue
		}
		c := &e.Contests[l.ward]
		if len(c.Areas) == setup.MaxAreas {
			r.fault(t, l, t.Column("area"), fault.Problem{Code: fault.TooLarge, Message: fmt.Sprintf("%s has more than %d count areas.", filetext.Quote(c.Name), setup.MaxAreas)}, "Number the areas 1, 2 and so on.")
			break
		}
		c.Areas = append(c.Areas, setup.Area{ID: t.get(l, "area"), FirstSheet: t.whole(l, "first_sheet"), LastSheet: t.whole(l, "last_sheet")})
	}
	r.demand(t)
}

func (r *reader) sessions(e *setup.Election) {
	t := r.tables["session"]
	number := t.Column("number")
	for i := range t.lines {
		if !t.lines[i].has(number) {
			t.lines[i].values[number] = strconv.Itoa(i + 1)
		}
	}
	slices.SortStableFunc(t.lines, func(a, b line) int { return cmp.Compare(t.whole(a, "number"), t.whole(b, "number")) })
	for _, l := range t.lines {
		e.Sessions = append(e.Sessions, setup.PlannedSession{Number: t.whole(l, "number"), Date: t.get(l, "date"), Time: t.get(l, "time"), Place: t.get(l, "place")})
	}
}

func (r *reader) notUp(e *setup.Election) {
	t := r.tables["seats_not_up"]
	for _, l := range t.lines {
		e.NotUp = append(e.NotUp, setup.SeatsHeld{Party: t.get(l, "party"), PartyID: t.get(l, "party_id"), Seats: t.whole(l, "seats")})
	}
}
