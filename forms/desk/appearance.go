package desk

import (
	"fyne.io/fyne/v2"

	"wardcount/forms/kit/ask"
	"wardcount/forms/kit/look"
	"wardcount/forms/words"
)

// The preferences keep how the window looks. Who was at the keyboard is never
// kept: each says so anew.
const (
	lookKey = "look"
	sizeKey = "text-size"
)

// RememberedTheme is the look and the size of the text that were chosen last.
func RememberedTheme(p fyne.Preferences) *look.Theme {
	chosen := look.FollowSystem
	for _, a := range look.Appearances() {
		if a.String() == p.String(lookKey) {
			chosen = a
		}
	}
	return look.NewTheme(chosen, p.IntWithFallback(sizeKey, look.TextScaleMin))
}

// appearance is the look that was chosen, and the size of the text.
type appearance struct {
	of      fyne.App
	Percent int // of the usual size of the text
	said    *said
	asks    *questions
}

// shown is the theme that stands, where it is one of the project's.
func (a *appearance) shown() (*look.Theme, bool) {
	t, ok := a.of.Settings().Theme().(*look.Theme)
	return t, ok
}

func newAppearance(of fyne.App, said *said, asks *questions) *appearance {
	a := &appearance{of: of, Percent: look.TextScaleMin, said: said, asks: asks}
	if t, ok := a.shown(); ok {
		a.Percent = t.TextScale()
	}
	return a
}

// setTheme shows a look, and keeps it for the next time.
func (a *appearance) setTheme(chosen look.Appearance) {
	t := look.NewTheme(chosen, a.Percent)
	a.of.Settings().SetTheme(t)
	a.of.Preferences().SetString(lookKey, chosen.String())
	a.of.Preferences().SetInt(sizeKey, t.TextScale())
}

// Zoom sets the size of the text.
func (a *appearance) Zoom(percent int) {
	a.Percent = min(max(percent, look.TextScaleMin), look.TextScaleMax)
	chosen := look.FollowSystem
	if t, ok := a.shown(); ok {
		chosen = t.Appearance()
	}
	a.setTheme(chosen)
	a.said.Say(words.TextSize(a.Percent))
}

// ChooseLook offers light, dark and high contrast.
func (a *appearance) ChooseLook() {
	var choices []ask.Choice
	for _, l := range look.Appearances() {
		choices = append(choices, ask.Choice{Label: l.String()})
	}
	a.asks.Choose(words.Look, choices, func(i int) {
		a.setTheme(look.Appearances()[i])
	})
}
