package command

import (
	"fmt"

	"wardcount/app"
	"wardcount/app/command/argument"
	"wardcount/app/command/terminal"
	"wardcount/reconcile/setup"
)

type moveVerb struct {
	argument.CountFile
	Form    string `arg:"" help:"The sheet's form, as the verb forms lists them."`
	From    string `arg:"" help:"The station, box, table or ward it was keyed on; CONTEST@FROM where several contests have one."`
	To      string `arg:"" help:"Where it belongs."`
	Reading int    `placeholder:"1|2" help:"Where two readings differ: only that one was keyed on the wrong sheet."`
	Reason  string `required:"" placeholder:"TEXT" help:"What was found, and by whom."`
	argument.Who
}

// Help teaches the verb.
func (moveVerb) Help() string {
	return `The right figures on the wrong station: what was keyed last for one sheet is taken to another of the same form, with the people who keyed it. The sheet that it leaves is awaited again, or is what it was before. A supervisor does it, with the reason; the journal keeps both.

  wardcount move night.wardcount ballot_paper_account 12 21 --reason "The account of station 21 was keyed as 12" --by NAME`
}

// Run moves the sheet.
func (v moveVerb) Run(env *terminal.Env) error {
	return argument.WithCount(v.Count, v.Who, func(c *app.Count, p setup.Person) error {
		now := c.State()
		from, err := argument.KeyedSheetOf(now, v.Form, v.From)
		if err != nil {
			return err
		}
		to, err := argument.SheetBeside(now, from, v.To)
		if err != nil {
			return err
		}
		if err := c.MoveSheet(p, from, to, v.Reading, v.Reason); err != nil {
			return err
		}
		after := c.State()
		_, head := c.Head()
		if env.JSON {
			return env.Answer("move", "from", terminal.RegisterDocOf(after, from), "to", terminal.RegisterDocOf(after, to), "head", head)
		}
		_, err = fmt.Fprintf(env.Out, "%s %s is %s now, %s is %s.\n", from.Form, from.Subject, after.Sheet(from).State().Words(), to.Subject, after.Sheet(to).State().Words())
		return err
	})
}
