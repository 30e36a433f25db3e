package forms

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app/practice"
	"wardcount/forms/steps"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

func TestEqualVotesWaitForTheLot(t *testing.T) {
	d := sit(t)
	d.tie()
	d.person(practice.Officer)
	d.goTo(d.first().Name)
	d.Press(fyne.KeyF9, fyne.KeyReturn, fyne.KeyF9, fyne.KeyReturn) // provisional, consulted
	if texts := d.texts(); !strings.Contains(texts, "Next: record the lot (F9)\n") || !strings.Contains(texts, "waits for the returning officer's lot") || strings.Contains(texts, "Next: read") {
		t.Errorf("the page says:\n%s", texts)
	}
	if !strings.Contains(d.w.KeyWords(), "F9 lot") {
		t.Errorf("the keys: %s", d.w.KeyWords())
	}
	d.Press(fyne.KeyReturn) // as F9 does
	d.choose(d.first().Candidates[1].PaperName())
	if texts := d.texts(); !strings.Contains(texts, "Next: read the figures back (F9)\n") || strings.Contains(texts, "waits for") {
		t.Errorf("the page says:\n%s", texts)
	}
	ward := d.count.State().Ward(d.first().ID)
	if len(ward.Lot) != 1 || ward.Lot[0] != d.first().Candidates[1].ID {
		t.Fatalf("the lot fell on %v; said: %q", ward.Lot, d.said())
	}
	if !strings.Contains(d.texts(), "would be elected by lot") {
		t.Errorf("the page says:\n%s", d.texts())
	}
}

// A lot is drawn by the returning officer; who reads back meanwhile has that among the other steps.
func TestWhileALotIsWantedTheReadBackIsAnotherStepAndCertifyingWaits(t *testing.T) {
	d := sit(t)
	d.tie()
	d.take(d.first().ID, reconcile.StepProvisional, reconcile.StepConsult)
	d.goTo(d.first().Name)
	d.Press(fyne.KeyReturn)
	d.saidThat(t, "Ask the returning officer")
	d.Press(fyne.KeyF10)
	d.choose("Read the figures back")
	d.readBackAll()
	if d.ward(d.first().Name).ReadBack == nil || !strings.Contains(d.texts(), "Next: record the lot (F9), not by a clerk") {
		t.Fatalf("said: %q; the page says:\n%s", d.said(), d.texts())
	}
	d.person(practice.Officer)
	d.Press(fyne.KeyF10)
	d.choose("Lot drawn")
	d.choose(d.first().Candidates[0].PaperName())
	if !strings.Contains(d.texts(), "Next: certify the result (F9)\n") {
		t.Errorf("the page says:\n%s", d.texts())
	}
}

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
		if _, reading := d.w.Screen.(*steps.ReadBack); reading {
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
