package command

import (
	"fmt"
	"strings"

	"wardcount/app"
	"wardcount/app/command/argument"
	"wardcount/app/command/terminal"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

type explainVerb struct {
	argument.CountFile
	Contest string `arg:"" help:"The ward, by ballot id or name; empty (\"\") for voter identification."`
	Code    string `arg:"" help:"The rule, such as V3."`
	Subject string `arg:"" help:"Where it stands: the box, station or ward, as check shows it."`
	Reason  string `required:"" placeholder:"TEXT" help:"What was found."`
	argument.Who
}

// Help teaches the verb.
func (explainVerb) Help() string {
	return `The explanation stands in the journal and on the ward's statement. Another person accepts it with a step: wardcount step COUNT WARD verify --accept V3@B7 --by NAME. If a figure changes afterwards, explanation and acceptance lapse.`
}

// Run records the explanation.
func (v explainVerb) Run(env *terminal.Env) error {
	return argument.WithCount(v.Count, v.Who, func(c *app.Count, p setup.Person) error {
		id, err := findingOf(c.State(), v.Contest, v.Code, v.Subject)
		if err != nil {
			return err
		}
		if err := c.Explain(p, id, v.Reason); err != nil {
			return err
		}
		return saidOf(env, c, "explain", id, "is explained; another person accepts it, with a step or with the verb accept.")
	})
}

// findingOf names the finding that the words mean.
func findingOf(now reconcile.Count, name, code, subject string) (ward.FindingID, error) {
	id := ward.FindingID{Code: ward.Code(strings.ToUpper(code)), Subject: subject}
	if name == "" {
		return id, nil
	}
	contest, refusal := now.FindContest(name)
	if refusal != nil {
		return id, refusal
	}
	id.Contest = contest.ID
	if strings.EqualFold(subject, contest.Name) {
		id.Subject = string(contest.ID)
	}
	return id, nil
}

func saidOf(env *terminal.Env, c *app.Count, verb string, id ward.FindingID, words string) error {
	_, head := c.Head()
	if env.JSON {
		return env.Answer(verb, "code", id.Code, "contest", id.Contest, "subject", id.Subject, "head", head)
	}
	_, err := fmt.Fprintf(env.Out, "%s at %s %s\n", id.Code, id.Subject, words)
	return err
}
