package words

import (
	"strings"
	"testing"

	"wardcount/reconcile"
)

func TestADeputySaysSoInTheDeclaration(t *testing.T) {
	for role, want := range map[reconcile.Role]string{reconcile.Deputy: "I, the deputy", reconcile.ReturningOfficer: "I, the returning officer"} {
		if text := DeclareOpening(reconcile.Election{}, reconcile.Contest{}, role); !strings.Contains(text, want) {
			t.Errorf("%s: %q", role, text)
		}
	}
}
