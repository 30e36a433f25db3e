package forms

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wardcount/app"
	"wardcount/app/store"
	"wardcount/assets"
	"wardcount/forms/kit"
	"wardcount/forms/words"
	"wardcount/reconcile"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/ward"
)

// Run opens the window, on a count where a path is given, and returns when it
// is closed: 0, or 1 where the count could not be closed cleanly.
func Run(a fyne.App, path string) int {
	a.Settings().SetTheme(kit.NewTheme(kit.FollowSystem, kit.TextScaleMin))
	a.SetIcon(fyne.NewStaticResource("wardcount.png", assets.Icon()))
	w := newWindow(a)
	a.Lifecycle().SetOnStarted(func() {
		if path == "" {
			w.show(newStartScreen(w, nil))
			return
		}
		w.open(path)
	})
	w.win.ShowAndRun()
	return w.status
}

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
	awaited  string // what the stage ahead still waits for, in words
	again    bool   // a further count is keyed: the findings of the one before are not shown
}

// window is the one window of the program, and who is at its keyboard.
type window struct {
	app    fyne.App
	win    fyne.Window
	keys   *kit.Registry
	trace  kit.Tracer
	status int

	count   *app.Count
	state   reconcile.Count
	seq     int64
	person  setup.Person
	ward    setup.ContestID // whose page was last looked at
	refused map[setup.ContestID]*reconcile.Refusal
	records []store.Record // the journal as far as it was read, for the history

	screen  screen
	top     *topBar
	wards   *wardList
	found   *findingsPane
	bottom  *keyLine
	middle  *fyne.Container
	body    *fyne.Container
	opening kit.Background
	// publication is the last one, which may still be running.
	publication *publishing
	percent     int
	closing     bool
	// unfolded are the folded rows of pages that were opened, by their key.
	unfolded map[string]bool
}

func newWindow(a fyne.App) *window {
	w := &window{app: a, win: a.NewWindow(words.AppName), trace: kit.NewTracer(), percent: kit.TextScaleMin, refused: map[setup.ContestID]*reconcile.Refusal{}, unfolded: map[string]bool{}}
	w.keys = kit.NewRegistry(w.win.Canvas(), w.say)
	w.addCommands()
	w.top, w.wards, w.found, w.bottom = newTopBar(w), newWardList(w), newFindingsPane(w), newKeyLine(w)
	w.middle = container.NewStack()
	w.body = container.New(panes{w.middleNeeds, w.alone}, w.wards.list, kit.NewLine(), w.middle, kit.NewLine(), w.found.list)
	w.win.SetContent(kit.Between(w.top.content, w.bottom.content, w.body))
	w.win.SetPadded(false)
	w.win.Resize(fyne.NewSize(1280, 690))
	w.win.Canvas().SetOnTypedKey(w.strayKey)
	w.win.SetCloseIntercept(w.quit)
	w.win.SetOnDropped(func(_ fyne.Position, files []fyne.URI) {
		w.dropped(files)
	})
	w.win.SetMaster()
	return w
}

// key is every key that the focused thing does not use itself.
func (w *window) key(ev *fyne.KeyEvent) {
	if ev.Name == fyne.KeyEscape {
		if w.screen != nil && w.win.Canvas().Overlays().Top() == nil {
			w.screen.escape()
		}
		return
	}
	w.keys.RunKey(ev.Name)
}

// strayKey is a key pressed while nothing has the focus, as after a click
// beside the fields: it does what it does, and the keyboard goes back to its place.
func (w *window) strayKey(ev *fyne.KeyEvent) {
	if w.screen == nil {
		return
	}
	if home := w.screen.home(); home != nil && w.keys.ByKey(ev.Name) == nil && ev.Name != fyne.KeyEscape {
		w.win.Canvas().Focus(home)
		return
	}
	w.key(ev)
}

// put puts a screen into the middle.
func (w *window) put(s screen) {
	w.screen = s
	w.middle.Objects = []fyne.CanvasObject{s.content()}
	w.middle.Refresh()
	w.body.Refresh()
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
	w.trace.Event(append([]string{"screen"}, s.name()...)...)
	if home := s.home(); home != nil {
		w.win.Canvas().Focus(home)
	}
}

// keying tells whether a form is open in which something is being filled in.
func (w *window) keying() bool {
	switch w.screen.(type) {
	case *sheetForm, *receiptForm:
		return true
	}
	return false
}

// alone tells whether the page stands without the wards and the findings beside it.
func (w *window) alone() bool {
	s, ok := w.screen.(interface{ alone() bool })
	return ok && s.alone()
}

// middleNeeds is the width in heights of the text that the middle asks for.
func (w *window) middleNeeds() float32 {
	f, sheet := w.screen.(*sheetForm)
	switch {
	case sheet && f.dense:
		return crowdedEms
	case w.keying():
		return middleEms
	}
	return 0
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
	w.top.refresh()
	w.wards.refresh()
	if w.screen != nil {
		w.screen.refresh()
	}
	w.lookAgain()
}

// lookAgain shows the findings anew, and what the keys now do.
func (w *window) lookAgain() {
	a := aside{}
	if w.screen != nil {
		a = w.screen.aside()
	}
	w.found.show(a)
	w.bottom.refresh()
}

// say shows a sentence at the bottom.
func (w *window) say(sentence string) { w.tell(sentence, "") }

// done says what has been done.
func (w *window) done(sentence string) { w.tell(sentence, kit.ColorNameOKText) }

// fail says what was refused, and why.
func (w *window) fail(err error) { w.tell(words.Error(err), kit.ColorNameErrorText) }

func (w *window) tell(sentence string, colour fyne.ThemeColorName) {
	w.bottom.say(sentence, colour)
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

// quit closes the count and the window, after asking if something typed would be lost.
func (w *window) quit() {
	if w.closing {
		return
	}
	end := func() {
		if w.publication.running() { // its file is not left half written
			w.publication.then = w.quit
			w.publication.work.Cancel()
			w.say(words.PublishStops)
			return
		}
		w.closing = true
		if err := w.closeCount(); err != nil {
			w.status = 1
			w.trace.Event("closed", err.Error())
		} else {
			w.trace.Event("closed", "cleanly")
		}
		w.win.Close()
	}
	f, form := w.screen.(interface{ typed() bool })
	switch asked := w.win.Canvas().Overlays().Top() != nil; {
	case asked && form && f.typed():
		w.say(words.AnswerFirst)
	case asked || w.screen == nil:
		end()
	default:
		w.screen.leave(end)
	}
}

func (w *window) closeCount() error {
	if w.count == nil {
		return nil
	}
	c := w.count
	w.count = nil
	return c.Close()
}
