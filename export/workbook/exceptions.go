package workbook

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"wardcount/export"
	"wardcount/export/workbook/page"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// exceptions prints every finding that stands and was accepted: what it said,
// its figures, the explanation and the reason, and by whom.
func exceptions(p *page.Page, r export.Results, c ward.Certificate) {
	if len(c.Exceptions) == 0 {
		return
	}
	p.Section("Explained and accepted")
	for _, x := range c.Exceptions {
		subject := x.Subject
		if subject == string(c.Contest) {
			subject = c.Ward
		}
		exceptionRows(p, r, x, subject, wardColumns-2)
	}
}

// exceptionRows prints one exception; its text covers so many columns.
func exceptionRows(p *page.Page, r export.Results, x ward.Exception, subject string, over int) {
	p.Add(page.Strong.Words(string(x.Code)), page.Strong.Words(subject), page.Text.Words(x.Text).Over(over))
	exceptionWords(p, r, x, []page.Cell{page.Text.Words("")}, over)
}

// exceptionWords prints an exception's figures and what was said to it, beside
// the cells that stand before them.
func exceptionWords(p *page.Page, r export.Results, x ward.Exception, before []page.Cell, over int) {
	said := func(label, words string) {
		p.Add(append(slices.Clone(before), page.Text.Words(label), page.Text.Words(words).Over(over))...)
	}
	if len(x.Numbers) > 0 {
		said("Figures", numbersWords(r, x.Numbers))
	}
	if x.Explanation != "" || x.ExplainedBy != "" {
		said("Explained by "+x.ExplainedBy, x.Explanation)
	}
	reason := x.Reason
	if reason == "" {
		reason = "Accepted as explained."
	}
	said("Accepted by "+export.Signed(x.AcceptedBy, x.Role), reason)
}

// numbersWords prints the figures of a finding by their names; a figure that
// several boxes or contests have is followed by which one's it is.
func numbersWords(r export.Results, numbers map[string]int) string {
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
