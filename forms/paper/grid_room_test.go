package paper_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/forms/desk"
	"wardcount/forms/desktest"
	"wardcount/forms/kit/look"
)

// rowsInSight is how many rows of the column with the keyboard can be seen whole.
func rowsInSight(d *desktest.Seat) int {
	d.T.Helper()
	driver := fyne.CurrentApp().Driver()
	scroll, seen := d.Sheet().Active.Scroll, 0
	view := desktest.AreaOf(driver.AbsolutePositionForObject(scroll), scroll.Size())
	for _, field := range d.Sheet().Fields {
		if _, inHeight := desktest.AreaOf(driver.AbsolutePositionForObject(field.Entry), field.Entry.Size()).Beyond(view); inHeight <= 1 {
			seen++
		}
	}
	return seen
}

func TestThreeRowsOfTheGridAreInSightWithTheLargestText(t *testing.T) {
	d := twoTables(t, desktest.InPairs)
	inGrid(d, 1)
	for _, size := range []fyne.Size{desktest.Laptop, desktest.Narrow} {
		d.SeenAs(look.Light, 200, size)
		rows := func(when string) {
			t.Helper()
			if n := rowsInSight(d); n < 3 {
				t.Errorf("at %v %d rows are in sight %s", size, n, when)
			}
			for _, fault := range d.LookAround().Faults() {
				t.Errorf("at %v %s: %s", size, when, fault)
			}
		}
		rows("of an empty grid")
		d.Keys("25", "30", "10", "13", "4", "2")
		d.Write("1")
		rows("of a column that has too many")
		if !strings.Contains(d.Part("page"), "C9") || !strings.Contains(d.Part("page"), "*–10*.error") {
			t.Errorf("at %v that the column has too many is left out:\n%s", size, d.Part("page"))
		}
		d.Press(fyne.KeyF6)
		rows("beside a finding that is read")
		d.Press(fyne.KeyRight)
		rows("beside a column that is not saved")
		if !strings.Contains(d.Part("page"), "_document-create>") {
			t.Errorf("at %v that the column is not saved is left out:\n%s", size, d.Part("page"))
		}
		d.Press(fyne.KeyLeft)
		d.Shortcut(desk.WithCtrl(fyne.KeyBackspace))
		d.Press(fyne.KeyRight, fyne.KeyReturn)
	}
	d.SeenAs(look.Light, 100, desktest.Laptop)
	if page := d.Part("page"); !strings.Contains(page, "awaited") || !strings.Contains(page, "area A") {
		t.Errorf("with usual text the head is short still:\n%s", page)
	}
}

func TestAGridOfFewSheetsLeavesTheFindingsTheirPlace(t *testing.T) {
	d := twoTables(t, desktest.InPairs)
	inGrid(d, 1)
	d.SeenAs(look.Light, 100, desktest.Laptop)
	if d.Part("findings") == "" || d.Sheet().Grid.View < 4 {
		t.Errorf("of the grid %d columns are in view:\n%s", d.Sheet().Grid.View, d.Markup())
	}
	d = desktest.AtTables(t)
	d.GoTo("sheet 101 peter")
	d.Shortcut(desk.WithCtrl(fyne.KeyI))
	d.SeenAs(look.Light, 100, desktest.Laptop)
	if d.Part("findings") != "" || d.Sheet().Grid.View < 10 {
		t.Errorf("of a long pile %d columns are in view:\n%s", d.Sheet().Grid.View, d.Markup())
	}
}

func TestASumStandsOnTheLineOfItsRowFromItsFirstDigit(t *testing.T) {
	d := twoTables(t, desktest.InPairs)
	inGrid(d, 1)
	d.Write("25")
	driver := fyne.CurrentApp().Driver()
	g := d.Sheet().Grid
	middle := func(o fyne.CanvasObject, height float32) float32 {
		return driver.AbsolutePositionForObject(o).Y + height/2
	}
	entry, sum := d.Sheet().Fields[0].Entry, g.Parts.Totals[0]
	if a, b := middle(entry, entry.Size().Height), middle(sum, sum.MinSize().Height); a-b > 1 || b-a > 1 {
		t.Errorf("the sum stands at %v, its row at %v", b, a)
	}
}
