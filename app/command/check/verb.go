package check

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"wardcount/app/command/terminal"
	"wardcount/app/store"
)

// Verb checks counts and published results.
type Verb struct {
	Paths  []string `arg:"" name:"path" help:"What to check: a count, or a results file: the LGA format (CSV), or this program's own (JSON)."`
	Strict bool     `help:"A warning that nobody accepted counts as an error."`
}

// Help teaches the verb.
func (Verb) Help() string {
	return `A count: runs every rule over the figures keyed so far and shows all that does not hold, with the numbers that the rule used and what to do. A rule with part of its figures missing stays quiet; what is missing is shown by status.

A published results file: the same rules, as far as the file has the figures. A contest of which too many are missing counts as unchecked.

Exit status 1 if an error stands that nobody accepted, with --strict also a warning.`
}

// Run checks every path.
func (v Verb) Run(env *terminal.Env) error {
	doc := checkDoc{Format: terminal.FormatOf("check"), Contests: []checkedContest{}, Findings: []terminal.FindingDoc{}}
	blocked := false
	for _, path := range v.Paths {
		check := checkCount
		if ending := strings.ToLower(filepath.Ext(path)); ending == ".csv" || ending == ".json" {
			check = checkPublished
		}
		findings, err := check(env, path, &doc)
		var failure *store.Failure
		if errors.As(err, &failure) && failure.Code == "not_a_count" {
			failure.Do = "This command reads counts (.wardcount) and published results (.csv and this program's .json)."
		}
		if err != nil && len(v.Paths) == 1 {
			return err
		}
		if err != nil { // the others are still checked
			list, _ := terminal.ProblemsOf(err)
			fmt.Fprintln(env.Err, list.Error())
			doc.Files = append(doc.Files, checkedFile{Path: path, Kind: "unknown"})
			doc.Totals.Files++
			doc.Totals.Unreadable++
		}
		errors, warnings := terminal.Unaccepted(findings)
		blocked = blocked || errors > 0 || (v.Strict && warnings > 0)
	}
	if env.JSON {
		if err := env.Document(doc); err != nil {
			return err
		}
	}
	switch {
	case doc.Totals.Unreadable > 0:
		return terminal.Exit(terminal.Wrong)
	case blocked:
		return terminal.Exit(terminal.Refused)
	}
	return nil
}
