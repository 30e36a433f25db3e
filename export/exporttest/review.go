package exporttest

import (
	"fmt"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/voterid"
	"wardcount/reconcile/voterid/beside"
	"wardcount/reconcile/voterid/stations"
	"wardcount/reconcile/ward"
)

// oddWard is a ward whose name a spreadsheet would take for a formula, and a page for a tag.
const oddWard = `=St. John's & "Upper" <O’Brien>`

// Reviewed is a practice review of 42 stations under two kinds of rules, every figure made up: one that stands out far and
// one that does, one that recorded none where some were to be expected, one awaited, one whose attempts nobody knows, one
// where papers stand for persons, a ward of which no record is in, and a ward and a station with odd names.
func Reviewed() voterid.Poll {
	var list []stations.Station
	wards := []string{"Callowland", oddWard, "Central", "Holywell", "Łęgowski Żółć"}
	for i := range 40 {
		attempts, refused := 420+37*(i%11), 3+i%5
		gone := (i%5 + i%3) / 2
		list = append(list, stationOf(fmt.Sprint("C", i+1), wards[i/8], attempts, refused, gone))
		if i%4 == 3 {
			list[i].Greeter = stations.WithGreeter
		} else {
			list[i].Greeter = stations.NoGreeter
		}
	}
	list[4] = stationOf("C5", wards[0], 812, 19, 14)
	list[9] = stationOf("@C10", wards[1], 640, 11, 7)
	list[20] = stationOf("C21", wards[2], 3900, 0, 0)
	for _, i := range []int{4, 9, 20} {
		list[i].Greeter = stations.NoGreeter
	}
	list[13].Attempts = figure.Of[figure.Persons]{}
	list[17].ByPapers = true
	for _, i := range []int{30, 40, 41} {
		awaited := stations.Station{ID: setup.StationID(fmt.Sprint("C", i+1)), Ward: "Park", Model: "poll card"}
		if i < len(list) {
			awaited.Ward, list[i] = list[i].Ward, awaited
			list[i].Ward = wards[3]
			continue
		}
		list = append(list, awaited)
	}
	p := voterid.PollOfStations(election, "", list, stations.Usual, pilotsPublished())
	p.Council, p.Date, p.Practice, p.Form, p.Readings = council, date, true, sheet.VoterIDPilot, readings(list)
	p.Released = &ward.Signature{By: "Practice returning officer", Role: setup.ReturningOfficer, At: night(5, 40)}
	p.Majorities = []voterid.Majority{
		{Contest: "callowland", Name: "Callowland", Majority: figure.Keyed(figure.Votes(12)), NotReturned: 24, Stations: 8, In: 8},
		{Contest: "odd", Name: oddWard, Majority: figure.Keyed(figure.Votes(1204)), NotReturned: 15, Stations: 8, In: 8},
		{Contest: "holywell", Name: "Holywell", Majority: figure.Keyed(figure.Votes(40)), NotReturned: 11, Stations: 8, In: 7},
		{Contest: "park", Name: "Park", Majority: figure.Keyed(figure.Votes(3)), Stations: 2},
	}
	p.Turnout = beside.ChangesOf(turnouts())
	p.NotCompared = append(p.NotCompared, p.Turnout.Refused...)
	p.Concluded = voterid.Conclude(p.Review, p.Majorities)
	return p
}

// stationOf is a station whose record is in.
func stationOf(id, of string, attempts, refused, gone int) stations.Station {
	persons := func(n int) figure.Of[figure.Persons] { return figure.Keyed(figure.Persons(n)) }
	return stations.Station{ID: setup.StationID(id), Ward: of, Model: "poll card", Attempts: persons(attempts), Refused: persons(refused), Returned: persons(refused - gone), NotReturned: persons(gone)}
}

// readings are the sheets of those stations whose record is in.
func readings(list []stations.Station) map[setup.StationID]sheet.Reading {
	all := map[setup.StationID]sheet.Reading{}
	for _, s := range list {
		refused, in := s.Refused.Get()
		if !in {
			continue
		}
		r := sheet.Reading{"refused_initial": int(refused), "returned_issued": int(s.Returned.N()), "not_returned": int(s.NotReturned.N())}
		if attempts, known := s.Attempts.Get(); known && !s.ByPapers {
			r["issued_in_person"] = int(attempts - s.NotReturned.N())
			r["id_type.poll_card"] = r["issued_in_person"]
		}
		if s.Greeter == stations.WithGreeter {
			r["greeter"] = 1
		} else {
			r["greeter"] = 0
		}
		all[s.ID] = r
	}
	return all
}

// turnouts are wards that compare, one that lies far from the others, and one whose last poll stood beside another.
func turnouts() []beside.Area {
	turned := func(day string, papers int) beside.Turnout {
		return beside.Turnout{Date: day, Papers: figure.Keyed(figure.Papers(papers)), Electors: figure.Keyed(figure.Electors(5000))}
	}
	var list []beside.Area
	for i, name := range []string{"Callowland", oddWard, "Central", "Holywell", "Łęgowski Żółć", "Nascot"} {
		now := 1900 + 40*i
		if i == 3 {
			now = 1400
		}
		list = append(list, beside.Area{Name: name, Then: turned("2016-05-05", 1850+43*i), Now: turned(date, now)})
	}
	list = append(list, beside.Area{Name: "Park", Then: turned("2014-05-22", 2000), Now: turned(date, 1900), Why: "A European Parliament election was held on the same day."})
	return append(list, beside.Area{Name: "Tudor", Then: beside.Turnout{Date: "2016-05-05"}, Now: turned(date, 1900)})
}

// pilotsPublished are four of the pilots of 3 May 2018 as their councils published them.
func pilotsPublished() []beside.Published {
	persons := func(n int) figure.Of[figure.Persons] { return figure.Keyed(figure.Persons(n)) }
	of := func(name string, refused, returned, gone, n int, base beside.Base) beside.Published {
		return beside.Published{Name: name, Date: date, Refused: persons(refused), Returned: persons(returned), NotReturned: persons(gone), Of: persons(n), Base: base}
	}
	list := []beside.Published{of("Gosport", 116, 72, 44, 20612, beside.BaseAllVoters), of("Swindon", 60, 35, 25, 62166, beside.BaseAllVoters), of("Watford", 192, 128, 64, 27700, beside.BaseNotStated), of("Woking", 0, 0, 51, 18851, beside.BaseInPerson)}
	list[3].Refused, list[3].Returned = figure.Of[figure.Persons]{}, figure.Of[figure.Persons]{}
	list[2].Rounded, list[2].Stations, list[2].In = true, 58, 57
	list[0].Model, list[1].Model = "one photo or two other documents", "poll card"
	return list
}

// ReviewAccepted is what was accepted when the totals of Reviewed were released.
func ReviewAccepted() []ward.Exception {
	return []ward.Exception{{Code: rules.AwaitedCode, Subject: "C31", Text: "The record of station C31 has not come in.",
		Reason: "The presiding officer handed in the account without it; asked for in writing.", AcceptedBy: "Practice returning officer", Role: setup.ReturningOfficer}}
}
