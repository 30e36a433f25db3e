package setup

import (
	"fmt"
	"slices"
	"time"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/text"
)

// register looks at the stations, boxes and sessions of a set-up, and whether
// they belong together.
func (f *faultList) register(e Election) {
	r := &registerFaults{faultList: f, contests: map[ContestID]bool{}, stations: map[StationID]Station{}, boxes: map[BoxID]Box{}}
	for _, c := range e.Contests {
		r.contests[c.ID] = c.CountOnly
	}
	for _, s := range e.Stations {
		r.station(s)
	}
	for _, b := range e.Boxes {
		r.box(b)
	}
	for _, b := range e.Boxes {
		r.merged(b)
	}
	r.sessions(e.Sessions)
	for _, held := range e.NotUp {
		f.text("seats_not_up", held.Party, "party", held.Party)
		f.text("seats_not_up", held.Party, "party_id", held.PartyID)
		if held.Seats < 0 || held.Seats > figure.Max {
			f.add("seats_not_up", held.Party, "seats", fmt.Sprintf("%s holds %d seats that are not up.", held.Party, held.Seats), "Write a number of seats.")
		}
	}
}

type registerFaults struct {
	*faultList
	contests map[ContestID]bool // and whether only their count is kept
	stations map[StationID]Station
	boxes    map[BoxID]Box
}

func (r *registerFaults) station(s Station) {
	id := string(s.ID)
	r.name("station", id, "id", id)
	r.text("station", id, "place", s.Place)
	r.text("station", id, "reason", s.Struck)
	if _, twice := r.stations[s.ID]; twice {
		r.add("station", id, "id", "Station "+text.Quoted(id)+" stands twice.", "Each station has its own number.")
	}
	r.stations[s.ID] = s
	r.served("station", id, "Station "+id, s.Contests)
}

// served looks whether the contests of a station or box exist, keep papers,
// and stand there once.
func (r *registerFaults) served(noun, id, what string, contests []ContestID) {
	if len(contests) == 0 {
		r.add(noun, id, "ward", what+" is in no ward.", "Write the ward as on the Wards sheet.")
	}
	for i, contest := range contests {
		countOnly, ok := r.contests[contest]
		switch {
		case !ok:
			r.add(noun, id, "ward", what+" is in "+text.Quoted(string(contest))+", which is no ward of this file.", "Write the ward as on the Wards sheet.")
		case countOnly:
			r.add(noun, id, "ward", what+" has papers of "+text.Quoted(string(contest))+", of which only the count is kept.", "Leave the contest out here, or keep its papers.")
		case slices.Contains(contests[:i], contest):
			r.add(noun, id, "ward", what+" names "+text.Quoted(string(contest))+" twice.", "Once is enough.")
		}
	}
}

func (r *registerFaults) box(b Box) {
	id := string(b.ID)
	r.name("box", id, "id", id)
	r.text("box", id, "reason", b.Struck)
	if _, twice := r.boxes[b.ID]; twice {
		r.add("box", id, "id", "Box "+text.Quoted(id)+" stands twice.", "Each box has its own number.")
	}
	r.boxes[b.ID] = b
	r.served("box", id, "Box "+id, b.Contests)
	for _, name := range b.Stations {
		s, ok := r.stations[name]
		if !ok || !shares(s.Contests, b.Contests) {
			r.add("box", id, "station", "Box "+id+" names station "+text.Quoted(string(name))+", which is not in its ward.", "Write the station's number; leave it empty for a postal box.")
		}
	}
	if b.Postal() {
		return
	}
	for _, contest := range b.Contests {
		if _, ok := r.contests[contest]; ok && !r.fed(b, contest) {
			r.add("box", id, "ward", "Box "+id+" is to hold papers of "+text.Quoted(string(contest))+", which none of its stations hands out.", "Write the contests of its stations.")
		}
	}
}

// fed says whether a station of the box hands out the contest's papers; a
// station that is not known has a fault of its own.
func (r *registerFaults) fed(b Box, contest ContestID) bool {
	for _, name := range b.Stations {
		if s, ok := r.stations[name]; !ok || s.Serves(contest) || !shares(s.Contests, b.Contests) {
			return true
		}
	}
	return false
}

func (r *registerFaults) merged(b Box) {
	if b.MergedInto == "" {
		return
	}
	target, ok := r.boxes[b.MergedInto]
	if ok && target.Live() && target.Postal() == b.Postal() && holdsAll(target, b.Contests) {
		return
	}
	r.add("box", string(b.ID), "status", "Box "+string(b.ID)+" is merged into "+text.Quoted(string(b.MergedInto))+", which is not a box of the same kind and ward that stands on the register.", "Name the box that now holds its papers.")
}

// sessions are numbered from 1 as they follow each other.
func (r *registerFaults) sessions(list []PlannedSession) {
	before := ""
	for i, s := range list {
		id := fmt.Sprint(s.Number)
		r.text("session", id, "place", s.Place)
		if s.Number != i+1 {
			r.add("session", id, "number", fmt.Sprintf("Opening session %d stands where %d is due.", s.Number, i+1), "Number the sessions 1, 2 and so on, in their order.")
		}
		_, dateErr := time.Parse(time.DateOnly, s.Date)
		_, timeErr := time.Parse("15:04", s.Time)
		if dateErr != nil {
			r.add("session", id, "date", "The date of opening session "+id+", "+text.Quoted(s.Date)+", is not a date.", "Write it as year-month-day.")
		}
		if s.Time != "" && timeErr != nil {
			r.add("session", id, "time", "The time of opening session "+id+", "+text.Quoted(s.Time)+", is not a time.", "Write it as hours:minutes, such as 14:00.")
		}
		if now := fmt.Sprintf("%s %5s", s.Date, s.Time); dateErr == nil && now < before {
			r.add("session", id, "date", "Opening session "+id+" is before the one that it follows.", "Number the sessions in the order of their dates.")
		} else if dateErr == nil {
			before = now
		}
	}
}

func shares(a, b []ContestID) bool {
	for _, id := range a {
		if slices.Contains(b, id) {
			return true
		}
	}
	return false
}

func holdsAll(b Box, contests []ContestID) bool {
	for _, id := range contests {
		if !b.Holds(id) {
			return false
		}
	}
	return true
}
