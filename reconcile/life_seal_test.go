package reconcile

import (
	"slices"
	"strings"
	"testing"
)

func sealed(seals ...string) CountSealed { return CountSealed{Seals: seals, Place: "the strong room"} }

func TestWhileTheCountIsClosedNothingIsAccepted(t *testing.T) {
	n := counted(t, watford())
	n.step(StepProvisional)
	receipt := n.count.Door["B1"]
	bodies := []Body{
		SheetKeyed{SheetID: boxOne, Count: 2, Reading: 1, Figures: Reading{"verified": 1003}}, n.count.Voiding(boxOne, 0, because), n.count.Moving(boxOne, boxTwo, 0, because),
		n.count.Adjudicating(boxOne, Reading{"verified": 1}, because), n.body(StepConsult), n.body(StepAbandon), Stepped{Step: StepRelease},
		FindingExplained{FindingID: FindingID{callowland, "C1", string(callowland)}, Reason: because}, FindingAccepted{FindingID: FindingID{callowland, "C1", string(callowland)}, Reason: because},
		PapersMoved{Papers: 1, From: callowland, FromBox: "B2", To: leavesden, ToBox: "B2", Reason: because}, BoxReceived{"B1", receipt},
		n.mended(addBox), sealed("4711"), ElectionSetUp{watford()},
	}
	n.do(rob, sealed("4711", "4712"))
	if s, closed := n.count.Closed(); !closed || s.Sealed.By != rob || s.Place != "the strong room" {
		t.Fatalf("closed %v: %+v", closed, s)
	}
	for _, b := range bodies {
		r := n.refused(rob, b, "closed")
		if !strings.Contains(r.Message, "under 2 seals (the strong room)") {
			t.Errorf("%s: %s", b.Kind(), r.Message)
		}
	}
	n.do(dee, CountReopened{Seals: []string{"4712", "4711"}}) // in any order
	if _, closed := n.count.Closed(); closed {
		t.Error("the count is closed still")
	}
	n.step(StepConsult)
}

func TestSealsThatAreNotAsTheyWereLeftNeedAReason(t *testing.T) {
	n := newNight(t, watford())
	n.refused(rob, CountReopened{Seals: []string{"1"}}, "not_closed")
	for what, c := range map[string]struct {
		b    CountSealed
		code string
	}{
		"none": {sealed(), "no_seals"}, "one twice": {sealed("1", "1"), "seal"}, "empty": {sealed("1", " "), "seal"}, "with a space": {sealed("1 "), "seal"},
		"invisible": {sealed("1\u202e2"), "seal"}, "too long": {sealed(strings.Repeat("9", maxSeal+1)), "seal"}, "no place": {CountSealed{Seals: []string{"1"}, Place: " "}, "no_place"},
		"a place that cannot be read": {CountSealed{Seals: []string{"1"}, Place: "room\x00"}, "reason"},
	} {
		if r := n.try(rob, c.b); r == nil || r.Code != c.code {
			t.Errorf("%s: %v, want %q", what, r, c.code)
		}
	}
	n.do(rob, sealed("1", strings.Repeat("é", maxSeal)))
	n.refused(rob, CountReopened{}, "no_seals")
	n.refused(rob, CountReopened{Seals: []string{"1"}}, "seals")
	n.refused(rob, CountReopened{Seals: []string{"1", "3"}}, "seals")
	n.do(rob, CountReopened{Seals: []string{"1"}, Reason: "one seal was broken by the caretaker"})
	s := n.count.Sealings[0]
	if s.Reopened == nil || !slices.Equal(s.Found, []string{"1"}) || s.Reason != "one seal was broken by the caretaker" || len(s.Seals) != 2 {
		t.Errorf("%+v", s)
	}
	n.do(rob, sealed("5"))
	if len(n.count.Sealings) != 2 || n.count.Sealings[0].Reopened == nil {
		t.Errorf("closed a second time: %+v", n.count.Sealings)
	}
}

func TestAClosedCountPublishesWhatWasDeclaredBefore(t *testing.T) {
	n := counted(t, watford())
	n.step(StepProvisional, StepConsult, StepReadBack, StepCertify, StepDeclare)
	n.do(rob, sealed("1"))
	n.do(rob, ResultsPublished{Revision: 1, Formats: []string{"lga"}, Contests: []ContestID{callowland}})
	if _, closed := n.count.Closed(); !closed || n.count.Revisions != 1 {
		t.Error("publishing opened the count")
	}
}
