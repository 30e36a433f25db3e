package command

import (
	"errors"
	"fmt"
	"strings"

	"wardcount/app"
	"wardcount/app/command/argument"
	"wardcount/app/command/terminal"
	"wardcount/app/intake"
	"wardcount/reconcile/mend"
	"wardcount/reconcile/setup"
)

type setupVerb struct {
	argument.CountFile
	argument.Sources
	argument.LastContests
	Reason string `placeholder:"TEXT" help:"Why it is mended; it stands in the journal."`
	DryRun bool   `help:"Show the difference and change nothing."`
	argument.Who
}

// Help teaches the verb.
func (setupVerb) Help() string {
	return `Compares the files with the set-up of the running count and takes the difference over as one journal entry: electorates, names and descriptions, people, publishing fields, the wards' last contests (also with --baseline), and stations or boxes that were added, struck off ("struck off" in the column Status) or merged ("merged into BOX"). Until a figure depends on it anybody but a viewer may mend; then a supervisor or the returning officer; after certification nobody. What the files do not speak of stays as it is: candidates.csv alone mends candidates. Use --dry-run first.`
}

// Run shows the difference and, unless it is a dry run, takes it over.
func (v setupVerb) Run(env *terminal.Env) error {
	if len(v.From)+len(v.Baseline) == 0 {
		return terminal.WrongUse(errors.New("--from=FILE or --baseline=FILE is missing"))
	}
	if v.DryRun {
		return argument.ToRead(v.Count, func(c *app.Count) error {
			p, err := c.Person(v.By)
			if err != nil {
				return err
			}
			e, err := v.mended(env, c)
			if err != nil {
				return err
			}
			changes, err := c.TryMend(p, e)
			return v.show(env, changes, err)
		})
	}
	return argument.WithCount(v.Count, v.Who, func(c *app.Count, p setup.Person) error {
		seen := c.State()
		e, err := v.mended(env, c)
		if err != nil {
			return err
		}
		changes, err := c.Mend(p, seen, e, v.Reason)
		if err != nil {
			return err
		}
		return v.show(env, changes, nil)
	})
}

// mended is the set-up as the files have it, with the rest from the running count.
func (v setupVerb) mended(env *terminal.Env, c *app.Count) (setup.Election, error) {
	was := c.State().Election
	opt := intake.Options{Base: &was}
	if err := v.LastContests.Read(env, &opt); err != nil {
		return was, err
	}
	read, err := v.SetUp(env, opt)
	return intake.Keep(read.Election, was), err
}

// show shows the difference, and for a dry run what would refuse it.
func (v setupVerb) show(env *terminal.Env, changes []mend.Change, refused error) error {
	if env.JSON {
		if changes == nil {
			changes = []mend.Change{}
		}
		if err := env.Answer("setup", "changes", changes); err != nil {
			return err
		}
	} else if err := v.print(env, changes); err != nil {
		return err
	}
	if refused != nil {
		fmt.Fprintln(env.Err, "This would be refused: "+refused.Error())
		return terminal.Exit(terminal.Refused)
	}
	return nil
}

func (v setupVerb) print(env *terminal.Env, changes []mend.Change) error {
	if len(changes) == 0 {
		_, err := fmt.Fprintln(env.Out, "The set-up says what the count already holds.")
		return err
	}
	t := terminal.Table(env.Out)
	fmt.Fprintln(t, "WHAT\tSUBJECT\tWAS\tNOW\tVOIDS")
	for _, c := range changes {
		was, now := c.Shown()
		fmt.Fprintf(t, "%s\t%s\t%s\t%s\t%s\n", c.What, c.Subject, was, now, terminal.OrDash(strings.Join(c.Voids, ", ")))
	}
	return t.Flush()
}
