package forms

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app/practice"
	"wardcount/reconcile"
	"wardcount/reconcile/sheet"
)

func TestBatchesOfDoubtfulPapersStandBesideTheRejectedPapers(t *testing.T) {
	d := small(t, inPairs)
	c := d.first()
	d.verified(c.ID, 1000)
	d.take(c.ID, reconcile.StepCount)
	d.goTo(c.Name)
	if !strings.Contains(d.texts(), "No batch of doubtful papers has been recorded.") || !strings.Contains(d.texts(), "Batch 1, the next") {
		t.Errorf("the page says:\n%s", d.texts())
	}
	d.goTo("batch 1")
	d.saidThat(t, "Practice clerk A is a clerk and may not decide about doubtful papers.")
	d.person(practice.Officer)
	d.goTo("batch 1")
	d.figures(sheet.Reading{"papers": 12, "allowed": 7, "rej_a": 1, "rej_b": 2, "rej_c": 0, "rej_d": 2, "objected_to": 1})
	if s := d.count.State().Sheet(d.ward(c.Name).NextBatch()); s.Touched() || d.ward(c.Name).NextBatch().Subject != "2" {
		t.Fatalf("batch 1 was not stored; said: %q", d.said())
	}
	d.Press(fyne.KeyReturn) // the page stands at the next batch
	if f := d.sheet(); f.ID.Subject != "2" || f.ID.Form != sheet.DoubtfulPapers {
		t.Fatalf("Enter opens %s", f.ID)
	}
	d.Press(fyne.KeyEscape)
	rejected := sheet.Reading{"rej_a": 1, "rej_b": 2, "rej_c": 0, "rej_d": 3}
	d.store(c.ID, sheet.RejectedPapers, string(c.ID), rejected)
	texts := d.texts()
	for _, words := range []string{"Doubtful papers · 1 batch decided", c.Name, "Unmarked or void for uncertainty\n2\n3 ≠\n", "Of these, “rejection objected to”\n1\n", "D3"} {
		if !strings.Contains(texts, words) {
			t.Errorf("the page does not say %q:\n%s", words, texts)
		}
	}
}
