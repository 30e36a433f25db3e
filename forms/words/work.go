package words

import "wardcount/reconcile/text"

// Slow work.
const (
	WorkStopping   = "Stopping…"
	WorkStopsFirst = "What is running is being stopped first; then this closes."
	WorkStopped    = "Stopped. Nothing was written."
)

// ofTotal is how far something is, in figures.
func ofTotal(done, total int) string { return text.Grouped(done) + " of " + text.Grouped(total) }
