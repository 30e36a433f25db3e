package words

import (
	"strings"

	"wardcount/export"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// The certificate of a ward's result, before and after it is certified.
const (
	CertificateFindings   = "Findings that were accepted, printed with the certificate"
	CertificateNoFindings = "None."
	CertificateOpens      = "The certificate: Enter shows it" // on the ward's page
)

// CertificateTitle is over a certificate, or over what one would say.
func CertificateTitle(w ward.Ward) string {
	if w.Certificate == nil {
		return w.Contest.Name + ": what will be certified"
	}
	return w.Contest.Name + ": certificate"
}

// CertificateAbout is what a certificate is of: seats, electorate, and its short hash.
func CertificateAbout(w ward.Ward, hash string) string {
	var parts []string
	if w.Contest.Kind != setup.QuestionContest {
		parts = append(parts, Many(w.Contest.Seats, "seat", "seats"))
	}
	if n, ok := w.Contest.Electorate.Get(); ok {
		parts = append(parts, "electorate "+text.Grouped(int(n)))
	}
	if n, ok := w.VerifiedTotal(); ok {
		parts = append(parts, text.Grouped(int(n))+" papers verified")
	}
	if hash != "" {
		parts = append(parts, "certificate "+hash)
	}
	return SentenceCase(strings.Join(parts, " · "))
}

// CertificateBy says who certified, and when.
func CertificateBy(w ward.Ward) string {
	if w.CertifiedBy == nil {
		return "Certified with its declaration."
	}
	return "Certified by " + w.CertifiedBy.By + ", " + w.CertifiedBy.Role.Words() + ", " + export.UKTime(w.CertifiedBy.At) + ". Its figures never change."
}

// CertificateFinding is a finding that was accepted: what it said, why, by whom.
func CertificateFinding(x ward.Exception) string {
	words := string(x.Code) + ": " + x.Text
	if x.Explanation != "" {
		words += " Explained by " + x.ExplainedBy + ": " + x.Explanation
	}
	words += " Accepted by " + x.AcceptedBy
	if x.Reason != "" {
		words += ": " + x.Reason
	}
	return words
}

// CertifyEnter says what Enter does, and in whose name.
func CertifyEnter(by setup.Person) string {
	return "Enter certifies this as " + by.Name + ", " + by.Role.Words() + ". After that the figures never change."
}
