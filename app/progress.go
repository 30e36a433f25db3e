package app

import (
	"time"

	"wardcount/reconcile"
	"wardcount/reconcile/progress"
)

// Now is the present, as the clock of the count has it.
func (c *Count) Now() time.Time { return c.clock().UTC() }

// Progress is how far a count is: who is elected, where votes may be equal, is
// worked out here.
func Progress(c reconcile.Count) progress.Progress { return progress.Of(c, Result) }
