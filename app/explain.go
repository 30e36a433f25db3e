package app

import (
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
