package desk

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wardcount/forms/kit/lists"
)

// What the tests of this room look into.
type (
	FaultPage = faultPage
)

// What they name or call of it.
var (
	KeepRecents = keepRecents
	Pluses      = pluses
	RecentKey   = recentKey
	Without     = without
)

// FindingsPane is what the pane at the right is folded to.
type FindingsPane struct {
	Folded *fyne.Container
	Scroll *container.Scroll
	Line   *lists.RowView
}

// FindingsPane is the pane at the right.
func (w *Window) FindingsPane() FindingsPane {
	return FindingsPane{w.found.folded, w.found.scroll, w.found.line}
}
