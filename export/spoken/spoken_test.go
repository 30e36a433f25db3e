package spoken

import (
	"strings"
	"testing"

	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

func TestADeputySaysSoInTheDeclaration(t *testing.T) {
	for role, want := range map[setup.Role]string{setup.Deputy: "I, the deputy", setup.ReturningOfficer: "I, the returning officer"} {
		if text := Opening(ward.Certificate{}, role); !strings.Contains(text, want) {
			t.Errorf("%s: %q", role, text)
		}
	}
}
