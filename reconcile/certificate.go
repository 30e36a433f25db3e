package reconcile

// Certify writes the certificate of a ward's figures as they stand with the
// result that follows from them.
func Certify(e Election, w Ward, r Result) Certificate {
	c := Certificate{
		Format: "wardcount/certificate/1", Practice: e.Practice, Election: e.Name, Council: e.Council.Name, Date: e.Date,
		Contest: w.Contest.ID, Ward: w.Contest.Name, GSS: w.Contest.GSS, Seats: w.Contest.Seats, Vacant: r.Vacant,
		Uncontested: r.Uncontested, KeyOnce: e.KeyOnce, Kind: w.Contest.Kind, CountOnly: w.Contest.CountOnly, Electorate: w.Contest.Electorate, Margin: r.Margin,
	}
	for i, candidate := range w.Contest.Candidates {
		s := r.Standings[i]
		c.Candidates = append(c.Candidates, CertifiedCandidate{candidate, i + 1, s.Votes, s.Elected, s.ByLot, s.TermEnds, s.TermByLot})
	}
	if r.Uncontested {
		return c
	}
	c.ByHead = w.RejectedByHead()
	c.Batches, c.Objected = len(w.Batches()), figureIf(w.Objected())
	c.Valid, c.Rejected = figureIf(w.Valid()), figureIf(w.Rejected())
	c.Stations, c.Postal, c.Verified = figureIf(w.VerifiedStations()), figureIf(w.VerifiedPostal()), figureIf(w.VerifiedTotal())
	c.PostalReject = figureIf(w.PostalRejected())
	c.Boxes, c.PostalBoxes = w.boxLines(), w.postalLines()
	for _, r := range w.Recounts {
		c.Recounts = append(c.Recounts, CertifiedRecount{r.Granted, r.Of, r.Candidate, r.AskedBy, r.Reason, r.Withdrawn, r.By, r.Role})
	}
	c.OffRegister, c.Adjudged = w.OffRegister(), w.adjudged()
	c.Areas, c.Moves = w.certifiedAreas(), w.certifiedMoves()
	whole := w.Whole()
	c.Unused, c.PartRejected = whole.Unused, whole.PartRejected
	c.Attempts = w.CountAttempts()
	c.Exceptions = Exceptions(w)
	return c
}

// agrees says whether the certificate is exactly what the ward's figures make,
// and names as elected those whom they elect.
func agrees(c Certificate, e Election, w Ward) bool {
	r := Result{Vacant: c.Vacant, Margin: c.Margin, Uncontested: c.Uncontested}
	for i, line := range c.Candidates {
		r.Standings = append(r.Standings, Standing{line.ID, i + 1, line.Votes, line.Elected, line.ByLot, line.TermEnds, line.TermByLot})
	}
	return w.decides(r) && w.termsDecided(r.Standings) && equalJSON(Certify(e, w, r), c)
}
