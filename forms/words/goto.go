package words

// Going to a place.
const (
	GoToExample   = "account 12, box 7, box 7 again, sheet 4, door 12, mayor, voter 12, larger text"
	GoToAgain     = "again"
	GoToNextCount = "a further count"
	GoToNothing   = "Nothing is called that."

	// By these words a box is found beside its number and its place.
	GoToBox     = "box"
	GoToReceipt = "receipt"
)
