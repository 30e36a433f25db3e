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

// setTheme shows a look, and keeps it for the next time.
func (w *Window) setTheme(chosen look.Appearance) {
	t := look.NewTheme(chosen, w.Percent)
	w.App.Settings().SetTheme(t)
	w.App.Preferences().SetString(lookKey, chosen.String())
	w.App.Preferences().SetInt(sizeKey, t.TextScale())
}

// Zoom sets the size of the text.
func (w *Window) Zoom(percent int) {
	w.Percent = min(max(percent, look.TextScaleMin), look.TextScaleMax)
	chosen := look.FollowSystem
	if t, ok := w.App.Settings().Theme().(*look.Theme); ok {
		chosen = t.Appearance()
	}
	w.setTheme(chosen)
	w.Say(words.TextSize(w.Percent))
}

// ChooseLook offers light, dark and high contrast.
func (w *Window) ChooseLook() {
	var choices []ask.Choice
	for _, a := range look.Appearances() {
		choices = append(choices, ask.Choice{Label: a.String()})
	}
	w.Choose(words.Look, choices, func(i int) {
		w.setTheme(look.Appearances()[i])
	})
}
