package desk

import (
	"fyne.io/fyne/v2"

	"wardcount/forms/kit/keys"
	"wardcount/forms/kit/look"
	"wardcount/forms/kit/work"
	"wardcount/forms/words"
	"wardcount/reconcile/setup"
)

// Window is the one window of the program. Each thing that it has stands in a file of its own; what this one holds is how
// they are shown together.
type Window struct {
	App    fyne.App
	Win    fyne.Window
	Above  Above
	Keys   *keys.Registry
	Trace  work.Tracer
	Status int // that the program ends with

	*openCount  // count.go: the count, and who is at the keyboard
	*drafts     // draft.go: what is typed and not stored
	*recents    // recent.go: the counts that were opened last
	*appearance // appearance.go: the look and the size of the text
	*questions  // ask.go: what is asked
	*said       // said.go: the sentence at the foot
	*viewer     // viewer.go: files shown outside

	page // screen.go: the page in the middle
	// Unfolded are the folded rows of pages that were opened, by their key.
	Unfolded map[string]bool
	lying    []lying   // kept.go: by the pages of this count
	Opening  *SlowPage // open.go: the count that is being opened, or was last

	top       *topBar
	wards     *wardList
	found     *findingsPane
	foot      *foot
	*guided   // beside.go: the strip above the page
	projected // and the screen for the projector

	middle *fyne.Container
	body   *fyne.Container
	root   *fyne.Container

	Closing bool
	failing bool // a fault is being dealt with
	stuck   bool // a fault kept the window from closing
}

// put puts a screen into the middle.
func (w *Window) put(s Screen) {
	if w.Screen != s {
		w.gone()
	}
	w.Screen, w.found.spoken = s, false
	w.middle.Objects = []fyne.CanvasObject{s.Content()}
	w.middle.Refresh()
	w.body.Refresh()
}

// Show puts a screen into the middle and the keyboard into it.
func (w *Window) Show(s Screen) {
	w.put(s)
	if _, form := w.Filled(); form {
		w.wards.list.Disable()
	} else {
		w.wards.list.Enable()
	}
	w.Repaint()
	if w.Screen != s { // it failed, and the window went to safety
		return
	}
	w.Trace.Event(append([]string{"screen"}, s.Name()...)...)
	w.FocusPage()
}

// FocusPage takes the keyboard to the page in the middle.
func (w *Window) FocusPage() {
	w.inWards = false
	w.arrange()
	if home := w.Screen.Home(); home != nil {
		w.Win.Canvas().Focus(home)
	}
	w.ShowKeys() // what the keys do hangs on the row that was come to
}

// focusWards takes the keyboard to the list of wards.
func (w *Window) focusWards() {
	w.inWards = true
	w.arrange()
	w.Win.Canvas().Focus(w.wards.list)
	w.ShowKeys()
}

// wardsFocused shows what the keys do as the keyboard comes into the list of wards or leaves it. Beside a wide page the
// list stands only meanwhile.
func (w *Window) wardsFocused() {
	w.ShowKeys()
	if w.isWide() {
		w.body.Refresh()
	}
}

// arrange gives each part of the window the room that it needs now: what is said may have more lines than before, and
// the panes beside the page come and go.
func (w *Window) arrange() {
	look.Arrange(w.root)
	look.Arrange(w.body)
}

// LayAnew divides the window anew, where the page came to need more of it or less.
func (w *Window) LayAnew() { w.body.Refresh() }

// FewLines tells whether the text is so large for the window that every line is precious.
func (w *Window) FewLines() bool { return look.FewLines(w.root) }

// StandAt lets the list at the left stand at a page.
func (w *Window) StandAt(key string) { w.wards.standAt(key) }

// News takes the count as it stands now, if it has moved on, and shows it.
func (w *Window) News() {
	if !w.readNews() {
		return
	}
	if err := w.readJournal(); err != nil {
		w.Fail(err)
	}
	w.Repaint()
}

// The panes around the page: where one of them fails, the page can be gone on with.
const (
	topFault      = "top"
	wardsFault    = "wards"
	findingsFault = "findings"
	BesideFault   = "hall"
)

// Repaint shows everything anew.
func (w *Window) Repaint() {
	w.readHalf()
	work.Guard(topFault, w.top.refresh)
	work.Guard(wardsFault, w.wards.refresh)
	if w.Screen != nil {
		work.Guard("a page that is drawn", w.Screen.Refresh)
	}
	w.LookAgain()
	if w.Beside != nil {
		work.Guard(BesideFault, w.Beside.Refresh)
	}
}

// LookAgain shows the findings anew, and what the keys now do.
func (w *Window) LookAgain() {
	work.Guard(findingsFault, func() {
		a := Aside{}
		if w.Screen != nil {
			a = w.Screen.Aside()
		}
		w.found.show(a)
	})
	w.ShowKeys()
	w.arrange()
}

// setPerson puts somebody at the keyboard.
func (w *Window) setPerson(p setup.Person) {
	w.Person = p
	w.Trace.Event("person", p.Name, "role", string(p.Role))
	w.Repaint()
	w.Done(words.PersonAtKeyboard(p))
}
