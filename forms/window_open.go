package forms

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2/container"

	"wardcount/app"
	"wardcount/app/store"
	"wardcount/forms/kit/lists"
	"wardcount/forms/kit/look"
	"wardcount/forms/kit/work"
	"wardcount/forms/words"
)

// open opens a count off the thread: its whole journal is read and checked.
func (w *window) open(path string) {
	w.load(words.OpenCountBusy(path), func(ctx context.Context, progress work.ProgressFunc) (*app.Count, error) {
		return app.OpenWatched(ctx, path, checked(progress))
	})
}

// checked is the progress of what only counts the entries that it checked.
func checked(progress work.ProgressFunc) func(done, total int) {
	return func(done, total int) { progress(done, total, "") }
}

// openingScreen stands in the middle while a count is being opened.
type openingScreen struct{ *slowPage }

func (s *openingScreen) name() []string { return []string{"opening"} }
func (s *openingScreen) hints() string  { return words.HintsOpening }
func (s *openingScreen) refresh()       {}
func (s *openingScreen) escape()        { s.stop() }
func (s *openingScreen) alone() bool    { return true }

// load brings a count into the window, or its fault onto the start screen.
func (w *window) load(busy string, load func(ctx context.Context, progress work.ProgressFunc) (*app.Count, error)) {
	if w.opening.running() {
		w.say(words.OpenCountStays)
		return
	}
	s := &openingScreen{newSlowPage(w)}
	s.body = container.NewBorder(look.Stack(lists.NewRowView(lists.TitleRow(busy)), s.bar.Content), nil, nil, nil, s.list)
	w.opening = s.slowPage
	w.show(s)
	w.trace.Event("busy", busy)
	var count *app.Count
	var records []store.Record
	s.start(words.OpenCountProgress, func(ctx context.Context, progress work.ProgressFunc) error {
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
			w.toStart(nil)
			w.say(words.OpenCountStopped)
		case err != nil:
			w.toStart(err)
			w.fail(err)
		default:
			w.takeRead(count, records)
		}
	})
}

// take shows a count that was opened, and asks who is at the keyboard.
func (w *window) take(c *app.Count) { w.takeRead(c, nil) }

// takeRead is take where the journal was read already, as far as it went.
func (w *window) takeRead(c *app.Count, records []store.Record) {
	if w.count != nil { // another was opened while this one was read: it goes, and stays as it is on the disc
		_ = c.Close()
		return
	}
	w.count, w.records = c, records
	w.left = nil
	w.remember(c)
	w.state, w.seq = c.State(), 0
	c.Watch(func() { work.Later(w.news) })
	w.win.SetTitle(words.WindowTitle(w.state.Election, filepath.Base(c.Path())))
	w.news()
	w.lookAt(w.firstPage())
	w.focusWards()
	if w.guide == nil || !w.guide.begin(c) {
		w.askPerson(nil)
	}
}

// expandHome reads ~ as the shell does: nobody should have to type a long path.
func expandHome(path string) string {
	home, err := os.UserHomeDir()
	if rest, ok := strings.CutPrefix(path, "~"); ok && err == nil && (rest == "" || os.IsPathSeparator(rest[0])) {
		return filepath.Join(home, rest)
	}
	return path
}
