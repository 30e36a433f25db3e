package command

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"wardcount/app/command/terminal"
	"wardcount/reconcile"
)

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
		return reconcile.SheetID{}, terminal.Problems{{Code: "not_on_register", Message: "There is no " + form + " of “" + words + "” on the register.", Do: "The command status --json lists the register."}}
	}
	return reconcile.SheetID{}, terminal.Usage(fmt.Errorf("“%s” stands in more than one contest; write it as CONTEST@%s, such as %s@%s", words, words, found[0].Contest, words))
}

// sheetsOf lists the sheets of a form that SUBJECT or CONTEST@SUBJECT means. A
// ward's own sheet may be called by the ward's name.
func sheetsOf(now reconcile.Count, form, words string) ([]reconcile.SheetID, error) {
	d, ok := reconcile.SheetOf(reconcile.Form(form))
	if !ok {
		return nil, terminal.Usage(fmt.Errorf("there is no sheet called “%s”", form))
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
		return nil, terminal.Usage(errors.New("the subject of the sheet is missing"))
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
