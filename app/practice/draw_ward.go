package practice

import (
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
)

// newWard is a ward before anything of it is drawn.
func newWard(p publishedWard, postalBox setup.BoxID) wardFigures {
	return wardFigures{contest: p.contest, votes: p.votes, valid: sum(p.votes), postalBox: postalBox}
}

// draw makes the figures of a ward of one seat around what was published of it.
func draw(p publishedWard, postalBox setup.BoxID, d dice) wardFigures {
	w := newWard(p, postalBox)
	w.rejected = drawHeads((w.valid*d.between(25, 55)+5000)/10000, d)
	papers := w.valid + w.rejected.papers()
	w.contest.Electorate = figure.Keyed(figure.Electors(drawElectorate(papers, p.turnout, d)))
	postal := papers * d.between(180, 200) / 1000
	w.drawStations(p.stations, papers-postal, d)
	w.drawPostal(postal, 0, d)
	return w
}

// drawHeads divides rejected papers: most are unmarked or uncertain, a few
// carry too many votes.
func drawHeads(rejected int, d dice) heads {
	tooMany := d.below(rejected/4 + 1)
	return heads{tooMany: tooMany, unmarked: rejected - tooMany}
}

// drawElectorate draws an electorate of which the papers are the published
// percentage, rounded half up. It holds for one paper fewer too, so that a
// count that is a paper short changes no turnout.
func drawElectorate(papers, percent int, d dice) int {
	return d.between(200*papers/(2*percent+1)+1, 200*(papers-1)/(2*percent-1))
}

func (w *wardFigures) drawStations(stations []setup.Station, papers int, d dice) {
	voters := d.noise(len(stations))
	for i, s := range stations {
		if len(s.Contests) > 1 || s.Mobile { // it has part of an ordinary station's voters
			voters[i] /= 2
		}
	}
	for i, verified := range share(papers, voters) {
		s := station{Station: stations[i], contest: w.contest.ID, box: boxOf(stations[i], w.contest.ID), verified: verified}
		s.spoilt = d.oneOf([]int{40, 35, 17, 8})
		book := []int{50, 100}[d.below(2)]
		s.supplied = roundUp(verified*d.between(130, 170)/100, book)
		s.packets = d.between(0, 12)
		s.tendered = []int{10, 20}[d.below(2)]
		w.stations = append(w.stations, s)
	}
}

func roundUp(n, unit int) int { return (n + unit - 1) / unit * unit }

// drawPostal draws the packets of the ward: those that came in on polling day
// make the last session, the rest were opened in the days before, in one or
// two sessions where none are planned. About 27 in a thousand are rejected.
func (w *wardFigures) drawPostal(papers, sessionsBefore int, d dice) {
	rate := d.between(20, 34)
	w.postalRejected = (papers*rate + (1000-rate)/2) / (1000 - rate)
	w.office, w.post = d.between(2, 15), d.between(5, 25)
	last := w.office + w.post
	for _, s := range w.stations {
		last += s.packets
	}
	if sessionsBefore == 0 {
		sessionsBefore = d.between(1, 2)
	}
	before := share(papers+w.postalRejected-last, d.noise(sessionsBefore))
	packets := append(before, last)
	for i, rejected := range share(w.postalRejected, packets) {
		w.sessions = append(w.sessions, session{packets: packets[i], rejected: rejected})
	}
}

// drawTendered gives one or two stations of the borough a tendered paper that was used.
func drawTendered(wards []wardFigures, d dice) {
	all := everyStation(wards)
	for _, i := range d.order(len(all))[:d.between(1, 2)] {
		all[i].tenderedUsed = 1
	}
}

// drawVoterID spreads the published refusals over the stations whose records
// are in, by how many voted there: person by person, so that the totals are
// exact, busy stations have more and some have none.
func drawVoterID(wards []wardFigures, p publishedVoterID, d dice) {
	all := everyStation(wards)
	voters := make([]int, len(all))
	for i, s := range all {
		s.record.in, voters[i] = true, s.verified
	}
	for _, i := range d.order(len(all))[:p.stations-p.in] {
		all[i].record, voters[i] = record{}, 0
	}
	for person := range p.refused {
		r := &all[d.oneOf(voters)].record
		if person < p.returned {
			r.returned++
		} else {
			r.notReturned++
		}
		switch d.oneOf([]int{60, 33, 7}) {
		case 0:
			r.noID++
		case 1:
			r.wrongType++
		default:
			r.otherReasons++
		}
	}
}
