package words

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"wardcount/export"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// Numbers prints the figures of a finding by their names; a figure that
// several boxes or contests have is followed by which one's it is.
func Numbers(r export.Results, numbers map[string]int) string {
	var parts []string
	for _, name := range slices.SortedFunc(maps.Keys(numbers), byNumber) {
		what, whose, several := strings.Cut(name, ".")
		label := strings.ReplaceAll(what, "_", " ")
		if several {
			label += " (" + r.Name(setup.ContestID(whose)) + ")"
		}
		parts = append(parts, label+" "+text.Grouped(numbers[name]))
	}
	return strings.Join(parts, " · ")
}

// byNumber orders the names of figures, and those of one name by whose they are: the second before the tenth.
func byNumber(a, b string) int {
	one, first, _ := strings.Cut(a, ".")
	other, second, _ := strings.Cut(b, ".")
	n, errN := strconv.Atoi(first)
	m, errM := strconv.Atoi(second)
	switch {
	case one != other:
		return strings.Compare(one, other)
	case errN == nil && errM == nil:
		return n - m
	case errN == nil:
		return -1
	case errM == nil:
		return 1
	}
	return strings.Compare(first, second)
}

// Subject names what an exception is about: the contest by its name, a box or a station by its number.
func Subject(c ward.Certificate, x ward.Exception) string {
	if x.Subject == string(c.Contest) {
		return c.Ward
	}
	return x.Subject
}

// Exception is an exception in one line: what was found, and who said what to it.
func Exception(x ward.Exception) string {
	line := string(x.Code) + ": " + x.Text
	if x.Explanation != "" || x.ExplainedBy != "" {
		line += " Explained by " + x.ExplainedBy + ": " + x.Explanation
	}
	line += " Accepted by " + export.Signed(x.AcceptedBy, x.Role)
	if x.Reason != "" {
		return line + ": " + x.Reason
	}
	return line + "."
}
