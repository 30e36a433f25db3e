package command

import (
	"fmt"
	"strings"

	"wardcount/app"
	"wardcount/app/command/argument"
	"wardcount/app/command/terminal"
	"wardcount/reconcile/setup"
)

type sealVerb struct {
	argument.CountFile
	Seals string `required:"" placeholder:"NUMBERS" help:"The numbers on the seals, with commas between."`
	Place string `required:"" placeholder:"TEXT" help:"Where the sealed papers are kept, and under whose guard."`
	argument.Who
}

// Help teaches the verb.
func (sealVerb) Help() string {
	return `Where the count goes on another day its papers are placed under seal. Until the count is opened again nothing is keyed, decided or declared; what was declared before can be published.

  wardcount seal night.wardcount --seals "30871, 30872" --place "Strong room, Town Hall" --by NAME
  wardcount reopen night.wardcount --seals "30871, 30872" --by NAME`
}

// Run closes the count.
func (v sealVerb) Run(env *terminal.Env) error {
	return argument.WithCount(v.Count, v.Who, func(c *app.Count, p setup.Person) error {
		if err := c.Seal(p, sealNumbers(v.Seals), v.Place); err != nil {
			return err
		}
		return sealAnswer(env, c, "seal", "The count is closed and sealed. It is opened again with: wardcount reopen")
	})
}

func sealAnswer(env *terminal.Env, c *app.Count, verb, words string) error {
	_, closed := c.State().Closed()
	_, head := c.Head()
	if env.JSON {
		return env.Answer(verb, "closed", closed, "head", head)
	}
	_, err := fmt.Fprintln(env.Out, words)
	return err
}

// sealNumbers reads numbers with commas between.
func sealNumbers(words string) []string {
	var list []string
	for _, part := range strings.Split(words, ",") {
		if part = strings.TrimSpace(part); part != "" {
			list = append(list, part)
		}
	}
	return list
}
