package reconcile

import (
	"errors"
	"fmt"
	"maps"
	"slices"

	"wardcount/reconcile/setup"
	"wardcount/reconcile/sheet"
	"wardcount/reconcile/ward"
)

// Fold takes an accepted entry into the count and refuses nothing, so that an
// old journal folds the same for ever. What a mend of the set-up voids is worked
// out again by SetUpChanges, whose answers for old journals must stay; a journal
// of an earlier version is kept in testdata to see that they do.
func (c Count) Fold(e Entry) (Count, error) {
	c.Versions = c.Versions.after(e.Body.Subject())
	var misfit error
	switch b := e.Body.(type) {
	case ElectionSetUp:
		c.setUp(b.Election)
	case SetUpMended:
		c.foldMend(b, e)
	case SheetKeyed:
		c.Begun = true
		misfit = c.foldKeyed(b, e)
	case SheetAdjudicated:
		misfit = c.foldAdjudicated(b, e)
	case SheetMoved:
		misfit = c.foldSheetMoved(b, e)
	case SheetVoided:
		misfit = c.foldVoided(b, e)
	case CountSealed:
		c.foldSealed(b, e)
	case CountReopened:
		misfit = c.foldReopened(b, e)
	case FindingExplained:
		c.said(b.Contest, e, func(f ward.Folder) ward.Folder {
			return f.Explain(b.FindingID, ward.Explanation{By: e.Actor, Role: e.Role, Reason: b.Reason, At: e.At, Numbers: b.Numbers})
		})
	case FindingAccepted:
		c.said(b.Contest, e, func(f ward.Folder) ward.Folder {
			return f.Accept(b.FindingID, ward.Acceptance{By: e.Actor, Role: e.Role, Reason: b.Reason, At: e.At, Numbers: b.Numbers})
		})
	case Stepped:
		c.foldStep(b, e)
	case PapersMoved:
		c.foldMoved(b, e)
	case BoxReceived:
		c.Door = maps.Clone(c.Door)
		c.Door[b.Box] = b.Receipt
	case ResultsPublished:
		c.Revisions = b.Revision
	case SlipsGivenOut:
		c.foldSlips(b, e)
	default:
		return c, fmt.Errorf("an entry of kind %s does not fold", e.Kind)
	}
	if misfit != nil {
		return c, fmt.Errorf("an entry of kind %s: %w", e.Kind, misfit)
	}
	c.meetNeighbours(e.Body)
	return c, nil
}

// ErrMisfit is that an entry of the journal does not fit what came before it:
// it was written by hand, or by another program.
var ErrMisfit = errors.New("it does not fit the entries before it")

// setUp opens the count: a ward for every contest, and none of their sheets keyed.
func (c *Count) setUp(e setup.Election) {
	c.Election = e
	c.Wards, c.Nominated = map[setup.ContestID]ward.Ward{}, map[setup.ContestID][]setup.Candidate{}
	c.VoterID = ward.VoterID{Folder: ward.NewFolder()}
	for _, contest := range e.Contests {
		w := ward.Ward{Contest: contest, Folder: ward.NewFolder(), Heads: c.Law.Heads(contest.Kind, e.Date), Usual: c.Law.Usual(contest.Kind, e.Date)}
		w.State = w.AtFirst()
		c.Wards[contest.ID], c.Nominated[contest.ID] = w, contest.Candidates
	}
	c.register()
	c.voterIDRegister()
}

// register gives every ward its contest, stations and boxes of the set-up, in
// one walk over them.
func (c *Count) register() {
	stations, boxes := map[setup.ContestID][]setup.Station{}, map[setup.ContestID][]setup.Box{}
	for _, s := range c.Election.Stations {
		for _, id := range s.Contests {
			stations[id] = append(stations[id], s)
		}
	}
	for _, b := range c.Election.Boxes {
		for _, id := range b.Contests {
			boxes[id] = append(boxes[id], b)
		}
	}
	for _, contest := range c.Election.Contests {
		if w := c.Wards[contest.ID]; !w.State.Frozen() {
			w.Contest, w.Stations, w.Boxes, w.Planned = contest, stations[contest.ID], boxes[contest.ID], len(c.Election.Sessions)
			w.Names = setup.NamesOf(contest)
			c.Wards[contest.ID] = w
		}
	}
}

// voterIDRegister lists the stations that hand in a voter-ID record.
func (c *Count) voterIDRegister() {
	form, _ := c.Law.IDForm(&c.Election)
	c.VoterID.Form = sheet.Form(form)
	c.VoterID.Stations = nil
	for _, s := range c.Election.Stations {
		// Where there is no poll nobody is asked who they are.
		if slices.ContainsFunc(s.Contests, func(id setup.ContestID) bool { return c.Wards[id].HasPapers() }) {
			c.VoterID.Stations = append(c.VoterID.Stations, s)
		}
	}
}

// put replaces one ward and leaves the map that others hold as it was.
func (c *Count) put(w ward.Ward, e Entry) {
	w.Changed = e.At
	w.Version++
	was := c.Wards[w.Contest.ID]
	c.Wards = maps.Clone(c.Wards)
	c.Wards[w.Contest.ID] = w.Since(was, e.At, e.Actor)
}

// said takes what was said about a finding into its folder.
func (c *Count) said(contest setup.ContestID, e Entry, say func(ward.Folder) ward.Folder) {
	if contest == "" {
		c.VoterID.Folder = say(c.VoterID.Folder)
		return
	}
	w := c.Wards[contest]
	w.Folder = say(w.Folder)
	c.put(w, e)
}
