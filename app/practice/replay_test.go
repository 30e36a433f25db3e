package practice

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"wardcount/assets"
	"wardcount/reconcile"
	"wardcount/reconcile/tally"
)

// seeds of the tests: the first ones, and some that are not small.
func seeds() []uint64 {
	list := []uint64{1 << 63, 1<<64 - 1, 20180503}
	for seed := range uint64(50) {
		list = append(list, seed)
	}
	return list
}

func watford(t *testing.T, seed uint64, clean bool) Script {
	t.Helper()
	s, err := Watford(seed, clean)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// eachNight runs a test over every seed, clean and troubled.
func eachNight(t *testing.T, test func(t *testing.T, s Script, clean bool)) {
	for _, clean := range []bool{true, false} {
		for _, seed := range seeds() {
			t.Run(fmt.Sprintf("seed %d, clean %v", seed, clean), func(t *testing.T) { test(t, watford(t, seed, clean), clean) })
		}
	}
}

var morning4May = time.Date(2018, 5, 4, 5, 0, 0, 0, time.UTC)

// replay performs acts on the core as the program would, without storing them.
type replay struct {
	count reconcile.Count
	seen  map[reconcile.FindingID]bool // every finding that ever stood, notes aside
}

func opened(t *testing.T, e reconcile.Election) *replay {
	t.Helper()
	law, err := reconcile.ParseLaw(assets.Law())
	if err != nil {
		t.Fatal(err)
	}
	r := &replay{count: reconcile.NewCount(law), seen: map[reconcile.FindingID]bool{}}
	r.apply(t, Officer, reconcile.ElectionSetUp{Election: e})
	return r
}

func (r *replay) apply(t *testing.T, by string, body reconcile.Body) {
	t.Helper()
	role := reconcile.ReturningOfficer
	if p, ok := r.count.Election.Person(by); ok {
		role = p.Role
	}
	next, err := r.count.Apply(reconcile.Entry{At: morning4May, Actor: by, Role: role, Kind: body.Kind(), Subject: body.Subject(),
		Version: r.count.Versions.Of(body.Subject()) + 1, Body: body})
	if err != nil {
		t.Fatalf("%s, %s %s: %v", by, body.Kind(), body.Subject(), err)
	}
	r.count = next
}

// perform does one act and then looks at what stands in its ward.
func (r *replay) perform(t *testing.T, act Act) []reconcile.Finding {
	t.Helper()
	if _, ok := r.count.Election.Person(act.By); !ok {
		t.Fatalf("%q is nobody of this count", act.By)
	}
	var contest reconcile.ContestID
	switch do := act.Do.(type) {
	case Key:
		contest = do.Sheet.Contest
		r.apply(t, act.By, reconcile.SheetKeyed{SheetID: do.Sheet, Count: do.Count, Reading: 1, Figures: do.Figures})
	case Receive:
		r.apply(t, act.By, reconcile.BoxReceived{Box: do.Box, Receipt: do.Receipt})
		return nil
	case Move:
		contest = do.Papers.From
		r.apply(t, act.By, do.Papers)
	case Explain:
		contest = do.Finding.Contest
		r.apply(t, act.By, reconcile.FindingExplained{FindingID: do.Finding, Reason: do.Reason, Numbers: r.numbers(t, do.Finding)})
	case Step:
		contest = do.Contest
		for _, id := range do.Accept {
			r.apply(t, act.By, reconcile.FindingAccepted{FindingID: id, Reason: do.Reason, Numbers: r.numbers(t, id)})
		}
		r.apply(t, act.By, r.stepBody(do))
	}
	findings := reconcile.Check(r.count.Ward(contest))
	if contest == "" {
		findings = r.count.CheckVoterID()
	}
	for _, f := range findings {
		if f.Level != reconcile.Note {
			r.seen[f.ID()] = true
		}
	}
	return findings
}

func (r *replay) numbers(t *testing.T, id reconcile.FindingID) map[string]int {
	t.Helper()
	if id.Code == reconcile.AwaitedCode {
		return map[string]int{}
	}
	for _, f := range reconcile.Check(r.count.Ward(id.Contest)) {
		if f.ID() == id {
			return f.Numbers
		}
	}
	t.Fatalf("%v does not stand", id)
	return nil
}

func (r *replay) stepBody(do Step) reconcile.Stepped {
	b := reconcile.Stepped{Contest: do.Contest, Step: do.Step, Reason: do.Reason}
	w := r.count.Ward(do.Contest)
	switch do.Step {
	case reconcile.StepReadBack:
		b.Figures = w.ReadBackFigures()
	case reconcile.StepCertify:
		votes, _ := w.Votes()
		certificate := reconcile.Certify(r.count.Election, w, tally.Elect(w.Contest, votes, reconcile.Lots{}))
		b.Certificate = &certificate
	case reconcile.StepRelease:
		totals := r.count.VoterID.Totals(&r.count.Election)
		b.VoterID = &totals
	}
	return b
}

// performed is a script performed to its end.
func performed(t *testing.T, s Script) *replay {
	t.Helper()
	r := opened(t, s.Election)
	for _, act := range s.Acts {
		r.perform(t, act)
	}
	return r
}

// sheets lists what is keyed of one form, each sheet by its last keying.
func sheets(s Script, form reconcile.Form) map[reconcile.SheetID]reconcile.Reading {
	last := map[reconcile.SheetID]reconcile.Reading{}
	for _, act := range s.Acts {
		if key, ok := act.Do.(Key); ok && key.Sheet.Form == form {
			last[key.Sheet] = key.Figures
		}
	}
	return last
}

func sortedIDs(ids []reconcile.FindingID) []string {
	var words []string
	for _, id := range ids {
		words = append(words, id.String())
	}
	slices.Sort(words)
	return slices.Compact(words)
}
