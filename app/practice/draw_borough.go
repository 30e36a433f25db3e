package practice

import (
	"strconv"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
)

// borough is what binds the wards of one poll together: every voter was given
// the mayor's paper and the ward's, so that the ward papers come near the
// mayor's; a few hands put only one of the two into the box.
type borough struct {
	valid, rejected []int
	electorates     []int
}

// Postal packets are opened in batches of this size.
const batchSize = 50

// The most papers by which the wards together differ from the mayor's.
const mostApart = 90

func drawBorough(p published, d dice) borough {
	papers := p.papers + d.between(-mostApart, mostApart)
	least := make([]int, len(p.wards)) // the fewest papers that carry the ward's votes
	for i, w := range p.wards {
		least[i] = roundUp(sum(w.votes), w.contest.Seats) / w.contest.Seats
	}
	b := borough{rejected: share(papers*d.between(80, 120)/10000, weighed(least, d))}
	several := make([]int, len(p.wards)) // the wards in which votes can go unused
	for i, w := range p.wards {
		if w.contest.Seats > 1 {
			several[i] = least[i]
		}
		if w.rejected > 0 {
			b.rejected[i] = w.rejected
		}
	}
	b.valid = share(papers-sum(b.rejected)-sum(least), weighed(several, d))
	total := make([]int, len(p.wards))
	for i := range total {
		b.valid[i] += least[i]
		total[i] = b.valid[i] + b.rejected[i]
	}
	b.electorates = drawElectorates(p, total, d)
	return b
}

// weighed weighs each figure by up to a fifth more or less.
func weighed(figures []int, d dice) []int {
	weights := d.noise(len(figures))
	for i := range weights {
		weights[i] *= figures[i]
	}
	return weights
}

// drawElectorates draws electorates that give the published turnout of the
// whole poll.
func drawElectorates(p published, papers []int, d dice) []int {
	return share(drawElectorate(sum(papers), p.turnout, d), weighed(papers, d))
}

// draw makes the figures of one ward of the borough, counted at tables.
func (b borough) draw(i int, p publishedWard, sessionsBefore int, figures, tables dice) wardFigures {
	w := newWard(p, setup.BoxID("P"+strconv.Itoa(i+1)))
	w.valid = b.valid[i]
	w.contest.Electorate = figure.Keyed(figure.Electors(b.electorates[i]))
	w.rejected, w.rejectedPublished = drawHeads(b.rejected[i], figures), p.rejected > 0
	w.rejected.identifiable = min(w.rejected.unmarked, figures.oneOf([]int{70, 25, 5}))
	w.rejected.unmarked -= w.rejected.identifiable
	papers := w.valid + w.rejected.papers()
	postal := papers * figures.between(190, 230) / 1000
	w.drawStations(p.stations, papers-postal, figures)
	w.drawPostal(postal, sessionsBefore, figures)
	for s := range w.sessions {
		w.sessions[s].batches = roundUp(w.sessions[s].packets, batchSize) / batchSize
	}
	w.deal(tables)
	return w
}
