package rules_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"wardcount/reconcile/night"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/sheet"
)

// The handbook's page of rules is printed from the table that the program
// works by, so that neither can say what the other does not.
func TestTheHandbookHoldsTheTableOfRules(t *testing.T) {
	var b strings.Builder
	b.WriteString("# The rules\n\nEvery rule by which Wardcount reconciles a count, from the table that the program itself works by (`wardcount rules` prints the same). ")
	b.WriteString("An **error** stops certification. A **warning** needs an explanation and a second person's acceptance. A **note** is shown and stops nothing. ")
	b.WriteString("Names in {braces} are filled with the figures that the rule used. A rule with part of its figures missing stays quiet, and what is missing counts as awaited.\n")
	stage := sheet.Stage(-1)
	for _, s := range []sheet.Stage{sheet.StageSetUp, sheet.StageVerification, sheet.StageCount, sheet.StageFormK, sheet.StageVoterID} {
		for _, r := range rules.Table {
			if r.Stage != s {
				continue
			}
			if s != stage {
				stage = s
				fmt.Fprintf(&b, "\n## %s\n", stageHeading[s])
			}
			fmt.Fprintf(&b, "\n### %s\n\n%s. %s.\n\n`%s`\n\n- Clerk: %s\n- Supervisor: %s\n- After: %s\n", r.Code, strings.ToUpper(string(r.Level[:1]))+string(r.Level[1:]), overrideWords(r), r.Formula, r.Clerk, r.Supervisor, r.Law)
		}
	}
	handbook(t, "rules.md", b.String())
}

var stageHeading = map[sheet.Stage]string{sheet.StageSetUp: "The set-up", sheet.StageVerification: "Verification", sheet.StageCount: "The count",
	sheet.StageFormK: "The statement as to postal ballot papers", sheet.StageVoterID: "Voter identification"}

func overrideWords(r rules.Rule) string {
	switch {
	case r.Level == rules.Note:
		return "Nobody need accept it"
	case r.Override == rules.OverrideNone:
		return "Nobody may accept it"
	case r.TwoCounts:
		return "After two counts in a row that agree, accepted by: " + string(r.Override)
	}
	return "Accepted by: " + string(r.Override)
}

// handbook holds a page of the handbook against what the program says now.
func handbook(t *testing.T, name, text string) {
	t.Helper()
	path := filepath.Join("..", "..", "docs", name)
	if *night.Update {
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	page, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if string(page) != text {
		t.Errorf("docs/%s is not what the program says (go test -update writes it anew)", name)
	}
}
