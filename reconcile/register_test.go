package reconcile

import (
	"slices"
	"testing"
)

func formsOf(rows []RegisterRow) (list []string) {
	for _, r := range rows {
		list = append(list, string(r.Form)+" "+r.Subject+" "+string(r.State))
	}
	return list
}

func TestTheRegisterListsEverySheetInTheOrderOfTheNight(t *testing.T) {
	n := newNight(t, watford())
	n.key(sheetOf(PostalOpening, "1"), 1, cleanPapers(watford())[0].Reading)
	want := []string{"ballot_paper_account CA1 awaited", "ballot_paper_account CA2 awaited", "box_verification B1 awaited", "box_verification B2 awaited",
		"postal_opening 1 agreed", "postal_opening 2 awaited", "postal_day " + string(callowland) + " awaited", "postal_box PV awaited",
		"count_result " + string(callowland) + " awaited", "rejected_papers " + string(callowland) + " awaited"}
	if got := formsOf(n.ward().Register()); !slices.Equal(got, want) {
		t.Errorf("%v\nwant %v", got, want)
	}
	if got := len(n.ward().Awaited(StageVerification)); got != 7 {
		t.Errorf("%d sheets of the verification are awaited", got)
	}
}

func TestAMissingStationFormIsAwaitedAndStopsTheWard(t *testing.T) {
	for _, p := range cleanPapers(watford()) {
		d, _ := SheetOf(p.Form)
		if d.Stage != StageVerification {
			continue
		}
		n := newNight(t, watford())
		for _, other := range cleanPapers(watford()) {
			d, _ := SheetOf(other.Form)
			session := p.Form == PostalOpening && other.Form == PostalOpening // they are keyed in order
			if d.Stage == StageVerification && other.SheetID != p.SheetID && !session {
				n.key(other.SheetID, 1, other.Reading)
			}
		}
		r := n.stepRefused(StepVerify, "not_ready")
		if len(r.Awaited) != 1 || r.Awaited[0].Form != p.Form {
			t.Errorf("without %s: awaited %v", p.SheetID, r.Awaited)
		}
	}
}

func TestAWardWithoutAPostalBoxAwaitsNoPostalSheet(t *testing.T) {
	e := watford()
	e.Boxes = e.Boxes[:2]
	n := newNight(t, e)
	if got := len(n.ward().Register()); got != 6 {
		t.Errorf("%d rows: %v", got, formsOf(n.ward().Register()))
	}
}

func TestAnAwaitedCountSheetStopsProvisionalFigures(t *testing.T) {
	for _, form := range []Form{CountResult, RejectedPapers} {
		n := verified(t, watford())
		n.step(StepCount)
		for _, p := range cleanPapers(watford()) {
			if d, _ := SheetOf(p.Form); d.Stage == StageCount && p.Form != form {
				n.key(p.SheetID, 1, p.Reading)
			}
		}
		r := n.stepRefused(StepProvisional, "not_ready")
		if len(r.Awaited) != 1 || r.Awaited[0] != wardSheet(form) {
			t.Errorf("without %s: awaited %v", form, r.Awaited)
		}
		awaited, findings := InTheWay(n.ward(), StepProvisional)
		if len(awaited) != 1 || len(findings) != 0 {
			t.Errorf("in the way: %v%s", awaited, codesOf(findings))
		}
	}
}
