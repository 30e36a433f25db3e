package lists

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wardcount/forms/kit/look"
)

// halfOf takes half of what is left.
type halfOf struct{ *RowView }

func (halfOf) Share(left float32) float32 { return left / 2 }

func TestAHeadThatMayBeSparedGivesWayAndAPictureSharesWhatIsLeft(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(look.NewTheme(look.Light, look.TextScaleMin))
	rest, picture, head := NewRowView(Row{}), halfOf{NewRowView(Row{})}, NewRowView(TextRow("a caption"))
	spared, spare := Spared(head, 20)
	w := test.NewTempWindow(t, Headed(rest, picture, spared))
	w.SetPadded(false)
	w.Resize(fyne.NewSize(300, 400))
	if left := 400 - head.Size().Height; !head.Visible() || head.Size().Height == 0 || picture.Size().Height != left/2 || rest.Size().Height != left/2 {
		t.Errorf("in 400: the head %v, the picture %v, the rest %v", head.Size(), picture.Size(), rest.Size())
	}
	w.Resize(fyne.NewSize(300, 200))
	if head.Visible() || picture.Size().Height != 100 || rest.Size().Height != 100 {
		t.Errorf("in 200: the head %v, the picture %v, the rest %v", head.Visible(), picture.Size(), rest.Size())
	}
	spare.Ems = 0
	w.Resize(fyne.NewSize(301, 200))
	if !head.Visible() {
		t.Error("the head did not come back")
	}
}
