package words

import (
	"testing"

	"wardcount/reconcile"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/sheet"
)

func TestANoteThatAsksIsCalledAQuestion(t *testing.T) {
	q := rules.Finding{Code: "Q1", Level: rules.Note, Contest: "callowland", Form: sheet.CountResult, Subject: "callowland"}
	if got := FindingHead(reconcile.Count{}, q); got != "Question Q1 · Count result" {
		t.Errorf("it is called %q", got)
	}
	if got := FindingLevels([]rules.Finding{q, {Code: "N1", Level: rules.Note}}).Words(); got != "1 question · 1 note" {
		t.Errorf("they are counted as %q", got)
	}
}
