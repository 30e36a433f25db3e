package outcome

import (
	"testing"
	"time"

	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

// certified is a ward with a certificate of these lines.
func certified(name string, lines ...ward.CertifiedCandidate) ward.Ward {
	return ward.Ward{Contest: setup.Contest{ID: setup.ContestID(name), Name: name, Seats: 1}, State: ward.Certified,
		Certificate: &ward.Certificate{Seats: 1, Candidates: lines, Verified: figure.Keyed[figure.Papers](400), Electorate: figure.Keyed[figure.Electors](1000)}}
}

func line(partyID, party string, votes figure.Votes, elected bool) ward.CertifiedCandidate {
	return ward.CertifiedCandidate{Candidate: setup.Candidate{PartyID: partyID, Party: party}, Votes: votes, Elected: elected}
}

func declared(w ward.Ward) ward.Ward {
	w.State, w.DeclaredAt = ward.Declared, time.Date(2018, 5, 4, 1, 0, 0, 0, time.UTC)
	return w
}

func counted(wards ...ward.Ward) reconcile.Count {
	c := reconcile.Count{Wards: map[setup.ContestID]ward.Ward{}}
	for _, w := range wards {
		c.Election.Contests = append(c.Election.Contests, w.Contest)
		c.Wards[w.Contest.ID] = w
	}
	return c
}

func TestOnlyWhatIsDeclaredCounts(t *testing.T) {
	open := certified("Open", line("PP53", "Labour Party", 300, true), line("PP52", "Conservative and Unionist Party", 99, false))
	got := CouncilOf(counted(open))
	if got.Wards != 1 || got.Seats != 1 || got.WardsDeclared != 0 || got.SeatsDeclared != 0 || got.Votes != 0 || len(got.Parties) != 0 || got.Turnout != (Turnout{}) {
		t.Errorf("certified, not declared: %+v", got)
	}
	if len(Declared(counted(open))) != 0 || len(Outstanding(counted(open))) != 1 {
		t.Error("a certified ward is not outstanding")
	}
	got = CouncilOf(counted(open, declared(certified("Done", line("PP53", "Labour Party", 300, true), line("PP90", "Liberal Democrats", 50, false)))))
	if got.Wards != 2 || got.WardsDeclared != 1 || got.SeatsDeclared != 1 || got.Votes != 350 || len(got.Parties) != 2 {
		t.Errorf("%+v", got)
	}
	if got.Parties[0] != (Party{ID: "PP53", Name: "Labour Party", Candidates: 1, Seats: 1, Votes: 300}) || got.Turnout != (Turnout{1, 400, 1000}) {
		t.Errorf("%+v", got)
	}
}

func TestOtherContestsElectNobodyToTheCouncil(t *testing.T) {
	parish := declared(certified("Parish", line("PP53", "Labour Party", 300, true)))
	parish.Contest.Kind = setup.ParishContest
	stopped := certified("Stopped", line("PP53", "Labour Party", 300, true))
	stopped.State, stopped.Certificate = ward.Abandoned, nil
	c := counted(parish, stopped)
	if got := CouncilOf(c); got.Wards != 0 || got.Seats != 0 || got.Votes != 0 {
		t.Errorf("%+v", got)
	}
	if len(Declared(c)) != 1 || len(Outstanding(c)) != 0 {
		t.Errorf("%d declared, %d outstanding", len(Declared(c)), len(Outstanding(c)))
	}
}

func TestTwoPartiesTogetherAreTheFirstAndIndependentsComeLast(t *testing.T) {
	got := CouncilOf(counted(
		declared(certified("A", line("joint-party:53-119", "Labour and Co-operative Party", 10, false), line("", "Independent", 500, true), line("", "", 7, false))),
		declared(certified("B", line("PP53", "Labour Party", 20, true), line("PP63", "Green Party", 30, false)))))
	want := []Party{{"PP53", "Labour Party", 2, 1, 30}, {"PP63", "Green Party", 1, 0, 30}, {"", "Independent", 2, 1, 507}}
	if len(got.Parties) != len(want) {
		t.Fatalf("%+v", got.Parties)
	}
	for i := range want {
		if got.Parties[i] != want[i] {
			t.Errorf("%+v, want %+v", got.Parties[i], want[i])
		}
	}
}

func TestTurnoutIsOfWardsInWhichBothAreKnown(t *testing.T) {
	unknown := declared(certified("Unknown", line("PP53", "Labour Party", 1, true)))
	unknown.Certificate.Electorate = figure.Of[figure.Electors]{}
	unopposed := declared(certified("Unopposed", line("PP53", "Labour Party", 0, true)))
	unopposed.Certificate.Uncontested, unopposed.Certificate.Vacant, unopposed.Certificate.Seats = true, 1, 2
	got := CouncilOf(counted(unknown, unopposed, declared(certified("Known", line("PP53", "Labour Party", 1, true)))))
	if got.Turnout != (Turnout{1, 400, 1000}) || got.WardsDeclared != 3 || got.Vacant != 1 || got.SeatsDeclared != 4 {
		t.Errorf("%+v", got)
	}
}
