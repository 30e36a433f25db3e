package words

import (
	"wardcount/reconcile"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
)

// Count sheets side by side.
const (
	GridSheet    = "Count sheet"
	GridSoFar    = "So far"
	GridLeft     = "Left"
	GridNotSaved = "not saved"
	GridAddsUp   = "adds up"
	GridNone     = "There are no count sheets here to be keyed side by side: go to a ward that is counted with numbered count sheets."
	GridNotThis  = "This sheet is keyed by itself: what differs, and what is counted again."
)

// GridTitle is the sheet whose column is keyed; its area stands beneath.
func GridTitle(c reconcile.Count, id sheet.ID) string {
	contest, _ := c.Election.Contest(id.Contest)
	return GridSheet + " " + id.Subject + " · " + contest.Name
}

// GridHelp is what stands at the foot of the grid: the label in full, in one line.
func GridHelp(d sheet.FigureDef) string {
	if !d.Required {
		return FigureFullLabel(d) + "Where the paper gives none, Enter passes it over."
	}
	return FigureFullLabel(d) + "Key 0 if there are none."
}

// GridArea is the count area whose sheets they are.
func GridArea(a setup.Area) string { return "area " + a.ID }

// GridLeftOf says of what the rest under each column is.
func GridLeftOf(seats int) string {
	if seats == 1 {
		return "of the papers"
	}
	return text.Grouped(seats) + " × papers, less what is keyed"
}

// GridCheck is how far a column adds up: a number and its word.
func GridCheck(r rules.Running) (n, word string) {
	left, known := r.Left().Get()
	switch {
	case !known:
		return "", ""
	case left < 0:
		return text.Grouped(int(-left)), "too many"
	case left == 0 && r.Complete:
		return "0", GridAddsUp
	case r.Complete && r.Unused.IsKeyed():
		return text.Grouped(int(left)), "short"
	}
	return text.Grouped(int(left)), "left"
}

// GridCheckShort is the same where there is no room for the word: a column that has too many has less than nothing left.
func GridCheckShort(r rules.Running) string {
	n, _ := GridCheck(r)
	if left, known := r.Left().Get(); known && left < 0 {
		return "−" + n
	}
	return n
}

// GridStoreFirst says which column keeps a sheet from being shown by itself.
func GridStoreFirst(number string) string {
	return "Count sheet " + number + " is not saved yet: save it, or empty its column, first."
}
