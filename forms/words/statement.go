package words

import (
	"wardcount/export"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

// The statement of verification as a page, before and after it is signed.
const (
	StatementEmpty = "Nothing of it is keyed yet."
	StatementOpens = "The statement of verification: Enter shows it" // on the ward's page
)

// StatementTitle is over the statement, or over what would be signed.
func StatementTitle(w ward.Ward) string {
	if w.VerifiedBy == nil {
		return w.Contest.Name + ": statement of verification, not signed"
	}
	return w.Contest.Name + ": statement of verification"
}

// StatementBy says who signed, and when.
func StatementBy(s ward.Signature) string {
	return "Signed by " + s.By + ", " + s.Role.Words() + ", " + export.UKTime(s.At) + "."
}

// StatementEnter says what Enter does, and in whose name.
func StatementEnter(by setup.Person, findings int) string {
	words := "Enter signs this as " + by.Name + ", " + by.Role.Words() + "."
	if findings > 0 {
		words = "Enter asks for the reason to accept " + Many(findings, "finding", "findings") + ", and signs this as " + by.Name + ", " + by.Role.Words() + "."
	}
	return words
}
