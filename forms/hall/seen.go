package hall

// What the tests of the whole window look into.
type (
	// Hall is hall, as tests call it.
	Hall = hall
	// Ticker is ticker, as tests call it.
	Ticker = ticker
)
