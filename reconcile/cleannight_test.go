package reconcile_test

import (
	"slices"
	"testing"

	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/night"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

func TestTheCleanWardGivesNoFindingAtAnyStage(t *testing.T) {
	for seats, change := range map[string]func(*setup.Election){"one seat": func(*setup.Election) {}, "two seats": night.TwoSeats} {
		e := night.Watford()
		change(&e)
		n := night.New(t, e)
		for _, p := range night.CleanPapers(e) {
			if d, _ := sheet.ByForm(p.Form); d.Stage == sheet.StageCount && n.Ward().State == ward.Accounts {
				n.Step(reconcile.StepVerify)
			}
			n.Key(p.ID, 1, p.Reading)
			if found := n.Count.Findings(); len(found) != 0 {
				t.Fatalf("%s, after %s:%s %s", seats, p.ID, night.CodesOf(found), found[0].Clerk)
			}
		}
		if left := n.Ward().Awaited(sheet.StageCount); len(left) != 0 {
			t.Errorf("%s: awaited still: %v", seats, left)
		}
	}
}

func TestTheCleanWardGoesFromSetUpToDeclaredByEveryStep(t *testing.T) {
	n := night.New(t, night.Watford())
	var way []ward.State
	see := func() { way = append(way, n.Ward().State) }
	see()
	n.Stage(sheet.StageVerification)
	see()
	for _, s := range []reconcile.Step{reconcile.StepVerify, reconcile.StepCount} {
		n.Step(s)
		see()
	}
	n.Stage(sheet.StageCount)
	for _, s := range []reconcile.Step{reconcile.StepProvisional, reconcile.StepConsult, reconcile.StepReadBack, reconcile.StepCertify, reconcile.StepDeclare, reconcile.StepAnnotate} {
		if next := reconcile.NextStep(n.Ward()); next != s && s != reconcile.StepAnnotate {
			t.Errorf("in state %s the next step is %q, want %q", n.Ward().State, next, s)
		}
		n.Step(s)
		see()
	}
	want := []ward.State{ward.SetUp, ward.Accounts, ward.Verified, ward.Counting, ward.Provisional, ward.Consulted, ward.Consulted, ward.Certified, ward.Declared, ward.Annotated}
	if !slices.Equal(way, want) {
		t.Errorf("the ward went %v, want %v", way, want)
	}
	elected := n.Ward().Certificate.Elected()
	if len(elected) != 1 || elected[0].ID != "15668" || elected[0].Votes != 1044 || n.Ward().Certificate.Margin != figure.Keyed[figure.Votes](212) {
		t.Errorf("elected %v by %v, want Stotesbury by 212", elected, n.Ward().Certificate.Margin)
	}
}
