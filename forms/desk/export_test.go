package desk

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

// FindingsPane is the pane at the right, and what it is folded to.
func (w *Window) FindingsPane() *findingsPane { return w.found }
