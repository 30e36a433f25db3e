package words

import (
	"testing"
	"time"

	"wardcount/reconcile"
	"wardcount/reconcile/progress"
	"wardcount/reconcile/ward"
)

func TestTimesAreSaidShort(t *testing.T) {
	now := time.Date(2018, 5, 3, 22, 0, 0, 0, time.UTC)
	for ago, want := range map[time.Duration]string{0: "now", 59 * time.Second: "now", -time.Hour: "now", 14*time.Minute + 50*time.Second: "14 min", 65 * time.Minute: "1 h 05", 50 * time.Hour: "2 days"} {
		if got := Ago(now.Add(-ago), now); got != want {
			t.Errorf("%v ago: %q, want %q", ago, got, want)
		}
	}
	if got := Ago(time.Time{}, now); got != "–" {
		t.Errorf("never: %q", got)
	}
}

func TestAWardsLineSaysTheStepAndWhatItWaitsFor(t *testing.T) {
	for want, p := range map[string]progress.Ward{
		"":                           {State: ward.Declared},
		"verify: 9 awaited":          {Next: reconcile.StepVerify, Awaited: ward.Tally{Awaited: 8, Once: 1, In: 3}, Findings: 2},
		"verify: 1 finding":          {Next: reconcile.StepVerify, Findings: 1},
		"provisional: recount first": {Next: reconcile.StepProvisional, Recount: true},
		"certify: a lot first":       {Next: reconcile.StepCertify, Lot: true},
		"count: a shared box":        {Next: reconcile.StepCount, HeldUp: &reconcile.Refusal{}},
		"declare: ready":             {Next: reconcile.StepDeclare},
	} {
		if got := ProgressNext(p); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	for want, tally := range map[string]ward.Tally{"": {Awaited: 3}, "1 differs": {Differ: 1}, "2 differ": {Differ: 2}, "1 to decide": {Supervisor: 1}, "2 + 1 decide": {Differ: 2, Supervisor: 1}} {
		if got := ProgressApart(tally); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
