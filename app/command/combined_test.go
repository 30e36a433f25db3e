package command_test

import (
	"os"

	"wardcount/app/intake/template"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
)

// combinedWorkbook writes the set-up of a combined poll: two wards, one of
// three seats counted at two tables, a parish in the first ward's station, and
// a station at the border that serves both wards with one box for all.
func combinedWorkbook() {
	const heath, mill, parish = "local.larkbury.alder-heath.2024-05-02", "local.larkbury.mill-end.2024-05-02", "parish.larkbury.alder-heath.2024-05-02"
	e := template.Example()
	e.Date, e.Sessions, e.NotUp, e.Pilot, e.PublishedFor = "2024-05-02", nil, nil, "", nil
	e.People = []setup.Person{{Name: "Practice clerk A", Role: setup.Clerk}, {Name: "Practice clerk B", Role: setup.Clerk}, {Name: "Practice supervisor", Role: setup.Supervisor}, {Name: "Practice returning officer", Role: setup.ReturningOfficer}}
	names := func(list ...string) (all []setup.Candidate) {
		for _, name := range list {
			all = append(all, setup.Candidate{ID: name, Surname: name, Forenames: "Practice", Description: "Independent"})
		}
		return all
	}
	electors := func(n int) figure.Of[figure.Electors] { return figure.Keyed(figure.Electors(n)) }
	e.Contests = []setup.Contest{
		{ID: heath, Name: "Alder Heath", Seats: 3, Electorate: electors(2400), Candidates: names("Bramling", "Crane", "Dunlin", "Egret"),
			Areas: []setup.Area{{ID: "1", FirstSheet: 1, LastSheet: 2}, {ID: "2", FirstSheet: 3, LastSheet: 4}}},
		{ID: mill, Name: "Mill End", Seats: 1, Electorate: electors(1800), Candidates: names("Fieldfare", "Goosander")},
		{ID: parish, Kind: setup.ParishContest, Name: "Alder Heath Parish", Seats: 2, Electorate: electors(1500), Candidates: names("Heron", "Ibis", "Jackdaw")},
	}
	e.Stations = []setup.Station{
		{ID: "1", Place: "Heath Road School", Contests: []setup.ContestID{heath, parish}},
		{ID: "2", Place: "Border Hall", Contests: []setup.ContestID{heath, mill}, Mobile: true},
	}
	e.Boxes = []setup.Box{
		{ID: "1", Contests: []setup.ContestID{heath}, Stations: []setup.StationID{"1"}},
		{ID: "1P", Contests: []setup.ContestID{parish}, Stations: []setup.StationID{"1"}},
		{ID: "2", Contests: []setup.ContestID{heath, mill}, Stations: []setup.StationID{"2"}},
	}
	f, err := os.Create(os.Args[1])
	if err != nil {
		panic(err)
	}
	defer f.Close()
	if err := template.Write(f, &e); err != nil {
		panic(err)
	}
}
