package paper_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app/practice"
	"wardcount/forms/desktest"
	"wardcount/forms/kit/lists"
	"wardcount/forms/paper"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

func TestTheSecondReadingIsBlind(t *testing.T) {
	d := desktest.Small(t, desktest.InPairs)
	d.GoTo("account 1")
	if !strings.Contains(d.How(), "First reading") {
		t.Errorf("the head says %q", d.How())
	}
	d.Figures(desktest.Odd())
	d.SaidThat(t, "A second person keys it now.")
	if strings.Contains(d.Said(), "V1") || strings.Contains(d.Texts(), "V1") {
		t.Errorf("a finding of the first reading is shown; said %q:\n%s", d.Said(), d.Texts())
	}
	figures := []int{1931, 517, 1441, 1411}
	d.ShowsNone("the page", figures...)
	if !strings.Contains(d.Texts(), "Ballot paper account · 0 of 1 in · 1 keyed once") || !strings.Contains(d.Texts(), "keyed Ballot paper account, Station 1, reading 1\n") {
		t.Errorf("the page says:\n%s", d.Texts())
	}
	d.Person(practice.ClerkB)
	d.GoTo("account 1")
	d.ShowsNone("the second reading", figures...)
	if !strings.Contains(d.How(), "Second reading, by another person") || strings.Contains(d.Texts(), "V1") {
		t.Errorf("the head says %q:\n%s", d.How(), d.Texts())
	}
	d.Write("1931")
	d.Press(fyne.KeyReturn)
	for _, n := range []string{"517", "1441", "3", "1411"} {
		d.Write(n)
		d.Press(fyne.KeyReturn)
	}
	if !strings.Contains(d.Texts(), "V1") {
		t.Errorf("own figures bring no finding while they are typed:\n%s", d.Texts())
	}
	d.Press(fyne.KeyEscape)
	d.ShowsNone("the page, of what is half keyed", figures...)
	d.GoTo("account 1")
	d.SaidThat(t, "5 of 11 figures are back")
	d.Write("7") // what is still empty, and must be given
	d.SaveRest()
	d.SaidThat(t, "Both readings agree. It brought")
	if s := desktest.Stored(d, desktest.AccountOfStation(d, "Callowland", "1")); s.State() != ward.Agreed {
		t.Errorf("the sheet is %s", s.State())
	}
}

func TestAPersonsOwnReadingIsShownToBeCorrectedAndGoneWhenAnotherSitsDown(t *testing.T) {
	d := desktest.Small(t, desktest.InPairs)
	d.GoTo("account 1")
	d.Figures(desktest.Account(1931, 517, 3, 7))
	d.GoTo("account 1")
	if got := d.Sheet().Fields[0].Entry.Text(); got != "1931" || !strings.Contains(d.How(), "First reading, as you keyed it") {
		t.Errorf("the own reading shows %q, %q", got, d.How())
	}
	d.Write("1932")
	d.Press(fyne.KeyF2)
	d.Write("2")
	if d.W.Person.Name != practice.ClerkB || !strings.Contains(d.How(), "Second reading") {
		t.Fatalf("%s is at the keyboard before %q", d.W.Person.Name, d.How())
	}
	d.ShowsNone("the next person's sheet", 1931, 1932, 517)
}

func TestOnlyWhatDiffersIsKeyedAgainAndThenASupervisorDecides(t *testing.T) {
	d := desktest.Small(t, desktest.InPairs)
	id := desktest.AccountOfStation(d, "Callowland", "1")
	first, second := desktest.Account(1931, 517, 3, 7), desktest.Account(1931, 517, 3, 9)
	second["bp_issued"], second["bp_spoilt"] = 1441, 3
	d.StoreBy(practice.ClerkA, id, first)
	d.Person(practice.ClerkB)
	d.GoTo("account 1")
	d.Figures(second)
	d.SaidThat(t, "2 figures differ: Practice clerk A and Practice clerk B both key what differs again.")
	if texts := d.Texts(); !strings.Contains(texts, "0 of 1 in · 1 differs") || !strings.Contains(texts, "“Papers issued”, “Packets of postal votes handed in” differently") {
		t.Errorf("the page says:\n%s", texts)
	}
	d.ShowsNone("the page", 1441, 1414)
	again := sheet.Reading{"bp_issued": 1441, "pv_handed_in": 9}
	for _, typist := range []string{practice.ClerkB, practice.ClerkA} {
		d.Person(typist)
		d.Press(fyne.KeyF5)
		if d.How() != "You and another person read 2 figures differently. Look at the paper and key them again." {
			t.Fatalf("the head says %q", d.How())
		}
		if got := d.Open(); !slices.Equal(got, []figure.ID{"bp_issued", "pv_handed_in"}) || d.Sheet().Fields[0].Entry.Text() != "1931" {
			t.Fatalf("%v can be keyed", got)
		}
		d.ShowsNone("the sheet", 1441, 1414, 9)
		d.Figures(again)
		again["bp_issued"] = 1414
	}
	d.SaidThat(t, "1 figure still differs: a supervisor decides from the paper.")
	d.GoTo("account 1")
	d.SaidThat(t, "A supervisor decides from the paper")
	if _, open := d.W.Screen.(*paper.Form); open {
		t.Error("a typist may key a third time")
	}
	d.Person(practice.Supervisor)
	if !strings.Contains(d.Texts(), "supervisor\n") {
		t.Errorf("the page says:\n%s", d.Texts())
	}
	d.Press(fyne.KeyF5)
	if got := d.Open(); !slices.Equal(got, []figure.ID{"bp_issued"}) || !strings.Contains(d.How(), "Papers issued was read differently, twice. Both readings stand beside the field: look at the paper and key what it shows.") {
		t.Fatalf("%v can be keyed; the head says %q", got, d.How())
	}
	field := d.Sheet().Fields[2]
	if got, want := beside(field.After.Says()), "Practice clerk A 1,414; Practice clerk B 1,441"; got != want || field.Entry.Text() != "" {
		t.Fatalf("beside the field, which holds %q: %q, want %q", field.Entry.Text(), got, want)
	}
	d.Write("1424") // which neither of them read
	d.Press(fyne.KeyReturn)
	d.Answer("The officer's 1 is a 2.")
	d.SaidThat(t, "Neither typist read 1,424")
	if got := beside(field.After.Says()); !strings.Contains(got, "1,414") || desktest.Stored(d, id).State() != ward.Differs {
		t.Fatalf("after a figure that nobody read: %q, %s", got, desktest.Stored(d, id).State())
	}
	d.Write("1414") // which replaces it
	d.Press(fyne.KeyReturn)
	d.Answer("The officer's 1 is a 4.")
	if s := desktest.Stored(d, id); s.State() != ward.Agreed || s.Counts[0]["bp_issued"] != 1414 || s.Counts[0]["pv_handed_in"] != 9 {
		t.Errorf("the sheet is %s, %v; said: %q", s.State(), s.Counts, d.Said())
	}
}

// beside are two readings as they stand beside a field, line by line, each with its figure in bold.
func beside(r lists.Row) string {
	var said []string
	for _, line := range append([]lists.Row{r}, r.Under...) {
		if len(line.Cells) > 1 && line.Cells[1].Bold {
			said = append(said, line.Cells[0].Text+" "+line.Cells[1].Text)
		}
	}
	return strings.Join(said, "; ")
}

func TestBothReadingsAreShownToNobodyButWhoDecides(t *testing.T) {
	d := desktest.Small(t, desktest.InPairs)
	id := desktest.AccountOfStation(d, "Callowland", "1")
	first, second := desktest.Account(1931, 517, 3, 7), desktest.Account(1931, 517, 3, 9)
	second["bp_issued"] = 1441
	for range 2 {
		d.StoreBy(practice.ClerkA, id, first)
		d.StoreBy(practice.ClerkB, id, second)
	}
	figures := []int{1441, 1414}
	deciding := 0
	for _, p := range d.Script.Election.People {
		d.Person(p.Name)
		d.GoTo("callowland")
		d.ShowsNone(p.Name+"'s page", figures...)
		d.Press(fyne.KeyF6)
		d.ShowsNone(p.Name+"'s findings", figures...)
		d.GoTo("account 1")
		f, open := d.W.Screen.(*paper.Form)
		if open != (p.Role == setup.Supervisor || p.Role == setup.Deputy || p.Role == setup.ReturningOfficer) {
			t.Errorf("%s, %s: the sheet is open: %v; said: %q", p.Name, p.Role, open, d.Said())
		}
		if !open {
			d.ShowsNone(p.Name+", who tries", figures...)
			continue
		}
		deciding++
		if got := beside(f.Fields[2].After.Says()); got != "Practice clerk A 1,414; Practice clerk B 1,441" {
			t.Errorf("beside the papers issued, to %s: %q", p.Name, got)
		}
		for _, field := range f.Fields {
			if got := beside(field.After.Says()); strings.Contains(got, "Practice clerk") != slices.Contains(f.Turn.Figures, field.Def.ID) {
				t.Errorf("beside %s, to %s: %q", field.Def.Label, p.Name, got)
			}
		}
	}
	if deciding == 0 || deciding == len(d.Script.Election.People) {
		t.Errorf("%d people decide", deciding)
	}
	d.Person(practice.Supervisor)
	d.GoTo("account 1")
	d.Person(practice.ClerkA) // who sits down before the open sheet
	d.ShowsNone("the next person's screen", figures...)
}

func TestASupervisorWhoKeyedOneReadingIsToldThatAnotherDecides(t *testing.T) {
	d := desktest.Small(t, desktest.InPairs)
	id := desktest.AccountOfStation(d, "Callowland", "1")
	for range 2 {
		d.StoreBy(practice.ClerkA, id, desktest.Account(1931, 517, 3, 7))
		d.StoreBy(practice.Supervisor, id, desktest.Account(1931, 517, 3, 9))
	}
	d.Person(practice.Supervisor)
	d.GoTo("account 1")
	d.SaidThat(t, "Practice supervisor keyed one of the two readings. Another supervisor decides.")
	d.Person(practice.Officer)
	d.GoTo("account 1")
	if got := d.Open(); !slices.Equal(got, []figure.ID{"pv_handed_in"}) {
		t.Errorf("%v can be keyed", got)
	}
}

func TestAFirstReadingBecomesTheSecondWhereSomebodyElseWasQuicker(t *testing.T) {
	d := desktest.Small(t, desktest.InPairs)
	id := desktest.AccountOfStation(d, "Callowland", "1")
	d.GoTo("account 1")
	d.Write("1931")
	d.StoreBy(practice.ClerkB, id, desktest.Account(1931, 517, 3, 7))
	if !strings.Contains(d.How(), "Second reading") || d.Sheet().Fields[0].Entry.Text() != "1931" {
		t.Errorf("the head says %q", d.How())
	}
	d.ShowsNone("the sheet", 517, 1414)
	for range "1931" {
		d.Press(fyne.KeyBackspace)
	}
	d.Figures(desktest.Account(1931, 517, 3, 7))
	if s := desktest.Stored(d, id); s.State() != ward.Agreed {
		t.Errorf("the sheet is %s; said: %q", s.State(), d.Said())
	}
}

func TestWhereOneReadingAgreesASheetItSaysThatFiguresAreReadAloud(t *testing.T) {
	d := desktest.Small(t, func(*setup.Election) {})
	d.GoTo("account 1")
	if !strings.Contains(d.How(), "read back aloud") || strings.Contains(d.How(), "reading") {
		t.Errorf("the head says %q", d.How())
	}
}

func TestASecondReadingIsStoredAlthoughTheFirstWasCorrectedMeanwhile(t *testing.T) {
	d := desktest.Small(t, desktest.InPairs)
	id := desktest.AccountOfStation(d, "Callowland", "1")
	d.StoreBy(practice.ClerkB, id, desktest.Account(1931, 517, 3, 7))
	d.GoTo("account 1")
	d.StoreBy(practice.ClerkB, id, desktest.Account(1931, 517, 3, 8))
	d.Figures(desktest.Account(1931, 517, 3, 8))
	if s := desktest.Stored(d, id); s.State() != ward.Agreed || s.Counts[0]["pv_handed_in"] != 8 {
		t.Errorf("the sheet is %s, %v; said: %q", s.State(), s.Counts, d.Said())
	}
}

func TestWhatAnotherSettledInTheMeantimeIsNotKeyedOnceMore(t *testing.T) {
	d := desktest.Small(t, desktest.InPairs)
	id := desktest.AccountOfStation(d, "Callowland", "1")
	d.StoreBy(practice.ClerkA, id, desktest.Account(1931, 517, 3, 7))
	d.StoreBy(practice.ClerkB, id, desktest.Account(1931, 517, 3, 9))
	d.GoTo("account 1")
	d.Write("8")
	d.StoreBy(practice.ClerkB, id, sheet.Reading{"pv_handed_in": 7}) // which agrees it
	d.Press(fyne.KeyReturn)
	if s := desktest.Stored(d, id); s.State() != ward.Agreed || s.Counts[0]["pv_handed_in"] != 7 {
		t.Errorf("the sheet is %s, %v", s.State(), s.Counts)
	}
	d.SaidThat(t, "Somebody else settled what differed in the meantime; nothing of yours was stored.")
}

func TestAnAgreedSheetIsCorrectedByTwoPeopleToo(t *testing.T) {
	d := desktest.Small(t, desktest.InPairs)
	id := desktest.AccountOfStation(d, "Callowland", "1")
	d.Store(id.Contest, id.Form, id.Subject, desktest.Account(1931, 517, 3, 7))
	d.GoTo("account 1")
	if got := d.Sheet().Fields[0].Entry.Text(); got != "1931" || !strings.Contains(d.How(), "Agreed.") {
		t.Errorf("%q stands under %q", got, d.How())
	}
	d.Figures(desktest.Account(1941, 527, 3, 7))
	if s := desktest.Stored(d, id); s.State() != ward.KeyedOnce || s.Counts[0]["bp_supplied"] != 1931 {
		t.Fatalf("the sheet is %s, %v; said: %q", s.State(), s.Counts, d.Said())
	}
	d.Person(practice.ClerkB)
	d.GoTo("account 1")
	d.ShowsNone("the second reading", 1941, 527, 1931, 517)
	d.Figures(desktest.Account(1941, 527, 3, 7))
	if s := desktest.Stored(d, id); s.State() != ward.Agreed || s.Counts[0]["bp_supplied"] != 1941 {
		t.Errorf("the sheet is %s, %v; said: %q", s.State(), s.Counts, d.Said())
	}
}

func TestWhoOpensASheetThatAnotherHasHalfKeyedIsToldSo_WithoutAFigure(t *testing.T) {
	d := desktest.SitInPairs(t)
	d.GoTo("account 1")
	d.Write("1931")
	d.Person(practice.ClerkB)
	const begun = practice.ClerkA + " has begun this sheet (no figure is shown)."
	d.SaidThat(t, begun)
	d.ShowsNone("the sheet", 1931)
	d.Press(fyne.KeyEscape)
	d.GoTo("account 1")
	if got := d.Said(); got != begun {
		t.Errorf("said: %q", got)
	}
	d.GoTo("account 2")
	if got := d.Said(); got != "" {
		t.Errorf("of a sheet that nobody has begun: %q", got)
	}
}
