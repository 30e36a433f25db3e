package command

import (
	"fmt"
	"strings"

	"wardcount/app"
	"wardcount/reconcile"
)

type explainVerb struct {
	Count   string `arg:"" placeholder:"COUNT" help:"The count file."`
	Contest string `arg:"" placeholder:"CONTEST" help:"The ward, by ballot id or name; empty (\"\") for voter identification."`
	Code    string `arg:"" placeholder:"CODE" help:"The rule, such as V3."`
	Subject string `arg:"" placeholder:"SUBJECT" help:"Where it stands: the box, station or ward, as check shows it."`
	Reason  string `required:"" help:"What was found."`
	by
}

// Help teaches the verb.
func (explainVerb) Help() string {
	return `The explanation stands in the journal and on the ward's statement. Another person accepts it with a step: wardcount step COUNT WARD verify --accept V3@B7 --by NAME. If a figure changes afterwards, explanation and acceptance lapse.`
}

// Run records the explanation.
func (v explainVerb) Run(env *Env) error {
	return withCount(v.Count, v.by, func(c *app.Count, p reconcile.Person) error {
		id := reconcile.FindingID{Code: reconcile.Code(strings.ToUpper(v.Code)), Subject: v.Subject}
		if v.Contest != "" {
			e := c.State().Election
			contest, refusal := e.FindContest(v.Contest)
			if refusal != nil {
				return refusal
			}
			id.Contest = contest.ID
			if strings.EqualFold(v.Subject, contest.Name) {
				id.Subject = string(contest.ID)
			}
		}
		if err := c.Explain(p, id, v.Reason); err != nil {
			return err
		}
		_, head := c.Head()
		if env.JSON {
			return env.answer("explain", "code", id.Code, "contest", id.Contest, "subject", id.Subject, "head", head)
		}
		_, err := fmt.Fprintf(env.Out, "%s at %s is explained; another person accepts it with a step.\n", id.Code, id.Subject)
		return err
	})
}
