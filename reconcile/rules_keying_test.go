package reconcile

// bothRead has two people key the first station's account, the second with one
// figure changed.
func bothRead(figure FigureID, second int) func(*night) {
	return func(n *night) {
		for reading, by := range []string{ada, sue} {
			r := accountRead.with(nil, nil)
			if reading == 1 {
				r[figure] = second
			}
			b, refusal := n.count.ReadingBy(by, firstAccount, 0, 0, r)
			if refusal != nil {
				n.t.Fatalf("%v", refusal)
			}
			n.do(by, b)
		}
	}
}

// decide decides a batch of doubtful papers.
func decide(number string, figures Reading) func(*night) {
	return func(n *night) {
		if n.ward().State == Accounts {
			n.step(StepVerify)
		}
		n.do(rob, SheetKeyed{SheetID: SheetID{callowland, DoubtfulPapers, number}, Count: 1, Reading: 1, Figures: figures})
	}
}

// oneBatch is the papers that the clean night rejects, as one batch.
func oneBatch(n *night) Reading {
	r, _ := n.ward().Current(wardSheet(RejectedPapers))
	batch := Reading{"allowed": 4, "objected_to": 1}
	papers := 4
	for _, h := range n.ward().Heads {
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
		{what: "a 2 read as a 7", setUp: keyedByTwo, upTo: StageSetUp, then: bothRead("bp_spoilt", 7)},
		{what: "a figure keyed that the other left empty", setUp: keyedByTwo, upTo: StageSetUp, then: bothRead("tend_used", 0)},
	}, []scene{
		{what: "both read the same", setUp: keyedByTwo, upTo: StageSetUp, then: bothRead("bp_spoilt", 2)},
		{what: "one reading only", setUp: keyedByTwo, upTo: StageVerification, left: []string{"postal_opening/2"}},
		{what: "keyed once", upTo: StageVerification},
	}},
	{"D2", []scene{
		{what: "one paper of the batch is not decided", upTo: StageCount, left: noResult, then: decide("1", Reading{"papers": 8, "allowed": 4, "rej_a": 0, "rej_b": 1, "rej_c": 0, "rej_d": 2, "objected_to": 0})},
		{what: "more objected to than rejected", upTo: StageCount, left: noResult, then: decide("1", Reading{"papers": 7, "allowed": 4, "rej_a": 0, "rej_b": 1, "rej_c": 0, "rej_d": 2, "objected_to": 4})},
	}, []scene{
		{what: "each paper decided, all rejections objected to", upTo: StageCount, left: noResult, then: decide("1", Reading{"papers": 7, "allowed": 4, "rej_a": 0, "rej_b": 1, "rej_c": 0, "rej_d": 2, "objected_to": 3})},
		{what: "no batches", upTo: StageCount},
	}},
	{"D3", []scene{
		{what: "a rejected paper that no batch has", upTo: StageCount, then: func(n *night) {
			r := oneBatch(n)
			r["rej_d"], r["allowed"] = r["rej_d"]-1, r["allowed"]+1
			decide("1", r)(n)
		}},
	}, []scene{
		{what: "the batches are the sheet", upTo: StageCount, then: func(n *night) { decide("1", oneBatch(n))(n) }},
		{what: "the sheet has not come in", upTo: StageCount, left: noResult, then: decide("1", Reading{"papers": 7, "allowed": 4, "rej_a": 0, "rej_b": 1, "rej_c": 0, "rej_d": 2, "objected_to": 0})},
	}},
}
