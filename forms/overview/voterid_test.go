package overview_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app"
	"wardcount/app/practice"
	"wardcount/forms/desktest"
	"wardcount/forms/words"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

func TestTheVoterIDTotalsAreReleasedByKeysAlone(t *testing.T) {
	d := desktest.SitInPairs(t)
	acts := desktest.ActsOf(d.Script, "")
	for _, act := range acts {
		d.Do(act)
	}
	if d.Count.State().VoterID.Released == nil {
		t.Fatalf("not released; said: %q", d.Said())
	}
	d.WantJournal(acts)
	if texts := d.Texts(); !strings.Contains(texts, "192") || !strings.Contains(texts, "57 of 58") {
		t.Errorf("the page says:\n%s", texts)
	}
}

func TestVoterIDTotalsWithoutARecordAreNotNought(t *testing.T) {
	d := desktest.Sit(t)
	d.GoTo("voter identification")
	texts := d.Texts()
	if !strings.Contains(texts, "58 records awaited: stations 1, 2, 3, 4, 5, 6, 7, 8 … and 50 more") {
		t.Errorf("the page says:\n%s", texts)
	}
	if text := words.ReleaseText(d.W.State.VoterID.Totals(&d.W.State.Election)); !strings.Contains(text, "– refused at first") {
		t.Errorf("asked: %q", text)
	}
}

func TestARecordThatWillNotComeIsAcceptedOnItsRow(t *testing.T) {
	d := desktest.Sit(t)
	d.Person(practice.Officer)
	d.GoTo("voter identification")
	d.Press(fyne.KeyDown, fyne.KeyF8)
	d.Answer("The presiding officer lost it.")
	accepted := d.Count.State().VoterID.Accepted
	if a := accepted[ward.FindingID{Code: rules.AwaitedCode, Subject: "2"}]; len(accepted) != 1 || a.Reason != "The presiding officer lost it." {
		t.Errorf("accepted: %v; said: %q", accepted, d.Said())
	}
}

func TestF6GoesAlongTheAwaitedRecords(t *testing.T) {
	d := desktest.Sit(t)
	d.GoTo("voter identification")
	for _, want := range []string{"2", "3"} {
		d.Press(fyne.KeyF6)
		if got, ok := d.W.AwaitedRecord(); !ok || got != want {
			t.Errorf("F6 leads to %q, want %q", got, want)
		}
	}
	if !d.Trace.Has("trace finding=AWAITED subject=3") {
		t.Error("no trace of it")
	}
}

func TestVoterIDRecordsStandByHowFarTheyHaveCome(t *testing.T) {
	d := desktest.SitInPairs(t)
	record := func(n string) sheet.ID {
		return sheet.ID{Form: d.Count.State().VoterID.Form, Subject: n}
	}
	required := func(id sheet.ID, n int) sheet.Reading {
		r := sheet.Reading{}
		for _, def := range d.Count.State().Figures(id) {
			if def.Required {
				r[def.ID] = n
			}
		}
		return r
	}
	d.StoreBy(practice.ClerkA, record("7"), required(record("7"), 0))
	d.StoreBy(practice.ClerkA, record("8"), required(record("8"), 0))
	d.StoreBy(practice.ClerkB, record("8"), required(record("8"), 1))
	d.GoTo("voter identification")
	for _, words := range []string{"0 of 58 records in", "56 records awaited: stations 1, 2, 3", "1 record keyed once\n", "1 record differs\n", "56 records awaited · 1 keyed once · 1 differs"} {
		if !strings.Contains(d.Texts(), words) {
			t.Errorf("the page does not say %q:\n%s", words, d.Texts())
		}
	}
}

// Whoever could read every station's number could add up the wards.
func TestAStationsNumberIsForThoseWhoReviewTheRecords(t *testing.T) {
	d := desktest.Sit(t)
	id := sheet.ID{Form: d.Count.State().VoterID.Form, Subject: "1"}
	d.GoTo("voter identification")
	r := sheet.Reading{"refused_initial": 8191, "returned_issued": 4000, "not_returned": 4096}
	by, err := d.Count.Person(practice.ClerkA)
	if err == nil {
		err = d.Count.Key(by, app.Keying{Sheet: id, Figures: r})
	}
	if err != nil {
		t.Fatal(err)
	}
	rows := func(who string) int {
		d.Person(who)
		d.GoTo("journal")
		d.GoTo("voter identification")
		return strings.Count(strings.ReplaceAll(d.Texts(), "8,191 refused at first", ""), "8,191")
	}
	if n := rows(practice.Supervisor); n == 0 {
		t.Errorf("a supervisor is shown:\n%s", d.Texts())
	}
	if n := rows(practice.ClerkB); n != 0 || !strings.Contains(d.Texts(), "in, I1") {
		t.Errorf("a clerk is shown:\n%s", d.Texts())
	}
	d.W.Person = setup.Person{Name: "Practice observer", Role: setup.Viewer}
	d.GoTo("journal")
	d.GoTo("voter identification")
	if texts := d.Texts(); strings.Contains(texts, "8,191") || strings.Contains(texts, "8191") || !strings.Contains(texts, words.VoterIDFinding) {
		t.Errorf("a viewer is shown:\n%s", texts)
	}
	if d.W.Above.OpenSheet(d.W, id, 0); !d.At("voterid") || !strings.Contains(d.Said(), "may not review voter identification") {
		t.Errorf("a viewer opens the record: %v; said: %q", d.W.Screen.Name(), d.Said())
	}
}
