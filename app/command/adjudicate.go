package command

import (
	"errors"
	"fmt"

	"wardcount/app"
	"wardcount/app/command/argument"
	"wardcount/app/command/terminal"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
)

type adjudicateVerb struct {
	argument.CountFile
	Sheet  []string `arg:"" name:"contest form subject figure=value" help:"The sheet, and the figures that differ as the paper shows them."`
	Reason string   `placeholder:"TEXT" help:"What the paper shows."`
	argument.Who
}

// Help teaches the verb.
func (adjudicateVerb) Help() string {
	return `Two people read a sheet differently, both keyed what differs again, and it differs still. A supervisor who keyed neither looks at the paper and keys what it shows. Without figures the verb shows what either read, and who; nobody else is shown that:

  wardcount adjudicate night.wardcount "Alder Heath" box_verification 7 --by NAME

  wardcount adjudicate night.wardcount "Alder Heath" box_verification 7 verified=412 --reason "The tens figure is a 1" --by NAME`
}

// Run settles the sheet.
func (v adjudicateVerb) Run(env *terminal.Env) error {
	switch {
	case len(v.Sheet) == 3:
		return v.show(env)
	case len(v.Sheet) < 3:
		return terminal.WrongUse(errors.New("adjudicate needs CONTEST FORM SUBJECT, and figure=value to settle it"))
	case v.Reason == "":
		return terminal.WrongUse(errors.New("adjudicate needs --reason with the figures: what the paper shows"))
	}
	input, err := argument.KeyingOf(v.Sheet)
	if err != nil {
		return err
	}
	return argument.WithCount(v.Count, v.Who, func(c *app.Count, p setup.Person) error {
		sheets, err := input.Sheets(c.State())
		if err != nil {
			return err
		}
		id := sheets[0].Sheet
		if err := c.Adjudicate(p, id, sheets[0].Figures, v.Reason); err != nil {
			return err
		}
		_, head := c.Head()
		if env.JSON {
			return env.Answer("adjudicate", "sheet", terminal.RegisterDocOf(c.State(), id), "head", head)
		}
		_, err = fmt.Fprintf(env.Out, "%s %s is settled.\n", id.Form, id.Subject)
		return err
	})
}

// readDoc is a figure as the two people read it; null where one left it empty.
type readDoc struct {
	Figure figure.ID      `json:"figure"`
	First  figure.Of[int] `json:"first"`
	Second figure.Of[int] `json:"second"`
}

// show tells who decides what either of the two read, and stores nothing.
func (v adjudicateVerb) show(env *terminal.Env) error {
	return argument.WithCount(v.Count, v.Who, func(c *app.Count, p setup.Person) error {
		id, err := argument.SheetOf(c.State(), v.Sheet)
		if err != nil {
			return err
		}
		d, err := c.Dispute(p, id)
		if err != nil {
			return err
		}
		doc := make([]readDoc, len(d.Figures))
		for i, x := range d.Figures {
			doc[i] = readDoc{x.Figure, x.Read[0], x.Read[1]}
		}
		if env.JSON {
			_, head := c.Head()
			return env.Answer("adjudicate", "sheet", terminal.RegisterDocOf(c.State(), id), "by", d.By, "differs", doc, "head", head)
		}
		fmt.Fprintf(env.Out, "%s %s, first reading by %s, second by %s:\n", id.Form, id.Subject, d.By[0], d.By[1])
		for _, x := range doc {
			fmt.Fprintf(env.Out, "  %s: first reading %s, second reading %s\n", x.Figure, x.First, x.Second)
		}
		_, err = fmt.Fprintln(env.Out, "Look at the paper, and give the figures that it shows, with --reason.")
		return err
	})
}
