package ward_test

import (
	"slices"
	"testing"

	"wardcount/reconcile"
	"wardcount/reconcile/night"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// session keys an opening session.
func session(n *night.Night, number string, last int) {
	n.T.Helper()
	n.Key(night.SheetOf(sheet.PostalOpening, number), 1, sheet.Reading{"packets_in": 26, "papers_to_box": 10, "last": last, "batches": 2})
}

// openings lists the sessions of the register, with how far each has come.
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
	night.ThreeSessions(&e)
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
	n.Mend(night.Sue, night.ThreeSessions)
	if got := openings(n); !slices.Equal(got, []string{"1 agreed", "2 awaited", "3 awaited"}) {
		t.Errorf("%v", got)
	}
	n.Mend(night.Sue, func(e *setup.Election) { e.Sessions = nil })
	if got := openings(n); !slices.Equal(got, []string{"1 agreed", "2 awaited"}) {
		t.Errorf("%v", got)
	}
	e := night.Watford()
	e.Boxes = e.Boxes[:2]
	night.ThreeSessions(&e)
	if got := openings(night.New(t, e)); len(got) != 0 {
		t.Errorf("without a postal box: %v", got)
	}
}

// A session that was taken back leaves a gap that is awaited; the later ones
// stay where they are.
func TestAnOpeningSessionThatWasTakenBackLeavesAGap(t *testing.T) {
	n := night.New(t, night.Watford())
	for _, number := range []string{"1", "2", "3"} {
		session(n, number, 0)
	}
	n.Must(n.Void(night.Sue, night.SheetOf(sheet.PostalOpening, "1"), 0))
	n.Must(n.Void(night.Sue, night.SheetOf(sheet.PostalOpening, "2"), 0))
	if got := openings(n); !slices.Equal(got, []string{"1 awaited", "2 awaited", "3 agreed", "4 awaited"}) {
		t.Errorf("%v", got)
	}
	if sessions, complete := n.Ward().Sessions(); len(sessions) != 0 || complete {
		t.Errorf("%d sessions add up, complete %v", len(sessions), complete)
	}
	n.Refused(night.Ada, reconcile.SheetKeyed{ID: night.SheetOf(sheet.PostalOpening, "5"), Count: 1, Reading: 1, Figures: sheet.Reading{"packets_in": 1, "papers_to_box": 1, "last": 1}}, "session_order")
	session(n, "4", 1)
	if got := openings(n); !slices.Equal(got, []string{"1 awaited", "2 awaited", "3 agreed", "4 agreed", "5 awaited"}) {
		t.Errorf("with the last: %v", got)
	}
	session(n, "2", 0)
	session(n, "1", 0)
	if got := openings(n); !slices.Equal(got, []string{"1 agreed", "2 agreed", "3 agreed", "4 agreed"}) {
		t.Errorf("all again: %v", got)
	}
	if sessions, complete := n.Ward().Sessions(); len(sessions) != 4 || !complete {
		t.Errorf("%d sessions add up, complete %v", len(sessions), complete)
	}
	n.Must(n.Void(night.Sue, night.SheetOf(sheet.PostalOpening, "4"), 0)) // the last of them is awaited too
	if got := openings(n); !slices.Equal(got, []string{"1 agreed", "2 agreed", "3 agreed", "4 awaited"}) {
		t.Errorf("without the last: %v", got)
	}
}

func TestTheSessionsAreWholeOnlyWhenTheLastOfThemIsMarkedTheLast(t *testing.T) {
	n := night.New(t, night.Watford())
	n.Stage(sheet.StageVerification)
	n.Rekey(night.SheetOf(sheet.PostalOpening, "2"), sheet.Reading{"last": 0})
	n.Rekey(night.SheetOf(sheet.PostalOpening, "1"), sheet.Reading{"last": 1})
	sessions, whole := n.Ward().Sessions()
	if whole || len(sessions) != 2 {
		t.Errorf("session 1 of 2 is marked the last: %d sessions, whole %v", len(sessions), whole)
	}
	if left := n.Ward().Awaited(sheet.StageVerification); len(left) != 1 || left[0] != night.SheetOf(sheet.PostalOpening, "3") {
		t.Errorf("awaited: %v, want session 3", left)
	}
}

func TestTheSessionsAreKeyedInOrderUntilTheLast(t *testing.T) {
	n := night.New(t, night.Watford())
	session := func(number string) reconcile.SheetKeyed {
		return reconcile.SheetKeyed{ID: night.SheetOf(sheet.PostalOpening, number), Count: 1, Reading: 1, Figures: sheet.Reading{"packets_in": 1, "papers_to_box": 1, "last": 0}}
	}
	for _, wrong := range []string{"2", "0", "01", "-1", "last", ""} {
		n.Refused(night.Ada, session(wrong), "session_order")
	}
	n.Do(night.Ada, session("1"), session("2"), session("1"))
	n.Key(night.SheetOf(sheet.PostalOpening, "3"), 1, sheet.Reading{"packets_in": 1, "papers_to_box": 1, "last": 1})
	n.Refused(night.Ada, session("4"), "no_more_sessions")
	n.Mend(night.Sue, func(e *setup.Election) { e.Boxes[2].Struck = "none" })
	n.Refused(night.Ada, session("4"), "not_on_register")
}
