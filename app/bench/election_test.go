package bench

import (
	"fmt"
	"strconv"
	"testing"

	"wardcount/app"
	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// shape is the size of an election that is made for measuring.
type shape struct {
	wards, stations, seats, candidates int
}

// A council of 75 wards has 500 boxes and the country's 2,749 wards 20,000:
// six or seven stations a ward and a postal box.
var (
	oneWard = shape{wards: 1, stations: 6, seats: 3, candidates: 9}
	council = shape{wards: 75, stations: 6, seats: 3, candidates: 9}
	country = shape{wards: 2749, stations: 6, seats: 3, candidates: 9}
)

// papersInABox is what each box of a measured ward holds.
const papersInABox = 300

var surnames = []string{"Abbott", "Brindle", "Clough", "Duxbury", "Eastwood", "Fothergill", "Grimshaw", "Hargreaves", "Illingworth"}
var forenames = []string{"Ann", "Robert", "Margaret", "Philip", "Zoe", "Christopher", "Quentin", "Yasmin", "Oliver"}

// setUp makes an election of that shape, with key once, of invented practice people.
func setUp(s shape) setup.Election {
	e := setup.Election{Name: "Measured", Council: setup.Council{Name: "Measured"}, Date: "2018-05-03", Practice: true, KeyOnce: true,
		People: []setup.Person{{Name: "Practice clerk", Role: setup.Clerk}, {Name: "Practice returning officer", Role: setup.ReturningOfficer}}}
	for n := range s.wards {
		id := setup.ContestID("local.measured.ward-" + strconv.Itoa(n) + ".2018-05-03")
		c := setup.Contest{ID: id, Name: fmt.Sprint("Ward ", n), Seats: s.seats, Electorate: figure.Keyed(figure.Electors(3 * papersInABox * (s.stations + 1)))}
		for i := range s.candidates {
			c.Candidates = append(c.Candidates, setup.Candidate{ID: fmt.Sprint("c", i), Surname: surnames[i%9], Forenames: forenames[i%9]})
		}
		e.Contests = append(e.Contests, c)
		contests := []setup.ContestID{id}
		for i := range s.stations {
			station := setup.StationID(fmt.Sprintf("%d-%d", n, i))
			e.Stations = append(e.Stations, setup.Station{ID: station, Place: fmt.Sprint("Hall ", station), Contests: contests})
			e.Boxes = append(e.Boxes, setup.Box{ID: setup.BoxID(station), Contests: contests, Stations: []setup.StationID{station}})
		}
		e.Boxes = append(e.Boxes, setup.Box{ID: setup.BoxID(fmt.Sprint("P", n)), Contests: contests})
	}
	return e
}

// sheets are every sheet of a ward with figures that add up: what the rules
// work hardest on, because none stays quiet for want of a figure.
func sheets(c setup.Contest, w ward.Ward) map[sheet.ID]sheet.Reading {
	all := map[sheet.ID]sheet.Reading{}
	put := func(f sheet.Form, subject string, r sheet.Reading) {
		all[sheet.ID{Contest: c.ID, Form: f, Subject: subject}] = r
	}
	for _, s := range w.Stations {
		put(sheet.BallotPaperAccount, string(s.ID), sheet.Reading{"bp_supplied": 2 * papersInABox, "bp_unused": papersInABox - 2, "bp_issued": papersInABox + 2,
			"bp_spoilt": 2, "bp_expected": papersInABox, "pv_handed_in": 2})
	}
	total := 0
	for _, b := range w.Boxes {
		total += papersInABox
		if b.Postal() {
			put(sheet.PostalBox, string(b.ID), sheet.Reading{"papers_found": papersInABox})
		} else {
			put(sheet.BoxVerification, string(b.ID), sheet.Reading{"verified": papersInABox})
		}
	}
	put(sheet.PostalOpening, "1", sheet.Reading{"packets_in": 2*len(w.Stations) + 50, "papers_to_box": papersInABox, "last": 1})
	put(sheet.PostalDay, string(c.ID), sheet.Reading{"handed_in_office": 20, "by_post_on_day": 30, "postal_rejected": 5})
	valid := total - 10
	result := sheet.Reading{"valid_ballots": valid, "verified_total": total, "part_rejected_votes": 0}
	left := valid * c.Seats
	for i := range c.Candidates {
		votes := valid * c.Seats * (2*len(c.Candidates) - i) / (2 * len(c.Candidates) * len(c.Candidates)) // no two are equal
		result[sheet.VotesFigure(i+1)] = votes
		left -= votes
	}
	result["unused"] = left
	put(sheet.CountResult, string(c.ID), result)
	put(sheet.RejectedPapers, string(c.ID), sheet.Reading{"rej_a": 0, "rej_b": 4, "rej_c": 0, "rej_d": 6, "rej_part": 0})
	tables(c, all)
	return all
}

// counted is a count of that shape with every sheet keyed.
func counted(t testing.TB, s shape) reconcile.Count { return countedAs(t, setUp(s)) }

func countedAs(t testing.TB, e setup.Election) reconcile.Count {
	law, err := app.Law()
	if err != nil {
		t.Fatal(err)
	}
	c, err := reconcile.NewCount(law).Apply(reconcile.Entry{Actor: "Practice returning officer", Role: setup.ReturningOfficer, Body: reconcile.ElectionSetUp{Election: e}})
	if err != nil {
		t.Fatal(err)
	}
	for id, w := range c.Wards {
		w.State = ward.Counting
		w.Sheets = map[sheet.ID]ward.Sheet{}
		for sheetID, reading := range sheets(w.Contest, w) {
			w.Sheets[sheetID] = ward.Sheet{Counts: []sheet.Reading{reading}, Version: 1}
		}
		c.Wards[id] = w
	}
	return c
}
