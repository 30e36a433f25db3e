package voterid

import (
	"context"
	"errors"
	"fmt"

	"wardcount/app"
	"wardcount/app/command/argument"
	"wardcount/app/command/terminal"
	"wardcount/app/leaving"
	"wardcount/reconcile/voterid/stations"
)

// reportDoc is the documents of a report that was written.
type reportDoc struct {
	Format   string             `json:"format"`
	Practice bool               `json:"practice"`
	Stations bool               `json:"with_stations"`
	Files    []terminal.FileDoc `json:"files"`
}

// report writes the report on the review of a count.
func (v Verb) report(env *terminal.Env, o stations.Options) error {
	switch {
	case v.By == "":
		return terminal.WrongUse(errors.New("--report needs --by, who writes it"))
	case v.Date != "":
		return terminal.WrongUse(errors.New("--date is for a table; a count knows the date of its poll"))
	case v.isTable():
		return terminal.WrongUse(errors.New("--report is of a count, whose totals were released; a table of stations has no release"))
	}
	asked := leaving.ReviewReport{WithStations: v.Stations, Options: o}
	if v.Councils != "" {
		var err error
		if asked.Councils, err = v.councils(env); err != nil {
			return err
		}
	}
	may := leaving.MayReplaceReview
	if v.Replace {
		may = func(leaving.Standing) bool { return true }
	}
	return argument.ToRead(v.Path, func(c *app.Count) error {
		by, err := c.Person(v.By)
		if err != nil {
			return err
		}
		files, err := c.GiveReview(context.Background(), by, v.Report, asked, may)
		if err != nil {
			return terminal.NotReplaced(err)
		}
		return v.handedOver(env, c, files)
	})
}

func (v Verb) handedOver(env *terminal.Env, c *app.Count, files []leaving.File) error {
	doc := reportDoc{Format: terminal.FormatOf("voterid-report"), Practice: c.State().Election.Practice, Stations: v.Stations, Files: terminal.FileDocs(files)}
	if env.JSON {
		return env.Document(doc)
	}
	for _, f := range doc.Files {
		if _, err := fmt.Fprintln(env.Out, f.Path); err != nil {
			return err
		}
	}
	return nil
}
