package replay

import (
	"wardcount/app/published"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
)

// seatSources are the numbers of seats that Democracy Club's winners give, by
// code and by name. A file that is replayed itself gives none to itself.
type seatSources struct {
	byCode, byName map[ballot]int
}

// ballot tells the contests of one area and one day apart: a ward may fill a
// casual vacancy beside its ordinary seats, and share its name with a parish.
type ballot struct {
	date       string
	kind       setup.ContestKind
	byElection bool
	area       string // a code, or names
}

func newSeatSources(files []published.File) seatSources {
	s := seatSources{map[ballot]int{}, map[ballot]int{}}
	for _, f := range files {
		for _, w := range f.Wards {
			seats, known := w.SeatsUp().Get()
			if !known {
				continue
			}
			if w.AreaGSS != "" {
				s.byCode[byCode(w)] = seats
			}
			s.byName[byName(w)] = seats
		}
	}
	return s
}

func byCode(w published.Ward) ballot { return ballot{w.Date, w.Kind, w.ByElection, w.AreaGSS} }

func byName(w published.Ward) ballot {
	return ballot{w.Date, w.Kind, w.ByElection, published.NameKey(w.Council, w.Area)}
}

// of gives the seats of a ward and counts where they are from. The code comes
// first: names are spelled in many ways, and a slug keeps only part of them.
func (s seatSources) of(w published.Ward, from *SeatsFrom) figure.Of[int] {
	if w.Seats.IsKeyed() {
		from.Stated++
		return w.Seats
	}
	if seats, ok := seatsAt(s.byCode, byCode(w), w); ok && w.AreaGSS != "" {
		from.ByCode++
		return figure.Keyed(seats)
	}
	if seats, ok := seatsAt(s.byName, byName(w), w); ok {
		from.ByName++
		return figure.Keyed(seats)
	}
	from.Marks++
	return w.SeatsUp()
}

// seatsAt finds a ward's ballot. A file with neither ballot ids nor types of
// election (LEAP's) holds by-elections among the others and does not say which
// they are: there the only ballot of the area is the ward's, and of two neither
// is unless both fill as many seats.
func seatsAt(known map[ballot]int, at ballot, w published.Ward) (int, bool) {
	seats, ok := known[at]
	if w.BallotID != "" || w.ElectionType != "" {
		return seats, ok
	}
	at.byElection = true
	casual, too := known[at]
	switch {
	case !ok:
		return casual, too
	case too && casual != seats:
		return 0, false
	}
	return seats, true
}
