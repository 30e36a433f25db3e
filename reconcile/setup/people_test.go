package setup_test

import (
	"testing"

	"wardcount/reconcile/setup"
)

func TestTheWordsOfRoles(t *testing.T) {
	for role, want := range map[setup.Role]string{setup.ReturningOfficer: "returning officer", setup.Deputy: "deputy returning officer", setup.Clerk: "clerk"} {
		if got := role.Words(); got != want {
			t.Errorf("%s is said %q", role, got)
		}
	}
}
