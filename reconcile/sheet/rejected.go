package sheet

import (
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
)

// RejectedPapers is the form of the papers rejected at the count, by statutory head.
const RejectedPapers Form = "rejected_papers"

// The heads are law, and law has dates: they come from the table (r.47).
var rejectedPapers = Def{
	Form: RejectedPapers, Title: "Rejected ballot papers", About: AboutWard, Stage: StageCount, Recounted: true,
	Law: "Local Elections (Principal Areas) (England and Wales) Rules 2006, Sch 2 r.47",
	Varying: func(c setup.Contest, heads []setup.Head) []FigureDef {
		defs := make([]FigureDef, 0, len(heads))
		for _, h := range heads {
			d := FigureDef{ID: h.Figure, Label: h.Label, Unit: UnitPapers, Required: true}
			if h.InPart {
				// With one seat there is nothing to reject in part; a figure there is caught by C7.
				d.Required = c.Seats > 1
				d.Help = "Papers of which some votes were counted: valid papers, listed apart"
			}
			defs = append(defs, d)
		}
		return defs
	},
}

// RejectedBy adds up the papers that a sheet rejects wholly; false where one
// of the heads was not keyed.
func RejectedBy(r Reading, heads []setup.Head) (figure.Papers, bool) {
	for _, h := range heads {
		if _, keyed := r[h.Figure]; !keyed && !h.InPart {
			return 0, false
		}
	}
	return WhollyRejected(r, heads), r != nil
}

// WhollyRejected adds up the papers that a sheet rejects under heads which reject
// the whole paper, as far as they were keyed.
func WhollyRejected(r Reading, heads []setup.Head) figure.Papers {
	total := figure.Papers(0)
	for _, h := range heads {
		if !h.InPart {
			total += r.Papers(h.Figure).N()
		}
	}
	return total
}

// rejectedLabel is a head on a sheet that has other papers as well.
func rejectedLabel(h setup.Head) string {
	if h.InPart { // whose papers are good ones, and which says itself what it is
		return h.Label
	}
	return "Rejected: " + h.Label
}
