package forms

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/work"
	"wardcount/forms/words"
)

// slowPage is a list with slow work of its own: a bar above the list says how
// far it is, Escape stops it, and the window stays live meanwhile. The work goes
// on when another page is looked at.
type slowPage struct {
	listPage
	bar  *lists.Progress
	body *fyne.Container
	work work.Background

	atWork   bool
	stopping bool   // Escape was pressed
	then     func() // what waits for the end: the window is to be closed
}

func newSlowPage(w *window) *slowPage {
	p := &slowPage{listPage: newListPage(w), bar: lists.NewProgress()}
	p.body = container.NewBorder(p.bar.Content, nil, nil, nil, p.list)
	return p
}

func (p *slowPage) content() fyne.CanvasObject { return p.body }

// start runs work. Say words its progress; done hears of the end, and then what
// waits for it.
func (p *slowPage) start(say func(done, total int, what string) string, work work.Job, done func(error)) {
	p.atWork, p.stopping = true, false
	show := func(done, total int, what string) {
		sentence := say(done, total, what)
		if p.stopping {
			sentence = words.WorkStopping
		}
		p.bar.Show(done, total, sentence)
		p.w.trace.Event("working", sentence)
	}
	show(0, 0, "")
	p.body.Refresh()
	p.w.repaint()
	p.work.Start(work, show, func(err error) {
		p.atWork = false
		p.bar.Hide()
		p.body.Refresh()
		done(err)
		if then := p.then; then != nil {
			p.then = nil
			then()
		}
	})
}

// running tells whether the end is still to come.
func (p *slowPage) running() bool { return p != nil && p.atWork }

// stop asks the work to stop, and says so.
func (p *slowPage) stop() {
	p.stopping = true
	p.work.Cancel()
	p.w.say(words.WorkStopping)
}

// escape stops what runs; where nothing does, it goes back.
func (p *slowPage) escape() {
	if p.running() {
		p.stop()
		return
	}
	p.w.toWards()
}

// stops tells whether slow work keeps the count from being closed: it is asked
// to stop, so that no file is left half written, and then goes on with again.
func (w *window) stops(again func()) bool {
	for _, p := range w.slow() {
		if p.running() {
			p.then = again
			p.stop()
			w.say(words.WorkStopsFirst)
			return true
		}
	}
	return false
}

// slow is the page itself, among all that pages leave lying.
func (p *slowPage) slow() *slowPage { return p }

// slow are the pages with slow work of their own.
func (w *window) slow() []*slowPage {
	pages := []*slowPage{w.opening}
	for _, l := range w.left {
		if p, ok := l.what.(interface{ slow() *slowPage }); ok {
			pages = append(pages, p.slow())
		}
	}
	return pages
}
