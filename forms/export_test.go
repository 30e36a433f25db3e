package forms

// What the tests of this room look into.
var (
	CommandPlaces = commandPlaces
	Dropped       = dropped
	Places        = places
)
