package forms

import (
	"fyne.io/fyne/v2"

	"wardcount/assets"
	"wardcount/forms/kit/work"
	"wardcount/reconcile/setup"
)

// Run opens the window, on a count where a path is given, and returns when it
// is closed: 0, or 1 where the count could not be closed cleanly.
func Run(a fyne.App, path string) int {
	a.Settings().SetTheme(rememberedTheme(a.Preferences()))
	a.SetIcon(fyne.NewStaticResource("wardcount.png", assets.Icon()))
	w := newWindow(a)
	a.Lifecycle().SetOnStarted(func() {
		if path == "" {
			w.toStart(nil)
			return
		}
		w.open(path)
	})
	w.win.ShowAndRun()
	return w.status
}

func newWindow(a fyne.App) *window {
	w := newDesk(a, above{
		rooms:     rooms,
		ward:      func(w *window, contest setup.ContestID) screen { return newWardPage(w, contest) },
		start:     func(w *window, fault error) screen { return newStartScreen(w, fault) },
		openSheet: (*window).openSheet,
	})
	newTourStrip(w)
	w.addCommands()
	w.win.SetOnDropped(func(_ fyne.Position, files []fyne.URI) {
		work.Guard("a file that was dropped", func() { w.dropped(files) })
	})
	return w
}
