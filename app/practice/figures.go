package practice

import "wardcount/reconcile"

// ward is everything about one ward's night that is keyed: published votes,
// and around them figures that add up to them exactly.
type ward struct {
	contest  reconcile.Contest
	votes    []int // in ballot-paper order, as published
	tooMany  int   // rejected, head (b)
	unmarked int   // rejected, head (d)
	lost     int   // papers that verification found and the count did not: a trouble
	stations []station
	// The postal stream. Every packet opened gives a paper or is rejected.
	postalBox      reconcile.BoxID
	sessions       []session
	office, post   int
	postalRejected int
}

// station is one polling station's night.
type station struct {
	reconcile.Station
	verified int // papers in its box
	spoilt   int
	supplied int
	packets  int // of postal votes, handed in

	tendered, tenderedUsed int

	missing     int  // papers issued that are not in the box: a trouble
	misplaced   int  // papers in the wrong box when it was first counted: a trouble
	notDeducted bool // the officer did not deduct the spoilt papers: a trouble

	record record
}

// session is one opening session of the ward's postal votes.
type session struct{ packets, rejected int }

// record is a station's voter-ID record.
type record struct {
	in                            bool
	returned, notReturned         int
	noID, wrongType, otherReasons int
}

func (s station) expected() int { return s.verified + s.missing }
func (s station) issued() int   { return s.expected() + s.spoilt }
func (s station) unused() int   { return s.supplied - s.issued() }

func (w ward) valid() int { return sum(w.votes) }

// papers is what verification finds in all boxes.
func (w ward) papers() int {
	total := w.postalPapers()
	for _, s := range w.stations {
		total += s.verified
	}
	return total
}

// postalPapers is what the opening sessions put into the postal box.
func (w ward) postalPapers() int {
	total := 0
	for _, s := range w.sessions {
		total += s.packets - s.rejected
	}
	return total
}

func sum(list []int) int {
	total := 0
	for _, n := range list {
		total += n
	}
	return total
}

// draw makes a ward's figures around what was published of it.
func draw(p publishedWard, postalBox reconcile.BoxID, d dice) ward {
	w := ward{contest: p.contest, votes: p.votes, postalBox: postalBox}
	rejected := w.drawRejected(d)
	papers := w.valid() + rejected
	w.contest.Electorate = reconcile.Keyed(reconcile.Electors(drawElectorate(papers, p.turnout, d)))
	postal := papers * d.between(180, 200) / 1000
	w.drawStations(p.stations, papers-postal, d)
	w.drawPostal(postal, d)
	return w
}

// drawRejected draws about four rejected papers in a thousand; most are
// unmarked or uncertain, a few carry too many votes.
func (w *ward) drawRejected(d dice) int {
	rejected := (w.valid()*d.between(25, 55) + 5000) / 10000
	w.tooMany = d.below(rejected/4 + 1)
	w.unmarked = rejected - w.tooMany
	return rejected
}

// drawElectorate draws an electorate of which the papers are the published
// percentage, rounded half up. It holds for one paper fewer too, so that a
// count that is a paper short changes no turnout.
func drawElectorate(papers, percent int, d dice) int {
	return d.between(200*papers/(2*percent+1)+1, 200*(papers-1)/(2*percent-1))
}

func (w *ward) drawStations(stations []reconcile.Station, papers int, d dice) {
	for i, verified := range share(papers, d.noise(len(stations))) {
		s := station{Station: stations[i], verified: verified}
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
// make the last session, the rest were opened in the week before. About 27 in
// a thousand are rejected.
func (w *ward) drawPostal(papers int, d dice) {
	rate := d.between(20, 34)
	w.postalRejected = (papers*rate + (1000-rate)/2) / (1000 - rate)
	w.office, w.post = d.between(2, 15), d.between(5, 25)
	last := w.office + w.post
	for _, s := range w.stations {
		last += s.packets
	}
	before := share(papers+w.postalRejected-last, d.noise(d.between(1, 2)))
	packets := append(before, last)
	for i, rejected := range share(w.postalRejected, packets) {
		w.sessions = append(w.sessions, session{packets[i], rejected})
	}
}

// drawTendered gives one or two stations of the borough a tendered paper that was used.
func drawTendered(wards []ward, d dice) {
	all := everyStation(wards)
	for _, i := range d.order(len(all))[:d.between(1, 2)] {
		all[i].tenderedUsed = 1
	}
}

// everyStation lists the stations of all wards in the register's order.
func everyStation(wards []ward) []*station {
	var all []*station
	for w := range wards {
		for s := range wards[w].stations {
			all = append(all, &wards[w].stations[s])
		}
	}
	return all
}

// drawVoterID spreads the published refusals over the stations whose records
// are in, by how many voted there: person by person, so that the totals are
// exact, busy stations have more and some have none.
func drawVoterID(wards []ward, p publishedVoterID, d dice) {
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
