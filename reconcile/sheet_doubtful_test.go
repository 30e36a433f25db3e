package reconcile

import (
	"slices"
	"testing"
)

func batch(n string) SheetID { return sheetOf(DoubtfulPapers, n) }

// decided is a batch of so many papers: some allowed, some void for
// uncertainty, some for too many votes.
func decided(allowed, tooMany, uncertain, objected int) Reading {
	return Reading{"papers": allowed + tooMany + uncertain, "allowed": allowed, "rej_a": 0, "rej_b": tooMany, "rej_c": 0, "rej_d": uncertain, "objected_to": objected}
}

func TestABatchIsTheOfficersDecisionAndIsKeyedOnceEvenWhereSheetsAreKeyedTwice(t *testing.T) {
	n := verifiedTwice(t)
	n.read(batch("1"), decided(5, 2, 4, 1), rob)
	if n.count.Sheet(batch("1")).State() != Agreed {
		t.Error("the officer's decision waits for a second reading")
	}
	n.refused(dee, SheetKeyed{SheetID: batch("1"), Count: 1, Reading: 2, Figures: decided(5, 2, 4, 1)}, "key_once")
	n.notRead(rob, batch("3"), decided(0, 0, 3, 0), "batch_order")
	n.read(batch("2"), decided(1, 0, 3, 0), dee)
	n.stageTwice(StageCount)
	if found := findingsOf(Check(n.ward()), "D3"); len(found) != 0 {
		t.Errorf("2 + 0 and 4 + 3 rejected, as on the sheet: %s", found[0].Clerk)
	}
	if objected, kept := n.ward().Objected(); objected != 1 || !kept {
		t.Errorf("%d objected to", objected)
	}
	n.step(StepProvisional)
}

func TestABatchThatDoesNotAddUpIsAnError(t *testing.T) {
	for what, c := range map[string]struct {
		r       Reading
		figures []FigureID
	}{
		"a paper too many":                {Reading{"papers": 12, "allowed": 5, "rej_a": 0, "rej_b": 2, "rej_c": 0, "rej_d": 4, "objected_to": 0}, []FigureID{"papers", "allowed"}},
		"more objections than rejections": {decided(5, 2, 4, 7), []FigureID{"papers", "allowed", "objected_to"}},
		"adds up":                         {decided(5, 2, 4, 6), nil},
		"nothing in it":                   {decided(0, 0, 0, 0), nil},
	} {
		n := verified(t, watford())
		n.key(batch("1"), 1, c.r)
		found := findingsOf(Check(n.ward()), "D2")
		if (len(found) == 1) != (c.figures != nil) || len(found) == 1 && (!slices.Equal(found[0].Figures, c.figures) || found[0].Subject != "1") {
			t.Errorf("%s: %+v", what, found)
		}
	}
}

func TestTheRejectedPapersAreTheSumOfTheBatches(t *testing.T) {
	n := verified(t, watford())
	n.key(batch("1"), 1, decided(5, 2, 4, 0))
	n.stage(StageCount)
	f := n.finding("D3")
	if f.Numbers["sheet"] != 7 || f.Numbers["batches"] != 4 || f.Override != OverrideNone || !slices.Equal(f.Figures, []FigureID{"rej_d"}) {
		t.Errorf("%+v", f)
	}
	n.stepRefused(StepProvisional, "not_ready")
	n.key(batch("2"), 1, decided(0, 0, 3, 0))
	n.step(StepProvisional)
}

func TestABatchInTheMiddleThatIsVoidedIsAwaitedAndNotForgotten(t *testing.T) {
	n := verified(t, watford())
	for k, r := range []Reading{decided(5, 1, 4, 0), decided(0, 1, 0, 0), decided(0, 0, 3, 0)} {
		n.key(batch(string(rune('1'+k))), 1, r)
	}
	n.stage(StageCount)
	n.must(n.void(rob, batch("2"), 0))
	if got := n.ward().Batches(); !slices.Equal(got, []string{"1", "2", "3"}) || n.ward().NextBatch() != batch("4") {
		t.Errorf("the batches are %v", got)
	}
	if r := n.stepRefused(StepProvisional, "not_ready"); !slices.Equal(r.Awaited, []SheetID{batch("2")}) {
		t.Errorf("awaited: %v", r.Awaited)
	}
	n.key(batch("2"), 1, decided(2, 1, 0, 0))
	n.must(n.void(rob, batch("3"), 0)) // the last of them may go altogether
	if got := n.ward().Batches(); !slices.Equal(got, []string{"1", "2"}) {
		t.Errorf("the batches are %v", got)
	}
	n.key(batch("3"), 1, decided(0, 0, 3, 0))
	n.step(StepProvisional)
}

func TestAtARecountABatchMayBeDecidedAgain(t *testing.T) {
	n := verified(t, watford())
	n.key(batch("1"), 1, decided(5, 2, 7, 0))
	n.stage(StageCount)
	n.step(StepProvisional)
	n.refused(rob, SheetKeyed{SheetID: batch("1"), Count: 1, Reading: 1, Figures: decided(6, 2, 6, 0)}, "provisional")
	n.step(StepRecount)
	n.refused(rob, SheetKeyed{SheetID: batch("1"), Count: 1, Reading: 1, Figures: decided(6, 2, 6, 0)}, "earlier_count")
	n.key(batch("1"), n.count.CountDue(batch("1")), decided(6, 2, 6, 0)) // one paper more is good
	n.again(wardSheet(RejectedPapers), Reading{"rej_d": 6})
	n.again(wardSheet(CountResult), Reading{"votes.1": 833, "valid_ballots": 2290})
	n.step(StepProvisional, StepConsult, StepReadBack, StepCertify)
}
