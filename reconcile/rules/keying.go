package rules

import (
	"slices"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

var keyingRules = []Rule{
	{
		Code: "D1", Level: Error, Stage: sheet.StageVerification, Override: OverrideNone, OfSheet: true,
		Formula:    "first reading = second reading, figure by figure, by two people of whom the second does not see the first",
		Reads:      []string{"register.reading"},
		Clerk:      "{sheet}: two people read {differ}. {next}",
		Supervisor: "What differs goes back to both typists, emptied. If it differs still, look at the paper itself and key what it shows, with the reason; neither reading is shown, so that nobody picks one.",
		Law:        "Electoral Commission, Guidance for Returning Officers (local government elections in England): a clear and unambiguous audit trail",
		find:       findDiffering,
	},
	{
		Code: "D2", Level: Error, Stage: sheet.StageCount, Override: OverrideNone,
		Formula:    "each batch of doubtful papers: papers = allowed + rejected under each head + rejected in part; objected_to ≤ those rejected",
		Reads:      []string{"doubtful_papers.papers", "doubtful_papers.allowed", "doubtful_papers.rej_a", "doubtful_papers.rej_b", "doubtful_papers.rej_c", "doubtful_papers.rej_d", "doubtful_papers.rej_part", "doubtful_papers.objected_to"},
		Clerk:      "Batch {subject}: {papers} doubtful papers were put to the returning officer; {decided} were decided ({allowed} allowed, {rejected} rejected), {objected} of the rejections were objected to.",
		Supervisor: "Count the batch again with its slip: every paper is allowed or rejected under one head.",
		Law:        "2006 Rules, Sch 2 r.47",
		find:       findBatchBalance,
	},
	{
		Code: "D3", Level: Error, Stage: sheet.StageCount, Override: OverrideNone,
		Formula:    "where batches are kept: Σ rejected under each head in the batches = the ward's rejected papers",
		Reads:      []string{"doubtful_papers.rej_a", "doubtful_papers.rej_b", "doubtful_papers.rej_c", "doubtful_papers.rej_d", "doubtful_papers.rej_part", "rejected_papers.rej_a", "rejected_papers.rej_b", "rejected_papers.rej_c", "rejected_papers.rej_d", "rejected_papers.rej_part"},
		Clerk:      "{head}: the sheet of rejected papers has {sheet}; the batches decided by the returning officer have {batches} ({+difference}).",
		Supervisor: "Only the returning officer or a deputy rejects a paper. Look for a batch that was not recorded, or a paper that was put to another head.",
		Law:        "2006 Rules, Sch 2 r.47",
		find:       findBatchesRejected,
	},
}

// findDiffering names the figures of each sheet whose readings differ, and
// never what either of them says.
func findDiffering(s *sight) []hit { return differing(s.ward.Folder, s.ward.Contest, s.ward.Heads) }

func differing(f ward.Folder, c setup.Contest, heads []setup.Head) []hit {
	var differ []sheet.ID
	for id, s := range f.Sheets {
		if s.State() == ward.Differs {
			differ = append(differ, id)
		}
	}
	slices.SortFunc(differ, sheet.Compare)
	var hits []hit
	for _, id := range differ {
		k := f.Sheets[id].Keying
		ids := k.Readings[0].Differing(k.Readings[1])
		d, _ := sheet.ByForm(id.Form)
		next := "What differs goes back to both, emptied."
		if k.ForSupervisor() {
			next = "Both keyed them again, and they differ still: a supervisor decides from the paper."
		}
		hits = append(hits, hit{form: id.Form, subject: id.Subject, figures: ids, numbers: map[string]int{"figures": len(ids), "count": k.Count, "again": k.TimesAgain()},
			words: map[string]string{"sheet": id.Words(), "differ": named(ids, d.Figures(c, heads)) + " differently", "next": next}})
	}
	return hits
}

// named lists figures by their labels, the first few of them.
func named(ids []figure.ID, defs []sheet.FigureDef) string {
	const few = 3
	words := ""
	for i, id := range ids[:min(len(ids), few)] {
		label := string(id)
		for _, d := range defs {
			if d.ID == id {
				label = d.Label
			}
		}
		if i > 0 {
			words += ", "
		}
		words += text.Quoted(label)
	}
	if more := len(ids) - few; more > 0 {
		words += " and " + text.Plural(more, "more figure", "more figures")
	}
	return words
}

func findBatchBalance(s *sight) []hit {
	var hits []hit
	for i, number := range s.ward.Batches() {
		r, _ := s.ward.Current(s.ward.Batch(i + 1))
		papers, allowed, objected := r.Papers("papers"), r.Papers("allowed"), r.Papers("objected_to")
		whole, kept := sheet.RejectedBy(r, s.ward.Heads)
		if !kept || !figure.Known(papers, allowed, objected) {
			continue
		}
		rejected := whole + r.Papers("rej_part").N()
		if papers.N() == allowed.N()+rejected && objected.N() <= rejected {
			continue
		}
		h := hit{form: sheet.DoubtfulPapers, subject: number, figures: []figure.ID{"papers", "allowed"}, numbers: map[string]int{"papers": int(papers.N()),
			"decided": int(allowed.N() + rejected), "allowed": int(allowed.N()), "rejected": int(rejected), "objected": int(objected.N())}}
		if objected.N() > rejected {
			h.figures = append(h.figures, "objected_to")
		}
		hits = append(hits, h)
	}
	return hits
}

func findBatchesRejected(s *sight) []hit {
	r, ok := s.ward.Current(s.ward.OwnSheet(sheet.RejectedPapers))
	batches := s.ward.Batches()
	if !ok || len(batches) == 0 {
		return nil
	}
	var hits []hit
	for _, head := range s.ward.Heads {
		sum, whole := s.ward.InBatches(head.Figure), r.Papers(head.Figure)
		if !figure.Known(sum, whole) || whole.N() == sum.N() {
			continue
		}
		if len(hits) > 0 { // one finding for all heads, at the first: a paper put to another head is one slip
			hits[0].figures = append(hits[0].figures, head.Figure)
			continue
		}
		hits = append(hits, hit{form: sheet.RejectedPapers, subject: string(s.ward.Contest.ID), figures: []figure.ID{head.Figure},
			numbers: map[string]int{"sheet": int(whole.N()), "batches": int(sum.N()), "difference": int(sum.N() - whole.N())}, words: map[string]string{"head": head.Label}})
	}
	return hits
}
