package paper_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"wardcount/app/practice"
	"wardcount/forms/desktest"
)

// cutTexts are the texts in the middle of the window that end before they are over.
func cutTexts(d *desktest.Seat) []string {
	var cut []string
	desktest.Walk(d.Middle(), func(o fyne.CanvasObject) bool {
		if text, ok := o.(*canvas.Text); ok && strings.HasSuffix(text.Text, "…") {
			cut = append(cut, text.Text)
		}
		return true
	})
	return cut
}

func TestNothingOfASheetIsCut(t *testing.T) {
	d := desktest.AtTables(t)
	d.Person(practice.Officer)
	for _, percent := range []int{100, 130, 200} {
		d.W.Zoom(percent) // which reads the fonts anew
		for _, size := range []fyne.Size{fyne.NewSize(1280, 760), fyne.NewSize(1366, 768)} {
			d.W.Win.Resize(size)
			for _, sheet := range []string{"sheet 101 peter", "area a peter", "count result peter", "rejected peter", "account 1 weavers", "opening 1 weavers", "polling day weavers"} {
				d.GoTo(sheet)
				d.Sheet()
				if cut := cutTexts(d); len(cut) > 0 {
					t.Errorf("%s at %d %% in %v: %q", sheet, percent, size, cut)
				}
				d.Press(fyne.KeyEscape)
			}
		}
	}
}

// A clerk's eye goes down the fields as down the paper: none stands lower because a label took two lines.
func TestTheFieldsOfASheetStandAtEvenDistances(t *testing.T) {
	d := desktest.Sit(t)
	d.W.Win.Resize(fyne.NewSize(1366, 768))
	for _, name := range []string{"voter 1", "account 1"} {
		d.GoTo(name)
		f, heads := d.Sheet(), d.Sheet().Headings()
		least, most := float32(0), float32(0)
		for i := 1; i < len(f.Fields); i++ {
			if _, headed := heads[i]; headed {
				continue
			}
			gap := f.Fields[i].Entry.Position().Y - f.Fields[i-1].Entry.Position().Y
			if least == 0 {
				least = gap
			}
			least, most = min(least, gap), max(most, gap)
		}
		if len(heads) == 0 || most-least > 1 {
			t.Errorf("%s: under %d headings the fields stand %v to %v apart", name, len(heads), least, most)
		}
		d.Press(fyne.KeyEscape)
	}
}

// headings are what stands over the fields of a sheet, with the figure beneath.
func headings(d *desktest.Seat) []string {
	f := d.Sheet()
	var said []string
	for i, v := range f.Headings() {
		said = append(said, string(f.Fields[i].Def.ID)+": "+v.Says().Cells[0].Text)
		if !strings.Contains(d.Texts(), v.Says().Cells[0].Text) {
			said = append(said, "not shown")
		}
	}
	slices.Sort(said)
	return said
}

func TestAPaperIsKeyedUnderItsOwnHeadings(t *testing.T) {
	d := desktest.Sit(t)
	d.GoTo("account 1")
	if got, want := headings(d), []string{"bp_supplied: Ordinary ballot papers", "pv_handed_in: Postal votes", "tend_supplied: Tendered ballot papers"}; !slices.Equal(got, want) {
		t.Errorf("the account has %q", got)
	}
	f := d.Sheet()
	above, below := f.Fields[4].Entry.Position().Y, f.Fields[5].Entry.Position().Y
	if usual := f.Fields[4].Entry.Position().Y - f.Fields[3].Entry.Position().Y; below-above <= usual {
		t.Errorf("no room for the heading of the tendered papers: %v, %v", above, below)
	}
	d.Press(fyne.KeyEscape)
	d.GoTo("pilot 1")
	if got := headings(d); len(got) != 3 {
		t.Errorf("the record of voter identification has %q", got)
	}
}
