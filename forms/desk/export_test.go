package desk

// What the tests of this room look into.
type (
	FaultPage = faultPage
)
