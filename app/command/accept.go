package command

import (
	"wardcount/app"
	"wardcount/app/command/argument"
	"wardcount/app/command/terminal"
	"wardcount/reconcile/setup"
)

type acceptVerb struct {
	argument.CountFile
	Contest string `arg:"" help:"The ward, by ballot id or name; empty (\"\") for voter identification."`
	Code    string `arg:"" help:"The rule, such as P3."`
	Subject string `arg:"" help:"Where it stands, as check shows it."`
	Reason  string `placeholder:"TEXT" help:"The returning officer's reason, where the rule asks for one."`
	argument.Who
}

// Help teaches the verb.
func (acceptVerb) Help() string {
	return `A second person's yes to a finding, without a step: for instance to one about the statement as to postal ballot papers, which is drawn up after the declaration. With a step it is --accept (see: wardcount help step).`
}

// Run records the acceptance.
func (v acceptVerb) Run(env *terminal.Env) error {
	return argument.WithCount(v.Count, v.Who, func(c *app.Count, p setup.Person) error {
		id, err := findingOf(c.State(), v.Contest, v.Code, v.Subject)
		if err != nil {
			return err
		}
		if err := c.Accept(p, id, v.Reason); err != nil {
			return err
		}
		return saidOf(env, c, "accept", id, "is accepted.")
	})
}
