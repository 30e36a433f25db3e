package reconcile

import (
	"slices"
	"strings"
	"testing"
	"time"
)

func TestEveryStateTakesTheStepsOfTheTableAndNoOther(t *testing.T) {
	for _, state := range States {
		for _, row := range append(slices.Clone(Transitions), Transition{Step: "unheard of"}) {
			n := counted(t, watford())
			w := n.ward()
			w.State = state
			n.count.Wards[callowland] = w
			r := n.try(rob, n.body(row.Step))
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
			case allowed && r == nil && row.To != "" && n.ward().State != row.To:
				t.Errorf("%s %s leads to %s, the table says %s", state, row.Step, n.ward().State, row.To)
			case allowed && r == nil && row.To == "" && n.ward().State != state:
				t.Errorf("%s %s leads to %s, the table says it stays", state, row.Step, n.ward().State)
			}
		}
	}
}

func TestEveryStateCanBeReachedAndLeftExceptTheLastOnes(t *testing.T) {
	reached := map[State]bool{SetUp: true, Accounts: true, Uncontested: true}
	left := map[State]bool{}
	for _, row := range Transitions {
		if row.Words == "" {
			t.Errorf("%s has no words", row.Step)
		}
		for _, from := range row.From {
			left[from] = left[from] || row.To != "" && row.To != from
		}
		reached[row.To] = true
	}
	for _, s := range States {
		last := s == Annotated || s == Abandoned
		if !reached[s] || left[s] == last {
			t.Errorf("%s: reached %v, left %v", s, reached[s], left[s])
		}
		if s.Words() == "" {
			t.Errorf("%q has no words", string(s))
		}
	}
}

func TestARefusedStepSaysTheWayOn(t *testing.T) {
	n := newNight(t, watford())
	if r := n.stepRefused(StepCertify, "state"); r.Do != "Its next step is verify." {
		t.Errorf("the way on: %q", r.Do)
	}
	n.refused(rob, Stepped{Contest: "elsewhere", Step: StepVerify}, "no_such_contest")
	n.refused(rob, Stepped{Contest: callowland, Step: StepAbandon, Reason: " "}, "no_reason")
	n.do(rob, Stepped{Contest: callowland, Step: StepAbandon, Reason: "a candidate has died (r.55)"})
	if got := n.ward().Annotations; len(got) != 1 || got[0].By != rob {
		t.Errorf("why it was abandoned: %+v", got)
	}
}

// c1Night is one paper short at the count.
func c1Night(t *testing.T) *night {
	n := counted(t, watford())
	n.rekey(wardSheet(RejectedPapers), Reading{"rej_d": 6})
	return n
}

func TestC1_AnOrdinaryNightOnePaperOut(t *testing.T) {
	n := c1Night(t)
	if r := n.stepRefused(StepProvisional, "not_ready"); codesOf(r.Findings) != " C1@"+string(callowland) || !r.Findings[0].Recount {
		t.Errorf("one count: in the way:%s", codesOf(r.Findings))
	}
	n.refused(rob, n.accept(n.finding("C1"), "one paper"), "two_counts")
	n.again(wardSheet(CountResult), Reading{"votes.4": 136, "valid_ballots": 2288})
	n.stepRefused(StepProvisional, "not_ready") // two counts that do not agree
	n.again(wardSheet(CountResult), Reading{"votes.4": 137, "valid_ballots": 2289})
	n.stepRefused(StepProvisional, "not_ready") // the last two do not
	n.again(wardSheet(CountResult), nil)
	n.step(StepProvisional)
	if f := n.finding("C1"); f.Level != Error || f.Recount || f.Accepted != nil || f.Numbers["counts"] != 4 {
		t.Errorf("after two equal counts: %+v", f)
	}
	n.step(StepConsult, StepReadBack)
	r := n.stepRefused(StepCertify, "not_ready")
	if codesOf(r.Findings) != " C1@"+string(callowland) {
		t.Errorf("in the way of certifying:%s", codesOf(r.Findings))
	}
	f := n.finding("C1")
	for _, by := range []string{sue, dee, ada, adam, viola, nobody} {
		n.refused(by, n.accept(f, "store and floor were searched"), "role")
	}
	n.refused(rob, n.accept(f, ""), "no_reason")
	n.refused(rob, n.accept(f, "  "), "no_reason")
	n.do(rob, n.accept(f, "store and floor were searched"))
	n.step(StepCertify, StepDeclare)
	seeC1Certified(t, *n.ward().Certificate)
}

// seeC1Certified looks for what must print on the ward's statement.
func seeC1Certified(t *testing.T, c Certificate) {
	t.Helper()
	if len(c.Exceptions) != 1 {
		t.Fatalf("exceptions: %+v", c.Exceptions)
	}
	x := c.Exceptions[0]
	if x.Code != "C1" || x.Numbers["difference"] != -1 || x.Numbers["counts"] != 4 || x.Reason != "store and floor were searched" || x.AcceptedBy != rob || x.Role != ReturningOfficer {
		t.Errorf("the exception: %+v", x)
	}
	if want := "The count has 2,297 papers (2,289 valid, 8 rejected); verification found 2,298 (−1). Counted 4 times, the last two counts agree."; x.Text != want {
		t.Errorf("its text: %s", x.Text)
	}
	if len(c.Attempts) != 4 || c.Attempts[1].Votes[3] != 136 || c.Attempts[3].Valid != 2289 || c.Attempts[3].Rejected != 8 {
		t.Errorf("the counts: %+v", c.Attempts)
	}
}

func TestC1_TheAcceptanceLapsesWhenANumberChanges(t *testing.T) {
	for what, change := range map[string]func(n *night){
		"another paper is found": func(n *night) { n.again(wardSheet(RejectedPapers), Reading{"rej_d": 5}) },
		"one more equal count":   func(n *night) { n.again(wardSheet(CountResult), nil) },
		"votes move between two candidates in two more counts": func(n *night) {
			n.again(wardSheet(CountResult), Reading{"votes.1": 833, "votes.2": 275})
			n.again(wardSheet(CountResult), nil)
		},
		"votes move between two candidates in the last count": func(n *night) {
			n.rekey(wardSheet(CountResult), Reading{"votes.1": 833, "votes.2": 275})
		},
		"a box and its account are one paper more": func(n *night) {
			n.rekey(sheetOf(BallotPaperAccount, "CA1"), Reading{"bp_spoilt": 3, "bp_expected": 1004})
			n.rekey(sheetOf(BoxVerification, "B1"), Reading{"verified": 1004})
		},
	} {
		n := c1Night(t)
		n.again(wardSheet(CountResult), nil)
		n.do(rob, n.accept(n.finding("C1"), "searched"))
		if n.finding("C1").Accepted == nil {
			t.Fatal("the acceptance did not take")
		}
		change(n)
		if f := n.finding("C1"); f.Accepted != nil || !f.Blocks() {
			t.Errorf("%s, and the acceptance still stands: %s", what, f.Clerk)
		}
	}
}

func TestV3_IsAnErrorUntilTwoEqualCountsThenExplainedByOneAndAcceptedByAnother(t *testing.T) {
	n := newNight(t, watford())
	n.stage(StageVerification)
	n.rekey(sheetOf(BoxVerification, "B2"), Reading{"verified": 859})
	if f := n.finding("V3"); f.Level != Error || !f.Recount {
		t.Errorf("counted once it is a %s", f.Level)
	}
	n.do(ben, n.explain(n.finding("V3"), "taken away by a voter"))
	n.refused(rob, n.accept(n.finding("V3"), "yes"), "two_counts")
	n.again(sheetOf(BoxVerification, "B2"), Reading{"verified": 858})
	n.refused(rob, n.accept(n.finding("V3"), "yes"), "two_counts")
	n.again(sheetOf(BoxVerification, "B2"), nil)
	f := n.finding("V3")
	if f.Level != Warning || f.Recount || f.Explained != nil || !f.Blocks() {
		t.Errorf("after two equal counts: %+v", f)
	}
	n.refused(rob, n.accept(f, "yes"), "not_explained")
	n.refused(ben, n.explain(f, "\n"), "no_reason")
	n.do(rob, n.explain(f, "two papers taken away"))
	n.refused(sue, n.accept(f, "yes"), "role")
	n.refused(rob, n.accept(f, "yes"), "four_eyes")
	n.do(dee, n.accept(f, ""))
	n.step(StepVerify)
	lines, _ := n.ward().VerificationLines()
	if lines[1].Variance != -2 || !slices.Equal(lines[1].Counts, []Papers{859, 858, 858}) {
		t.Errorf("the statement's line: %+v", lines[1])
	}
	if x := Exceptions(n.ward()); len(x) != 1 || x[0].Explanation != "two papers taken away" || x[0].ExplainedBy != rob || x[0].AcceptedBy != dee {
		t.Errorf("exceptions: %+v", x)
	}
}

// v3Accepted is a box two papers short, explained by Ben and accepted by Rob.
func v3Accepted(t *testing.T) *night {
	n := newNight(t, watford())
	n.stage(StageVerification)
	n.rekey(sheetOf(BoxVerification, "B2"), Reading{"verified": 858})
	n.again(sheetOf(BoxVerification, "B2"), nil)
	n.do(ben, n.explain(n.finding("V3"), "two papers taken away"))
	n.do(rob, n.accept(n.finding("V3"), ""))
	return n
}

func TestV3_TheAcceptanceLapsesWithItsNumbersItsCountsAndItsExplanation(t *testing.T) {
	for what, change := range map[string]func(n *night){
		"the box is counted again":              func(n *night) { n.again(sheetOf(BoxVerification, "B2"), nil) },
		"the last count is corrected":           func(n *night) { n.rekey(sheetOf(BoxVerification, "B2"), Reading{"verified": 857}) },
		"the account is corrected":              func(n *night) { n.rekey(sheetOf(BallotPaperAccount, "CA2"), Reading{"bp_expected": 861}) },
		"it is explained otherwise":             func(n *night) { n.do(ada, n.explain(n.finding("V3"), "in another box")) },
		"the officer who accepted explains too": func(n *night) { n.do(rob, n.explain(n.finding("V3"), "my own words")) },
	} {
		n := v3Accepted(t)
		n.step(StepVerify)
		change(n)
		if f := n.finding("V3"); f.Accepted != nil || !f.Blocks() {
			t.Errorf("%s, and the acceptance still stands", what)
		}
	}
}

func TestWhatIsSaidMustBeSaidForTheNumbersThatStand(t *testing.T) {
	n := v3Accepted(t)
	f := n.finding("V3")
	f.Numbers = map[string]int{"expected": 860, "verified": 850, "variance": -10, "counts": 2}
	n.refused(ada, n.explain(f, "ten are missing"), "numbers")
	n.refused(rob, n.accept(f, "accepted in advance"), "numbers")
	f.Numbers = nil
	n.refused(rob, n.accept(f, "whatever it is"), "numbers")
	f.Subject = "B1"
	n.refused(rob, n.accept(f, "no finding there"), "no_such_finding")
}

func TestV1_NobodyAcceptsIt(t *testing.T) {
	n := newNight(t, watford())
	n.stage(StageVerification)
	n.rekey(sheetOf(BallotPaperAccount, "CA1"), Reading{"bp_unused": 594})
	f := n.finding("V1")
	n.do(ada, n.explain(f, "the officer was asked"))
	for _, p := range n.count.Election.People {
		n.refused(p.Name, n.accept(f, "it is only one"), "no_override")
	}
	n.stepRefused(StepVerify, "not_ready")
	n.rekey(sheetOf(BallotPaperAccount, "CA1"), Reading{"bp_unused": 593})
	n.step(StepVerify)
}

func TestANoteNeedsNoAcceptance(t *testing.T) {
	e := watford()
	renamed(2, "Khan", "Rabi")(&e)
	n := newNight(t, e)
	n.refused(rob, n.accept(n.finding("N1"), "seen"), "note")
}

func TestACertifiedWardTakesNothingMoreThatIsSaidOrKeyed(t *testing.T) {
	n := v3Accepted(t)
	n.step(StepVerify)
	n.stage(StageCount)
	n.rekey(wardSheet(CountResult), Reading{"verified_total": 2296})
	n.rekey(wardSheet(RejectedPapers), Reading{"rej_d": 5})
	n.step(StepProvisional, StepConsult, StepReadBack, StepCertify)
	hash := n.ward().Certificate.Hash()
	f := n.finding("V3")
	n.refused(ben, n.explain(f, "something else"), "frozen")
	n.refused(rob, n.accept(f, "something else"), "frozen")
	for _, p := range cleanPapers(n.count.Election) {
		if p.Contest == callowland {
			n.refused(ada, SheetKeyed{SheetID: p.SheetID, Count: 1, Reading: 1, Figures: p.Reading}, "frozen")
		}
	}
	other := *n.ward().Certificate
	other.Candidates = slices.Clone(other.Candidates)
	other.Candidates[0].Elected, other.Candidates[2].Elected = true, false
	n.refused(rob, Stepped{Contest: callowland, Step: StepDeclare, Certificate: &other}, "certificate")
	n.refused(rob, Stepped{Contest: callowland, Step: StepDeclare, At: "ten past two"}, "time")
	told := n.at.Add(time.Minute)
	n.do(rob, Stepped{Contest: callowland, Step: StepDeclare, At: told.In(time.FixedZone("BST", 3600)).Format(time.RFC3339)})
	if got := n.ward().Certificate.Hash(); got != hash || n.ward().CertifiedBy.By != rob {
		t.Errorf("the certificate is another after the declaration")
	}
	if by := n.ward().DeclaredBy; by == nil || by.By != rob {
		t.Errorf("declared by %+v", by)
	}
	if got := n.ward().DeclaredAt; !got.Equal(told) || got.Location() != time.UTC {
		t.Errorf("declared at %v, want the time told, in UTC", got)
	}
	n.refused(rob, Stepped{Contest: callowland, Step: StepAnnotate}, "no_reason")
	n.step(StepAnnotate, StepAnnotate)
	if got := n.ward(); got.Certificate.Hash() != hash || len(got.Annotations) != 2 || got.State != Annotated {
		t.Errorf("after two notes: %s, %d notes", got.State, len(got.Annotations))
	}
}

func TestARecountKeepsEveryEarlierCountAndReadsBackAgain(t *testing.T) {
	n := counted(t, watford())
	n.step(StepProvisional)
	n.refused(ada, SheetKeyed{SheetID: wardSheet(CountResult), Count: 2, Reading: 1, Figures: cleanPapers(watford())[8].Reading}, "provisional")
	n.do(rob, Stepped{Contest: callowland, Step: StepRecount, Reason: "unreasonable: the margin is 212", Refused: true})
	if n.ward().State != Provisional {
		t.Errorf("a refused recount leads to %s", n.ward().State)
	}
	n.step(StepConsult, StepReadBack)
	n.do(rob, Stepped{Contest: callowland, Step: StepRecount, Reason: "Khan's agent asked"})
	if w := n.ward(); w.State != Counting || w.ReadBack != nil || w.Statement == nil {
		t.Errorf("after a granted recount: %s, read back %v", w.State, w.ReadBack)
	}
	n.again(wardSheet(CountResult), Reading{"votes.1": 833, "votes.2": 275})
	n.step(StepProvisional, StepConsult)
	n.stepRefused(StepCertify, "not_read_back")
	old := n.body(StepReadBack)
	old.Figures = Reading{"votes.1": 832}
	n.refused(rob, old, "read_back")
	n.step(StepReadBack, StepCertify)
	w := n.ward()
	if len(w.Recounts) != 2 || w.Recounts[0].Granted || !w.Recounts[1].Granted || w.Recounts[1].Reason != "Khan's agent asked" {
		t.Errorf("recounts: %+v", w.Recounts)
	}
	if a := w.Certificate.Attempts; len(a) != 2 || a[0].Votes[0] != 832 || a[1].Votes[0] != 833 {
		t.Errorf("counts on the certificate: %+v", a)
	}
}

func TestAGrantedRecountIsMadeOrWithdrawnForAReason(t *testing.T) {
	n := counted(t, watford())
	n.step(StepProvisional, StepRecount)
	n.stepRefused(StepProvisional, "recount_due")
	n.refused(ada, SheetKeyed{SheetID: wardSheet(CountResult), Count: 1, Reading: 1, Figures: n.ward().Sheets[wardSheet(CountResult)].Counts[0]}, "earlier_count") // what the agents saw stands
	n.stepRefused(StepProvisional, "recount_due")
	n.again(wardSheet(CountResult), nil)
	n.step(StepProvisional, StepRecount)
	b := n.body(StepProvisional)
	b.Reason = "Khan's agent withdrew"
	n.do(rob, b)
	n.step(StepConsult, StepReadBack, StepCertify)
	if got := n.ward().CountsAtRecount; got != 0 {
		t.Errorf("a recount is due at %d counts", got)
	}
}

func TestTheTimeOfADeclarationIsAfterThePollAndTheCertificateAndNotToCome(t *testing.T) {
	n := counted(t, fuzzElection())
	n.step(StepProvisional, StepConsult, StepReadBack, StepCertify)
	certified := n.ward().CertifiedBy.At
	for _, c := range []struct {
		what string
		at   time.Time
	}{{"before the poll", time.Date(2018, 5, 2, 23, 0, 0, 0, time.UTC)}, {"before it was certified", certified.Add(-2 * time.Minute)}, {"still to come", n.at.Add(time.Hour)}} {
		b := n.body(StepDeclare)
		b.At = c.at.Format(time.RFC3339)
		if r := n.try(rob, b); r == nil || r.Code != "time" {
			t.Errorf("%s: %v", c.what, r)
		}
	}
	// Nobody votes in the other ward: its candidate was declared in April, after the close of nominations.
	w := n.count.Wards[meadow]
	r, _ := resultOf(w)
	c := Certify(n.count.Election, w, r)
	n.do(rob, Stepped{Contest: meadow, Step: StepDeclare, Certificate: &c, At: "2018-04-09T12:00:00+01:00"})
	if got := n.count.Wards[meadow].DeclaredAt; got.Month() != time.April {
		t.Errorf("declared at %v", got)
	}
}

func TestAReasonIsReadableAndFitsOnTheStatement(t *testing.T) {
	n := v3Accepted(t)
	f := n.finding("V3")
	for _, wrong := range []string{strings.Repeat("x", MaxReason+1), "searched\u202e", "searched\x00", "tab\there", "\xff"} {
		n.refused(ben, n.explain(f, wrong), "reason")
		n.refused(rob, n.accept(f, wrong), "reason")
		n.refused(rob, Stepped{Contest: callowland, Step: StepAbandon, Reason: wrong}, "reason")
		b := n.mended(addBox)
		b.Reason = wrong
		n.refused(sue, b, "reason")
	}
	n.do(ben, n.explain(f, "two lines\n"+strings.Repeat("ë", MaxReason-10)))
}

func TestOnlyARecountCanBeRecordedAsRefused(t *testing.T) {
	n := counted(t, watford())
	n.step(StepProvisional, StepConsult, StepReadBack)
	b := n.body(StepCertify)
	b.Refused = true
	n.refused(rob, b, "not_refused")
	if n.ward().Certificate != nil {
		t.Error("a refused certificate is there all the same")
	}
}

func TestStandingListsTheFindingsOfOneCode(t *testing.T) {
	n := newNight(t, watford())
	n.stage(StageVerification)
	n.stage(StageVoterID)
	n.rekey(sheetOf(BoxVerification, "B1"), Reading{"verified": 1})
	n.rekey(sheetOf(BoxVerification, "B2"), Reading{"verified": 1})
	n.rekey(recordOf(VoterIDPilot, "CA2"), Reading{"issued_in_person": 1})
	for _, c := range []struct {
		contest       ContestID
		code          Code
		subject, want string
	}{
		{callowland, "V3", "", " V3@B1 V3@B2"}, {callowland, "V3", "B2", " V3@B2"}, {callowland, "V3", "PV", ""}, {callowland, "V1", "", ""},
		{"", "I7", "", " I7@CA2"}, {"", "V3", "", ""}, {"nowhere", "V3", "", ""},
	} {
		if got := codesOf(n.count.Standing(c.contest, c.code, c.subject)); got != c.want {
			t.Errorf("%s of %q at %q:%s, want%s", c.code, c.contest, c.subject, got, c.want)
		}
	}
	if got := n.count.Ward(callowland).Sheet(PostalDay); got != wardSheet(PostalDay) {
		t.Errorf("the ward's own sheet is %s", got)
	}
	if a := n.count.accountOf("nowhere"); a.Supplied.IsKeyed() {
		t.Errorf("a station that is not there has the account %+v", a)
	}
}

func TestTwoPeopleAtOneSubjectAreToldSo(t *testing.T) {
	n := newNight(t, watford())
	e := n.entry(ada, SheetKeyed{SheetID: sheetOf(BoxVerification, "B1"), Count: 1, Reading: 1, Figures: Reading{"verified": 1003}})
	n.key(sheetOf(BoxVerification, "B1"), 1, Reading{"verified": 1002})
	if _, err := n.count.Apply(e); err == nil || err.(*Refusal).Code != "moved_on" {
		t.Errorf("the second gets %v", err)
	}
	n.refused(rob, ElectionSetUp{watford()}, "already_set_up")
}

// A question is shown and stands in nobody's way: nobody explains or accepts it.
func TestAQuestionStopsNothing(t *testing.T) {
	e := watford()
	lastly(partyVotes(360, 460, 120, 60))(&e)
	n := counted(t, e)
	f := n.finding("Q8")
	if f.Level != Note || f.Blocks() {
		t.Errorf("%+v", f)
	}
	n.refused(rob, n.accept(f, "it is right"), "note")
	n.step(StepProvisional, StepConsult, StepReadBack, StepCertify, StepDeclare)
	if len(n.ward().Certificate.Exceptions) != 0 {
		t.Errorf("exceptions: %+v", n.ward().Certificate.Exceptions)
	}
}
