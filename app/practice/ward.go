package practice

import (
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// wardFigures is everything about one ward's night that is keyed: published votes,
// and around them figures that add up to them exactly.
type wardFigures struct {
	contest  setup.Contest
	votes    []int // in ballot-paper order, as published
	valid    int   // valid papers; with one seat the sum of the votes
	rejected heads
	// rejectedPublished says that how many papers were rejected was published.
	rejectedPublished bool

	tables   []table // count areas; none where the ward is counted whole
	stations []station
	// The postal stream. Every packet opened gives a paper or is rejected.
	postalBox      setup.BoxID
	sessions       []session
	office, post   int
	postalRejected int

	lost    int  // papers that verification found and the count did not: a trouble
	leftOut int  // the number of the table that the ward's sum first left out, 0 where none: a trouble
	recount bool // asked for, and changes nothing: a trouble
}

// heads is the papers rejected at a count, by their statutory head.
type heads struct {
	tooMany      int // (b)
	identifiable int // (c)
	unmarked     int // (d)
	inPart       int // valid papers of which some votes are not counted
}

func (h heads) papers() int { return h.tooMany + h.identifiable + h.unmarked }

// figures are the heads as they are keyed. With one seat nothing is rejected in part.
func (h heads) figures(seats int) sheet.Reading {
	r := sheet.Reading{"rej_a": 0, "rej_b": h.tooMany, "rej_c": h.identifiable, "rej_d": h.unmarked}
	if seats > 1 {
		r["rej_part"] = h.inPart
	}
	return r
}

// station is one polling station's night in one ward. A station that serves
// two wards has an account and a box for each.
type station struct {
	setup.Station
	contest  setup.ContestID
	box      setup.BoxID
	verified int // papers in its box
	spoilt   int
	supplied int
	packets  int // of postal votes, handed in

	tendered, tenderedUsed int

	missing     int  // papers issued that are not in the box: a trouble
	misplaced   int  // papers in the wrong box when it was first counted: a trouble
	strayed     int  // papers counted with the station's other ward, or that ward's with these: a trouble
	notDeducted bool // the officer did not deduct the spoilt papers: a trouble

	receipt *reconcile.Receipt // at the door; nil where no log is kept
	record  record
}

// session is one opening session of the ward's postal votes.
type session struct{ packets, rejected, batches int }

// record is a station's voter-ID record.
type record struct {
	in                            bool
	returned, notReturned         int
	noID, wrongType, otherReasons int
}

func (s station) expected() int { return s.verified + s.missing }
func (s station) issued() int   { return s.expected() + s.spoilt }
func (s station) unused() int   { return s.supplied - s.issued() }

// papers is what verification finds in all boxes.
func (w wardFigures) papers() int {
	total := w.postalPapers()
	for _, s := range w.stations {
		total += s.verified
	}
	return total
}

// postalPapers is what the opening sessions put into the postal box.
func (w wardFigures) postalPapers() int {
	total := 0
	for _, s := range w.sessions {
		total += s.packets - s.rejected
	}
	return total
}

// everyStation lists the stations of all wards in the register's order.
func everyStation(wards []wardFigures) []*station {
	var all []*station
	for w := range wards {
		for s := range wards[w].stations {
			all = append(all, &wards[w].stations[s])
		}
	}
	return all
}

func sum(list []int) int {
	total := 0
	for _, n := range list {
		total += n
	}
	return total
}
