package reconcile

import (
	"slices"

	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
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

func wayOn(w ward.Ward) string {
	if next := NextStep(w); next != "" {
		return "Its next step is " + string(next) + "."
	}
	return ""
}

// Stepped is a ward's step. Only what the step needs is set.
type Stepped struct {
	Contest     setup.ContestID     `json:"contest"` // empty for the release of voter-ID totals
	Step        Step                `json:"step"`
	Reason      string              `json:"reason,omitempty"`
	Refused     bool                `json:"refused,omitempty"`   // a recount that was refused
	Of          ward.RecountOf      `json:"of,omitempty"`        // what is counted again
	Candidate   string              `json:"candidate,omitempty"` // id, whose papers are
	AskedBy     string              `json:"asked_by,omitempty"`  // who asked for the recount
	Lot         []string            `json:"lot,omitempty"`       // candidate ids that won a lot
	ForTerm     bool                `json:"for_term,omitempty"`  // the lot decides who takes the longer term
	At          string              `json:"at,omitempty"`        // of the declaration, where it was told
	Figures     sheet.Reading       `json:"figures,omitempty"`   // as read back
	Certificate *ward.Certificate   `json:"certificate,omitempty"`
	VoterID     *ward.VoterIDTotals `json:"voter_id,omitempty"`
	Exceptions  []ward.Exception    `json:"exceptions,omitempty"` // of the voter-ID records, as released
}

// Kind is step/1.
func (Stepped) Kind() Kind { return KindStepped }

// Subject is the ward, or the voter-ID totals.
func (b Stepped) Subject() string {
	if b.Contest == "" {
		return "voter_id"
	}
	return string(b.Contest)
}
