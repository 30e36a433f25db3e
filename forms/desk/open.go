package desk

import (
	"context"
	"errors"
	"path/filepath"

	"fyne.io/fyne/v2/container"

	"wardcount/app"
	"wardcount/app/store"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/kit/work"
	"wardcount/forms/words"
)

// Open opens a count off the thread: its whole journal is read and checked.
func (w *Window) Open(path string) {
	w.Load(words.OpenCountBusy(path), func(ctx context.Context, progress work.ProgressFunc) (*app.Count, error) {
		return app.OpenWatched(ctx, path, Checked(progress))
	})
}

// Checked is the progress of what only counts the entries that it checked.
func Checked(progress work.ProgressFunc) func(done, total int) {
	return func(done, total int) { progress(done, total, "") }
}

// openingScreen stands in the middle while a count is being opened.
type openingScreen struct{ *SlowPage }

func (s *openingScreen) Name() []string { return []string{"opening"} }
func (s *openingScreen) Hints() string  { return words.HintsOpening }
func (s *openingScreen) Refresh()       {}
func (s *openingScreen) Escape()        { s.Stop() }
func (s *openingScreen) Alone() bool    { return true }

// Load brings a count into the window, or its fault onto the start screen.
func (w *Window) Load(busy string, load func(ctx context.Context, progress work.ProgressFunc) (*app.Count, error)) {
	if w.Opening.Running() {
		w.Say(words.OpenCountStays)
		return
	}
	s := &openingScreen{NewSlowPage(w)}
	s.Body = container.NewBorder(look.Stack(lists.NewRowView(lists.TitleRow(busy)), s.Bar.Content), nil, nil, nil, s.List)
	w.Opening = s.SlowPage
	w.Show(s)
	w.Trace.Event("busy", busy)
	var count *app.Count
	var records []store.Record
	s.Start(words.OpenCountProgress, func(ctx context.Context, progress work.ProgressFunc) error {
		var err error
		if count, err = load(ctx, progress); err == nil {
			records, err = count.Journal(1)
		}
		if err == nil {
			err = ctx.Err() // stopped at the last moment
		}
		if err != nil && count != nil {
			_ = count.Close() // nothing was keyed
		}
		return err
	}, func(err error) {
		switch {
		case errors.Is(err, context.Canceled):
			w.ToStart(nil)
			w.Say(words.OpenCountStopped)
		case err != nil:
			w.ToStart(err)
			w.Tell(words.StartFault, look.ColorNameErrorText)
		default:
			w.takeRead(count, records)
		}
	})
}

// Take shows a count that was opened, and asks who is at the keyboard.
func (w *Window) Take(c *app.Count) { w.takeRead(c, nil) }

// takeRead is take where the journal was read already, as far as it went.
func (w *Window) takeRead(c *app.Count, records []store.Record) {
	if w.Count != nil { // another was opened while this one was read: it goes, and stays as it is on the disc
		_ = c.Close()
		return
	}
	w.take(c, records)
	w.lying = nil
	w.remember(c)
	c.Watch(func() { work.Later(w.News) })
	w.Win.SetTitle(words.WindowTitle(w.State.Election, filepath.Base(c.Path())))
	w.News()
	w.LookAt(w.firstPage())
	w.focusWards()
	if !w.leads(c) {
		w.AskPerson(nil)
	}
}
