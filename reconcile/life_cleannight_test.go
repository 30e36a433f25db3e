package reconcile

import (
	"slices"
	"testing"
)

func TestTheCleanWardGivesNoFindingAtAnyStage(t *testing.T) {
	for seats, change := range map[string]func(*Election){"one seat": func(*Election) {}, "two seats": twoSeats} {
		e := watford()
		change(&e)
		n := newNight(t, e)
		for _, p := range cleanPapers(e) {
			if d, _ := SheetOf(p.Form); d.Stage == StageCount && n.ward().State == Accounts {
				n.step(StepVerify)
			}
			n.key(p.SheetID, 1, p.Reading)
			if found := n.count.Findings(); len(found) != 0 {
				t.Fatalf("%s, after %s:%s %s", seats, p.SheetID, codesOf(found), found[0].Clerk)
			}
		}
		if left := n.ward().Awaited(StageCount); len(left) != 0 {
			t.Errorf("%s: awaited still: %v", seats, left)
		}
	}
}

func TestTheCleanWardGoesFromSetUpToDeclaredByEveryStep(t *testing.T) {
	n := newNight(t, watford())
	var way []State
	see := func() { way = append(way, n.ward().State) }
	see()
	n.stage(StageVerification)
	see()
	for _, s := range []Step{StepVerify, StepCount} {
		n.step(s)
		see()
	}
	n.stage(StageCount)
	for _, s := range []Step{StepProvisional, StepConsult, StepReadBack, StepCertify, StepDeclare, StepAnnotate} {
		if next := NextStep(n.ward()); next != s && s != StepAnnotate {
			t.Errorf("in state %s the next step is %q, want %q", n.ward().State, next, s)
		}
		n.step(s)
		see()
	}
	want := []State{SetUp, Accounts, Verified, Counting, Provisional, Consulted, Consulted, Certified, Declared, Annotated}
	if !slices.Equal(way, want) {
		t.Errorf("the ward went %v, want %v", way, want)
	}
	elected := n.ward().Certificate.Elected()
	if len(elected) != 1 || elected[0].ID != "15668" || elected[0].Votes != 1044 || n.ward().Certificate.Margin != Keyed[Votes](212) {
		t.Errorf("elected %v by %v, want Stotesbury by 212", elected, n.ward().Certificate.Margin)
	}
}
