package progress

import (
	"slices"

	"wardcount/reconcile"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// StillOut lists what a ward waits for now: boxes that have not come, and the
// sheets of its stage that are not in. What comes with a box that is out is not
// listed again.
func StillOut(c reconcile.Count, id setup.ContestID) (boxes []DoorRow, sheets []sheet.ID) {
	w, ok := c.Wards[id]
	if !ok || w.State.Frozen() || w.State == ward.Uncontested {
		return nil, nil
	}
	with := map[string]bool{}
	for _, r := range DoorLog(c) {
		if !r.Out() || !r.Box.Holds(id) {
			continue
		}
		boxes = append(boxes, r)
		with[string(sheet.BoxVerification)+" "+string(r.Box.ID)] = true
		for _, s := range r.Box.Stations {
			with[string(sheet.BallotPaperAccount)+" "+string(s)] = true
		}
	}
	for _, awaited := range w.Awaited(w.StageAhead()) {
		if w.Sheets[awaited].Touched() || !with[string(awaited.Form)+" "+awaited.Subject] {
			sheets = append(sheets, awaited)
		}
	}
	return boxes, sheets
}

// Brought is the receipt of the box in which a station's papers came, nil while
// none has been logged.
func Brought(c reconcile.Count, station setup.StationID) *reconcile.Receipt {
	for _, b := range c.Election.Boxes {
		if r, in := c.Door[b.ID]; in && slices.Contains(b.Stations, station) {
			return &r
		}
	}
	return nil
}
