package check

import (
	"fmt"
	"path/filepath"

	"wardcount/app"
	"wardcount/app/command/argument"
	"wardcount/app/command/terminal"
	"wardcount/reconcile"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/text"
)

// checkCount runs the rules over a count.
func checkCount(env *terminal.Env, path string, doc *checkDoc) (findings []rules.Finding, err error) {
	err = argument.ToRead(path, func(c *app.Count) error {
		now := c.State()
		findings = now.Findings()
		doc.file(checkedFile{Path: path, Kind: "count", Contests: len(now.Wards), Practice: now.Election.Practice}, terminal.FindingDocs(findings, path))
		for _, w := range now.InOrder() {
			c := checkedWard(path, now.Election.Date, w, rules.Check(w))
			c.Elected = electedNow(w)
			doc.ward(c)
		}
		if !env.JSON {
			printCheck(env, path, now, findings)
		}
		return nil
	})
	return findings, err
}

func printCheck(env *terminal.Env, path string, now reconcile.Count, findings []rules.Finding) {
	fmt.Fprintf(env.Out, "%s%s: %s\n", terminal.PracticeMark(now.Election), filepath.Base(path), now.Election.Name)
	terminal.PrintFindings(env.Out, now, findings)
	errors, warnings := terminal.Unaccepted(findings)
	accepted := 0
	for _, f := range findings {
		if f.Accepted != nil {
			accepted++
		}
	}
	fmt.Fprintf(env.Out, "%s, %s, %d accepted.\n", text.Plural(errors, "error", "errors"), text.Plural(warnings, "warning", "warnings"), accepted)
}
