package words

import "wardcount/reconcile/sheet"

// Going to a place.
const (
	GoToExample   = "account 12, box 7, box 7 again, sheet 4, door 12, mayor, voter 12, larger text"
	GoToAgain     = "again"
	GoToNextCount = "a further count"
	GoToNothing   = "Nothing is called that."

	GoToHalf   = "half keyed" // by these words one finds what one has half keyed oneself
	GoToHalfBy = "half keyed by you"

	// By these words a box is found beside its number and its place.
	GoToBox     = "box"
	GoToReceipt = "receipt"
)

// GoToKeys are the keys that lead to a place, and how it stands there.
func GoToKeys(keys, stands string) string {
	if stands == "" {
		return keys
	}
	return keys + " · " + stands
}

// GoToMeans are words that mean a form before all others whose titles have them.
func GoToMeans(f sheet.Form) string {
	if f == sheet.CountResult {
		return "votes result"
	}
	return ""
}

// GoToWard are words by which the page of a ward is found beside its name.
const GoToWard = "statement verification certificate"
