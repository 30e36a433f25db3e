package steps_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app/practice"
	"wardcount/forms/desktest"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

func TestEqualVotesWaitForTheLot(t *testing.T) {
	d := desktest.Sit(t)
	d.Tie()
	d.Person(practice.Officer)
	d.GoTo(d.First().Name)
	d.Press(fyne.KeyF9, fyne.KeyReturn, fyne.KeyF9, fyne.KeyReturn) // provisional, consulted
	if texts := d.Texts(); !strings.Contains(texts, "Next: record the lot (F9)\n") || !strings.Contains(texts, "waits for the returning officer's lot") || strings.Contains(texts, "Next: read") {
		t.Errorf("the page says:\n%s", texts)
	}
	if !strings.Contains(d.KeyWords(), "F9 lot") {
		t.Errorf("the keys: %s", d.KeyWords())
	}
	d.Press(fyne.KeyReturn) // as F9 does
	d.Choose(d.First().Candidates[1].PaperName())
	if texts := d.Texts(); !strings.Contains(texts, "Next: read the figures back (F9)\n") || strings.Contains(texts, "waits for") {
		t.Errorf("the page says:\n%s", texts)
	}
	ward := d.Count.State().Ward(d.First().ID)
	if len(ward.Lot) != 1 || ward.Lot[0] != d.First().Candidates[1].ID {
		t.Fatalf("the lot fell on %v; said: %q", ward.Lot, d.Said())
	}
	if !strings.Contains(d.Texts(), "would be elected by lot") {
		t.Errorf("the page says:\n%s", d.Texts())
	}
}

// A lot is drawn by the returning officer; who reads back meanwhile has that among the other steps.
func TestWhileALotIsWantedTheReadBackIsAnotherStepAndCertifyingWaits(t *testing.T) {
	d := desktest.Sit(t)
	d.Tie()
	d.Take(d.First().ID, reconcile.StepProvisional, reconcile.StepConsult)
	d.GoTo(d.First().Name)
	d.Press(fyne.KeyReturn)
	d.SaidThat(t, "Ask the returning officer")
	d.Press(fyne.KeyF10)
	d.Choose("Read the figures back")
	d.ReadBackAll()
	if d.Ward(d.First().Name).ReadBack == nil || !strings.Contains(d.Texts(), "Next: record the lot, by the returning officer or a deputy") {
		t.Fatalf("said: %q; the page says:\n%s", d.Said(), d.Texts())
	}
	d.Person(practice.Officer)
	d.Press(fyne.KeyF10)
	d.Choose("Lot drawn")
	d.Choose(d.First().Candidates[0].PaperName())
	if !strings.Contains(d.Texts(), "Next: certify the result (F9)\n") {
		t.Errorf("the page says:\n%s", d.Texts())
	}
}

// splitTerms gives the ward two seats whose terms end in different years.
func splitTerms(e *setup.Election) {
	e.Contests[0].Seats, e.Contests[0].Terms = 2, []int{2020, 2022}
}

func TestALotForTheLongerTermIsAskedForInWordsAndShownWhereverTermsAre(t *testing.T) {
	d := desktest.Small(t, splitTerms)
	c := d.First()
	d.Verified(c.ID, 1000)
	d.Counted(c, 1000, 700, 700, 300, 100)
	d.Person(practice.Officer)
	d.GoTo(c.Name)
	names := c.Candidates[0].SpokenName() + " and " + c.Candidates[1].SpokenName()
	if !strings.Contains(d.Texts(), names+" are elected with equal votes, and their terms end in different years") {
		t.Errorf("the page says:\n%s", d.Texts())
	}
	d.Press(fyne.KeyF9)
	d.Choose(c.Candidates[1].PaperName())
	if lot := d.Ward(c.Name).TermLot; !slices.Equal(lot, []string{c.Candidates[1].ID}) {
		t.Fatalf("the lot fell on %v; said: %q", lot, d.Said())
	}
	for _, want := range []string{"would be elected, term to 2022 by lot", "would be elected, term to 2020 by lot"} {
		if !strings.Contains(d.Texts(), want) {
			t.Errorf("the page does not say %q:\n%s", want, d.Texts())
		}
	}
	for d.Ward(c.Name).State == ward.Consulted {
		d.Press(fyne.KeyF9)
		if d.At("readback") {
			if !strings.Contains(d.Texts(), "term to 2022 by lot") {
				t.Errorf("read back without terms:\n%s", d.Texts())
			}
			d.ReadBackAll()
			continue
		}
		d.Press(fyne.KeyReturn)
	}
	d.Press(fyne.KeyF9)
	want := "And I declare that " + c.Candidates[0].SpokenName() + " for the term that ends in 2020 and " + c.Candidates[1].SpokenName() + " for the term that ends in 2022 are duly elected for Callowland ward."
	if !strings.Contains(d.Texts(), want) {
		t.Errorf("the declaration says:\n%s", d.Texts())
	}
	d.Press(fyne.KeyEnd, fyne.KeyReturn)
	if s := d.Ward(c.Name).State; s != ward.Declared {
		t.Errorf("the ward is %s; said: %q", s, d.Said())
	}
}
