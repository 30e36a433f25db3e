package paper_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/app"
	"wardcount/app/practice"
	"wardcount/forms/desktest"
)

// inColumns are the figures that stand in columns of the grid that is open.
func inColumns(d *desktest.Seat, sheets ...int) []string {
	d.T.Helper()
	var all []string
	for i, n := range sheets {
		f := d.Sheet().Grid.Forms[countSheet(d, n)]
		if f == nil {
			d.T.Fatalf("nothing of sheet %d is keyed in the grid", n)
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

func wantColumns(d *desktest.Seat, second, third string) {
	d.T.Helper()
	if got := inColumns(d, 2, 3); got[0] != second || got[1] != third {
		d.T.Errorf("in the columns: %q, want %q and %q", got, second, third)
	}
}

func TestWhatIsHalfKeyedInTwoColumnsIsBackAfterACrashEachInItsOwnAndForNobodyElse(t *testing.T) {
	const second, third = "papers_on_sheet=25 votes.1=18 ", "papers_on_sheet=24 "
	for name, leave := range map[string]func(*desktest.Seat){
		"left by Escape": func(d *desktest.Seat) { d.Press(fyne.KeyEscape) },
		"still open":     func(d *desktest.Seat) { d.Press(fyne.KeyRight) }, // the column was left, and the grid was not
	} {
		t.Run(name, func(t *testing.T) {
			d := twoTables(t, desktest.InPairs)
			inGrid(d, 2)
			d.Keys("25", "18")
			d.Press(fyne.KeyRight, fyne.KeyUp, fyne.KeyUp)
			d.Write("24")
			leave(d)
			after := d.Crashed(t)
			after.GoTo("callowland")
			after.WantMarked("half keyed by Practice clerk A", "half keyed by Practice clerk A")
			after.Person(practice.ClerkB)
			inGrid(after, 2)
			wantColumns(after, "", "")
			after.ShowsNone("the grid of another person", 25, 18, 24)
			after.Press(fyne.KeyEscape)
			after.Person(practice.ClerkA)
			inGrid(after, 2)
			wantColumns(after, second, third)
			after.SaidThat(t, "2 of 7 figures are back")
			if f := after.Sheet(); after.Canvas.Focused() != fyne.Focusable(f.Fields[2].Entry) {
				t.Errorf("the keyboard is in row %d", f.Grid.Row)
			}
			after.Press(fyne.KeyEscape)
			after.GoTo("sheet 3") // by itself
			if got := after.InFields(); got != "24" {
				t.Errorf("sheet 3 by itself opens with %q", got)
			}
		})
	}
}

func TestAColumnThatIsStoredLeavesTheOthersHalfKeyed(t *testing.T) {
	d := twoTables(t, desktest.InPairs)
	inGrid(d, 3)
	d.Keys("24")
	d.Press(fyne.KeyLeft, fyne.KeyUp)
	pile(d, 2, 2)
	d.Press(fyne.KeyEscape)
	drafts := d.Crashed(t).Count.Drafts()
	if len(drafts) != 1 || drafts[0].Paper.Sheet != countSheet(d, 3) {
		t.Fatalf("kept: %+v", drafts)
	}
	inGrid(d, 3)
	if got := inColumns(d, 3); got[0] != "papers_on_sheet=24 " {
		t.Errorf("in the column: %q", got)
	}
}

func TestCtrlZOfTheGridStaysWithinAColumn(t *testing.T) {
	d := twoTables(t, desktest.InPairs)
	inGrid(d, 2)
	d.Keys("25", "18")
	d.Press(fyne.KeyRight, fyne.KeyUp, fyne.KeyUp)
	d.Keys("24", "17")
	for _, third := range []string{"papers_on_sheet=24 ", "", "", ""} {
		d.Shortcut(&fyne.ShortcutUndo{})
		wantColumns(d, "papers_on_sheet=25 votes.1=18 ", third)
		if d.Sheet().ID != countSheet(d, 3) {
			t.Fatalf("the keyboard is in %s", d.Sheet().ID)
		}
	}
	d.Shortcut(&fyne.ShortcutRedo{})
	wantColumns(d, "papers_on_sheet=25 votes.1=18 ", "papers_on_sheet=24 ")
	d.Press(fyne.KeyEscape)
	d.WantMarked("half keyed by Practice clerk A", "half keyed by Practice clerk A")
}

// What no longer fits is said where its column is come to, and not thrown away
// before.
func TestAColumnWhoseDraftNoLongerFitsSaysSoAsTheKeyboardComesToIt(t *testing.T) {
	d := twoTables(t, desktest.InPairs)
	inGrid(d, 2)
	d.Keys("25")
	d.Press(fyne.KeyRight, fyne.KeyUp)
	d.Keys("24")
	d.Press(fyne.KeyEscape)
	supervisor, err := d.Count.Person(practice.Supervisor)
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range []int{2, 3} {
		d.StoreBy(practice.ClerkB, countSheet(d, n), marked(n))
		if err := d.Count.VoidSheet(supervisor, countSheet(d, n), 0, "another table's sheet"); err != nil {
			t.Fatal(err)
		}
	}
	d.W.News()
	past := func(n int) bool {
		draft, fits := d.Count.Draft(practice.ClerkA, app.Paper{Sheet: countSheet(d, n)}, 1)
		return !draft.At.IsZero() && !fits
	}
	inGrid(d, 1)
	wantColumns(d, "", "")
	if d.Said() != "" || !past(2) || !past(3) {
		t.Fatalf("before they are come to: said %q, kept %v %v", d.Said(), past(2), past(3))
	}
	for _, n := range []int{2, 3} {
		d.Press(fyne.KeyRight)
		d.SaidThat(t, "What you half keyed here at ")
		d.SaidThat(t, "is not brought back")
		if past(n) {
			t.Errorf("sheet %d: it is still kept", n)
		}
		d.W.Say("")
	}
	d.Press(fyne.KeyLeft)
	if d.Said() != "" {
		t.Errorf("said again: %q", d.Said())
	}
	d.Keys("25")
	d.Press(fyne.KeyEscape)
	d.WantMarked("half keyed by Practice clerk A")
}

func TestAColumnThatIsComeToSaysWhatIsBackInIt(t *testing.T) {
	d := twoTables(t, desktest.InPairs)
	inGrid(d, 2)
	d.Keys("25", "18")
	d.Press(fyne.KeyEscape)
	inGrid(d, 1)
	if d.Said() != "" {
		t.Fatalf("said: %q", d.Said())
	}
	d.Press(fyne.KeyRight)
	d.SaidThat(t, "2 of 7 figures are back")
}
