package rules_test

import (
	"testing"

	"wardcount/reconcile"
	"wardcount/reconcile/night"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/sheet"
)

// cleanStatement is a statement of postal papers that fits the clean night:
// 435 papers in the postal box and 11 rejected, of 700 that were issued.
func cleanStatement() sheet.Reading {
	return sheet.Reading{"A1": 690, "A2": 10, "A3": 0, "A4": 700, "A5": 0, "B6": 446, "B7": 4, "B8": 6, "B9": 2, "B10": 1, "B11": 1, "B12": 3, "B13": 237, "B14": 700,
		"B15": 446, "B16": 5, "B17": 6, "C18": 435, "C19": 11}
}

var statementScenes = []ruleScenes{
	{"P1", []scene{
		{what: "one envelope more came after the close", upTo: sheet.StageFormK, figures: map[string]int{"postal_statement/B7": 5}},
		{what: "the sum is written otherwise", upTo: sheet.StageFormK, figures: map[string]int{"postal_statement/B14": 701}},
		{what: "more were issued than are accounted for", upTo: sheet.StageFormK, figures: map[string]int{"postal_statement/A4": 710}},
	}, []scene{
		{what: "the very sum", upTo: sheet.StageFormK, figures: map[string]int{"postal_statement/B7": 5, "postal_statement/B13": 236}},
		{what: "a line is left empty, never zero", upTo: sheet.StageFormK, figures: map[string]int{"postal_statement/B7": 5}, left: []string{"postal_statement/B10"}},
	}},
	{"P3", []scene{
		{what: "one more is marked rejected", upTo: sheet.StageFormK, figures: map[string]int{"postal_statement/C19": 12}},
		{what: "the reasons make one less", upTo: sheet.StageFormK, figures: map[string]int{"postal_statement/B16": 4}},
		{what: "one more is marked rejected, and no reasons are kept", upTo: sheet.StageFormK, figures: map[string]int{"postal_statement/C19": 12}, left: []string{"postal_statement/B16"}},
	}, []scene{
		{what: "all three alike", upTo: sheet.StageFormK, figures: map[string]int{"postal_statement/B16": 4, "postal_statement/B17": 7}},
		{what: "one of the reasons is not keyed", upTo: sheet.StageFormK, figures: map[string]int{"postal_statement/B16": 4}, left: []string{"postal_statement/B17"}},
	}},
	{"P4", []scene{
		{what: "more counted than received", upTo: sheet.StageFormK, figures: map[string]int{"postal_statement/B6": 434, "postal_statement/B13": 249, "postal_statement/B16": 0, "postal_statement/B17": 0, "postal_statement/C19": 0}},
		{what: "more received than issued", upTo: sheet.StageFormK, figures: map[string]int{"postal_statement/A4": 445, "postal_statement/B14": 445}, left: []string{"postal_statement/B13"}},
	}, []scene{
		{what: "every paper issued came back and was counted", upTo: sheet.StageFormK, figures: map[string]int{"postal_statement/B6": 435, "postal_statement/A4": 435, "postal_statement/B14": 435,
			"postal_statement/B16": 0, "postal_statement/B17": 0, "postal_statement/C19": 0}, left: []string{"postal_statement/B13"}},
		{what: "nothing is keyed", upTo: sheet.StageCount},
	}},
	{"P6", []scene{
		{what: "one paper fewer than verified", upTo: sheet.StageFormK, figures: map[string]int{"postal_statement/C18": 434, "postal_statement/B6": 445, "postal_statement/B7": 5}},
	}, []scene{
		{what: "as many as verified", upTo: sheet.StageFormK},
		{what: "nothing is keyed", upTo: sheet.StageCount},
	}},
}

func TestTheStatementOfPostalPapersIsDueOnceTheResultIsCertifiedAndHoldsUpNothing(t *testing.T) {
	n := night.Counted(t, night.Watford())
	keyed := reconcile.SheetKeyed{ID: night.WardSheet(sheet.PostalStatement), Count: 1, Reading: 1, Figures: cleanStatement()}
	n.Refused(night.Ada, keyed, "too_early")
	n.Step(reconcile.StepProvisional, reconcile.StepConsult, reconcile.StepReadBack, reconcile.StepCertify)
	if left := n.Ward().Awaited(sheet.StageCount); len(left) != 0 {
		t.Errorf("awaited: %v", left)
	}
	if left := n.Ward().Awaited(sheet.StageFormK); len(left) != 1 || left[0] != night.WardSheet(sheet.PostalStatement) {
		t.Errorf("awaited in the end: %v", left)
	}
	n.Step(reconcile.StepDeclare)
	hash, state := n.Ward().Certificate.Hash(), n.Ward().State
	n.Do(night.Ada, keyed)
	n.Refused(night.Ada, reconcile.SheetKeyed{ID: night.WardSheet(sheet.CountResult), Count: 1, Reading: 1, Figures: sheet.Reading{}}, "frozen")
	if n.Ward().State != state || n.Ward().Certificate.Hash() != hash || len(n.Count.Findings()) != 0 {
		t.Errorf("the ward is %s:%s", n.Ward().State, night.CodesOf(n.Count.Findings()))
	}
	n.Step(reconcile.StepAnnotate)
}

func TestP6_IsAnsweredAfterTheDeclarationAndStandsInNoCertificate(t *testing.T) {
	n := night.Counted(t, night.Watford())
	n.Step(reconcile.StepProvisional, reconcile.StepConsult, reconcile.StepReadBack, reconcile.StepCertify, reconcile.StepDeclare)
	r := cleanStatement()
	r["C18"], r["C19"] = 436, 10
	delete(r, "B16")
	n.Key(night.WardSheet(sheet.PostalStatement), 1, r)
	f := n.Finding("P6")
	if f.Numbers["difference"] != 1 || f.Numbers["verified"] != 435 {
		t.Errorf("numbers %v", f.Numbers)
	}
	n.Refused(night.Rob, n.Accept(f, "yes"), "not_explained")
	n.Do(night.Ben, n.Explain(f, "one paper was logged as tendered"))
	n.Refused(night.Dee, n.Accept(f, "yes"), "role")
	n.Do(night.Rob, n.Accept(f, "yes"))
	if n.Finding("P6").Blocks() || len(rules.Exceptions(n.Ward())) != 0 {
		t.Errorf("exceptions %+v", rules.Exceptions(n.Ward()))
	}
}

func TestAWardWithoutAPostalBoxHasNoStatementOfPostalPapers(t *testing.T) {
	n := night.Counted(t, night.Watford())
	n.Step(reconcile.StepProvisional, reconcile.StepConsult, reconcile.StepReadBack, reconcile.StepCertify)
	w := n.Ward()
	w.Boxes = w.Boxes[:2]
	if w.FormKDue() {
		t.Error("a statement is due of a ward without postal papers")
	}
}
