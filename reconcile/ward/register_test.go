package ward_test

import (
	"slices"
	"testing"

	"wardcount/reconcile"
	"wardcount/reconcile/night"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

func formsOf(rows []ward.RegisterRow) (list []string) {
	for _, r := range rows {
		list = append(list, string(r.Form)+" "+r.Subject+" "+string(r.State))
	}
	return list
}

func TestTheRegisterListsEverySheetInTheOrderOfTheNight(t *testing.T) {
	n := night.New(t, night.Watford())
	n.Key(night.SheetOf(sheet.PostalOpening, "1"), 1, night.CleanPapers(night.Watford())[0].Reading)
	want := []string{"ballot_paper_account CA1 awaited", "ballot_paper_account CA2 awaited", "box_verification B1 awaited", "box_verification B2 awaited",
		"postal_opening 1 agreed", "postal_opening 2 awaited", "postal_day " + string(night.Callowland) + " awaited", "postal_box PV awaited",
		"count_result " + string(night.Callowland) + " awaited", "rejected_papers " + string(night.Callowland) + " awaited"}
	if got := formsOf(n.Ward().Register()); !slices.Equal(got, want) {
		t.Errorf("%v\nwant %v", got, want)
	}
	if got := len(n.Ward().Awaited(sheet.StageVerification)); got != 7 {
		t.Errorf("%d sheets of the verification are awaited", got)
	}
}

func TestAMissingStationFormIsAwaitedAndStopsTheWard(t *testing.T) {
	for _, p := range night.CleanPapers(night.Watford()) {
		d, _ := sheet.ByForm(p.Form)
		if d.Stage != sheet.StageVerification {
			continue
		}
		n := night.New(t, night.Watford())
		for _, other := range night.CleanPapers(night.Watford()) {
			d, _ := sheet.ByForm(other.Form)
			session := p.Form == sheet.PostalOpening && other.Form == sheet.PostalOpening // they are keyed in order
			if d.Stage == sheet.StageVerification && other.ID != p.ID && !session {
				n.Key(other.ID, 1, other.Reading)
			}
		}
		r := n.StepRefused(reconcile.StepVerify, "not_ready")
		if len(r.Awaited) != 1 || r.Awaited[0].Form != p.Form {
			t.Errorf("without %s: awaited %v", p.ID, r.Awaited)
		}
	}
}

func TestAWardWithoutAPostalBoxAwaitsNoPostalSheet(t *testing.T) {
	e := night.Watford()
	e.Boxes = e.Boxes[:2]
	n := night.New(t, e)
	if got := len(n.Ward().Register()); got != 6 {
		t.Errorf("%d rows: %v", got, formsOf(n.Ward().Register()))
	}
}

func TestAnAwaitedCountSheetStopsProvisionalFigures(t *testing.T) {
	for _, form := range []sheet.Form{sheet.CountResult, sheet.RejectedPapers} {
		n := night.Verified(t, night.Watford())
		n.Step(reconcile.StepCount)
		for _, p := range night.CleanPapers(night.Watford()) {
			if d, _ := sheet.ByForm(p.Form); d.Stage == sheet.StageCount && p.Form != form {
				n.Key(p.ID, 1, p.Reading)
			}
		}
		r := n.StepRefused(reconcile.StepProvisional, "not_ready")
		if len(r.Awaited) != 1 || r.Awaited[0] != night.WardSheet(form) {
			t.Errorf("without %s: awaited %v", form, r.Awaited)
		}
		awaited, findings := reconcile.InTheWay(n.Ward(), reconcile.StepProvisional)
		if len(awaited) != 1 || len(findings) != 0 {
			t.Errorf("in the way: %v%s", awaited, night.CodesOf(findings))
		}
	}
}
