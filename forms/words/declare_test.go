package words

import (
	"strings"
	"testing"

	"wardcount/reconcile/setup"
)

func TestADeputySaysSoInTheDeclaration(t *testing.T) {
	for role, want := range map[setup.Role]string{setup.Deputy: "I, the deputy", setup.ReturningOfficer: "I, the returning officer"} {
		if text := DeclareOpening(setup.Election{}, setup.Contest{}, role); !strings.Contains(text, want) {
			t.Errorf("%s: %q", role, text)
		}
	}
}
