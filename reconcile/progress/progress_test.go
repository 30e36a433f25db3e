package progress_test

import (
	"testing"
	"time"

	"wardcount/reconcile"
	"wardcount/reconcile/night"
	"wardcount/reconcile/progress"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

func progressOf(n *night.Night) progress.Ward {
	return progress.Of(n.Count, night.ResultOf).Wards[0]
}

func TestAWardSaysWhatItWaitsForFromTheFirstSheetToTheDeclaration(t *testing.T) {
	n := night.New(t, night.Watford())
	p := progressOf(n)
	if p.Verification != (ward.Tally{Awaited: 7}) || p.Count != (ward.Tally{Awaited: 2}) || p.Boxes != 2 || p.Out != 2 || p.Ready() || !p.Changed.IsZero() || p.Awaits().Open() != 7 {
		t.Errorf("set up: %+v", p)
	}
	n.Stage(sheet.StageVerification)
	if p = progressOf(n); p.Verification.Open() != 0 || p.Out != 0 || p.Next != reconcile.StepVerify || !p.Ready() || p.Changed != n.At {
		t.Errorf("keyed: %+v", p)
	}
	n.Step(reconcile.StepVerify)
	if p = progressOf(n); p.Awaits() != (ward.Tally{Awaited: 2, In: 7 + len(n.Ward().Register()) - 9}) || p.Next != reconcile.StepCount || !p.Ready() {
		t.Errorf("verified: %+v", p)
	}
	n.Step(reconcile.StepCount)
	if p = progressOf(n); p.Ready() || p.Awaited.Open() != 2 {
		t.Errorf("counting: %+v", p)
	}
	n.Stage(sheet.StageCount)
	n.Step(reconcile.StepProvisional, reconcile.StepConsult)
	if p = progressOf(n); !p.ReadyToCertify() || p.Lacks() != 0 {
		t.Errorf("consulted: %+v", p)
	}
	n.Step(reconcile.StepReadBack, reconcile.StepCertify)
	if p = progressOf(n); !progress.WhichToDeclare.Holds(p) || p.Done() {
		t.Errorf("certified: %+v", p)
	}
	n.Step(reconcile.StepDeclare)
	if p = progressOf(n); !p.Done() || p.Ready() || !progress.WhichDeclared.Holds(p) || progress.WhichToDeclare.Holds(p) {
		t.Errorf("declared: %+v", p)
	}
	total := progress.TotalsOf(n.Count)
	if total.Declared != 1 || total.Certified != 1 || total.Verified != 1 || total.SeatsDeclared != 1 || total.Seats != 1 || total.Sheets.Open() != 0 || total.ByState[ward.Declared] != 1 {
		t.Errorf("in all: %+v", total)
	}
}

func TestWhatTwoPeopleReadApartIsCountedByWhoHasToActNow(t *testing.T) {
	e := night.Watford()
	e.KeyOnce = false
	n := night.New(t, e)
	id := night.SheetOf(sheet.BoxVerification, "B1")
	key := func(by string, reading, papers int) {
		n.Do(by, reconcile.SheetKeyed{ID: id, Count: 1, Reading: reading, Figures: sheet.Reading{"verified": papers}})
	}
	for _, step := range []struct {
		by              string
		reading, papers int
		want            ward.Tally
	}{
		{night.Ada, 1, 1003, ward.Tally{Awaited: 6, Once: 1}}, {night.Ben, 2, 1030, ward.Tally{Awaited: 6, Differ: 1}},
		{night.Ada, 1, 1003, ward.Tally{Awaited: 6, Differ: 1}}, {night.Ben, 2, 1030, ward.Tally{Awaited: 6, Supervisor: 1}},
	} {
		key(step.by, step.reading, step.papers)
		p := progressOf(n)
		if p.Verification != step.want || progress.WhichDiffer.Holds(p) != (step.want.Apart() > 0) {
			t.Errorf("after %s: %+v, want %+v", step.by, p.Verification, step.want)
		}
	}
}

func TestAFindingIsOpenThenExplainedThenOutOfTheWay(t *testing.T) {
	n := night.New(t, night.Watford())
	n.Stage(sheet.StageVerification)
	id := night.SheetOf(sheet.BoxVerification, "B1")
	for range 2 { // two equal counts, two papers short
		n.Again(id, sheet.Reading{"verified": 1001})
	}
	p := progressOf(n)
	if p.Open() == 0 || p.Explained != 0 || p.Ready() || p.Findings == 0 || !progress.WhichOpen.Holds(p) || progress.WhichExplained.Holds(p) {
		t.Fatalf("open: %+v", p)
	}
	for _, f := range n.Count.Findings() {
		if f.Blocks() {
			n.Do(night.Ada, reconcile.FindingExplained{FindingID: f.ID(), Reason: "two papers were taken away", Numbers: f.Numbers})
		}
	}
	if p = progressOf(n); p.Explained != p.Open() || !progress.WhichExplained.Holds(p) {
		t.Errorf("explained: %+v", p)
	}
	for _, f := range n.Count.Findings() {
		if f.Blocks() {
			n.Do(night.Rob, reconcile.FindingAccepted{FindingID: f.ID(), Reason: "accepted", Numbers: f.Numbers})
		}
	}
	if p = progressOf(n); p.Open()+p.Explained+p.Findings != 0 || !p.Ready() {
		t.Errorf("accepted: %+v", p)
	}
}

func TestAGrantedRecountIsDueUntilItIsMade(t *testing.T) {
	n := night.Counted(t, night.Watford())
	n.Step(reconcile.StepProvisional, reconcile.StepConsult)
	n.Do(night.Rob, n.AskedAgain(ward.RecountFull, ""))
	if p := progressOf(n); !p.Recount || p.Ready() {
		t.Errorf("a recount is due: %+v", p)
	}
	n.Again(night.WardSheet(sheet.CountResult), n.Count.Sheet(night.WardSheet(sheet.CountResult)).Counts[0])
	if p := progressOf(n); p.Recount || !p.Ready() {
		t.Errorf("a recount was made: %+v", p)
	}
}

func TestWardsStandMissingFirstByNameByStateAndByHowLongNothingWasHeard(t *testing.T) {
	at := func(minute int) time.Time { return time.Date(2018, 5, 3, 22, minute, 0, 0, time.UTC) }
	one := func(name string, s ward.State, awaited, minute int) progress.Ward {
		return progress.Ward{Contest: setup.Contest{ID: setup.ContestID(name), Name: name}, State: s, Verification: ward.Tally{Awaited: awaited}, Changed: at(minute)}
	}
	p := progress.Progress{Wards: []progress.Ward{one("Tudor", ward.Declared, 0, 1), one("Nascot", ward.Counting, 3, 9), one("callowland", ward.SetUp, 8, 5), one("Park", ward.Verified, 3, 4)}}
	for order, want := range map[progress.Order]string{
		progress.OrderMissing: "callowland Park Nascot Tudor ", progress.OrderName: "callowland Nascot Park Tudor ",
		progress.OrderState: "callowland Park Nascot Tudor ", progress.OrderQuiet: "Park callowland Nascot Tudor ", progress.OrderSetUp: "Tudor Nascot callowland Park ",
	} {
		got := ""
		for _, w := range p.Listed(progress.WhichAll, order) {
			got += w.Contest.Name + " "
		}
		if got != want {
			t.Errorf("order %d: %s; want %s", order, got, want)
		}
	}
	if n := p.Count(progress.WhichAwaited); n != 3 { // all but the declared one
		t.Errorf("%d wards await sheets", n)
	}
	seen := map[progress.Order]bool{}
	for o := progress.OrderMissing; !seen[o]; o = o.Next() {
		seen[o] = true
	}
	if len(seen) != 4 || seen[progress.OrderSetUp] {
		t.Errorf("offered: %v", seen)
	}
}

func TestWhatComesWithABoxThatIsOutIsNotListedBesideIt(t *testing.T) {
	n := night.New(t, night.Watford())
	boxes, sheets := progress.StillOut(n.Count, night.Callowland)
	if len(boxes) != 2 || len(sheets) != 3 { // a session, polling day, the postal box
		t.Errorf("%d boxes, sheets %v", len(boxes), sheets)
	}
	n.Do(night.Ada, n.Received("B1", func(r *reconcile.Receipt) { r.Officer = "Practice officer" }))
	boxes, sheets = progress.StillOut(n.Count, night.Callowland)
	if len(boxes) != 1 || len(sheets) != 5 || sheets[0] != night.SheetOf(sheet.BallotPaperAccount, "CA1") {
		t.Errorf("%d boxes, sheets %v", len(boxes), sheets)
	}
	if r := progress.Brought(n.Count, "CA1"); r == nil || r.Officer != "Practice officer" {
		t.Errorf("brought: %+v", r)
	}
	if progress.Brought(n.Count, "CA2") != nil {
		t.Error("the box that is out was brought")
	}
}
