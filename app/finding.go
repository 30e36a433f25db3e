package app

import (
	"slices"
	"strings"

	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

// Explain records why a finding is what it is, for the numbers that it has now.
func (c *Count) Explain(by setup.Person, id ward.FindingID, reason string) error {
	if r := refuseRole(by, ActExplain, "explain a finding"); r != nil {
		return r
	}
	return c.act(by, 0, func(now reconcile.Count) (reconcile.Body, error) {
		b := reconcile.FindingExplained{FindingID: id, Reason: reason}
		for _, f := range now.FindingsAt(id.Contest, id.Code, id.Subject) {
			b.Numbers = f.Numbers
		}
		return b, nil
	})
}

// Accept records a second person's yes to findings, without a step.
func (c *Count) Accept(by setup.Person, id ward.FindingID, reason string) error {
	says, err := c.acceptances(by, Stepping{Contest: id.Contest, Reason: reason, Accept: []string{string(id.Code) + "@" + id.Subject}})
	if err != nil {
		return err
	}
	return c.act(by, 0, says...)
}

func (c *Count) acceptances(by setup.Person, s Stepping) ([]say, error) {
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
		standing := now.FindingsAt(s.Contest, ward.Code(strings.ToUpper(code)), subject)
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
