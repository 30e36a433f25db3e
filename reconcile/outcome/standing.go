package outcome

import (
	"slices"
	"strings"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
)

// Standing is how the whole council stands: what each party held before, won, and holds now. While wards are still to
// come, their seats are nobody's in it. Of a council of which not every seat is told, it never says who controls it.
type Standing struct {
	Seats    int       // of the whole council, as the set-up has it; 0 where it does not say
	NotUp    int       // of them, those that this poll does not fill
	Up       int       // seats of the wards that poll, an abandoned one among them
	Declared int       // of those up
	Told     bool      // up and not up together are the whole council
	Majority int       // the fewest seats that are more than half; 0 where the council is not told
	Baseline string    // what "before" was, as documents say it
	Unknown  []string  // wards of which nobody can tell who held them before; with any of them "before" is not known
	Before   Control   // who controlled the council, by the baseline
	After    Control   // who controls it now
	Parties  []Holding // those that hold or held a seat, most now first, independents last
	Vacant   Holding   // the seats that nobody held, and that nobody was elected to
}

// Holding is one party's seats. Independents stand together as one, although they are none.
type Holding struct {
	ID, Name string         // as Party has them
	Before   figure.Of[int] // in the whole council, not up among them
	NotUp    int
	Won      int            // in the wards declared
	After    int            // not up and won
	Net      figure.Of[int] // won, less what it held before in the wards declared; below 0 where it lost seats
	defended int            // held before in the wards declared
	had      int            // held before in all wards that poll
}

// Independent tells whether these are seats of no party.
func (h Holding) Independent() bool { return h.ID == "" }

// Control is who controls a council: a party with more than half of all its seats, vacant ones among them. Exactly half
// is no overall control, and independents, who are no party, never have it.
type Control struct {
	Known bool
	Party string // its id; empty for no overall control
	Name  string
}

// Baseline is one way to tell who held a ward's seats before the poll.
type Baseline struct {
	Name string // as documents say it, after "before: "
	held func(setup.Contest) ([]setup.ContestLine, bool)
}

// LastElection is who was elected when the ward's seats were last fought: what happened between the two, such as a
// by-election or a councillor who left a party, is not in it.
var LastElection = Baseline{Name: "the last election", held: electedLast}

// electedLast are the lines with the most votes of a ward's last contest, as many as it had seats; false where it does
// not compare, had another number of seats, or where equal votes leave open which party won the last of them.
func electedLast(c setup.Contest) ([]setup.ContestLine, bool) {
	last, compares := c.LastComparable()
	if !compares || last.Seats != c.Seats {
		return nil, false
	}
	lines := slices.Clone(last.Lines)
	slices.SortStableFunc(lines, func(a, b setup.ContestLine) int { return int(b.Votes - a.Votes) })
	n := last.Seats
	if len(lines) <= n {
		return lines, len(lines) > 0
	}
	edge := lines[n-1].Votes
	for _, l := range lines[n:] {
		for i := n - 1; l.Votes == edge && i >= 0 && lines[i].Votes == edge; i-- {
			if setup.PartyOf(l.PartyID, l.Party) != setup.PartyOf(lines[i].PartyID, lines[i].Party) {
				return nil, false
			}
		}
	}
	return lines[:n], true
}

// StandingOf says how the council stands after the wards that are declared, compared with a baseline.
func StandingOf(e setup.Election, contests []Contested, before Baseline) Standing {
	s := Standing{Seats: e.Council.Seats, Baseline: before.Name}
	t := holdings{at: map[string]int{}}
	for _, held := range e.NotUp {
		h := &s.Vacant
		if held.PartyID != "" || held.Party != "" {
			h = t.of(held.PartyID, held.Party)
		}
		h.NotUp += held.Seats
		s.NotUp += held.Seats
	}
	for _, c := range contests {
		if c.Contest.Kind == setup.WardContest {
			s.ward(c, before, &t)
		}
	}
	s.Told = s.Seats > 0 && s.Up+s.NotUp == s.Seats
	s.Parties = slices.DeleteFunc(t.list, func(h Holding) bool { return h.NotUp+h.had+h.Won == 0 })
	for i := range s.Parties {
		s.Parties[i].close(len(s.Unknown) == 0)
	}
	s.Vacant.close(len(s.Unknown) == 0)
	slices.SortStableFunc(s.Parties, moreSeats)
	if s.Told {
		s.Majority = s.Seats/2 + 1
		s.Before = s.control(len(s.Unknown) == 0, func(h Holding) int { return h.Before.N() })
		s.After = s.control(s.Declared == s.Up, func(h Holding) int { return h.After })
	}
	return s
}

// ward adds one ward to the standing. The seats of an abandoned contest stay vacant.
func (s *Standing) ward(c Contested, before Baseline, t *holdings) {
	s.Up += c.Contest.Seats
	lines, known := before.held(c.Contest)
	if !known {
		s.Unknown = append(s.Unknown, c.Contest.Name)
	}
	settled := c.Declared != nil || c.Abandoned
	for _, l := range lines {
		t.of(l.PartyID, l.Party).hadBefore(1, settled)
	}
	if known {
		s.Vacant.hadBefore(c.Contest.Seats-len(lines), settled)
	}
	if settled {
		s.Declared += c.Contest.Seats
	}
	switch {
	case c.Abandoned:
		s.Vacant.Won += c.Contest.Seats
	case c.Declared != nil:
		s.Vacant.Won += c.Declared.Vacant
		for _, line := range c.Declared.Elected() {
			t.of(line.PartyID, line.Party).Won++
		}
	}
}

// control finds the party with a majority. It stands as soon as a party has one; that none has it is known only when
// no seat can be added any more.
func (s *Standing) control(whole bool, seats func(Holding) int) Control {
	for _, h := range s.Parties {
		if !h.Independent() && seats(h) >= s.Majority {
			return Control{Known: true, Party: h.ID, Name: h.Name}
		}
	}
	return Control{Known: whole}
}

func (h *Holding) hadBefore(seats int, settled bool) {
	h.had += seats
	if settled {
		h.defended += seats
	}
}

// close works out what follows from what was added.
func (h *Holding) close(beforeKnown bool) {
	h.After = h.NotUp + h.Won
	h.Before = figure.KeyedIf(h.NotUp+h.had, beforeKnown)
	h.Net = figure.KeyedIf(h.Won-h.defended, beforeKnown)
	h.had, h.defended = 0, 0
}

// holdings gathers parties by their ids.
type holdings struct {
	list []Holding
	at   map[string]int
}

// of is the holding of a party, under the name by which the party is registered where anybody writes it.
func (t *holdings) of(partyID, party string) *Holding {
	id := setup.PartyOf(partyID, party)
	i, known := t.at[id]
	if !known {
		i = len(t.list)
		t.at[id] = i
		t.list = append(t.list, Holding{ID: id, Name: party})
	}
	h := &t.list[i]
	if id == partyID && party != "" { // not the name of two parties together
		h.Name = party
	}
	return h
}

// moreSeats is the order in which holdings are shown.
func moreSeats(a, b Holding) int {
	switch {
	case a.Independent() != b.Independent():
		if a.Independent() {
			return 1
		}
		return -1
	case a.After != b.After:
		return b.After - a.After
	case a.Before != b.Before:
		return b.Before.N() - a.Before.N()
	}
	return strings.Compare(a.Name, b.Name)
}
