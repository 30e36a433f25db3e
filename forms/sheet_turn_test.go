package forms

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app/practice"
	"wardcount/forms/paper"
	"wardcount/forms/wards"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

func TestTheSecondReadingIsBlind(t *testing.T) {
	d := small(t, inPairs)
	d.goTo("account 1")
	if !strings.Contains(d.how(), "First reading") {
		t.Errorf("the head says %q", d.how())
	}
	d.figures(odd())
	d.saidThat(t, "A second person keys it now.")
	if strings.Contains(d.said(), "V1") || strings.Contains(d.texts(), "V1") {
		t.Errorf("a finding of the first reading is shown; said %q:\n%s", d.said(), d.texts())
	}
	figures := []int{1931, 517, 1441, 1411}
	d.showsNone("the page", figures...)
	if !strings.Contains(d.texts(), "Ballot paper account · 0 of 1 in · 1 keyed once") || !strings.Contains(d.texts(), "keyed Ballot paper account, Station 1, reading 1\n") {
		t.Errorf("the page says:\n%s", d.texts())
	}
	d.person(practice.ClerkB)
	d.goTo("account 1")
	d.showsNone("the second reading", figures...)
	if !strings.Contains(d.how(), "Second reading, by another person") || strings.Contains(d.texts(), "V1") {
		t.Errorf("the head says %q:\n%s", d.how(), d.texts())
	}
	d.Write("1931")
	d.Press(fyne.KeyReturn)
	for _, n := range []string{"517", "1441", "3", "1411"} {
		d.Write(n)
		d.Press(fyne.KeyReturn)
	}
	if !strings.Contains(d.texts(), "V1") {
		t.Errorf("own figures bring no finding while they are typed:\n%s", d.texts())
	}
	d.Press(fyne.KeyEscape)
	d.showsNone("the page, of what is half keyed", figures...)
	d.goTo("account 1")
	d.saidThat(t, "5 of 11 figures are back")
	d.Write("7") // what is still empty, and must be given
	d.saveRest()
	d.saidThat(t, "Both readings agree. It brought")
	if s := stored(d, accountOfStation(d, "Callowland", "1")); s.State() != ward.Agreed {
		t.Errorf("the sheet is %s", s.State())
	}
}

func TestAPersonsOwnReadingIsShownToBeCorrectedAndGoneWhenAnotherSitsDown(t *testing.T) {
	d := small(t, inPairs)
	d.goTo("account 1")
	d.figures(account(1931, 517, 3, 7))
	d.goTo("account 1")
	if got := d.sheet().Fields[0].Entry.Text(); got != "1931" || !strings.Contains(d.how(), "First reading, as you keyed it") {
		t.Errorf("the own reading shows %q, %q", got, d.how())
	}
	d.Write("1932")
	d.Press(fyne.KeyF2)
	d.Write("2")
	if d.w.Person.Name != practice.ClerkB || !strings.Contains(d.how(), "Second reading") {
		t.Fatalf("%s is at the keyboard before %q", d.w.Person.Name, d.how())
	}
	d.showsNone("the next person's sheet", 1931, 1932, 517)
}

func TestOnlyWhatDiffersIsKeyedAgainAndThenASupervisorDecides(t *testing.T) {
	d := small(t, inPairs)
	id := accountOfStation(d, "Callowland", "1")
	first, second := account(1931, 517, 3, 7), account(1931, 517, 3, 9)
	second["bp_issued"], second["bp_spoilt"] = 1441, 3
	d.storeBy(practice.ClerkA, id, first)
	d.person(practice.ClerkB)
	d.goTo("account 1")
	d.figures(second)
	d.saidThat(t, "2 figures differ: Practice clerk A and Practice clerk B both key what differs again.")
	if texts := d.texts(); !strings.Contains(texts, "0 of 1 in · 1 differs") || !strings.Contains(texts, "“Papers issued”, “Packets of postal votes handed in” differently") {
		t.Errorf("the page says:\n%s", texts)
	}
	d.showsNone("the page", 1441, 1414)
	again := sheet.Reading{"bp_issued": 1441, "pv_handed_in": 9}
	for _, typist := range []string{practice.ClerkB, practice.ClerkA} {
		d.person(typist)
		d.Press(fyne.KeyF5)
		if d.how() != "You and another person read 2 figures differently. Look at the paper and key them again." {
			t.Fatalf("the head says %q", d.how())
		}
		if got := d.open(); !slices.Equal(got, []figure.ID{"bp_issued", "pv_handed_in"}) || d.sheet().Fields[0].Entry.Text() != "1931" {
			t.Fatalf("%v can be keyed", got)
		}
		d.showsNone("the sheet", 1441, 1414, 9)
		d.figures(again)
		again["bp_issued"] = 1414
	}
	d.saidThat(t, "1 figure still differs: a supervisor decides from the paper.")
	d.goTo("account 1")
	d.saidThat(t, "A supervisor decides from the paper")
	if _, open := d.w.Screen.(*paper.Form); open {
		t.Error("a typist may key a third time")
	}
	d.person(practice.Supervisor)
	if !strings.Contains(d.texts(), "supervisor\n") {
		t.Errorf("the page says:\n%s", d.texts())
	}
	d.Press(fyne.KeyF5)
	if got := d.open(); !slices.Equal(got, []figure.ID{"bp_issued"}) || !strings.Contains(d.how(), "Both readings stand beside the field: look at the paper and key what it shows.") {
		t.Fatalf("%v can be keyed; the head says %q", got, d.how())
	}
	field := d.sheet().Fields[2]
	if got, want := field.After.Says().Cells[0].Text, "first reading 1,414 (Practice clerk A) · second reading 1,441 (Practice clerk B)"; got != want || field.Entry.Text() != "" {
		t.Fatalf("beside the field, which holds %q: %q, want %q", field.Entry.Text(), got, want)
	}
	d.Write("1424") // which neither of them read
	d.Press(fyne.KeyReturn)
	d.answer("The officer's 1 is a 2.")
	d.saidThat(t, "Neither typist read 1,424")
	if got := field.After.Says().Cells[0].Text; !strings.Contains(got, "1,414") || stored(d, id).State() != ward.Differs {
		t.Fatalf("after a figure that nobody read: %q, %s", got, stored(d, id).State())
	}
	d.Shortcut(&fyne.ShortcutSelectAll{})
	d.Press(fyne.KeyBackspace)
	d.Write("1414")
	d.Press(fyne.KeyReturn)
	d.answer("The officer's 1 is a 4.")
	if s := stored(d, id); s.State() != ward.Agreed || s.Counts[0]["bp_issued"] != 1414 || s.Counts[0]["pv_handed_in"] != 9 {
		t.Errorf("the sheet is %s, %v; said: %q", s.State(), s.Counts, d.said())
	}
}

func TestBothReadingsAreShownToNobodyButWhoDecides(t *testing.T) {
	d := small(t, inPairs)
	id := accountOfStation(d, "Callowland", "1")
	first, second := account(1931, 517, 3, 7), account(1931, 517, 3, 9)
	second["bp_issued"] = 1441
	for range 2 {
		d.storeBy(practice.ClerkA, id, first)
		d.storeBy(practice.ClerkB, id, second)
	}
	figures := []int{1441, 1414}
	deciding := 0
	for _, p := range d.script.Election.People {
		d.person(p.Name)
		d.goTo("callowland")
		d.showsNone(p.Name+"'s page", figures...)
		d.Press(fyne.KeyF6)
		d.showsNone(p.Name+"'s findings", figures...)
		d.goTo("account 1")
		f, open := d.w.Screen.(*paper.Form)
		if open != (p.Role == setup.Supervisor || p.Role == setup.Deputy || p.Role == setup.ReturningOfficer) {
			t.Errorf("%s, %s: the sheet is open: %v; said: %q", p.Name, p.Role, open, d.said())
		}
		if !open {
			d.showsNone(p.Name+", who tries", figures...)
			continue
		}
		deciding++
		if !strings.Contains(d.texts(), "first reading 1,414") || !strings.Contains(d.texts(), "second reading 1,441") {
			t.Errorf("%s is shown:\n%s", p.Name, d.texts())
		}
		for _, field := range f.Fields {
			if got := field.After.Says().Cells; len(got) > 0 && strings.Contains(got[0].Text, "reading") != slices.Contains(f.Turn.Figures, field.Def.ID) {
				t.Errorf("beside %s: %q", field.Def.Label, got[0].Text)
			}
		}
	}
	if deciding == 0 || deciding == len(d.script.Election.People) {
		t.Errorf("%d people decide", deciding)
	}
	d.person(practice.Supervisor)
	d.goTo("account 1")
	d.person(practice.ClerkA) // who sits down before the open sheet
	d.showsNone("the next person's screen", figures...)
}

func TestASupervisorWhoKeyedOneReadingIsToldThatAnotherDecides(t *testing.T) {
	d := small(t, inPairs)
	id := accountOfStation(d, "Callowland", "1")
	for range 2 {
		d.storeBy(practice.ClerkA, id, account(1931, 517, 3, 7))
		d.storeBy(practice.Supervisor, id, account(1931, 517, 3, 9))
	}
	d.person(practice.Supervisor)
	d.goTo("account 1")
	d.saidThat(t, "Practice supervisor keyed one of the two readings. Another supervisor decides.")
	d.person(practice.Officer)
	d.goTo("account 1")
	if got := d.open(); !slices.Equal(got, []figure.ID{"pv_handed_in"}) {
		t.Errorf("%v can be keyed", got)
	}
}

func TestAPileGoesOnWithWhatThisPersonKeys(t *testing.T) {
	d := sitInPairs(t)
	d.goTo("account 1")
	for i := range 5 {
		if f := d.sheet(); f.Turn.Asks != paper.AsksFirst || f.ID.Subject != strconv.Itoa(i+1) {
			t.Fatalf("the pile goes on with station %s, %q", f.ID.Subject, d.how())
		}
		d.figures(account(900, 500, 2, 7))
	}
	if _, page := d.w.Screen.(*wards.WardPage); !page {
		t.Fatalf("after the first pile: %v", d.w.Screen.Name())
	}
	d.person(practice.ClerkB)
	d.Press(fyne.KeyF5)
	for i := range 4 {
		if f := d.sheet(); f.Turn.Asks != paper.AsksSecond || f.ID.Subject != strconv.Itoa(i+1) {
			t.Fatalf("the pile goes on with station %s, %q", f.ID.Subject, d.how())
		}
		d.figures(account(900, 500, 2, 7))
	}
	if texts := d.w.Wards.List.Shown()[0].Says().Under[0].Cells[1].Text; !strings.Contains(texts, "8 awaited · 1 keyed once") {
		t.Errorf("the list of wards says %q", texts)
	}
	d.Press(fyne.KeyEscape)
	d.person(practice.ClerkA)
	d.Press(fyne.KeyF5)
	if f := d.sheet(); f.Turn.Asks != paper.AsksFirst || f.ID.Form == sheet.BallotPaperAccount {
		t.Errorf("F5 leads to %s, %q", f.ID, d.how())
	}
}

func TestAFirstReadingBecomesTheSecondWhereSomebodyElseWasQuicker(t *testing.T) {
	d := small(t, inPairs)
	id := accountOfStation(d, "Callowland", "1")
	d.goTo("account 1")
	d.Write("1931")
	d.storeBy(practice.ClerkB, id, account(1931, 517, 3, 7))
	if !strings.Contains(d.how(), "Second reading") || d.sheet().Fields[0].Entry.Text() != "1931" {
		t.Errorf("the head says %q", d.how())
	}
	d.showsNone("the sheet", 517, 1414)
	for range "1931" {
		d.Press(fyne.KeyBackspace)
	}
	d.figures(account(1931, 517, 3, 7))
	if s := stored(d, id); s.State() != ward.Agreed {
		t.Errorf("the sheet is %s; said: %q", s.State(), d.said())
	}
}

func TestWhatIsMissingIsSaidExactlyAndWhere(t *testing.T) {
	d := small(t, inPairs)
	ward := d.first().ID
	d.storeBy(practice.ClerkA, accountOfStation(d, "Callowland", "1"), account(1931, 517, 3, 7))
	box := sheet.ID{Contest: ward, Form: sheet.BoxVerification, Subject: "1"}
	d.storeBy(practice.ClerkA, box, sheet.Reading{"verified": 1411})
	d.storeBy(practice.ClerkB, box, sheet.Reading{"verified": 1417})
	d.person(practice.Officer)
	d.goTo("callowland")
	d.Press(fyne.KeyF9)
	for _, words := range []string{
		"1 sheet keyed once · 1 differs",
		"Ballot paper account, Station 1 · Practice hall: keyed once, by Practice clerk A; another person keys it too",
		"Box verification, Box 1 · Practice hall: 1 figure differs; Practice clerk A and Practice clerk B key what differs again",
	} {
		if !strings.Contains(d.texts(), words) {
			t.Errorf("the page does not say %q:\n%s", words, d.texts())
		}
	}
	d.Press(fyne.KeyF5)
	if f := d.sheet(); f.ID.Form != sheet.BallotPaperAccount || f.Turn.Asks != paper.AsksSecond {
		t.Errorf("F5 leads to %s", f.ID)
	}
	d.Press(fyne.KeyEscape)
	d.goTo("box verification 1")
	d.saidThat(t, "what differs is with its two typists")
}

func TestWhereOneReadingAgreesASheetItSaysThatFiguresAreReadAloud(t *testing.T) {
	d := small(t, func(*setup.Election) {})
	d.goTo("account 1")
	if !strings.Contains(d.how(), "read back aloud") || strings.Contains(d.how(), "reading") {
		t.Errorf("the head says %q", d.how())
	}
}

func TestASecondReadingIsStoredAlthoughTheFirstWasCorrectedMeanwhile(t *testing.T) {
	d := small(t, inPairs)
	id := accountOfStation(d, "Callowland", "1")
	d.storeBy(practice.ClerkB, id, account(1931, 517, 3, 7))
	d.goTo("account 1")
	d.storeBy(practice.ClerkB, id, account(1931, 517, 3, 8))
	d.figures(account(1931, 517, 3, 8))
	if s := stored(d, id); s.State() != ward.Agreed || s.Counts[0]["pv_handed_in"] != 8 {
		t.Errorf("the sheet is %s, %v; said: %q", s.State(), s.Counts, d.said())
	}
}

func TestWhatAnotherSettledInTheMeantimeIsNotKeyedOnceMore(t *testing.T) {
	d := small(t, inPairs)
	id := accountOfStation(d, "Callowland", "1")
	d.storeBy(practice.ClerkA, id, account(1931, 517, 3, 7))
	d.storeBy(practice.ClerkB, id, account(1931, 517, 3, 9))
	d.goTo("account 1")
	d.Write("8")
	d.storeBy(practice.ClerkB, id, sheet.Reading{"pv_handed_in": 7}) // which agrees it
	d.Press(fyne.KeyReturn)
	if s := stored(d, id); s.State() != ward.Agreed || s.Counts[0]["pv_handed_in"] != 7 {
		t.Errorf("the sheet is %s, %v", s.State(), s.Counts)
	}
	d.saidThat(t, "Somebody else settled what differed in the meantime; nothing of yours was stored.")
}

func TestAnAgreedSheetIsCorrectedByTwoPeopleToo(t *testing.T) {
	d := small(t, inPairs)
	id := accountOfStation(d, "Callowland", "1")
	d.store(id.Contest, id.Form, id.Subject, account(1931, 517, 3, 7))
	d.goTo("account 1")
	if got := d.sheet().Fields[0].Entry.Text(); got != "1931" || !strings.Contains(d.how(), "Agreed.") {
		t.Errorf("%q stands under %q", got, d.how())
	}
	d.figures(account(1941, 527, 3, 7))
	if s := stored(d, id); s.State() != ward.KeyedOnce || s.Counts[0]["bp_supplied"] != 1931 {
		t.Fatalf("the sheet is %s, %v; said: %q", s.State(), s.Counts, d.said())
	}
	d.person(practice.ClerkB)
	d.goTo("account 1")
	d.showsNone("the second reading", 1941, 527, 1931, 517)
	d.figures(account(1941, 527, 3, 7))
	if s := stored(d, id); s.State() != ward.Agreed || s.Counts[0]["bp_supplied"] != 1941 {
		t.Errorf("the sheet is %s, %v; said: %q", s.State(), s.Counts, d.said())
	}
}
