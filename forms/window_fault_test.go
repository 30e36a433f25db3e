package forms

import (
	"maps"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app"
	"wardcount/app/practice"
	"wardcount/forms/desk"
	"wardcount/forms/kit/ask"
	"wardcount/forms/kit/lists"
	"wardcount/forms/wards"
	"wardcount/forms/words"
	"wardcount/reconcile"
)

// brokenPage is a screen that fails when it is drawn, or at a key.
type brokenPage struct {
	desk.ListPage
	drawn bool
}

func (p *brokenPage) Name() []string { return []string{"broken"} }
func (p *brokenPage) Hints() string  { return "" }
func (p *brokenPage) Escape()        { panic("a fault for the test") }

func (p *brokenPage) Refresh() {
	if p.drawn {
		panic("a fault for the test")
	}
	p.List.Set([]lists.Row{{Columns: lists.WholeWidth, Cells: []lists.Cell{{Text: "Practice"}}, Key: "practice", Open: func() { panic("a fault for the test") }}})
}

// broken opens that screen.
func (d *seat) broken(drawn bool) {
	d.faulty = true
	p := &brokenPage{ListPage: desk.NewListPage(d.w), drawn: drawn}
	d.w.Show(p)
}

// wantSafe wants the page of a ward, the keyboard on the list of wards, and the
// sentence that says so; and that both work.
func (d *seat) wantSafe() {
	d.t.Helper()
	p, ok := d.w.Screen.(*wards.WardPage)
	if !ok || d.Canvas.Focused() != fyne.Focusable(d.w.Wards.List) || d.Canvas.Overlays().Top() != nil {
		d.t.Fatalf("the screen is %v, the keyboard at %T", d.w.Screen.Name(), d.Canvas.Focused())
	}
	d.saidThat(d.t, "Something went wrong on that page. What was stored stands, and what was typed is kept. Go on from here")
	if !strings.Contains(d.texts(), d.w.State.Ward(p.Contest).Contest.Name) {
		d.t.Errorf("the page says:\n%s", d.texts())
	}
	d.Press(fyne.KeyReturn)
	if d.Canvas.Focused() != d.w.Screen.Home() {
		d.t.Error("Enter does not lead into the page")
	}
}

func TestAPageThatFailsIsLeftForTheWardsWithASentence(t *testing.T) {
	for what, do := range map[string]func(d *seat){
		"as it is drawn":     func(d *seat) { d.broken(true) },
		"at Enter":           func(d *seat) { d.broken(false); d.Press(fyne.KeyReturn) },
		"at Escape":          func(d *seat) { d.broken(false); d.Press(fyne.KeyEscape) },
		"when there is news": func(d *seat) { d.broken(false); d.w.Screen.(*brokenPage).drawn = true; d.w.Repaint() },
	} {
		d := sit(t)
		d.goTo(d.script.Election.Contests[1].Name)
		do(d)
		d.wantSafe()
		if d.w.Ward != d.script.Election.Contests[1].ID {
			t.Errorf("%s: the ward is %s", what, d.w.Ward)
		}
		d.goTo("account 1")
		d.figures(account(1900, 500, 2, 7))
		if s := stored(d, accountOfStation(d, "Callowland", "1")); len(s.Counts) != 1 {
			t.Errorf("%s: nothing can be keyed after it; said: %q", what, d.said())
		}
	}
}

// A fault at a key of a sheet loses no figure, not even of the field that was
// being typed.
func TestAFaultInASheetLosesNoFigureThatWasTyped(t *testing.T) {
	d := small(t, inPairs)
	d.goTo("account 1")
	d.faulty = true
	d.keys("1931", "517")
	d.Write("1414")
	d.sheet().Fields[2].Entry.OnNext = func() { panic("a fault for the test") }
	d.Press(fyne.KeyEnter)
	d.wantSafe()
	after := d.crashed(t)
	after.goTo("account 1")
	if got := after.inFields(); got != "1931 517 1414" {
		t.Errorf("in the fields: %q", got)
	}
	d.person(practice.ClerkB)
	d.goTo("account 1")
	if got := d.inFields(); got != "" {
		t.Errorf("another person finds %q", got)
	}
}

func TestAFaultBehindAQuestionTakesTheQuestionAway(t *testing.T) {
	d := sit(t)
	d.faulty = true
	d.w.Ask(ask.Question{Title: "Practice", Label: "Practice", Validate: func(string) error { panic("a fault for the test") }})
	d.Write("a")
	d.Press(fyne.KeyReturn)
	d.wantSafe()
}

// Where even the page of the ward fails, a bare one stands that leads elsewhere.
func TestWhereTheWardsPageFailsItselfABareOneStands(t *testing.T) {
	d := sit(t)
	d.quickly(d.first().ID, reconcile.StepCertify)
	d.goTo(d.first().Name)
	d.faulty = true
	d.w.State.Wards = maps.Clone(d.w.State.Wards)
	broken := d.w.State.Wards[d.first().ID]
	broken.Contest.Seats = -1 // with which no result is worked out
	d.w.State.Wards[d.first().ID] = broken
	d.w.Repaint()
	if _, ok := d.w.Screen.(*desk.FaultPage); !ok || !strings.Contains(d.texts(), words.FaultTitle) {
		t.Fatalf("the screen is %v:\n%s", d.w.Screen.Name(), d.texts())
	}
	d.goTo(d.script.Election.Contests[1].Name)
	if p, ok := d.w.Screen.(*wards.WardPage); !ok || p.Contest != d.script.Election.Contests[1].ID {
		t.Errorf("the screen is %v", d.w.Screen.Name())
	}
}

func TestTheWindowCanBeClosedAlthoughItsPageFails(t *testing.T) {
	d := sit(t)
	d.faulty = true
	d.w.Show(&leavesNever{desk.NewListPage(d.w)})
	d.w.Quit()
	if d.w.Closing {
		t.Fatal("closed over a fault without a word")
	}
	d.w.Show(&leavesNever{desk.NewListPage(d.w)})
	d.w.Quit()
	if !d.w.Closing || !d.trace.has("trace closed=cleanly") {
		t.Error("it cannot be closed")
	}
	c, err := app.Open(d.count.Path())
	if err != nil {
		t.Fatal(err)
	}
	_ = c.Close()
}

// leavesNever is a screen that fails when it is left.
type leavesNever struct{ desk.ListPage }

func (p *leavesNever) Name() []string { return []string{"stuck"} }
func (p *leavesNever) Hints() string  { return "" }
func (p *leavesNever) Refresh()       {}
func (p *leavesNever) Leave(func())   { panic("a fault for the test") }
