package rules

import (
	"strings"
	"testing"

	"wardcount/reconcile/sheet"
)

func TestAQuestionAsksAndAccusesNobody(t *testing.T) {
	for _, r := range questionRules {
		for _, word := range []string{"error", "fraud", "wrong", "mistake", "suspicious"} {
			if strings.Contains(strings.ToLower(r.Clerk+r.Supervisor), word) {
				t.Errorf("%s says %q", r.Code, word)
			}
		}
		if r.Level != Note || r.Stage != sheet.StageCount || r.Code != "Q9" && !strings.HasSuffix(r.Clerk, "?") {
			t.Errorf("%s is no question: %s", r.Code, r.Clerk)
		}
	}
}
