package reconcile

import (
	"time"

	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// refuseProof looks at what a step must bring with it.
func refuseProof(w ward.Ward, b Stepped, e setup.Election) *Refusal {
	switch b.Step {
	case StepLot:
		if b.ForTerm {
			return refuseTermLot(withoutTermLot(w, b), b.Lot)
		}
		if len(w.Lot) > 0 && text.Blank(b.Reason) {
			return refuse("lot_recorded", "The lot of "+w.Contest.Name+" has been recorded already.", "If it was recorded wrongly, give the reason with the step; the entry before stays in the journal.")
		}
		return refuseLot(w, b.Lot)
	case StepReadBack:
		if !b.Figures.Equal(w.ReadBackFigures()) {
			return refuse("read_back", "The figures read back are not those of the ward.", "Read them again from the sheets; if a sheet is wrong, grant a recount.")
		}
	case StepCertify:
		if w.Contest.VotesOnly {
			return refuse("votes_only", "Only the votes of "+w.Contest.Name+" are known; it is not certified here.", "")
		}
		if w.ReadBack == nil {
			return refuse("not_read_back", "The figures of "+w.Contest.Name+" have not been read back.", "Read them back against the sheets first (step readback).")
		}
		if b.Certificate == nil || !Agrees(*b.Certificate, e, w) {
			return refuse("certificate", "The certificate does not hold the ward's figures.", "Certify again.")
		}
	case StepDeclare:
		return refuseDeclaration(w, b, e)
	}
	return nil
}

// refuseDeclaration: a certified result is declared as it was certified, an
// uncontested one with its own certificate.
func refuseDeclaration(w ward.Ward, b Stepped, e setup.Election) *Refusal {
	switch {
	case w.State == ward.Uncontested && (b.Certificate == nil || !Agrees(*b.Certificate, e, w)):
		return refuse("certificate", "An uncontested ward is declared with its certificate.", "Declare again.")
	case w.State == ward.Certified && b.Certificate != nil:
		return refuse("certificate", w.Contest.Name+" is declared as it was certified.", "Declare without another certificate.")
	}
	return nil
}

// refuseDeclaredAt looks at the time that was told: after the poll began and
// the result was certified, and not in the future. Who is elected without a
// poll is declared before its day. A practice count is of another day than its
// certificates.
func refuseDeclaredAt(w ward.Ward, b Stepped, e Entry, election setup.Election) *Refusal {
	if b.At == "" {
		return nil
	}
	at, err := time.Parse(time.RFC3339, b.At)
	switch {
	case err != nil:
		return refuse("time", "The time of the declaration "+text.Quoted(b.At)+" is not a time.", "Write it with its zone, such as 2018-05-04T02:10:00Z.")
	case w.State != ward.Uncontested && at.UTC().Format(time.DateOnly) < election.Date:
		return refuse("time", "The time of the declaration "+text.Quoted(b.At)+" is before the poll of "+election.Date+".", "Write when it was declared.")
	case at.After(e.At.Add(clockSlip)):
		return refuse("time", "The time of the declaration "+text.Quoted(b.At)+" is still to come.", "Write when it was declared.")
	case !election.Practice && w.CertifiedBy != nil && at.Before(w.CertifiedBy.At.Truncate(time.Minute)):
		return refuse("time", "The time of the declaration "+text.Quoted(b.At)+" is before the result was certified.", "Write when it was declared.")
	}
	return nil
}

// declaredAt is the time of a declaration: the one told, or the entry's.
func declaredAt(b Stepped, e Entry) time.Time {
	if at, err := time.Parse(time.RFC3339, b.At); err == nil {
		return at.UTC()
	}
	return e.At
}
