package forms

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wardcount/forms/desk"
	"wardcount/forms/kit/look"
)

// rowsInSight is how many rows of the column with the keyboard can be seen whole.
func (d *seat) rowsInSight() int {
	d.t.Helper()
	driver := fyne.CurrentApp().Driver()
	scroll, seen := d.sheet().Active.Scroll, 0
	view := areaOf(driver.AbsolutePositionForObject(scroll), scroll.Size())
	for _, field := range d.sheet().Fields {
		if _, inHeight := areaOf(driver.AbsolutePositionForObject(field.Entry), field.Entry.Size()).beyond(view); inHeight <= 1 {
			seen++
		}
	}
	return seen
}

func TestThreeRowsOfTheGridAreInSightWithTheLargestText(t *testing.T) {
	d := twoTables(t, inPairs)
	d.inGrid(1)
	for _, size := range []fyne.Size{laptop, narrow} {
		d.seenAs(look.Light, 200, size)
		rows := func(when string) {
			t.Helper()
			if n := d.rowsInSight(); n < 3 {
				t.Errorf("at %v %d rows are in sight %s", size, n, when)
			}
			for _, fault := range d.lookAround().faults() {
				t.Errorf("at %v %s: %s", size, when, fault)
			}
		}
		rows("of an empty grid")
		d.keys("25", "30", "10", "13", "4", "2")
		d.Write("1")
		rows("of a column that has too many")
		if !strings.Contains(d.part("page"), "C9") || !strings.Contains(d.part("page"), "*–10*.error") {
			t.Errorf("at %v that the column has too many is left out:\n%s", size, d.part("page"))
		}
		d.Press(fyne.KeyF6)
		rows("beside a finding that is read")
		d.Press(fyne.KeyRight)
		rows("beside a column that is not saved")
		if !strings.Contains(d.part("page"), "_document-create>") {
			t.Errorf("at %v that the column is not saved is left out:\n%s", size, d.part("page"))
		}
		d.Press(fyne.KeyLeft)
		d.Shortcut(desk.WithCtrl(fyne.KeyBackspace))
		d.Press(fyne.KeyRight, fyne.KeyReturn)
	}
	d.seenAs(look.Light, 100, laptop)
	if page := d.part("page"); !strings.Contains(page, "awaited") || !strings.Contains(page, "area A") {
		t.Errorf("with usual text the head is short still:\n%s", page)
	}
}

func TestAGridOfFewSheetsLeavesTheFindingsTheirPlace(t *testing.T) {
	d := twoTables(t, inPairs)
	d.inGrid(1)
	d.seenAs(look.Light, 100, laptop)
	if d.part("findings") == "" || d.sheet().Grid.View < 4 {
		t.Errorf("of the grid %d columns are in view:\n%s", d.sheet().Grid.View, d.markup())
	}
	d = atTables(t)
	d.goTo("sheet 101 peter")
	d.Shortcut(desk.WithCtrl(fyne.KeyI))
	d.seenAs(look.Light, 100, laptop)
	if d.part("findings") != "" || d.sheet().Grid.View < 10 {
		t.Errorf("of a long pile %d columns are in view:\n%s", d.sheet().Grid.View, d.markup())
	}
}

func TestASumStandsOnTheLineOfItsRowFromItsFirstDigit(t *testing.T) {
	d := twoTables(t, inPairs)
	d.inGrid(1)
	d.Write("25")
	driver := fyne.CurrentApp().Driver()
	g := d.sheet().Grid
	middle := func(o fyne.CanvasObject, height float32) float32 {
		return driver.AbsolutePositionForObject(o).Y + height/2
	}
	entry, sum := d.sheet().Fields[0].Entry, g.Parts.Totals[0]
	if a, b := middle(entry, entry.Size().Height), middle(sum, sum.MinSize().Height); a-b > 1 || b-a > 1 {
		t.Errorf("the sum stands at %v, its row at %v", b, a)
	}
}
