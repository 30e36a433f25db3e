package forms

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wardcount/app/practice"
	"wardcount/forms/formstest"
	"wardcount/forms/kit"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

func TestAClickOnAWardAsksBeforeTypedFiguresAreLostAndTakesTheKeyboardThere(t *testing.T) {
	d := sit(t)
	second := d.script.Election.Contests[1]
	d.goTo("account 1")
	d.Write("19")
	test.Tap(d.w.wards.list.Shown()[1])
	if d.Canvas.Overlays().Top() == nil {
		t.Fatal("nothing was asked")
	}
	d.Press(fyne.KeyReturn) // stay
	if f := d.sheet(); f.fields[0].entry.Text() != "19" || d.Canvas.Focused() != fyne.Focusable(f.fields[0].entry) {
		t.Errorf("in the field: %q", f.fields[0].entry.Text())
	}
	if d.w.wards.list.Key() != string(d.first().ID) {
		t.Errorf("the list stands at %s", d.w.wards.list.Key())
	}
	test.Tap(d.w.wards.list.Shown()[1])
	d.Press(fyne.KeyRight, fyne.KeyReturn)
	for range 2 { // the second time, from a sheet in which nothing was typed
		if p, ok := d.w.screen.(*wardPage); !ok || p.contest != second.ID || d.Canvas.Focused() != p.home() {
			t.Fatalf("the screen is %v, the keyboard at %v", d.w.screen.name(), d.Canvas.Focused())
		}
		d.goTo("account 1")
		test.Tap(d.w.wards.list.Shown()[1])
	}
}

func TestAbandoningStandsLastAndIsAskedTwice(t *testing.T) {
	d := sit(t)
	d.quickly(d.first().ID, reconcile.StepProvisional)
	d.person(practice.Officer)
	d.goTo(d.first().Name)
	abandon := func(last ...fyne.KeyName) {
		d.Press(fyne.KeyF10, fyne.KeyEnd, fyne.KeyReturn)
		d.answer("A candidate has died.")
		if d.Canvas.Overlays().Top() == nil || d.ward(d.first().Name).State != ward.Provisional {
			t.Fatal("not asked again")
		}
		d.Press(last...)
	}
	abandon(fyne.KeyReturn)
	if s := d.ward(d.first().Name).State; s != ward.Provisional {
		t.Fatalf("Enter made the ward %s", s)
	}
	if texts := d.texts(); !strings.Contains(texts, "would be elected") || strings.Contains(texts, "Elected"+"\n") {
		t.Errorf("before the result is certified:\n%s", texts)
	}
	abandon(fyne.KeyRight, fyne.KeyReturn)
	if s := d.ward(d.first().Name).State; s != ward.Abandoned {
		t.Fatalf("the ward is %s; said: %q", s, d.said())
	}
	texts := d.texts()
	if !strings.Contains(texts, practice.Officer+", returning officer: A candidate has died.") {
		t.Errorf("it does not say why:\n%s", texts)
	}
	for _, never := range []string{words.Majority, "would be elected", "Elected" + "\n", "Result"} {
		if strings.Contains(texts, never+"\n") {
			t.Errorf("an abandoned ward says %q:\n%s", never, texts)
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
			d.w.screen.home().(*kit.List).MoveTo(d.ward(d.first().Name).OwnSheet(sheet.CountResult).String())
			d.Press(fyne.KeyReturn)
			if _, page := d.w.screen.(*wardPage); page {
				d.Press(fyne.KeyReturn) // it was out of sight
			}
		},
	} {
		open()
		if f := d.sheet(); f.id.Form != sheet.CountResult || f.count != 2 || f.fields[0].entry.Text() != "" || !strings.Contains(d.texts(), "Hidden while you count again.") {
			t.Errorf("%s opens %s, count %d", what, f.id, f.count)
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

func TestAHeldEnterReadsBackOneLine(t *testing.T) {
	d := sit(t)
	d.quickly(d.first().ID, reconcile.StepConsult)
	d.goTo(d.first().Name)
	d.Press(fyne.KeyF9)
	r := d.w.screen.(*readBack)
	formstest.Swap(t, &kit.PressesReported, func(fyne.CanvasObject) bool { return true })
	for want := 1; want <= 2; want++ {
		r.list.KeyDown(&fyne.KeyEvent{Name: fyne.KeyReturn})
		d.Press(fyne.KeyReturn, fyne.KeyReturn, fyne.KeyReturn)
		if r.ticked != want {
			t.Errorf("%d lines were ticked by %d presses", r.ticked, want)
		}
	}
}

func TestAHeldF9OpensTheDeclarationAndDoesNotDeclare(t *testing.T) {
	d := sit(t)
	d.quickly(d.first().ID, reconcile.StepCertify)
	d.person(practice.Officer)
	d.goTo(d.first().Name)
	formstest.Swap(t, &kit.PressesReported, func(fyne.CanvasObject) bool { return true })
	d.w.screen.home().(*kit.List).KeyDown(&fyne.KeyEvent{Name: fyne.KeyF9})
	d.Press(fyne.KeyF9, fyne.KeyF9, fyne.KeyReturn)
	page, ok := d.w.screen.(*declaration)
	if !ok || d.ward(d.first().Name).State != ward.Certified {
		t.Fatalf("the screen is %v, the ward %s", d.w.screen.name(), d.ward(d.first().Name).State)
	}
	page.list.KeyDown(&fyne.KeyEvent{Name: fyne.KeyReturn})
	d.Press(fyne.KeyReturn)
	if s := d.ward(d.first().Name).State; s != ward.Declared {
		t.Errorf("the ward is %s", s)
	}
}

func TestAFurtherCountInThePaletteNamesItsWard(t *testing.T) {
	d := sit(t)
	d.quickly(d.first().ID, reconcile.StepProvisional)
	found := find(places(d.count.State()), "count result again", "")
	if len(found) == 0 || found[0].label != "Count result again · "+d.first().Name+" · count 2" {
		t.Errorf("found: %+v", found)
	}
}

func TestVoterIDTotalsWithoutARecordAreNotNought(t *testing.T) {
	d := sit(t)
	d.goTo("voter identification")
	texts := d.texts()
	if !strings.Contains(texts, "58 records awaited: stations 1, 2, 3, 4, 5, 6, 7, 8 … and 50 more") {
		t.Errorf("the page says:\n%s", texts)
	}
	if text := words.ReleaseText(d.w.state.VoterID.Totals(&d.w.state.Election)); !strings.Contains(text, "– refused at first") {
		t.Errorf("asked: %q", text)
	}
}

func TestF11CountsTheSheetOfTheSelectedFindingAndItsRowIsNotGreen(t *testing.T) {
	d := sit(t)
	d.goTo("account 1")
	d.figures(account(1900, 500, 2, 7))
	d.goTo("box 1")
	d.figures(sheet.Reading{"verified": 1397})
	d.goTo(d.first().Name)
	f, ok := d.w.found.current()
	if !ok || !f.Recount {
		t.Fatalf("found: %+v", d.w.found.now)
	}
	if f.Level != rules.Error || !strings.Contains(d.texts(), "in, "+string(f.Code)) {
		t.Errorf("the row does not show %s:\n%s", f.Code, d.texts())
	}
	d.w.screen.home().(*kit.List).MoveTo(accountOfStation(d, d.first().Name, "2").String())
	d.Press(fyne.KeyF11)
	if s := d.sheet(); s.id.Form != sheet.BoxVerification || s.count != 2 {
		t.Errorf("F11 opens %s, count %d", s.id, s.count)
	}
}

func TestASecondPublicationIsRefusedAndQuittingWaitsForTheFirst(t *testing.T) {
	d := sit(t)
	for _, act := range actsOf(d.script, d.first().ID) {
		if err := practice.Perform(d.count, []practice.Act{act}, func(int) {}); err != nil {
			t.Fatal(err)
		}
	}
	stopped := make(chan struct{})
	p := &publishing{listPage: newListPage(d.w)}
	d.w.publication = p
	p.work.Start(func(ctx context.Context, _ kit.ProgressFunc) error {
		<-ctx.Done()
		<-stopped
		return ctx.Err()
	}, nil, func(error) { p.then() })
	d.Press(fyne.KeyF12)
	if d.Canvas.Overlays().Top() != nil || !strings.Contains(d.said(), "still being published") {
		t.Errorf("said: %q", d.said())
	}
	d.Shortcut(withCtrl(fyne.KeyQ))
	if d.w.closing {
		t.Fatal("closed while documents were written")
	}
	close(stopped)
	d.trace.wait(t, "trace closed=cleanly")
}

func TestCertifyingListsWhoIsElectedAndByHowMuch(t *testing.T) {
	d := sit(t)
	d.quickly(d.first().ID, reconcile.StepReadBack)
	d.person(practice.Officer)
	text := words.StepText(reconcile.StepCertify, d.ward(d.first().Name), d.w.person, "")
	for _, want := range []string{"Ian Stotesbury, Liberal Democrats: 1,044 votes", "Majority: ", "Will be certified by " + practice.Officer} {
		if !strings.Contains(text, want) {
			t.Errorf("it does not say %q: %q", want, text)
		}
	}
}

func TestAClickOnTheDeclarationDoesNotDeclare(t *testing.T) {
	d := sit(t)
	d.quickly(d.first().ID, reconcile.StepCertify)
	d.person(practice.Officer)
	d.goTo(d.first().Name)
	d.Press(fyne.KeyF9)
	page, ok := d.w.screen.(*declaration)
	if !ok {
		t.Fatalf("the screen is %v", d.w.screen.name())
	}
	for _, view := range page.list.Shown() {
		test.Tap(view)
	}
	if s := d.ward(d.first().Name).State; s != ward.Certified {
		t.Fatalf("clicks made the ward %s", s)
	}
	d.Press(fyne.KeyEnd, fyne.KeyReturn)
	if s := d.ward(d.first().Name).State; s != ward.Declared {
		t.Errorf("after Enter the ward is %s", s)
	}
}
