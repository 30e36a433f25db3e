package practice

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"wardcount/assets"
	"wardcount/reconcile"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/tally"
	"wardcount/reconcile/ward"
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
	seen  map[ward.FindingID]bool // every finding that ever stood, notes aside
}

func opened(t *testing.T, e setup.Election) *replay {
	t.Helper()
	law, err := setup.ParseLaw(assets.Law())
	if err != nil {
		t.Fatal(err)
	}
	r := &replay{count: reconcile.NewCount(law), seen: map[ward.FindingID]bool{}}
	r.apply(t, Officer, reconcile.ElectionSetUp{Election: e})
	return r
}

func (r *replay) apply(t *testing.T, by string, body reconcile.Body) {
	t.Helper()
	role := setup.ReturningOfficer
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

// key takes a reading as whosever turn it is.
func (r *replay) key(t *testing.T, by string, do Key) {
	t.Helper()
	body, refusal := r.count.ReadingBy(by, do.Sheet, do.Count, 0, do.Figures)
	if refusal != nil {
		t.Fatalf("%s, %s: %v", by, do.Sheet, refusal)
	}
	r.apply(t, by, body)
}

// perform does one act and then looks at what stands in its ward. Questions are
// aside: they are asked of the published result, which is as it is.
func (r *replay) perform(t *testing.T, act Act) []rules.Finding {
	t.Helper()
	contest := r.do(t, act)
	if _, door := act.Do.(Receive); door {
		return nil // it changes no figure
	}
	findings := rules.Check(r.count.Ward(contest))
	if contest == "" {
		findings = r.count.CheckVoterID()
	}
	findings = slices.DeleteFunc(findings, func(f rules.Finding) bool { return strings.HasPrefix(string(f.Code), "Q") })
	for _, f := range findings {
		if f.Level != rules.Note {
			r.seen[f.ID()] = true
		}
	}
	return findings
}

// do does one act, and says in which contest.
func (r *replay) do(t *testing.T, act Act) (contest setup.ContestID) {
	t.Helper()
	if _, ok := r.count.Election.Person(act.By); !ok {
		t.Fatalf("%q is nobody of this count", act.By)
	}
	switch do := act.Do.(type) {
	case Key:
		contest = do.Sheet.Contest
		r.key(t, act.By, do)
	case Adjudicate:
		contest = do.Sheet.Contest
		r.apply(t, act.By, r.count.Adjudicating(do.Sheet, do.Figures, do.Reason))
	case MoveSheet:
		contest = do.From.Contest
		r.apply(t, act.By, r.count.Moving(do.From, do.To, do.Reading, do.Reason))
	case Receive:
		r.apply(t, act.By, reconcile.BoxReceived{Box: do.Box, Receipt: do.Receipt})
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
	return contest
}

func (r *replay) numbers(t *testing.T, id ward.FindingID) map[string]int {
	t.Helper()
	if id.Code == rules.AwaitedCode {
		return map[string]int{}
	}
	for _, f := range rules.Check(r.count.Ward(id.Contest)) {
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
		certificate := reconcile.Certify(r.count.Election, w, tally.Elect(w.Contest, votes, ward.Lots{}))
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

// sheets lists what is keyed of one form, each sheet by what was agreed last: a
// sheet that comes back is keyed with only the figures that differed.
func sheets(s Script, form sheet.Form) map[sheet.ID]sheet.Reading {
	last := map[sheet.ID]sheet.Reading{}
	keep := func(id sheet.ID, figures sheet.Reading) {
		if id.Form == form {
			last[id] = maps.Clone(last[id])
			if last[id] == nil {
				last[id] = sheet.Reading{}
			}
			maps.Copy(last[id], figures)
		}
	}
	for _, act := range s.Acts {
		switch do := act.Do.(type) {
		case Key:
			keep(do.Sheet, do.Figures)
		case Adjudicate:
			keep(do.Sheet, do.Figures)
		}
	}
	return last
}

func sortedIDs(ids []ward.FindingID) []string {
	var words []string
	for _, id := range ids {
		words = append(words, id.String())
	}
	slices.Sort(words)
	return slices.Compact(words)
}
