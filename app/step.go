package app

import (
	"slices"
	"strconv"
	"strings"

	"wardcount/reconcile"
	"wardcount/reconcile/tally"
)

// Stepping is a step of a ward, or the release of the voter-ID totals, which
// has no contest.
type Stepping struct {
	Contest reconcile.ContestID
	Step    reconcile.Step
	Reason  string
	// Accept lists findings that the person accepts with it: CODE, or CODE@SUBJECT.
	Accept  []string
	Lot     string // the candidate on whom the lot fell: id, place on the paper or name
	Refused bool   // a recount that was refused
	// Of, Candidate and AskedBy say of a recount what is counted again, whose
	// papers (id, place on the paper or name), and who asked for it.
	Of        reconcile.RecountOf
	Candidate string
	AskedBy   string
	At        string // when it was declared, if not now; RFC 3339
}

// Step does a step with its acceptances, all or nothing.
func (c *Count) Step(by reconcile.Person, s Stepping) error {
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

// Accept records a second person's yes to findings, without a step.
func (c *Count) Accept(by reconcile.Person, id reconcile.FindingID, reason string) error {
	says, err := c.acceptances(by, Stepping{Contest: id.Contest, Reason: reason, Accept: []string{string(id.Code) + "@" + id.Subject}})
	if err != nil {
		return err
	}
	return c.act(by, 0, says...)
}

func (c *Count) acceptances(by reconcile.Person, s Stepping) ([]say, error) {
	if len(s.Accept) == 0 {
		return nil, nil
	}
	if r := refuseRole(by, ActAccept, "accept a finding"); r != nil {
		return nil, r
	}
	now := c.State()
	var says []say
	// What stands for a whole polling place stands for its boxes: it comes first,
	// and would be gone once each of them had been accepted by itself.
	words := slices.Clone(s.Accept)
	slices.SortStableFunc(words, func(a, b string) int { return placeFirst(a) - placeFirst(b) })
	for _, word := range words {
		code, subject, _ := strings.Cut(word, "@")
		standing := now.Standing(s.Contest, reconcile.Code(strings.ToUpper(code)), subject)
		if len(standing) == 0 {
			return nil, &reconcile.Refusal{Code: "no_such_finding", Message: "There is no finding " + word + " to accept now.", Do: "The command check lists what stands."}
		}
		for _, f := range standing {
			says = append(says, just(reconcile.FindingAccepted{FindingID: f.ID(), Reason: s.Reason, Numbers: f.Numbers}))
		}
	}
	return says, nil
}

func placeFirst(word string) int {
	if code, _, _ := strings.Cut(word, "@"); strings.EqualFold(code, "V4") {
		return 0
	}
	return 1
}

// stepBody makes what a step must bring with it from the state as it stands.
func stepBody(now reconcile.Count, s Stepping) (reconcile.Body, error) {
	b := reconcile.Stepped{Contest: s.Contest, Step: s.Step, Reason: s.Reason, Refused: s.Refused, At: s.At, Of: s.Of, AskedBy: s.AskedBy}
	if t, _ := reconcile.TransitionOf(s.Step); len(s.Accept) > 0 && !t.Reason {
		b.Reason = "" // it is the acceptance's, which stands before this entry
	}
	w := now.Ward(s.Contest)
	if s.Candidate != "" {
		b.Candidate = candidateID(w.Contest, s.Candidate)
	}
	switch s.Step {
	case reconcile.StepLot:
		b.Lot = lotWinners(w, s.Lot)
		b.ForTerm = reconcile.LotForTerm(w, b.Lot, b.Reason)
	case reconcile.StepReadBack:
		b.Figures = w.ReadBackFigures()
	case reconcile.StepCertify:
		certificate, err := certificateOf(now, w)
		if err != nil {
			return nil, err
		}
		b.Certificate = certificate
	case reconcile.StepDeclare:
		if w.State == reconcile.Uncontested {
			result, _ := Result(w)
			if r := waitsForLot(w, result); r != nil {
				return nil, r
			}
			certificate := reconcile.Certify(now.Election, w, result)
			b.Certificate = &certificate
		}
	case reconcile.StepRelease:
		totals := now.VoterID.Totals(&now.Election)
		b.Contest, b.VoterID, b.Exceptions = "", &totals, now.VoterIDExceptions()
	}
	return b, nil
}

// Result is who is elected by the figures as they stand; false while votes are awaited.
func Result(w reconcile.Ward) (reconcile.Result, bool) {
	if w.Contest.Uncontested() {
		return tally.Elect(w.Contest, nil, lotsOf(w)), true
	}
	votes, ok := w.Votes()
	if !ok || w.Contest.Seats < 1 || len(votes) == 0 {
		return reconcile.Result{}, false
	}
	return tally.Elect(w.Contest, votes, lotsOf(w)), true
}

func certificateOf(now reconcile.Count, w reconcile.Ward) (*reconcile.Certificate, error) {
	result, ok := Result(w)
	if !ok {
		return nil, nil // the step itself says what is awaited
	}
	if r := waitsForLot(w, result); r != nil && w.State == reconcile.Consulted {
		return nil, r
	}
	certificate := reconcile.Certify(now.Election, w, result)
	return &certificate, nil
}

// waitsForLot says between whom the returning officer draws a lot first.
func waitsForLot(w reconcile.Ward, result reconcile.Result) *reconcile.Refusal {
	const do = "Draw the lot in front of the agents and record on whom it fell (step lot)."
	switch {
	case len(result.Tied) > 0:
		return &reconcile.Refusal{Code: "tie", Message: "Votes are equal between " + names(w.Contest, result.Tied) + ": the result waits for the returning officer's lot.", Do: do}
	case len(result.TermTied) > 0:
		return &reconcile.Refusal{Code: "term_tie", Message: names(w.Contest, result.TermTied) + " are elected with equal votes, and their terms end in different years: the result waits for the returning officer's lot for the longer term.", Do: do}
	}
	return nil
}

func lotsOf(w reconcile.Ward) reconcile.Lots {
	return reconcile.Lots{Seats: w.Lot, Terms: w.TermLot}
}

func names(c reconcile.Contest, ids []string) string {
	var list []string
	for _, candidate := range c.Candidates {
		if slices.Contains(ids, candidate.ID) {
			list = append(list, candidate.SpokenName())
		}
	}
	return strings.Join(list, " and ")
}

// lotWinners reads on whom the lot fell; the core decides whether there was one to draw.
func lotWinners(w reconcile.Ward, word string) []string {
	if id := candidateID(w.Contest, word); id != word || word == "" {
		return []string{id}
	}
	var winners []string
	for _, part := range strings.FieldsFunc(word, func(r rune) bool { return r == ',' }) {
		winners = append(winners, candidateID(w.Contest, strings.TrimSpace(part)))
	}
	return winners
}

func candidateID(c reconcile.Contest, word string) string {
	for i, candidate := range c.Candidates {
		if word == candidate.ID || word == strconv.Itoa(i+1) || strings.EqualFold(word, candidate.SpokenName()) || strings.EqualFold(word, candidate.PaperName()) {
			return candidate.ID
		}
	}
	return word
}
