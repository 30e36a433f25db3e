package forms_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app/practice"
	"wardcount/forms/desktest"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

func TestAQuestionIsCarriedOrNotAndNobodyIsElected(t *testing.T) {
	for _, c := range []struct {
		yes, no                   int
		page, certified, declared string
	}{
		{600, 400, "would be carried", "would be carried", "And I declare that the answer carried is: Yes."},
		{500, 500, "No answer is carried: the votes are equal.", "No answer is carried: the votes are equal.", "And I declare that no answer is carried: the votes are equal."},
	} {
		d := desktest.Small(t, func(e *setup.Election) { desktest.CombinedPoll(e, desktest.Question()) })
		q := d.Script.Election.Contests[1]
		d.Verified(d.First().ID, 1000)
		d.Verified(q.ID, 1000)
		d.Counted(q, 1000, c.yes, c.no)
		d.Person(practice.Officer)
		d.GoTo("question")
		if texts := d.Texts(); d.W.Ward != q.ID || !strings.Contains(texts, c.page) || strings.Contains(texts, "lected") || strings.Contains(texts, "seat") {
			t.Errorf("the page of the question says:\n%s", texts)
		}
		d.Press(fyne.KeyF9)
		d.ReadBackAll()
		d.Press(fyne.KeyF9)
		if texts := d.Texts(); !strings.Contains(texts, c.certified) || d.Ward(q.Name).Certificate != nil {
			t.Errorf("what will be certified:\n%s", texts)
		}
		d.Press(fyne.KeyEnd, fyne.KeyReturn, fyne.KeyF9)
		if texts := d.Texts(); !strings.Contains(texts, c.declared) || !strings.Contains(texts, "for each answer to the question “Practice plan”") {
			t.Errorf("the declaration says:\n%s", texts)
		}
		d.Press(fyne.KeyEnd, fyne.KeyReturn)
		if s := d.Ward(q.Name).State; s != ward.Declared {
			t.Errorf("the question is %s; said: %q", s, d.Said())
		}
	}
}

func TestEveryContestIsCalledByItsKindAndGoToFindsAStationsSheetOfEach(t *testing.T) {
	d := desktest.Small(t, func(e *setup.Election) { desktest.CombinedPoll(e, desktest.Parish(e)) })
	captions := ""
	for _, v := range d.Wards().Shown() {
		for _, under := range v.Says().Under {
			captions += under.Cells[1].Text + "\n"
		}
	}
	if !strings.Contains(captions, "Ward · Set up") || !strings.Contains(captions, "Parish · Set up") {
		t.Errorf("the list of wards says:\n%s", captions)
	}
	d.GoTo("account 1 parish")
	if got := d.Sheet().ID.Contest; got != "parish.practice.2018-05-03" {
		t.Errorf("it leads to %s", got)
	}
	d.GoTo("box 1 ward callowland")
	if got := d.Sheet().ID; got.Contest != d.First().ID || got.Form != sheet.BoxVerification {
		t.Errorf("it leads to %s", got)
	}
}

func TestACountOnlyContestShowsTheCountsSheetsAndSaysWhy(t *testing.T) {
	d := desktest.Small(t, func(e *setup.Election) {
		c := desktest.Parish(e)
		c.CountOnly = true
		e.Contests = append(e.Contests, c)
	})
	d.GoTo("parish")
	texts := d.Texts()
	if !strings.Contains(texts, "No station papers of this contest are kept here") || !strings.Contains(texts, "Count result · 0 of 1 in") {
		t.Errorf("the page says:\n%s", texts)
	}
	if strings.Contains(texts, "Ballot paper account") || strings.Contains(texts, "Box verification") {
		t.Errorf("the page has sheets of stations:\n%s", texts)
	}
}
