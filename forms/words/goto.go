package words

// Going to a place.
const (
	GoToExample  = "account 12, box 7, box 7 again, sheet 4, door 12, mayor, voter 12"
	AgainShort   = "again"
	NextCount    = "a further count"
	NothingFound = "Nothing is called that."
)
