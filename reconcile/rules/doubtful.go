package rules

import (
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

var doubtfulRules = []Rule{
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

// findBatchBalance adds up each batch as the returning officer decided it.
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

// findBatchesRejected holds the batches against the ward's own sheet, head by head.
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
		hits = s.atHead(hits, head, map[string]int{"sheet": int(whole.N()), "batches": int(sum.N()), "difference": int(sum.N() - whole.N())}, map[string]string{"head": head.Label})
	}
	return hits
}

// atHead takes in a head at which the ward's rejected papers are out: one finding for
// all heads, at the first, because a paper put to another head is one slip.
func (s *sight) atHead(hits []hit, head setup.Head, numbers map[string]int, words map[string]string) []hit {
	if len(hits) > 0 {
		hits[0].figures = append(hits[0].figures, head.Figure)
		return hits
	}
	return []hit{{form: sheet.RejectedPapers, subject: string(s.ward.Contest.ID), figures: []figure.ID{head.Figure}, numbers: numbers, words: words}}
}
