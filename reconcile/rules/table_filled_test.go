package rules_test

import (
	"strings"
	"testing"

	"wardcount/reconcile/night"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// unfilled lists the names in a rule's texts that a finding in this night leaves open.
func unfilled(n *night.Night, r rules.Rule) (names []string) {
	if r.Stage != sheet.StageVoterID {
		return rules.UnfilledAt(r, n.Ward())
	}
	for _, row := range n.Count.VoterID.Register() {
		station := setup.StationID(row.Subject)
		record, _ := n.Count.VoterID.Record(station)
		names = append(names, rules.UnfilledBeside(r, record, n.Count.AccountOf(station))...)
	}
	return names
}

func TestEveryNameInATextIsFilledFromTheNumbersOrWordsOfTheFinding(t *testing.T) {
	for _, group := range allScenes {
		for _, scenes := range group {
			r, _ := rules.ByCode(scenes.code)
			for _, s := range scenes.fires {
				n, found := s.play(t)
				for _, f := range found {
					if strings.ContainsAny(f.Clerk+f.Super, "{}") {
						t.Errorf("%s leaves braces: %s %s", r.Code, f.Clerk, f.Super)
					}
				}
				for _, name := range unfilled(n, r) {
					t.Errorf("%s (%s): {%s} is neither a number nor a word of the finding", r.Code, s.what, name)
				}
			}
		}
	}
}
