package rules_test

import (
	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/night"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// bothRead has two people key the first station's account, the second with one
// figure changed.
func bothRead(line figure.ID, second int) func(*night.Night) {
	return func(n *night.Night) {
		for reading, by := range []string{night.Ada, night.Sue} {
			r := night.AccountRead.With(nil, nil)
			if reading == 1 {
				r[line] = second
			}
			b, refusal := n.Count.ReadingBy(by, night.FirstAccount, 0, 0, r)
			if refusal != nil {
				n.T.Fatalf("%v", refusal)
			}
			n.Do(by, b)
		}
	}
}

// decide decides a batch of doubtful papers.
func decide(number string, figures sheet.Reading) func(*night.Night) {
	return func(n *night.Night) {
		if n.Ward().State == ward.Accounts {
			n.Step(reconcile.StepVerify)
		}
		n.Do(night.Rob, reconcile.SheetKeyed{ID: sheet.ID{Contest: night.Callowland, Form: sheet.DoubtfulPapers, Subject: number}, Count: 1, Reading: 1, Figures: figures})
	}
}

// oneBatch is the papers that the clean night rejects, as one batch.
func oneBatch(n *night.Night) sheet.Reading {
	r, _ := n.Ward().Current(night.WardSheet(sheet.RejectedPapers))
	batch := sheet.Reading{"allowed": 4, "objected_to": 1}
	papers := 4
	for _, h := range n.Ward().Heads {
		if !h.InPart {
			batch[h.Figure] = r[h.Figure]
			papers += r[h.Figure]
		}
	}
	batch["papers"] = papers
	return batch
}

var keyingScenes = []ruleScenes{
	{"D1", []scene{
		{what: "a 2 read as a 7", setUp: night.KeyedByTwo, upTo: sheet.StageSetUp, then: bothRead("bp_spoilt", 7)},
		{what: "a figure keyed that the other left empty", setUp: night.KeyedByTwo, upTo: sheet.StageSetUp, then: bothRead("tend_used", 0)},
	}, []scene{
		{what: "both read the same", setUp: night.KeyedByTwo, upTo: sheet.StageSetUp, then: bothRead("bp_spoilt", 2)},
		{what: "one reading only", setUp: night.KeyedByTwo, upTo: sheet.StageVerification, left: []string{"postal_opening/2"}},
		{what: "keyed once", upTo: sheet.StageVerification},
	}},
	{"D2", []scene{
		{what: "one paper of the batch is not decided", upTo: sheet.StageCount, left: noResult, then: decide("1", sheet.Reading{"papers": 8, "allowed": 4, "rej_a": 0, "rej_b": 1, "rej_c": 0, "rej_d": 2, "objected_to": 0})},
		{what: "more objected to than rejected", upTo: sheet.StageCount, left: noResult, then: decide("1", sheet.Reading{"papers": 7, "allowed": 4, "rej_a": 0, "rej_b": 1, "rej_c": 0, "rej_d": 2, "objected_to": 4})},
	}, []scene{
		{what: "each paper decided, all rejections objected to", upTo: sheet.StageCount, left: noResult, then: decide("1", sheet.Reading{"papers": 7, "allowed": 4, "rej_a": 0, "rej_b": 1, "rej_c": 0, "rej_d": 2, "objected_to": 3})},
		{what: "no batches", upTo: sheet.StageCount},
	}},
	{"D3", []scene{
		{what: "a rejected paper that no batch has", upTo: sheet.StageCount, then: func(n *night.Night) {
			r := oneBatch(n)
			r["rej_d"], r["allowed"] = r["rej_d"]-1, r["allowed"]+1
			decide("1", r)(n)
		}},
	}, []scene{
		{what: "the batches are the sheet", upTo: sheet.StageCount, then: func(n *night.Night) { decide("1", oneBatch(n))(n) }},
		{what: "the sheet has not come in", upTo: sheet.StageCount, left: noResult, then: decide("1", sheet.Reading{"papers": 7, "allowed": 4, "rej_a": 0, "rej_b": 1, "rej_c": 0, "rej_d": 2, "objected_to": 0})},
	}},
}
