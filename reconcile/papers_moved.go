package reconcile

import (
	"slices"

	"wardcount/reconcile/figure"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// PapersMoved records that papers counted in one contest's box were taken to
// another contest's, where they belong.
type PapersMoved struct {
	Papers  figure.Papers   `json:"papers"`
	From    setup.ContestID `json:"from"`
	FromBox setup.BoxID     `json:"from_box"`
	To      setup.ContestID `json:"to"`
	ToBox   setup.BoxID     `json:"to_box"`
	Reason  string          `json:"reason"`
}

// Kind is papers_moved/1.
func (PapersMoved) Kind() Kind { return KindPapersMoved }

// Subject is the contest whose box the papers leave.
func (b PapersMoved) Subject() string { return string(b.From) + "/moved/" + string(b.FromBox) }

// refuseMoved decides a move: between two boxes on the register, of papers
// that were counted, while neither contest's figures are fixed.
func (c Count) refuseMoved(b PapersMoved, role setup.Role) *Refusal {
	if text.Blank(b.Reason) {
		return refuse("no_reason", "Moving papers needs a reason.", "Say who found them, and where.")
	}
	if b.Papers < 1 || b.Papers > figure.Max {
		return refuse("papers", "Moving "+text.Grouped(int(b.Papers))+" papers is not possible.", "Say how many papers were found in the wrong box.")
	}
	if b.From == b.To {
		return refuse("same_contest", "Papers of one contest in another of its boxes are not moved by an entry: both boxes balance when they are counted again.", "Put them right and key the next count of each box.")
	}
	for _, end := range []struct {
		contest setup.ContestID
		box     setup.BoxID
	}{{b.From, b.FromBox}, {b.To, b.ToBox}} {
		if r := c.refuseMoveAt(end.contest, end.box, role); r != nil {
			return r
		}
	}
	from := c.Wards[b.From]
	if !from.Meets(c.Wards[b.To]) {
		return refuse("apart", "No voter could put papers of "+from.Contest.Name+" and of "+c.Wards[b.To].Contest.Name+" into one box: no station, building or postal box serves both.",
			"Papers that were mixed at the tables are put back, and both boxes counted again.")
	}
	found := from.Found(b.FromBox)
	if !found.IsKeyed() || found.N() < b.Papers {
		return refuse("papers", "Box "+string(b.FromBox)+" holds "+found.String()+" papers of "+from.Contest.Name+" so far; "+text.Grouped(int(b.Papers))+" cannot leave it.",
			"Key what was counted in the box first. Papers that were not counted with it need no entry: take them to their box and count that.")
	}
	return nil
}

func (c Count) refuseMoveAt(contest setup.ContestID, box setup.BoxID, role setup.Role) *Refusal {
	w, ok := c.Wards[contest]
	if !ok {
		return noSuchContest(contest)
	}
	if !slices.ContainsFunc(w.Boxes, func(b setup.Box) bool { return b.ID == box && b.Live() }) {
		return refuse("not_on_register", "There is no box "+text.Quoted(string(box))+" with papers of "+w.Contest.Name+" on the register.", "Check the box's number.")
	}
	line, _ := w.FoundIn(box)
	d, _ := sheet.ByForm(line.Form)
	if r := c.refuseKeyState(d, line); r != nil {
		return r
	}
	if w.Sheets[line].Keying != nil {
		return refuse("being_keyed", "A count of box "+string(box)+" is keyed by two people and not agreed: nothing says whether it saw these papers.", "Let it be agreed first, or void it.")
	}
	if w.Signed() && !role.Supervises() {
		return refuse("signed", "The statement of verification of "+w.Contest.Name+" is signed; moving papers voids it.", "A supervisor or the returning officer moves them.")
	}
	return nil
}

// foldMoved takes a move into both contests. What was signed for other figures
// no longer stands.
func (c *Count) foldMoved(b PapersMoved, e Entry) error {
	from, fromOK := c.Wards[b.From]
	to, toOK := c.Wards[b.To]
	if !fromOK || !toOK {
		return ErrMisfit
	}
	m := ward.Move{Papers: b.Papers, From: b.From, FromBox: b.FromBox, To: b.To, ToBox: b.ToBox, Reason: b.Reason, By: e.Actor, At: e.At,
		FromCount: len(from.CountsOf(b.FromBox)), ToCount: len(to.CountsOf(b.ToBox))}
	for _, line := range slices.Compact([]setup.ContestID{b.From, b.To}) {
		w := c.Wards[line]
		w.Moves = append(slices.Clone(w.Moves), m)
		w.State, w.VerifiedBy, w.ReadBack = ward.Accounts, nil, nil
		c.put(w, e)
	}
	return nil
}
