package reconcile

import (
	"maps"
	"strings"
	"testing"
)

func TestAKeyingIsRefusedWithItsReasonAndStoresNothing(t *testing.T) {
	box := Reading{"verified": 1003}
	for _, c := range []struct {
		what, code string
		body       SheetKeyed
	}{
		{"a form that is not there", "no_such_form", SheetKeyed{SheetID: sheetOf("ballot_box", "B1"), Count: 1, Reading: 1, Figures: box}},
		{"a second reading where one agrees", "key_once", SheetKeyed{SheetID: sheetOf(BoxVerification, "B1"), Count: 1, Reading: 2, Figures: box}},
		{"no reading number", "key_once", SheetKeyed{SheetID: sheetOf(BoxVerification, "B1"), Count: 1, Reading: 0, Figures: box}},
		{"a ward that is not there", "no_such_contest", SheetKeyed{SheetID: SheetID{"other", BoxVerification, "B1"}, Count: 1, Reading: 1, Figures: box}},
		{"a box that is not there", "not_on_register", SheetKeyed{SheetID: sheetOf(BoxVerification, "B9"), Count: 1, Reading: 1, Figures: box}},
		{"a postal box as a station's", "not_on_register", SheetKeyed{SheetID: sheetOf(BoxVerification, "PV"), Count: 1, Reading: 1, Figures: box}},
		{"a station's box as postal", "not_on_register", SheetKeyed{SheetID: sheetOf(PostalBox, "B1"), Count: 1, Reading: 1, Figures: Reading{"papers_found": 1}}},
		{"the ward's sheet under another name", "not_on_register", SheetKeyed{SheetID: sheetOf(PostalDay, "Callowland"), Count: 1, Reading: 1, Figures: Reading{}}},
		{"count 2 before count 1", "no_such_count", SheetKeyed{SheetID: sheetOf(BoxVerification, "B1"), Count: 2, Reading: 1, Figures: box}},
		{"count 0", "no_such_count", SheetKeyed{SheetID: sheetOf(BoxVerification, "B1"), Count: 0, Reading: 1, Figures: box}},
		{"a figure missing", "reading", SheetKeyed{SheetID: sheetOf(BoxVerification, "B1"), Count: 1, Reading: 1, Figures: Reading{}}},
		{"a figure below 0", "reading", SheetKeyed{SheetID: sheetOf(BoxVerification, "B1"), Count: 1, Reading: 1, Figures: Reading{"verified": -1}}},
		{"ten digits", "reading", SheetKeyed{SheetID: sheetOf(BoxVerification, "B1"), Count: 1, Reading: 1, Figures: Reading{"verified": MaxFigure + 1}}},
		{"a figure of another sheet", "reading", SheetKeyed{SheetID: sheetOf(BoxVerification, "B1"), Count: 1, Reading: 1, Figures: Reading{"verified": 1, "papers_found": 1}}},
		{"neither yes nor no", "reading", SheetKeyed{SheetID: sheetOf(PostalOpening, "1"), Count: 1, Reading: 1, Figures: Reading{"packets_in": 1, "papers_to_box": 1, "last": 2}}},
		{"votes before verification", "not_verified", SheetKeyed{SheetID: wardSheet(CountResult), Count: 1, Reading: 1, Figures: cleanPapers(watford())[8].Reading}},
		{"rejected papers before verification", "not_verified", SheetKeyed{SheetID: wardSheet(RejectedPapers), Count: 1, Reading: 1, Figures: cleanPapers(watford())[9].Reading}},
		{"a voter-ID record of a ward", "contest_not_empty", SheetKeyed{SheetID: sheetOf(VoterIDPilot, "CA1"), Count: 1, Reading: 1, Figures: idRecord(VoterIDPilot, 0, 0, 0)}},
		{"a voter-ID record of another regime", "not_on_register", SheetKeyed{SheetID: recordOf(VoterIDNotes, "CA1"), Count: 1, Reading: 1, Figures: idRecord(VoterIDNotes, 0, 0, 0)}},
		{"a voter-ID record of no station", "not_on_register", SheetKeyed{SheetID: recordOf(VoterIDPilot, "B1"), Count: 1, Reading: 1, Figures: idRecord(VoterIDPilot, 0, 0, 0)}},
	} {
		n := newNight(t, watford())
		if r := n.try(ada, c.body); r == nil || r.Code != c.code || r.Message == "" {
			t.Errorf("%s: %v, want %q", c.what, r, c.code)
		}
		if n.ward().State != SetUp || len(n.ward().Sheets) != 0 {
			t.Errorf("%s left something behind", c.what)
		}
	}
}

func TestASheetThatIsCountedOnceTakesNoSecondCount(t *testing.T) {
	n := newNight(t, watford())
	p := cleanPapers(watford())[1]
	n.key(p.SheetID, 1, p.Reading)
	r := n.refused(ada, SheetKeyed{SheetID: p.SheetID, Count: 2, Reading: 1, Figures: p.Reading}, "no_such_count")
	if !strings.Contains(r.Message, "this sheet has one count") {
		t.Errorf("%s", r.Message)
	}
	for counted, want := range []string{"there is none so far", "there is one so far", "2 so far"} {
		r := n.refused(ada, SheetKeyed{SheetID: sheetOf(BoxVerification, "B1"), Count: counted + 2, Reading: 1, Figures: Reading{"verified": 7}}, "no_such_count")
		if !strings.Contains(r.Message, want) {
			t.Errorf("%s, want %q", r.Message, want)
		}
		n.key(sheetOf(BoxVerification, "B1"), counted+1, Reading{"verified": 7})
	}
}

func TestKeyingVotesBeginsTheCountAndTouchingABoxVoidsTheStatement(t *testing.T) {
	n := verified(t, watford())
	n.key(wardSheet(CountResult), 1, cleanPapers(watford())[8].Reading)
	if got := n.ward().State; got != Counting {
		t.Errorf("the first votes lead to %s", got)
	}
	id := sheetOf(BoxVerification, "B1")
	n.refused(ada, SheetKeyed{SheetID: id, Count: 1, Reading: 1, Figures: Reading{"verified": 1004}}, "signed")
	n.refused(sue, SheetKeyed{SheetID: id, Count: 1, Reading: 1, Figures: Reading{"verified": 1003}}, "no_change")
	if w := n.ward(); w.State != Counting || w.Statement == nil {
		t.Errorf("a keying that was refused: %s", w.State)
	}
	n.do(sue, SheetKeyed{SheetID: id, Count: 2, Reading: 1, Figures: Reading{"verified": 1003}})
	if w := n.ward(); w.State != Accounts || w.Statement != nil {
		t.Errorf("a box keyed again: %s, statement %v", w.State, w.Statement)
	}
	n.refused(ada, SheetKeyed{SheetID: wardSheet(RejectedPapers), Count: 1, Reading: 1, Figures: cleanPapers(watford())[9].Reading}, "not_verified")
}

func TestACorrectionReplacesACountAndAFurtherCountKeepsIt(t *testing.T) {
	n := newNight(t, watford())
	id := sheetOf(BoxVerification, "B1")
	n.key(id, 1, Reading{"verified": 1})
	n.key(id, 1, Reading{"verified": 2})
	n.key(id, 2, Reading{"verified": 3})
	s := n.count.Sheet(id)
	if len(s.Counts) != 2 || s.Counts[0]["verified"] != 2 || s.Counts[1]["verified"] != 3 || s.Version != 3 || s.By != ada || s.CurrentCount() != 2 {
		t.Errorf("%+v", s)
	}
	if n.count.Versions.Of(id.String()) != 3 {
		t.Errorf("the sheet's version is %d", n.count.Versions.Of(id.String()))
	}
	if got := (Sheet{}).CurrentCount(); got != 1 {
		t.Errorf("the current count of an awaited sheet is %d", got)
	}
}

func TestAnEarlierCountIsNeverRewritten(t *testing.T) {
	n := newNight(t, watford())
	id := sheetOf(BoxVerification, "B1")
	n.key(id, 1, Reading{"verified": 1002})
	n.key(id, 2, Reading{"verified": 1003})
	n.refused(ada, SheetKeyed{SheetID: id, Count: 1, Reading: 1, Figures: Reading{"verified": 1003}}, "earlier_count")
	n.refused(rob, SheetKeyed{SheetID: id, Count: 1, Reading: 1, Figures: Reading{"verified": 1003}}, "earlier_count")
	n.key(id, 2, Reading{"verified": 1004})
}

func TestAReadingThatChangesLaterDoesNotChangeTheCount(t *testing.T) {
	n := newNight(t, watford())
	r := Reading{"verified": 1003}
	n.key(sheetOf(BoxVerification, "B1"), 1, r)
	r["verified"] = 9
	if got, _ := n.ward().Current(sheetOf(BoxVerification, "B1")); got["verified"] != 1003 {
		t.Errorf("the count followed the form: %d", got["verified"])
	}
}

func TestAPreviewIsWhatKeyingWouldLeaveAndChangesNothing(t *testing.T) {
	n := newNight(t, watford())
	n.stage(StageVerification)
	n.stage(StageVoterID)
	for _, p := range cleanPapers(watford()) {
		d, _ := SheetOf(p.Form)
		if d.Stage == StageCount {
			continue
		}
		for figure := range p.Reading {
			r := maps.Clone(p.Reading)
			if r[figure]++; figure == "last" && r[figure] > 1 {
				continue
			}
			preview := n.count.Preview(p.SheetID, 1, r)
			after, err := n.count.Apply(n.entry(ada, SheetKeyed{SheetID: p.SheetID, Count: 1, Reading: 1, Figures: r}))
			want := Check(after.Wards[callowland])
			if p.Contest == "" {
				want = after.CheckVoterID()
			}
			if err != nil || codesOf(preview) != codesOf(want) {
				t.Errorf("%s %s: the preview shows%s, keying leaves%s (%v)", p.SheetID, figure, codesOf(preview), codesOf(want), err)
			}
		}
	}
	if found := n.count.Findings(); len(found) != 0 {
		t.Errorf("looking left%s", codesOf(found))
	}
	if found := n.count.Preview(SheetID{"nowhere", BoxVerification, "B1"}, 1, Reading{}); found != nil {
		t.Errorf("a ward that is not there: %v", found)
	}
}

func TestTheCountThatIsDueIsTheNextAfterAGrantedRecount(t *testing.T) {
	n := newNight(t, watford())
	due := func(want int) {
		t.Helper()
		if got := n.count.CountDue(wardSheet(CountResult)); got != want {
			t.Errorf("count %d is due, want %d", got, want)
		}
	}
	due(1)
	n.stage(StageVerification)
	n.step(StepVerify)
	n.stage(StageCount)
	due(1)
	n.step(StepProvisional, StepRecount)
	due(2)
	if got := n.count.CountDue(wardSheet(RejectedPapers)); got != 2 {
		t.Errorf("count %d of the rejected papers is due", got)
	}
	n.again(wardSheet(CountResult), nil)
	due(2)
	if got := n.count.CountDue(sheetOf(BoxVerification, "B1")); got != 1 {
		t.Errorf("count %d of a box is due", got)
	}
}
