package lists

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

func TestProgressIsABarAndWords(t *testing.T) {
	test.NewTempApp(t)
	p := NewProgress()
	if words, _ := p.Says(); words != "" || p.Content.Visible() {
		t.Errorf("while nothing runs it says %q", words)
	}
	w := test.NewTempWindow(t, p.Content)
	w.Resize(fyne.NewSize(400, 100))
	r := test.WidgetRenderer(p.bar).(*progressRenderer)
	for _, c := range []struct {
		done, total int
		part        float32
		hidden      bool
	}{{0, 0, -1, true}, {0, 8, 0, true}, {2, 8, 0.25, false}, {8, 8, 1, false}, {9, 8, 1, false}} {
		p.Show(c.done, c.total, "2 of 8")
		words, part := p.Says()
		if words != "2 of 8" || part != c.part || r.full.Hidden != c.hidden {
			t.Errorf("%d of %d: %q, %v, hidden %v", c.done, c.total, words, part, r.full.Hidden)
		}
		if whole := r.edge.Size().Width; !c.hidden && r.full.Size().Width != whole*c.part || whole <= 0 {
			t.Errorf("%d of %d: %v of %v are full", c.done, c.total, r.full.Size().Width, whole)
		}
	}
	if above := r.edge.Position().Y; above < theme.TextSize()/2 {
		t.Errorf("the bar sticks to what is above it: %v", above)
	}
	p.Hide()
	if words, _ := p.Says(); words != "" {
		t.Errorf("at the end it says %q", words)
	}
}
