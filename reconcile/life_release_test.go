package reconcile

import "testing"

func TestVoterIDTotalsAreReleasedWithEveryRecordInOrAcceptedAsAwaited(t *testing.T) {
	n := newNight(t, watford())
	n.key(recordOf(VoterIDPilot, "CA1"), 1, idRecord(VoterIDPilot, 5, 3, 1003))
	r := n.refused(rob, n.release(), "not_ready")
	if len(r.Awaited) != 1 || r.Awaited[0] != recordOf(VoterIDPilot, "CA2") || len(r.Findings) != 0 {
		t.Errorf("in the way: %v%s", r.Awaited, codesOf(r.Findings))
	}
	awaited := FindingAccepted{FindingID{"", AwaitedCode, "CA2"}, "the officer lost it", map[string]int{}}
	for _, by := range []string{ada, sue, dee} {
		n.refused(by, awaited, "role")
	}
	silent := awaited
	silent.Reason = ""
	n.refused(rob, silent, "no_reason")
	n.refused(rob, FindingAccepted{FindingID{"", AwaitedCode, "CA1"}, "it is in", map[string]int{}}, "no_such_finding")
	if got := n.count.Standing("", AwaitedCode, "CA2"); len(got) != 1 {
		t.Errorf("standing: %v", got)
	}
	if got := n.count.Standing("", AwaitedCode, ""); got != nil {
		t.Errorf("all awaited records stand to be accepted at once: %v", got)
	}
	n.do(rob, awaited)
	n.do(rob, n.release())
	shown := n.count.VoterID.Shown
	if shown.Expected != 2 || shown.In != 1 || len(shown.Awaited) != 1 || shown.All.Refused != 5 || shown.All.Returned != 3 || shown.All.NotReturned != 2 || shown.Wards[0].Stations != 2 {
		t.Errorf("released: %+v", shown)
	}
	n.refused(rob, n.release(), "released")
	n.refused(rob, FindingAccepted{FindingID{"", AwaitedCode, "CA2"}, "once more", map[string]int{}}, "released")
}

func TestARecordThatComesAfterTheReleaseMakesNewTotals(t *testing.T) {
	n := newNight(t, watford())
	n.stage(StageVoterID)
	n.do(rob, n.release())
	n.refused(rob, n.release(), "released")
	n.rekey(recordOf(VoterIDPilot, "CA2"), Reading{"refused_initial": 1, "reason_no_id": 1})
	if r := n.refused(rob, n.release(), "not_ready"); codesOf(r.Findings) != " I1@CA2" {
		t.Errorf("in the way:%s", codesOf(r.Findings))
	}
	n.do(rob, n.accept(n.finding("I1"), "as written")) // else the totals could never be released again
	n.do(rob, n.release())
	if shown := n.count.VoterID.Shown; shown.All.Refused != 6 {
		t.Errorf("released again: %+v", shown)
	}
}

func TestVoterIDTotalsWaitForAnErrorToBeMendedOrAccepted(t *testing.T) {
	n := newNight(t, watford())
	n.stage(StageVoterID)
	n.rekey(recordOf(VoterIDPilot, "CA1"), Reading{"not_returned": 3})
	if r := n.refused(rob, n.release(), "not_ready"); codesOf(r.Findings) != " I1@CA1" {
		t.Errorf("in the way:%s", codesOf(r.Findings))
	}
	f := n.finding("I1")
	n.refused(dee, n.accept(f, "as written"), "role")
	n.refused(rob, n.accept(f, ""), "no_reason")
	n.do(rob, n.accept(f, "as written; the officer cannot say"))
	n.rekey(recordOf(VoterIDPilot, "CA1"), Reading{"not_returned": 4})
	n.refused(rob, n.release(), "not_ready") // the acceptance was for another number
	n.rekey(recordOf(VoterIDPilot, "CA1"), Reading{"not_returned": 2})
	n.do(rob, n.release())
}

func TestOnlyTheSumOfTheRecordsIsReleased(t *testing.T) {
	n := newNight(t, watford())
	n.stage(StageVoterID)
	n.refused(rob, Stepped{Step: StepRelease}, "totals")
	wrong := n.release()
	wrong.VoterID.All.NotReturned = 0
	n.refused(rob, wrong, "totals")
	wrong = n.release()
	wrong.Contest = callowland
	n.refused(rob, wrong, "totals")
	n.do(rob, n.release())
}

func TestAnElectionWithoutARegimeReleasesNothing(t *testing.T) {
	e := watford()
	e.Pilot = ""
	n := newNight(t, e)
	n.refused(rob, n.release(), "no_voter_id")
	if n.count.VoterID.Register() != nil || n.count.CheckVoterID() != nil {
		t.Error("an election without voter identification has a register of its records")
	}
}

func TestI7_IsExplainedThenAcceptedByTheReturningOfficer(t *testing.T) {
	n := newNight(t, watford())
	n.stage(StageVerification)
	n.stage(StageVoterID)
	n.rekey(recordOf(VoterIDPilot, "CA1"), Reading{"issued_in_person": 1000})
	n.refused(rob, n.accept(n.finding("I7"), "yes"), "not_explained")
	n.do(sue, n.explain(n.finding("I7"), "three voted by proxy as well"))
	n.refused(dee, n.accept(n.finding("I7"), "yes"), "role")
	n.do(rob, n.accept(n.finding("I7"), ""))
	n.do(rob, n.release())
}

func TestATotalNamesTheStationsThatAreAwaitedAndCountsThemAsNothing(t *testing.T) {
	n := newNight(t, fuzzElection())
	totals := n.count.VoterID.Totals(&n.count.Election)
	if totals.Expected != 2 || totals.In != 0 || len(totals.Awaited) != 2 || len(totals.Wards) != 2 || totals.Wards[0].In != 0 {
		t.Errorf("%+v", totals)
	}
	if record, ok := n.count.VoterID.Record("CA1"); ok || record.Refused.IsKeyed() {
		t.Errorf("an awaited record: %+v", record)
	}
}

func TestWhatWasAcceptedPrintsBesideTheReleasedTotals(t *testing.T) {
	n := newNight(t, watford())
	n.stage(StageVerification)
	p := recordOf(VoterIDPilot, "CA1")
	n.key(p, 1, idRecord(VoterIDPilot, 5, 3, 1000)) // three persons fewer than papers
	n.do(sue, n.explain(n.finding("I7"), "three voted by proxy as well"))
	n.do(rob, n.accept(n.finding("I7"), ""))
	awaited := n.count.Standing("", AwaitedCode, "CA2")
	n.refused(rob, n.release(), "not_ready")
	n.do(rob, n.accept(awaited[0], "lost on the way"))
	list := n.count.VoterIDExceptions()
	if len(list) != 2 || list[0].Code != AwaitedCode || list[0].Subject != "CA2" || list[0].Reason != "lost on the way" || list[0].AcceptedBy != rob ||
		list[1].Code != "I7" || list[1].Explanation != "three voted by proxy as well" || list[1].ExplainedBy != sue {
		t.Errorf("%+v", list)
	}
	n.do(rob, n.release())
	n.key(recordOf(VoterIDPilot, "CA2"), 1, idRecord(VoterIDPilot, 0, 0, 860))
	if list := n.count.VoterIDExceptions(); len(list) != 1 || list[0].Code != "I7" {
		t.Errorf("after the record came in: %+v", list)
	}
}
