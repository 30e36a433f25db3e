package forms

import (
	"path/filepath"
	"slices"
	"testing"

	"wardcount/app"
	"wardcount/app/practice"
	"wardcount/reconcile"
	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// small is a count of Callowland alone, with one station and its box, and what
// a test makes of it. Candidates are Watford's of 2018, figures are practice
// figures.
func small(t *testing.T, change func(e *setup.Election)) *seat {
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
	return sitAt(t, c, script)
}

// combinedPoll adds a contest of another kind whose papers every station hands
// out, into the same boxes.
func combinedPoll(e *setup.Election, c setup.Contest) {
	e.Contests = append(e.Contests, c)
	for i := range e.Stations {
		e.Stations[i].Contests = append(slices.Clone(e.Stations[i].Contests), c.ID)
	}
	for i := range e.Boxes {
		e.Boxes[i].Contests = append(slices.Clone(e.Boxes[i].Contests), c.ID)
	}
}

func parish(e *setup.Election) setup.Contest {
	c := e.Contests[0]
	c.ID, c.Kind, c.Name, c.GSS = "parish.practice.2018-05-03", setup.ParishContest, "Practice Parish", ""
	return c
}

func question() setup.Contest {
	return setup.Contest{ID: "question.practice.2018-05-03", Kind: setup.QuestionContest, Name: "Practice plan", Seats: 1,
		Electorate: figure.Keyed[figure.Electors](5000), Candidates: []setup.Candidate{{ID: "yes", Surname: "Yes"}, {ID: "no", Surname: "No"}}}
}

// store keys a sheet without the window, by as many people as it takes.
func (d *seat) store(contest setup.ContestID, f sheet.Form, subject string, figures sheet.Reading) {
	d.t.Helper()
	d.storeBy(practice.ClerkA, sheet.ID{Contest: contest, Form: f, Subject: subject}, figures)
	if !d.script.Election.KeyOnce {
		d.storeBy(practice.ClerkB, sheet.ID{Contest: contest, Form: f, Subject: subject}, figures)
	}
}

// storeBy keys one person's reading of a sheet without the window.
func (d *seat) storeBy(name string, id sheet.ID, figures sheet.Reading) {
	d.t.Helper()
	person, err := d.count.Person(name)
	if err == nil {
		err = d.count.Key(person, app.Keying{Sheet: id, Figures: figures})
	}
	if err != nil {
		d.t.Fatal(err)
	}
}

// inPairs lets two people key every sheet.
func inPairs(e *setup.Election) { e.KeyOnce = false }

// take does a step of a contest without the window, as the returning officer.
func (d *seat) take(contest setup.ContestID, steps ...reconcile.Step) {
	d.t.Helper()
	officer, err := d.count.Person(practice.Officer)
	for _, s := range steps {
		if err == nil {
			stepping := app.Stepping{Contest: contest, Step: s}
			if s == reconcile.StepReadBack {
				stepping.ReadBack = d.count.State().Ward(contest).ReadBackFigures()
			}
			err = d.count.Step(officer, stepping)
		}
	}
	if err != nil {
		d.t.Fatal(err)
	}
}

// verified keys and signs the verification of a contest: so many papers in box 1.
func (d *seat) verified(contest setup.ContestID, papers int) {
	d.t.Helper()
	d.store(contest, sheet.BallotPaperAccount, "1", account(papers+500, 500, 0, 0))
	d.store(contest, sheet.BoxVerification, "1", sheet.Reading{"verified": papers})
	officer, err := d.count.Person(practice.Officer)
	if err == nil {
		err = d.count.Step(officer, app.Stepping{Contest: contest, Step: reconcile.StepVerify, Accept: []string{"P2"}, Reason: "No postal votes were issued."})
	}
	if err != nil {
		d.t.Fatal(err)
	}
}

// counted brings a contest to the consulted agents: its votes in ballot-paper
// order, and the papers that carry them, of which none is rejected.
func (d *seat) counted(c setup.Contest, papers int, votes ...int) {
	d.t.Helper()
	result := sheet.Reading{"valid_ballots": papers}
	for i, n := range votes {
		result[sheet.VotesFigure(i+1)] = n
	}
	d.store(c.ID, sheet.CountResult, string(c.ID), result)
	rejected := sheet.Reading{"rej_a": 0, "rej_b": 0, "rej_c": 0, "rej_d": 0}
	if c.Seats > 1 {
		rejected["rej_part"] = 0
	}
	d.store(c.ID, sheet.RejectedPapers, string(c.ID), rejected)
	d.take(c.ID, reconcile.StepProvisional, reconcile.StepConsult)
}
