package reconcile_test

import (
	"slices"
	"testing"

	"wardcount/reconcile"
	"wardcount/reconcile/night"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// planned puts three opening sessions into the set-up.
func planned(e *setup.Election) {
	e.Sessions = []setup.PlannedSession{{Number: 1, Date: "2018-04-27", Time: "9:30", Place: "Town Hall"}, {Number: 2, Date: "2018-04-27", Time: "14:00", Place: "Town Hall"},
		{Number: 3, Date: "2018-05-03", Time: "22:15", Place: "Leisure Centre"}}
}

func session(n *night.Night, number string, last int) {
	n.T.Helper()
	n.Key(night.SheetOf(sheet.PostalOpening, number), 1, sheet.Reading{"packets_in": 26, "papers_to_box": 10, "last": last, "batches": 2})
}

func openings(n *night.Night) (list []string) {
	for _, row := range n.Ward().Register() {
		if row.Form == sheet.PostalOpening {
			list = append(list, row.Subject+" "+string(row.State))
		}
	}
	return list
}

func TestPlannedSessionsAreAwaitedUntilOneIsTheLast(t *testing.T) {
	e := night.Watford()
	planned(&e)
	if faults := e.Faults(); len(faults) != 0 {
		t.Fatalf("%+v", faults)
	}
	n := night.New(t, e)
	if got := openings(n); !slices.Equal(got, []string{"1 awaited", "2 awaited", "3 awaited"}) {
		t.Errorf("at first: %v", got)
	}
	for _, early := range []string{"2", "3"} {
		n.Refused(night.Ada, reconcile.SheetKeyed{ID: night.SheetOf(sheet.PostalOpening, early), Count: 1, Reading: 1, Figures: sheet.Reading{"packets_in": 1, "papers_to_box": 1, "last": 1}}, "session_order")
	}
	session(n, "1", 0)
	session(n, "2", 1) // the third was not needed
	if got := openings(n); !slices.Equal(got, []string{"1 agreed", "2 agreed"}) {
		t.Errorf("after the last: %v", got)
	}
	n.Refused(night.Ada, reconcile.SheetKeyed{ID: night.SheetOf(sheet.PostalOpening, "3"), Count: 1, Reading: 1, Figures: sheet.Reading{"packets_in": 1, "papers_to_box": 1, "last": 1}}, "no_more_sessions")
	session(n, "2", 0)
	session(n, "3", 0)
	if got := openings(n); !slices.Equal(got, []string{"1 agreed", "2 agreed", "3 agreed", "4 awaited"}) {
		t.Errorf("more than were planned: %v", got)
	}
	session(n, "4", 1)
	if sessions, complete := n.Ward().Sessions(); len(sessions) != 4 || !complete || sessions[0].Last || !sessions[3].Last {
		t.Errorf("%+v, complete %v", sessions, complete)
	}
	n.Key(night.SheetOf(sheet.PostalBox, "PV"), 1, sheet.Reading{"papers_found": 39})
	if f := n.Finding("P2"); f.Numbers["logged"] != 40 || f.Numbers["difference"] != -1 || f.Numbers["sessions"] != 4 {
		t.Errorf("%s", f.Clerk)
	}
	// An earlier session marked the last does not end the log: the later ones are in.
	n.Rekey(night.SheetOf(sheet.PostalOpening, "2"), sheet.Reading{"last": 1})
	if sessions, _ := n.Ward().Sessions(); len(sessions) != 4 {
		t.Errorf("%d sessions", len(sessions))
	}
}

func TestAPlannedSessionThatIsMendedIsAwaitedOrNot(t *testing.T) {
	n := night.New(t, night.Watford())
	session(n, "1", 0)
	n.Mend(night.Sue, planned)
	if got := openings(n); !slices.Equal(got, []string{"1 agreed", "2 awaited", "3 awaited"}) {
		t.Errorf("%v", got)
	}
	n.Mend(night.Sue, func(e *setup.Election) { e.Sessions = nil })
	if got := openings(n); !slices.Equal(got, []string{"1 agreed", "2 awaited"}) {
		t.Errorf("%v", got)
	}
	e := night.Watford()
	e.Boxes = e.Boxes[:2]
	planned(&e)
	if got := openings(night.New(t, e)); len(got) != 0 {
		t.Errorf("without a postal box: %v", got)
	}
}
