package mistakes_test

import (
	"math/rand/v2"

	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// batched puts the rejected papers of some contests to the returning officer
// in batches, with others that were allowed.
func (right rightCount) batched(chance *rand.Rand) {
	for _, id := range right.polls {
		w := right.count.Wards[id]
		n := chance.IntN(4)
		r, _ := w.Current(w.OwnSheet(sheet.RejectedPapers))
		left := sheet.Reading{}
		for head, papers := range r {
			left[head] = papers
		}
		for i := range n {
			batch, rejected := sheet.Reading{}, 0
			for _, h := range w.Heads {
				papers, kept := left[h.Figure]
				if !kept || h.InPart && w.Contest.Seats == 1 {
					continue
				}
				if i < n-1 {
					papers = chance.IntN(papers + 1)
				}
				batch[h.Figure] = papers
				left[h.Figure] -= papers
				rejected += papers
			}
			batch["allowed"] = chance.IntN(30)
			batch["papers"] = batch["allowed"] + rejected
			batch["objected_to"] = chance.IntN(rejected/2 + 1)
			w.Sheets[w.Batch(i+1)] = ward.Sheet{Counts: []sheet.Reading{batch}, Version: 1}
		}
	}
}

// batchMistakes are made on the slips of the doubtful papers.
var batchMistakes = []mistake{
	{"A doubtful paper is on no line of its batch's slip", onPaper, func(d *draw) bool {
		id, ok := d.one(sheet.DoubtfulPapers)
		return ok && d.add(id, "allowed", -1)
	}, ""},
	{"A batch of doubtful papers was not recorded", onPaper, func(d *draw) bool {
		ids := d.sheetsOf(d.contest.ID, sheet.DoubtfulPapers)
		if len(ids) == 0 {
			return false
		}
		last := ids[len(ids)-1]
		d.lose(last)
		return d.now(last) == nil && d.wasRejected(last) > 0 && len(ids) > 1
	}, ""},
	{"A batch of doubtful papers was not carried to the sheet of rejected papers", onPaper, func(d *draw) bool {
		id, ok := d.one(sheet.DoubtfulPapers)
		if !ok {
			return false
		}
		for _, h := range d.ward().Heads {
			d.add(d.sheet(sheet.RejectedPapers), h.Figure, -d.now(id)[h.Figure])
		}
		return true
	}, ""},
}

// wasRejected is how many papers of a batch were rejected, when all was right.
func (d *draw) wasRejected(batch sheet.ID) (papers int) {
	r, _ := d.ward().Current(batch)
	for _, h := range d.ward().Heads {
		papers += r[h.Figure]
	}
	return papers
}

// batches holds the slips against themselves and against the ward's sheet.
func (p *papersOf) batches() {
	numbers := p.w.Batches()
	all := sheet.Reading{}
	for _, number := range numbers {
		r, rejected := p.sheet(sheet.DoubtfulPapers, number), 0
		for _, h := range p.w.Heads {
			all[h.Figure] += r[h.Figure]
			rejected += r[h.Figure]
		}
		p.must(r["papers"] == r["allowed"]+rejected, "a batch has other papers than were decided")
		p.must(r["objected_to"] <= rejected, "more rejections were objected to than there are")
	}
	for _, h := range p.w.Heads {
		p.must(len(numbers) == 0 || all[h.Figure] == p.own(sheet.RejectedPapers)[h.Figure], "the batches rejected other papers than the ward")
	}
}
