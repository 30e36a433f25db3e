package desk

import (
	"net/url"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wardcount/app"
	"wardcount/app/store"
	"wardcount/forms/kit/keys"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/kit/work"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/progress"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

// Screen is what stands in the middle of the window.
type Screen interface {
	// Name is what the trace calls it, as pairs of key and value.
	Name() []string
	Content() fyne.CanvasObject
	// Home is what has the keyboard there.
	Home() fyne.Focusable
	// Refresh shows the count as it stands now.
	Refresh()
	// Hints are the keys of this screen alone, for the key line.
	Hints() string
	// Aside says whose findings stand at the right.
	Aside() Aside
	// Leave goes on with then, after asking if something typed would be lost.
	Leave(then func())
	// Escape is what Escape does.
	Escape()
}

// Aside is what the right pane shows: a title, and the findings under it.
type Aside struct {
	Title    string
	Findings []rules.Finding
	Awaited  string      // what the stage ahead still waits for, in words
	Rows     []lists.Row // stand over the findings
	Alone    bool        // and there are no findings here
	Again    bool        // a further count is keyed: the findings of the one before are not shown
}

// Window is the one window of the program, and who is at its keyboard.
type Window struct {
	Above  Above
	App    fyne.App
	Win    fyne.Window
	Keys   *keys.Registry
	Trace  work.Tracer
	Status int

	Count *app.Count
	State reconcile.Count
	// Progress is how far state is.
	Progress progress.Progress
	seq      int64
	Person   setup.Person
	Ward     setup.ContestID // whose page was last looked at
	Refused  map[setup.ContestID]*reconcile.Refusal
	Records  []store.Record // the journal as far as it was read, for the history

	Screen  Screen
	top     *topBar
	wards   *wardList
	found   *findingsPane
	bottom  *keyLine
	Strip   *fyne.Container // above the page, for who is led through a count
	Guide   guide           // fills the strip; nil before there is one
	middle  *fyne.Container
	body    *fyne.Container
	root    *fyne.Container
	inWards bool      // the keyboard was taken to the wards, which may then stand in the place of the page
	Opening *SlowPage // the count that is being opened, or was last
	Beside  beside    // the screen for the projector, where it is open
	left    []left    // by the pages of this count

	Percent int
	Closing bool
	// OpenURL shows a file or a folder in the system's own viewer.
	OpenURL func(*url.URL) error

	Saver   work.Saver                 // of what is half keyed
	Half    map[string][]app.HalfKeyed // which papers are, and by whom
	failing bool                       // a fault is being dealt with
	stuck   bool                       // a fault kept the window from closing
	// Unfolded are the folded rows of pages that were opened, by their key.
	Unfolded map[string]bool
}

// New is the window with nothing in it yet.
func New(a fyne.App, pages Above) *Window {
	w := &Window{Above: pages, App: a, Win: a.NewWindow(words.AppName), Trace: work.NewTracer(), Percent: look.TextScaleMin, Refused: map[setup.ContestID]*reconcile.Refusal{}, Unfolded: map[string]bool{}, OpenURL: a.OpenURL}
	if t, ok := a.Settings().Theme().(*look.Theme); ok {
		w.Percent = t.TextScale()
	}
	w.Keys = keys.NewRegistry(w.Win.Canvas(), w.Say)
	w.Strip = look.Stack()
	w.Strip.Hide()
	work.OnFault = w.fault
	w.top, w.wards, w.found, w.bottom = newTopBar(w), newWardList(w), newFindingsPane(w), newKeyLine(w)
	w.middle = container.NewStack()
	w.body = container.New(panes{w}, w.wards.list, look.NewLine(), w.middle, look.NewLine(), w.found.list, w.found.Folded)
	w.root = look.WindowOf(look.Stack(w.top.content, w.Strip), w.bottom.content, w.body)
	w.Win.SetContent(w.root)
	w.Win.SetPadded(false)
	w.Win.Resize(fyne.NewSize(1280, 690))
	w.Win.Canvas().SetOnTypedKey(w.strayKey)
	w.Win.SetCloseIntercept(w.Quit)
	for _, plus := range pluses {
		w.Win.Canvas().AddShortcut(plus, func(s fyne.Shortcut) { work.Guard("a shortcut", func() { w.Shortcut(s) }) })
	}
	w.Win.SetMaster()
	return w
}

// put puts a screen into the middle.
func (w *Window) put(s Screen) {
	if w.Screen != s {
		w.leaveScreen()
	}
	w.Screen, w.found.spoken = s, false
	w.middle.Objects = []fyne.CanvasObject{s.Content()}
	w.middle.Refresh()
	w.body.Refresh()
}

// leaveScreen ends what the screen in the middle does by itself, as it goes.
func (w *Window) leaveScreen() {
	if s, busy := w.Screen.(interface{ Gone() }); busy {
		s.Gone()
	}
}

// Show puts a screen into the middle and the keyboard into it.
func (w *Window) Show(s Screen) {
	w.put(s)
	if w.keying() {
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
	w.bottom.refresh() // what the keys do hangs on the row that was come to
}

// focusWards takes the keyboard to the list of wards.
func (w *Window) focusWards() {
	w.inWards = true
	w.arrange()
	w.Win.Canvas().Focus(w.wards.list)
	w.bottom.refresh()
}

// arrange gives each part of the window the room that it needs now: what is said may have more lines than before, and
// the panes beside the page come and go.
func (w *Window) arrange() {
	look.Arrange(w.root)
	look.Arrange(w.body)
}

// keying tells whether a form is open in which something is being filled in.
func (w *Window) keying() bool {
	_, form := w.Filled()
	return form
}

// standsAlone tells whether the page stands without the wards and the findings beside it.
func (w *Window) standsAlone() bool {
	s, ok := w.Screen.(interface{ Alone() bool })
	return ok && s.Alone()
}

// middleNeeds is the width in heights of the text that the middle asks for. A screen that is wide says so itself; while
// the keyboard is in the wards it is only looked at.
func (w *Window) middleNeeds() float32 {
	if s, wide := w.Screen.(interface{ Needs() float32 }); wide && !w.inWards {
		return s.Needs()
	}
	return MiddleEms
}

// News takes the count as it stands now, if it has moved on, and shows it.
func (w *Window) News() {
	if w.Count == nil {
		return
	}
	seq, _ := w.Count.Head()
	if seq == w.seq {
		return
	}
	w.State, w.seq = w.Count.State(), seq
	w.Progress = app.Progress(w.State)
	w.refuseAnew()
	w.readJournal()
	w.Repaint()
}

// readJournal reads what was appended since it was last read.
func (w *Window) readJournal() {
	more, err := w.Count.Journal(int64(len(w.Records)) + 1)
	if err != nil {
		w.Fail(err)
		return
	}
	w.Records = append(w.Records, more...)
}

// Repaint shows everything anew.
func (w *Window) Repaint() {
	w.readMarks()
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
	w.bottom.refresh()
	w.arrange()
}

// Say shows a sentence at the bottom.
func (w *Window) Say(sentence string) { w.Tell(sentence, "") }

// Done says what has been done.
func (w *Window) Done(sentence string) { w.Tell(sentence, look.ColorNameOKText) }

// Fail says what was refused, and why.
func (w *Window) Fail(err error) { w.Tell(words.Error(err), look.ColorNameErrorText) }

// Tell shows a sentence at the foot in a colour, and leaves it in the trace.
func (w *Window) Tell(sentence string, colour fyne.ThemeColorName) {
	w.bottom.say(sentence, colour)
	w.arrange()
	w.lookOn()
	if sentence != "" {
		w.Trace.Event("said", sentence)
	}
}

// setPerson puts somebody at the keyboard.
func (w *Window) setPerson(p setup.Person) {
	w.Person = p
	w.Trace.Event("person", p.Name, "role", string(p.Role))
	w.Repaint()
	w.Done(words.PersonAtKeyboard(p))
}

// Selected is the ward that keys mean; false on screens of no ward.
func (w *Window) Selected() (ward.Ward, bool) {
	ward, ok := w.State.Wards[w.Ward]
	return ward, ok && w.Count != nil && w.Ward != ""
}

// lookOn tells who leads through a count that something else is shown or said.
func (w *Window) lookOn() {
	if w.Guide != nil {
		w.Guide.Look()
	}
}

// FewLines tells whether the text is so large for the window that every line is precious.
func (w *Window) FewLines() bool { return look.FewLines(w.root) }

// StandAt lets the list at the left stand at a page.
func (w *Window) StandAt(key string) { w.wards.list.MoveTo(key) }

// ShowKeys says anew what the keys do here and now.
func (w *Window) ShowKeys() { w.bottom.refresh() }

// Says tells whether a sentence stands at the foot.
func (w *Window) Says(sentence string) bool { return w.bottom.says(sentence) }

// LayAnew divides the window anew, where the page came to need more of it or less.
func (w *Window) LayAnew() { w.body.Refresh() }
