package reconcile_test

import (
	"slices"
	"testing"

	"wardcount/reconcile"
	"wardcount/reconcile/night"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

func TestARecountSaysWhatIsCountedAgain(t *testing.T) {
	n := night.Counted(t, night.Watford())
	n.Step(reconcile.StepProvisional)
	for _, c := range []struct {
		of              ward.RecountOf
		candidate, code string
	}{
		{"thirds", "", "no_such_recount"}, {ward.RecountCandidate, "", "whose_papers"}, {ward.RecountBundles, "15663", "whose_papers"},
		{ward.RecountFull, "15663", "whose_papers"}, {ward.RecountCandidate, "nobody", "no_such_candidate"},
	} {
		n.Refused(night.Rob, n.AskedAgain(c.of, c.candidate), c.code)
	}
	b := n.Body(reconcile.StepConsult)
	b.Of = ward.RecountBundles
	n.Refused(night.Rob, b, "not_a_recount")
	for _, k := range ward.RecountKinds {
		if k.Words() == "" {
			t.Errorf("%q has no words", string(k))
		}
	}
	refused := n.AskedAgain(ward.RecountCandidate, "15663")
	refused.Refused = true
	n.Do(night.Rob, refused)
	if w := n.Ward(); w.State != ward.Provisional || len(w.AtRecount) != 0 || w.Recounts[0].Granted || w.Recounts[0].After != 0 {
		t.Errorf("a refused recount: %s, %+v", w.State, w.Recounts)
	}
	if got := n.Ward().Recounts[0].Words(n.Ward().Contest); got != "the papers of Ahsan Khan" {
		t.Errorf("counted again: %s", got)
	}
}

func TestAPartialRecountIsNotOneOfTwoEqualCounts(t *testing.T) {
	n := c1Night(t) // one paper short
	n.Again(night.WardSheet(sheet.CountResult), nil)
	n.Step(reconcile.StepProvisional)
	n.Do(night.Rob, n.AskedAgain(ward.RecountBundles, ""))
	n.Again(night.WardSheet(sheet.CountResult), sheet.Reading{"votes.1": 833, "votes.2": 275})
	w := n.Ward()
	attempts := w.CountAttempts()
	partial := []bool{attempts[0].Partial, attempts[1].Partial, attempts[2].Partial}
	if !slices.Equal(partial, []bool{false, false, true}) || attempts[2].Recount != 1 || attempts[1].Recount != 0 {
		t.Fatalf("the counts: %+v", attempts)
	}
	if w.TwoWholeCounts() || !n.Finding("C1").Recount {
		t.Error("the bundles changed a figure, and two whole counts are said to agree with it")
	}
	n.StepRefused(reconcile.StepProvisional, "not_ready")
	n.Again(night.WardSheet(sheet.CountResult), sheet.Reading{"votes.1": 832, "votes.2": 276})
	if !n.Ward().TwoWholeCounts() {
		t.Error("the bundles confirm the two whole counts")
	}
	n.Step(reconcile.StepProvisional)
	n.Do(night.Rob, n.AskedAgain(ward.RecountFull, ""))
	n.Again(night.WardSheet(sheet.CountResult), nil)
	n.Step(reconcile.StepProvisional, reconcile.StepConsult, reconcile.StepReadBack)
	n.Do(night.Rob, n.Accept(n.Finding("C1"), "searched"))
	n.Step(reconcile.StepCertify)
	c := n.Ward().Certificate
	if len(c.Attempts) != 5 || c.Attempts[4].Recount != 2 || c.Attempts[4].Partial || c.Attempts[2].Recount != 1 || !c.Attempts[2].Partial {
		t.Errorf("counts on the certificate: %+v", c.Attempts)
	}
}

func TestARecountThatWasWithdrawnMadeNoCount(t *testing.T) {
	n := night.Counted(t, night.Watford())
	n.Step(reconcile.StepProvisional)
	n.Do(night.Rob, n.AskedAgain(ward.RecountCandidate, "15663"))
	withdrawn := n.Body(reconcile.StepProvisional)
	withdrawn.Reason = "the agent withdrew"
	n.Do(night.Rob, withdrawn)
	n.Do(night.Rob, n.AskedAgain(ward.RecountFull, ""))
	n.Again(night.WardSheet(sheet.CountResult), nil)
	a := n.Ward().CountAttempts()
	if len(a) != 2 || a[1].Recount != 2 || a[1].Partial {
		t.Errorf("the count after it: %+v", a)
	}
}
