package reconcile_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/night"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
)

func TestASessionThatIsKeyedOnceKeepsItsPlaceInTheOrder(t *testing.T) {
	n := night.New(t, night.KeyedTwice())
	session := func(k int) sheet.ID { return night.SheetOf(sheet.PostalOpening, fmt.Sprint(k)) }
	figures := func(last int) sheet.Reading { return sheet.Reading{"packets_in": 10, "papers_to_box": 9, "last": last} }
	n.NotRead(night.Ada, session(2), figures(0), "session_order")
	n.Read(session(1), figures(0), night.Ada)
	n.Read(session(2), figures(1), night.Ada, night.Ben)
	if sessions, complete := n.Ward().Sessions(); len(sessions) != 0 || complete {
		t.Errorf("session 1 is not agreed, and %d sessions count", len(sessions))
	}
	if left := n.Ward().Awaited(sheet.StageVerification); !slices.Contains(left, session(1)) || slices.Contains(left, session(2)) {
		t.Errorf("awaited: %v", left)
	}
	n.Read(session(1), figures(0), night.Ben)
	if sessions, complete := n.Ward().Sessions(); len(sessions) != 2 || !complete {
		t.Errorf("%d sessions, complete %v", len(sessions), complete)
	}
	n.NotRead(night.Ada, session(3), figures(1), "no_more_sessions")
}

func TestAVoterIDRecordIsAgreedByTwoPeopleBeforeItIsInATotal(t *testing.T) {
	n := night.New(t, night.KeyedTwice())
	id, r := night.RecordOf(sheet.VoterIDPilot, "CA1"), night.IDRecord(sheet.VoterIDPilot, 5, 3, 1003)
	n.Read(id, r, night.Ada)
	if totals := n.Count.VoterID.Totals(&n.Count.Election); totals.In != 0 || totals.All.Refused != 0 {
		t.Errorf("one reading is in the totals: %+v", totals.All)
	}
	slip := maps.Clone(r)
	slip["refused_initial"] = 50
	n.Read(id, slip, night.Ben)
	found := night.FindingsOf(n.Count.CheckVoterID(), "D1")
	if len(found) != 1 || found[0].Subject != "CA1" || found[0].Override != rules.OverrideNone || !slices.Equal(found[0].Figures, []figure.ID{"refused_initial"}) {
		t.Errorf("what differs: %+v", found)
	}
	if awaited, findings := n.Count.ReleaseInTheWay(); !slices.Contains(awaited, id) || night.CodesOf(findings) != " D1@CA1" {
		t.Errorf("the release waits for %v and%s", awaited, night.CodesOf(findings))
	}
	n.Read(id, sheet.Reading{"refused_initial": 5}, night.Ben)
	if totals := n.Count.VoterID.Totals(&n.Count.Election); totals.In != 1 || totals.All.Refused != 5 {
		t.Errorf("agreed, the totals are %+v", totals.All)
	}
}

// A whole night keyed twice without a slip comes to what it comes to keyed once.
func TestTwoKeyingsThatAgreeLeaveWhatOneLeaves(t *testing.T) {
	once, twice := night.Counted(t, night.Watford()), night.VerifiedTwice(t)
	twice.StageTwice(sheet.StageCount)
	for _, n := range []*night.Night{once, twice} {
		n.Step(reconcile.StepProvisional, reconcile.StepConsult, reconcile.StepReadBack, reconcile.StepCertify)
	}
	a, b := *once.Ward().Certificate, *twice.Ward().Certificate
	if !a.KeyOnce || b.KeyOnce {
		t.Fatalf("keyed once: %v and %v", a.KeyOnce, b.KeyOnce)
	}
	if a.KeyOnce = false; a.Hash() != b.Hash() {
		t.Errorf("the certificates differ: %+v and %+v", a, b)
	}
	for _, e := range once.Entries {
		if data, err := text.Canonical(e.Body); err != nil || strings.Contains(string(data), `"agreed"`) {
			t.Errorf("an entry of a count that is keyed once: %s (%v)", data, err)
		}
	}
	if once.Count.Compared.Form(sheet.BoxVerification).Sheets != 0 {
		t.Error("where one reading agrees a sheet something was compared")
	}
}

func TestWhoChangesTheCandidatesVoidsAReadingOnItsWay(t *testing.T) {
	n := night.VerifiedTwice(t)
	id := night.WardSheet(sheet.CountResult)
	n.Read(id, night.CleanPapers(night.Watford())[8].Reading, night.Ada)
	b := n.Mended(func(e *setup.Election) {
		e.Contests[0].Candidates = slices.Clone(e.Contests[0].Candidates)
		slices.Reverse(e.Contests[0].Candidates)
	})
	n.Refused(night.Sue, b, "role") // votes have been keyed by the old order
	n.Do(night.Rob, b)
	if s := n.Count.Sheet(id); s.Touched() || len(b.Changes) != 1 || !slices.Equal(b.Changes[0].Voids, []string{"count_result " + string(night.Callowland) + " " + string(night.Callowland)}) {
		t.Errorf("votes keyed by the old order stand: %+v, voids %v", s, b.Changes)
	}
}

func TestABoxWhoseReadingsAreOnTheirWayIsNotStruckOffWithThem(t *testing.T) {
	n := night.New(t, night.KeyedTwice())
	n.Read(night.BoxTwo, sheet.Reading{"verified": 860}, night.Ada)
	n.Read(night.BoxTwo, sheet.Reading{"verified": 806}, night.Ben)
	struck := func(e *setup.Election) { e.Boxes[1].Struck = "it was never used" }
	n.Refused(night.Sue, n.Mended(struck), "not_mendable")
	n.Must(n.Void(night.Sue, night.BoxTwo, 0))
	n.Refused(night.Rob, n.Mended(struck), "not_mendable") // what two people saw in it is not gone with the readings
	n.Read(night.BoxTwo, sheet.Reading{"verified": 0}, night.Ada, night.Ben)
	n.Do(night.Sue, n.Mended(struck))
	if n.Count.Sheet(night.BoxTwo).Touched() || len(night.FindingsOf(rules.Check(n.Ward()), "D1")) != 0 {
		t.Error("a box that is off the register stops the ward for ever")
	}
}
