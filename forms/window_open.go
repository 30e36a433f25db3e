package forms

import (
	"context"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"wardcount/app"
	"wardcount/app/practice"
	"wardcount/forms/kit"
	"wardcount/forms/words"
)

// open opens a count off the thread: its whole journal is read and checked.
func (w *window) open(path string) {
	w.load(words.OpenCountBusy(path), func() (*app.Count, error) { return app.Open(path) })
}

// practise makes a practice count in a folder, or opens the one that is there.
func (w *window) practise(e practiceElection, folder string) {
	w.load(words.PractiseBusy, func() (*app.Count, error) {
		return practice.Open(folder, func() (practice.Script, error) { return e.script(1, false) })
	})
}

// load brings a count into the window, or its fault onto the start screen.
func (w *window) load(busy string, load func() (*app.Count, error)) {
	s := newStartScreen(w, nil)
	s.busy = busy
	w.show(s)
	w.trace.Event("busy", busy)
	var count *app.Count
	w.opening.Start(func(context.Context, kit.ProgressFunc) error {
		var err error
		count, err = load()
		return err
	}, nil, func(err error) {
		if err != nil {
			w.show(newStartScreen(w, err))
			w.fail(err)
			return
		}
		w.take(count)
	})
}

// take shows a count that was opened, and asks who is at the keyboard.
func (w *window) take(c *app.Count) {
	w.count, w.records = c, nil
	w.state, w.seq = c.State(), 0
	c.Watch(func() { kit.Later(w.news) })
	w.win.SetTitle(words.WindowTitle(w.state.Election, filepath.Base(c.Path())))
	w.news()
	w.lookAt(w.firstPage())
	w.win.Canvas().Focus(w.wards.list)
	w.askPerson(nil)
}

// dropped are files that were dropped on the window: a count is opened, files
// of a set-up are added to the one that is being made, or begin a new one.
func (w *window) dropped(files []fyne.URI) {
	var paths []string
	for _, f := range files {
		paths = append(paths, f.Path())
	}
	if w.opening.Running() || len(paths) == 0 || w.win.Canvas().Overlays().Top() != nil {
		return
	}
	page, making := w.screen.(*setupPage)
	switch {
	case making:
		page.dropped(paths)
	case w.count != nil:
	case len(paths) == 1 && strings.HasSuffix(paths[0], ".wardcount"):
		w.open(paths[0])
	default:
		w.newCount(paths...)
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
