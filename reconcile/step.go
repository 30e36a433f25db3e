package reconcile

import (
	"slices"

	"wardcount/reconcile/rules"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// Step is something that is done to a ward as a whole.
type Step string

// The steps, in the order of the night.
const (
	StepVerify      Step = "verify"
	StepCount       Step = "count"
	StepProvisional Step = "provisional"
	StepRecount     Step = "recount"
	StepConsult     Step = "consult"
	StepLot         Step = "lot"
	StepReadBack    Step = "readback"
	StepCertify     Step = "certify"
	StepDeclare     Step = "declare"
	StepRelease     Step = "release"
	StepAnnotate    Step = "annotate"
	StepAbandon     Step = "abandon"
)

// Transition is one row of the life of a ward: from which states a step leads
// to which. An empty To leaves the ward where it is.
type Transition struct {
	Step   Step
	From   []ward.State
	To     ward.State
	Words  string // what has been done, for screens and help
	Reason bool   // a reason must be given
}

// Transitions is the whole table. What is not in it is refused.
var Transitions = []Transition{
	{Step: StepVerify, From: []ward.State{ward.SetUp, ward.Accounts}, To: ward.Verified, Words: "the statement of verification is signed"},
	{Step: StepCount, From: []ward.State{ward.Verified}, To: ward.Counting, Words: "the count has begun"},
	{Step: StepProvisional, From: []ward.State{ward.Counting}, To: ward.Provisional, Words: "the provisional figures are shown to the agents"},
	{Step: StepRecount, From: []ward.State{ward.Provisional, ward.Consulted}, To: ward.Counting, Words: "a recount was asked for", Reason: true},
	{Step: StepConsult, From: []ward.State{ward.Provisional}, To: ward.Consulted, Words: "candidates and agents were consulted"},
	{Step: StepLot, From: []ward.State{ward.Provisional, ward.Consulted, ward.Uncontested}, Words: "the returning officer's lot is recorded"},
	{Step: StepReadBack, From: []ward.State{ward.Consulted}, Words: "the figures were read back against the sheets"},
	{Step: StepCertify, From: []ward.State{ward.Consulted}, To: ward.Certified, Words: "the result is certified"},
	{Step: StepDeclare, From: []ward.State{ward.Certified, ward.Uncontested}, To: ward.Declared, Words: "the result is declared"},
	{Step: StepAnnotate, From: []ward.State{ward.Declared, ward.Annotated}, To: ward.Annotated, Words: "a note was added to the declared result", Reason: true},
	{Step: StepAbandon, From: []ward.State{ward.SetUp, ward.Accounts, ward.Verified, ward.Counting, ward.Provisional, ward.Consulted}, To: ward.Abandoned, Words: "the contest is abandoned, its papers sealed uncounted", Reason: true},
}

// TransitionOf finds the row of a step; release, which is no ward's step, has none.
func TransitionOf(step Step) (Transition, bool) {
	for _, t := range Transitions {
		if t.Step == step {
			return t, true
		}
	}
	return Transition{}, false
}

// NextStep is the step that the ward's state calls for, empty where none is left.
func NextStep(w ward.Ward) Step {
	switch {
	case w.State == ward.Consulted && w.ReadBack == nil:
		return StepReadBack
	case w.State == ward.Consulted:
		return StepCertify
	}
	for _, t := range Transitions {
		if t.To != "" && !t.Reason && slices.Contains(t.From, w.State) {
			return t.Step
		}
	}
	return ""
}

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

func obstacles(awaited []sheet.ID, findings []rules.Finding) string {
	switch {
	case len(findings) == 0:
		return text.Plural(len(awaited), "sheet is awaited", "sheets are awaited")
	case len(awaited) == 0:
		return text.Plural(len(findings), "finding stands", "findings stand")
	}
	return text.Plural(len(awaited), "sheet is awaited", "sheets are awaited") + " and " + text.Plural(len(findings), "finding stands", "findings stand")
}

func wayOn(w ward.Ward) string {
	if next := NextStep(w); next != "" {
		return "Its next step is " + string(next) + "."
	}
	return ""
}

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

func (c *Count) foldStep(b Stepped, e Entry) {
	sign := ward.Signature{By: e.Actor, Role: e.Role, At: e.At}
	if b.Step == StepRelease {
		c.VoterID.Released, c.VoterID.Shown, c.VoterID.ShownExceptions = &sign, b.VoterID, b.Exceptions
		c.VoterID.Behind = c.behindTotals()
		return
	}
	w := c.Wards[b.Contest]
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
}
