package steps_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app/practice"
	"wardcount/forms/desktest"
	"wardcount/forms/kit/lists"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

func TestARecountOfOneCandidatesPapersStandsBesideTheFirstCount(t *testing.T) {
	d := desktest.Small(t, desktest.InPairs)
	c := d.First()
	d.Verified(c.ID, 1000)
	d.Counted(c, 1000, 400, 300, 200, 100)
	d.Person(practice.Officer)
	d.GoTo(c.Name)
	if strings.Contains(d.Texts(), words.CountsHeading) {
		t.Error("one count stands beside itself")
	}
	d.Press(fyne.KeyF10)
	d.Choose(words.RecountGranted)
	d.Choose("One candidate's papers")
	d.Choose(c.Candidates[1].PaperName())
	d.Answer("Practice agent of no. 2")
	d.Answer("The bundles are uneven.")
	recounts := d.Ward(c.Name).Recounts
	if len(recounts) != 1 || recounts[0].Of != ward.RecountCandidate || recounts[0].Candidate != c.Candidates[1].ID || recounts[0].AskedBy != "Practice agent of no. 2" {
		t.Fatalf("recounts %+v; said: %q", recounts, d.Said())
	}
	d.Store(c.ID, sheet.CountResult, string(c.ID), sheet.Reading{"votes.1": 401, "votes.2": 299, "votes.3": 200, "votes.4": 100})
	for _, words := range []string{
		"Granted by Practice returning officer: of the papers of " + c.Candidates[1].SpokenName() + ", asked for by Practice agent of no. 2. The bundles are uneven.",
		"Count 1\nCount 2\n", "all papers\nrecount of the papers of " + c.Candidates[1].SpokenName(),
		c.Candidates[1].PaperName() + "\n300\n299\n", "Valid papers\n1,000\n1,000\n",
	} {
		if !strings.Contains(d.Texts(), words) {
			t.Errorf("the page does not say %q:\n%s", words, d.Texts())
		}
	}
}

func TestAfterAGrantedRecountTheNextCountIsKeyedWhicheverWayItIsOpened(t *testing.T) {
	d := desktest.Sit(t)
	d.Quickly(d.First().ID, reconcile.StepProvisional)
	d.Person(practice.Officer)
	d.GoTo(d.First().Name)
	grant := func() {
		d.Recount(words.RecountGranted, "All papers", "Practice agent", "The majority is small.")
		if !strings.Contains(d.Said(), "the recount is granted") || !strings.Contains(d.Texts(), "A recount was granted: key count 2") {
			t.Fatalf("said: %q; the page:\n%s", d.Said(), d.Texts())
		}
	}
	grant()
	for what, open := range map[string]func(){
		"F5": func() { d.Press(fyne.KeyF5) },
		"F3": func() { d.GoTo("count result " + d.First().Name) },
		"Enter": func() {
			d.W.Screen.Home().(*lists.List).MoveTo(d.Ward(d.First().Name).OwnSheet(sheet.CountResult).String())
			d.Press(fyne.KeyReturn)
			if d.At("ward") {
				d.Press(fyne.KeyReturn) // it was out of sight
			}
		},
	} {
		open()
		if f := d.Sheet(); f.ID.Form != sheet.CountResult || f.Count != 2 || f.Fields[0].Entry.Text() != "" || !strings.Contains(d.Texts(), "Hidden while you count again.") {
			t.Errorf("%s opens %s, count %d", what, f.ID, f.Count)
		}
		d.Press(fyne.KeyEscape)
	}
	d.Press(fyne.KeyF10)
	d.Char('1')
	d.Answer("The agent took it back.")
	if s := d.Ward(d.First().Name).State; s != ward.Provisional || !strings.Contains(d.Said(), "the recount is withdrawn") {
		t.Errorf("the ward is %s; said: %q", s, d.Said())
	}
}

func TestARecountIsGrantedWithAReasonAndCountedAgain(t *testing.T) {
	d := desktest.Sit(t)
	d.Quickly(d.First().ID, reconcile.StepProvisional)
	d.Person(practice.Officer)
	d.GoTo(d.First().Name)
	d.Recount(words.RecountGranted, "All papers", "The agent of the second", "40 votes apart.")
	w := d.Count.State().Ward(d.First().ID)
	if w.State != ward.Counting || len(w.Recounts) != 1 || !w.Recounts[0].Granted || w.Recounts[0].AskedBy != "The agent of the second" {
		t.Fatalf("the ward is %s, recounts %v; said: %q", w.State, w.Recounts, d.Said())
	}
	d.GoTo("count " + d.First().Name)
	d.Press(fyne.KeyF11)
	if f := d.Sheet(); f.Count != 2 {
		t.Errorf("count %d", f.Count)
	}
}

func TestARecountThatIsRefusedIsRecordedToo(t *testing.T) {
	d := desktest.Sit(t)
	d.Quickly(d.First().ID, reconcile.StepProvisional)
	d.Person(practice.Officer)
	d.GoTo(d.First().Name)
	d.Recount(words.RecountRefused, "All papers", "An agent", "Unreasonable: a third recount.")
	w := d.Count.State().Ward(d.First().ID)
	if w.State != ward.Provisional || len(w.Recounts) != 1 || w.Recounts[0].Granted {
		t.Errorf("the ward is %s, recounts %v", w.State, w.Recounts)
	}
}
