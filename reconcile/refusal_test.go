package reconcile

import "testing"

func TestTheWordsOfRolesAndARefusal(t *testing.T) {
	for role, want := range map[Role]string{ReturningOfficer: "returning officer", Deputy: "deputy returning officer", Clerk: "clerk"} {
		if got := role.Words(); got != want {
			t.Errorf("%s is said %q", role, got)
		}
	}
	if got := (&Refusal{Code: "x", Message: "No.", Do: "Wait."}).Error(); got != "No. Wait." {
		t.Errorf("%q", got)
	}
	if got := (&Refusal{Code: "x", Message: "No."}).Error(); got != "No." {
		t.Errorf("%q", got)
	}
}
