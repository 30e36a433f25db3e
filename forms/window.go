package forms

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
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

// screen is what stands in the middle of the window.
type screen interface {
	// name is what the trace calls it, as pairs of key and value.
	name() []string
	content() fyne.CanvasObject
	// home is what has the keyboard there.
	home() fyne.Focusable
	// refresh shows the count as it stands now.
	refresh()
	// hints are the keys of this screen alone, for the key line.
	hints() string
	// aside says whose findings stand at the right.
	aside() aside
	// leave goes on with then, after asking if something typed would be lost.
	leave(then func())
	// escape is what Escape does.
	escape()
}

// aside is what the right pane shows: a title, and the findings under it.
type aside struct {
	title    string
	findings []rules.Finding
	awaited  string      // what the stage ahead still waits for, in words
	rows     []lists.Row // stand over the findings
	alone    bool        // and there are no findings here
	again    bool        // a further count is keyed: the findings of the one before are not shown
}

// window is the one window of the program, and who is at its keyboard.
type window struct {
	above  above
	app    fyne.App
	win    fyne.Window
	keys   *keys.Registry
	trace  work.Tracer
	status int

	count *app.Count
	state reconcile.Count
	// progress is how far state is.
	progress reconcile.Progress
	seq      int64
	person   setup.Person
	ward     setup.ContestID // whose page was last looked at
	refused  map[setup.ContestID]*reconcile.Refusal
	records  []store.Record // the journal as far as it was read, for the history

	screen  screen
	top     *topBar
	wards   *wardList
	found   *findingsPane
	bottom  *keyLine
	strip   *fyne.Container // above the page, for who is led through a count
	guide   guide           // fills the strip; nil before there is one
	middle  *fyne.Container
	body    *fyne.Container
	root    *fyne.Container
	inWards bool      // the keyboard was taken to the wards, which may then stand in the place of the page
	opening *slowPage // the count that is being opened, or was last
	beside  beside    // the screen for the projector, where it is open
	left    []left    // by the pages of this count

	percent int
	closing bool
	// openURL shows a file or a folder in the system's own viewer.
	openURL func(*url.URL) error

	saver   work.Saver                 // of what is half keyed
	half    map[string][]app.HalfKeyed // which papers are, and by whom
	failing bool                       // a fault is being dealt with
	stuck   bool                       // a fault kept the window from closing
	// unfolded are the folded rows of pages that were opened, by their key.
	unfolded map[string]bool
}

// newDesk is the window with nothing in it yet.
func newDesk(a fyne.App, pages above) *window {
	w := &window{above: pages, app: a, win: a.NewWindow(words.AppName), trace: work.NewTracer(), percent: look.TextScaleMin, refused: map[setup.ContestID]*reconcile.Refusal{}, unfolded: map[string]bool{}, openURL: a.OpenURL}
	if t, ok := a.Settings().Theme().(*look.Theme); ok {
		w.percent = t.TextScale()
	}
	w.keys = keys.NewRegistry(w.win.Canvas(), w.say)
	w.strip = look.Stack()
	w.strip.Hide()
	work.OnFault = w.fault
	w.top, w.wards, w.found, w.bottom = newTopBar(w), newWardList(w), newFindingsPane(w), newKeyLine(w)
	w.middle = container.NewStack()
	w.body = container.New(panes{w}, w.wards.list, look.NewLine(), w.middle, look.NewLine(), w.found.list, w.found.folded)
	w.root = look.Between(look.Stack(w.top.content, w.strip), w.bottom.content, w.body)
	w.win.SetContent(w.root)
	w.win.SetPadded(false)
	w.win.Resize(fyne.NewSize(1280, 690))
	w.win.Canvas().SetOnTypedKey(w.strayKey)
	w.win.SetCloseIntercept(w.quit)
	for _, plus := range pluses {
		w.win.Canvas().AddShortcut(plus, func(s fyne.Shortcut) { work.Guard("a shortcut", func() { w.shortcut(s) }) })
	}
	w.win.SetMaster()
	return w
}

// put puts a screen into the middle.
func (w *window) put(s screen) {
	if w.screen != s {
		w.leaveScreen()
	}
	w.screen, w.found.spoken = s, false
	w.middle.Objects = []fyne.CanvasObject{s.content()}
	w.middle.Refresh()
	w.body.Refresh()
}

// leaveScreen ends what the screen in the middle does by itself, as it goes.
func (w *window) leaveScreen() {
	if s, busy := w.screen.(interface{ gone() }); busy {
		s.gone()
	}
}

// show puts a screen into the middle and the keyboard into it.
func (w *window) show(s screen) {
	w.put(s)
	if w.keying() {
		w.wards.list.Disable()
	} else {
		w.wards.list.Enable()
	}
	w.repaint()
	if w.screen != s { // it failed, and the window went to safety
		return
	}
	w.trace.Event(append([]string{"screen"}, s.name()...)...)
	w.focusPage()
}

// focusPage takes the keyboard to the page in the middle.
func (w *window) focusPage() {
	w.inWards = false
	w.arrange()
	if home := w.screen.home(); home != nil {
		w.win.Canvas().Focus(home)
	}
}

// focusWards takes the keyboard to the list of wards.
func (w *window) focusWards() {
	w.inWards = true
	w.arrange()
	w.win.Canvas().Focus(w.wards.list)
	w.bottom.refresh()
}

// arrange gives each part of the window the room that it needs now: what is said may have more lines than before, and
// the panes beside the page come and go.
func (w *window) arrange() {
	look.Arrange(w.root)
	look.Arrange(w.body)
}

// keying tells whether a form is open in which something is being filled in.
func (w *window) keying() bool {
	_, form := w.filled()
	return form
}

// alone tells whether the page stands without the wards and the findings beside it.
func (w *window) alone() bool {
	s, ok := w.screen.(interface{ alone() bool })
	return ok && s.alone()
}

// middleNeeds is the width in heights of the text that the middle asks for. A screen that is wide says so itself; while
// the keyboard is in the wards it is only looked at.
func (w *window) middleNeeds() float32 {
	if s, wide := w.screen.(interface{ needs() float32 }); wide && !w.inWards {
		return s.needs()
	}
	return middleEms
}

// news takes the count as it stands now, if it has moved on, and shows it.
func (w *window) news() {
	if w.count == nil {
		return
	}
	seq, _ := w.count.Head()
	if seq == w.seq {
		return
	}
	w.state, w.seq = w.count.State(), seq
	w.progress = app.Progress(w.state)
	w.readJournal()
	w.repaint()
}

// readJournal reads what was appended since it was last read.
func (w *window) readJournal() {
	more, err := w.count.Journal(int64(len(w.records)) + 1)
	if err != nil {
		w.fail(err)
		return
	}
	w.records = append(w.records, more...)
}

// repaint shows everything anew.
func (w *window) repaint() {
	w.readMarks()
	work.Guard(topFault, w.top.refresh)
	work.Guard(wardsFault, w.wards.refresh)
	if w.screen != nil {
		work.Guard("a page that is drawn", w.screen.refresh)
	}
	w.lookAgain()
	if w.beside != nil {
		work.Guard(besideFault, w.beside.refresh)
	}
}

// lookAgain shows the findings anew, and what the keys now do.
func (w *window) lookAgain() {
	work.Guard(findingsFault, func() {
		a := aside{}
		if w.screen != nil {
			a = w.screen.aside()
		}
		w.found.show(a)
	})
	w.bottom.refresh()
	w.arrange()
}

// say shows a sentence at the bottom.
func (w *window) say(sentence string) { w.tell(sentence, "") }

// done says what has been done.
func (w *window) done(sentence string) { w.tell(sentence, look.ColorNameOKText) }

// fail says what was refused, and why.
func (w *window) fail(err error) { w.tell(words.Error(err), look.ColorNameErrorText) }

func (w *window) tell(sentence string, colour fyne.ThemeColorName) {
	w.bottom.say(sentence, colour)
	w.arrange()
	w.lookOn()
	if sentence != "" {
		w.trace.Event("said", sentence)
	}
}

// setPerson puts somebody at the keyboard.
func (w *window) setPerson(p setup.Person) {
	w.person = p
	w.trace.Event("person", p.Name, "role", string(p.Role))
	w.repaint()
	w.done(words.PersonAtKeyboard(p))
}

// selected is the ward that keys mean; false on screens of no ward.
func (w *window) selected() (ward.Ward, bool) {
	ward, ok := w.state.Wards[w.ward]
	return ward, ok && w.count != nil && w.ward != ""
}

// lookOn tells who leads through a count that something else is shown or said.
func (w *window) lookOn() {
	if w.guide != nil {
		w.guide.look()
	}
}

// fewLines tells whether the text is so large for the window that every line is precious.
func (w *window) fewLines() bool { return look.FewLines(w.root) }

// standAt lets the list at the left stand at a page.
func (w *window) standAt(key string) { w.wards.list.MoveTo(key) }

// showKeys says anew what the keys do here and now.
func (w *window) showKeys() { w.bottom.refresh() }

// silent tells that nothing is said at the foot.
func (w *window) silent() bool { return w.bottom.silent() }

// layAnew divides the window anew, where the page came to need more of it or less.
func (w *window) layAnew() { w.body.Refresh() }
