package reconcile

import (
	"slices"
)

// Adjudged is what a supervisor settled, from the paper, where two people kept
// what they had read; it prints on the ward's statement.
type Adjudged struct {
	Form    Form       `json:"form"`
	Subject string     `json:"subject"`
	Count   int        `json:"count"`
	Figures []FigureID `json:"figures"`
	Reason  string     `json:"reason"`
	By      string     `json:"by"`
	Role    Role       `json:"role"`
}

// adjudgedBut are the adjudications of a sheet's other counts.
func (s Sheet) adjudgedBut(count int) []Adjudged {
	return slices.DeleteFunc(slices.Clone(s.Adjudged), func(a Adjudged) bool { return a.Count == count })
}

// adjudged lists what was settled so of the counts that stand.
func (w Ward) adjudged() []Adjudged {
	var list []Adjudged
	for _, row := range w.Register() {
		list = append(list, w.Sheets[row.SheetID].Adjudged...)
	}
	return list
}
