package command

import (
	"errors"
	"fmt"
	"strings"

	"wardcount/app"
	"wardcount/app/command/argument"
	"wardcount/app/command/terminal"
	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
)

type papersVerb struct {
	argument.CountFile
	Number string `arg:"" help:"How many papers."`
	From   string `arg:"" help:"In which box, and as whose papers, they were counted."`
	To     string `arg:"" help:"To which contest they belong, and the box of it that they were taken to."`
	Reason string `required:"" placeholder:"TEXT" help:"Who found them, and where."`
	argument.Who
}

// Help teaches the verb.
func (papersVerb) Help() string {
	return `In a combined poll papers turn up in another contest's box. Those that were counted there are taken to their own box by this entry: the verified papers of both boxes change by as many, and a signed statement of verification no longer stands. Papers that were not counted with the wrong box need no entry.

  wardcount papers night.wardcount 3 "Alder Heath@7" "Alder Heath Parish@7P" --reason "Found while unfolding" --by NAME`
}

// Run records the move.
func (v papersVerb) Run(env *terminal.Env) error {
	return argument.WithCount(v.Count, v.Who, func(c *app.Count, p setup.Person) error {
		now := c.State()
		n, err := figure.Parse(v.Number)
		papers, keyed := n.Get()
		if err != nil || !keyed {
			return terminal.WrongUse(fmt.Errorf("“%s” is not a number of papers", v.Number))
		}
		b := reconcile.PapersMoved{Papers: figure.Papers(papers), Reason: v.Reason}
		if b.From, b.FromBox, err = contestAtBox(now, v.From); err != nil {
			return err
		}
		if b.To, b.ToBox, err = contestAtBox(now, v.To); err != nil {
			return err
		}
		if err := c.MovePapers(p, b); err != nil {
			return err
		}
		_, head := c.Head()
		if env.JSON {
			return env.Answer("papers", "papers", papers, "from", v.From, "to", v.To, "head", head)
		}
		_, err = fmt.Fprintf(env.Out, "%s moved from %s to %s.\n", text.Plural(papers, "paper is", "papers are"), v.From, v.To)
		return err
	})
}

// contestAtBox reads CONTEST@BOX.
func contestAtBox(now reconcile.Count, words string) (setup.ContestID, setup.BoxID, error) {
	at := strings.LastIndexByte(words, '@')
	if at < 0 {
		return "", "", terminal.WrongUse(errors.New("“" + words + "” is not CONTEST@BOX"))
	}
	contest, refusal := now.FindContest(words[:at])
	if refusal != nil {
		return "", "", refusal
	}
	return contest.ID, setup.BoxID(words[at+1:]), nil
}
