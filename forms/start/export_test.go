package start

// What the tests of this room look into.
type (
	StartScreen = startScreen
)
