package app_test

import (
	"strings"
	"testing"

	"wardcount/app"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

func TestAPersonsShare_IsShownOnlyToTheOfficersAndOnlyOfManySheets(t *testing.T) {
	c := staffed(t, false)
	for n := range ward.PersonsFrom + 1 {
		for _, by := range []string{clerkA, clerkB} {
			err := c.Key(person(t, c, by), app.Keying{Sheet: northSheet(sheet.BoxVerification, "1"), Count: n + 1, Figures: sheet.Reading{"verified": n}})
			if err != nil {
				t.Fatal(err)
			}
		}
		list, err := c.SharesOfPeople(byLetter['d'])
		if err != nil || (len(list) == 2) != (n+1 > ward.PersonsFrom) {
			t.Fatalf("after %d sheets: %+v (%v)", n+1, list, err)
		}
	}
}

// Who was sat down as a supervisor and has been made a clerk since acts as neither.
func TestWhoseRoleWasChangedMeanwhile_IsToldSoAndNotThatNobodyKnowsThem(t *testing.T) {
	c := staffed(t, false)
	was := person(t, c, supervisor)
	now := c.State()
	e, err := app.Mending{Person: &setup.Person{Name: supervisor, Role: setup.Clerk}}.In(now.Election, why)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := c.Mend(byLetter['r'], now, e, why); err != nil {
		t.Fatal(err)
	}
	box := northSheet(sheet.BoxVerification, "1")
	for what, do := range map[string]func() error{
		"key":     func() error { return c.Key(was, app.Keying{Sheet: box, Figures: sheet.Reading{"verified": 1}}) },
		"draft":   func() error { return c.KeepDraft(was, app.Draft{Paper: app.Paper{Sheet: box}, Count: 1}) },
		"drop":    func() error { return c.DropDraft(was, app.Paper{Sheet: box}, 1) },
		"dispute": func() error { _, err := c.Dispute(was, box); return err },
		"copy":    func() error { _, err := c.Backup(t.Context(), was, t.TempDir(), func(int, int) {}); return err },
		"paper":   func() error { _, err := c.Paper(was, "verification", nil, 0); return err },
		"review":  func() error { return c.MayReviewVoterID(was) },
	} {
		refused(t, c, "role", do)
		if err := do(); !strings.Contains(err.Error(), supervisor+" is a clerk in this count now") {
			t.Errorf("%s: %v", what, err)
		}
	}
	refused(t, c, "unknown_person", func() error {
		return c.KeepDraft(setup.Person{Name: "Practice stranger", Role: setup.Clerk}, app.Draft{})
	})
}
