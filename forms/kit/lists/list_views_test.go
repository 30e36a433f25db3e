package lists

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit/look"
)

func TestAListThatIsShownAnewKeepsItsViewsAndShowsTheNewRows(t *testing.T) {
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.NewTheme(look.Light, 100))
	l := NewList()
	w := test.NewTempWindow(t, l)
	w.Resize(fyne.NewSize(400, 300))
	row := func(text string, above float32) Row {
		r := SignRow(theme.ConfirmIcon(), look.ColorNameOKText, Cell{Text: text})
		r.Key, r.Above = text, above
		return r
	}
	l.Set([]Row{row("one", 0), row("two", 0), row("three", 0)})
	before := l.Shown()
	l.Set([]Row{row("first", 1), row("two", 0), row("three", 0), row("four", 0)})
	after := l.Shown()
	for i, v := range before {
		if after[i] != v {
			t.Errorf("row %d has another view", i)
		}
	}
	for i, want := range []string{"first", "two", "three", "four"} {
		drawn := ""
		for _, o := range test.WidgetRenderer(after[i]).Objects() {
			if text, ok := o.(*canvas.Text); ok {
				drawn += text.Text
			}
		}
		if drawn != want {
			t.Errorf("row %d draws %q, not %q", i, drawn, want)
		}
	}
	if ground, em := test.WidgetRenderer(after[0]).Objects()[0], theme.TextSize(); ground.Position().Y != em {
		t.Errorf("the ground of a row with air above it begins at %v, not at %v", ground.Position().Y, em)
	}
	if l.Set([]Row{row("last", 0)}); len(l.Shown()) != 1 || l.Key() != "last" {
		t.Errorf("%d rows, at %q", len(l.Shown()), l.Key())
	}
}

func TestAGlyphIsColouredOnceForEachColour(t *testing.T) {
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.NewTheme(look.Light, 100))
	light := look.InColour(theme.ConfirmIcon(), look.ColorNameOKText)
	if again := look.InColour(theme.ConfirmIcon(), look.ColorNameOKText); again != light {
		t.Error("it was coloured twice")
	}
	if want := theme.NewColoredResource(theme.ConfirmIcon(), look.ColorNameOKText); light.Name() != want.Name() || string(light.Content()) != string(want.Content()) {
		t.Errorf("%s is not the toolkit's", light.Name())
	}
	if other := look.InColour(theme.ErrorIcon(), look.ColorNameOKText); other == light {
		t.Error("another glyph is the same")
	}
	a.Settings().SetTheme(look.NewTheme(look.Dark, 100))
	if dark := look.InColour(theme.ConfirmIcon(), look.ColorNameOKText); string(dark.Content()) == string(light.Content()) {
		t.Error("in the dark it keeps the colour of light")
	}
}
