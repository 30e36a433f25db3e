package reconcile

import (
	"slices"
	"time"
)

// refuseProof looks at what a step must bring with it.
func (w Ward) refuseProof(b Stepped, e Election) *Refusal {
	switch b.Step {
	case StepLot:
		if b.ForTerm {
			return w.withoutTermLot(b).refuseTermLot(b.Lot)
		}
		if len(w.Lot) > 0 && blank(b.Reason) {
			return refuse("lot_recorded", "The lot of "+w.Contest.Name+" has been recorded already.", "If it was recorded wrongly, give the reason with the step; the entry before stays in the journal.")
		}
		return w.refuseLot(b.Lot)
	case StepReadBack:
		if !b.Figures.Equal(w.readBackFigures()) {
			return refuse("read_back", "The figures read back are not those of the ward.", "Read them again from the sheets; if a sheet is wrong, grant a recount.")
		}
	case StepCertify:
		if w.Contest.VotesOnly {
			return refuse("votes_only", "Only the votes of "+w.Contest.Name+" are known; it is not certified here.", "")
		}
		if w.ReadBack == nil {
			return refuse("not_read_back", "The figures of "+w.Contest.Name+" have not been read back.", "Read them back against the sheets first (step readback).")
		}
		if b.Certificate == nil || !b.Certificate.agrees(e, w) {
			return refuse("certificate", "The certificate does not hold the ward's figures.", "Certify again.")
		}
	case StepDeclare:
		return w.refuseDeclaration(b, e)
	}
	return nil
}

// refuseLot looks for the equality that the lot decides: among candidates with
// equal votes, some of whom an added vote would elect and some not (r.49).
func (w Ward) refuseLot(lot []string) *Refusal {
	if len(lot) == 0 {
		return refuse("no_lot", "The winner of the lot is missing.", "Name the candidate on whom the lot fell.")
	}
	if w.Contest.Kind == QuestionContest {
		return refuse("no_tie", w.Contest.Name+" is a question: with equal votes no answer is carried, and no lot is drawn.", "")
	}
	votes, ok := w.Votes()
	if !ok {
		return refuse("no_tie", "The votes of "+w.Contest.Name+" are not all keyed.", "")
	}
	above, tied, named := 0, 0, 0
	for _, id := range lot {
		if !slices.ContainsFunc(w.Contest.Candidates, func(c Candidate) bool { return c.ID == id }) {
			return refuse("no_such_candidate", "There is no candidate "+quote(id)+" in "+w.Contest.Name+".", "")
		}
	}
	line := votes[slices.IndexFunc(w.Contest.Candidates, func(c Candidate) bool { return c.ID == lot[0] })]
	for i, candidate := range w.Contest.Candidates {
		switch {
		case votes[i] > line:
			above++
		case votes[i] == line:
			tied++
			if slices.Contains(lot, candidate.ID) {
				named++
			}
		}
	}
	left := w.Contest.Seats - above
	if left <= 0 || left >= tied {
		return refuse("no_tie", "The votes of "+w.Contest.Name+" call for no lot there: none of the candidates with "+Grouped(int(line))+" votes stands across the line of election from another.", "")
	}
	if named != len(lot) || named != left {
		return refuse("lot_winners", "The lot decides "+plural(left, "seat", "seats")+" among the candidates with "+Grouped(int(line))+" votes; exactly its winners are named, each once.", "")
	}
	return nil
}

// refuseDeclaration: a certified result is declared as it was certified, an
// uncontested one with its own certificate.
func (w Ward) refuseDeclaration(b Stepped, e Election) *Refusal {
	switch {
	case w.State == Uncontested && (b.Certificate == nil || !b.Certificate.agrees(e, w)):
		return refuse("certificate", "An uncontested ward is declared with its certificate.", "Declare again.")
	case w.State == Certified && b.Certificate != nil:
		return refuse("certificate", w.Contest.Name+" is declared as it was certified.", "Declare without another certificate.")
	}
	return nil
}

// clockSlip is how far a told time may lie after the workstation's clock.
const clockSlip = 5 * time.Minute

// refuseDeclaredAt looks at the time that was told: after the poll began and
// the result was certified, and not in the future. Who is elected without a
// poll is declared before its day. A practice count is of another day than its
// certificates.
func (w Ward) refuseDeclaredAt(b Stepped, e Entry, election Election) *Refusal {
	if b.At == "" {
		return nil
	}
	at, err := time.Parse(time.RFC3339, b.At)
	switch {
	case err != nil:
		return refuse("time", "The time of the declaration "+quote(b.At)+" is not a time.", "Write it with its zone, such as 2018-05-04T02:10:00Z.")
	case w.State != Uncontested && at.UTC().Format(time.DateOnly) < election.Date:
		return refuse("time", "The time of the declaration "+quote(b.At)+" is before the poll of "+election.Date+".", "Write when it was declared.")
	case at.After(e.At.Add(clockSlip)):
		return refuse("time", "The time of the declaration "+quote(b.At)+" is still to come.", "Write when it was declared.")
	case !election.Practice && w.CertifiedBy != nil && at.Before(w.CertifiedBy.At.Truncate(time.Minute)):
		return refuse("time", "The time of the declaration "+quote(b.At)+" is before the result was certified.", "Write when it was declared.")
	}
	return nil
}

// readBackFigures are what is read back: votes and rejected papers.
func (w Ward) readBackFigures() Reading {
	all := Reading{}
	for _, f := range []Form{CountResult, RejectedPapers} {
		r, _ := w.Current(w.sheet(f))
		for id, n := range r {
			all[id] = n
		}
	}
	return all
}

// ReadBackFigures are what is read back before certifying: votes and rejected papers.
func (w Ward) ReadBackFigures() Reading { return w.readBackFigures() }
