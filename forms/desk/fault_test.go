package desk_test

import (
	"maps"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app"
	"wardcount/app/practice"
	"wardcount/forms/desk"
	"wardcount/forms/desktest"
	"wardcount/forms/kit/ask"
	"wardcount/forms/kit/lists"
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
func broken(d *desktest.Seat, drawn bool) {
	d.Faulty = true
	p := &brokenPage{ListPage: desk.NewListPage(d.W), drawn: drawn}
	d.W.Show(p)
}

// wantSafe wants the page of a ward, the keyboard on the list of wards, and the
// sentence that says so; and that both work.
func wantSafe(d *desktest.Seat) {
	d.T.Helper()
	if !d.At("ward") || d.Canvas.Focused() != fyne.Focusable(d.Wards()) || d.Canvas.Overlays().Top() != nil {
		d.T.Fatalf("the screen is %v, the keyboard at %T", d.W.Screen.Name(), d.Canvas.Focused())
	}
	d.SaidThat(d.T, "Something went wrong on that page. What was stored stands, and what was typed is kept. Go on from here")
	if !strings.Contains(d.Texts(), d.W.Screen.Name()[2]) {
		d.T.Errorf("the page says:\n%s", d.Texts())
	}
	d.Press(fyne.KeyReturn)
	if d.Canvas.Focused() != d.W.Screen.Home() {
		d.T.Error("Enter does not lead into the page")
	}
}

func TestAPageThatFailsIsLeftForTheWardsWithASentence(t *testing.T) {
	for what, do := range map[string]func(d *desktest.Seat){
		"as it is drawn":     func(d *desktest.Seat) { broken(d, true) },
		"at Enter":           func(d *desktest.Seat) { broken(d, false); d.Press(fyne.KeyReturn) },
		"at Escape":          func(d *desktest.Seat) { broken(d, false); d.Press(fyne.KeyEscape) },
		"when there is news": func(d *desktest.Seat) { broken(d, false); d.W.Screen.(*brokenPage).drawn = true; d.W.Repaint() },
	} {
		d := desktest.Sit(t)
		d.GoTo(d.Script.Election.Contests[1].Name)
		do(d)
		wantSafe(d)
		if d.W.Ward != d.Script.Election.Contests[1].ID {
			t.Errorf("%s: the ward is %s", what, d.W.Ward)
		}
		d.GoTo("account 1")
		d.Figures(desktest.Account(1900, 500, 2, 7))
		if s := desktest.Stored(d, desktest.AccountOfStation(d, "Callowland", "1")); len(s.Counts) != 1 {
			t.Errorf("%s: nothing can be keyed after it; said: %q", what, d.Said())
		}
	}
}

// A fault at a key of a sheet loses no figure, not even of the field that was
// being typed.
func TestAFaultInASheetLosesNoFigureThatWasTyped(t *testing.T) {
	d := desktest.Small(t, desktest.InPairs)
	d.GoTo("account 1")
	d.Faulty = true
	d.Keys("1931", "517")
	d.Write("1414")
	d.Sheet().Fields[2].Entry.OnNext = func() { panic("a fault for the test") }
	d.Press(fyne.KeyEnter)
	wantSafe(d)
	after := d.Crashed(t)
	after.GoTo("account 1")
	if got := after.InFields(); got != "1931 517 1414" {
		t.Errorf("in the fields: %q", got)
	}
	d.Person(practice.ClerkB)
	d.GoTo("account 1")
	if got := d.InFields(); got != "" {
		t.Errorf("another person finds %q", got)
	}
}

func TestAFaultBehindAQuestionTakesTheQuestionAway(t *testing.T) {
	d := desktest.Sit(t)
	d.Faulty = true
	d.W.Ask(ask.Question{Title: "Practice", Label: "Practice", Validate: func(string) error { panic("a fault for the test") }})
	d.Write("a")
	d.Press(fyne.KeyReturn)
	wantSafe(d)
}

// Where even the page of the ward fails, a bare one stands that leads elsewhere.
func TestWhereTheWardsPageFailsItselfABareOneStands(t *testing.T) {
	d := desktest.Sit(t)
	d.Quickly(d.First().ID, reconcile.StepCertify)
	d.GoTo(d.First().Name)
	d.Faulty = true
	d.W.State.Wards = maps.Clone(d.W.State.Wards)
	broken := d.W.State.Wards[d.First().ID]
	broken.Contest.Seats = -1 // with which no result is worked out
	d.W.State.Wards[d.First().ID] = broken
	d.W.Repaint()
	if _, ok := d.W.Screen.(*desk.FaultPage); !ok || !strings.Contains(d.Texts(), words.FaultTitle) {
		t.Fatalf("the screen is %v:\n%s", d.W.Screen.Name(), d.Texts())
	}
	d.GoTo(d.Script.Election.Contests[1].Name)
	if !d.At("ward", "ward", d.Script.Election.Contests[1].Name) {
		t.Errorf("the screen is %v", d.W.Screen.Name())
	}
}

func TestTheWindowCanBeClosedAlthoughItsPageFails(t *testing.T) {
	d := desktest.Sit(t)
	d.Faulty = true
	d.W.Show(&leavesNever{desk.NewListPage(d.W)})
	d.W.Quit()
	if d.W.Closing {
		t.Fatal("closed over a fault without a word")
	}
	d.W.Show(&leavesNever{desk.NewListPage(d.W)})
	d.W.Quit()
	if !d.W.Closing || !d.Trace.Has("trace closed=cleanly") {
		t.Error("it cannot be closed")
	}
	c, err := app.Open(d.Count.Path())
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
