package lists

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wardcount/forms/kit/look"
)

// Progress shows how far slow work is: a bar, and beneath it in words what is
// in hand, so that nothing hangs on the bar alone. It is hidden while nothing runs.
type Progress struct {
	// Content is what stands on the screen.
	Content *fyne.Container

	bar   *progressBar
	words *RowView
}

// NewProgress makes one that is hidden.
func NewProgress() *Progress {
	p := &Progress{bar: newProgressBar(), words: NewRowView(Row{})}
	p.Content = container.New(look.Stacked{}, p.bar, p.words)
	p.Content.Hide()
	return p
}

// Show says how far it is: done of total, of which 0 is not known.
func (p *Progress) Show(done, total int, words string) {
	p.bar.part = -1
	if total > 0 {
		p.bar.part = float32(min(max(done, 0), total)) / float32(total)
	}
	p.words.Set(LineRow(Cell{Text: words, Bold: true}))
	p.Content.Show()
	p.bar.Refresh()
}

// Hide says that nothing runs any more.
func (p *Progress) Hide() { p.Content.Hide() }

// Says is what stands beneath the bar, and how much of the bar is full: below 0
// where that is not known. Empty while nothing runs.
func (p *Progress) Says() (words string, part float32) {
	if !p.Content.Visible() {
		return "", -1
	}
	return p.words.Says().Cells[0].Text, p.bar.part
}

// progressBar is the bar: its edge is seen in every palette, whatever it is full of.
type progressBar struct {
	widget.BaseWidget
	part float32 // below 0 where it is not known
}

func newProgressBar() *progressBar {
	b := &progressBar{part: -1}
	b.ExtendBaseWidget(b)
	return b
}

// CreateRenderer is the toolkit's way to the drawing of the bar.
func (b *progressBar) CreateRenderer() fyne.WidgetRenderer {
	r := &progressRenderer{b: b, full: canvas.NewRectangle(color.Transparent), edge: canvas.NewRectangle(color.Transparent)}
	r.colour()
	return r
}

type progressRenderer struct {
	b          *progressBar
	full, edge *canvas.Rectangle
}

func (r *progressRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.full, r.edge} }
func (r *progressRenderer) Destroy()                     {}

// barAir is what stands free above the bar, in heights of the text: as much as
// between it and the title that follows.
const barAir = 0.6

func (r *progressRenderer) MinSize() fyne.Size {
	return fyne.NewSize(8*theme.TextSize(), (1+barAir)*theme.TextSize()+2*PadY+2)
}

func (r *progressRenderer) Layout(size fyne.Size) {
	room := fyne.NewSize(max(size.Width-2*PadX, 0), theme.TextSize())
	at := fyne.NewPos(PadX, barAir*theme.TextSize()+PadY+2)
	r.edge.Move(at)
	r.edge.Resize(room)
	r.full.Move(at)
	r.full.Resize(fyne.NewSize(room.Width*max(r.b.part, 0), room.Height))
}

func (r *progressRenderer) Refresh() {
	r.colour()
	r.Layout(r.b.Size())
	r.full.Refresh()
	r.edge.Refresh()
}

func (r *progressRenderer) colour() {
	th, variant := r.b.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	radius := th.Size(theme.SizeNameInputRadius)
	r.edge.CornerRadius, r.full.CornerRadius = radius, radius
	r.edge.StrokeWidth, r.edge.StrokeColor = 1.5, th.Color(theme.ColorNameInputBorder, variant)
	r.full.FillColor = th.Color(theme.ColorNamePrimary, variant)
	r.full.Hidden = r.b.part <= 0
}
