package check

import (
	"fmt"
	"path/filepath"
	"strings"

	"wardcount/app"
	"wardcount/app/command/argument"
	"wardcount/app/command/terminal"
	"wardcount/app/published"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
)

// mendFile is the way out for a published file: there is no store to search.
const mendFile = "Here the papers cast (VotesCast) stand for what verification found and, with more than one seat, those not rejected for the valid papers. Compare the file with the declaration and publish it anew."

// checkPublished runs the rules over a published results file.
func checkPublished(env *terminal.Env, path string, doc *checkDoc) ([]rules.Finding, error) {
	law, err := app.Law()
	if err != nil {
		return nil, err
	}
	file, err := argument.ReadPublished(path)
	if err != nil {
		return nil, err
	}
	if file.Kind != published.LGA && file.Kind != published.Own {
		return nil, terminal.Problems{{Code: "input", File: path, Message: "The file gives no papers, so that no sum can be tried: it is no file in the LGA format.", Do: "The command replay compares who is elected with its marks."}}
	}
	var all []rules.Finding
	var docs []terminal.FindingDoc
	var t checkTotals // of this file alone
	for _, w := range file.Wards {
		findings := w.Findings(law)
		all = append(all, findings...)
		for _, d := range terminal.FindingDocs(findings, path) {
			d.Row = terminal.Row(w.Row)
			if _, figures := rules.ByCode(d.Code); figures && file.Kind == published.LGA { // of a rule for documents the table says what to do
				d.Do = mendFile
			}
			docs = append(docs, d)
		}
		ward := w.AsWard(law)
		c := checkedWard(path, w.Date, ward, findings)
		c.Papers, c.Elected = w.Papers, w.Elected()
		doc.ward(c)
		t.take(c)
		if !env.JSON && len(findings) > 0 {
			if w.Row > 0 {
				fmt.Fprintf(env.Out, "Row %d, ", w.Row)
			}
			fmt.Fprintf(env.Out, "%s, %s\n", w.Area, w.Date)
			for _, f := range findings {
				fmt.Fprintf(env.Out, "    %s  [%s]  %s\n", f.Code, strings.ToUpper(string(f.Level)), f.Clerk)
				if f.Accepted != nil {
					fmt.Fprintf(env.Out, "        Accepted by %s: %s\n", f.Accepted.By, f.Accepted.Reason)
				}
			}
		}
	}
	doc.file(checkedFile{Path: path, Kind: string(file.Kind), Contests: len(file.Wards), Practice: file.Practice}, docs)
	if !env.JSON {
		if len(all) > 0 && file.Kind == published.LGA {
			fmt.Fprintln(env.Out, mendFile)
		}
		fmt.Fprintf(env.Out, "%s%s: %s; %d clean, %d with errors, %d with warnings, %d with notes, %d unchecked.\n", terminal.PracticeMark(setup.Election{Practice: file.Practice}), filepath.Base(path), text.Plural(len(file.Wards), "contest", "contests"), t.Clean, t.Error, t.Warning, t.Note, t.Unchecked)
	}
	return all, nil
}
