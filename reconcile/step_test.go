package reconcile_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"wardcount/reconcile"
	"wardcount/reconcile/night"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

func TestEveryStateTakesTheStepsOfTheTableAndNoOther(t *testing.T) {
	for _, state := range ward.States {
		for _, row := range append(slices.Clone(reconcile.Transitions), reconcile.Transition{Step: "unheard of"}) {
			n := night.Counted(t, night.Watford())
			w := n.Ward()
			w.State = state
			n.Count.Wards[night.Callowland] = w
			r := n.Try(night.Rob, n.Body(row.Step))
			allowed := slices.Contains(row.From, state)
			switch {
			case row.Step == "unheard of":
				if r == nil || r.Code != "no_such_step" {
					t.Errorf("%s: an unheard-of step gives %v", state, r)
				}
			case !allowed && (r == nil || r.Code != "state"):
				t.Errorf("%s %s is not in the table and gives %v", state, row.Step, r)
			case allowed && r != nil && r.Code == "state":
				t.Errorf("%s %s is in the table and is refused: %v", state, row.Step, r)
			case allowed && r == nil && row.To != "" && n.Ward().State != row.To:
				t.Errorf("%s %s leads to %s, the table says %s", state, row.Step, n.Ward().State, row.To)
			case allowed && r == nil && row.To == "" && n.Ward().State != state:
				t.Errorf("%s %s leads to %s, the table says it stays", state, row.Step, n.Ward().State)
			}
		}
	}
}

func TestEveryStateCanBeReachedAndLeftExceptTheLastOnes(t *testing.T) {
	reached := map[ward.State]bool{ward.SetUp: true, ward.Accounts: true, ward.Uncontested: true}
	left := map[ward.State]bool{}
	for _, row := range reconcile.Transitions {
		if row.Words == "" {
			t.Errorf("%s has no words", row.Step)
		}
		for _, from := range row.From {
			left[from] = left[from] || row.To != "" && row.To != from
		}
		reached[row.To] = true
	}
	for _, s := range ward.States {
		last := s == ward.Annotated || s == ward.Abandoned
		if !reached[s] || left[s] == last {
			t.Errorf("%s: reached %v, left %v", s, reached[s], left[s])
		}
		if s.Words() == "" {
			t.Errorf("%q has no words", string(s))
		}
	}
}

func TestARefusedStepSaysTheWayOn(t *testing.T) {
	n := night.New(t, night.Watford())
	if r := n.StepRefused(reconcile.StepCertify, "state"); r.Do != "Its next step is verify." {
		t.Errorf("the way on: %q", r.Do)
	}
	n.Refused(night.Rob, reconcile.Stepped{Contest: "elsewhere", Step: reconcile.StepVerify}, "no_such_contest")
	n.Refused(night.Rob, reconcile.Stepped{Contest: night.Callowland, Step: reconcile.StepAbandon, Reason: " "}, "no_reason")
	n.Do(night.Rob, reconcile.Stepped{Contest: night.Callowland, Step: reconcile.StepAbandon, Reason: "a candidate has died (r.55)"})
	if got := n.Ward().Annotations; len(got) != 1 || got[0].By != night.Rob {
		t.Errorf("why it was abandoned: %+v", got)
	}
}

func TestACertifiedWardTakesNothingMoreThatIsSaidOrKeyed(t *testing.T) {
	n := v3Accepted(t)
	n.Step(reconcile.StepVerify)
	n.Stage(sheet.StageCount)
	n.Rekey(night.WardSheet(sheet.CountResult), sheet.Reading{"verified_total": 2296})
	n.Rekey(night.WardSheet(sheet.RejectedPapers), sheet.Reading{"rej_d": 5})
	n.Step(reconcile.StepProvisional, reconcile.StepConsult, reconcile.StepReadBack, reconcile.StepCertify)
	hash := n.Ward().Certificate.Hash()
	f := n.Finding("V3")
	n.Refused(night.Ben, n.Explain(f, "something else"), "frozen")
	n.Refused(night.Rob, n.Accept(f, "something else"), "frozen")
	for _, p := range night.CleanPapers(n.Count.Election) {
		if p.Contest == night.Callowland {
			n.Refused(night.Ada, reconcile.SheetKeyed{ID: p.ID, Count: 1, Reading: 1, Figures: p.Reading}, "frozen")
		}
	}
	other := *n.Ward().Certificate
	other.Candidates = slices.Clone(other.Candidates)
	other.Candidates[0].Elected, other.Candidates[2].Elected = true, false
	n.Refused(night.Rob, reconcile.Stepped{Contest: night.Callowland, Step: reconcile.StepDeclare, Certificate: &other}, "certificate")
	n.Refused(night.Rob, reconcile.Stepped{Contest: night.Callowland, Step: reconcile.StepDeclare, At: "ten past two"}, "time")
	told := n.At.Add(time.Minute)
	n.Do(night.Rob, reconcile.Stepped{Contest: night.Callowland, Step: reconcile.StepDeclare, At: told.In(time.FixedZone("BST", 3600)).Format(time.RFC3339)})
	if got := n.Ward().Certificate.Hash(); got != hash || n.Ward().CertifiedBy.By != night.Rob {
		t.Errorf("the certificate is another after the declaration")
	}
	if by := n.Ward().DeclaredBy; by == nil || by.By != night.Rob {
		t.Errorf("declared by %+v", by)
	}
	if got := n.Ward().DeclaredAt; !got.Equal(told) || got.Location() != time.UTC {
		t.Errorf("declared at %v, want the time told, in UTC", got)
	}
	n.Refused(night.Rob, reconcile.Stepped{Contest: night.Callowland, Step: reconcile.StepAnnotate}, "no_reason")
	n.Step(reconcile.StepAnnotate, reconcile.StepAnnotate)
	if got := n.Ward(); got.Certificate.Hash() != hash || len(got.Annotations) != 2 || got.State != ward.Annotated {
		t.Errorf("after two notes: %s, %d notes", got.State, len(got.Annotations))
	}
}

// Callowland's sheet says Khan 832 and Parker 276. What was read back is compared with it figure by figure; while it
// differs, nothing is certified.
func TestFiguresReadBackOtherThanTheWards_AreRefusedAndSoIsTheCertificate(t *testing.T) {
	n := night.Counted(t, night.Watford())
	n.Step(reconcile.StepProvisional, reconcile.StepConsult)
	for name, read := range map[string]func(r sheet.Reading){
		"the other way round": func(r sheet.Reading) { r["votes.1"], r["votes.2"] = r["votes.2"], r["votes.1"] },
		"one rejected more":   func(r sheet.Reading) { r["rej_d"]++ },
		"one left out":        func(r sheet.Reading) { delete(r, "votes.4") },
		"one too many":        func(r sheet.Reading) { r["votes.5"] = 0 },
		"nothing":             func(r sheet.Reading) { clear(r) },
	} {
		b := n.Body(reconcile.StepReadBack)
		if b.Figures["votes.1"] != 832 || b.Figures["votes.2"] != 276 {
			t.Fatalf("the ward holds %v", b.Figures)
		}
		read(b.Figures)
		n.Refused(night.Rob, b, "read_back")
		n.StepRefused(reconcile.StepCertify, "not_read_back")
		if n.Ward().ReadBack != nil {
			t.Fatalf("%s: it counts as read back", name)
		}
	}
	n.Step(reconcile.StepReadBack, reconcile.StepCertify)
}

func TestARecountKeepsEveryEarlierCountAndReadsBackAgain(t *testing.T) {
	n := night.Counted(t, night.Watford())
	n.Step(reconcile.StepProvisional)
	n.Refused(night.Ada, reconcile.SheetKeyed{ID: night.WardSheet(sheet.CountResult), Count: 2, Reading: 1, Figures: night.CleanPapers(night.Watford())[8].Reading}, "provisional")
	n.Do(night.Rob, reconcile.Stepped{Contest: night.Callowland, Step: reconcile.StepRecount, Reason: "unreasonable: the margin is 212", Refused: true})
	if n.Ward().State != ward.Provisional {
		t.Errorf("a refused recount leads to %s", n.Ward().State)
	}
	n.Step(reconcile.StepConsult, reconcile.StepReadBack)
	n.Do(night.Rob, reconcile.Stepped{Contest: night.Callowland, Step: reconcile.StepRecount, Reason: "Khan's agent asked"})
	if w := n.Ward(); w.State != ward.Counting || w.ReadBack != nil || w.VerifiedBy == nil {
		t.Errorf("after a granted recount: %s, read back %v", w.State, w.ReadBack)
	}
	n.Again(night.WardSheet(sheet.CountResult), sheet.Reading{"votes.1": 833, "votes.2": 275})
	n.Step(reconcile.StepProvisional, reconcile.StepConsult)
	n.StepRefused(reconcile.StepCertify, "not_read_back")
	old := n.Body(reconcile.StepReadBack)
	old.Figures = sheet.Reading{"votes.1": 832}
	n.Refused(night.Rob, old, "read_back")
	n.Step(reconcile.StepReadBack, reconcile.StepCertify)
	w := n.Ward()
	if len(w.Recounts) != 2 || w.Recounts[0].Granted || !w.Recounts[1].Granted || w.Recounts[1].Reason != "Khan's agent asked" {
		t.Errorf("recounts: %+v", w.Recounts)
	}
	if a := w.Certificate.Attempts; len(a) != 2 || a[0].Votes[0] != 832 || a[1].Votes[0] != 833 {
		t.Errorf("counts on the certificate: %+v", a)
	}
}

func TestAGrantedRecountIsMadeOrWithdrawnForAReason(t *testing.T) {
	n := night.Counted(t, night.Watford())
	n.Step(reconcile.StepProvisional, reconcile.StepRecount)
	n.StepRefused(reconcile.StepProvisional, "recount_due")
	n.Refused(night.Ada, reconcile.SheetKeyed{ID: night.WardSheet(sheet.CountResult), Count: 1, Reading: 1, Figures: n.Ward().Sheets[night.WardSheet(sheet.CountResult)].Counts[0]}, "earlier_count") // what the agents saw stands
	n.StepRefused(reconcile.StepProvisional, "recount_due")
	n.Again(night.WardSheet(sheet.CountResult), nil)
	n.Step(reconcile.StepProvisional, reconcile.StepRecount)
	b := n.Body(reconcile.StepProvisional)
	b.Reason = "Khan's agent withdrew"
	n.Do(night.Rob, b)
	n.Step(reconcile.StepConsult, reconcile.StepReadBack, reconcile.StepCertify)
	if got := n.Ward().CountsAtRecount; got != 0 {
		t.Errorf("a recount is due at %d counts", got)
	}
}

func TestTheTimeOfADeclarationIsAfterThePollAndTheCertificateAndNotToCome(t *testing.T) {
	n := night.Counted(t, night.FuzzElection())
	n.Step(reconcile.StepProvisional, reconcile.StepConsult, reconcile.StepReadBack, reconcile.StepCertify)
	certified := n.Ward().CertifiedBy.At
	for _, c := range []struct {
		what string
		at   time.Time
	}{{"before the poll", time.Date(2018, 5, 2, 23, 0, 0, 0, time.UTC)}, {"before it was certified", certified.Add(-2 * time.Minute)}, {"still to come", n.At.Add(time.Hour)}} {
		b := n.Body(reconcile.StepDeclare)
		b.At = c.at.Format(time.RFC3339)
		if r := n.Try(night.Rob, b); r == nil || r.Code != "time" {
			t.Errorf("%s: %v", c.what, r)
		}
	}
	// Nobody votes in the other ward: its candidate was declared in April, after the close of nominations.
	w := n.Count.Wards[night.Meadow]
	r, _ := night.ResultOf(w)
	c := reconcile.Certify(n.Count.Election, w, r)
	n.Do(night.Rob, reconcile.Stepped{Contest: night.Meadow, Step: reconcile.StepDeclare, Certificate: &c, At: "2018-04-09T12:00:00+01:00"})
	if got := n.Count.Wards[night.Meadow].DeclaredAt; got.Month() != time.April {
		t.Errorf("declared at %v", got)
	}
}

func TestAReasonIsReadableAndFitsOnTheStatement(t *testing.T) {
	n := v3Accepted(t)
	f := n.Finding("V3")
	for _, wrong := range []string{strings.Repeat("x", reconcile.MaxReason+1), "searched\u202e", "searched\x00", "tab\there", "\xff"} {
		n.Refused(night.Ben, n.Explain(f, wrong), "reason")
		n.Refused(night.Rob, n.Accept(f, wrong), "reason")
		n.Refused(night.Rob, reconcile.Stepped{Contest: night.Callowland, Step: reconcile.StepAbandon, Reason: wrong}, "reason")
		b := n.Mended(night.AddBox)
		b.Reason = wrong
		n.Refused(night.Sue, b, "reason")
	}
	n.Do(night.Ben, n.Explain(f, "two lines\n"+strings.Repeat("ë", reconcile.MaxReason-10)))
}

func TestOnlyARecountCanBeRecordedAsRefused(t *testing.T) {
	n := night.Counted(t, night.Watford())
	n.Step(reconcile.StepProvisional, reconcile.StepConsult, reconcile.StepReadBack)
	b := n.Body(reconcile.StepCertify)
	b.Refused = true
	n.Refused(night.Rob, b, "not_refused")
	if n.Ward().Certificate != nil {
		t.Error("a refused certificate is there all the same")
	}
}

func TestTwoPeopleAtOneSubjectAreToldSo(t *testing.T) {
	n := night.New(t, night.Watford())
	e := n.Entry(night.Ada, reconcile.SheetKeyed{ID: night.SheetOf(sheet.BoxVerification, "B1"), Count: 1, Reading: 1, Figures: sheet.Reading{"verified": 1003}})
	n.Key(night.SheetOf(sheet.BoxVerification, "B1"), 1, sheet.Reading{"verified": 1002})
	if _, err := n.Count.Apply(e); err == nil || err.(*reconcile.Refusal).Code != "moved_on" {
		t.Errorf("the second gets %v", err)
	}
	n.Refused(night.Rob, reconcile.ElectionSetUp{Election: night.Watford()}, "already_set_up")
}
