package intake

import "strings"

// foldedName is a name as it is compared: letters of either case, and any space
// for any number of any spaces.
func foldedName(name string) string { return strings.Join(strings.Fields(strings.ToLower(name)), " ") }

// namesIn parts a cell that may name several things, with semicolons between.
func namesIn(text string) (names []string) {
	for name := range strings.SplitSeq(text, ";") {
		if name = strings.TrimSpace(name); name != "" {
			names = append(names, name)
		}
	}
	return names
}
