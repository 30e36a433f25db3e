package words

import (
	"fmt"

	"wardcount/export"
	"wardcount/reconcile/setup"
)

// Box names a box with the contest whose it is.
func Box(r export.Results, box setup.BoxID, contest setup.ContestID) string {
	return fmt.Sprintf("Box %s, %s", box, r.Name(contest))
}
