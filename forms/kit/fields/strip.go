package fields

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/work"
)

// Segment is one of the answers that stand side by side in a strip.
type Segment struct {
	Keys, Label string
	On          bool   // it is the one that is chosen
	Choose      func() // a click on it
}

// Strip shows all answers to a question side by side, with the key of each and
// the chosen one framed; it goes on in further lines where there is no room. It
// never has the keyboard: whoever shows it hears the keys.
type Strip struct {
	widget.BaseWidget
	segments []Segment
	places   []segmentPlace
}

type segmentPlace struct {
	at, label fyne.Position
	size      fyne.Size
}

// NewStrip makes an empty strip.
func NewStrip() *Strip {
	s := &Strip{}
	s.ExtendBaseWidget(s)
	return s
}

// Set shows other answers.
func (s *Strip) Set(segments []Segment) {
	s.segments = segments
	s.Refresh()
}

// Says are the answers that are shown.
func (s *Strip) Says() []Segment { return s.segments }

// Tapped chooses the answer that was clicked.
func (s *Strip) Tapped(ev *fyne.PointEvent) {
	for i, p := range s.places {
		inside := ev.Position.X >= p.at.X && ev.Position.X < p.at.X+p.size.Width && ev.Position.Y >= p.at.Y && ev.Position.Y < p.at.Y+p.size.Height
		if inside && s.segments[i].Choose != nil {
			work.Guard("a click on an answer", s.segments[i].Choose)
			return
		}
	}
}

func stripText(s string, bold bool) fyne.Size {
	return fyne.MeasureText(s, theme.Size(theme.SizeNameCaptionText), fyne.TextStyle{Bold: bold})
}

// segmentPad is the air at both sides of an answer.
const segmentPad = 6

// HeightFor places the answers for a width and says how high they are together.
// The room is that of bold words, so that nothing moves when another is chosen.
func (s *Strip) HeightFor(width float32) float32 {
	const padY, gap = 2, 4
	s.places = s.places[:0]
	line := stripText("X", true).Height + 2*padY
	x, y := float32(lists.PadX), float32(lists.PadY)
	for _, g := range s.segments {
		keys := stripText(g.Keys+" ", true).Width
		size := fyne.NewSize(keys+stripText(g.Label, true).Width+2*segmentPad, line)
		if x > lists.PadX && x+size.Width > width-lists.PadX {
			x, y = lists.PadX, y+line+padY
		}
		s.places = append(s.places, segmentPlace{at: fyne.NewPos(x, y), label: fyne.NewPos(x+segmentPad+keys, y+padY), size: size})
		x += size.Width + gap
	}
	return y + line + lists.PadY
}

// CreateRenderer is the toolkit's way to the drawing of the strip.
func (s *Strip) CreateRenderer() fyne.WidgetRenderer { return &stripRenderer{s: s} }

type stripRenderer struct {
	s       *Strip
	objects []fyne.CanvasObject
	width   float32
	scale   float32
}

func (r *stripRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *stripRenderer) Destroy()                     {}

func (r *stripRenderer) MinSize() fyne.Size {
	return fyne.NewSize(4*theme.TextSize(), r.s.HeightFor(max(r.s.Size().Width, 30*theme.TextSize())))
}

func (r *stripRenderer) Layout(size fyne.Size) {
	if r.width != size.Width || r.scale != theme.TextSize() {
		r.draw(size.Width)
	}
}

func (r *stripRenderer) Refresh() {
	r.draw(r.s.Size().Width)
	for _, o := range r.objects {
		o.Refresh()
	}
}

func (r *stripRenderer) draw(width float32) {
	r.width, r.scale = width, theme.TextSize()
	r.objects = nil
	if width <= 0 {
		return
	}
	r.s.HeightFor(width)
	th, variant := r.s.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	colour := func(name fyne.ThemeColorName) color.Color { return th.Color(name, variant) }
	write := func(text string, at fyne.Position, name fyne.ThemeColorName, bold bool) {
		t := canvas.NewText(text, colour(name))
		t.TextSize, t.TextStyle.Bold = th.Size(theme.SizeNameCaptionText), bold
		t.Move(at)
		t.Resize(t.MinSize())
		r.objects = append(r.objects, t)
	}
	for i, g := range r.s.segments {
		p := r.s.places[i]
		box := canvas.NewRectangle(colour(theme.ColorNameButton))
		box.CornerRadius = th.Size(theme.SizeNameInputRadius)
		if g.On {
			box.FillColor, box.StrokeColor, box.StrokeWidth = colour(theme.ColorNameSelection), colour(theme.ColorNamePrimary), 2
		}
		box.Move(p.at)
		box.Resize(p.size)
		r.objects = append(r.objects, box)
		keys := fyne.NewPos(p.at.X+segmentPad, p.label.Y)
		write(g.Keys, keys, theme.ColorNameForeground, true)
		write(g.Label, p.label, theme.ColorNameForeground, g.On)
	}
}
