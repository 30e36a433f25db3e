package command

import (
	"fmt"
	"slices"

	"wardcount/app"
	"wardcount/app/command/terminal"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

type formsVerb struct{}

// Help teaches the verb.
func (formsVerb) Help() string {
	return `Lists every sheet that can be keyed, what it is about (its subject), and its figures with their units. Candidates' votes are votes.1, votes.2 … in the order of the ballot paper. A figure that is not required may be left out; left out is not zero.`
}

type formDoc struct {
	ID      sheet.Form        `json:"id"`
	Title   string            `json:"title"`
	Subject sheet.SubjectKind `json:"subject"`
	Law     string            `json:"law"`
	Recount bool              `json:"counted_again"`
	Figures []figureDoc       `json:"figures"`
}

type figureDoc struct {
	ID       figure.ID `json:"id"`
	Label    string    `json:"label"`
	Unit     string    `json:"unit"`
	Required bool      `json:"required"`
}

// everyFigure lists a sheet's figures for any number of seats; one that only
// some wards must have is not required.
func everyFigure(d sheet.Def, law setup.Law) []sheet.FigureDef {
	heads := law.Heads("", "")
	one := d.Figures(setup.Contest{Seats: 1, Candidates: make([]setup.Candidate, 1)}, heads)
	all := d.Figures(setup.Contest{Seats: 2, TallyByVotes: true, Candidates: make([]setup.Candidate, 1)}, heads)
	for i, f := range all {
		all[i].Required = f.Required && slices.ContainsFunc(one, func(o sheet.FigureDef) bool { return o.ID == f.ID && o.Required })
	}
	return all
}

// Run lists the sheets.
func (formsVerb) Run(env *terminal.Env) error {
	law, err := app.Law()
	if err != nil {
		return err
	}
	var docs []formDoc
	for _, d := range sheet.Kinds {
		doc := formDoc{ID: d.Form, Title: d.Title, Subject: d.About, Law: d.Law, Recount: d.Recounted, Figures: []figureDoc{}}
		for _, f := range everyFigure(d, law) {
			switch f.ID {
			case sheet.VotesFigure(1):
				f.ID, f.Label = "votes.N", "Votes of the candidate in place N on the ballot paper"
			case sheet.TallyFigure(1):
				f.ID, f.Label = "papers_with.K", "Papers with K votes, where the set-up says that they are tallied"
			case sheet.TallyFigure(2):
				continue
			}
			doc.Figures = append(doc.Figures, figureDoc{f.ID, f.Label, f.Unit, f.Required})
		}
		docs = append(docs, doc)
	}
	if env.JSON {
		return env.Answer("forms", "forms", docs)
	}
	for _, d := range docs {
		fmt.Fprintf(env.Out, "%s  %s, one for each %s\n", d.ID, d.Title, d.Subject)
		t := terminal.Table(env.Out)
		for _, f := range d.Figures {
			need := ""
			if f.Required {
				need = "required"
			}
			fmt.Fprintf(t, "    %s\t%s\t%s\t%s\n", f.ID, f.Label, f.Unit, need)
		}
		if err := t.Flush(); err != nil {
			return err
		}
	}
	return nil
}
