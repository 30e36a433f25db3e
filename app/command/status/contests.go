package status

import (
	"wardcount/app/command/terminal"
	"wardcount/app/result"
	"wardcount/app/store"
	"wardcount/reconcile"
	"wardcount/reconcile/rules"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// ContestDoc is how far a contest is, as programs read it.
type ContestDoc struct {
	Contest    setup.ContestID `json:"contest"`
	Name       string          `json:"name"`
	State      ward.State      `json:"state"`
	Next       reconcile.Step  `json:"next"`
	Awaited    int             `json:"awaited"`    // sheets that are not agreed
	KeyedOnce  int             `json:"keyed_once"` // of these
	Differs    int             `json:"differs"`    // of these
	Errors     int             `json:"errors"`
	Warnings   int             `json:"warnings"`
	DeclaredAt *string         `json:"declared_at"`
}

// Of is how far every contest is, and the register: every sheet that must come in.
func Of(now reconcile.Count) ([]ContestDoc, []terminal.RegisterDoc) {
	contests, register := []ContestDoc{}, []terminal.RegisterDoc{}
	for _, w := range now.InOrder() {
		s := ContestDoc{Contest: w.Contest.ID, Name: w.Contest.Name, State: w.State, Next: result.NextStep(w)}
		if isClosed(now) {
			s.Next = "" // it is opened again first
		}
		for _, row := range w.Register() {
			register = append(register, terminal.RegisterDoc{Form: row.Form, Contest: row.Contest, Subject: row.Subject, State: row.State})
			d, _ := sheet.ByForm(row.Form)
			switch row.State {
			case ward.Agreed:
				continue
			case ward.Awaited:
				if d.Stage == sheet.StageFormK {
					continue // it is due weeks after the declaration, and keeps nobody waiting
				}
			case ward.KeyedOnce:
				s.KeyedOnce++
			case ward.Differs:
				s.Differs++
			}
			s.Awaited++
		}
		s.Errors, s.Warnings = terminal.Unaccepted(rules.Check(w))
		if !w.DeclaredAt.IsZero() {
			at := w.DeclaredAt.UTC().Format(store.TimeLayout)
			s.DeclaredAt = &at
		}
		contests = append(contests, s)
	}
	for _, row := range now.VoterID.Register() {
		register = append(register, terminal.RegisterDoc{Form: row.Form, Subject: row.Subject, State: row.State})
	}
	return contests, register
}

// isClosed says whether the count is closed under seal.
func isClosed(now reconcile.Count) bool {
	_, closed := now.Closed()
	return closed
}
