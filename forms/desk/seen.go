package desk

// What the tests of the whole window look into.
type (
	// FaultPage is faultPage, as tests call it.
	FaultPage = faultPage
	// OpeningScreen is openingScreen, as tests call it.
	OpeningScreen = openingScreen
)
