package forms

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app/practice"
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
		d := small(t, func(e *setup.Election) { combinedPoll(e, question()) })
		q := d.script.Election.Contests[1]
		d.verified(d.first().ID, 1000)
		d.verified(q.ID, 1000)
		d.counted(q, 1000, c.yes, c.no)
		d.person(practice.Officer)
		d.goTo("question")
		if texts := d.texts(); d.w.Ward != q.ID || !strings.Contains(texts, c.page) || strings.Contains(texts, "lected") || strings.Contains(texts, "seat") {
			t.Errorf("the page of the question says:\n%s", texts)
		}
		d.Press(fyne.KeyF9)
		d.readBackAll()
		d.Press(fyne.KeyF9)
		if texts := d.texts(); !strings.Contains(texts, c.certified) || d.ward(q.Name).Certificate != nil {
			t.Errorf("what will be certified:\n%s", texts)
		}
		d.Press(fyne.KeyEnd, fyne.KeyReturn, fyne.KeyF9)
		if texts := d.texts(); !strings.Contains(texts, c.declared) || !strings.Contains(texts, "for each answer to the question “Practice plan”") {
			t.Errorf("the declaration says:\n%s", texts)
		}
		d.Press(fyne.KeyEnd, fyne.KeyReturn)
		if s := d.ward(q.Name).State; s != ward.Declared {
			t.Errorf("the question is %s; said: %q", s, d.said())
		}
	}
}

func TestEveryContestIsCalledByItsKindAndGoToFindsAStationsSheetOfEach(t *testing.T) {
	d := small(t, func(e *setup.Election) { combinedPoll(e, parish(e)) })
	captions := ""
	for _, v := range d.w.Wards.List.Shown() {
		for _, under := range v.Says().Under {
			captions += under.Cells[1].Text + "\n"
		}
	}
	if !strings.Contains(captions, "Ward · Set up") || !strings.Contains(captions, "Parish · Set up") {
		t.Errorf("the list of wards says:\n%s", captions)
	}
	d.goTo("account 1 parish")
	if got := d.sheet().ID.Contest; got != "parish.practice.2018-05-03" {
		t.Errorf("it leads to %s", got)
	}
	d.goTo("box 1 ward callowland")
	if got := d.sheet().ID; got.Contest != d.first().ID || got.Form != sheet.BoxVerification {
		t.Errorf("it leads to %s", got)
	}
}

func TestACountOnlyContestShowsTheCountsSheetsAndSaysWhy(t *testing.T) {
	d := small(t, func(e *setup.Election) {
		c := parish(e)
		c.CountOnly = true
		e.Contests = append(e.Contests, c)
	})
	d.goTo("parish")
	texts := d.texts()
	if !strings.Contains(texts, "No station papers of this contest are kept here") || !strings.Contains(texts, "Count result · 0 of 1 in") {
		t.Errorf("the page says:\n%s", texts)
	}
	if strings.Contains(texts, "Ballot paper account") || strings.Contains(texts, "Box verification") {
		t.Errorf("the page has sheets of stations:\n%s", texts)
	}
}
