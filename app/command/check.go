package command

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"wardcount/app"
	"wardcount/app/command/terminal"
	"wardcount/app/result"
	"wardcount/app/store"
	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

type checkVerb struct {
	Paths  []string `arg:"" placeholder:"PATH" help:"What to check: a count, or a results file: the LGA format (CSV), or this program's own (JSON)."`
	Strict bool     `help:"A warning that nobody accepted counts as an error."`
}

// Help teaches the verb.
func (checkVerb) Help() string {
	return `A count: runs every rule over the figures keyed so far and shows all that does not hold, with the numbers that the rule used and what to do. A rule with part of its figures missing stays quiet; what is missing is shown by status.

A published results file: the same rules, as far as the file has the figures. A contest of which too many are missing counts as unchecked.

Exit status 1 if an error stands that nobody accepted.`
}

type checkedFile struct {
	Path     string `json:"path"`
	Kind     string `json:"kind"`
	Contests int    `json:"contests"`
	Read     bool   `json:"read"`
}

type rejectedDoc struct {
	OfficialMark figure.Of[figure.Papers] `json:"official_mark"`
	TooMany      figure.Of[figure.Papers] `json:"too_many"`
	Identifiable figure.Of[figure.Papers] `json:"identifiable"`
	Unmarked     figure.Of[figure.Papers] `json:"unmarked"`
	Total        figure.Of[figure.Papers] `json:"total"`
	InPart       figure.Of[figure.Papers] `json:"in_part"`
}

type checkedContest struct {
	File       string                     `json:"file"`
	Sheet      string                     `json:"sheet"`
	Contest    setup.ContestID            `json:"contest"`
	Area       string                     `json:"area"`
	Date       string                     `json:"date"`
	Seats      figure.Of[int]             `json:"seats"`
	Electorate figure.Of[figure.Electors] `json:"electorate"`
	Papers     figure.Of[figure.Papers]   `json:"papers"`
	Valid      figure.Of[figure.Papers]   `json:"valid"`
	Rejected   rejectedDoc                `json:"rejected"`
	Votes      figure.Of[figure.Votes]    `json:"votes"`
	Candidates int                        `json:"candidates"`
	Elected    int                        `json:"elected"`
	Worst      string                     `json:"worst"`
}

type checkTotals struct {
	Files      int `json:"files"`
	Unreadable int `json:"unreadable"`
	Contests   int `json:"contests"`
	Clean      int `json:"clean"`
	Error      int `json:"error"`
	Warning    int `json:"warning"`
	Note       int `json:"note"`
	Unchecked  int `json:"unchecked"`
}

type checkDoc struct {
	Format   string                `json:"format"`
	Files    []checkedFile         `json:"files"`
	Contests []checkedContest      `json:"contests"`
	Findings []terminal.FindingDoc `json:"findings"`
	Totals   checkTotals           `json:"totals"`
}

// Run checks every path.
func (v checkVerb) Run(env *terminal.Env) error {
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

// checkCount runs the rules over a count.
func checkCount(env *terminal.Env, path string, doc *checkDoc) (findings []rules.Finding, err error) {
	err = toRead(path, func(c *app.Count) error {
		now := c.State()
		findings = now.Findings()
		doc.file(path, "count", len(now.Wards), terminal.FindingDocs(findings, path))
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

func (d *checkDoc) file(path, kind string, contests int, findings []terminal.FindingDoc) {
	d.Files = append(d.Files, checkedFile{path, kind, contests, true})
	d.Totals.Files++
	d.Findings = append(d.Findings, findings...)
}

func (d *checkDoc) ward(c checkedContest) {
	d.Contests = append(d.Contests, c)
	d.Totals.Contests++
	for worst, total := range map[string]*int{"error": &d.Totals.Error, "warning": &d.Totals.Warning, "note": &d.Totals.Note, "clean": &d.Totals.Clean, "unchecked": &d.Totals.Unchecked} {
		if c.Worst == worst {
			*total++
		}
	}
}

// checkedWard is what a ward's figures come to. Who is elected is not asked
// here: of a count the tally says it, of a published file its marks. Where the
// number of seats is not known, neither are the valid papers.
func checkedWard(path, date string, w ward.Ward, findings []rules.Finding) checkedContest {
	c := checkedContest{File: path, Contest: w.Contest.ID, Area: w.Contest.Name, Date: date,
		Electorate: w.Contest.Electorate, Candidates: len(w.Contest.Candidates), Worst: worst(w, findings)}
	if w.Contest.Seats > 0 {
		c.Seats = figure.Keyed(w.Contest.Seats)
	}
	if n, ok := w.VerifiedTotal(); ok && w.State != ward.Uncontested && (w.Contest.CountOnly || len(w.Boxes) > 0) {
		c.Papers = figure.Keyed(n)
	}
	if n, ok := w.Valid(); ok && c.Seats.IsKeyed() {
		c.Valid = figure.Keyed(n)
	}
	if n, ok := w.Rejected(); ok {
		c.Rejected.Total = figure.Keyed(n)
	}
	for _, h := range w.RejectedByHead() {
		switch h.Head.Figure {
		case "rej_a":
			c.Rejected.OfficialMark = h.Papers
		case "rej_b":
			c.Rejected.TooMany = h.Papers
		case "rej_c":
			c.Rejected.Identifiable = h.Papers
		case "rej_d":
			c.Rejected.Unmarked = h.Papers
		case "rej_part":
			c.Rejected.InPart = h.Papers
		}
	}
	if votes, ok := w.Votes(); ok {
		total := figure.Votes(0)
		for _, v := range votes {
			total += v
		}
		c.Votes = figure.Keyed(total)
	}
	return c
}

// electedNow is how many are elected by the figures as they stand.
func electedNow(w ward.Ward) (n int) {
	result, _ := result.Of(w)
	for _, s := range result.Standings {
		if s.Elected {
			n++
		}
	}
	return n
}

// worst is the worst level that stands in a ward; unchecked while figures or
// the number of seats are missing, so that no sum could be tried.
func worst(w ward.Ward, findings []rules.Finding) string {
	level := "clean"
	for _, f := range findings {
		switch {
		case f.Accepted != nil:
		case f.Level == rules.Error:
			return "error"
		case f.Level == rules.Warning:
			level = "warning"
		case level == "clean":
			level = "note"
		}
	}
	_, counted := w.Votes()
	_, rejected := w.Rejected()
	if _, verified := w.VerifiedTotal(); level == "clean" && w.State != ward.Uncontested && !(counted && rejected && verified && w.Contest.Seats > 0) {
		return "unchecked"
	}
	return level
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
