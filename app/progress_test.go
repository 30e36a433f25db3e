package app_test

import (
	"path/filepath"
	"testing"

	"wardcount/app"
	"wardcount/app/practice"
	"wardcount/reconcile/progress"
	"wardcount/reconcile/ward"
)

// upto is a practice night performed to a stage.
func upto(t *testing.T, election, stage string) *app.Count {
	t.Helper()
	script, err := practice.Make(election, 1, false)
	if err != nil {
		t.Fatal(err)
	}
	c, err := app.Create(filepath.Join(t.TempDir(), "practice.wardcount"), script.Election, practice.Supervisor)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Close() })
	if err := practice.Perform(c, script.Upto(stage), func(int) {}); err != nil {
		t.Fatal(err)
	}
	return c
}

func TestThePracticeNightsSayHowFarTheyAre(t *testing.T) {
	type want struct {
		state                                                ward.State
		sheetsIn, sheets, out, boxes                         int
		verified, certified, declared, seats, ready, awaited int
	}
	for _, x := range []struct {
		election, stage string
		want            want
	}{
		{"watford", practice.StageAccounts, want{state: ward.Accounts, sheetsIn: 100, sheets: 194, out: 58, boxes: 58, awaited: 12}},
		{"watford", practice.StageVerified, want{state: ward.Verified, sheetsIn: 170, sheets: 194, boxes: 58, verified: 12, ready: 12, awaited: 12}},
		{"watford", practice.StageCounted, want{state: ward.Provisional, sheetsIn: 194, sheets: 194, boxes: 58, verified: 12, ready: 12}},
		{"watford", practice.StageDeclared, want{state: ward.Declared, sheetsIn: 194, sheets: 194, boxes: 58, verified: 12, certified: 12, declared: 12, seats: 12}},
		{"tower-hamlets", practice.StageVerified, want{state: ward.Verified, sheetsIn: 352, sheets: 2764, boxes: 116, verified: 20, ready: 20, awaited: 20}},
	} {
		c := upto(t, x.election, x.stage)
		p := app.Progress(c.State())
		got := want{p.Wards[0].State, p.Sheets.In, p.Sheets.All(), p.Out, p.Boxes, p.Verified, p.Certified, p.Declared, p.SeatsDeclared,
			p.Count(progress.WhichReady), p.Count(progress.WhichAwaited)}
		if got != x.want {
			t.Errorf("%s up to %s: %+v\nwant %+v", x.election, x.stage, got, x.want)
		}
		for _, w := range p.Wards {
			if w.Changed.IsZero() || c.Now().Before(w.Changed) {
				t.Errorf("%s: changed %v, and it is %v", w.Contest.Name, w.Changed, c.Now())
			}
		}
	}
}

func TestADeclaredNightHasEveryMilestoneInOrderAndAgainFromTheFile(t *testing.T) {
	c := upto(t, "watford", practice.StageDeclared)
	path := c.Path()
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}
	again, err := app.OpenToRead(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = again.Close() })
	for _, w := range again.State().InOrder() {
		at := map[ward.Milestone]int{}
		line := w.Timeline(again.Now())
		for i, s := range line {
			at[s.What] = i + 1
			if i > 0 && s.At.Before(line[i-1].At) {
				t.Errorf("%s: %s came before %s", w.Contest.Name, s.What, line[i-1].What)
			}
		}
		for i, m := range ward.Milestones {
			if at[m] == 0 || i > 0 && at[m] < at[ward.Milestones[i-1]] {
				t.Errorf("%s: %s is at place %d: %v", w.Contest.Name, m, at[m], line)
			}
		}
		if last := line[len(line)-1]; !last.End || len(w.Ahead()) != 0 {
			t.Errorf("%s ends with %+v, ahead %v", w.Contest.Name, last, w.Ahead())
		}
	}
}
