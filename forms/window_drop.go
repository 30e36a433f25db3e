package forms

import (
	"strings"

	"fyne.io/fyne/v2"
)

// dropped are files that were dropped on the window: a count is opened, files
// of a set-up are added to the one that is being made, or begin a new one.
func (w *window) dropped(files []fyne.URI) {
	var paths []string
	for _, f := range files {
		paths = append(paths, f.Path())
	}
	if w.opening.running() || len(paths) == 0 || w.win.Canvas().Overlays().Top() != nil {
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
