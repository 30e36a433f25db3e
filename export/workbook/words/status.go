package words

import (
	"fmt"
	"unicode/utf8"

	"wardcount/export"
)

// Status says whether more is to come from this council.
func Status(r export.Results) string {
	if r.Final() {
		return finalWords(r.Abandoned)
	}
	return "Provisional. Still to be declared: " + List(r.Outstanding)
}

// longestList is how many characters a list of names in one cell has before it
// counts those that remain. Excel keeps 32,767; this is what a reader takes in.
const longestList = 2000

// List lists as many names as fit, and says how many more there are. The first
// is always named.
func List(names []string) string {
	list := ""
	for i, name := range names {
		switch {
		case i == 0:
			list = name
		case utf8.RuneCountInString(list)+utf8.RuneCountInString(name) > longestList:
			return fmt.Sprintf("%s and %d more", list, len(names)-i)
		default:
			list += ", " + name
		}
	}
	return list
}

func finalWords(abandoned []export.Abandoned) string {
	if len(abandoned) == 0 {
		return "Final: every contest of this count is declared"
	}
	var names []string
	for _, a := range abandoned {
		names = append(names, a.Name)
	}
	return "Final: every contest of this count is declared, except those abandoned: " + List(names)
}
