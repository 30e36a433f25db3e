package forms

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

// The panes around the page: where one of them fails, the page can be gone on with.
const (
	topFault      = "top"
	wardsFault    = "wards"
	findingsFault = "findings"
	besideFault   = "hall"
)

// fault hears of a fault that was caught.
func (w *window) fault(where string) {
	w.trace.Event("fault", where)
	if w.failing || w.closing {
		return
	}
	w.failing = true
	defer func() { w.failing = false }()
	switch where {
	case topFault, wardsFault, findingsFault, besideFault:
		w.tell(words.FaultAside, look.ColorNameWarningText)
		return
	}
	kept := false
	work.Guard("what was typed", func() {
		f, ok := w.filled()
		kept = !ok || w.keep(f)
	})
	w.closeDialogs()
	if !work.Guard("the way out of a fault", w.toSafety) {
		w.put(newFaultPage(w))
		w.screen.refresh()
		w.focusPage()
	}
	w.bottom.refresh()
	w.tell(words.Fault(kept), look.ColorNameErrorText)
}

// closeDialogs takes away whatever question the fault left open.
func (w *window) closeDialogs() {
	overlays := w.win.Canvas().Overlays()
	for o := overlays.Top(); o != nil; o = overlays.Top() {
		overlays.Remove(o)
	}
	w.win.Canvas().SetOnTypedKey(w.strayKey)
}

// toSafety shows the page of the ward that was looked at, or the first, and
// takes the keyboard to the list of wards.
func (w *window) toSafety() {
	if w.count == nil {
		w.put(w.above.start(w, nil))
		w.screen.refresh()
		w.focusPage()
		return
	}
	w.lookAt(string(w.ward))
	w.focusWards()
}

// faultPage is the page that stands where even the page of a ward fails. It
// shows nothing of the count.
type faultPage struct{ listPage }

func newFaultPage(w *window) *faultPage { return &faultPage{newListPage(w)} }

func (p *faultPage) name() []string { return []string{"fault"} }
func (p *faultPage) hints() string  { return words.HintsStart }

func (p *faultPage) escape() { p.w.win.Canvas().Focus(p.w.wards.list) }

func (p *faultPage) refresh() {
	way := func(glyph fyne.Resource, name, detail string, do func()) lists.Row {
		return lists.Row{Columns: lists.GlyphColumns, Key: name, Open: do, Above: 0.8, Cells: []lists.Cell{{Glyph: glyph, Colour: theme.ColorNamePrimary}, {Text: name, Bold: true}},
			Under: []lists.Row{{Columns: lists.GlyphColumns, Cells: []lists.Cell{{}, lists.Caption(detail)}}}}
	}
	p.list.Set([]lists.Row{
		lists.SignRow(theme.ErrorIcon(), look.ColorNameErrorText, lists.Cell{Text: words.FaultTitle, Bold: true, Size: theme.SizeNameHeadingText}),
		lists.TextRow(words.FaultText),
		way(theme.ListIcon(), words.FaultWards, words.FaultDetail, p.escape),
		way(theme.LogoutIcon(), words.FaultQuit, words.FaultAgain, p.w.quit),
	})
}
