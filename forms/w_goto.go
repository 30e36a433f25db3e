package forms

// Going to a place.
const (
	wordGoToExample  = "account 12, box 7, box 7 again, sheet 4, door 12, mayor, voter 12"
	wordAgainShort   = "again"
	wordNextCount    = "a further count"
	wordNothingFound = "Nothing is called that."
)
