package ask

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

func TestNoMinusIsDrawnThatTheFontDoesNotHave(t *testing.T) {
	for what, open := range map[string]func(fyne.Window){
		"a question": func(w fyne.Window) {
			For(w, Question{Title: "Explain: −4", Text: "406 − 402", Label: "Why −4", OK: "OK"})
		},
		"yes or no":    func(w fyne.Window) { Confirm(w, "Sign −4?", "Variance −4.", "Sign", func() {}) },
		"a doubt":      func(w fyne.Window) { Doubt(w, Risk{Title: "Leave −4?", Text: "−4", Stay: "Stay", Yes: "Leave"}) },
		"what is told": func(w fyne.Window) { tell(w, "Variance −4", "406 − 402") },
		"a choice": func(w fyne.Window) {
			Choose(w, Choosing{Title: "Which −4?", Choices: []Choice{{Label: "−4", Detail: "of 406 − 402"}, {Label: "0"}}, Chosen: func(int) {}})
		},
	} {
		_, w, _ := overField(t)
		open(w)
		dashes := 0
		for _, o := range test.LaidOutObjects(w.Canvas().Overlays().Top()) {
			if drawn, ok := o.(*canvas.Text); ok {
				if strings.Contains(drawn.Text, "−") {
					t.Errorf("%s draws %q", what, drawn.Text)
				}
				dashes += strings.Count(drawn.Text, "–")
			}
		}
		if dashes < 2 {
			t.Errorf("%s says minus %d times", what, dashes)
		}
	}
}
