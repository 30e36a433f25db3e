package reconcile

import (
	"strings"
	"testing"
)

// unfilled lists the names in a rule's texts that a finding in this night leaves open.
func unfilled(n *night, r Rule) (names []string) {
	if r.Stage != StageVoterID {
		return UnfilledAt(r, n.ward())
	}
	for _, row := range n.count.VoterID.Register() {
		station := StationID(row.Subject)
		record, _ := n.count.VoterID.Record(station)
		names = append(names, UnfilledBeside(r, record, n.count.accountOf(station))...)
	}
	return names
}

func TestEveryNameInATextIsFilledFromTheNumbersOrWordsOfTheFinding(t *testing.T) {
	for _, group := range allScenes {
		for _, scenes := range group {
			r, _ := RuleOf(scenes.code)
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
