package command

import (
	"bytes"
	"errors"
	"fmt"

	"wardcount/app"
	"wardcount/app/command/terminal"
	"wardcount/reconcile/setup"
)

type adjudicateVerb struct {
	countFile
	Sheet  []string `arg:"" placeholder:"CONTEST FORM SUBJECT figure=value" help:"The sheet, and the figures that differ as the paper shows them."`
	Reason string   `required:"" help:"What the paper shows."`
	by
}

// Help teaches the verb.
func (adjudicateVerb) Help() string {
	return `Two people read a sheet differently, both keyed what differs again, and it differs still. A supervisor who keyed neither looks at the paper and keys what it shows; neither reading is shown, so that nobody picks one.

  wardcount adjudicate night.wardcount "Alder Heath" box_verification 7 verified=412 --reason "The tens figure is a 1" --by NAME`
}

// Run settles the sheet.
func (v adjudicateVerb) Run(env *terminal.Env) error {
	if len(v.Sheet) < 4 {
		return terminal.WrongUse(errors.New("adjudicate needs CONTEST FORM SUBJECT figure=value"))
	}
	input, err := oneSheet(v.Sheet)
	if err != nil {
		return err
	}
	return withCount(v.Count, v.by, func(c *app.Count, p setup.Person) error {
		sheets, err := withoutRows(readKeying(input.name, bytes.NewReader(input.data), c.State()))
		if err != nil {
			return err
		}
		id := sheets[0].Sheet
		if err := c.Adjudicate(p, id, sheets[0].Figures, v.Reason); err != nil {
			return err
		}
		_, head := c.Head()
		if env.JSON {
			return env.Answer("adjudicate", "sheet", sheetStateOf(c.State(), id), "head", head)
		}
		_, err = fmt.Fprintf(env.Out, "%s %s is settled.\n", id.Form, id.Subject)
		return err
	})
}
