package night

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"wardcount/reconcile"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// Finding finds the one finding of that code.
func (n *Night) Finding(code ward.Code) rules.Finding {
	n.T.Helper()
	found := FindingsOf(append(rules.Check(n.Ward()), n.Count.CheckVoterID()...), code)
	if len(found) != 1 {
		n.T.Fatalf("%d findings %s, want one: %s", len(found), code, CodesOf(rules.Check(n.Ward())))
	}
	return found[0]
}

// Explain makes the entry that explains a finding as it stands.
func (n *Night) Explain(f rules.Finding, reason string) reconcile.FindingExplained {
	return reconcile.FindingExplained{FindingID: f.ID(), Reason: reason, Numbers: f.Numbers}
}

// Accept makes the entry that accepts a finding as it stands.
func (n *Night) Accept(f rules.Finding, reason string) reconcile.FindingAccepted {
	return reconcile.FindingAccepted{FindingID: f.ID(), Reason: reason, Numbers: f.Numbers}
}

// FindingsOf are the findings of one code.
func FindingsOf(all []rules.Finding, code ward.Code) (list []rules.Finding) {
	for _, f := range all {
		if f.Code == code {
			list = append(list, f)
		}
	}
	return list
}

// CodesOf lists findings by code and subject.
func CodesOf(findings []rules.Finding) string {
	list := ""
	for _, f := range findings {
		list += " " + string(f.Code) + "@" + f.Subject
	}
	return list
}

// Codes lists the codes of a contest's errors and warnings, each with how often it speaks.
func (n *Night) Codes(contest setup.ContestID) string {
	times := map[ward.Code]int{}
	for _, f := range rules.CheckClosing(n.Count.Wards[contest]) {
		if f.Level != rules.Note {
			times[f.Code]++
		}
	}
	list := ""
	for _, code := range slices.Sorted(maps.Keys(times)) {
		list += fmt.Sprintf(" %s×%d", code, times[code])
	}
	return list
}

// NeverCertified tries to take a contest's figures to the agents, which must be refused.
func (n *Night) NeverCertified(contest setup.ContestID) {
	n.T.Helper()
	n.Refused(Rob, n.BodyOf(contest, reconcile.StepProvisional), "not_ready")
}

// BoxesAre keys the first stations' accounts and boxes that are so far out.
func (n *Night) BoxesAre(variances ...int) string {
	for i, v := range variances {
		number := string(rune('1' + i))
		n.Key(SheetOf(sheet.BallotPaperAccount, "CA"+number), 1, sheet.Reading{"bp_supplied": 600, "bp_unused": 100 - i, "bp_issued": 500 + i, "bp_spoilt": 0, "bp_expected": 500 + i, "pv_handed_in": 0})
		n.Key(SheetOf(sheet.BoxVerification, "B"+number), 1, sheet.Reading{"verified": 500 + i + v})
	}
	return CodesOf(FindingsOf(rules.Check(n.Ward()), "V4"))
}

// Asked are the questions about a contest of which only the count is kept.
func (n *Night) Asked(contest setup.ContestID) string {
	var questions []rules.Finding
	for _, f := range rules.Check(n.Count.Wards[contest]) {
		if strings.HasPrefix(string(f.Code), "Q") {
			questions = append(questions, f)
		}
	}
	return strings.ReplaceAll(CodesOf(questions), "@"+string(contest), "")
}
