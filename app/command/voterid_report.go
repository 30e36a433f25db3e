package command

import (
	"context"
	"errors"
	"fmt"

	"wardcount/app"
	"wardcount/app/command/terminal"
	"wardcount/app/leaving"
	"wardcount/reconcile"
	"wardcount/reconcile/voterid"
)

// voterIDReportDoc is the documents of a report that was written.
type voterIDReportDoc struct {
	Format   string    `json:"format"`
	Practice bool      `json:"practice"`
	Stations bool      `json:"with_stations"`
	Files    []fileDoc `json:"files"`
}

// report writes the report on the review of a count.
func (v voteridVerb) report(env *terminal.Env, o voterid.Options) error {
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
	return toRead(v.Path, func(c *app.Count) error {
		by, err := c.Person(v.By)
		if err != nil {
			return err
		}
		files, err := c.GiveReview(context.Background(), by, v.Report, asked, may)
		var kept *leaving.WouldReplace
		if errors.As(err, &kept) {
			return &reconcile.Refusal{Code: "would_replace", Message: kept.Error(), Do: "Choose another folder, or say --replace."}
		}
		if err != nil {
			return err
		}
		return v.handedOver(env, c, files)
	})
}

func (v voteridVerb) handedOver(env *terminal.Env, c *app.Count, files []leaving.File) error {
	doc := voterIDReportDoc{Format: terminal.FormatOf("voterid-report"), Practice: c.State().Election.Practice, Stations: v.Stations}
	for _, f := range files {
		doc.Files = append(doc.Files, fileDoc{f.Path, f.Kind, f.Contests, f.Bytes, f.SHA256})
	}
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
