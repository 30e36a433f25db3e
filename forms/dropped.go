package forms

import (
	"strings"

	"fyne.io/fyne/v2"

	"wardcount/forms/desk"
	"wardcount/forms/setups"
)

// dropped are files that were dropped on the window: a count is opened, files
// of a set-up are added to the one that is being made, or begin a new one.
func dropped(w *desk.Window, files []fyne.URI) {
	var paths []string
	for _, f := range files {
		paths = append(paths, f.Path())
	}
	if w.Opening.Running() || len(paths) == 0 || w.Win.Canvas().Overlays().Top() != nil {
		return
	}
	page, making := w.Screen.(interface{ Dropped(paths []string) })
	switch {
	case making:
		page.Dropped(paths)
	case w.Count != nil:
	case len(paths) == 1 && strings.HasSuffix(paths[0], ".wardcount"):
		w.Open(paths[0])
	default:
		setups.NewCount(w, paths...)
	}
}
