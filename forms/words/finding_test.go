package words

import (
	"testing"

	"wardcount/reconcile"
)

func TestANoteThatAsksIsCalledAQuestion(t *testing.T) {
	q := reconcile.Finding{Code: "Q1", Level: reconcile.Note, Contest: "callowland", Form: reconcile.CountResult, Subject: "callowland"}
	if got := FindingHead(reconcile.Count{}, q); got != "Question Q1 · Count result" {
		t.Errorf("it is called %q", got)
	}
	if got := LevelsOf([]reconcile.Finding{q, {Code: "N1", Level: reconcile.Note}}).Words(); got != "1 question · 1 note" {
		t.Errorf("they are counted as %q", got)
	}
}
