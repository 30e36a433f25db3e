package command

import (
	"encoding/json"
	"errors"
	"fmt"

	"wardcount/app"
	"wardcount/app/command/argument"
	"wardcount/app/command/terminal"
	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

type keyingsVerb struct {
	argument.CountFile
	People bool   `help:"By person as well; only the returning officer or a deputy asks (--by NAME)."`
	By     string `placeholder:"NAME" help:"Who asks."`
}

// Help teaches the verb.
func (keyingsVerb) Help() string {
	return `Of every form: how many sheets two people have keyed, how many figures stand on them, and in how many of these their first readings were not the same. A form with a high share is badly laid out or badly written. Of people nothing is shown, unless the returning officer asks, and then only of those who keyed more than 20 sheets.`
}

type shareDoc struct {
	Form     sheet.Form `json:"form,omitempty"`
	Person   string     `json:"person,omitempty"`
	Sheets   int        `json:"sheets"`
	Figures  int        `json:"figures"`
	Differed int        `json:"differed"`
	Share    percentDoc `json:"share"`
}

// percentDoc is a percentage with its denominator.
type percentDoc struct {
	Percent json.Number `json:"percent"`
	Of      string      `json:"of"`
}

func shareOf(s ward.Share) shareDoc {
	return shareDoc{Sheets: s.Sheets, Figures: s.Figures, Differed: s.Differed,
		Share: percentDoc{json.Number(figure.Percentage(s.Differed, s.Figures, 2)), "figures"}}
}

// Run prints the shares.
func (v keyingsVerb) Run(env *terminal.Env) error {
	if v.People != (v.By != "") {
		return terminal.WrongUse(errors.New("--people and --by go together: who asks"))
	}
	return argument.ToRead(v.Count, func(c *app.Count) error {
		now := c.State()
		forms, people := []shareDoc{}, []shareDoc{}
		for _, d := range sheet.Kinds {
			if s := now.Compared.Form(d.Form); s.Sheets > 0 {
				doc := shareOf(s)
				doc.Form = d.Form
				forms = append(forms, doc)
			}
		}
		if v.People {
			asked, err := c.Person(v.By)
			if err != nil {
				return err
			}
			shares, err := c.SharesOfPeople(asked)
			if err != nil {
				return err
			}
			for _, s := range shares {
				doc := shareOf(s.Share)
				doc.Person = s.Person
				people = append(people, doc)
			}
		}
		if env.JSON {
			return env.Answer("keyings", "key_once", now.Election.KeyOnce, "forms", forms, "people", people)
		}
		return v.print(env, now, forms, people)
	})
}

func (v keyingsVerb) print(env *terminal.Env, now reconcile.Count, forms, people []shareDoc) error {
	if now.Election.KeyOnce {
		_, err := fmt.Fprintln(env.Out, "This election is keyed once and read aloud: no two readings are compared.")
		return err
	}
	if len(forms) == 0 {
		_, err := fmt.Fprintln(env.Out, "No sheet has been agreed by two people yet.")
		return err
	}
	t := terminal.Table(env.Out)
	fmt.Fprintln(t, "FORM\tSHEETS\tFIGURES\tDIFFERED\tSHARE OF FIGURES")
	for _, d := range append(forms, people...) {
		fmt.Fprintf(t, "%s%s\t%d\t%d\t%d\t%s\n", d.Form, d.Person, d.Sheets, d.Figures, d.Differed, d.Share.Percent+" %")
	}
	if err := t.Flush(); err != nil {
		return err
	}
	if v.People && len(people) == 0 {
		fmt.Fprintf(env.Out, "Nobody has keyed more than %d sheets; less says nothing about a person.\n", ward.PersonsFrom)
	}
	return nil
}
