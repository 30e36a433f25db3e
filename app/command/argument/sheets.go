package argument

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"wardcount/app/command/terminal"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// KeyedSheetOf finds the one sheet of a form that the words mean among those
// that somebody has keyed; where none was, among all of the register.
func KeyedSheetOf(now reconcile.Count, form, words string) (sheet.ID, error) {
	found, err := sheetsOf(now, form, words)
	if err != nil {
		return sheet.ID{}, err
	}
	keyed := slices.DeleteFunc(slices.Clone(found), func(id sheet.ID) bool { return !now.Sheet(id).Touched() })
	if len(keyed) > 0 {
		found = keyed
	}
	return only(found, form, words)
}

// SheetBeside finds the sheet that the words mean, of the same contest as
// another if it has one.
func SheetBeside(now reconcile.Count, other sheet.ID, words string) (sheet.ID, error) {
	found, err := sheetsOf(now, string(other.Form), words)
	if err != nil {
		return sheet.ID{}, err
	}
	for _, id := range found {
		if id.Contest == other.Contest {
			return id, nil
		}
	}
	return only(found, string(other.Form), words)
}

func only(found []sheet.ID, form, words string) (sheet.ID, error) {
	switch len(found) {
	case 1:
		return found[0], nil
	case 0:
		return sheet.ID{}, terminal.Problems{{Code: "not_on_register", Message: "There is no " + form + " of “" + words + "” on the register.", Do: "The command status --json lists the register."}}
	}
	return sheet.ID{}, terminal.WrongUse(fmt.Errorf("“%s” stands in more than one contest; write it as CONTEST@%s, such as %s@%s", words, words, found[0].Contest, words))
}

// sheetsOf lists the sheets of a form that SUBJECT or CONTEST@SUBJECT means. A
// ward's own sheet may be called by the ward's name.
func sheetsOf(now reconcile.Count, form, words string) ([]sheet.ID, error) {
	d, ok := sheet.ByForm(sheet.Form(form))
	if !ok {
		return nil, terminal.WrongUse(fmt.Errorf("there is no sheet called “%s”", form))
	}
	subject, contest := words, setup.ContestID("")
	if at := strings.LastIndexByte(words, '@'); at >= 0 {
		c, refusal := now.FindContest(words[:at])
		if refusal != nil {
			return nil, refusal
		}
		contest, subject = c.ID, words[at+1:]
	}
	if subject == "" && contest == "" {
		return nil, terminal.WrongUse(errors.New("the subject of the sheet is missing"))
	}
	var found []sheet.ID
	look := func(rows []ward.RegisterRow, name string) {
		for _, row := range rows {
			own := d.About == sheet.AboutWard && (subject == "" || strings.EqualFold(subject, name))
			if row.Form == d.Form && (row.Subject == subject || own) && (contest == "" || row.Contest == contest) {
				found = append(found, row.ID)
			}
		}
	}
	for _, w := range now.InOrder() {
		look(w.Register(), w.Contest.Name)
	}
	look(now.VoterID.Register(), "")
	return found, nil
}
