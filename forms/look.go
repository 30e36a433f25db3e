package forms

import (
	"fyne.io/fyne/v2"

	"wardcount/forms/kit"
	"wardcount/forms/words"
)

// The preferences keep how the window looks. Who was at the keyboard is never
// kept: each says so anew.
const (
	lookKey = "look"
	sizeKey = "text-size"
)

// rememberedTheme is the look and the size of the text that were chosen last.
func rememberedTheme(p fyne.Preferences) *kit.Theme {
	look := kit.FollowSystem
	for _, a := range kit.Appearances() {
		if a.String() == p.String(lookKey) {
			look = a
		}
	}
	return kit.NewTheme(look, p.IntWithFallback(sizeKey, kit.TextScaleMin))
}

// setTheme shows a look, and keeps it for the next time.
func (w *window) setTheme(look kit.Appearance) {
	t := kit.NewTheme(look, w.percent)
	w.app.Settings().SetTheme(t)
	w.app.Preferences().SetString(lookKey, look.String())
	w.app.Preferences().SetInt(sizeKey, t.TextScale())
}

// zoom sets the size of the text.
func (w *window) zoom(percent int) {
	w.percent = min(max(percent, kit.TextScaleMin), kit.TextScaleMax)
	look := kit.FollowSystem
	if t, ok := w.app.Settings().Theme().(*kit.Theme); ok {
		look = t.Appearance()
	}
	w.setTheme(look)
	w.say(words.TextSize(w.percent))
}

// chooseLook offers light, dark and high contrast.
func (w *window) chooseLook() {
	var choices []kit.Choice
	for _, a := range kit.Appearances() {
		choices = append(choices, kit.Choice{Label: a.String()})
	}
	w.choose(words.Look, choices, func(i int) {
		w.setTheme(kit.Appearances()[i])
	})
}
