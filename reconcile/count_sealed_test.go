package reconcile_test

import (
	"slices"
	"strings"
	"testing"

	"wardcount/reconcile"
	"wardcount/reconcile/night"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

func sealed(seals ...string) reconcile.CountSealed {
	return reconcile.CountSealed{Seals: seals, Place: "the strong room"}
}

func TestWhileTheCountIsClosedNothingIsAccepted(t *testing.T) {
	n := night.Counted(t, night.Watford())
	n.Step(reconcile.StepProvisional)
	receipt := n.Count.Door["B1"]
	bodies := []reconcile.Body{
		reconcile.SheetKeyed{ID: night.BoxOne, Count: 2, Reading: 1, Figures: sheet.Reading{"verified": 1003}}, n.Count.Voiding(night.BoxOne, 0, night.Because), n.Count.Moving(night.BoxOne, night.BoxTwo, 0, night.Because),
		n.Count.Adjudicating(night.BoxOne, sheet.Reading{"verified": 1}, night.Because), n.Body(reconcile.StepConsult), n.Body(reconcile.StepAbandon), reconcile.Stepped{Step: reconcile.StepRelease},
		reconcile.FindingExplained{FindingID: ward.FindingID{Contest: night.Callowland, Code: "C1", Subject: string(night.Callowland)}, Reason: night.Because}, reconcile.FindingAccepted{FindingID: ward.FindingID{Contest: night.Callowland, Code: "C1", Subject: string(night.Callowland)}, Reason: night.Because},
		reconcile.PapersMoved{Papers: 1, From: night.Callowland, FromBox: "B2", To: night.Leavesden, ToBox: "B2", Reason: night.Because}, reconcile.BoxReceived{Box: "B1", Receipt: receipt},
		n.Mended(night.AddBox), sealed("4711"), reconcile.ElectionSetUp{Election: night.Watford()},
	}
	n.Do(night.Rob, sealed("4711", "4712"))
	if s, closed := n.Count.Closed(); !closed || s.Sealed.By != night.Rob || s.Place != "the strong room" {
		t.Fatalf("closed %v: %+v", closed, s)
	}
	for _, b := range bodies {
		r := n.Refused(night.Rob, b, "closed")
		if !strings.Contains(r.Message, "under 2 seals (the strong room)") {
			t.Errorf("%s: %s", b.Kind(), r.Message)
		}
	}
	n.Do(night.Dee, reconcile.CountReopened{Seals: []string{"4712", "4711"}}) // in any order
	if _, closed := n.Count.Closed(); closed {
		t.Error("the count is closed still")
	}
	n.Step(reconcile.StepConsult)
}

func TestSealsThatAreNotAsTheyWereLeftNeedAReason(t *testing.T) {
	n := night.New(t, night.Watford())
	n.Refused(night.Rob, reconcile.CountReopened{Seals: []string{"1"}}, "not_closed")
	for what, c := range map[string]struct {
		b    reconcile.CountSealed
		code string
	}{
		"none": {sealed(), "no_seals"}, "one twice": {sealed("1", "1"), "seal"}, "empty": {sealed("1", " "), "seal"}, "with a space": {sealed("1 "), "seal"},
		"invisible": {sealed("1\u202e2"), "seal"}, "too long": {sealed(strings.Repeat("9", reconcile.MaxSeal+1)), "seal"}, "no place": {reconcile.CountSealed{Seals: []string{"1"}, Place: " "}, "no_place"},
		"a place that cannot be read": {reconcile.CountSealed{Seals: []string{"1"}, Place: "room\x00"}, "reason"},
	} {
		if r := n.Try(night.Rob, c.b); r == nil || r.Code != c.code {
			t.Errorf("%s: %v, want %q", what, r, c.code)
		}
	}
	n.Do(night.Rob, sealed("1", strings.Repeat("é", reconcile.MaxSeal)))
	n.Refused(night.Rob, reconcile.CountReopened{}, "no_seals")
	n.Refused(night.Rob, reconcile.CountReopened{Seals: []string{"1"}}, "seals")
	n.Refused(night.Rob, reconcile.CountReopened{Seals: []string{"1", "3"}}, "seals")
	n.Do(night.Rob, reconcile.CountReopened{Seals: []string{"1"}, Reason: "one seal was broken by the caretaker"})
	s := n.Count.Sealings[0]
	if s.Reopened == nil || !slices.Equal(s.Found, []string{"1"}) || s.Reason != "one seal was broken by the caretaker" || len(s.Seals) != 2 {
		t.Errorf("%+v", s)
	}
	n.Do(night.Rob, sealed("5"))
	if len(n.Count.Sealings) != 2 || n.Count.Sealings[0].Reopened == nil {
		t.Errorf("closed a second time: %+v", n.Count.Sealings)
	}
}

func TestAClosedCountPublishesWhatWasDeclaredBefore(t *testing.T) {
	n := night.Counted(t, night.Watford())
	n.Step(reconcile.StepProvisional, reconcile.StepConsult, reconcile.StepReadBack, reconcile.StepCertify, reconcile.StepDeclare)
	n.Do(night.Rob, sealed("1"))
	n.Do(night.Rob, reconcile.ResultsPublished{Revision: 1, Formats: []string{"lga"}, Contests: []setup.ContestID{night.Callowland}})
	if _, closed := n.Count.Closed(); !closed || n.Count.Revisions != 1 {
		t.Error("publishing opened the count")
	}
}

func TestTheSealsAreAsTheyWereLeftInAnyOrderAndOnlyOnceTheyWereSeen(t *testing.T) {
	if _, err := reconcile.NewCount(night.Law()).Apply(reconcile.Entry{Actor: night.Rob, Role: setup.ReturningOfficer, Kind: reconcile.KindSealed, Body: sealed("1")}); err == nil || err.(*reconcile.Refusal).Code != "not_set_up" {
		t.Errorf("a count that is not set up: %v", err)
	}
	for what, c := range map[string]struct {
		found  []string
		asLeft bool
	}{"in another order": {[]string{"4712", "4711"}, true}, "one of them": {[]string{"4711"}, false}, "another": {[]string{"4711", "4713"}, false}} {
		n := night.New(t, night.Watford())
		n.Do(night.Rob, sealed("4711", "4712"))
		if n.Count.Sealings[0].AsLeft() {
			t.Errorf("%s: as left before anybody looked", what)
		}
		n.Do(night.Rob, reconcile.CountReopened{Seals: c.found, Reason: "as they were found"})
		if got := n.Count.Sealings[0].AsLeft(); got != c.asLeft {
			t.Errorf("%s: as left %v", what, got)
		}
	}
}
