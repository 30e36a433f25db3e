package desk

import (
	"strings"

	"fyne.io/fyne/v2"

	"wardcount/forms/kit/lists"
	"wardcount/forms/words"
)

// What the foot says of the keys: those of the page, and those of the window, that do something here and now.

// keyRanks say which keys are left out first where the text is large: F1 tells of all, and where one goes, what is next
// and what is wrong matters more than what is done seldom.
var keyRanks = map[fyne.KeyName]int{
	fyne.KeyF1: 0, fyne.KeyF3: 1, fyne.KeyF6: 2, fyne.KeyF9: 3, fyne.KeyF5: 4, fyne.KeyF4: 5, fyne.KeyF10: 6,
	fyne.KeyF7: 7, fyne.KeyF8: 8, fyne.KeyF2: 9, fyne.KeyF11: 10, fyne.KeyF12: 11,
}

// rankSeldom is that of the keys with Ctrl.
const rankSeldom = 12

// ShowKeys says anew what the keys do here and now.
func (w *Window) ShowKeys() {
	hints := ""
	if w.Screen != nil {
		hints = w.Screen.Hints()
	}
	if w.wards.list.HasFocus() && w.Count != nil {
		hints = words.HintsWards
	}
	w.lookOn()
	w.foot.show(w.possible(hints), w.windowKeys())
}

// windowKeys are the function keys that do something here and now; F9 says which step it would do.
func (w *Window) windowKeys() []lists.Part {
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
	var parts []lists.Part
	for _, p := range lists.PartsOf(hints) {
		keys, _, _ := strings.Cut(p.Text, ":")
		if c := w.Keys.ByKeys(keys); c == nil || c.Possible() || w.uses(keys) {
			parts = append(parts, p)
		}
	}
	return parts
}
