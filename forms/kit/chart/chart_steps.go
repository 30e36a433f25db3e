package chart

import (
	"cmp"
	"image"
	"image/color"
	"image/draw"
	"slices"
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// StepLine is how numbers grew over time: lines that go up a step at each of their moments, each with its name at its
// end. The lines differ in how they are broken as well as in colour.
type StepLine struct {
	chart
	lines []StepSeries
	most  int
	hour  func(time.Time) string
	order []stepAt // every step, in the order of time
}

// StepSeries is one line.
type StepSeries struct {
	Name   string
	Colour fyne.ThemeColorName
	Steps  []StepPoint
}

// StepPoint is one step, and how it is said where it is selected.
type StepPoint struct {
	At   time.Time
	N    int
	Said string
}

type stepAt struct{ line, step int }

// NewStepLine makes an empty chart. Hour writes the times at its foot.
func NewStepLine(hour func(time.Time) string) *StepLine {
	s := &StepLine{hour: hour}
	s.begin(s)
	return s
}

// Set shows other lines, on a height of so many.
func (s *StepLine) Set(lines []StepSeries, most int) {
	s.lines, s.most, s.order = lines, max(most, 1), nil
	for i, line := range lines {
		for j := range line.Steps {
			s.order = append(s.order, stepAt{i, j})
		}
	}
	slices.SortStableFunc(s.order, func(a, b stepAt) int { return s.step(a).At.Compare(s.step(b).At) })
	s.changed()
}

func (s *StepLine) step(a stepAt) StepPoint { return s.lines[a.line].Steps[a.step] }
func (s *StepLine) parts() int              { return len(s.order) }
func (s *StepLine) said(i int) string       { return s.step(s.order[i]).Said }

// HeightFor is seven lines for the picture, one for the hours, and what is said.
func (s *StepLine) HeightFor(float32) float32 { return 8*s.line() + s.under() + 10 }

// area is where the lines are drawn: between the numbers at the left and the names at the right.
func (s *StepLine) area(width float32) (left, top, right, bottom float32) {
	size, style := s.em(), fyne.TextStyle{Bold: true}
	names := float32(0)
	for _, line := range s.lines {
		names = max(names, fyne.MeasureText(s.name(line), size, style).Width)
	}
	left = whole(fyne.MeasureText(strconv.Itoa(s.most), size, style).Width + size*0.6)
	return left, whole(s.line() / 2), max(width-whole(names)-whole(size), left+size), whole(7 * s.line())
}

// name is what stands at the end of a line: what it is, and how far it came.
func (s *StepLine) name(line StepSeries) string {
	n := 0
	if len(line.Steps) > 0 {
		n = line.Steps[len(line.Steps)-1].N
	}
	return line.Name + " " + strconv.Itoa(n)
}

// span is the time from the first step to the last.
func (s *StepLine) span() (from time.Time, long time.Duration) {
	if len(s.order) == 0 {
		return time.Time{}, 1
	}
	from = s.step(s.order[0]).At
	return from, max(s.step(s.order[len(s.order)-1]).At.Sub(from), 1)
}

// stepPath is the corners of a line in pixels: from the left at nothing, up at each step, and on to the right.
func stepPath(steps []StepPoint, from time.Time, long time.Duration, most int, area image.Rectangle) []image.Point {
	height := func(n int) int { return area.Max.Y - (2*n*area.Dy()+most)/(2*most) }
	path := []image.Point{{X: area.Min.X, Y: area.Max.Y}}
	for _, p := range steps {
		x := area.Min.X + int(float64(area.Dx())*float64(p.At.Sub(from))/float64(long)+0.5)
		path = append(path, image.Pt(x, path[len(path)-1].Y), image.Pt(x, height(p.N)))
	}
	return append(path, image.Pt(area.Max.X, path[len(path)-1].Y))
}

func (s *StepLine) texts(width float32) []chartText {
	left, top, right, bottom := s.area(width)
	half := s.line() / 2
	quiet := theme.ColorNamePlaceHolder
	from, long := s.span()
	all := []chartText{
		{text: strconv.Itoa(s.most), at: fyne.NewPos(0, top-half), width: left - s.em()*0.4, right: true, colour: quiet},
		{text: "0", at: fyne.NewPos(0, bottom-half), width: left - s.em()*0.4, right: true, colour: quiet},
	}
	if len(s.order) > 0 {
		all = append(all, chartText{text: s.hour(from), at: fyne.NewPos(left, bottom+3), width: right - left, colour: quiet},
			chartText{text: s.hour(from.Add(long)), at: fyne.NewPos(left, bottom+3), width: right - left, right: true, colour: quiet})
	}
	type end struct {
		i int
		y float32
	}
	var ends []end
	for i, line := range s.lines {
		n := 0
		if len(line.Steps) > 0 {
			n = line.Steps[len(line.Steps)-1].N
		}
		ends = append(ends, end{i, bottom - (bottom-top)*float32(n)/float32(s.most) - half})
	}
	slices.SortStableFunc(ends, func(a, b end) int { return cmp.Compare(a.y, b.y) })
	for i := range ends { // names keep clear of each other
		if i > 0 {
			ends[i].y = max(ends[i].y, ends[i-1].y+s.line())
		}
	}
	for i := len(ends) - 1; i >= 0; i-- {
		ends[i].y = min(ends[i].y, bottom-half-float32(len(ends)-1-i)*s.line())
		line := s.lines[ends[i].i]
		all = append(all, chartText{text: s.name(line), at: fyne.NewPos(right+s.em()/2, ends[i].y), width: width - right, bold: true, colour: line.Colour})
	}
	return append(all, s.saidAt(bottom+s.line()+6, width))
}

// thickness and breaks of the lines: whole, in dashes, in dots.
var stepStrokes = []struct{ thick, on, off int }{{3, 1 << 20, 0}, {2, 8, 4}, {2, 2, 3}}

func (s *StepLine) paint(img *image.NRGBA, scale float32) {
	l, t, r, b := s.area(s.Size().Width)
	area := image.Rect(pixels(l, scale), pixels(t, scale), pixels(r, scale), pixels(b, scale))
	rule := s.colour(theme.ColorNameSeparator)
	for _, y := range []int{area.Min.Y, (area.Min.Y + area.Max.Y) / 2, area.Max.Y} {
		stroke(img, image.Pt(area.Min.X, y), image.Pt(area.Max.X, y), rule, 1, 1<<20, 0)
	}
	from, long := s.span()
	for i, line := range s.lines {
		look := stepStrokes[i%len(stepStrokes)]
		path := stepPath(line.Steps, from, long, s.most, area)
		for j := 1; j < len(path); j++ {
			stroke(img, path[j-1], path[j], s.colour(line.Colour), look.thick, look.on, look.off)
		}
	}
	if s.at >= 0 {
		a := s.order[s.at]
		p := stepPath(s.lines[a.line].Steps, from, long, s.most, area)[2+2*a.step]
		frame(img, image.Rectangle{Min: p.Sub(image.Pt(6, 6)), Max: p.Add(image.Pt(7, 7))}, s.colour(theme.ColorNamePrimary), 2)
	}
}

// stroke draws a line across or down, broken into pieces.
func stroke(img draw.Image, a, b image.Point, c color.Color, thick, on, off int) {
	if a.X > b.X || a.Y > b.Y {
		a, b = b, a
	}
	ground, down := image.NewUniform(c), a.X == b.X
	long := max(b.X-a.X, b.Y-a.Y)
	for i := 0; i <= long; i += on + off {
		end := min(i+on, long+1)
		piece := image.Rect(a.X+i, a.Y-thick/2, a.X+end, a.Y-thick/2+thick)
		if down {
			piece = image.Rect(a.X-thick/2, a.Y+i, a.X-thick/2+thick, a.Y+end)
		}
		draw.Draw(img, piece, ground, image.Point{}, draw.Src)
	}
}
