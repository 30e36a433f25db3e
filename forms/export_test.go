package forms

// What the tests of this room look into.
var (
	CommandPlaces = commandPlaces
	Dropped       = dropped
	PaperPlaces   = paperPlaces
	Places        = places
)
