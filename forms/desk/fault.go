package desk

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/kit/work"
	"wardcount/forms/words"
)

// A fault behind a key or in a page leaves the window standing: what is typed is
// kept, the page of the ward is shown with the keyboard on the list of wards, and
// one sentence says so. Where that page is the one that fails, a bare one stands.

// fault hears of a fault that was caught.
func (w *Window) fault(where string) {
	w.Trace.Event("fault", where)
	if w.failing || w.Closing {
		return
	}
	w.failing = true
	defer func() { w.failing = false }()
	switch where {
	case topFault, wardsFault, findingsFault, BesideFault:
		w.Tell(words.FaultAside, look.ColorNameWarningText)
		return
	}
	kept := false
	work.Guard("what was typed", func() {
		f, ok := w.Filled()
		kept = !ok || w.Keep(f)
	})
	w.closeDialogs()
	if !work.Guard("the way out of a fault", w.toSafety) {
		w.put(newFaultPage(w))
		w.Screen.Refresh()
		w.FocusPage()
	}
	w.ShowKeys()
	w.Tell(words.Fault(kept), look.ColorNameErrorText)
}

// closeDialogs takes away whatever question the fault left open.
func (w *Window) closeDialogs() {
	overlays := w.Win.Canvas().Overlays()
	for o := overlays.Top(); o != nil; o = overlays.Top() {
		overlays.Remove(o)
	}
	w.Win.Canvas().SetOnTypedKey(w.strayKey)
}

// toSafety shows the page of the ward that was looked at, or the first, and
// takes the keyboard to the list of wards.
func (w *Window) toSafety() {
	if w.Count == nil {
		w.put(w.Above.Start(w, nil))
		w.Screen.Refresh()
		w.FocusPage()
		return
	}
	w.LookAt(string(w.Ward))
	w.focusWards()
}

// faultPage is the page that stands where even the page of a ward fails. It
// shows nothing of the count.
type faultPage struct{ ListPage }

func newFaultPage(w *Window) *faultPage { return &faultPage{NewListPage(w)} }

func (p *faultPage) Name() []string { return []string{"fault"} }
func (p *faultPage) Hints() string  { return words.HintsFault }

func (p *faultPage) Escape() { p.W.Win.Canvas().Focus(p.W.wards.list) }

func (p *faultPage) Refresh() {
	way := func(glyph fyne.Resource, name, detail string, do func()) lists.Row {
		return lists.Row{Columns: lists.GlyphColumns, Key: name, Open: do, Above: 0.8, Cells: []lists.Cell{{Glyph: glyph, Colour: theme.ColorNamePrimary}, {Text: name, Bold: true}},
			Under: []lists.Row{{Columns: lists.GlyphColumns, Cells: []lists.Cell{{}, lists.Caption(detail)}}}}
	}
	p.List.Set([]lists.Row{
		lists.SignRow(theme.ErrorIcon(), look.ColorNameErrorText, lists.Cell{Text: words.FaultTitle, Bold: true, Size: theme.SizeNameHeadingText}),
		lists.TextRow(words.FaultText),
		way(theme.ListIcon(), words.FaultWards, words.FaultDetail, p.Escape),
		way(theme.LogoutIcon(), words.FaultQuit, words.FaultAgain, p.W.Quit),
	})
}
