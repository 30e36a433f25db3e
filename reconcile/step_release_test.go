package reconcile_test

import (
	"reflect"
	"testing"

	"wardcount/reconcile"
	"wardcount/reconcile/night"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

func TestVoterIDTotalsAreReleasedWithEveryRecordInOrAcceptedAsAwaited(t *testing.T) {
	n := night.New(t, night.Watford())
	n.Key(night.RecordOf(sheet.VoterIDPilot, "CA1"), 1, night.IDRecord(sheet.VoterIDPilot, 5, 3, 1003))
	r := n.Refused(night.Rob, n.Release(), "not_ready")
	if len(r.Awaited) != 1 || r.Awaited[0] != night.RecordOf(sheet.VoterIDPilot, "CA2") || len(r.Findings) != 0 {
		t.Errorf("in the way: %v%s", r.Awaited, night.CodesOf(r.Findings))
	}
	awaited := reconcile.FindingAccepted{FindingID: ward.FindingID{Contest: "", Code: rules.AwaitedCode, Subject: "CA2"}, Reason: "the officer lost it", Numbers: map[string]int{}}
	for _, by := range []string{night.Ada, night.Sue, night.Dee} {
		n.Refused(by, awaited, "role")
	}
	silent := awaited
	silent.Reason = ""
	n.Refused(night.Rob, silent, "no_reason")
	n.Refused(night.Rob, reconcile.FindingAccepted{FindingID: ward.FindingID{Contest: "", Code: rules.AwaitedCode, Subject: "CA1"}, Reason: "it is in", Numbers: map[string]int{}}, "no_such_finding")
	if got := n.Count.FindingsAt("", rules.AwaitedCode, "CA2"); len(got) != 1 {
		t.Errorf("standing: %v", got)
	}
	if got := n.Count.FindingsAt("", rules.AwaitedCode, ""); got != nil {
		t.Errorf("all awaited records stand to be accepted at once: %v", got)
	}
	n.Do(night.Rob, awaited)
	n.Do(night.Rob, n.Release())
	shown := n.Count.VoterID.Shown
	if shown.Expected != 2 || shown.In != 1 || len(shown.Awaited) != 1 || shown.All.Refused != 5 || shown.All.Returned != 3 || shown.All.NotReturned != 2 || shown.Wards[0].Stations != 2 {
		t.Errorf("released: %+v", shown)
	}
	n.Refused(night.Rob, n.Release(), "released")
	n.Refused(night.Rob, reconcile.FindingAccepted{FindingID: ward.FindingID{Contest: "", Code: rules.AwaitedCode, Subject: "CA2"}, Reason: "once more", Numbers: map[string]int{}}, "released")
}

func TestARecordThatComesAfterTheReleaseMakesNewTotals(t *testing.T) {
	n := night.New(t, night.Watford())
	n.Stage(sheet.StageVoterID)
	n.Do(night.Rob, n.Release())
	n.Refused(night.Rob, n.Release(), "released")
	n.Rekey(night.RecordOf(sheet.VoterIDPilot, "CA2"), sheet.Reading{"refused_initial": 1, "reason_no_id": 1})
	if r := n.Refused(night.Rob, n.Release(), "not_ready"); night.CodesOf(r.Findings) != " I1@CA2" {
		t.Errorf("in the way:%s", night.CodesOf(r.Findings))
	}
	n.Do(night.Rob, n.Accept(n.Finding("I1"), "as written")) // else the totals could never be released again
	n.Do(night.Rob, n.Release())
	if shown := n.Count.VoterID.Shown; shown.All.Refused != 6 {
		t.Errorf("released again: %+v", shown)
	}
}

func TestVoterIDTotalsWaitForAnErrorToBeMendedOrAccepted(t *testing.T) {
	n := night.New(t, night.Watford())
	n.Stage(sheet.StageVoterID)
	n.Rekey(night.RecordOf(sheet.VoterIDPilot, "CA1"), sheet.Reading{"not_returned": 3})
	if r := n.Refused(night.Rob, n.Release(), "not_ready"); night.CodesOf(r.Findings) != " I1@CA1" {
		t.Errorf("in the way:%s", night.CodesOf(r.Findings))
	}
	f := n.Finding("I1")
	n.Refused(night.Dee, n.Accept(f, "as written"), "role")
	n.Refused(night.Rob, n.Accept(f, ""), "no_reason")
	n.Do(night.Rob, n.Accept(f, "as written; the officer cannot say"))
	n.Rekey(night.RecordOf(sheet.VoterIDPilot, "CA1"), sheet.Reading{"not_returned": 4})
	n.Refused(night.Rob, n.Release(), "not_ready") // the acceptance was for another number
	n.Rekey(night.RecordOf(sheet.VoterIDPilot, "CA1"), sheet.Reading{"not_returned": 2})
	n.Do(night.Rob, n.Release())
}

func TestOnlyTheSumOfTheRecordsIsReleased(t *testing.T) {
	n := night.New(t, night.Watford())
	n.Stage(sheet.StageVoterID)
	n.Refused(night.Rob, reconcile.Stepped{Step: reconcile.StepRelease}, "totals")
	wrong := n.Release()
	wrong.VoterID.All.NotReturned = 0
	n.Refused(night.Rob, wrong, "totals")
	wrong = n.Release()
	wrong.Contest = night.Callowland
	n.Refused(night.Rob, wrong, "totals")
	n.Do(night.Rob, n.Release())
}

func TestAnElectionWithoutARegimeReleasesNothing(t *testing.T) {
	e := night.Watford()
	e.Pilot = ""
	n := night.New(t, e)
	n.Refused(night.Rob, n.Release(), "no_voter_id")
	if n.Count.VoterID.Register() != nil || n.Count.CheckVoterID() != nil {
		t.Error("an election without voter identification has a register of its records")
	}
}

func TestI7_IsExplainedThenAcceptedByTheReturningOfficer(t *testing.T) {
	n := night.New(t, night.Watford())
	n.Stage(sheet.StageVerification)
	n.Stage(sheet.StageVoterID)
	n.Rekey(night.RecordOf(sheet.VoterIDPilot, "CA1"), sheet.Reading{"issued_in_person": 1000})
	n.Refused(night.Rob, n.Accept(n.Finding("I7"), "yes"), "not_explained")
	n.Do(night.Sue, n.Explain(n.Finding("I7"), "three voted by proxy as well"))
	n.Refused(night.Dee, n.Accept(n.Finding("I7"), "yes"), "role")
	n.Do(night.Rob, n.Accept(n.Finding("I7"), ""))
	n.Do(night.Rob, n.Release())
}

func TestATotalNamesTheStationsThatAreAwaitedAndCountsThemAsNothing(t *testing.T) {
	n := night.New(t, night.FuzzElection())
	totals := n.Count.VoterID.Totals(&n.Count.Election)
	if totals.Expected != 2 || totals.In != 0 || len(totals.Awaited) != 2 || len(totals.Wards) != 2 || totals.Wards[0].In != 0 {
		t.Errorf("%+v", totals)
	}
	if record, ok := n.Count.VoterID.Record("CA1"); ok || record.Refused.IsKeyed() {
		t.Errorf("an awaited record: %+v", record)
	}
}

func TestWhatWasAcceptedPrintsBesideTheReleasedTotals(t *testing.T) {
	n := night.New(t, night.Watford())
	n.Stage(sheet.StageVerification)
	p := night.RecordOf(sheet.VoterIDPilot, "CA1")
	n.Key(p, 1, night.IDRecord(sheet.VoterIDPilot, 5, 3, 1000)) // three persons fewer than papers
	n.Do(night.Sue, n.Explain(n.Finding("I7"), "three voted by proxy as well"))
	n.Do(night.Rob, n.Accept(n.Finding("I7"), ""))
	awaited := n.Count.FindingsAt("", rules.AwaitedCode, "CA2")
	n.Refused(night.Rob, n.Release(), "not_ready")
	n.Do(night.Rob, n.Accept(awaited[0], "lost on the way"))
	list := n.Count.VoterIDExceptions()
	if len(list) != 2 || list[0].Code != rules.AwaitedCode || list[0].Subject != "CA2" || list[0].Reason != "lost on the way" || list[0].AcceptedBy != night.Rob ||
		list[1].Code != "I7" || list[1].Explanation != "three voted by proxy as well" || list[1].ExplainedBy != night.Sue {
		t.Errorf("%+v", list)
	}
	n.Do(night.Rob, n.Release())
	if by := (ward.VoterID{ShownExceptions: list}).ShownExceptionsByWard(); len(by) != 2 || !reflect.DeepEqual(by[0], list[0]) || by[1].Text != "Station CA1: its record does not agree with rule I7. The figures are those of one station and are not shown." ||
		len(by[1].Numbers) != 0 || by[1].Explanation+by[1].ExplainedBy != "" || by[1].AcceptedBy != night.Rob {
		t.Errorf("beside totals by ward: %+v", by)
	}
	n.Key(night.RecordOf(sheet.VoterIDPilot, "CA2"), 1, night.IDRecord(sheet.VoterIDPilot, 0, 0, 860))
	if list := n.Count.VoterIDExceptions(); len(list) != 1 || list[0].Code != "I7" {
		t.Errorf("after the record came in: %+v", list)
	}
}

// The review rests on more than the totals: who was issued with a paper, whether a greeter stood outside, and for what
// reason people were refused.
func TestARecordKeyedAnewIsNotReleasedAlthoughItAddsUpToTheSame(t *testing.T) {
	id := night.RecordOf(sheet.VoterIDPilot, "CA1")
	for what, change := range map[string]func(*night.Night){
		"persons issued": func(n *night.Night) { n.Rekey(id, sheet.Reading{"issued_in_person": 777}) },
		"the greeter":    func(n *night.Night) { n.Rekey(id, sheet.Reading{"greeter": 1}) },
		"the reasons":    func(n *night.Night) { n.Rekey(id, sheet.Reading{"reason_no_id": 4, "reason_wrong_type": 1}) },
		"two stations each the other's": func(n *night.Night) {
			other := night.RecordOf(sheet.VoterIDPilot, "CA2")
			n.Rekey(id, sheet.Reading{"refused_initial": 0, "returned_issued": 0, "not_returned": 0, "reason_no_id": 0})
			n.Rekey(other, sheet.Reading{"refused_initial": 5, "returned_issued": 3, "not_returned": 2, "reason_no_id": 5})
		},
	} {
		n := night.New(t, night.Watford())
		n.Key(id, 1, night.IDRecord(sheet.VoterIDPilot, 5, 3, 1003))
		n.Key(night.RecordOf(sheet.VoterIDPilot, "CA2"), 1, night.IDRecord(sheet.VoterIDPilot, 0, 0, 500))
		n.Do(night.Rob, n.Release())
		released := n.Count.VoterID.Totals(&n.Count.Election)
		n.Rekey(id, sheet.Reading{"refused_initial": 5})
		if !n.Count.ReleaseStands() {
			t.Errorf("%s: the same record keyed again is not as it was released", what)
		}
		change(n)
		if now := n.Count.VoterID.Totals(&n.Count.Election); !reflect.DeepEqual(now, released) {
			t.Fatalf("%s: the totals are others: %+v", what, now)
		}
		if n.Count.ReleaseStands() {
			t.Errorf("%s changed, and what was not released is called released", what)
		}
		n.Do(night.Rob, n.Release())
		if !n.Count.ReleaseStands() {
			t.Errorf("%s: released again, and yet not", what)
		}
	}
}

func TestPapersThatStandForPersonsAreReleasedWithTheTotals(t *testing.T) {
	n := night.New(t, night.Watford())
	n.Stage(sheet.StageVerification)
	for _, station := range []setup.StationID{"CA1", "CA2"} {
		r := night.IDRecord(sheet.VoterIDPilot, 0, 0, 0)
		if station == "CA1" {
			delete(r, "issued_in_person")
		} else {
			r["issued_in_person"] = int(n.Count.AccountOf(station).Expected.N())
		}
		n.Key(night.RecordOf(sheet.VoterIDPilot, string(station)), 1, r)
	}
	n.Do(night.Rob, n.Release())
	issued := func(station setup.StationID) {
		id := night.SheetOf(sheet.BallotPaperAccount, string(station))
		r, _ := n.Count.Wards[id.Contest].Current(id)
		n.Rekey(id, sheet.Reading{"bp_expected": r["bp_expected"] + 1})
	}
	if issued("CA2"); !n.Count.ReleaseStands() {
		t.Error("an account on which no rate rests takes the release back")
	}
	if issued("CA1"); n.Count.ReleaseStands() {
		t.Error("the papers that stand for persons changed, and what was not released is called released")
	}
}
