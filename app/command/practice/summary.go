package practice

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"wardcount/app"
	"wardcount/app/command/terminal"
	"wardcount/app/leaving"
	"wardcount/app/practice"
	"wardcount/export"
	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// printSummary is the one page that the practice election ends with.
func printSummary(env *terminal.Env, c *app.Count, script practice.Script, p leaving.Publication) error {
	now := c.State()
	results := c.Results()
	fmt.Fprintf(env.Out, "PRACTICE: %s, poll of %s, seed %d\n\n", script.Election.Name, script.Election.Date, script.Seed)
	if err := printElected(env, script, results); err != nil {
		return err
	}
	printMayor(env, script.Election)
	if v := results.VoterID; v != nil {
		fmt.Fprintf(env.Out, "\nVoter identification, %d of %d stations: %d refused at first, %d came back, %d did not.", v.In, v.Expected, v.All.Refused, v.All.Returned, v.All.NotReturned)
		for _, s := range v.Awaited {
			fmt.Fprintf(env.Out, " Station %s is awaited and in no total.", s)
		}
		fmt.Fprintln(env.Out)
	}
	fmt.Fprintln(env.Out, "\nPublished and drawn:")
	for _, note := range script.Notes {
		fmt.Fprintf(env.Out, "  %s\n", note)
	}
	printExceptions(env, now)
	seq, head := c.Head()
	fmt.Fprintf(env.Out, "\nJournal: %s entries, head %s\nThe count: %s\n", text.Grouped(int(seq)), ward.ShortHash(head), c.Path())
	terminal.PrintFiles(env, script.Election, terminal.FileDocs(p.Files), terminal.LeftDocs(p.LeftOut))
	fmt.Fprintf(env.Out, "\nLook at it: %[1]s %[2]s (in a window), %[1]s status %[2]s, %[1]s check %[2]s\n", os.Args[0], c.Path())
	return nil
}

// printElected lists who is elected: by candidate, or where wards elect several
// by ward, with the seats of the whole council.
func printElected(env *terminal.Env, script practice.Script, results export.Results) error {
	wards := results.Wards
	if slices.ContainsFunc(script.Election.Contests, func(c setup.Contest) bool { return c.Seats > 1 }) {
		if err := printWards(env, wards); err != nil {
			return err
		}
		printControl(env, script, wards, results.Standing)
		return nil
	}
	t := terminal.Table(env.Out)
	fmt.Fprintln(t, "WARD\tELECTED\tPARTY\tVOTES\tMAJORITY\tREJECTED\tPAPERS\tOF ELECTORS\tTURNOUT\tCERTIFICATE")
	for _, w := range wards {
		cert := w.Certificate
		for _, e := range cert.Elected() {
			electorate, _ := cert.Electorate.Get()
			papers, _ := cert.Verified.Get()
			fmt.Fprintf(t, "%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s %%\t%s\n", cert.Ward, e.SpokenName(), e.Party, text.Grouped(int(e.Votes)), terminal.Grouped(cert.Margin),
				cert.Rejected, text.Grouped(int(papers)), text.Grouped(int(electorate)), figure.Percentage(int(papers), int(electorate), 1), cert.ShortHash())
		}
	}
	return t.Flush()
}

func printMayor(env *terminal.Env, e setup.Election) {
	for _, m := range e.PublishedFor {
		var lines []string
		for _, c := range m.Candidates {
			line := fmt.Sprintf("%s %s first preferences", c.Name, text.Grouped(int(c.First)))
			if final, ok := c.Final.Get(); ok {
				line += fmt.Sprintf(", %s in the end", text.Grouped(int(final)))
			}
			if c.Elected {
				line += " (elected)"
			}
			lines = append(lines, line)
		}
		fmt.Fprintf(env.Out, "\n%s, as published and not counted here:\n  %s.\n", m.Name, strings.Join(lines, ";\n  "))
	}
}

// printExceptions lists what was certified although a rule does not hold.
func printExceptions(env *terminal.Env, now reconcile.Count) {
	fmt.Fprintln(env.Out, "\nCertified with an explanation:")
	for _, w := range now.InOrder() {
		for _, x := range rules.Exceptions(w) {
			reason := x.Reason
			if reason == "" {
				reason = x.Explanation
			}
			fmt.Fprintf(env.Out, "  %s %s: %s Reason: %s (accepted by %s)\n", w.Contest.Name, x.Code, x.Text, reason, x.AcceptedBy)
		}
	}
}
