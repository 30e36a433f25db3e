package voterid

// RefusedComparison is a comparison that is not made, and why.
type RefusedComparison struct {
	With string `json:"with"`
	Why  string `json:"why"`
}

// Refusals are comparisons that are not made for one reason.
type Refusals struct {
	With []string
	Why  string
}

// ByReason gives each reason once, in the order in which they come up.
func ByReason(all []RefusedComparison) []Refusals {
	var list []Refusals
	at := map[string]int{}
	for _, r := range all {
		i, known := at[r.Why]
		if !known {
			i = len(list)
			at[r.Why], list = i, append(list, Refusals{Why: r.Why})
		}
		list[i].With = append(list[i].With, r.With)
	}
	return list
}
