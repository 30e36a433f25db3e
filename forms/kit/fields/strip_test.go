package fields

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wardcount/forms/kit/look"
)

func TestAStripGoesOnInFurtherLinesAndAClickChooses(t *testing.T) {
	chosen := ""
	var segments []Segment
	for _, label := range []string{"All 100", "Still out 88", "Findings open 12", "Declared 4"} {
		segments = append(segments, Segment{Keys: "1", Label: label, Choose: func() { chosen = label }})
	}
	s := NewStrip()
	s.Set(segments)
	test.NewTempApp(t).Settings().SetTheme(look.NewTheme(look.Light, look.TextScaleMin))
	w := test.NewTempWindow(t, s)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(900, 100))
	one := s.HeightFor(900)
	if two := s.HeightFor(220); two <= one {
		t.Errorf("%v high in a wide place, %v in a narrow", one, two)
	}
	last := s.places[3]
	if last.at.Y == s.places[0].at.Y || last.at.X+last.size.Width > 220 {
		t.Errorf("the last stands at %v", last.at)
	}
	s.Tapped(&fyne.PointEvent{Position: last.at.AddXY(3, 3)})
	if chosen != "Declared 4" {
		t.Errorf("chosen: %q", chosen)
	}
	s.Tapped(&fyne.PointEvent{Position: fyne.NewPos(0, 0)})
	if chosen != "Declared 4" {
		t.Errorf("a click beside chooses %q", chosen)
	}
}
