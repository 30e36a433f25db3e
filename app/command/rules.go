package command

import (
	"fmt"

	"wardcount/app/command/terminal"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/ward"
)

type rulesVerb struct{}

// Help teaches the verb.
func (rulesVerb) Help() string {
	return `Prints every rule from the one table that the program itself works by. An error stops certification; a warning needs an explanation and a second person's acceptance; a note is shown. The R rules are those for documents that were published; nobody accepts such a finding, the document is published anew. {names} in the texts are filled with the figures that the rule used.`
}

type ruleDoc struct {
	Code       ward.Code      `json:"code"`
	Level      rules.Level    `json:"level"`
	Override   rules.Override `json:"override"`
	Formula    string         `json:"formula"`
	Figures    []string       `json:"figures"`
	Clerk      string         `json:"clerk"`
	Supervisor string         `json:"supervisor"`
	Law        string         `json:"law"`
}

// Run prints the table.
func (rulesVerb) Run(env *terminal.Env) error {
	all := rules.Table
	for _, r := range rules.DocumentTable {
		all = append(all[:len(all):len(all)], r.Rule)
	}
	docs := make([]ruleDoc, 0, len(all))
	for _, r := range all {
		docs = append(docs, ruleDoc{r.Code, r.Level, r.Override, r.Formula, r.Reads, r.Clerk, r.Supervisor, r.Law})
	}
	if env.JSON {
		return env.Answer("rules", "rules", docs)
	}
	for _, r := range docs {
		fmt.Fprintf(env.Out, "%s  %s; may be accepted by: %s\n    %s\n    Clerk: %s\n    Supervisor: %s\n    %s\n", r.Code, r.Level, r.Override, r.Formula, r.Clerk, r.Supervisor, r.Law)
	}
	return nil
}
