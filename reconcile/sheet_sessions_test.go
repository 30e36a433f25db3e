package reconcile

import (
	"slices"
	"testing"
)

// planned puts three opening sessions into the set-up.
func planned(e *Election) {
	e.Sessions = []PlannedSession{{Number: 1, Date: "2018-04-27", Time: "9:30", Place: "Town Hall"}, {Number: 2, Date: "2018-04-27", Time: "14:00", Place: "Town Hall"},
		{Number: 3, Date: "2018-05-03", Time: "22:15", Place: "Leisure Centre"}}
}

func session(n *night, number string, last int) {
	n.t.Helper()
	n.key(sheetOf(PostalOpening, number), 1, Reading{"packets_in": 26, "papers_to_box": 10, "last": last, "batches": 2})
}

func openings(n *night) (list []string) {
	for _, row := range n.ward().Register() {
		if row.Form == PostalOpening {
			list = append(list, row.Subject+" "+string(row.State))
		}
	}
	return list
}

func TestPlannedSessionsAreAwaitedUntilOneIsTheLast(t *testing.T) {
	e := watford()
	planned(&e)
	if faults := e.Faults(); len(faults) != 0 {
		t.Fatalf("%+v", faults)
	}
	n := newNight(t, e)
	if got := openings(n); !slices.Equal(got, []string{"1 awaited", "2 awaited", "3 awaited"}) {
		t.Errorf("at first: %v", got)
	}
	for _, early := range []string{"2", "3"} {
		n.refused(ada, SheetKeyed{SheetID: sheetOf(PostalOpening, early), Count: 1, Reading: 1, Figures: Reading{"packets_in": 1, "papers_to_box": 1, "last": 1}}, "session_order")
	}
	session(n, "1", 0)
	session(n, "2", 1) // the third was not needed
	if got := openings(n); !slices.Equal(got, []string{"1 agreed", "2 agreed"}) {
		t.Errorf("after the last: %v", got)
	}
	n.refused(ada, SheetKeyed{SheetID: sheetOf(PostalOpening, "3"), Count: 1, Reading: 1, Figures: Reading{"packets_in": 1, "papers_to_box": 1, "last": 1}}, "no_more_sessions")
	session(n, "2", 0)
	session(n, "3", 0)
	if got := openings(n); !slices.Equal(got, []string{"1 agreed", "2 agreed", "3 agreed", "4 awaited"}) {
		t.Errorf("more than were planned: %v", got)
	}
	session(n, "4", 1)
	if sessions, complete := n.ward().Sessions(); len(sessions) != 4 || !complete || sessions[0].Last || !sessions[3].Last {
		t.Errorf("%+v, complete %v", sessions, complete)
	}
	n.key(sheetOf(PostalBox, "PV"), 1, Reading{"papers_found": 39})
	if f := n.finding("P2"); f.Numbers["logged"] != 40 || f.Numbers["difference"] != -1 || f.Numbers["sessions"] != 4 {
		t.Errorf("%s", f.Clerk)
	}
	// An earlier session marked the last does not end the log: the later ones are in.
	n.rekey(sheetOf(PostalOpening, "2"), Reading{"last": 1})
	if sessions, _ := n.ward().Sessions(); len(sessions) != 4 {
		t.Errorf("%d sessions", len(sessions))
	}
}

func TestAPlannedSessionThatIsMendedIsAwaitedOrNot(t *testing.T) {
	n := newNight(t, watford())
	session(n, "1", 0)
	n.mend(sue, planned)
	if got := openings(n); !slices.Equal(got, []string{"1 agreed", "2 awaited", "3 awaited"}) {
		t.Errorf("%v", got)
	}
	n.mend(sue, func(e *Election) { e.Sessions = nil })
	if got := openings(n); !slices.Equal(got, []string{"1 agreed", "2 awaited"}) {
		t.Errorf("%v", got)
	}
	e := watford()
	e.Boxes = e.Boxes[:2]
	planned(&e)
	if got := openings(newNight(t, e)); len(got) != 0 {
		t.Errorf("without a postal box: %v", got)
	}
}
