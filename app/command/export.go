package command

import (
	"context"
	"fmt"
	"strings"

	"wardcount/app"
	"wardcount/app/command/terminal"
	"wardcount/app/leaving"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
)

type exportVerb struct {
	countFile
	To     string `required:"" placeholder:"DIR" help:"The folder for the documents."`
	Format string `placeholder:"LIST" help:"Which formats, separated by commas: workbook,lga,json,notices,html,media,press (default: all)."`
	by
}

// Help teaches the verb.
func (exportVerb) Help() string {
	return `Writes what has been declared, and nothing else: an Excel workbook, the LGA Election Results CSV, a results file with everything certified (JSON), the statutory notices as PDF and HTML, a web page of results, a media sheet and a press summary. Each document is read back and compared with the certified figures before it is handed over; a later export replaces an earlier one and has a higher revision. What a format cannot hold is named as left out.`
}

type exportDoc struct {
	Format   string    `json:"format"`
	Practice bool      `json:"practice"`
	Files    []fileDoc `json:"files"`
	Revision int       `json:"revision"`
	LeftOut  []leftDoc `json:"left_out"`
}

type fileDoc struct {
	Path     string `json:"path"`
	Kind     string `json:"kind"`
	Contests int    `json:"contests"`
	Bytes    int    `json:"bytes"`
	SHA256   string `json:"sha256"`
}

type leftDoc struct {
	Contest string `json:"contest"`
	Why     string `json:"why"`
}

// Run writes the documents.
func (v exportVerb) Run(env *terminal.Env) error {
	return withCount(v.Count, v.by, func(c *app.Count, p setup.Person) error {
		formats := strings.FieldsFunc(v.Format, func(r rune) bool { return r == ',' || r == ' ' })
		published, err := publish(env, c, p, v.To, formats)
		if err != nil {
			return err
		}
		doc := exportAnswer(c, published)
		if env.JSON {
			return env.Document(doc)
		}
		printExport(env, doc)
		return nil
	})
}

// publish publishes with progress on standard error.
func publish(env *terminal.Env, c *app.Count, p setup.Person, dir string, formats []string) (leaving.Publication, error) {
	var b *terminal.Bar
	defer func() { b.Done() }()
	return c.Publish(context.Background(), p, dir, formats, func(done, total int, _ string) {
		if b == nil {
			b = terminal.Progress(env, "writing documents", total)
		}
		if done > 0 {
			b.Step()
		}
	})
}

func exportAnswer(c *app.Count, p leaving.Publication) exportDoc {
	doc := exportDoc{Format: terminal.FormatOf("export"), Practice: c.State().Election.Practice, Files: []fileDoc{}, Revision: p.Revision, LeftOut: []leftDoc{}}
	for _, f := range p.Files {
		doc.Files = append(doc.Files, fileDoc{f.Path, f.Kind, f.Contests, f.Bytes, f.SHA256})
	}
	for _, l := range p.LeftOut {
		doc.LeftOut = append(doc.LeftOut, leftDoc{l.Contest, l.Why})
	}
	return doc
}

func printExport(env *terminal.Env, doc exportDoc) {
	for _, f := range doc.Files {
		fmt.Fprintf(env.Out, "%s  (%s, %s)\n", f.Path, text.Plural(f.Contests, "ward", "wards"), text.Plural(f.Bytes, "byte", "bytes"))
	}
	for _, l := range doc.LeftOut {
		fmt.Fprintf(env.Out, "Left out: %s: %s\n", l.Contest, l.Why)
	}
}
