package forms

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

// rememberedTheme is the look and the size of the text that were chosen last.
func rememberedTheme(p fyne.Preferences) *look.Theme {
	chosen := look.FollowSystem
	for _, a := range look.Appearances() {
		if a.String() == p.String(lookKey) {
			chosen = a
		}
	}
	return look.NewTheme(chosen, p.IntWithFallback(sizeKey, look.TextScaleMin))
}

// setTheme shows a look, and keeps it for the next time.
func (w *window) setTheme(chosen look.Appearance) {
	t := look.NewTheme(chosen, w.percent)
	w.app.Settings().SetTheme(t)
	w.app.Preferences().SetString(lookKey, chosen.String())
	w.app.Preferences().SetInt(sizeKey, t.TextScale())
}

// zoom sets the size of the text.
func (w *window) zoom(percent int) {
	w.percent = min(max(percent, look.TextScaleMin), look.TextScaleMax)
	chosen := look.FollowSystem
	if t, ok := w.app.Settings().Theme().(*look.Theme); ok {
		chosen = t.Appearance()
	}
	w.setTheme(chosen)
	w.say(words.TextSize(w.percent))
}

// chooseLook offers light, dark and high contrast.
func (w *window) chooseLook() {
	var choices []ask.Choice
	for _, a := range look.Appearances() {
		choices = append(choices, ask.Choice{Label: a.String()})
	}
	w.choose(words.Look, choices, func(i int) {
		w.setTheme(look.Appearances()[i])
	})
}
