package start

// What the tests of this room look into.
type (
	StartScreen = startScreen
)

// What they name or call of it.
var (
	Practise             = practise
	PractiseWatford      = practiseWatford
	PractiseTowerHamlets = practiseTowerHamlets
	StartGroups          = startGroups
)
