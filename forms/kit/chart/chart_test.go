package chart

import (
	"fmt"
	"image"
	"image/color"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
)

var (
	red  = Ink{Light: color.NRGBA{200, 0, 0, 255}, Dark: color.NRGBA{255, 100, 100, 255}, Pattern: "solid"}
	blue = Ink{Light: color.NRGBA{0, 0, 200, 255}, Dark: color.NRGBA{100, 100, 255, 255}, Pattern: "banded"}
)

func TestBarsAreAsLongAsTheirValues(t *testing.T) {
	bars := func(values ...int) (list []Bar) {
		for _, v := range values {
			list = append(list, Bar{Value: v})
		}
		return list
	}
	for _, c := range []struct {
		values []int
		room   int
		want   []int
	}{
		{[]int{50, 25, 100}, 400, []int{200, 100, 400}},
		{[]int{8473, 6309, 3883, 278, 128}, 312, []int{312, 232, 143, 10, 5}},
		{[]int{1, 1000, 0}, 100, []int{2, 100, 0}}, // what is not nothing can be seen, and nothing is not
		{[]int{0, 0}, 100, []int{0, 0}},
		{nil, 100, []int{}},
		{[]int{3}, 0, []int{0}},
	} {
		if got := lengths(bars(c.values...), c.room); !slices.Equal(got, c.want) {
			t.Errorf("%v in %d: %v, want %v", c.values, c.room, got, c.want)
		}
	}
}

func TestAStripHasOneCellForEachSeat(t *testing.T) {
	for _, groups := range [][]SeatGroup{nil, {{Seats: 9}, {Seats: 3}}, {{Seats: 26}, {Seats: 2}, {Seats: 1}}, {{Seats: 61}, {Seats: 30}, {Seats: 20}, {Seats: 9}}} {
		for _, all := range []int{1, 12, 45, 126} {
			for _, em := range []int{15, 22, 30, 61} {
				for width := 15 * em; width < 1900; width += 67 {
					cells, of, height := seatCells(groups, all, width, em)
					checkCells(t, fmt.Sprintf("%v of %d, %d wide, letters of %d", groups, all, width, em), groups, all, width, height, cells, of)
				}
			}
		}
	}
}

func checkCells(t *testing.T, what string, groups []SeatGroup, all, width, height int, cells []image.Rectangle, of []int) {
	t.Helper()
	if len(cells) != all || len(of) != all {
		t.Fatalf("%s: %d cells", what, len(cells))
	}
	left := all
	for i, g := range groups {
		n := 0
		for _, group := range of {
			if group == i {
				n++
			}
		}
		if want := min(g.Seats, left); n != want {
			t.Fatalf("%s: group %d has %d cells, want %d", what, i, n, want)
		}
		left -= n
	}
	frame := image.Rect(0, 0, width, height)
	for i, a := range cells {
		if a.Dx() != a.Dy() || a.Dx() < 2 || a.Size() != cells[0].Size() {
			t.Fatalf("%s: cell %d is %v", what, i, a)
		}
		if !a.In(frame) {
			t.Fatalf("%s: cell %d, %v, lies outside %v", what, i, a, frame)
		}
		for _, b := range cells[:i] {
			if a.Overlaps(b) {
				t.Fatalf("%s: %v lies on %v", what, a, b)
			}
		}
	}
}

func TestALineGoesUpAtItsTimes(t *testing.T) {
	from := time.Date(2018, 5, 4, 0, 0, 0, 0, time.UTC)
	steps := []StepPoint{{At: from, N: 1}, {At: from.Add(time.Hour), N: 2}, {At: from.Add(2 * time.Hour), N: 4}}
	got := stepPath(steps, from, 4*time.Hour, 4, image.Rect(10, 0, 410, 100))
	want := []image.Point{{10, 100}, {10, 100}, {10, 75}, {110, 75}, {110, 50}, {210, 50}, {210, 0}, {410, 0}}
	if !slices.Equal(got, want) {
		t.Errorf("%v\nwant %v", got, want)
	}
	if got := stepPath(nil, from, 1, 12, image.Rect(0, 0, 100, 50)); !slices.Equal(got, []image.Point{{0, 50}, {100, 50}}) {
		t.Errorf("nothing yet: %v", got)
	}
}

func TestPatternsTellInksApartWithoutColour(t *testing.T) {
	black := color.NRGBA{A: 255}
	var seen []*image.NRGBA
	for name := range patterns {
		for _, size := range []image.Point{{14, 14}, {16, 16}, {30, 30}, {300, 16}} {
			img := image.NewNRGBA(image.Rectangle{Max: size})
			fill(img, img.Rect, Ink{Light: black, Pattern: name}, false)
			for x := range size.X {
				if img.NRGBAAt(x, 0) != black || img.NRGBAAt(x, size.Y-1) != black {
					t.Fatalf("%s: no edge at %d of %v", name, x, size)
				}
			}
			if img.NRGBAAt(size.X-1, size.Y/2) != black {
				t.Errorf("%s: where it ends cannot be seen in %v", name, size)
			}
			if size.X == 16 {
				for _, other := range seen {
					differ := 0
					for i := range img.Pix {
						if img.Pix[i] != other.Pix[i] {
							differ++
						}
					}
					if differ < size.X*size.Y/12 {
						t.Errorf("%s differs from another pattern in %d points only", name, differ)
					}
				}
				seen = append(seen, img)
			}
		}
	}
	solid := image.NewNRGBA(image.Rect(0, 0, 16, 16))
	fill(solid, solid.Rect, Ink{Light: black, Pattern: "solid"}, false)
	if slices.Contains(solid.Pix[3:], 0) && solid.NRGBAAt(8, 8) != black {
		t.Error("a solid ink has holes")
	}
}

// painted is a chart as it is drawn in a look, one pixel to a unit.
func painted(d drawn, width float32) *image.NRGBA {
	d.Resize(fyne.NewSize(width, d.HeightFor(width)))
	img := image.NewNRGBA(image.Rect(0, 0, int(width), int(d.HeightFor(width))))
	d.paint(img, 1)
	return img
}

// count is how many pixels have a colour.
func count(img *image.NRGBA, c color.NRGBA) int {
	n := 0
	for y := range img.Rect.Dy() {
		for x := range img.Rect.Dx() {
			if img.NRGBAAt(x, y) == c {
				n++
			}
		}
	}
	return n
}

func TestChartsFollowTheLook(t *testing.T) {
	app := test.NewTempApp(t)
	bars, strip := NewBars(), NewSeatStrip()
	bars.Set([]Bar{{Name: "Red", Value: 3, Number: "3", Ink: red}, {Name: "Blue", Value: 1, Number: "1", Ink: blue}})
	strip.Set([]SeatGroup{{Name: "Red", Seats: 2, Ink: red}}, 5)
	for _, chosen := range []look.Appearance{look.Light, look.Dark, look.HighContrast} {
		app.Settings().SetTheme(look.NewTheme(chosen, look.TextScaleMin))
		want, other := red.Light, red.Dark
		if chosen != look.Light {
			want, other = other, want
		}
		for _, chart := range []drawn{bars, strip} {
			img := painted(chart, 500)
			if count(img, want) == 0 || count(img, other) != 0 {
				t.Errorf("%s, %T: %d pixels of its colour, %d of the other's", chosen, chart, count(img, want), count(img, other))
			}
		}
	}
}

func TestChartsHoldTheirTextAtAnySize(t *testing.T) {
	app := test.NewTempApp(t)
	bars, strip, line := NewBars(), NewSeatStrip(), NewStepLine(func(t time.Time) string { return t.Format("15:04") })
	bars.Caption, strip.Caption, line.Caption = "Bars", "Seats", "Line"
	bars.Set([]Bar{{Name: "Conservative and Unionist Party of a very long name indeed", Value: 3, Number: "12,345 · 45.1 %"}, {Name: "Blue", Number: "0"}})
	strip.Set([]SeatGroup{{Name: "Red", Seats: 40}, {Name: "A party of few seats", Seats: 1}}, 60)
	now := time.Date(2018, 5, 4, 0, 0, 0, 0, time.UTC)
	line.Set([]StepSeries{{Name: "Declared", Steps: []StepPoint{{At: now, N: 1}}}, {Name: "Certified", Steps: []StepPoint{{At: now, N: 1}}}, {Name: "Verified"}}, 12)
	for _, percent := range []int{100, 150, 200} {
		app.Settings().SetTheme(look.NewTheme(look.Light, percent))
		for _, width := range []float32{500, 900} {
			for _, chart := range []drawn{bars, strip, line} {
				w := test.NewTempWindow(t, chart)
				w.SetPadded(false)
				w.Resize(fyne.NewSize(width, chart.HeightFor(width)))
				for _, o := range test.WidgetRenderer(chart).Objects() {
					end := o.Position().Add(o.Size())
					if end.X > width+1 || end.Y > chart.HeightFor(width)+theme.TextSize()*0.4 || o.Position().X < 0 {
						t.Errorf("%T at %d %%, %v wide: %v at %v ends at %v of %v", chart, percent, width, o, o.Position(), end, chart.HeightFor(width))
					}
				}
			}
		}
	}
}

func TestArrowsLeadThroughAPicture(t *testing.T) {
	app := test.NewTempApp(t)
	app.Settings().SetTheme(look.NewTheme(look.Light, look.TextScaleMin))
	strip := NewSeatStrip()
	strip.Caption = "One cell is one seat."
	strip.Set([]SeatGroup{{Name: "Red", Seats: 2, Said: "Red: 2 seats", Ink: red}, {Name: "Blue", Seats: 1, Said: "Blue: 1 seat", Ink: blue}}, 5)
	var passed []fyne.KeyName
	list := lists.NewList()
	list.OnKey = func(ev *fyne.KeyEvent) { passed = append(passed, ev.Name) }
	list.Set([]lists.Row{{Key: "text", Columns: lists.WholeWidth, Cells: []lists.Cell{{Text: "a row"}}}, {Key: "strip", Picture: strip}})
	w := test.NewTempWindow(t, list)
	w.Resize(fyne.NewSize(500, 400))
	w.Canvas().Focus(list)
	press := func(key fyne.KeyName) { list.TypedKey(&fyne.KeyEvent{Name: key}) }
	press(fyne.KeyRight)
	if !slices.Equal(passed, []fyne.KeyName{fyne.KeyRight}) || strip.Said() != strip.Caption {
		t.Errorf("at a row without a picture: passed on %v, said %q", passed, strip.Said())
	}
	press(fyne.KeyDown)
	for _, step := range []struct {
		key  fyne.KeyName
		said string
	}{{fyne.KeyRight, "Red: 2 seats"}, {fyne.KeyRight, "Blue: 1 seat"}, {fyne.KeyRight, "Blue: 1 seat"}, {fyne.KeyLeft, "Red: 2 seats"}, {fyne.KeyLeft, "Red: 2 seats"}} {
		press(step.key)
		if strip.Said() != step.said {
			t.Errorf("%s: %q, want %q", step.key, strip.Said(), step.said)
		}
	}
	words := ""
	for _, text := range strip.texts(480) {
		words += text.text + "\n"
	}
	if want := "Red: 2 seats"; !slices.ContainsFunc(strip.texts(480), func(c chartText) bool { return c.text == want }) {
		t.Errorf("%q is not written:\n%s", want, words)
	}
	strip.Set(nil, 5)
	if strip.Said() != strip.Caption {
		t.Errorf("of nothing is said %q", strip.Said())
	}
}
