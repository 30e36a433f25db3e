package command

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"wardcount/app"
	"wardcount/app/intake"
	"wardcount/reconcile"
)

// mendFile is the way out for a published file: there is no store to search.
const mendFile = "Here the papers cast (VotesCast) stand for what verification found. Compare the file with the declaration and publish it anew."

// checkLGA runs the rules over a published results file.
func checkLGA(env *Env, path string, doc *checkDoc) ([]reconcile.Finding, error) {
	law, err := app.Law()
	if err != nil {
		return nil, err
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, problems{{Code: "not_readable", File: path, Message: "The file cannot be read: it is not there or may not be read.", Do: "Check its name."}}
	}
	defer f.Close()
	wards, faults := intake.ReadLGA(path, f, law)
	if len(faults) > 0 {
		return nil, faulty(faults)
	}
	var all []reconcile.Finding
	var docs []findingDoc
	for _, p := range wards {
		findings := p.Findings()
		all = append(all, findings...)
		for _, d := range findingDocs(findings, path) {
			d.Row, d.Do = row(p.Row), mendFile
			docs = append(docs, d)
		}
		c := checkedWard(path, p.Date, p.Ward, findings)
		c.Elected = p.Elected
		doc.ward(c)
		if !env.JSON && len(findings) > 0 {
			fmt.Fprintf(env.Out, "Row %d, %s, %s\n", p.Row, p.Ward.Contest.Name, p.Date)
			for _, f := range findings {
				fmt.Fprintf(env.Out, "    %s  [%s]  %s\n", f.Code, strings.ToUpper(string(f.Level)), f.Clerk)
			}
		}
	}
	doc.file(path, "lga", len(wards), docs)
	if !env.JSON {
		t := doc.Totals
		if len(all) > 0 {
			fmt.Fprintln(env.Out, mendFile)
		}
		fmt.Fprintf(env.Out, "%s: %s; %d clean, %d with errors, %d with warnings, %d with notes, %d unchecked.\n", filepath.Base(path), plural(len(wards), "contest"), t.Clean, t.Error, t.Warning, t.Note, t.Unchecked)
	}
	return all, nil
}
