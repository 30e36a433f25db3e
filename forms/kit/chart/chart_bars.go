package chart

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Bars are bars across, one beneath the other, each with its name before it and its number in words behind it.
type Bars struct {
	chart
	bars []Bar
}

// Bar is one of them. Its length is to the longest as its value is to the largest.
type Bar struct {
	Name   string
	Value  int
	Number string // the value as it is written
	Said   string // the value as it is said where the bar is selected
	Ink    Ink
}

// NewBars makes an empty chart.
func NewBars() *Bars {
	b := &Bars{}
	b.begin(b)
	return b
}

// Set shows other bars.
func (b *Bars) Set(bars []Bar) {
	b.bars = bars
	b.changed()
}

// Shown are the bars that are shown.
func (b *Bars) Shown() []Bar { return b.bars }

func (b *Bars) parts() int        { return len(b.bars) }
func (b *Bars) said(i int) string { return b.bars[i].Said }

// HeightFor is a line for each bar, and what is said.
func (b *Bars) HeightFor(float32) float32 { return float32(len(b.bars))*b.pitch() + b.under() }

// pitch is from one bar to the next.
func (b *Bars) pitch() float32 { return b.line() + 4 }

// columns are where the bars begin, the room for the longest, and the width of the numbers behind it.
func (b *Bars) columns(width float32) (from, room, number float32) {
	size, style := b.em(), fyne.TextStyle{Bold: true}
	for _, bar := range b.bars {
		from = max(from, fyne.MeasureText(bar.Name, size, style).Width)
		number = max(number, fyne.MeasureText(bar.Number, size, style).Width)
	}
	gap := whole(size * 0.7)
	from = whole(min(from, width*0.4)) + gap
	number = whole(number)
	return from, max(width-from-number-gap-4, 0), number
}

// lengths gives each bar its length within a room: in proportion to its value, and what is not nothing can be seen.
func lengths(bars []Bar, room int) []int {
	most := 0
	for _, bar := range bars {
		most = max(most, bar.Value)
	}
	all := make([]int, len(bars))
	for i, bar := range bars {
		if bar.Value > 0 {
			all[i] = max((2*bar.Value*room+most)/(2*most), min(2, room))
		}
	}
	return all
}

func (b *Bars) texts(width float32) []chartText {
	from, room, number := b.columns(width)
	long := lengths(b.bars, int(room))
	var all []chartText
	for i, bar := range b.bars {
		y := float32(i)*b.pitch() + 2
		gap := b.em() * 0.4
		all = append(all, chartText{text: bar.Name, at: fyne.NewPos(4, y), width: from - 4, bold: i == b.at},
			chartText{text: bar.Number, at: fyne.NewPos(from+float32(long[i])+gap, y), width: number + 2, bold: i == b.at})
	}
	return append(all, b.saidAt(float32(len(b.bars))*b.pitch(), width))
}

func (b *Bars) paint(img *image.NRGBA, scale float32) {
	from, room, _ := b.columns(b.Size().Width)
	long := lengths(b.bars, pixels(room, scale))
	dark := isDark(b.look())
	for i, bar := range b.bars {
		row := image.Rect(0, pixels(float32(i)*b.pitch(), scale), img.Rect.Dx(), pixels(float32(i+1)*b.pitch(), scale))
		air := max(row.Dy()/6, 2)
		x := pixels(from, scale)
		fill(img, image.Rect(x, row.Min.Y+air, x+long[i], row.Max.Y-air), bar.Ink, dark)
		if i == b.at {
			frame(img, row, b.colour(theme.ColorNamePrimary), max(pixels(2, scale), 2))
		}
	}
}
