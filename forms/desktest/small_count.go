package desktest

import (
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"testing"

	"wardcount/app"
	"wardcount/app/practice"
	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// Small is a count of Callowland alone, with one station and its box, and what
// a test makes of it. Candidates are Watford's of 2018, figures are practice
// figures.
func Small(t *testing.T, change func(e *setup.Election)) *Seat {
	t.Helper()
	script, err := practice.Watford(1, true)
	if err != nil {
		t.Fatal(err)
	}
	e := script.Election
	ward := e.Contests[0]
	e.Contests, e.Pilot, e.PublishedFor, e.KeyOnce = []setup.Contest{ward}, "", nil, true
	e.Stations = []setup.Station{{ID: "1", Place: "Practice hall", Contests: []setup.ContestID{ward.ID}}}
	e.Boxes = []setup.Box{{ID: "1", Contests: []setup.ContestID{ward.ID}, Stations: []setup.StationID{"1"}}}
	change(&e)
	script.Election = e
	c, err := app.Create(filepath.Join(t.TempDir(), "small.wardcount"), e, practice.Officer)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Close() })
	return SitAt(t, c, script)
}

// CombinedPoll adds a contest of another kind whose papers every station hands
// out, into the same boxes.
func CombinedPoll(e *setup.Election, c setup.Contest) {
	e.Contests = append(e.Contests, c)
	for i := range e.Stations {
		e.Stations[i].Contests = append(slices.Clone(e.Stations[i].Contests), c.ID)
	}
	for i := range e.Boxes {
		e.Boxes[i].Contests = append(slices.Clone(e.Boxes[i].Contests), c.ID)
	}
}

// Parish is a parish contest beside the first.
func Parish(e *setup.Election) setup.Contest {
	c := e.Contests[0]
	c.ID, c.Kind, c.Name, c.GSS = "parish.practice.2018-05-03", setup.ParishContest, "Practice Parish", ""
	return c
}

// Question is a question that is put to the voters.
func Question() setup.Contest {
	return setup.Contest{ID: "question.practice.2018-05-03", Kind: setup.QuestionContest, Name: "Practice plan", Seats: 1,
		Electorate: figure.Keyed[figure.Electors](5000), Candidates: []setup.Candidate{{ID: "yes", Surname: "Yes"}, {ID: "no", Surname: "No"}}}
}

// Store keys a sheet without the window, by as many people as it takes.
func (d *Seat) Store(contest setup.ContestID, f sheet.Form, subject string, figures sheet.Reading) {
	d.T.Helper()
	d.StoreBy(practice.ClerkA, sheet.ID{Contest: contest, Form: f, Subject: subject}, figures)
	if !d.Script.Election.KeyOnce {
		d.StoreBy(practice.ClerkB, sheet.ID{Contest: contest, Form: f, Subject: subject}, figures)
	}
}

// StoreBy keys one person's reading of a sheet without the window.
func (d *Seat) StoreBy(name string, id sheet.ID, figures sheet.Reading) {
	d.T.Helper()
	person, err := d.Count.Person(name)
	if err == nil {
		err = d.Count.Key(person, app.Keying{Sheet: id, Figures: figures})
	}
	if err != nil {
		d.T.Fatal(err)
	}
}

// InPairs lets two people key every sheet.
func InPairs(e *setup.Election) { e.KeyOnce = false }

// Take does a step of a contest without the window, as the returning officer.
func (d *Seat) Take(contest setup.ContestID, steps ...reconcile.Step) {
	d.T.Helper()
	officer, err := d.Count.Person(practice.Officer)
	for _, s := range steps {
		if err == nil {
			stepping := app.Stepping{Contest: contest, Step: s}
			if s == reconcile.StepReadBack {
				stepping.ReadBack = d.Count.State().Ward(contest).ReadBackFigures()
			}
			err = d.Count.Step(officer, stepping)
		}
	}
	if err != nil {
		d.T.Fatal(err)
	}
}

// Verified keys and signs the verification of a contest: so many papers in box 1.
func (d *Seat) Verified(contest setup.ContestID, papers int) {
	d.T.Helper()
	d.Store(contest, sheet.BallotPaperAccount, "1", Account(papers+500, 500, 0, 0))
	d.Store(contest, sheet.BoxVerification, "1", sheet.Reading{"verified": papers})
	officer, err := d.Count.Person(practice.Officer)
	if err == nil {
		err = d.Count.Step(officer, app.Stepping{Contest: contest, Step: reconcile.StepVerify, Accept: []string{"P2"}, Reason: "No postal votes were issued."})
	}
	if err != nil {
		d.T.Fatal(err)
	}
}

// Counted brings a contest to the consulted agents: its votes in ballot-paper
// order, and the papers that carry them, of which none is rejected.
func (d *Seat) Counted(c setup.Contest, papers int, votes ...int) {
	d.T.Helper()
	result := sheet.Reading{"valid_ballots": papers}
	for i, n := range votes {
		result[sheet.VotesFigure(i+1)] = n
	}
	d.Store(c.ID, sheet.CountResult, string(c.ID), result)
	rejected := sheet.Reading{"rej_a": 0, "rej_b": 0, "rej_c": 0, "rej_d": 0}
	if c.Seats > 1 {
		rejected["rej_part"] = 0
	}
	d.Store(c.ID, sheet.RejectedPapers, string(c.ID), rejected)
	d.Take(c.ID, reconcile.StepProvisional, reconcile.StepConsult)
}

// Hundred is an election of a hundred wards with five boxes each.
func Hundred(e *setup.Election) {
	base := e.Contests[0]
	e.Contests, e.Stations, e.Boxes = nil, nil, nil
	for w := range 100 {
		c := base
		c.ID = setup.ContestID(fmt.Sprintf("local.practice.ward-%03d.2018-05-03", w+1))
		c.Name, c.GSS = "Practice ward "+strconv.Itoa(w+1), fmt.Sprintf("E9900%04d", w+1)
		e.Contests = append(e.Contests, c)
		for b := range 5 {
			id := strconv.Itoa(w*5 + b + 1)
			e.Stations = append(e.Stations, setup.Station{ID: setup.StationID(id), Place: "Practice hall " + strconv.Itoa(w*2+b/3+1), Contests: []setup.ContestID{c.ID}})
			e.Boxes = append(e.Boxes, setup.Box{ID: setup.BoxID(id), Contests: []setup.ContestID{c.ID}, Stations: []setup.StationID{setup.StationID(id)}})
		}
	}
}

// TwoStations gives the ward a second station with its box, keyed in pairs.
func TwoStations(e *setup.Election) {
	InPairs(e)
	contests := e.Stations[0].Contests
	e.Stations = append(e.Stations, setup.Station{ID: "2", Place: "Practice school", Contests: contests})
	e.Boxes = append(e.Boxes, setup.Box{ID: "2", Contests: contests, Stations: []setup.StationID{"2"}})
}

// Odd is an account that does not add up: it would bring V1.
func Odd() sheet.Reading {
	r := Account(1931, 517, 3, 7)
	r["bp_issued"] = 1441
	return r
}
