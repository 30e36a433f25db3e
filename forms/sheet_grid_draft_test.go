package forms

import (
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app"
	"wardcount/app/practice"
)

// inColumns are the figures that stand in columns of the grid that is open.
func (d *seat) inColumns(sheets ...int) []string {
	d.t.Helper()
	var all []string
	for i, n := range sheets {
		f := d.sheet().Grid.Forms[d.countSheet(n)]
		if f == nil {
			d.t.Fatalf("nothing of sheet %d is keyed in the grid", n)
		}
		all = append(all, "")
		for _, field := range f.Fields {
			if text := field.Entry.Text(); text != "" {
				all[i] += string(field.Def.ID) + "=" + text + " "
			}
		}
	}
	return all
}

func (d *seat) wantColumns(second, third string) {
	d.t.Helper()
	if got := d.inColumns(2, 3); got[0] != second || got[1] != third {
		d.t.Errorf("in the columns: %q, want %q and %q", got, second, third)
	}
}

func TestWhatIsHalfKeyedInTwoColumnsIsBackAfterACrashEachInItsOwnAndForNobodyElse(t *testing.T) {
	const second, third = "papers_on_sheet=25 votes.1=18 ", "papers_on_sheet=24 "
	for name, leave := range map[string]func(*seat){
		"left by Escape": func(d *seat) { d.Press(fyne.KeyEscape) },
		"still open":     func(d *seat) { d.Press(fyne.KeyRight) }, // the column was left, and the grid was not
	} {
		t.Run(name, func(t *testing.T) {
			d := twoTables(t, inPairs)
			d.inGrid(2)
			d.keys("25", "18")
			d.Press(fyne.KeyRight, fyne.KeyUp, fyne.KeyUp)
			d.Write("24")
			leave(d)
			after := d.crashed(t)
			after.goTo("callowland")
			after.wantMarked("half keyed by Practice clerk A", "half keyed by Practice clerk A")
			after.person(practice.ClerkB)
			after.inGrid(2)
			after.wantColumns("", "")
			after.showsNone("the grid of another person", 25, 18, 24)
			after.Press(fyne.KeyEscape)
			after.person(practice.ClerkA)
			after.inGrid(2)
			after.wantColumns(second, third)
			after.saidThat(t, "2 of 7 figures are back")
			if f := after.sheet(); after.Canvas.Focused() != fyne.Focusable(f.Fields[2].Entry) {
				t.Errorf("the keyboard is in row %d", f.Grid.Row)
			}
			after.Press(fyne.KeyEscape)
			after.goTo("sheet 3") // by itself
			if got := after.inFields(); got != "24" {
				t.Errorf("sheet 3 by itself opens with %q", got)
			}
		})
	}
}

func TestAColumnThatIsStoredLeavesTheOthersHalfKeyed(t *testing.T) {
	d := twoTables(t, inPairs)
	d.inGrid(3)
	d.keys("24")
	d.Press(fyne.KeyLeft, fyne.KeyUp)
	d.pile(2, 2)
	d.Press(fyne.KeyEscape)
	drafts := d.crashed(t).count.Drafts()
	if len(drafts) != 1 || drafts[0].Paper.Sheet != d.countSheet(3) {
		t.Fatalf("kept: %+v", drafts)
	}
	d.inGrid(3)
	if got := d.inColumns(3); got[0] != "papers_on_sheet=24 " {
		t.Errorf("in the column: %q", got)
	}
}

func TestCtrlZOfTheGridStaysWithinAColumn(t *testing.T) {
	d := twoTables(t, inPairs)
	d.inGrid(2)
	d.keys("25", "18")
	d.Press(fyne.KeyRight, fyne.KeyUp, fyne.KeyUp)
	d.keys("24", "17")
	for _, third := range []string{"papers_on_sheet=24 ", "", "", ""} {
		d.Shortcut(&fyne.ShortcutUndo{})
		d.wantColumns("papers_on_sheet=25 votes.1=18 ", third)
		if d.sheet().ID != d.countSheet(3) {
			t.Fatalf("the keyboard is in %s", d.sheet().ID)
		}
	}
	d.Shortcut(&fyne.ShortcutRedo{})
	d.wantColumns("papers_on_sheet=25 votes.1=18 ", "papers_on_sheet=24 ")
	d.Press(fyne.KeyEscape)
	d.wantMarked("half keyed by Practice clerk A", "half keyed by Practice clerk A")
}

// What no longer fits is said where its column is come to, and not thrown away
// before.
func TestAColumnWhoseDraftNoLongerFitsSaysSoAsTheKeyboardComesToIt(t *testing.T) {
	d := twoTables(t, inPairs)
	d.inGrid(2)
	d.keys("25")
	d.Press(fyne.KeyRight, fyne.KeyUp)
	d.keys("24")
	d.Press(fyne.KeyEscape)
	supervisor, err := d.count.Person(practice.Supervisor)
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range []int{2, 3} {
		d.storeBy(practice.ClerkB, d.countSheet(n), marked(n))
		if err := d.count.VoidSheet(supervisor, d.countSheet(n), 0, "another table's sheet"); err != nil {
			t.Fatal(err)
		}
	}
	d.w.News()
	past := func(n int) bool {
		draft, fits := d.count.Draft(practice.ClerkA, app.Paper{Sheet: d.countSheet(n)}, 1)
		return !draft.At.IsZero() && !fits
	}
	d.inGrid(1)
	d.wantColumns("", "")
	if d.said() != "" || !past(2) || !past(3) {
		t.Fatalf("before they are come to: said %q, kept %v %v", d.said(), past(2), past(3))
	}
	for _, n := range []int{2, 3} {
		d.Press(fyne.KeyRight)
		d.saidThat(t, "What you half keyed here at ")
		d.saidThat(t, "is not brought back")
		if past(n) {
			t.Errorf("sheet %d: it is still kept", n)
		}
		d.w.Say("")
	}
	d.Press(fyne.KeyLeft)
	if d.said() != "" {
		t.Errorf("said again: %q", d.said())
	}
	d.keys("25")
	d.Press(fyne.KeyEscape)
	d.wantMarked("half keyed by Practice clerk A")
}

func TestAColumnThatIsComeToSaysWhatIsBackInIt(t *testing.T) {
	d := twoTables(t, inPairs)
	d.inGrid(2)
	d.keys("25", "18")
	d.Press(fyne.KeyEscape)
	d.inGrid(1)
	if d.said() != "" {
		t.Fatalf("said: %q", d.said())
	}
	d.Press(fyne.KeyRight)
	d.saidThat(t, "2 of 7 figures are back")
}
