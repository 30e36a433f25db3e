package naming

import "strings"

// Folded is a name as it is compared: letters of either case, and any space
// for any number of any spaces.
func Folded(name string) string { return strings.Join(strings.Fields(strings.ToLower(name)), " ") }

// List parts a cell that may name several things, with semicolons between.
func List(text string) (names []string) {
	for name := range strings.SplitSeq(text, ";") {
		if name = strings.TrimSpace(name); name != "" {
			names = append(names, name)
		}
	}
	return names
}

// Joined names several things in one cell, as List parts them again. A name
// with a semicolon in it is parted too and so would come back as another: the
// reader then says that there is nothing of that name.
func Joined[T ~string](ids []T, name func(T) string) string {
	var names []string
	for _, id := range ids {
		names = append(names, name(id))
	}
	return strings.Join(names, "; ")
}
