package desktest

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"wardcount/forms/kit/look"
)

// What is seen of the window, written down.

// LookAround sees all of the window: what stands in it and, if something is asked, the question.
func (d *Seat) LookAround() *eyes {
	e := &eyes{window: AreaOf(fyne.Position{}, d.Canvas.Size()), keyboard: d.Canvas.Focused()}
	whole := leaf{seen: area{-1e6, -1e6, 1e6, 1e6}, holder: e.window}
	e.look(d.Canvas.Content(), fyne.Position{}, whole)
	if question := d.Canvas.Overlays().Top(); question != nil {
		whole.asked = true
		e.look(question, fyne.Position{}, whole)
	}
	return e
}

// Markup is the window in words, part by part and line by line: where each text begins, in heights of the text from the
// left, its colour and its size; > is the row that the arrows have come to, » the one with the keyboard.
func (d *Seat) Markup() string {
	var b strings.Builder
	fmt.Fprintf(&b, "keyboard: %s\n", keyboardAt(d.Canvas.Focused()))
	parts := []struct {
		name string
		o    fyne.CanvasObject
	}{{"top", d.top()}, {"tour", d.W.Strip}, {"wards", d.Wards()}, {"page", d.Middle()}, {"findings", d.Found()}, {"foot", d.foot()}}
	if d.Beside != nil {
		parts = parts[:1]
		parts[0].name, parts[0].o = "hall", d.Canvas.Content()
	}
	if question := d.Canvas.Overlays().Top(); question != nil {
		parts = append(parts, struct {
			name string
			o    fyne.CanvasObject
		}{"question", question})
	}
	for _, part := range parts {
		if !part.o.Visible() {
			continue
		}
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(part.o)
		e := &eyes{window: AreaOf(fyne.Position{}, d.Canvas.Size())}
		e.look(part.o, at, leaf{seen: AreaOf(at, part.o.Size()), holder: e.window})
		if len(e.Leaves) > 0 {
			fmt.Fprintf(&b, "\n%s\n%s", part.name, e.lines(at.X))
		}
	}
	return b.String()
}

// Part is what the markup says of one part of the window; empty where it is not there.
func (d *Seat) Part(name string) string {
	_, after, _ := strings.Cut(d.Markup(), "\n"+name+"\n")
	part, _, _ := strings.Cut(after, "\n\n")
	return part
}

// SeenAs shows the window at a size, in a look and with the text that large.
func (d *Seat) SeenAs(chosen look.Appearance, percent int, size fyne.Size) {
	d.T.Helper()
	if now, ok := d.W.App.Settings().Theme().(*look.Theme); !ok || now.Appearance() != chosen || now.TextScale() != percent {
		d.W.Percent = percent
		test.ApplyTheme(d.T, look.NewTheme(chosen, percent))
	}
	d.window().Resize(size)
	if question := d.Canvas.Overlays().Top(); question != nil { // it is as large as it would have been opened
		Walk(question, func(o fyne.CanvasObject) bool {
			popup, found := o.(*widget.PopUp)
			if found {
				popup.Resize(popup.MinSize())
				popup.Resize(popup.MinSize()) // and in the middle of the window
			}
			return !found
		})
	}
	d.W.ShowKeys()
}

// window is the one that is looked at.
func (d *Seat) window() fyne.Window {
	if d.Beside != nil {
		return d.Beside
	}
	return d.W.Win
}

// How large screens are.
var (
	Laptop = fyne.NewSize(1366, 768)
	Narrow = fyne.NewSize(1280, 800)
	Large  = fyne.NewSize(3840, 2160)
)
