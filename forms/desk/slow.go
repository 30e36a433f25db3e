package desk

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/work"
	"wardcount/forms/words"
)

// SlowPage is a list with slow work of its own: a bar above the list says how
// far it is, Escape stops it, and the window stays live meanwhile. The work goes
// on when another page is looked at.
type SlowPage struct {
	ListPage
	Bar  *lists.Progress
	Body *fyne.Container

	work     work.Background
	atWork   bool
	stopping bool   // Escape was pressed
	Then     func() // what waits for the end: the window is to be closed
}

// NewSlowPage is a page with nothing at work yet.
func NewSlowPage(w *Window) *SlowPage {
	p := &SlowPage{ListPage: NewListPage(w), Bar: lists.NewProgress()}
	p.Body = container.NewBorder(p.Bar.Content, nil, nil, nil, p.List)
	return p
}

// Content is the list, and above it the bar.
func (p *SlowPage) Content() fyne.CanvasObject { return p.Body }

// Start runs work. Say words its progress; done hears of the end, and then what
// waits for it.
func (p *SlowPage) Start(say func(done, total int, what string) string, job work.Job, done func(error)) {
	p.atWork, p.stopping = true, false
	show := func(done, total int, what string) {
		sentence := say(done, total, what)
		if p.stopping {
			sentence = words.WorkStopping
		}
		p.Bar.Show(done, total, sentence)
		p.W.Trace.Event("working", sentence)
	}
	show(0, 0, "")
	p.Body.Refresh()
	p.W.Repaint()
	p.work.Start(job, show, func(err error) {
		p.atWork = false
		p.Bar.Hide()
		p.Body.Refresh()
		done(err)
		if then := p.Then; then != nil {
			p.Then = nil
			then()
		}
	})
}

// begun tells whether the page was made, and not only the place where it will lie.
func (p *SlowPage) begun() bool { return p != nil }

// Running tells whether the end is still to come.
func (p *SlowPage) Running() bool { return p != nil && p.atWork }

// Stop asks the work to stop, and says so.
func (p *SlowPage) Stop() {
	p.stopping = true
	p.work.Cancel()
	p.W.Say(words.WorkStopping)
}

// Escape stops what runs; where nothing does, it goes back.
func (p *SlowPage) Escape() {
	if p.Running() {
		p.Stop()
		return
	}
	p.W.ToWards()
}

// stops tells whether slow work keeps the count from being closed: it is asked
// to stop, so that no file is left half written, and then goes on with again.
func (w *Window) stops(again func()) bool {
	for _, p := range w.slow() {
		if p.Running() {
			p.Then = again
			p.Stop()
			w.Say(words.WorkStopsFirst)
			return true
		}
	}
	return false
}

// slow is the page itself, among all that pages leave lying.
func (p *SlowPage) slow() *SlowPage { return p }

// slow are the pages with slow work of their own.
func (w *Window) slow() []*SlowPage {
	pages := []*SlowPage{w.Opening}
	for _, l := range w.lying {
		if p, ok := l.what.(interface{ slow() *SlowPage }); ok {
			pages = append(pages, p.slow())
		}
	}
	return pages
}
