package desk

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/words"
)

// keyLine is the foot of the window: what was last said, and what the keys do.
type keyLine struct {
	w       *Window
	content *fyne.Container
	said    *lists.RowView
	screen  *lists.RowView
	keys    *lists.RowView
}

func newKeyLine(w *Window) *keyLine {
	k := &keyLine{w: w, said: lists.NewRowView(lists.Row{}), screen: lists.NewRowView(lists.Row{}), keys: lists.NewRowView(lists.Row{})}
	k.say("", "")
	lines := look.Stack(lists.TwoLines(k.said), look.NewLine(), k.screen, k.keys)
	k.content = look.Stack(look.NewLine(),
		look.Shaded(lines))
	return k
}

// say shows a sentence. There is room for two lines of it, and for more where it needs them.
func (k *keyLine) say(sentence string, colour fyne.ThemeColorName) {
	glyph := lists.Cell{}
	switch colour {
	case look.ColorNameErrorText:
		glyph = lists.Cell{Glyph: theme.ErrorIcon(), Colour: colour}
	case look.ColorNameWarningText:
		glyph = lists.Cell{Glyph: theme.WarningIcon(), Colour: colour}
	case look.ColorNameNoteText:
		glyph = lists.Cell{Glyph: theme.InfoIcon(), Colour: colour}
	case look.ColorNameOKText:
		glyph = lists.Cell{Glyph: theme.ConfirmIcon(), Colour: colour}
	}
	k.said.Set(lists.Row{Columns: lists.GlyphColumns, Cells: []lists.Cell{glyph, {Text: sentence, Colour: colour, Bold: colour == look.ColorNameErrorText}}})
}

// silent tells that nothing is said.
func (k *keyLine) silent() bool { return k.says("") }

// says tells whether a sentence stands there.
func (k *keyLine) says(sentence string) bool { return k.said.Says().Cells[1].Text == sentence }

// refresh says what the keys do here and now.
func (k *keyLine) refresh() {
	hints := ""
	if k.w.Screen != nil {
		hints = k.w.Screen.Hints()
	}
	if k.w.wards.list.HasFocus() && k.w.Count != nil {
		hints = words.HintsWards
	}
	k.w.lookOn()
	k.screen.Set(lists.LineRow(lists.Cell{Parts: k.w.possible(hints), Bold: true, Size: theme.SizeNameCaptionText}))
	k.keys.Set(lists.Row{Columns: keyColumns, Cells: []lists.Cell{{Parts: k.w.keyParts(), Size: theme.SizeNameCaptionText}}})
	k.content.Refresh()
}

// keyColumns are: the keys that matter most, of which there are as many as stand in one line.
var keyColumns = []lists.Column{{Most: 1}}

// keyRanks say which keys are left out first where the text is large: F1 tells of all, and where one goes, what is next
// and what is wrong matters more than what is done seldom.
var keyRanks = map[fyne.KeyName]int{
	fyne.KeyF1: 0, fyne.KeyF3: 1, fyne.KeyF6: 2, fyne.KeyF9: 3, fyne.KeyF5: 4, fyne.KeyF4: 5, fyne.KeyF10: 6,
	fyne.KeyF7: 7, fyne.KeyF8: 8, fyne.KeyF2: 9, fyne.KeyF11: 10, fyne.KeyF12: 11,
}

// rankSeldom is that of the keys with Ctrl.
const rankSeldom = 12

// keyParts are the function keys that do something here and now; F9 says which step it would do.
func (w *Window) keyParts() []lists.Part {
	if w.Count == nil || w.Screen == nil {
		return lists.PartsOf(words.KeysStart)
	}
	var parts []lists.Part
	for _, c := range w.Keys.All() {
		if c.Key == "" || !c.Possible() {
			continue
		}
		name := words.ShortName(c.Name)
		if c.Says != nil {
			name = c.Says()
		}
		parts = append(parts, lists.Part{Text: c.Keys + " " + name, Rank: keyRanks[c.Key]})
	}
	for _, r := range w.rooms() {
		if r.Short != "" && r.In(w.State) {
			parts = append(parts, lists.Part{Text: w.Keys.ByShortcut(WithCtrl(r.Keys)).Keys + " " + r.Short, Rank: rankSeldom})
		}
	}
	return append(parts, lists.Part{Text: w.Keys.ByName(words.Quit).Keys + " " + words.QuitShort, Rank: rankSeldom})
}

// possible leaves out of the hints of a screen the keys that would do nothing now. What a screen does by keys of its own
// it says itself.
func (w *Window) possible(hints string) []lists.Part {
	s, own := w.Screen.(interface{ Uses(keys string) bool })
	var parts []lists.Part
	for _, p := range lists.PartsOf(hints) {
		keys, _, _ := strings.Cut(p.Text, ":")
		if c := w.Keys.ByKeys(keys); c == nil || c.Possible() || own && s.Uses(keys) {
			parts = append(parts, p)
		}
	}
	return parts
}
