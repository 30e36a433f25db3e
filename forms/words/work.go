package words

// Slow work.
const (
	WorkStopping   = "Stopping…"
	WorkStopsFirst = "What is running is being stopped first; then this closes."
	WorkStopped    = "Stopped. Nothing was written."
)
