package practice

import (
	"errors"
	"path/filepath"
	"strconv"

	"wardcount/app"
	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
)

// Tour is a practice count of Watford that is made ready to be led through:
// one account still to be keyed, and one ward about to be read back.
type Tour struct {
	Script  Script
	Account Key           // an account of the first ward as its paper has it, with a spoilt paper
	Ward    setup.Contest // whose agents were consulted
}

// NewTour chooses what is shown from the clean night of Watford.
func NewTour() (Tour, error) {
	script, err := Watford(1, true)
	if err != nil {
		return Tour{}, err
	}
	e := script.Election
	t := Tour{Script: script, Ward: e.Contests[1]}
	for _, station := range e.Stations {
		for _, act := range script.Acts {
			k, ok := act.Do.(Key)
			if ok && k.Sheet.Form == sheet.BallotPaperAccount && k.Sheet.Contest == e.Contests[0].ID && k.Sheet.Subject == string(station.ID) && k.Figures["bp_spoilt"] > 0 {
				t.Account = k
				return t, nil
			}
		}
	}
	return Tour{}, errors.New("the practice election has no account to be shown")
}

// prepared are the acts of the tour's ward up to its consulted agents.
func (t Tour) prepared() []Act {
	var acts []Act
	for _, act := range t.Script.Acts {
		switch do := act.Do.(type) {
		case Key:
			if do.Sheet.Contest == t.Ward.ID {
				acts = append(acts, act)
			}
		case Step:
			if do.Contest != t.Ward.ID {
				continue
			}
			acts = append(acts, act)
			if do.Step == reconcile.StepConsult {
				return acts
			}
		}
	}
	return acts
}

// Create makes a count for the tour in a folder of its own beneath folder:
// what an earlier tour left there is never touched.
func (t Tour) Create(folder string) (*app.Count, error) {
	own := filepath.Join(folder, "tour-1")
	for n := 2; exists(own); n++ {
		own = filepath.Join(folder, "tour-"+strconv.Itoa(n))
	}
	c, err := t.Script.Create(own)
	if err != nil {
		return nil, err
	}
	if err := Perform(c, t.prepared(), func(int) {}); err != nil {
		_ = c.Close()
		return nil, err
	}
	return c, nil
}
