package outcome

import (
	"slices"
	"testing"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
)

const (
	labour  = "Labour Party"
	tories  = "Conservative and Unionist Party"
	liberal = "Liberal Democrats"
)

// fought is a contest of so many seats that was last fought with these lines.
func fought(name string, seats int, lines ...setup.ContestLine) setup.Contest {
	return setup.Contest{ID: setup.ContestID(name), Name: name, Seats: seats, Last: &setup.LastContest{Date: "2014-05-22", Seats: seats, Lines: lines}}
}

func then(partyID, party string, votes figure.Votes) setup.ContestLine {
	return setup.ContestLine{PartyID: partyID, Party: party, Votes: votes}
}

// elects is the contest with the parties of those who are elected.
func elects(c setup.Contest, parties ...string) Contested {
	w := certified(c.Name)
	for _, id := range parties {
		w.Certificate.Candidates = append(w.Certificate.Candidates, line(id, map[string]string{"PP53": labour, "PP52": tories, "PP90": liberal, "": ""}[id], 10, true))
	}
	w.Certificate.Candidates = append(w.Certificate.Candidates, line("PP63", "Green Party", 9, false))
	w.Certificate.Seats, w.Certificate.Vacant = c.Seats, c.Seats-len(parties)
	return Contested{Contest: c, Declared: w.Certificate}
}

// five is a council of five seats: three up in two wards, two not up.
func five() (setup.Election, []setup.Contest) {
	e := setup.Election{Council: setup.Council{Seats: 5}, NotUp: []setup.SeatsHeld{{Party: labour, PartyID: "PP53", Seats: 1}, {Seats: 1}}}
	return e, []setup.Contest{
		fought("North", 2, then("PP52", tories, 20), then("joint-party:53-119", "Labour and Co-operative Party", 30), then("PP53", labour, 25), then("PP90", liberal, 2)),
		fought("South", 1, then("PP52", tories, 20), then("PP53", labour, 3)),
	}
}

func holding(s Standing, id string) Holding {
	for _, h := range s.Parties {
		if h.ID == id {
			return h
		}
	}
	return Holding{}
}

func TestSeatsBeforeWonAndAfterMakeTheWholeCouncil(t *testing.T) {
	e, c := five()
	s := StandingOf(e, []Contested{elects(c[0], "PP53", "PP52"), elects(c[1], "PP53")}, LastElection)
	if !s.Told || s.Majority != 3 || s.Up != 3 || s.Declared != 3 || s.NotUp != 2 || s.Baseline != "the last election" || s.Unknown != nil {
		t.Errorf("%+v", s)
	}
	want := []Holding{
		{ID: "PP53", Name: labour, Before: figure.Keyed(3), NotUp: 1, Won: 2, After: 3, Net: figure.Keyed(0)},
		{ID: "PP52", Name: tories, Before: figure.Keyed(1), Won: 1, After: 1, Net: figure.Keyed(0)},
	}
	if !slices.Equal(s.Parties, want) || s.Vacant != (Holding{Before: figure.Keyed(1), NotUp: 1, After: 1, Net: figure.Keyed(0)}) {
		t.Errorf("%+v, vacant %+v", s.Parties, s.Vacant)
	}
	held := Control{Known: true, Party: "PP53", Name: labour}
	if s.Before != held || s.After != held {
		t.Errorf("before %+v, after %+v", s.Before, s.After)
	}
}

func TestWhileWardsAreToComeNetIsOfTheDeclaredAndControlIsOpenUntilAMajorityIsThere(t *testing.T) {
	e, c := five()
	s := StandingOf(e, []Contested{elects(c[0], "PP90", "PP90"), {Contest: c[1]}}, LastElection)
	if s.After != (Control{}) || s.Declared != 2 {
		t.Errorf("%+v", s)
	}
	if got := holding(s, "PP53"); got.Before != figure.Keyed(3) || got.After != 1 || got.Net != figure.Keyed(-2) {
		t.Errorf("%+v", got)
	}
	if got := holding(s, "PP52"); got.Before != figure.Keyed(1) || got.After != 0 || got.Net != figure.Keyed(0) { // its ward is to come
		t.Errorf("%+v", got)
	}
	if s = StandingOf(e, []Contested{elects(c[0], "PP53", "PP53"), {Contest: c[1]}}, LastElection); s.After.Party != "PP53" {
		t.Errorf("three of five seats are held, and control is %+v", s.After)
	}
	if s = StandingOf(e, []Contested{elects(c[0], "PP90", "PP90"), elects(c[1], "PP52")}, LastElection); s.After != (Control{Known: true}) {
		t.Errorf("nobody has three: %+v", s.After)
	}
}

func TestExactlyHalfAndIndependentsAreNoOverallControl(t *testing.T) {
	four := setup.Election{Council: setup.Council{Seats: 4}}
	c := fought("All", 4)
	if s := StandingOf(four, []Contested{elects(c, "PP53", "PP53", "PP52", "PP90")}, LastElection); s.Majority != 3 || s.After != (Control{Known: true}) {
		t.Errorf("half: %+v", s.After)
	}
	if s := StandingOf(four, []Contested{elects(c, "", "", "", "PP90")}, LastElection); s.After != (Control{Known: true}) || s.Parties[1].ID != "" || s.Parties[1].After != 3 {
		t.Errorf("three independents: %+v", s)
	}
	if s := StandingOf(four, []Contested{elects(c, "PP53", "PP53")}, LastElection); s.After != (Control{Known: true}) || s.Vacant.Won != 2 { // vacant seats count among all
		t.Errorf("two of two: %+v", s)
	}
}

func TestControlOfACouncilThatIsNotWhollyToldIsNotKnown(t *testing.T) {
	e, c := five()
	all := []Contested{elects(c[0], "PP53", "PP53"), elects(c[1], "PP53")}
	for _, seats := range []int{0, 4, 6} {
		e.Council.Seats = seats
		if s := StandingOf(e, all, LastElection); s.Told || s.After.Known || s.Before.Known || s.Majority != 0 || holding(s, "PP53").After != 4 {
			t.Errorf("of %d: %+v", seats, s)
		}
	}
	e.Council.Seats = 5
	s := StandingOf(e, []Contested{elects(c[0], "PP53", "PP52"), {Contest: c[1], Abandoned: true}}, LastElection)
	if !s.Told || s.Declared != 3 || s.Vacant.Won != 1 || s.Vacant.After != 2 || s.After != (Control{Known: true}) {
		t.Errorf("an abandoned ward's seat is vacant: %+v", s)
	}
}

func TestWhoHeldAWardBeforeIsNotGuessed(t *testing.T) {
	e, c := five()
	for name, mar := range map[string]func(*setup.Contest){
		"none":        func(c *setup.Contest) { c.Last = nil },
		"boundaries":  func(c *setup.Contest) { c.Last.NoComparison = "Other boundaries" },
		"other seats": func(c *setup.Contest) { c.Last.Seats = 3 },
		"no lines":    func(c *setup.Contest) { c.Last.Lines = nil },
		"equal votes": func(c *setup.Contest) { c.Last.Lines[0].Votes = 25 },
	} {
		_, fresh := five()
		mar(&fresh[0])
		s := StandingOf(e, []Contested{elects(fresh[0], "PP53", "PP52"), elects(c[1], "PP53")}, LastElection)
		if !slices.Equal(s.Unknown, []string{"North"}) || s.Before.Known || s.Vacant.Before.IsKeyed() || s.Parties[0].Before.IsKeyed() || s.Parties[0].Net.IsKeyed() || s.After.Party != "PP53" {
			t.Errorf("%s: %+v", name, s)
		}
		s = StandingOf(e, []Contested{elects(fresh[0], "PP53", "PP53"), elects(c[1], "PP53")}, LastElection)
		if i := slices.IndexFunc(s.Parties, func(h Holding) bool { return h.ID == "PP52" }); i < 0 || s.Parties[i].Before.IsKeyed() {
			t.Errorf("%s: they lost South, and yet %+v", name, s.Parties)
		}
	}
	_, fresh := five()
	fresh[0].Last.Lines[3] = then("PP53", labour, 25) // equal votes of one party: it does not matter who
	if s := StandingOf(e, []Contested{{Contest: fresh[0]}, {Contest: c[1]}}, LastElection); len(s.Unknown) != 0 || holding(s, "PP53").Before != figure.Keyed(3) {
		t.Errorf("%+v", s)
	}
	_, fresh = five()
	fresh[0].Last.Lines = fresh[0].Last.Lines[:1] // fewer than seats: one stayed vacant
	if s := StandingOf(e, []Contested{{Contest: fresh[0]}, {Contest: c[1]}}, LastElection); s.Vacant.Before != figure.Keyed(2) {
		t.Errorf("%+v", s.Vacant)
	}
}
