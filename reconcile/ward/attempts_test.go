package ward_test

import (
	"testing"

	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/night"
	"wardcount/reconcile/sheet"
)

func TestCountAttemptsStandWithTheRejectedPapersOfTheirTime(t *testing.T) {
	n := night.Counted(t, night.Watford())
	result, rejected := night.WardSheet(sheet.CountResult), night.WardSheet(sheet.RejectedPapers)
	seen := func() (list []figure.Papers) {
		for _, a := range n.Ward().CountAttempts() {
			list = append(list, a.Rejected)
		}
		return list
	}
	n.Again(result, nil)
	if got := seen(); len(got) != 2 || got[0] != 9 || got[1] != 9 {
		t.Errorf("the rejected papers were gone through once: %v", got)
	}
	n.Again(rejected, sheet.Reading{"rej_d": 6})
	n.Again(rejected, sheet.Reading{"rej_d": 5})
	if got := seen(); len(got) != 3 || got[0] != 9 || got[1] != 8 || got[2] != 7 {
		t.Errorf("every time the rejected papers were gone through has its row: %v", got)
	}
	if f := n.Finding("C1"); !f.Recount || f.Numbers["rejected"] != 7 {
		t.Errorf("two counts with other rejected papers pass for equal: %+v", f)
	}
	before := night.Verified(t, night.Watford()).Ward()
	if got := before.CountAttempts(); got != nil {
		t.Errorf("before any count: %v", got)
	}
	if _, ok := before.Rejected(); ok {
		t.Error("rejected papers that are awaited are known")
	}
	if _, ok := before.Valid(); ok {
		t.Error("valid papers that are awaited are known")
	}
}

// One paper is missing. The votes were counted twice alike; the rejected papers
// were 10, then 11, then 10 again: no two whole counts agree.
func TestTwoEqualCountsAgreeInTheRejectedPapersToo(t *testing.T) {
	n := night.Verified(t, night.Watford())
	n.Stage(sheet.StageCount)
	rejected := night.WardSheet(sheet.RejectedPapers)
	n.Rekey(rejected, sheet.Reading{"rej_d": 8}) // 10 in all; 9 balance
	n.Again(night.WardSheet(sheet.CountResult), nil)
	if !n.Ward().TwoWholeCounts() {
		t.Fatal("two equal counts are none")
	}
	n.Again(rejected, sheet.Reading{"rej_d": 9})
	n.Again(rejected, sheet.Reading{"rej_d": 8})
	a := n.Ward().CountAttempts()
	if len(a) != 3 || a[0].Rejected != 10 || a[1].Rejected != 11 || a[2].Rejected != 10 || a[2].Partial {
		t.Fatalf("%+v", a)
	}
	if n.Ward().TwoWholeCounts() || !n.Finding("C1").Recount {
		t.Error("10, 11 and 10 rejected papers pass for two equal counts")
	}
	n.StepRefused(reconcile.StepProvisional, "not_ready")
	n.Refused(night.Rob, n.Accept(n.Finding("C1"), "searched"), "two_counts")
	n.Again(rejected, nil) // gone through once more, and 10 again
	n.Step(reconcile.StepProvisional, reconcile.StepConsult, reconcile.StepReadBack)
	n.Do(night.Rob, n.Accept(n.Finding("C1"), "searched"))
	n.Step(reconcile.StepCertify)
	if got := n.Ward().Certificate.Attempts; len(got) != 4 || got[1].Rejected != 11 {
		t.Errorf("on the certificate: %+v", got)
	}
	n = night.Counted(t, night.Watford())
	n.Again(rejected, nil)
	if n.Ward().TwoWholeCounts() {
		t.Error("the rejected papers alone, twice, are two counts of the votes")
	}
}

// In a ward of several seats the same votes may be found on another number of papers: that is not the same count.
func TestTwoEqualCountsAgreeInTheValidPapersToo(t *testing.T) {
	e := night.Watford()
	night.TwoSeats(&e)
	n := night.Verified(t, e)
	n.Stage(sheet.StageCount)
	result := night.WardSheet(sheet.CountResult)
	n.Rekey(result, sheet.Reading{"valid_ballots": 2288})
	n.Again(result, sheet.Reading{"valid_ballots": 2287})
	if f := n.Finding("C1"); n.Ward().TwoWholeCounts() || !f.Recount || f.Numbers["difference"] != -2 {
		t.Errorf("2,288 valid papers and then 2,287 pass for two equal counts: %+v", f)
	}
	n.Refused(night.Rob, n.Accept(n.Finding("C1"), "searched"), "two_counts")
	n.Again(result, nil)
	if !n.Ward().TwoWholeCounts() {
		t.Error("2,287 valid papers twice are no two equal counts")
	}
}
