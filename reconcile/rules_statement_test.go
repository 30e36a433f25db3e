package reconcile

import "testing"

// cleanStatement is a statement of postal papers that fits the clean night:
// 435 papers in the postal box and 11 rejected, of 700 that were issued.
func cleanStatement() Reading {
	return Reading{"A1": 690, "A2": 10, "A3": 0, "A4": 700, "A5": 0, "B6": 446, "B7": 4, "B8": 6, "B9": 2, "B10": 1, "B11": 1, "B12": 3, "B13": 237, "B14": 700,
		"B15": 446, "B16": 5, "B17": 6, "C18": 435, "C19": 11}
}

var statementScenes = []ruleScenes{
	{"P1", []scene{
		{what: "one envelope more came after the close", upTo: StageStatement, figures: map[string]int{"postal_statement/B7": 5}},
		{what: "the sum is written otherwise", upTo: StageStatement, figures: map[string]int{"postal_statement/B14": 701}},
		{what: "more were issued than are accounted for", upTo: StageStatement, figures: map[string]int{"postal_statement/A4": 710}},
	}, []scene{
		{what: "the very sum", upTo: StageStatement, figures: map[string]int{"postal_statement/B7": 5, "postal_statement/B13": 236}},
		{what: "a line is left empty, never zero", upTo: StageStatement, figures: map[string]int{"postal_statement/B7": 5}, left: []string{"postal_statement/B10"}},
	}},
	{"P3", []scene{
		{what: "one more is marked rejected", upTo: StageStatement, figures: map[string]int{"postal_statement/C19": 12}},
		{what: "the reasons make one less", upTo: StageStatement, figures: map[string]int{"postal_statement/B16": 4}},
		{what: "one more is marked rejected, and no reasons are kept", upTo: StageStatement, figures: map[string]int{"postal_statement/C19": 12}, left: []string{"postal_statement/B16"}},
	}, []scene{
		{what: "all three alike", upTo: StageStatement, figures: map[string]int{"postal_statement/B16": 4, "postal_statement/B17": 7}},
		{what: "one of the reasons is not keyed", upTo: StageStatement, figures: map[string]int{"postal_statement/B16": 4}, left: []string{"postal_statement/B17"}},
	}},
	{"P4", []scene{
		{what: "more counted than received", upTo: StageStatement, figures: map[string]int{"postal_statement/B6": 434, "postal_statement/B13": 249, "postal_statement/B16": 0, "postal_statement/B17": 0, "postal_statement/C19": 0}},
		{what: "more received than issued", upTo: StageStatement, figures: map[string]int{"postal_statement/A4": 445, "postal_statement/B14": 445}, left: []string{"postal_statement/B13"}},
	}, []scene{
		{what: "every paper issued came back and was counted", upTo: StageStatement, figures: map[string]int{"postal_statement/B6": 435, "postal_statement/A4": 435, "postal_statement/B14": 435,
			"postal_statement/B16": 0, "postal_statement/B17": 0, "postal_statement/C19": 0}, left: []string{"postal_statement/B13"}},
		{what: "nothing is keyed", upTo: StageCount},
	}},
	{"P6", []scene{
		{what: "one paper fewer than verified", upTo: StageStatement, figures: map[string]int{"postal_statement/C18": 434, "postal_statement/B6": 445, "postal_statement/B7": 5}},
	}, []scene{
		{what: "as many as verified", upTo: StageStatement},
		{what: "nothing is keyed", upTo: StageCount},
	}},
}

func TestTheStatementOfPostalPapersIsDueOnceTheResultIsCertifiedAndHoldsUpNothing(t *testing.T) {
	n := counted(t, watford())
	keyed := SheetKeyed{SheetID: wardSheet(PostalStatement), Count: 1, Reading: 1, Figures: cleanStatement()}
	n.refused(ada, keyed, "too_early")
	n.step(StepProvisional, StepConsult, StepReadBack, StepCertify)
	if left := n.ward().Awaited(StageCount); len(left) != 0 {
		t.Errorf("awaited: %v", left)
	}
	if left := n.ward().Awaited(StageStatement); len(left) != 1 || left[0] != wardSheet(PostalStatement) {
		t.Errorf("awaited in the end: %v", left)
	}
	n.step(StepDeclare)
	hash, state := n.ward().Certificate.Hash(), n.ward().State
	n.do(ada, keyed)
	n.refused(ada, SheetKeyed{SheetID: wardSheet(CountResult), Count: 1, Reading: 1, Figures: Reading{}}, "frozen")
	if n.ward().State != state || n.ward().Certificate.Hash() != hash || len(n.count.Findings()) != 0 {
		t.Errorf("the ward is %s:%s", n.ward().State, codesOf(n.count.Findings()))
	}
	n.step(StepAnnotate)
}

func TestP6_IsAnsweredAfterTheDeclarationAndStandsInNoCertificate(t *testing.T) {
	n := counted(t, watford())
	n.step(StepProvisional, StepConsult, StepReadBack, StepCertify, StepDeclare)
	r := cleanStatement()
	r["C18"], r["C19"] = 436, 10
	delete(r, "B16")
	n.key(wardSheet(PostalStatement), 1, r)
	f := n.finding("P6")
	if f.Numbers["difference"] != 1 || f.Numbers["verified"] != 435 {
		t.Errorf("numbers %v", f.Numbers)
	}
	n.refused(rob, n.accept(f, "yes"), "not_explained")
	n.do(ben, n.explain(f, "one paper was logged as tendered"))
	n.refused(dee, n.accept(f, "yes"), "role")
	n.do(rob, n.accept(f, "yes"))
	if n.finding("P6").Blocks() || len(Exceptions(n.ward())) != 0 {
		t.Errorf("exceptions %+v", Exceptions(n.ward()))
	}
}

func TestAWardWithoutAPostalBoxHasNoStatementOfPostalPapers(t *testing.T) {
	n := counted(t, watford())
	n.step(StepProvisional, StepConsult, StepReadBack, StepCertify)
	w := n.ward()
	w.Boxes = w.Boxes[:2]
	if w.statementDue() {
		t.Error("a statement is due without postal papers, or V3 is about it")
	}
}
