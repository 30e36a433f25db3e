package chart

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit/look"
)

func shownIn(t *testing.T, o fyne.Widget, size fyne.Size) []fyne.CanvasObject {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.NewTheme(look.Light, look.TextScaleMin))
	w := test.NewTempWindow(t, o)
	w.SetPadded(false)
	w.Resize(size)
	return test.WidgetRenderer(o).Objects()
}

func TestNumbersFillWhatTheyAreGivenAndAreNeverCut(t *testing.T) {
	n := NewFillingNumbers()
	n.Set([]Number{{Figure: "4 of 12", Label: "declared"}, {Figure: "1,118 of 2,764", Label: "sheets in"}, {Figure: "9", Label: "boxes"}, {Figure: "1", Label: "x"}})
	for _, size := range []fyne.Size{fyne.NewSize(1200, 300), fyne.NewSize(500, 400)} {
		objects := shownIn(t, n, size)
		if len(objects) != 8 {
			t.Fatalf("%d texts", len(objects))
		}
		for i, o := range objects {
			text := o.(*canvas.Text)
			if text.Position().X+text.MinSize().Width > size.Width || text.Position().Y+text.MinSize().Height > size.Height {
				t.Errorf("in %v: %q ends at %v", size, text.Text, text.Position().Add(text.MinSize()))
			}
			if i == 2 && text.Text != "1,118 of 2,764" {
				t.Errorf("in %v: %q", size, text.Text)
			}
		}
		if large := objects[0].(*canvas.Text).TextSize; large < 2*theme.TextSize() {
			t.Errorf("in %v the figures are %v high", size, large)
		}
	}
}
