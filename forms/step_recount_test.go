package forms

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app/practice"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

func TestARecountOfOneCandidatesPapersStandsBesideTheFirstCount(t *testing.T) {
	d := small(t, inPairs)
	c := d.first()
	d.verified(c.ID, 1000)
	d.counted(c, 1000, 400, 300, 200, 100)
	d.person(practice.Officer)
	d.goTo(c.Name)
	if strings.Contains(d.texts(), words.CountsHeading) {
		t.Error("one count stands beside itself")
	}
	d.Press(fyne.KeyF10)
	d.choose(words.RecountGranted)
	d.choose("One candidate's papers")
	d.choose(c.Candidates[1].PaperName())
	d.answer("Practice agent of no. 2")
	d.answer("The bundles are uneven.")
	recounts := d.ward(c.Name).Recounts
	if len(recounts) != 1 || recounts[0].Of != ward.RecountCandidate || recounts[0].Candidate != c.Candidates[1].ID || recounts[0].AskedBy != "Practice agent of no. 2" {
		t.Fatalf("recounts %+v; said: %q", recounts, d.said())
	}
	d.store(c.ID, sheet.CountResult, string(c.ID), sheet.Reading{"votes.1": 401, "votes.2": 299, "votes.3": 200, "votes.4": 100})
	for _, words := range []string{
		"Granted by Practice returning officer: of the papers of " + c.Candidates[1].SpokenName() + ", asked for by Practice agent of no. 2. The bundles are uneven.",
		"Count 1\nCount 2\n", "all papers\nrecount of the papers of " + c.Candidates[1].SpokenName(),
		c.Candidates[1].PaperName() + "\n300\n299\n", "Valid papers\n1,000\n1,000\n",
	} {
		if !strings.Contains(d.texts(), words) {
			t.Errorf("the page does not say %q:\n%s", words, d.texts())
		}
	}
}

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
	if f := d.sheet(); f.id.Subject != "2" || f.id.Form != sheet.DoubtfulPapers {
		t.Fatalf("Enter opens %s", f.id)
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

func TestAFindingAsksWhatMayHaveHappened(t *testing.T) {
	d := small(t, inPairs)
	ward := d.first().ID
	d.store(ward, sheet.BallotPaperAccount, "1", account(1931, 517, 3, 7))
	d.store(ward, sheet.BoxVerification, "1", sheet.Reading{"verified": 1414}) // the spoilt papers too
	d.goTo("callowland")
	if texts := d.texts(); !strings.Contains(texts, "Ask: ") || !strings.Contains(texts, "3 spoilt papers") {
		t.Errorf("the findings say:\n%s", texts)
	}
}
