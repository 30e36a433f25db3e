package reconcile

// RejectedPapers is the form of the papers rejected at the count, by statutory head.
const RejectedPapers Form = "rejected_papers"

// The heads are law, and law has dates: they come from the table (r.47).
var rejectedPapers = SheetDef{
	Form: RejectedPapers, Title: "Rejected ballot papers", About: AboutWard, Stage: StageCount, Recounted: true,
	Law: "Local Elections (Principal Areas) (England and Wales) Rules 2006, Sch 2 r.47",
	Varying: func(c Contest, heads []Head) []FigureDef {
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

// rejectedBy adds up the papers that a sheet rejects wholly; false where one
// of the heads was not keyed.
func rejectedBy(r Reading, heads []Head) (Papers, bool) {
	for _, h := range heads {
		if _, keyed := r[h.Figure]; !keyed && !h.InPart {
			return 0, false
		}
	}
	return wholly(r, heads), r != nil
}

func wholly(r Reading, heads []Head) Papers {
	total := Papers(0)
	for _, h := range heads {
		if !h.InPart {
			total += figureOf[Papers](r, h.Figure).N()
		}
	}
	return total
}
