package forms

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app/practice"
	"wardcount/forms/kit/lists"
	"wardcount/forms/wards"
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

func TestAfterAGrantedRecountTheNextCountIsKeyedWhicheverWayItIsOpened(t *testing.T) {
	d := sit(t)
	d.quickly(d.first().ID, reconcile.StepProvisional)
	d.person(practice.Officer)
	d.goTo(d.first().Name)
	grant := func() {
		d.recount(words.RecountGranted, "All papers", "Practice agent", "The majority is small.")
		if !strings.Contains(d.said(), "the recount is granted") || !strings.Contains(d.texts(), "A recount was granted: key count 2") {
			t.Fatalf("said: %q; the page:\n%s", d.said(), d.texts())
		}
	}
	grant()
	for what, open := range map[string]func(){
		"F5": func() { d.Press(fyne.KeyF5) },
		"F3": func() { d.goTo("count result " + d.first().Name) },
		"Enter": func() {
			d.w.Screen.Home().(*lists.List).MoveTo(d.ward(d.first().Name).OwnSheet(sheet.CountResult).String())
			d.Press(fyne.KeyReturn)
			if _, page := d.w.Screen.(*wards.WardPage); page {
				d.Press(fyne.KeyReturn) // it was out of sight
			}
		},
	} {
		open()
		if f := d.sheet(); f.ID.Form != sheet.CountResult || f.Count != 2 || f.Fields[0].Entry.Text() != "" || !strings.Contains(d.texts(), "Hidden while you count again.") {
			t.Errorf("%s opens %s, count %d", what, f.ID, f.Count)
		}
		d.Press(fyne.KeyEscape)
	}
	d.Press(fyne.KeyF10)
	d.Char('1')
	d.answer("The agent took it back.")
	if s := d.ward(d.first().Name).State; s != ward.Provisional || !strings.Contains(d.said(), "the recount is withdrawn") {
		t.Errorf("the ward is %s; said: %q", s, d.said())
	}
}

func TestARecountIsGrantedWithAReasonAndCountedAgain(t *testing.T) {
	d := sit(t)
	d.quickly(d.first().ID, reconcile.StepProvisional)
	d.person(practice.Officer)
	d.goTo(d.first().Name)
	d.recount(words.RecountGranted, "All papers", "The agent of the second", "40 votes apart.")
	w := d.count.State().Ward(d.first().ID)
	if w.State != ward.Counting || len(w.Recounts) != 1 || !w.Recounts[0].Granted || w.Recounts[0].AskedBy != "The agent of the second" {
		t.Fatalf("the ward is %s, recounts %v; said: %q", w.State, w.Recounts, d.said())
	}
	d.goTo("count " + d.first().Name)
	d.Press(fyne.KeyF11)
	if f := d.sheet(); f.Count != 2 {
		t.Errorf("count %d", f.Count)
	}
}

func TestARecountThatIsRefusedIsRecordedToo(t *testing.T) {
	d := sit(t)
	d.quickly(d.first().ID, reconcile.StepProvisional)
	d.person(practice.Officer)
	d.goTo(d.first().Name)
	d.recount(words.RecountRefused, "All papers", "An agent", "Unreasonable: a third recount.")
	w := d.count.State().Ward(d.first().ID)
	if w.State != ward.Provisional || len(w.Recounts) != 1 || w.Recounts[0].Granted {
		t.Errorf("the ward is %s, recounts %v", w.State, w.Recounts)
	}
}
