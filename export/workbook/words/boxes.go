package words

import (
	"fmt"
	"strings"

	"wardcount/export"
	"wardcount/reconcile/setup"
	"wardcount/reconcile/text"
	"wardcount/reconcile/ward"
)

// Counts lists how many papers each count of a box found; a dash where it was never counted.
func Counts(b ward.CertifiedBox) string {
	if len(b.Counts) == 0 {
		return NotKnown
	}
	counts := make([]string, len(b.Counts))
	for i, n := range b.Counts {
		counts[i] = text.Grouped(int(n))
	}
	return strings.Join(counts, ", ")
}

// OffRegister says how something was taken off the register, and why.
func OffRegister(o ward.OffRegister) string {
	if o.Reason == "" {
		return o.Status
	}
	return o.Status + ": " + o.Reason
}

// Box names a box with the contest whose it is.
func Box(r export.Results, box setup.BoxID, contest setup.ContestID) string {
	return fmt.Sprintf("Box %s, %s", box, r.Name(contest))
}
