package app

import (
	"wardcount/app/result"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// Stepping is a step of a ward, or the release of the voter-ID totals, which
// has no contest.
type Stepping struct {
	Contest setup.ContestID
	Step    reconcile.Step
	Reason  string
	// Accept lists findings that the person accepts with it: CODE, or CODE@SUBJECT.
	Accept  []string
	Lot     string // the candidate on whom the lot fell: id, place on the paper or name
	Refused bool   // a recount that was refused
	// Of, Candidate and AskedBy say of a recount what is counted again, whose
	// papers (id, place on the paper or name), and who asked for it.
	Of        ward.RecountOf
	Candidate string
	AskedBy   string
	At        string // when it was declared, if not now; RFC 3339
	// ReadBack are the figures as they were read back, by who compared them with
	// the sheets; they are taken only while they are still the ward's.
	ReadBack sheet.Reading
}

// Step does a step with its acceptances, all or nothing.
func (c *Count) Step(by setup.Person, s Stepping) error {
	if _, ok := reconcile.TransitionOf(s.Step); !ok && s.Step != reconcile.StepRelease {
		return &reconcile.Refusal{Code: "no_such_step", Message: "There is no step called “" + string(s.Step) + "”.", Do: "The command help step lists the steps."}
	}
	if r := refuseRole(by, Act(s.Step), "do the step “"+string(s.Step)+"”"); r != nil {
		return r
	}
	says, err := c.acceptances(by, s)
	if err != nil {
		return err
	}
	return c.act(by, 0, append(says, func(now reconcile.Count) (reconcile.Body, error) { return stepBody(now, s) })...)
}

// stepBody makes what a step must bring with it from the state as it stands.
func stepBody(now reconcile.Count, s Stepping) (reconcile.Body, error) {
	b := reconcile.Stepped{Contest: s.Contest, Step: s.Step, Reason: s.Reason, Refused: s.Refused, At: s.At, Of: s.Of, AskedBy: s.AskedBy}
	if t, _ := reconcile.TransitionOf(s.Step); len(s.Accept) > 0 && !t.Reason {
		b.Reason = "" // it is the acceptance's, which stands before this entry
	}
	w := now.Ward(s.Contest)
	if s.Candidate != "" {
		id, refusal := result.CandidateID(w.Contest, s.Candidate)
		if refusal != nil {
			return nil, refusal
		}
		b.Candidate = id
	}
	switch s.Step {
	case reconcile.StepLot:
		winners, refusal := result.LotWinners(w, s.Lot)
		if refusal != nil {
			return nil, refusal
		}
		b.Lot = winners
		b.ForTerm = reconcile.LotForTerm(w, b.Lot, b.Reason)
	case reconcile.StepReadBack:
		b.Figures = s.ReadBack // and not the ward's as they stand now: the core compares the two
	case reconcile.StepCertify:
		certificate, err := result.Certificate(now, w)
		if err != nil {
			return nil, err
		}
		b.Certificate = certificate
	case reconcile.StepDeclare:
		if w.State == ward.Uncontested {
			elected, _ := result.Of(w)
			if r := result.WaitsForLot(w, elected); r != nil {
				return nil, r
			}
			certificate := reconcile.Certify(now.Election, w, elected)
			b.Certificate = &certificate
		}
	case reconcile.StepRelease:
		totals := now.VoterID.Totals(&now.Election)
		b.Contest, b.VoterID, b.Exceptions = "", &totals, now.VoterIDExceptions()
	}
	return b, nil
}
