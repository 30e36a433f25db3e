package command_test

import (
	"os"

	"wardcount/app/intake/template"
	"wardcount/reconcile"
)

// combinedWorkbook writes the set-up of a combined poll: two wards, one of
// three seats counted at two tables, a parish in the first ward's station, and
// a station at the border that serves both wards with one box for all.
func combinedWorkbook() {
	const heath, mill, parish = "local.larkbury.alder-heath.2024-05-02", "local.larkbury.mill-end.2024-05-02", "parish.larkbury.alder-heath.2024-05-02"
	e := template.Example()
	e.Date, e.Sessions, e.NotUp, e.Pilot, e.PublishedFor = "2024-05-02", nil, nil, "", nil
	e.People = []reconcile.Person{{Name: "Practice clerk A", Role: reconcile.Clerk}, {Name: "Practice clerk B", Role: reconcile.Clerk}, {Name: "Practice supervisor", Role: reconcile.Supervisor}, {Name: "Practice returning officer", Role: reconcile.ReturningOfficer}}
	names := func(list ...string) (all []reconcile.Candidate) {
		for _, name := range list {
			all = append(all, reconcile.Candidate{ID: name, Surname: name, Forenames: "Practice", Description: "Independent"})
		}
		return all
	}
	electors := func(n int) reconcile.Figure[reconcile.Electors] { return reconcile.Keyed(reconcile.Electors(n)) }
	e.Contests = []reconcile.Contest{
		{ID: heath, Name: "Alder Heath", Seats: 3, Electorate: electors(2400), Candidates: names("Bramling", "Crane", "Dunlin", "Egret"),
			Areas: []reconcile.Area{{ID: "1", FirstSheet: 1, LastSheet: 2}, {ID: "2", FirstSheet: 3, LastSheet: 4}}},
		{ID: mill, Name: "Mill End", Seats: 1, Electorate: electors(1800), Candidates: names("Fieldfare", "Goosander")},
		{ID: parish, Kind: reconcile.ParishContest, Name: "Alder Heath Parish", Seats: 2, Electorate: electors(1500), Candidates: names("Heron", "Ibis", "Jackdaw")},
	}
	e.Stations = []reconcile.Station{
		{ID: "1", Place: "Heath Road School", Contests: []reconcile.ContestID{heath, parish}},
		{ID: "2", Place: "Border Hall", Contests: []reconcile.ContestID{heath, mill}, Mobile: true},
	}
	e.Boxes = []reconcile.Box{
		{ID: "1", Contests: []reconcile.ContestID{heath}, Stations: []reconcile.StationID{"1"}},
		{ID: "1P", Contests: []reconcile.ContestID{parish}, Stations: []reconcile.StationID{"1"}},
		{ID: "2", Contests: []reconcile.ContestID{heath, mill}, Stations: []reconcile.StationID{"2"}},
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
