package reconcile

import (
	"errors"
	"fmt"
)

// Fold takes an accepted entry into the count and refuses nothing, so that an
// old journal folds the same for ever. What a mend of the set-up voids is worked
// out again by SetUpChanges, whose answers for old journals must stay; a journal
// of an earlier version is kept in testdata to see that they do.
func (c Count) Fold(e Entry) (Count, error) {
	c.Versions = c.Versions.after(e.Body.Subject())
	if err := c.foldBody(e); err != nil {
		return c, fmt.Errorf("an entry of kind %s: %w", e.Kind, err)
	}
	c.meetNeighbours(e.Body)
	return c, nil
}

// foldBody takes in what an entry says, each kind by itself.
func (c *Count) foldBody(e Entry) error {
	switch b := e.Body.(type) {
	case ElectionSetUp:
		c.foldSetUp(b)
	case SetUpMended:
		c.foldMend(b, e)
	case SheetKeyed:
		return c.foldKeyed(b, e)
	case SheetAdjudicated:
		return c.foldAdjudicated(b, e)
	case SheetMoved:
		return c.foldSheetMoved(b, e)
	case SheetVoided:
		return c.foldVoided(b, e)
	case CountSealed:
		c.foldSealed(b, e)
	case CountReopened:
		return c.foldReopened(b, e)
	case FindingExplained:
		return c.foldExplained(b, e)
	case FindingAccepted:
		return c.foldAccepted(b, e)
	case Stepped:
		return c.foldStep(b, e)
	case PapersMoved:
		return c.foldMoved(b, e)
	case BoxReceived:
		c.foldReceived(b)
	case ResultsPublished:
		c.Revisions = b.Revision
	case SlipsGivenOut:
		return c.foldSlips(b, e)
	default:
		return errors.New("this version does not fold it")
	}
	return nil
}
