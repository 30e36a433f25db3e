package command

import (
	"strings"

	"wardcount/app"
	"wardcount/app/command/argument"
	"wardcount/app/command/terminal"
	"wardcount/reconcile/setup"
)

type exportVerb struct {
	argument.CountFile
	To     string `required:"" placeholder:"DIR" help:"The folder for the documents."`
	Format string `placeholder:"LIST" help:"Which formats, separated by commas: workbook,lga,json,notices,html,media,press (default: all)."`
	argument.Who
}

// Help teaches the verb.
func (exportVerb) Help() string {
	return `Writes what has been declared, and nothing else: an Excel workbook, the LGA Election Results CSV, a results file with everything certified (JSON), the statutory notices as PDF and HTML, a web page of results, a media sheet and a press summary. Each document is read back and compared with the certified figures before it is handed over; a later export replaces an earlier one and has a higher revision. What a format cannot hold is named as left out.`
}

type exportDoc struct {
	Format   string             `json:"format"`
	Practice bool               `json:"practice"`
	Files    []terminal.FileDoc `json:"files"`
	Revision int                `json:"revision"`
	LeftOut  []terminal.LeftDoc `json:"left_out"`
}

// Run writes the documents.
func (v exportVerb) Run(env *terminal.Env) error {
	return argument.WithCount(v.Count, v.Who, func(c *app.Count, p setup.Person) error {
		formats := strings.FieldsFunc(v.Format, func(r rune) bool { return r == ',' || r == ' ' })
		published, err := terminal.Publish(env, c, p, v.To, formats)
		if err != nil {
			return err
		}
		files, left := terminal.FileDocs(published.Files), terminal.LeftDocs(published.LeftOut)
		if env.JSON {
			return env.Document(exportDoc{terminal.FormatOf("export"), c.State().Election.Practice, files, published.Revision, left})
		}
		terminal.PrintFiles(env, c.State().Election, files, left)
		return nil
	})
}
