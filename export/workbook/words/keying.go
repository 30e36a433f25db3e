package words

import (
	"strings"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// Keying says how the figures came off the paper, without a full stop.
func Keying(once bool) string {
	if once {
		return "Keyed once and read back aloud"
	}
	return "Every sheet was keyed by two people, the second without seeing the first"
}

// Figures names figures of a sheet as the paper does.
func Figures(c ward.Certificate, d sheet.Def, ids []figure.ID) string {
	heads := make([]setup.Head, len(c.ByHead))
	for i, h := range c.ByHead {
		heads[i] = h.Head
	}
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = string(id)
		for _, f := range d.Figures(contestOf(c), heads) {
			if f.ID == id {
				names[i] = f.Label
			}
		}
	}
	return strings.Join(names, "; ")
}
