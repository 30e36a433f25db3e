package ward_test

import (
	"slices"
	"testing"
	"time"

	"wardcount/reconcile"
	"wardcount/reconcile/night"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

func TestTheNightOfAWardIsKeptMilestoneByMilestone(t *testing.T) {
	n := night.New(t, night.Watford())
	begun := n.At.Add(time.Minute)
	n.Stage(sheet.StageVerification)
	n.Step(reconcile.StepVerify)
	n.Rekey(night.SheetOf(sheet.BoxVerification, "B1"), sheet.Reading{"verified": 1002}) // which takes the signature back
	n.Rekey(night.SheetOf(sheet.BoxVerification, "B1"), sheet.Reading{"verified": 1003})
	n.Step(reconcile.StepVerify, reconcile.StepCount)
	n.Stage(sheet.StageCount)
	n.Step(reconcile.StepProvisional, reconcile.StepConsult)
	n.Do(night.Rob, reconcile.Stepped{Contest: night.Callowland, Step: reconcile.StepRecount, Refused: true, Reason: "not close", AskedBy: "Practice agent"})
	n.Do(night.Rob, n.AskedAgain(ward.RecountFull, ""))
	var got []ward.Milestone
	line := n.Ward().Timeline(n.At.Add(10 * time.Minute))
	for _, s := range line {
		got = append(got, s.What)
	}
	want := []ward.Milestone{ward.FirstKeyed, ward.CameVerified, ward.SetBack, ward.CameVerified, ward.CameCounting, ward.CameProvisional, ward.CameConsulted, ward.RecountRefused, ward.RecountBegun}
	if !slices.Equal(got, want) {
		t.Fatalf("%v\nwant %v", got, want)
	}
	if line[0].At != begun || line[0].To != line[1].At || line[0].Open || line[1].By != night.Rob {
		t.Errorf("the first stretch: %+v", line[0])
	}
	if last := line[len(line)-1]; !last.Open || last.Lasted() != 10*time.Minute {
		t.Errorf("the last stretch: %+v", last)
	}
	if got := n.Ward().Ahead(); !slices.Equal(got, []ward.Milestone{ward.CameProvisional, ward.CameConsulted, ward.CameCertified, ward.CameDeclared}) {
		t.Errorf("ahead: %v", got)
	}
	if early := n.Ward().Timeline(begun.Add(-time.Hour)); early[len(early)-1].Lasted() != 0 {
		t.Errorf("by a clock that is late: %v", early[len(early)-1].Lasted())
	}
}

func TestWhatIsStillAheadOfAWardThatIsNotOnItsOrdinaryWay(t *testing.T) {
	n := night.Counted(t, night.FuzzElection()) // nobody votes in the second ward
	n.Step(reconcile.StepProvisional, reconcile.StepConsult, reconcile.StepReadBack, reconcile.StepCertify, reconcile.StepDeclare)
	last := n.Ward().Timeline(n.At.Add(time.Hour))
	if end := last[len(last)-1]; end.What != ward.CameDeclared || !end.End || end.Open || end.Lasted() != 0 || len(n.Ward().Ahead()) != 0 {
		t.Errorf("declared: %+v, ahead %v", end, n.Ward().Ahead())
	}
	other := func() ward.Ward { return n.Count.Wards[night.Meadow] }
	if got := other().Ahead(); !slices.Equal(got, []ward.Milestone{ward.CameDeclared}) {
		t.Errorf("uncontested, ahead: %v", got)
	}
	n.StepsOf(night.Meadow, reconcile.StepDeclare)
	if got := other().Ahead(); got != nil {
		t.Errorf("declared without a poll, ahead: %v", got)
	}
	n = night.New(t, night.Watford())
	n.Step(reconcile.StepAbandon)
	if got := n.Ward().Ahead(); got != nil {
		t.Errorf("abandoned, ahead: %v", got)
	}
}
