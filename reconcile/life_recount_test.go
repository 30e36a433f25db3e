package reconcile

import (
	"slices"
	"testing"
)

func TestARecountSaysWhatIsCountedAgain(t *testing.T) {
	n := counted(t, watford())
	n.step(StepProvisional)
	for _, c := range []struct {
		of              RecountOf
		candidate, code string
	}{
		{"thirds", "", "no_such_recount"}, {RecountCandidate, "", "whose_papers"}, {RecountBundles, "15663", "whose_papers"},
		{RecountFull, "15663", "whose_papers"}, {RecountCandidate, "nobody", "no_such_candidate"},
	} {
		n.refused(rob, n.askedAgain(c.of, c.candidate), c.code)
	}
	b := n.body(StepConsult)
	b.Of = RecountBundles
	n.refused(rob, b, "not_a_recount")
	for _, k := range RecountKinds {
		if k.Words() == "" {
			t.Errorf("%q has no words", string(k))
		}
	}
	refused := n.askedAgain(RecountCandidate, "15663")
	refused.Refused = true
	n.do(rob, refused)
	if w := n.ward(); w.State != Provisional || len(w.AtRecount) != 0 || w.Recounts[0].Granted || w.Recounts[0].After != 0 {
		t.Errorf("a refused recount: %s, %+v", w.State, w.Recounts)
	}
	if got := n.ward().Recounts[0].Words(n.ward().Contest); got != "the papers of Ahsan Khan" {
		t.Errorf("counted again: %s", got)
	}
}

func TestAPartialRecountIsNotOneOfTwoEqualCounts(t *testing.T) {
	n := c1Night(t) // one paper short
	n.again(wardSheet(CountResult), nil)
	n.step(StepProvisional)
	n.do(rob, n.askedAgain(RecountBundles, ""))
	n.again(wardSheet(CountResult), Reading{"votes.1": 833, "votes.2": 275})
	w := n.ward()
	attempts := w.CountAttempts()
	partial := []bool{attempts[0].Partial, attempts[1].Partial, attempts[2].Partial}
	if !slices.Equal(partial, []bool{false, false, true}) || attempts[2].Recount != 1 || attempts[1].Recount != 0 {
		t.Fatalf("the counts: %+v", attempts)
	}
	if w.twoWholeCounts() || !n.finding("C1").Recount {
		t.Error("the bundles changed a figure, and two whole counts are said to agree with it")
	}
	n.stepRefused(StepProvisional, "not_ready")
	n.again(wardSheet(CountResult), Reading{"votes.1": 832, "votes.2": 276})
	if !n.ward().twoWholeCounts() {
		t.Error("the bundles confirm the two whole counts")
	}
	n.step(StepProvisional)
	n.do(rob, n.askedAgain(RecountFull, ""))
	n.again(wardSheet(CountResult), nil)
	n.step(StepProvisional, StepConsult, StepReadBack)
	n.do(rob, n.accept(n.finding("C1"), "searched"))
	n.step(StepCertify)
	c := n.ward().Certificate
	if len(c.Attempts) != 5 || c.Attempts[4].Recount != 2 || c.Attempts[4].Partial || c.Attempts[2].Recount != 1 || !c.Attempts[2].Partial {
		t.Errorf("counts on the certificate: %+v", c.Attempts)
	}
}

func TestARecountThatWasWithdrawnMadeNoCount(t *testing.T) {
	n := counted(t, watford())
	n.step(StepProvisional)
	n.do(rob, n.askedAgain(RecountCandidate, "15663"))
	withdrawn := n.body(StepProvisional)
	withdrawn.Reason = "the agent withdrew"
	n.do(rob, withdrawn)
	n.do(rob, n.askedAgain(RecountFull, ""))
	n.again(wardSheet(CountResult), nil)
	a := n.ward().CountAttempts()
	if len(a) != 2 || a[1].Recount != 2 || a[1].Partial {
		t.Errorf("the count after it: %+v", a)
	}
}
