package reconcile_test

import (
	"testing"

	"wardcount/reconcile"
	"wardcount/reconcile/setup"
)

func TestTheWordsOfRolesAndARefusal(t *testing.T) {
	for role, want := range map[setup.Role]string{setup.ReturningOfficer: "returning officer", setup.Deputy: "deputy returning officer", setup.Clerk: "clerk"} {
		if got := role.Words(); got != want {
			t.Errorf("%s is said %q", role, got)
		}
	}
	if got := (&reconcile.Refusal{Code: "x", Message: "No.", Do: "Wait."}).Error(); got != "No. Wait." {
		t.Errorf("%q", got)
	}
	if got := (&reconcile.Refusal{Code: "x", Message: "No."}).Error(); got != "No." {
		t.Errorf("%q", got)
	}
}
