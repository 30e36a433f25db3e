package door_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"wardcount/forms/desktest"
	"wardcount/forms/door"
	"wardcount/forms/kit/look"
)

func TestTheFieldsOfAReceiptAreOneColumn(t *testing.T) {
	for _, percent := range []int{100, 150} {
		d := desktest.Sit(t).Going("door 12")
		d.SeenAs(look.Light, percent, desktest.Laptop)
		driver := fyne.CurrentApp().Driver()
		var left, right float32
		for i, l := range d.W.Screen.(*door.ReceiptForm).Lines {
			field := l.Field.(fyne.CanvasObject)
			from, to := driver.AbsolutePositionForObject(field).X, float32(0)
			desktest.Walk(field, func(o fyne.CanvasObject) bool { // the box that is drawn is the widest in it
				if box, ok := o.(*canvas.Rectangle); ok && box.Visible() {
					to = max(to, driver.AbsolutePositionForObject(box).X+box.Size().Width)
				}
				return true
			})
			if i == 0 {
				left, right = from, to
			}
			if from != left || to < right-2 || to > right+2 { // the edges of the toolkit's fields are drawn a little inside
				t.Errorf("%d %%: %s is drawn from %v to %v, the first from %v to %v", percent, l.Label, from, to, left, right)
			}
		}
	}
}
