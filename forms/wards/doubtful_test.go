package wards_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app/practice"
	"wardcount/forms/desktest"
	"wardcount/reconcile"
	"wardcount/reconcile/sheet"
)

func TestBatchesOfDoubtfulPapersStandBesideTheRejectedPapers(t *testing.T) {
	d := desktest.Small(t, desktest.InPairs)
	c := d.First()
	d.Verified(c.ID, 1000)
	d.Take(c.ID, reconcile.StepCount)
	d.GoTo(c.Name)
	if !strings.Contains(d.Texts(), "No batch of doubtful papers has been recorded.") || !strings.Contains(d.Texts(), "Batch 1, the next") {
		t.Errorf("the page says:\n%s", d.Texts())
	}
	d.GoTo("batch 1")
	d.SaidThat(t, "Practice clerk A is a clerk and may not decide about doubtful papers.")
	d.Person(practice.Officer)
	d.GoTo("batch 1")
	d.Figures(sheet.Reading{"papers": 12, "allowed": 7, "rej_a": 1, "rej_b": 2, "rej_c": 0, "rej_d": 2, "objected_to": 1})
	if s := d.Count.State().Sheet(d.Ward(c.Name).NextBatch()); s.Touched() || d.Ward(c.Name).NextBatch().Subject != "2" {
		t.Fatalf("batch 1 was not stored; said: %q", d.Said())
	}
	d.Press(fyne.KeyReturn) // the page stands at the next batch
	if f := d.Sheet(); f.ID.Subject != "2" || f.ID.Form != sheet.DoubtfulPapers {
		t.Fatalf("Enter opens %s", f.ID)
	}
	d.Press(fyne.KeyEscape)
	rejected := sheet.Reading{"rej_a": 1, "rej_b": 2, "rej_c": 0, "rej_d": 3}
	d.Store(c.ID, sheet.RejectedPapers, string(c.ID), rejected)
	texts := d.Texts()
	for _, words := range []string{"Doubtful papers · 1 batch decided", c.Name, "Unmarked or void for uncertainty\n2\n3 ≠\n", "Of these, “rejection objected to”\n1\n", "D3"} {
		if !strings.Contains(texts, words) {
			t.Errorf("the page does not say %q:\n%s", words, texts)
		}
	}
}
