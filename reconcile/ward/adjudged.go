package ward

import (
	"slices"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// Adjudged is what a supervisor settled, from the paper, where two people kept
// what they had read; it prints on the ward's statement.
type Adjudged struct {
	Form    sheet.Form  `json:"form"`
	Subject string      `json:"subject"`
	Count   int         `json:"count"`
	Figures []figure.ID `json:"figures"`
	Reason  string      `json:"reason"`
	By      string      `json:"by"`
	Role    setup.Role  `json:"role"`
}

// adjudgedBut are the adjudications of a sheet's other counts.
func (s Sheet) adjudgedBut(count int) []Adjudged {
	return slices.DeleteFunc(slices.Clone(s.Adjudged), func(a Adjudged) bool { return a.Count == count })
}

// Adjudged lists what was settled so of the counts that stand.
func (w Ward) Adjudged() []Adjudged {
	var list []Adjudged
	for _, row := range w.Register() {
		list = append(list, w.Sheets[row.ID].Adjudged...)
	}
	return list
}
