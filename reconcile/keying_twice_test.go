package reconcile

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
)

func TestASessionThatIsKeyedOnceKeepsItsPlaceInTheOrder(t *testing.T) {
	n := newNight(t, keyedTwice())
	session := func(k int) SheetID { return sheetOf(PostalOpening, fmt.Sprint(k)) }
	figures := func(last int) Reading { return Reading{"packets_in": 10, "papers_to_box": 9, "last": last} }
	n.notRead(ada, session(2), figures(0), "session_order")
	n.read(session(1), figures(0), ada)
	n.read(session(2), figures(1), ada, ben)
	if sessions, complete := n.ward().Sessions(); len(sessions) != 0 || complete {
		t.Errorf("session 1 is not agreed, and %d sessions count", len(sessions))
	}
	if left := n.ward().Awaited(StageVerification); !slices.Contains(left, session(1)) || slices.Contains(left, session(2)) {
		t.Errorf("awaited: %v", left)
	}
	n.read(session(1), figures(0), ben)
	if sessions, complete := n.ward().Sessions(); len(sessions) != 2 || !complete {
		t.Errorf("%d sessions, complete %v", len(sessions), complete)
	}
	n.notRead(ada, session(3), figures(1), "no_more_sessions")
}

func TestAVoterIDRecordIsAgreedByTwoPeopleBeforeItIsInATotal(t *testing.T) {
	n := newNight(t, keyedTwice())
	id, r := recordOf(VoterIDPilot, "CA1"), idRecord(VoterIDPilot, 5, 3, 1003)
	n.read(id, r, ada)
	if totals := n.count.VoterID.Totals(&n.count.Election); totals.In != 0 || totals.All.Refused != 0 {
		t.Errorf("one reading is in the totals: %+v", totals.All)
	}
	slip := maps.Clone(r)
	slip["refused_initial"] = 50
	n.read(id, slip, ben)
	found := findingsOf(n.count.CheckVoterID(), "D1")
	if len(found) != 1 || found[0].Subject != "CA1" || found[0].Override != OverrideNone || !slices.Equal(found[0].Figures, []FigureID{"refused_initial"}) {
		t.Errorf("what differs: %+v", found)
	}
	if awaited, findings := n.count.ReleaseInTheWay(); !slices.Contains(awaited, id) || codesOf(findings) != " D1@CA1" {
		t.Errorf("the release waits for %v and%s", awaited, codesOf(findings))
	}
	n.read(id, Reading{"refused_initial": 5}, ben)
	if totals := n.count.VoterID.Totals(&n.count.Election); totals.In != 1 || totals.All.Refused != 5 {
		t.Errorf("agreed, the totals are %+v", totals.All)
	}
}

// A whole night keyed twice without a slip comes to what it comes to keyed once.
func TestTwoKeyingsThatAgreeLeaveWhatOneLeaves(t *testing.T) {
	once, twice := counted(t, watford()), verifiedTwice(t)
	twice.stageTwice(StageCount)
	for _, n := range []*night{once, twice} {
		n.step(StepProvisional, StepConsult, StepReadBack, StepCertify)
	}
	a, b := *once.ward().Certificate, *twice.ward().Certificate
	if !a.KeyOnce || b.KeyOnce {
		t.Fatalf("keyed once: %v and %v", a.KeyOnce, b.KeyOnce)
	}
	if a.KeyOnce = false; a.Hash() != b.Hash() {
		t.Errorf("the certificates differ: %+v and %+v", a, b)
	}
	for _, e := range once.entries {
		if data, err := Canonical(e.Body); err != nil || strings.Contains(string(data), `"agreed"`) {
			t.Errorf("an entry of a count that is keyed once: %s (%v)", data, err)
		}
	}
	if once.count.Compared.Form(BoxVerification).Sheets != 0 {
		t.Error("where one reading agrees a sheet something was compared")
	}
}

func TestWhoChangesTheCandidatesVoidsAReadingOnItsWay(t *testing.T) {
	n := verifiedTwice(t)
	id := wardSheet(CountResult)
	n.read(id, cleanPapers(watford())[8].Reading, ada)
	b := n.mended(func(e *Election) {
		e.Contests[0].Candidates = slices.Clone(e.Contests[0].Candidates)
		slices.Reverse(e.Contests[0].Candidates)
	})
	n.refused(sue, b, "role") // votes have been keyed by the old order
	n.do(rob, b)
	if s := n.count.Sheet(id); s.Touched() || len(b.Changes) != 1 || !slices.Equal(b.Changes[0].Voids, []string{"count_result " + string(callowland) + " " + string(callowland)}) {
		t.Errorf("votes keyed by the old order stand: %+v, voids %v", s, b.Changes)
	}
}

func TestABoxWhoseReadingsAreOnTheirWayIsNotStruckOffWithThem(t *testing.T) {
	n := newNight(t, keyedTwice())
	n.read(boxTwo, Reading{"verified": 860}, ada)
	n.read(boxTwo, Reading{"verified": 806}, ben)
	struck := func(e *Election) { e.Boxes[1].Struck = "it was never used" }
	n.refused(sue, n.mended(struck), "not_mendable")
	n.must(n.void(sue, boxTwo, 0))
	n.refused(rob, n.mended(struck), "not_mendable") // what two people saw in it is not gone with the readings
	n.read(boxTwo, Reading{"verified": 0}, ada, ben)
	n.do(sue, n.mended(struck))
	if n.count.Sheet(boxTwo).Touched() || len(findingsOf(Check(n.ward()), "D1")) != 0 {
		t.Error("a box that is off the register stops the ward for ever")
	}
}
