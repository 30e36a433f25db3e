package words

import (
	"strings"

	"wardcount/export/spoken"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

// The declaration, in the words in which it is read aloud.
const (
	DeclareRejected = spoken.Rejected
	DeclareEnter    = "Read this aloud; then Enter records the declaration with its time."
)

// DeclareTitle is over a declaration.
func DeclareTitle(c setup.Contest) string {
	if strings.HasSuffix(c.Name, "?") {
		return c.Name + " – declaration of the result"
	}
	return c.Name + ": declaration of the result"
}

// DeclareOpening begins a declaration, in the name of who declares.
func DeclareOpening(e setup.Election, c setup.Contest, r ward.Result, by setup.Role) string {
	return spoken.Opening(asCertified(e, c, r), by)
}

// DeclareClosing gives the sentences with which a declaration ends: who is
// elected, and where terms differ for how long; seats that no candidate fills.
func DeclareClosing(e setup.Election, c setup.Contest, r ward.Result) []string {
	return spoken.Closing(asCertified(e, c, r))
}

// asCertified is what of a result is said aloud, as its certificate has it.
func asCertified(e setup.Election, c setup.Contest, r ward.Result) ward.Certificate {
	cert := ward.Certificate{Practice: e.Practice, Council: e.Council.Name, Date: e.Date, Kind: c.Kind, Ward: c.Name, Seats: c.Seats, Vacant: r.Vacant}
	for i, candidate := range c.Candidates {
		s := r.Standings[i]
		cert.Candidates = append(cert.Candidates, ward.CertifiedCandidate{Candidate: candidate, Votes: s.Votes, Elected: s.Elected, TermEnds: s.TermEnds})
	}
	return cert
}
