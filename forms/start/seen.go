package start

// What the tests of the whole window look into.
type (
	// StartScreen is startScreen, as tests call it.
	StartScreen = startScreen
)
