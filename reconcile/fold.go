package reconcile

import (
	"fmt"
	"maps"

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
