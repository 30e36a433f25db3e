package fields

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wardcount/forms/kit/keys"
	"wardcount/forms/kit/look"
	"wardcount/forms/kit/work"
)

// Button is the toolkit's button, made fit for the keyboard: Enter presses it as well as Space, it has an edge that
// can be seen and a frame when it has the focus, and it passes on the keys that it does not use.
type Button struct {
	widget.Button

	// OnKey hears every other key: function keys and Escape must lead to the commands from here too.
	OnKey func(key *fyne.KeyEvent)
	// EnterOnly lets Space not press it: in a question, words that are typed blindly answer nothing.
	EnterOnly bool

	focused bool
	press   keys.Press
}

var _ desktop.Keyable = (*Button)(nil)

// NewButton makes a button. Pressed runs when the key press is over to its end, so that the character of a Space does
// not fall into a field to which pressed moves the focus.
func NewButton(label string, pressed func()) *Button {
	b := &Button{}
	b.Text, b.OnTapped = label, pressed
	b.ExtendBaseWidget(b)
	return b
}

// FocusGained shows the frame.
func (b *Button) FocusGained() {
	b.focused = true
	b.press.Reset()
	b.Button.FocusGained()
}

// FocusLost takes the frame away.
func (b *Button) FocusLost() {
	b.focused = false
	b.Button.FocusLost()
}

// KeyDown notes a new press: a key held since before the button had the focus does not press it.
func (b *Button) KeyDown(*fyne.KeyEvent) { b.press.Note() }

// KeyUp is not of interest.
func (b *Button) KeyUp(*fyne.KeyEvent) {}

// Tapped presses it by the mouse.
func (b *Button) Tapped(at *fyne.PointEvent) { work.Guard("a button", func() { b.Button.Tapped(at) }) }

// TypedKey presses the button by Enter or Space, and passes on the rest.
func (b *Button) TypedKey(key *fyne.KeyEvent) {
	switch {
	case key.Name == fyne.KeyReturn, key.Name == fyne.KeyEnter, key.Name == fyne.KeySpace && !b.EnterOnly:
		if b.press.IsNew(b) && !b.Disabled() && b.OnTapped != nil {
			work.Later(b.OnTapped)
		}
	default:
		if b.OnKey != nil {
			work.Guard("a key at a button", func() { b.OnKey(key) })
		}
	}
}

// CreateRenderer is the toolkit's way to the drawing of the button.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	b.ExtendBaseWidget(b)
	r := &buttonRenderer{
		WidgetRenderer: b.Button.CreateRenderer(),
		b:              b,
		edge:           canvas.NewRectangle(color.Transparent),
		frame:          canvas.NewRectangle(color.Transparent),
	}
	r.colour()
	return r
}

// buttonRenderer adds an edge and, inside it, the frame of the focus: inside, because on a button in the primary
// colour a frame of that colour would not be seen at the rim.
type buttonRenderer struct {
	fyne.WidgetRenderer
	b           *Button
	edge, frame *canvas.Rectangle
}

func (r *buttonRenderer) Objects() []fyne.CanvasObject {
	inner := r.WidgetRenderer.Objects()
	return append(inner[:len(inner):len(inner)], r.edge, r.frame)
}

// frameInset keeps the frame clear of the edge.
const frameInset = 3

func (r *buttonRenderer) Layout(size fyne.Size) {
	r.WidgetRenderer.Layout(size)
	r.edge.Resize(size)
	r.frame.Move(fyne.NewSquareOffsetPos(frameInset))
	r.frame.Resize(size.SubtractWidthHeight(2*frameInset, 2*frameInset))
}

func (r *buttonRenderer) Refresh() {
	r.colour()
	r.WidgetRenderer.Refresh()
	r.edge.Refresh()
	r.frame.Refresh()
}

func (r *buttonRenderer) colour() {
	th, variant := r.b.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	radius := th.Size(theme.SizeNameButtonRadius)
	r.edge.CornerRadius, r.frame.CornerRadius = radius, max(radius-frameInset, 0)
	r.edge.StrokeWidth = 1
	r.edge.StrokeColor = th.Color(theme.ColorNameInputBorder, variant)
	r.edge.Hidden = r.b.Importance == widget.LowImportance && !r.b.focused
	r.frame.StrokeWidth = max(th.Size(look.SizeNameFocusBorder), 2)
	r.frame.StrokeColor = th.Color(r.word(), variant)
	r.frame.Hidden = !r.b.focused
}

// word is the colour of the button's word, which stands out from the button by its nature; so the frame takes it.
func (r *buttonRenderer) word() fyne.ThemeColorName {
	switch r.b.Importance {
	case widget.HighImportance:
		return theme.ColorNameForegroundOnPrimary
	case widget.DangerImportance:
		return theme.ColorNameForegroundOnError
	case widget.WarningImportance:
		return theme.ColorNameForegroundOnWarning
	case widget.SuccessImportance:
		return theme.ColorNameForegroundOnSuccess
	default:
		return theme.ColorNameForeground
	}
}
