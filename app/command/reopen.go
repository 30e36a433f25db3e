package command

import (
	"wardcount/app"
	"wardcount/app/command/argument"
	"wardcount/app/command/terminal"
	"wardcount/reconcile/setup"
)

type reopenVerb struct {
	argument.CountFile
	Seals  string `required:"" placeholder:"NUMBERS" help:"The numbers on the seals as they are found, with commas between."`
	Reason string `placeholder:"TEXT" help:"Where they are not as they were left: what was found, and who saw it."`
	argument.Who
}

// Help teaches the verb.
func (reopenVerb) Help() string { return sealVerb{}.Help() }

// Run opens the count.
func (v reopenVerb) Run(env *terminal.Env) error {
	return argument.WithCount(v.Count, v.Who, func(c *app.Count, p setup.Person) error {
		if err := c.Reopen(p, sealNumbers(v.Seals), v.Reason); err != nil {
			return err
		}
		return sealAnswer(env, c, "reopen", "The count is open again.")
	})
}
