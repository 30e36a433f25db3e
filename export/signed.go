package export

import (
	"strings"

	"wardcount/reconcile/setup"
)

// Signed names somebody with the office in which they signed.
func Signed(by string, role setup.Role) string { return WithOffice(by, role.Words()) }

// WithOffice is a name and an office, which is not said twice where the name ends with it, as the names of a practice
// count do. A deputy is not taken for the returning officer.
func WithOffice(name, office string) string {
	said, words := strings.ToLower(name), strings.ToLower(office)
	if strings.HasSuffix(said, words) && strings.Contains(said, "deputy") == strings.Contains(words, "deputy") {
		return name
	}
	return name + ", " + office
}
