package command

import (
	"fmt"

	"wardcount/app"
	"wardcount/app/command/argument"
	"wardcount/app/command/terminal"
	"wardcount/reconcile/setup"
)

type voidVerb struct {
	argument.CountFile
	Form    string `arg:"" help:"The sheet's form, as the verb forms lists them."`
	Subject string `arg:"" help:"The station, box, table or ward; CONTEST@SUBJECT where several contests have one."`
	Reading int    `placeholder:"1|2" help:"Where two readings differ: only that one."`
	Reason  string `required:"" placeholder:"TEXT" help:"What was found, and by whom."`
	argument.Who
}

// Help teaches the verb.
func (voidVerb) Help() string {
	return `What was keyed last for a sheet is taken back: the readings on their way, or where there are none the last count. What it was stays in the journal. A supervisor does it, with the reason.`
}

// Run voids the sheet.
func (v voidVerb) Run(env *terminal.Env) error {
	return argument.WithCount(v.Count, v.Who, func(c *app.Count, p setup.Person) error {
		id, err := argument.KeyedSheetOf(c.State(), v.Form, v.Subject)
		if err != nil {
			return err
		}
		if err := c.VoidSheet(p, id, v.Reading, v.Reason); err != nil {
			return err
		}
		after := c.State()
		_, head := c.Head()
		if env.JSON {
			return env.Answer("void", "sheet", terminal.RegisterDocOf(after, id), "head", head)
		}
		_, err = fmt.Fprintf(env.Out, "%s %s is %s now.\n", id.Form, id.Subject, after.Sheet(id).State().Words())
		return err
	})
}
