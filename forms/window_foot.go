package forms

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit"
	"wardcount/forms/words"
)

// keyLine is the foot of the window: what was last said, and what the keys do.
type keyLine struct {
	w       *window
	content fyne.CanvasObject
	said    *kit.RowView
	screen  *kit.RowView
	keys    *kit.RowView
}

func newKeyLine(w *window) *keyLine {
	k := &keyLine{w: w, said: kit.NewRowView(kit.Row{}), screen: kit.NewRowView(kit.Row{}), keys: kit.NewRowView(kit.Row{})}
	k.say("", "")
	lines := kit.Stack(kit.TwoLines(k.said), kit.NewLine(), k.screen, k.keys)
	k.content = kit.Stack(kit.NewLine(),
		kit.Shaded(lines))
	return k
}

// say shows a sentence, in at most two lines.
func (k *keyLine) say(sentence string, colour fyne.ThemeColorName) {
	glyph := kit.Cell{}
	switch colour {
	case kit.ColorNameErrorText:
		glyph = kit.Cell{Glyph: theme.ErrorIcon(), Colour: colour}
	case kit.ColorNameWarningText:
		glyph = kit.Cell{Glyph: theme.WarningIcon(), Colour: colour}
	case kit.ColorNameNoteText:
		glyph = kit.Cell{Glyph: theme.InfoIcon(), Colour: colour}
	case kit.ColorNameOKText:
		glyph = kit.Cell{Glyph: theme.ConfirmIcon(), Colour: colour}
	}
	k.said.Set(kit.Row{Columns: footColumns, Cells: []kit.Cell{glyph, {Text: sentence, Colour: colour, Bold: colour == kit.ColorNameErrorText}}})
}

// silent tells that nothing is said.
func (k *keyLine) silent() bool { return k.said.Says().Cells[1].Text == "" }

// refresh says what the keys do here and now.
func (k *keyLine) refresh() {
	hints := ""
	if k.w.screen != nil {
		hints = k.w.screen.hints()
	}
	if k.w.wards.list.HasFocus() && k.w.count != nil {
		hints = words.HintsWards
	}
	k.w.tour.look()
	k.screen.Set(kit.LineRow(kit.Cell{Text: hints, Bold: true, Size: theme.SizeNameCaptionText}))
	k.keys.Set(kit.LineRow(kit.Cell{Text: k.w.keyWords(), Size: theme.SizeNameCaptionText}))
}

// keyWords are the function keys in one line; F9 says which step it would do.
func (w *window) keyWords() string {
	if w.count == nil {
		return words.KeysStart
	}
	var parts []string
	for _, c := range w.keys.All() {
		if c.Key == "" {
			continue
		}
		name := words.ShortName(c.Name)
		if c.Key == fyne.KeyF9 {
			name = w.stepWord()
		}
		parts = append(parts, c.Keys+" "+name)
	}
	for _, r := range rooms(w.state) {
		if r.short != "" && r.in(w.state) {
			parts = append(parts, w.keys.ByShortcut(withCtrl(r.keys)).Keys+" "+r.short)
		}
	}
	return strings.Join(append(parts, w.keys.ByName(words.Quit).Keys+" "+words.QuitShort), "   ")
}

// footColumns are: a glyph, a text for which there are two lines.
var footColumns = []kit.Column{{Ems: 1.4}, {Wrap: true, Most: 2}}
