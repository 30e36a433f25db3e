package reconcile

import (
	"slices"

	"wardcount/reconcile/rules"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

func (c Count) refuseStep(b Stepped, e Entry) *Refusal {
	w, ok := c.Wards[b.Contest]
	if !ok {
		return noSuchContest(b.Contest)
	}
	t, ok := TransitionOf(b.Step)
	if !ok {
		return refuse("no_such_step", "There is no step called "+text.Quoted(string(b.Step))+".", "The command help step lists the steps.")
	}
	if !slices.Contains(t.From, w.State) {
		return refuse("state", w.Contest.Name+" is "+w.State.Words()+"; "+text.Quoted(string(b.Step))+" is not possible from there.", wayOn(w))
	}
	if t.Reason && text.Blank(b.Reason) {
		return refuse("no_reason", "The step "+text.Quoted(string(b.Step))+" needs a reason.", "Say who asked and why.")
	}
	if b.Refused && b.Step != StepRecount {
		return refuse("not_refused", "Only a recount can be recorded as refused.", "Do the step "+text.Quoted(string(b.Step))+" without it, or not at all.")
	}
	if r := refuseRecount(w, b); r != nil {
		return r
	}
	if r := refuseAfterRecount(w, b, e.Role); r != nil {
		return r
	}
	if b.Step == StepCount {
		if r := c.HeldUp(w); r != nil {
			return r
		}
	}
	awaited, findings := InTheWay(w, b.Step)
	if len(awaited) > 0 || len(findings) > 0 {
		return &Refusal{Code: "not_ready", Message: w.Contest.Name + " cannot " + cannot[b.Step] + " yet: " + obstacles(awaited, findings) + ".",
			Do: "Key what is awaited; mend, explain or accept the findings.", Findings: findings, Awaited: awaited}
	}
	if r := refuseProof(w, b, c.Election); r != nil || b.Step != StepDeclare {
		return r
	}
	return refuseDeclaredAt(w, b, e, c.Election)
}

var cannot = map[Step]string{StepVerify: "be verified", StepProvisional: "go to the agents", StepCertify: "be certified"}

// InTheWay lists what keeps the ward from a step: sheets that have not come
// in, and findings that stand. Provisional figures may go to the agents with
// a finding that the returning officer will still have to accept, if two
// counts agree; nothing is certified with one.
func InTheWay(w ward.Ward, step Step) (awaited []sheet.ID, findings []rules.Finding) {
	switch step {
	case StepVerify:
		awaited = w.Awaited(sheet.StageVerification)
	case StepProvisional, StepCertify:
		awaited = w.Awaited(sheet.StageCount)
	default:
		return nil, nil
	}
	for _, f := range rules.CheckClosing(w) {
		due := f.Blocks() && (step != StepVerify || f.Stage <= sheet.StageVerification)
		if step == StepProvisional && f.Override != rules.OverrideNone && !f.Recount {
			due = false
		}
		if due {
			findings = append(findings, f)
		}
	}
	return awaited, findings
}

func (c *Count) foldStep(b Stepped, e Entry) error {
	sign := ward.Signature{By: e.Actor, Role: e.Role, At: e.At}
	if b.Step == StepRelease {
		c.VoterID.Released, c.VoterID.Shown, c.VoterID.ShownExceptions = &sign, b.VoterID, b.Exceptions
		c.VoterID.Behind = c.behindTotals()
		return nil
	}
	w, ok := c.Wards[b.Contest]
	if !ok {
		return ErrMisfit
	}
	t, _ := TransitionOf(b.Step)
	if t.To != "" && !b.Refused {
		w.State = t.To
	}
	switch b.Step {
	case StepVerify:
		w.VerifiedBy = &sign
	case StepRecount:
		w = answered(w, b, sign)
	case StepProvisional:
		w = w.Withdrawn(b.Reason)
		w.CountsAtRecount, w.AtRecount, w.Shown = 0, nil, true
	case StepLot:
		if b.ForTerm {
			w.TermLot = append(slices.Clone(withoutTermLot(w, b).TermLot), b.Lot...)
		} else {
			w.Lot, w.TermLot = b.Lot, nil
		}
	case StepReadBack:
		w.ReadBack = &sign
	case StepCertify:
		w.Certificate, w.CertifiedBy = b.Certificate, &sign
	case StepDeclare:
		w.DeclaredAt, w.DeclaredBy = declaredAt(b, e), &sign
		if w.Certificate == nil {
			w.Certificate, w.CertifiedBy = b.Certificate, &sign
		}
	case StepAnnotate, StepAbandon:
		w.Annotations = append(slices.Clone(w.Annotations), ward.Annotation{Text: b.Reason, Signature: sign})
	}
	c.put(w, e)
	return nil
}
