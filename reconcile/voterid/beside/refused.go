package beside

import (
	"slices"
	"strings"

	"wardcount/reconcile/text"
)

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

// Names are what is not compared, in a sentence; a poll is named by its day.
func (r Refusals) Names() string {
	names := make([]string, len(r.With))
	for i, name := range r.With {
		names[i] = text.Day(name)
	}
	if slices.ContainsFunc(names, func(n string) bool { return strings.Contains(n, " and ") }) { // two polls, or a ward's own name
		return strings.Join(names, "; ")
	}
	return text.And(names)
}

// Words say what is not compared, and why.
func (r Refusals) Words() string { return text.Capital(r.Names()) + ": " + r.Why }
