package setup

import (
	"strings"
	"unicode"
)

// Person is somebody who may be at the keyboard.
type Person struct {
	Name string `json:"name"`
	Role Role   `json:"role"`
}

// Role is what a person may do, in the words of the count.
type Role string

// The roles. A deputy has the returning officer's powers by delegation
// (Representation of the People Act 1983 s.35).
const (
	ReturningOfficer Role = "returning_officer"
	Deputy           Role = "deputy_ro"
	Supervisor       Role = "supervisor"
	Clerk            Role = "clerk"
	Administrator    Role = "administrator"
	Viewer           Role = "viewer"
)

// Roles lists every role, the highest first.
var Roles = []Role{ReturningOfficer, Deputy, Supervisor, Clerk, Administrator, Viewer}

// Words is the role as it is said.
func (r Role) Words() string {
	if r == Deputy {
		return "deputy returning officer"
	}
	return strings.ReplaceAll(string(r), "_", " ")
}

// WithArticle is the role in a sentence: a clerk, an administrator, the
// returning officer, of whom there is one.
func (r Role) WithArticle() string {
	switch r {
	case ReturningOfficer:
		return "the " + r.Words()
	case Administrator:
		return "an " + r.Words()
	}
	return "a " + r.Words()
}

// HasOffice says whether the role has the returning officer's powers: its own, or a
// deputy's by delegation.
func (r Role) HasOffice() bool { return r == ReturningOfficer || r == Deputy }

// Supervises says whether the role changes what others depend on: a supervisor's, or
// one that has the office.
func (r Role) Supervises() bool { return r == Supervisor || r.HasOffice() }

// SamePerson says whether two names are one person's: one who was listed anew
// under another spelling is nobody else.
func SamePerson(a, b string) bool { return sounds(a) == sounds(b) }

// sounds is a person's name without what two spellings of it may differ in:
// one person under two names could agree with themselves.
func sounds(name string) string { return strings.ToLower(strings.Join(strings.Fields(name), " ")) }

// twoScripts says whether a name holds Latin letters and others that are not.
func twoScripts(name string) bool {
	latin, other := false, false
	for _, r := range name {
		latin = latin || unicode.Is(unicode.Latin, r)
		other = other || unicode.IsLetter(r) && !unicode.In(r, unicode.Latin, unicode.Common, unicode.Inherited) // an apostrophe is of every script
	}
	return latin && other
}
