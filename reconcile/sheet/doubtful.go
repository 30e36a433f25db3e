package sheet

import "wardcount/reconcile/setup"

// DoubtfulPapers is the form of one batch of doubtful papers that was put to
// the returning officer.
const DoubtfulPapers Form = "doubtful_papers"

// A batch of doubtful papers and what the returning officer decided (r.47). It
// is the decision itself and not a copy of one, so that the officer or a deputy
// keys it, once. Where batches are kept, the ward's rejected papers are their sum.
// At a recount they may be decided again: that is a batch's next count.
var doubtfulPapers = Def{
	Form: DoubtfulPapers, Title: "Doubtful papers, batch", About: AboutBatch, Stage: StageCount, Recounted: true, Decision: true,
	Law: "Local Elections (Principal Areas) (England and Wales) Rules 2006, Sch 2 r.47",
	Varying: func(c setup.Contest, heads []setup.Head) []FigureDef {
		defs := []FigureDef{
			{ID: "papers", Label: "Papers put to the returning officer", Unit: UnitPapers, Required: true},
			{ID: "allowed", Label: "Allowed: good papers", Unit: UnitPapers, Required: true},
		}
		for _, h := range heads {
			if h.InPart && c.Seats < 2 {
				continue
			}
			defs = append(defs, FigureDef{ID: h.Figure, Label: rejectedLabel(h), Unit: UnitPapers, Required: true})
		}
		return append(defs, FigureDef{ID: "objected_to", Label: "Of the rejected, “rejection objected to”", Unit: UnitPapers, Required: true,
			Help: "Endorsed so because a counting agent objected to the decision"})
	},
}
