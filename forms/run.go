package forms

import (
	"fyne.io/fyne/v2"

	"wardcount/assets"
	"wardcount/forms/desk"
	"wardcount/forms/kit/work"
	"wardcount/forms/paper"
	"wardcount/forms/start"
	"wardcount/forms/wards"
	"wardcount/reconcile/setup"
)

// Run opens the window, on a count where a path is given, and returns when it
// is closed: 0, or 1 where the count could not be closed cleanly.
func Run(a fyne.App, path string) int {
	a.Settings().SetTheme(desk.RememberedTheme(a.Preferences()))
	a.SetIcon(fyne.NewStaticResource("wardcount.png", assets.Icon()))
	w := New(a)
	a.Lifecycle().SetOnStarted(func() {
		if path == "" {
			w.ToStart(nil)
			return
		}
		w.Open(path)
	})
	w.Win.ShowAndRun()
	return w.Status
}

// New is the window with no count in it, not shown yet.
func New(a fyne.App) *desk.Window {
	w := desk.New(a, desk.Above{
		Rooms:     rooms,
		Ward:      func(w *desk.Window, contest setup.ContestID) desk.Screen { return wards.NewPage(w, contest) },
		Start:     func(w *desk.Window, fault error) desk.Screen { return start.New(w, fault) },
		OpenSheet: paper.Open,
	})
	start.NewTour(w)
	addCommands(w)
	w.Win.SetOnDropped(func(_ fyne.Position, files []fyne.URI) {
		work.Guard("a file that was dropped", func() { dropped(w, files) })
	})
	return w
}
