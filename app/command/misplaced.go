package command

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"wardcount/app"
	"wardcount/reconcile"
)

type moveVerb struct {
	Count   string `arg:"" placeholder:"COUNT" help:"The count file."`
	Form    string `arg:"" placeholder:"FORM" help:"The sheet's form, as the verb forms lists them."`
	From    string `arg:"" placeholder:"FROM" help:"The station, box, table or ward it was keyed on; CONTEST@FROM where several contests have one."`
	To      string `arg:"" placeholder:"TO" help:"Where it belongs."`
	Reading int    `placeholder:"1|2" help:"Where two readings differ: only that one was keyed on the wrong sheet."`
	Reason  string `required:"" help:"What was found, and by whom."`
	by
}

// Help teaches the verb.
func (moveVerb) Help() string {
	return `The right figures on the wrong station: what was keyed last for one sheet is taken to another of the same form, with the people who keyed it. The sheet that it leaves is awaited again, or is what it was before. A supervisor does it, with the reason; the journal keeps both.

wardcount move night.wardcount ballot_paper_account 12 21 --reason "The account of station 21 was keyed as 12" --by NAME`
}

// Run moves the sheet.
func (v moveVerb) Run(env *Env) error {
	return withCount(v.Count, v.by, func(c *app.Count, p reconcile.Person) error {
		now := c.State()
		from, err := keyedSheetOf(now, v.Form, v.From)
		if err != nil {
			return err
		}
		to, err := sheetBeside(now, from, v.To)
		if err != nil {
			return err
		}
		if err := c.MoveSheet(p, from, to, v.Reading, v.Reason); err != nil {
			return err
		}
		after := c.State()
		_, head := c.Head()
		if env.JSON {
			return env.answer("move", "from", sheetStateOf(after, from), "to", sheetStateOf(after, to), "head", head)
		}
		_, err = fmt.Fprintf(env.Out, "%s %s is %s now, %s is %s.\n", from.Form, from.Subject, after.Sheet(from).State().Words(), to.Subject, after.Sheet(to).State().Words())
		return err
	})
}

type voidVerb struct {
	Count   string `arg:"" placeholder:"COUNT" help:"The count file."`
	Form    string `arg:"" placeholder:"FORM" help:"The sheet's form, as the verb forms lists them."`
	Subject string `arg:"" placeholder:"SUBJECT" help:"The station, box, table or ward; CONTEST@SUBJECT where several contests have one."`
	Reading int    `placeholder:"1|2" help:"Where two readings differ: only that one."`
	Reason  string `required:"" help:"What was found, and by whom."`
	by
}

// Help teaches the verb.
func (voidVerb) Help() string {
	return `What was keyed last for a sheet is taken back: the readings on their way, or where there are none the last count. What it was stays in the journal. A supervisor does it, with the reason.`
}

// Run voids the sheet.
func (v voidVerb) Run(env *Env) error {
	return withCount(v.Count, v.by, func(c *app.Count, p reconcile.Person) error {
		id, err := keyedSheetOf(c.State(), v.Form, v.Subject)
		if err != nil {
			return err
		}
		if err := c.VoidSheet(p, id, v.Reading, v.Reason); err != nil {
			return err
		}
		after := c.State()
		_, head := c.Head()
		if env.JSON {
			return env.answer("void", "sheet", sheetStateOf(after, id), "head", head)
		}
		_, err = fmt.Fprintf(env.Out, "%s %s is %s now.\n", id.Form, id.Subject, after.Sheet(id).State().Words())
		return err
	})
}

// sheetStateOf is a sheet as status lists it.
func sheetStateOf(now reconcile.Count, id reconcile.SheetID) registerDoc {
	return registerDoc{id.Form, id.Contest, id.Subject, now.Sheet(id).State()}
}

// keyedSheetOf finds the one sheet of a form that the words mean among those
// that somebody has keyed; where none was, among all of the register.
func keyedSheetOf(now reconcile.Count, form, words string) (reconcile.SheetID, error) {
	found, err := sheetsOf(now, form, words)
	if err != nil {
		return reconcile.SheetID{}, err
	}
	keyed := slices.DeleteFunc(slices.Clone(found), func(id reconcile.SheetID) bool { return !now.Sheet(id).Touched() })
	if len(keyed) > 0 {
		found = keyed
	}
	return only(found, form, words)
}

// sheetBeside finds the sheet that the words mean, of the same contest as
// another if it has one.
func sheetBeside(now reconcile.Count, other reconcile.SheetID, words string) (reconcile.SheetID, error) {
	found, err := sheetsOf(now, string(other.Form), words)
	if err != nil {
		return reconcile.SheetID{}, err
	}
	for _, id := range found {
		if id.Contest == other.Contest {
			return id, nil
		}
	}
	return only(found, string(other.Form), words)
}

func only(found []reconcile.SheetID, form, words string) (reconcile.SheetID, error) {
	switch len(found) {
	case 1:
		return found[0], nil
	case 0:
		return reconcile.SheetID{}, problems{{Code: "not_on_register", Message: "There is no " + form + " of “" + words + "” on the register.", Do: "The command status --json lists the register."}}
	}
	return reconcile.SheetID{}, usage{fmt.Errorf("“%s” stands in more than one contest; write it as CONTEST@%s, such as %s@%s", words, words, found[0].Contest, words)}
}

// sheetsOf lists the sheets of a form that SUBJECT or CONTEST@SUBJECT means. A
// ward's own sheet may be called by the ward's name.
func sheetsOf(now reconcile.Count, form, words string) ([]reconcile.SheetID, error) {
	d, ok := reconcile.SheetOf(reconcile.Form(form))
	if !ok {
		return nil, usage{fmt.Errorf("there is no sheet called “%s”", form)}
	}
	subject, contest := words, reconcile.ContestID("")
	if at := strings.LastIndexByte(words, '@'); at >= 0 {
		c, refusal := now.FindContest(words[:at])
		if refusal != nil {
			return nil, refusal
		}
		contest, subject = c.ID, words[at+1:]
	}
	if subject == "" && contest == "" {
		return nil, usage{errors.New("the subject of the sheet is missing")}
	}
	var found []reconcile.SheetID
	look := func(rows []reconcile.RegisterRow, name string) {
		for _, row := range rows {
			own := d.About == reconcile.AboutWard && (subject == "" || strings.EqualFold(subject, name))
			if row.Form == d.Form && (row.Subject == subject || own) && (contest == "" || row.Contest == contest) {
				found = append(found, row.SheetID)
			}
		}
	}
	for _, w := range now.InOrder() {
		look(w.Register(), w.Contest.Name)
	}
	look(now.VoterID.Register(), "")
	return found, nil
}
