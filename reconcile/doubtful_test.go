package reconcile_test

import (
	"slices"
	"testing"

	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/night"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

func batch(n string) sheet.ID { return night.SheetOf(sheet.DoubtfulPapers, n) }

// decided is a batch of so many papers: some allowed, some void for
// uncertainty, some for too many votes.
func decided(allowed, tooMany, uncertain, objected int) sheet.Reading {
	return sheet.Reading{"papers": allowed + tooMany + uncertain, "allowed": allowed, "rej_a": 0, "rej_b": tooMany, "rej_c": 0, "rej_d": uncertain, "objected_to": objected}
}

func TestABatchIsTheOfficersDecisionAndIsKeyedOnceEvenWhereSheetsAreKeyedTwice(t *testing.T) {
	n := night.VerifiedTwice(t)
	n.Read(batch("1"), decided(5, 2, 4, 1), night.Rob)
	if n.Count.Sheet(batch("1")).State() != ward.Agreed {
		t.Error("the officer's decision waits for a second reading")
	}
	n.Refused(night.Dee, reconcile.SheetKeyed{ID: batch("1"), Count: 1, Reading: 2, Figures: decided(5, 2, 4, 1)}, "key_once")
	n.NotRead(night.Rob, batch("3"), decided(0, 0, 3, 0), "batch_order")
	n.Read(batch("2"), decided(1, 0, 3, 0), night.Dee)
	n.StageTwice(sheet.StageCount)
	if found := night.FindingsOf(rules.Check(n.Ward()), "D3"); len(found) != 0 {
		t.Errorf("2 + 0 and 4 + 3 rejected, as on the sheet: %s", found[0].Clerk)
	}
	if objected, kept := n.Ward().Objected(); objected != 1 || !kept {
		t.Errorf("%d objected to", objected)
	}
	n.Step(reconcile.StepProvisional)
}

func TestABatchThatDoesNotAddUpIsAnError(t *testing.T) {
	for what, c := range map[string]struct {
		r       sheet.Reading
		figures []figure.ID
	}{
		"a paper too many":                {sheet.Reading{"papers": 12, "allowed": 5, "rej_a": 0, "rej_b": 2, "rej_c": 0, "rej_d": 4, "objected_to": 0}, []figure.ID{"papers", "allowed"}},
		"more objections than rejections": {decided(5, 2, 4, 7), []figure.ID{"papers", "allowed", "objected_to"}},
		"adds up":                         {decided(5, 2, 4, 6), nil},
		"nothing in it":                   {decided(0, 0, 0, 0), nil},
	} {
		n := night.Verified(t, night.Watford())
		n.Key(batch("1"), 1, c.r)
		found := night.FindingsOf(rules.Check(n.Ward()), "D2")
		if (len(found) == 1) != (c.figures != nil) || len(found) == 1 && (!slices.Equal(found[0].Figures, c.figures) || found[0].Subject != "1") {
			t.Errorf("%s: %+v", what, found)
		}
	}
}

func TestTheRejectedPapersAreTheSumOfTheBatches(t *testing.T) {
	n := night.Verified(t, night.Watford())
	n.Key(batch("1"), 1, decided(5, 2, 4, 0))
	n.Stage(sheet.StageCount)
	f := n.Finding("D3")
	if f.Numbers["sheet"] != 7 || f.Numbers["batches"] != 4 || f.Override != rules.OverrideNone || !slices.Equal(f.Figures, []figure.ID{"rej_d"}) {
		t.Errorf("%+v", f)
	}
	n.StepRefused(reconcile.StepProvisional, "not_ready")
	n.Key(batch("2"), 1, decided(0, 0, 3, 0))
	n.Step(reconcile.StepProvisional)
}

func TestABatchInTheMiddleThatIsVoidedIsAwaitedAndNotForgotten(t *testing.T) {
	n := night.Verified(t, night.Watford())
	for k, r := range []sheet.Reading{decided(5, 1, 4, 0), decided(0, 1, 0, 0), decided(0, 0, 3, 0)} {
		n.Key(batch(string(rune('1'+k))), 1, r)
	}
	n.Stage(sheet.StageCount)
	n.Must(n.Void(night.Rob, batch("2"), 0))
	if got := n.Ward().Batches(); !slices.Equal(got, []string{"1", "2", "3"}) || n.Ward().NextBatch() != batch("4") {
		t.Errorf("the batches are %v", got)
	}
	if r := n.StepRefused(reconcile.StepProvisional, "not_ready"); !slices.Equal(r.Awaited, []sheet.ID{batch("2")}) {
		t.Errorf("awaited: %v", r.Awaited)
	}
	n.Key(batch("2"), 1, decided(2, 1, 0, 0))
	n.Must(n.Void(night.Rob, batch("3"), 0)) // the last of them may go altogether
	if got := n.Ward().Batches(); !slices.Equal(got, []string{"1", "2"}) {
		t.Errorf("the batches are %v", got)
	}
	n.Key(batch("3"), 1, decided(0, 0, 3, 0))
	n.Step(reconcile.StepProvisional)
}

func TestAtARecountABatchMayBeDecidedAgain(t *testing.T) {
	n := night.Verified(t, night.Watford())
	n.Key(batch("1"), 1, decided(5, 2, 7, 0))
	n.Stage(sheet.StageCount)
	n.Step(reconcile.StepProvisional)
	n.Refused(night.Rob, reconcile.SheetKeyed{ID: batch("1"), Count: 1, Reading: 1, Figures: decided(6, 2, 6, 0)}, "provisional")
	n.Step(reconcile.StepRecount)
	n.Refused(night.Rob, reconcile.SheetKeyed{ID: batch("1"), Count: 1, Reading: 1, Figures: decided(6, 2, 6, 0)}, "earlier_count")
	n.Key(batch("1"), n.Count.CountDue(batch("1")), decided(6, 2, 6, 0)) // one paper more is good
	n.Again(night.WardSheet(sheet.RejectedPapers), sheet.Reading{"rej_d": 6})
	n.Again(night.WardSheet(sheet.CountResult), sheet.Reading{"votes.1": 833, "valid_ballots": 2290})
	n.Step(reconcile.StepProvisional, reconcile.StepConsult, reconcile.StepReadBack, reconcile.StepCertify)
}

func TestAPaperPutToAnotherHeadIsOneFinding(t *testing.T) {
	n := night.Verified(t, night.Watford())
	n.Key(batch("1"), 1, decided(5, 3, 6, 0))
	n.Stage(sheet.StageCount) // 2 for too many votes, 7 void for uncertainty
	if f := n.Finding("D3"); f.Numbers["sheet"] != 2 || f.Numbers["batches"] != 3 || !slices.Equal(f.Figures, []figure.ID{"rej_b", "rej_d"}) {
		t.Errorf("%+v", f)
	}
}
