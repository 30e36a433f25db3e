package command

import (
	"errors"

	"wardcount/app/command/argument"
	"wardcount/app/command/terminal"
	"wardcount/app/intake/template"
	"wardcount/app/making"
	"wardcount/reconcile/setup"
)

type templateVerb struct {
	File    string `arg:"" help:"The workbook to write."`
	Example bool   `help:"Fill it with a small example."`
	argument.Sources
	argument.OneWard
}

// Help teaches the verb.
func (templateVerb) Help() string {
	return `The workbook has a worksheet each for the council, people, wards, candidates, stations, boxes, count areas, postal sessions, the seats that are not up and the wards' last contests, with drop-downs and notes. With --from it is filled with what those files hold, and with --council, --date and --ward with what they say, for the rest to be completed in Excel. Fill it in, then: wardcount new NAME.wardcount --from FILE.xlsx --by NAME`
}

// Run writes the workbook.
func (v templateVerb) Run(env *terminal.Env) error {
	if err := argument.Named(v.File, ".xlsx"); err != nil {
		return err
	}
	opt, err := v.Options()
	if err != nil {
		return err
	}
	said := len(v.From) > 0 || opt.Council+opt.Date+opt.Ward.Name != "" || opt.ByElection
	if v.Example && said {
		return terminal.WrongUse(errors.New("the example is filled already; --example stands alone"))
	}
	var e *setup.Election
	if v.Example {
		example := template.Example()
		e = &example
	}
	if said {
		opt.Draft = true
		filled, err := v.SetUp(env, opt)
		if err != nil {
			return err
		}
		e = &filled.Election
	}
	if err := making.WriteTemplate(v.File, e); err != nil {
		return err
	}
	if env.JSON {
		return env.Answer("template", "file", v.File, "example", v.Example)
	}
	env.Say("%s is written. Fill it in, then: wardcount new NAME.wardcount --from %s --by NAME", v.File, v.File)
	return nil
}
