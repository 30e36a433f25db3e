package reconcile_test

import (
	"slices"
	"testing"

	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/night"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// c1Night is one paper short at the count.
func c1Night(t *testing.T) *night.Night {
	n := night.Counted(t, night.Watford())
	n.Rekey(night.WardSheet(sheet.RejectedPapers), sheet.Reading{"rej_d": 6})
	return n
}

func TestC1_AnOrdinaryNightOnePaperOut(t *testing.T) {
	n := c1Night(t)
	if r := n.StepRefused(reconcile.StepProvisional, "not_ready"); night.CodesOf(r.Findings) != " C1@"+string(night.Callowland) || !r.Findings[0].Recount {
		t.Errorf("one count: in the way:%s", night.CodesOf(r.Findings))
	}
	n.Refused(night.Rob, n.Accept(n.Finding("C1"), "one paper"), "two_counts")
	n.Again(night.WardSheet(sheet.CountResult), sheet.Reading{"votes.4": 136, "valid_ballots": 2288})
	n.StepRefused(reconcile.StepProvisional, "not_ready") // two counts that do not agree
	n.Again(night.WardSheet(sheet.CountResult), sheet.Reading{"votes.4": 137, "valid_ballots": 2289})
	n.StepRefused(reconcile.StepProvisional, "not_ready") // the last two do not
	n.Again(night.WardSheet(sheet.CountResult), nil)
	n.Step(reconcile.StepProvisional)
	if f := n.Finding("C1"); f.Level != rules.Error || f.Recount || f.Accepted != nil || f.Numbers["counts"] != 4 {
		t.Errorf("after two equal counts: %+v", f)
	}
	n.Step(reconcile.StepConsult, reconcile.StepReadBack)
	r := n.StepRefused(reconcile.StepCertify, "not_ready")
	if night.CodesOf(r.Findings) != " C1@"+string(night.Callowland) {
		t.Errorf("in the way of certifying:%s", night.CodesOf(r.Findings))
	}
	f := n.Finding("C1")
	for _, by := range []string{night.Sue, night.Dee, night.Ada, night.Adam, night.Viola, night.Nobody} {
		n.Refused(by, n.Accept(f, "store and floor were searched"), "role")
	}
	n.Refused(night.Rob, n.Accept(f, ""), "no_reason")
	n.Refused(night.Rob, n.Accept(f, "  "), "no_reason")
	n.Do(night.Rob, n.Accept(f, "store and floor were searched"))
	n.Step(reconcile.StepCertify, reconcile.StepDeclare)
	seeC1Certified(t, *n.Ward().Certificate)
}

// seeC1Certified looks for what must print on the ward's statement.
func seeC1Certified(t *testing.T, c ward.Certificate) {
	t.Helper()
	if len(c.Exceptions) != 1 {
		t.Fatalf("exceptions: %+v", c.Exceptions)
	}
	x := c.Exceptions[0]
	if x.Code != "C1" || x.Numbers["difference"] != -1 || x.Numbers["counts"] != 4 || x.Reason != "store and floor were searched" || x.AcceptedBy != night.Rob || x.Role != setup.ReturningOfficer {
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
	for what, change := range map[string]func(n *night.Night){
		"another paper is found": func(n *night.Night) { n.Again(night.WardSheet(sheet.RejectedPapers), sheet.Reading{"rej_d": 5}) },
		"one more equal count":   func(n *night.Night) { n.Again(night.WardSheet(sheet.CountResult), nil) },
		"votes move between two candidates in two more counts": func(n *night.Night) {
			n.Again(night.WardSheet(sheet.CountResult), sheet.Reading{"votes.1": 833, "votes.2": 275})
			n.Again(night.WardSheet(sheet.CountResult), nil)
		},
		"votes move between two candidates in the last count": func(n *night.Night) {
			n.Rekey(night.WardSheet(sheet.CountResult), sheet.Reading{"votes.1": 833, "votes.2": 275})
		},
		"a box and its account are one paper more": func(n *night.Night) {
			n.Rekey(night.SheetOf(sheet.BallotPaperAccount, "CA1"), sheet.Reading{"bp_spoilt": 3, "bp_expected": 1004})
			n.Rekey(night.SheetOf(sheet.BoxVerification, "B1"), sheet.Reading{"verified": 1004})
		},
	} {
		n := c1Night(t)
		n.Again(night.WardSheet(sheet.CountResult), nil)
		n.Do(night.Rob, n.Accept(n.Finding("C1"), "searched"))
		if n.Finding("C1").Accepted == nil {
			t.Fatal("the acceptance did not take")
		}
		change(n)
		if f := n.Finding("C1"); f.Accepted != nil || !f.Blocks() {
			t.Errorf("%s, and the acceptance still stands: %s", what, f.Clerk)
		}
	}
}

func TestV3_IsAnErrorUntilTwoEqualCountsThenExplainedByOneAndAcceptedByAnother(t *testing.T) {
	n := night.New(t, night.Watford())
	n.Stage(sheet.StageVerification)
	n.Rekey(night.SheetOf(sheet.BoxVerification, "B2"), sheet.Reading{"verified": 859})
	if f := n.Finding("V3"); f.Level != rules.Error || !f.Recount {
		t.Errorf("counted once it is a %s", f.Level)
	}
	n.Do(night.Ben, n.Explain(n.Finding("V3"), "taken away by a voter"))
	n.Refused(night.Rob, n.Accept(n.Finding("V3"), "yes"), "two_counts")
	n.Again(night.SheetOf(sheet.BoxVerification, "B2"), sheet.Reading{"verified": 858})
	n.Refused(night.Rob, n.Accept(n.Finding("V3"), "yes"), "two_counts")
	n.Again(night.SheetOf(sheet.BoxVerification, "B2"), nil)
	f := n.Finding("V3")
	if f.Level != rules.Warning || f.Recount || f.Explained != nil || !f.Blocks() {
		t.Errorf("after two equal counts: %+v", f)
	}
	n.Refused(night.Rob, n.Accept(f, "yes"), "not_explained")
	n.Refused(night.Ben, n.Explain(f, "\n"), "no_reason")
	n.Do(night.Rob, n.Explain(f, "two papers taken away"))
	n.Refused(night.Sue, n.Accept(f, "yes"), "role")
	n.Refused(night.Rob, n.Accept(f, "yes"), "four_eyes")
	n.Do(night.Dee, n.Accept(f, ""))
	n.Step(reconcile.StepVerify)
	lines, _ := n.Ward().VerificationLines()
	if lines[1].Variance != -2 || !slices.Equal(lines[1].Counts, []figure.Papers{859, 858, 858}) {
		t.Errorf("the statement's line: %+v", lines[1])
	}
	if x := rules.Exceptions(n.Ward()); len(x) != 1 || x[0].Explanation != "two papers taken away" || x[0].ExplainedBy != night.Rob || x[0].AcceptedBy != night.Dee {
		t.Errorf("exceptions: %+v", x)
	}
}

// v3Accepted is a box two papers short, explained by Ben and accepted by Rob.
func v3Accepted(t *testing.T) *night.Night {
	n := night.New(t, night.Watford())
	n.Stage(sheet.StageVerification)
	n.Rekey(night.SheetOf(sheet.BoxVerification, "B2"), sheet.Reading{"verified": 858})
	n.Again(night.SheetOf(sheet.BoxVerification, "B2"), nil)
	n.Do(night.Ben, n.Explain(n.Finding("V3"), "two papers taken away"))
	n.Do(night.Rob, n.Accept(n.Finding("V3"), ""))
	return n
}

func TestV3_TheAcceptanceLapsesWithItsNumbersItsCountsAndItsExplanation(t *testing.T) {
	for what, change := range map[string]func(n *night.Night){
		"the box is counted again": func(n *night.Night) { n.Again(night.SheetOf(sheet.BoxVerification, "B2"), nil) },
		"the last count is corrected": func(n *night.Night) {
			n.Rekey(night.SheetOf(sheet.BoxVerification, "B2"), sheet.Reading{"verified": 857})
		},
		"the account is corrected": func(n *night.Night) {
			n.Rekey(night.SheetOf(sheet.BallotPaperAccount, "CA2"), sheet.Reading{"bp_expected": 861})
		},
		"it is explained otherwise":             func(n *night.Night) { n.Do(night.Ada, n.Explain(n.Finding("V3"), "in another box")) },
		"the officer who accepted explains too": func(n *night.Night) { n.Do(night.Rob, n.Explain(n.Finding("V3"), "my own words")) },
	} {
		n := v3Accepted(t)
		n.Step(reconcile.StepVerify)
		change(n)
		if f := n.Finding("V3"); f.Accepted != nil || !f.Blocks() {
			t.Errorf("%s, and the acceptance still stands", what)
		}
	}
}

func TestWhatIsSaidMustBeSaidForTheNumbersThatStand(t *testing.T) {
	n := v3Accepted(t)
	f := n.Finding("V3")
	f.Numbers = map[string]int{"expected": 860, "verified": 850, "variance": -10, "counts": 2}
	n.Refused(night.Ada, n.Explain(f, "ten are missing"), "numbers")
	n.Refused(night.Rob, n.Accept(f, "accepted in advance"), "numbers")
	f.Numbers = nil
	n.Refused(night.Rob, n.Accept(f, "whatever it is"), "numbers")
	f.Subject = "B1"
	n.Refused(night.Rob, n.Accept(f, "no finding there"), "no_such_finding")
}

func TestV1_NobodyAcceptsIt(t *testing.T) {
	n := night.New(t, night.Watford())
	n.Stage(sheet.StageVerification)
	n.Rekey(night.SheetOf(sheet.BallotPaperAccount, "CA1"), sheet.Reading{"bp_unused": 594})
	f := n.Finding("V1")
	n.Do(night.Ada, n.Explain(f, "the officer was asked"))
	for _, p := range n.Count.Election.People {
		n.Refused(p.Name, n.Accept(f, "it is only one"), "no_override")
	}
	n.StepRefused(reconcile.StepVerify, "not_ready")
	n.Rekey(night.SheetOf(sheet.BallotPaperAccount, "CA1"), sheet.Reading{"bp_unused": 593})
	n.Step(reconcile.StepVerify)
}

func TestANoteNeedsNoAcceptance(t *testing.T) {
	e := night.Watford()
	night.Renamed(2, "Khan", "Rabi")(&e)
	n := night.New(t, e)
	n.Refused(night.Rob, n.Accept(n.Finding("N1"), "seen"), "note")
}

// A question is shown and stands in nobody's way: nobody explains or accepts it.
func TestAQuestionStopsNothing(t *testing.T) {
	e := night.Watford()
	night.Lastly(night.PartyVotes(360, 460, 120, 60))(&e)
	n := night.Counted(t, e)
	f := n.Finding("Q8")
	if f.Level != rules.Note || f.Blocks() {
		t.Errorf("%+v", f)
	}
	n.Refused(night.Rob, n.Accept(f, "it is right"), "note")
	n.Step(reconcile.StepProvisional, reconcile.StepConsult, reconcile.StepReadBack, reconcile.StepCertify, reconcile.StepDeclare)
	if len(n.Ward().Certificate.Exceptions) != 0 {
		t.Errorf("exceptions: %+v", n.Ward().Certificate.Exceptions)
	}
}

func TestTheFindingsOfOneCodeAreListedForAllSubjectsOrOne(t *testing.T) {
	n := night.New(t, night.Watford())
	n.Stage(sheet.StageVerification)
	n.Stage(sheet.StageVoterID)
	n.Rekey(night.SheetOf(sheet.BoxVerification, "B1"), sheet.Reading{"verified": 1})
	n.Rekey(night.SheetOf(sheet.BoxVerification, "B2"), sheet.Reading{"verified": 1})
	n.Rekey(night.RecordOf(sheet.VoterIDPilot, "CA2"), sheet.Reading{"issued_in_person": 1})
	for _, c := range []struct {
		contest       setup.ContestID
		code          ward.Code
		subject, want string
	}{
		{night.Callowland, "V3", "", " V3@B1 V3@B2"}, {night.Callowland, "V3", "B2", " V3@B2"}, {night.Callowland, "V3", "PV", ""}, {night.Callowland, "V1", "", ""},
		{"", "I7", "", " I7@CA2"}, {"", "V3", "", ""}, {"nowhere", "V3", "", ""},
	} {
		if got := night.CodesOf(n.Count.FindingsAt(c.contest, c.code, c.subject)); got != c.want {
			t.Errorf("%s of %q at %q:%s, want%s", c.code, c.contest, c.subject, got, c.want)
		}
	}
	if got := n.Count.Ward(night.Callowland).OwnSheet(sheet.PostalDay); got != night.WardSheet(sheet.PostalDay) {
		t.Errorf("the ward's own sheet is %s", got)
	}
	if a := n.Count.AccountOf("nowhere"); a.Supplied.IsKeyed() {
		t.Errorf("a station that is not there has the account %+v", a)
	}
}
