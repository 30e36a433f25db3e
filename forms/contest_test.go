package forms

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app/practice"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// splitTerms gives the ward two seats whose terms end in different years.
func splitTerms(e *setup.Election) {
	e.Contests[0].Seats, e.Contests[0].Terms = 2, []int{2020, 2022}
}

func TestALotForTheLongerTermIsAskedForInWordsAndShownWhereverTermsAre(t *testing.T) {
	d := small(t, splitTerms)
	c := d.first()
	d.verified(c.ID, 1000)
	d.counted(c, 1000, 700, 700, 300, 100)
	d.person(practice.Officer)
	d.goTo(c.Name)
	names := c.Candidates[0].SpokenName() + " and " + c.Candidates[1].SpokenName()
	if !strings.Contains(d.texts(), names+" are elected with equal votes, and their terms end in different years") {
		t.Errorf("the page says:\n%s", d.texts())
	}
	d.Press(fyne.KeyF9)
	d.readBackAll()
	d.Press(fyne.KeyF9, fyne.KeyReturn)
	if d.ward(c.Name).State != ward.Consulted || !strings.Contains(d.said(), "lot for the longer term") {
		t.Fatalf("the ward is %s; said: %q", d.ward(c.Name).State, d.said())
	}
	d.Press(fyne.KeyF10)
	d.choose("Lot drawn for the longer term")
	d.choose(c.Candidates[1].PaperName())
	if lot := d.ward(c.Name).TermLot; !slices.Equal(lot, []string{c.Candidates[1].ID}) {
		t.Fatalf("the lot fell on %v; said: %q", lot, d.said())
	}
	for _, want := range []string{"would be elected, term to 2022 by lot", "would be elected, term to 2020 by lot"} {
		if !strings.Contains(d.texts(), want) {
			t.Errorf("the page does not say %q:\n%s", want, d.texts())
		}
	}
	for d.ward(c.Name).State == ward.Consulted {
		d.Press(fyne.KeyF9)
		if _, reading := d.w.screen.(*readBack); reading {
			if !strings.Contains(d.texts(), "term to 2022 by lot") {
				t.Errorf("read back without terms:\n%s", d.texts())
			}
			d.readBackAll()
			continue
		}
		d.Press(fyne.KeyReturn)
	}
	d.Press(fyne.KeyF9)
	want := "And I declare that " + c.Candidates[0].SpokenName() + " for the term that ends in 2020 and " + c.Candidates[1].SpokenName() + " for the term that ends in 2022 are duly elected for Callowland ward."
	if !strings.Contains(d.texts(), want) {
		t.Errorf("the declaration says:\n%s", d.texts())
	}
	d.Press(fyne.KeyEnd, fyne.KeyReturn)
	if s := d.ward(c.Name).State; s != ward.Declared {
		t.Errorf("the ward is %s; said: %q", s, d.said())
	}
}

func TestAQuestionIsCarriedOrNotAndNobodyIsElected(t *testing.T) {
	for _, c := range []struct {
		yes, no        int
		page, declared string
	}{
		{600, 400, "would be carried", "And I declare that the answer carried is: Yes."},
		{500, 500, "No answer is carried: the votes are equal.", "And I declare that no answer is carried: the votes are equal."},
	} {
		d := small(t, func(e *setup.Election) { combinedPoll(e, question()) })
		q := d.script.Election.Contests[1]
		d.verified(d.first().ID, 1000)
		d.verified(q.ID, 1000)
		d.counted(q, 1000, c.yes, c.no)
		d.person(practice.Officer)
		d.goTo("question")
		if texts := d.texts(); d.w.ward != q.ID || !strings.Contains(texts, c.page) || strings.Contains(texts, "lected") || strings.Contains(texts, "seat") {
			t.Errorf("the page of the question says:\n%s", texts)
		}
		d.Press(fyne.KeyF9)
		d.readBackAll()
		d.Press(fyne.KeyF9, fyne.KeyReturn, fyne.KeyF9)
		if texts := d.texts(); !strings.Contains(texts, c.declared) || !strings.Contains(texts, "for each answer to the question “Practice plan”") {
			t.Errorf("the declaration says:\n%s", texts)
		}
		d.Press(fyne.KeyEnd, fyne.KeyReturn)
		if s := d.ward(q.Name).State; s != ward.Declared {
			t.Errorf("the question is %s; said: %q", s, d.said())
		}
	}
}

func TestASeatThatNobodyStandsForIsVacantOnPageAndDeclaration(t *testing.T) {
	d := small(t, func(e *setup.Election) {
		e.Contests[0].Seats, e.Contests[0].Candidates = 3, e.Contests[0].Candidates[:2]
	})
	d.person(practice.Officer)
	d.goTo(d.first().Name)
	const vacant = "1 seat remains vacant: there are fewer candidates than seats."
	if !strings.Contains(d.texts(), vacant) {
		t.Errorf("the page says:\n%s", d.texts())
	}
	d.Press(fyne.KeyF9)
	if texts := d.texts(); !strings.Contains(texts, vacant) || !strings.Contains(texts, "are duly elected for Callowland ward.") {
		t.Errorf("the declaration says:\n%s", texts)
	}
	d.Press(fyne.KeyEnd, fyne.KeyReturn)
	if w := d.ward(d.first().Name); w.State != ward.Declared || w.Certificate.Vacant != 1 {
		t.Errorf("the ward is %s; said: %q", w.State, d.said())
	}
}

func TestEveryContestIsCalledByItsKindAndGoToFindsAStationsSheetOfEach(t *testing.T) {
	d := small(t, func(e *setup.Election) { combinedPoll(e, parish(e)) })
	captions := ""
	for _, v := range d.w.wards.list.Shown() {
		for _, under := range v.Says().Under {
			captions += under.Cells[1].Text + "\n"
		}
	}
	if !strings.Contains(captions, "Ward · Set up") || !strings.Contains(captions, "Parish · Set up") {
		t.Errorf("the list of wards says:\n%s", captions)
	}
	d.goTo("account 1 parish")
	if got := d.sheet().id.Contest; got != "parish.practice.2018-05-03" {
		t.Errorf("it leads to %s", got)
	}
	d.goTo("box 1 ward callowland")
	if got := d.sheet().id; got.Contest != d.first().ID || got.Form != sheet.BoxVerification {
		t.Errorf("it leads to %s", got)
	}
}

func TestTheCountOfABoxWaitsForItsOtherContestAndTheWindowSaysWhichAndWhatToDo(t *testing.T) {
	d := small(t, func(e *setup.Election) { combinedPoll(e, parish(e)) })
	d.verified(d.first().ID, 1000)
	d.person(practice.Officer)
	d.goTo(d.first().Name)
	const why, out = "Box 1 is not verified for Practice Parish yet", "Finish the box for every contest, then count."
	if texts := d.texts(); !strings.Contains(texts, why) || !strings.Contains(texts, out) {
		t.Errorf("the page says:\n%s", texts)
	}
	d.Press(fyne.KeyF9, fyne.KeyReturn)
	if d.ward(d.first().Name).State != ward.Verified || !strings.Contains(d.said(), why) || !strings.Contains(d.said(), out) {
		t.Errorf("F9 said: %q", d.said())
	}
	d.goTo("count result callowland")
	if _, open := d.w.screen.(*sheetForm); open || !strings.Contains(d.said(), why) {
		t.Errorf("the count opens; said: %q", d.said())
	}
	d.verified("parish.practice.2018-05-03", 1000)
	d.goTo(d.first().Name)
	if strings.Contains(d.texts(), why) {
		t.Errorf("the page still says:\n%s", d.texts())
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

func TestAnOpeningSessionSaysWhenAndWhereItWasAnnouncedFor(t *testing.T) {
	d := small(t, func(e *setup.Election) {
		e.Boxes = append(e.Boxes, setup.Box{ID: "P1", Contests: []setup.ContestID{e.Contests[0].ID}})
		e.Sessions = []setup.PlannedSession{{Number: 1, Date: "2018-04-26", Time: "10:00", Place: "Practice opening room"}, {Number: 2, Date: "2018-05-03", Time: "22:15", Place: "Practice count hall"}}
	})
	d.goTo(d.first().Name)
	if !strings.Contains(d.texts(), "Session 2 · Thursday 3 May 2018 22:15 · Practice count hall") {
		t.Errorf("the page says:\n%s", d.texts())
	}
	d.goTo("opening 1")
	if !strings.Contains(d.texts(), "Announced for Thursday 26 April 2018 10:00, Practice opening room.") {
		t.Errorf("the sheet says:\n%s", d.texts())
	}
	d.figures(sheet.Reading{"batches": 4, "packets_in": 200, "papers_to_box": 195, "last": 0})
	first := stored(d, sheet.ID{Contest: d.first().ID, Form: sheet.PostalOpening, Subject: "1"})
	if len(first.Counts) != 1 || first.Counts[0]["batches"] != 4 || d.sheet().id.Subject != "2" {
		t.Errorf("stored: %v; then %s", first.Counts, d.sheet().id)
	}
}
