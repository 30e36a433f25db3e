package reconcile

import (
	"wardcount/reconcile/figure"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// Certify writes the certificate of a ward's figures as they stand with the
// result that follows from them.
func Certify(e setup.Election, w ward.Ward, r ward.Result) ward.Certificate {
	c := ward.Certificate{
		Format: "wardcount/certificate/1", Practice: e.Practice, Election: e.Name, Council: e.Council.Name, Date: e.Date,
		Contest: w.Contest.ID, Ward: w.Contest.Name, GSS: w.Contest.GSS, Seats: w.Contest.Seats, Vacant: r.Vacant,
		Uncontested: r.Uncontested, KeyOnce: e.KeyOnce, Kind: w.Contest.Kind, CountOnly: w.Contest.CountOnly, Electorate: w.Contest.Electorate, Margin: r.Margin,
	}
	for i, candidate := range w.Contest.Candidates {
		s := r.Standings[i]
		candidate.SayAs = "" // a help for who reads aloud, mended until then, and no part of what is certified
		c.Candidates = append(c.Candidates, ward.CertifiedCandidate{Candidate: candidate, Place: i + 1, Votes: s.Votes, Elected: s.Elected, ByLot: s.ByLot, TermEnds: s.TermEnds, TermByLot: s.TermByLot})
	}
	if r.Uncontested {
		return c
	}
	c.ByHead = w.RejectedByHead()
	c.Batches, c.Objected = len(w.Batches()), figure.KeyedIf(w.Objected())
	c.Valid, c.Rejected = figure.KeyedIf(w.Valid()), figure.KeyedIf(w.Rejected())
	c.Stations, c.Postal, c.Verified = figure.KeyedIf(w.VerifiedStations()), figure.KeyedIf(w.VerifiedPostal()), figure.KeyedIf(w.VerifiedTotal())
	c.PostalReject = figure.KeyedIf(w.PostalRejected())
	c.Boxes, c.PostalBoxes = w.BoxLines(), w.PostalLines()
	c.Recounts = w.CertifiedRecounts()
	c.OffRegister, c.Adjudged = w.OffRegister(), w.Adjudged()
	c.Areas, c.Moves = w.CertifiedAreas(), w.CertifiedMoves()
	whole := w.Whole()
	c.Unused, c.PartRejected = whole.Unused, whole.PartRejected
	c.Attempts = w.CountAttempts()
	c.Exceptions = rules.Exceptions(w)
	return c
}

// Agrees says whether the certificate is exactly what the ward's figures make,
// and names as elected those whom they elect.
func Agrees(c ward.Certificate, e setup.Election, w ward.Ward) bool {
	r := ward.Result{Vacant: c.Vacant, Margin: c.Margin, Uncontested: c.Uncontested}
	for i, line := range c.Candidates {
		r.Standings = append(r.Standings, ward.Standing{Candidate: line.ID, Place: i + 1, Votes: line.Votes, Elected: line.Elected, ByLot: line.ByLot, TermEnds: line.TermEnds, TermByLot: line.TermByLot})
	}
	return w.Decides(r) && w.TermsDecided(r.Standings) && text.Same(Certify(e, w, r), c)
}
