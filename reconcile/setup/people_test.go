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

func TestWhatARoleMayInAnothersPlace(t *testing.T) {
	for role, want := range map[setup.Role]struct {
		office, supervises bool
		said               string
	}{
		setup.ReturningOfficer: {true, true, "the returning officer"}, setup.Deputy: {true, true, "a deputy returning officer"}, setup.Supervisor: {false, true, "a supervisor"},
		setup.Clerk: {false, false, "a clerk"}, setup.Administrator: {false, false, "an administrator"}, setup.Viewer: {false, false, "a viewer"}, "": {false, false, "a "},
	} {
		if role.HasOffice() != want.office || role.Supervises() != want.supervises || role.WithArticle() != want.said {
			t.Errorf("%q: office %v, supervises %v, %q", string(role), role.HasOffice(), role.Supervises(), role.WithArticle())
		}
	}
}
