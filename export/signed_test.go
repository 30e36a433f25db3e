package export

import (
	"testing"

	"wardcount/reconcile/setup"
)

func TestASignatureSaysItsOfficeOnce(t *testing.T) {
	for _, c := range []struct {
		by   string
		role setup.Role
		want string
	}{
		{"R. Grey", setup.ReturningOfficer, "R. Grey, returning officer"},
		{"Practice returning officer", setup.ReturningOfficer, "Practice returning officer"},
		{"Practice deputy returning officer", setup.ReturningOfficer, "Practice deputy returning officer, returning officer"},
		{"Practice deputy returning officer", setup.Deputy, "Practice deputy returning officer"},
		{"Practice returning officer", setup.Deputy, "Practice returning officer, " + setup.Deputy.Words()},
	} {
		if got := Signed(c.by, c.role); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}
