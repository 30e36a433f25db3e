package hall

// What tests look into, so that they turn the leaves themselves.
type (
	// Hall is hall, as tests call it.
	Hall = hall
	// Ticker is ticker, as tests call it.
	Ticker = ticker
)
